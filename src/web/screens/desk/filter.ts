/** Which rows of the desk are shown: pure, from what the address says. A view is an address. */
import type { DeskRow, Stage } from '../../../api/desk.ts';
import { STAGES } from '../../../filing/stage.ts';

export const VIEWS = ['all', 'mine', 'blocked', 'director', 'nil', 'first', 'gem'] as const;
export type View = (typeof VIEWS)[number];

export const ALARMS = ['risk', 'silent', 'differs'] as const;
export type Alarm = (typeof ALARMS)[number];

export interface Filter {
	readonly view: View;
	/** None: all stages. */
	readonly stages: readonly Stage[];
	readonly alarm: Alarm | null;
	/** Part of a code or of a name in either language. */
	readonly text: string;
	/** A maker or checker. */
	readonly person: string | null;
}

/** Reads the query of the address; what it does not know it leaves out. */
export function filterOf(search: Readonly<Record<string, string>>): Filter {
	const stages = (search['stage'] ?? '').split('.');
	return {
		view: VIEWS.find((view) => view === search['view']) ?? 'all',
		stages: STAGES.filter((stage) => stages.includes(stage)),
		alarm: ALARMS.find((alarm) => alarm === search['only']) ?? null,
		text: search['q'] ?? '',
		person: search['person'] ?? null,
	};
}

/** The rows of a view, before the other filters; `me` is who is signed in. */
export function isInView(row: DeskRow, view: View, me: string): boolean {
	switch (view) {
		case 'all':
			return true;
		case 'mine':
			return [row.maker, row.checker, row.director].some((person) => person?.id === me);
		case 'blocked':
			if (row.beforeUs) return false;
			return row.failed !== null || row.errors > 0 || row.stale || row.stage === 'checks-failing';
		case 'director':
			return row.stage === 'with-director';
		case 'nil':
			return row.nil;
		case 'first':
			return row.firstMonth;
		case 'gem':
			return row.board === 'gem';
		default:
			return view satisfies never;
	}
}

function hasAlarm(row: DeskRow, alarm: Alarm): boolean {
	switch (alarm) {
		case 'risk':
			return row.slackMinutes < 0 && !row.beforeUs;
		case 'silent':
			return row.silent;
		case 'differs':
			return row.differs;
		default:
			return alarm satisfies never;
	}
}

/** Every word typed has to stand in code or name. */
export function saysText(row: DeskRow, text: string): boolean {
	return saysAll(row, wordsOf(text));
}

function wordsOf(text: string): readonly string[] {
	return folded(text).split(/\s+/).filter(Boolean);
}

function saysAll(row: DeskRow, words: readonly string[]): boolean {
	if (words.length === 0) return true;
	const all = SAID.get(row) ?? folded(`${row.issuer} ${row.name.en ?? ''} ${row.name['zh-Hant'] ?? ''}`);
	SAID.set(row, all);
	return words.every((word) => all.includes(word));
}

/** What a row says, folded once: with every letter typed all rows are asked. */
const SAID = new WeakMap<DeskRow, string>();

function folded(text: string): string {
	return text.toLowerCase().normalize('NFKC');
}

export function filterRows(rows: readonly DeskRow[], filter: Filter, me: string): readonly DeskRow[] {
	const { view, stages, alarm, text, person } = filter;
	const words = wordsOf(text);
	return rows.filter(
		(row) =>
			isInView(row, view, me) &&
			(stages.length === 0 || (stages.includes(row.stage) && !row.beforeUs)) &&
			(alarm === null || hasAlarm(row, alarm)) &&
			(person === null || row.maker?.id === person || row.checker?.id === person) &&
			saysAll(row, words),
	);
}

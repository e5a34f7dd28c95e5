/** The month-end desk as the interface has it: rows, counts, and who has how much to do. */
import type { Desk, DeskRow } from '../../api/desk.ts';
import type { MonthClock } from '../../app/desk/clock.ts';
import type { DeskEntry } from '../../app/desk/rows.ts';
import { minutesNeeded } from '../../app/desk/time-needed.ts';
import { STAGES } from '../../filing/stage.ts';
import { addMonths, type Month } from '../../value/day.ts';
import type { PersonRef } from '../people/face.ts';
import { clockShown } from './clock-shown.ts';
import { mandateBar } from './headroom-shown.ts';

type Directory = (id: string) => PersonRef;

/** Months that can be picked. */
const MONTHS = 14;

export interface DeskAsked {
	readonly month: Month;
	/** The month that runs. */
	readonly current: Month;
	readonly clock: MonthClock | null;
	readonly person: Directory;
}

export function deskShown(entries: readonly DeskEntry[], asked: DeskAsked): Desk {
	const { month, current, clock, person } = asked;
	const minutesLeft = clock?.minutesLeft ?? 0;
	const rows = entries.map((entry) => rowShown(entry, minutesLeft, person));
	const ours = rows.filter(({ beforeUs }) => !beforeUs);
	return {
		month,
		clock: clock && clockShown(clock),
		months: Array.from({ length: MONTHS }, (_, index) => addMonths(current, -index)),
		funnel: STAGES.map((stage) => ({ stage, count: ours.filter((row) => row.stage === stage).length })),
		atRisk: ours.filter(isAtRisk).length,
		silent: rows.filter(({ silent }) => silent).length,
		differs: rows.filter(({ differs }) => differs).length,
		load: [...loadOf(ours, 'maker'), ...loadOf(ours, 'checker')],
		rows,
	};
}

/** What is submitted is at no risk any more. */
function isAtRisk({ slackMinutes, stage }: DeskRow): boolean {
	return slackMinutes < 0 && minutesNeeded(stage) > 0;
}

function rowShown(entry: DeskEntry, minutesLeft: number, person: Directory): DeskRow {
	const { client, line, mandates, cancellable, nextDay } = entry;
	const { state } = line;
	const { team } = client;
	const who = (acted: { readonly id: string } | null, first: string | undefined) =>
		acted ? person(acted.id) : first === undefined ? null : person(first);
	return {
		issuer: line.issuer,
		name: line.name,
		board: client.board,
		stage: state.stage,
		round: state.round,
		errors: state.errors,
		warnings: state.warnings,
		nil: line.nil,
		classes: line.classes,
		mandates: mandates.map(mandateBar),
		weightedVotingHeadroom: cancellable === null ? null : String(cancellable),
		nextDayOwing: nextDay.length,
		maker: who(state.maker, team.makers[0]),
		checker: who(state.checker, team.checkers[0]),
		director: who(state.director, team.signatories[0]?.id),
		holder: state.holder,
		waitingSince: state.waitingSince,
		slackMinutes: minutesLeft - minutesNeeded(state.stage),
		silent: state.silent,
		differs: state.published === 'differs',
		stale: state.stale !== null,
		firstMonth: line.isFirstMonth,
		digest: state.digest,
		beforeUs: line.isBeforeUs,
		failed: line.failed,
	};
}

/** What each maker or checker has now, with the least slack among it. */
function loadOf(rows: readonly DeskRow[], role: 'maker' | 'checker'): Desk['load'] {
	const items = new Map<string, { person: PersonRef; slacks: number[] }>();
	for (const row of rows) {
		const person = row[role];
		if (row.holder !== role || person === null) continue;
		const found = items.get(person.id) ?? { person, slacks: [] };
		items.set(person.id, found);
		found.slacks.push(row.slackMinutes);
	}
	return [...items.values()]
		.map(({ person, slacks }) => ({ person, role, items: slacks.length, slackMinutes: Math.min(...slacks) }))
		.sort((one, other) => other.items - one.items);
}

/** The plan of an import and what came of it, for people and as JSON. */
import { effectInEnglish } from '../app/files/effects.ts';
import type { Plan, PlannedRow } from '../app/files/plan.ts';
import { titleOfKind } from '../app/ledger/kind-list.ts';
import type { RecordedGroup } from '../app/ledger/record.ts';
import type { GroupsRecorded } from '../app/ledger/record-groups.ts';
import { encodeEntry } from '../ledger/entry.ts';
import type { Colours } from './colours.ts';
import { entriesCounted } from './entry-text.ts';
import { counted } from './verdict.ts';
import { printable } from './width.ts';

/** Understood rows that are told one by one. */
const SHOWN = 40;

/** Every row is understood: nothing is asked and nothing refused. */
export function isWhole({ counts }: Plan): boolean {
	return counts.refused === 0 && counts['needs-you'] === 0;
}

export function planText(plan: Plan, file: string, colours: Colours): string {
	const { counts, rows, told } = plan;
	const good = rows.filter(({ state }) => state === 'understood');
	const rest = good.length > SHOWN ? `  … and ${good.length - SHOWN} more\n` : '';
	return [
		`${colours.bold(file)}: ${counts.understood} understood, ${counts['needs-you']} need you, ${counts.refused} refused`,
		counts.already > 0 ? `, ${counts.already} recorded already\n` : '\n',
		...told.map((each) => `  ${printable(each)}\n`),
		...good.slice(0, SHOWN).map((row) => rowText(row, colours)),
		rest,
		...rows.filter(({ state }) => state !== 'understood').map((row) => rowText(row, colours)),
	].join('');
}

function rowText(row: PlannedRow, colours: Colours): string {
	const { at, entry, does, warnings, questions, problems } = row;
	const place = at.sheet === null ? `line ${at.row}` : `${at.sheet} row ${at.row}`;
	const what = entry ? `${entry.day}  ${titleOfKind(entry.kind).en}` : '';
	const column = (name: string | null) => (name === null ? '' : `${name}: `);
	const lines = [
		...does.map(effectInEnglish),
		...warnings.map((each) => `${colours.yellow('warning')} ${each}`),
		...questions.map(({ column: name, asks, candidates }) => {
			const choices = candidates.length > 0 ? ` (${candidates.join(', ')})` : '';
			return `${colours.yellow('needs you')} ${column(name)}${asks}${choices}`;
		}),
		...problems.map(({ code, column: name, why, belongs }) => {
			const todo = belongs === null ? '' : `; ${belongs}`;
			return `${colours.red(`refused[${code}]`)} ${column(name)}${why}${todo}`;
		}),
	];
	return [`  ${place}  ${what}`.trimEnd(), ...lines.map((line) => `      ${printable(line)}`), ''].join('\n');
}

export function recordedText({ entries, appended, repeated, reaches }: GroupsRecorded, file: string): string {
	const already = repeated > 0 ? `; ${counted(repeated, 'group')} had been recorded before` : '';
	const months = reaches.map(({ month }) => month).join(', ');
	const again = months === '' ? '' : `Returns to submit again: ${months}\n`;
	return `Recorded ${entriesCounted(entries)} in ${counted(appended, 'group')} from ${file}${already}.\n${again}`;
}

export function planShape(plan: Plan, file: string): Readonly<Record<string, unknown>> {
	return {
		file,
		counts: plan.counts,
		told: plan.told,
		rows: plan.rows.map((row) => ({
			...row,
			does: row.does.map(effectInEnglish),
			entry: row.entry && encodeEntry(row.entry),
		})),
	};
}

export function groupShape({ kind, recorded }: RecordedGroup): Readonly<Record<string, unknown>> {
	return { result: kind, key: recorded[0]?.key, sequences: recorded.map(({ sequence }) => sequence) };
}

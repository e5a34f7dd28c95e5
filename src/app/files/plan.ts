/**
 * The dry run of an import: for every row of a file what it would do, what is asked about it, or why it is
 * refused. Nothing is recorded; `groups` are what may be, in the order in which they are to be.
 */
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { Ledger } from '../../ledger/fold.ts';
import { standingAt } from '../../ledger/fold.ts';
import type { Day } from '../../value/day.ts';
import type { TableFormat } from './cell.ts';
import { draftTable } from './draft-table.ts';
import type { Effect } from './effects.ts';
import { gathered } from './groups.ts';
import type { ColumnMap } from './headers.ts';
import { ofThisIssuer } from './issuer.ts';
import { keyMaker } from './keys.ts';
import type { Table } from './read-table.ts';
import type { Place, Problem, Question, RowDraft } from './row-draft.ts';
import { type Tried, tryGroups } from './trial.ts';

export type RowState = 'understood' | 'needs-you' | 'refused';

export interface PlannedRow {
	readonly at: Place;
	readonly state: RowState;
	/** What would be recorded; null unless understood. */
	readonly entry: LedgerEntry | null;
	/** Key of its group; null unless understood. */
	readonly key: string | null;
	/** What it does to the balances; on the first row of a group that does anything. */
	readonly does: readonly Effect[];
	readonly warnings: readonly string[];
	readonly questions: readonly Question[];
	readonly problems: readonly Problem[];
}

export interface PlannedGroup {
	readonly key: string;
	readonly entries: readonly LedgerEntry[];
	readonly rows: readonly Place[];
	/** The ledger holds it under this key: recording it once more changes nothing. */
	readonly already: boolean;
}

export interface Plan {
	readonly format: TableFormat;
	/** About the file as a whole. */
	readonly told: readonly string[];
	/** In the order of the file. */
	readonly rows: readonly PlannedRow[];
	/** Those that may be recorded, in the order in which they are to be. */
	readonly groups: readonly PlannedGroup[];
	readonly counts: Readonly<Record<RowState | 'already', number>>;
}

export interface ImportSettings {
	/** Today in Hong Kong. */
	readonly today: Day;
	/** Code under which the ledger is kept; it is part of the keys. The stock code of the issuer when absent. */
	readonly code?: string;
	/** Titles of columns in the file that are none of ours → the column meant, or null to leave it out. */
	readonly columns?: ColumnMap;
	/** Include the conversions that Rule 8A.15 asks for, instead of asking. */
	readonly compensate?: boolean;
}

/** Plans an import; refuses with the `TABLE_…` codes that concern the file as a whole. */
export function planImport(table: Table, ledger: Ledger, settings: ImportSettings): Plan {
	const standing = standingAt(ledger, null);
	const issuer = standing.issuer?.stockCode ?? null;
	const { rows, told } = draftTable(table, standing, settings.columns);
	const checked = ofThisIssuer(rows, { issuer, stamp: table.stamp });
	const groups = gathered(checked, {
		inOrder: table.format === 'jsonl',
		keyOf: keyMaker(settings.code ?? issuer ?? registeredBy(checked)),
	});
	const tried = tryGroups(ledger, groups.whole, settings);
	const planned = plannedRows(groups.rows, tried);
	const recordable = tried.flatMap(({ group, already, problems, questions }) =>
		problems.length === 0 && questions.length === 0
			? [{ key: group.key, entries: group.entries, rows: group.rows.map(({ at }) => at), already }]
			: [],
	);
	const count = (state: RowState) => planned.filter((row) => row.state === state).length;
	return {
		format: table.format,
		told,
		rows: planned,
		groups: recordable,
		counts: {
			understood: count('understood'),
			'needs-you': count('needs-you'),
			refused: count('refused'),
			already: recordable.filter(({ already }) => already).reduce((sum, { rows: of }) => sum + of.length, 0),
		},
	};
}

/** A ledger may begin with a file that says whose it is. */
function registeredBy(rows: readonly RowDraft[]): string | null {
	for (const { entry } of rows) if (entry?.kind === 'issuer-registered') return entry.stockCode ?? null;
	return null;
}

function plannedRows(rows: readonly RowDraft[], tried: readonly Tried[]): PlannedRow[] {
	const byRow = new Map(tried.flatMap((each) => each.group.rows.map((row) => [row, each] as const)));
	return rows.map((row) => {
		const group = byRow.get(row);
		const first = group?.group.rows[0] === row;
		const problems = [...row.problems, ...(group?.problems ?? [])];
		const questions = [...row.questions, ...(group?.questions ?? [])];
		const state = problems.length > 0 ? 'refused' : questions.length > 0 ? 'needs-you' : 'understood';
		const understood = state === 'understood';
		return {
			at: row.at,
			state,
			entry: understood ? row.entry : null,
			key: understood ? (group?.group.key ?? null) : null,
			does: understood && first ? (group?.does ?? []) : [],
			warnings: [...row.warnings, ...(first ? (group?.warnings ?? []) : [])],
			questions,
			problems,
		};
	});
}

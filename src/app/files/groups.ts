/** Rows that stand or fall together, and the order in which groups are recorded. */
import type { LedgerEntry } from '../../ledger/entry.ts';
import { isStatement } from '../../ledger/entry.ts';
import { rankOf } from '../../ledger/order.ts';
import type { Place, RowDraft } from './row-draft.ts';

export interface Group {
	readonly key: string;
	readonly rows: readonly RowDraft[];
	readonly entries: readonly LedgerEntry[];
}

interface Gathered {
	/** All rows, in the order of the file; those that fall with another one know it. */
	readonly rows: readonly RowDraft[];
	/** Groups of which every row is understood, in the order of recording. */
	readonly whole: readonly Group[];
}

/**
 * Groups by the key that an export gave, else by the word in "Group". An export is recorded in the order of its
 * numbers, JSON Lines in the order of the lines, anything else by the days.
 */
export function gathered(
	drafts: readonly RowDraft[],
	{
		inOrder,
		keyOf,
	}: { readonly inOrder: boolean; readonly keyOf: (entries: readonly LedgerEntry[]) => string },
): Gathered {
	const members = new Map<string, RowDraft[]>();
	drafts.forEach((row, index) => {
		const name =
			row.key !== null ? `key ${row.key}` : row.group !== null ? `group ${row.group}` : `row ${index}`;
		const held = members.get(name);
		if (held) held.push(row);
		else members.set(name, [row]);
	});
	const rows = new Map<RowDraft, RowDraft>();
	const whole: Group[] = [];
	for (const group of members.values()) {
		if (group.every(({ entry }) => entry !== null)) whole.push(wholeGroup(group, keyOf));
		else for (const row of group) rows.set(row, fallen(row, group));
	}
	return {
		rows: drafts.map((row) => rows.get(row) ?? row),
		whole: whole.sort(inOrder ? () => 0 : byNumberOrDay),
	};
}

function wholeGroup(rows: readonly RowDraft[], keyOf: (entries: readonly LedgerEntry[]) => string): Group {
	const inOrder = [...rows].sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
	const entries = inOrder.flatMap(({ entry }) => (entry ? [entry] : []));
	return { key: rows[0]?.key ?? keyOf(entries), rows, entries };
}

function fallen(row: RowDraft, group: readonly RowDraft[]): RowDraft {
	if (row.entry === null) return row;
	const refused = group.find(({ problems }) => problems.length > 0);
	const other = refused ?? group.find(({ entry }) => entry === null);
	const where = other ? placeWords(other.at) : '';
	return refused
		? {
				...row,
				entry: null,
				problems: [
					{
						code: 'TABLE_GROUP',
						column: 'Group',
						seen: row.group ?? '',
						why: `its group cannot be recorded without ${where}`,
						belongs: 'correct the other row',
					},
				],
			}
		: {
				...row,
				entry: null,
				questions: [
					{ column: 'Group', seen: row.group ?? '', asks: `its group waits for ${where}`, candidates: [] },
				],
			};
}

/** "row 7 of Movements". */
function placeWords({ sheet, row }: Place): string {
	return sheet === null ? `row ${row}` : `row ${row} of ${sheet}`;
}

function byNumberOrDay(a: Group, b: Group): number {
	const [x, y] = [firstOf(a), firstOf(b)];
	if (x.number !== null && y.number !== null) return x.number - y.number;
	return x.day < y.day ? -1 : x.day > y.day ? 1 : x.rank - y.rank;
}

/** Where a group stands among the others; what says who the issuer is comes before everything of its day. */
function firstOf({ rows, entries }: Group) {
	const numbers = rows.flatMap(({ number }) => (number === null ? [] : [number]));
	const ranks = entries.map((entry) =>
		entry.kind === 'issuer-registered' ? -1 : isStatement(entry) ? 99 : rankOf(entry),
	);
	const [day = ''] = entries.map((entry): string => entry.day).sort();
	return { number: numbers.length > 0 ? Math.min(...numbers) : null, day, rank: Math.min(...ranks) };
}

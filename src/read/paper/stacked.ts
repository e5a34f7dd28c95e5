/** Part II taken column by column: labels that stand together, then the cells of all their rows. */
import { type Cell, countOf, isEmpty } from './cells.ts';
import type { BalanceTable } from './rows.ts';

/** The three rows of Part II, a cell for each column. */
export interface IssuedRows {
	readonly opening: readonly Cell[];
	readonly change: readonly Cell[];
	readonly closing: readonly Cell[];
}

/**
 * Labels that stand together before the cells of all their rows, as when a table was taken column by column. With
 * one column in use it is certain which order the cells have: every other cell says nothing, and the balances of
 * that column are figures.
 */
export function unstacked(
	{ opening, change, closing }: BalanceTable,
	columns: number,
	used: number | null,
): IssuedRows | null {
	if (!opening?.whole || !change?.whole || !closing?.whole || change.cells.length > 0) return null;
	const first = opening.cells.length === columns ? fits(opening.cells) : null;
	if (!first && opening.cells.length > 0) return null;
	const lone = used ?? (first ? soleColumn(first) : null);
	if (lone === null) return null;
	const rows = first ? 2 : 3;
	if (closing.cells.length !== rows * columns || !fits(closing.cells)) return null;
	const byColumn = Array.from({ length: rows }, (_, row) =>
		Array.from({ length: columns }, (_, column) => closing.cells[column * rows + row]),
	);
	const byRow = Array.from({ length: rows }, (_, row) =>
		closing.cells.slice(row * columns, row * columns + columns),
	);
	const [only, second] = [byColumn, byRow].filter((table) => table.every((row) => isLone(row, lone)));
	const read = only && !second ? only.map((row) => row.flatMap((cell) => cell ?? [])) : [];
	const [moved, last] = read.slice(-2);
	const start = first ?? read[0];
	if (!start || !moved || !last || !isLone(start, lone)) return null;
	const balances = [start[lone], last[lone]];
	return balances.every((cell) => cell?.kind === 'figure')
		? { opening: start, change: moved, closing: last }
		: null;
}

/** The one column of a row that says anything. */
function soleColumn(row: readonly Cell[]): number | null {
	const told = row.flatMap((cell, column) => (isEmpty(cell) ? [] : [column]));
	return told.length === 1 ? (told[0] ?? null) : null;
}

/** Nothing is claimed by any cell but the one. */
function isLone(row: readonly (Cell | undefined)[], lone: number): boolean {
	return row.every((cell, column) => cell !== undefined && (column === lone || isEmpty(cell)));
}

/** A row of share counts has no currency and no decimals; where it has, its cells are not what they seem. */
export function fits(cells: readonly Cell[]): readonly Cell[] | null {
	return cells.every((cell) => cell.kind !== 'figure' || countOf(cell, 'brackets') !== null) ? cells : null;
}

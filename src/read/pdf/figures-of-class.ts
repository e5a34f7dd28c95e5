/**
 * The tables of three rows in Parts I and II: balance at close of preceding month, increase / decrease, balance
 * at close of the month. Rows by their labels, columns by the heads above them.
 */
import type { Block } from './class-block.ts';
import { type Spot, spotOf } from './notes.ts';
import { type Cell, rowsOf } from './sheet.ts';

export type RowName = 'preceding' | 'change' | 'close';

export interface BalanceTable {
	/** The row of heads; empty in Part II before 1.1.0. */
	readonly heads: readonly Cell[];
	/** The cells of each row right of its label; a row that was not found is missing. */
	readonly rows: ReadonlyMap<RowName, readonly Cell[]>;
}

const ROWS: readonly (readonly [RowName, RegExp])[] = [
	['preceding', /^Balance at close of preceding month/i],
	['change', /^Increase\s*\/?\s*(?:\(?decrease|$)/i],
	['close', /^Balance at close of the month/i],
];

/** Tolerance in points for a cell that belongs under a head. */
const UNDER = 3;

/** Finds the three rows of a class block. */
export function balanceTable(block: Block): BalanceTable {
	const named = new Set(block.nameRows.flat());
	const table = rowsOf(block.body.cells.filter((cell) => !named.has(cell)));
	const rows = new Map<RowName, readonly Cell[]>();
	let first = table.length;
	table.forEach((row, index) => {
		const name = ROWS.find(([, pattern]) => pattern.test(row[0]?.text ?? ''))?.[0];
		if (name === undefined || rows.has(name)) return;
		rows.set(name, row.slice(1));
		first = Math.min(first, index);
	});
	// The first return after listing replaces the opening label by the issuer's own words.
	const change = table.findIndex((row) => ROWS[1]?.[1].test(row[0]?.text ?? ''));
	const own = table[change - 1];
	if (!rows.has('preceding') && own && own.some((cell) => /[0-9]/.test(cell.text))) {
		rows.set('preceding', own.slice(1));
		first = Math.min(first, change - 1);
	}
	const heads = table.slice(0, first).findLast((row) => row.filter((cell) => cell.text !== '').length >= 2);
	return { heads: heads ?? [], rows };
}

/** The cells of a row under a head. */
export function under(head: Cell | undefined, row: readonly Cell[] | undefined): Cell[] {
	if (!head || !row) return [];
	return row.filter((cell) => cell.left >= head.left - UNDER && cell.right <= head.right + UNDER);
}

/** The one cell of a figure as a spot; null when it is not there. */
export function spotIn(cells: readonly Cell[]): Spot | null {
	const cell = cells.at(-1);
	return cell ? spotOf(cell, cell.words) : null;
}

/** A currency cell and an amount cell, or one cell that holds both or the amount alone. */
export function moneyIn(cells: readonly Cell[]): {
	readonly currency: Spot | null;
	readonly amount: Spot | null;
} {
	const [first, second] = cells;
	if (first && second) return { currency: spotOf(first, first.words), amount: spotOf(second, second.words) };
	if (!first) return { currency: null, amount: null };
	const split = first.words.findIndex((word) => /^-?[0-9]/.test(word.text));
	if (split <= 0) return { currency: null, amount: spotOf(first, first.words) };
	return {
		currency: spotOf(first, first.words.slice(0, split)),
		amount: spotOf(first, first.words.slice(split)),
	};
}

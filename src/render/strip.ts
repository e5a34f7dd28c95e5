/**
 * Strips: what stays whole on a page, one under the other. A row of a table is a strip, a heading is one, a line of
 * a remark is one; they are laid out from height 0 and moved to their page later.
 */
import { type CellPlan, draftCell, placeCell, ROW } from './cell.ts';
import type { Block, Cell, Line, Row, Run } from './page.ts';
import type { Setting } from './setting.ts';

export interface Strip {
	/** White space above it, left out at the top of a page. */
	readonly space: number;
	readonly height: number;
	readonly block: Block;
	/** Strips of one table on one page are one table. */
	readonly table: TableOfStrips | null;
	/** What is printed again above it when it begins a page. */
	readonly again: readonly Strip[];
	/** Stays on the page of the strip before it. */
	readonly kept: boolean;
	/** Stays with what is before it where one page has room for both: totals with what they add up. */
	readonly near: boolean;
}

export interface TableOfStrips {
	readonly id: string;
	/** Left and right of the rectangle around it; null when there is none. */
	readonly frame: readonly [number, number] | null;
	/** Its rows are one cell, a remark: how far its box reaches above the first baseline and under the last. */
	readonly merged: { readonly above: number; readonly below: number } | null;
}

/** A strip of text or of a heading. */
export function plainStrip(block: Block, height: number, rest: Partial<Strip> = {}): Strip {
	return { space: 0, height, block, table: null, again: [], kept: false, near: false, ...rest };
}

/** A row of a table from plans of its cells; as high as its highest text, and no less than `least`. */
export function rowStrip(
	setting: Setting,
	table: TableOfStrips,
	plans: readonly CellPlan[],
	rest: Partial<Strip> & { readonly least?: number } = {},
): Strip {
	const drafts = plans.map((plan) => draftCell(setting, plan));
	const height = Math.max(rest.least ?? ROW, ...drafts.map((draft) => draft.height));
	const cells = drafts.map((draft) => placeCell(setting, draft, 0, height));
	const { least: _, ...own } = rest;
	return cellsStrip(table, cells, height, own);
}

/** A row of a table from cells that are in place. */
export function cellsStrip(
	table: TableOfStrips,
	cells: readonly Cell[],
	height: number,
	rest: Partial<Strip> = {},
): Strip {
	const row: Row = { cells };
	return { ...plainStrip({ kind: 'table', frame: null, rows: [row] }, height, rest), table };
}

/** Text outside of tables. */
export function textStrip(
	runs: readonly Run[],
	lines: readonly Line[],
	height: number,
	rest: Partial<Strip> = {},
): Strip {
	return plainStrip({ kind: 'text', runs, lines }, height, rest);
}

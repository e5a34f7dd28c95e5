/** A table as it was handed in: cells as they stand there, before anything is made of them. */

export type CellType = 'text' | 'number' | 'day' | 'boolean' | 'formula' | 'error' | 'merged';

export interface Cell {
	readonly type: CellType;
	/**
	 * What is seen: text; the digits that a spreadsheet stores for a number; `2022-09-16` for a day; the formula
	 * behind its sign.
	 */
	readonly text: string;
}

export interface TableRow {
	/** Number of the row in its sheet, or of the line where it begins; from 1. */
	readonly number: number;
	/** By column, from 0; blank cells are not there. */
	readonly cells: ReadonlyMap<number, Cell>;
	readonly hidden: boolean;
}

export interface TableSheet {
	/** Null where the format has no sheets. */
	readonly name: string | null;
	readonly rows: readonly TableRow[];
}

export type TableFormat = 'xlsx' | 'csv' | 'tsv' | 'jsonl';

/** What a file says of itself: made by us, for which issuer. */
export interface Stamp {
	readonly version: string;
	readonly made: string;
	readonly issuer: string | null;
}

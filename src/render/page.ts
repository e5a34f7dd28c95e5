/**
 * The pages of a printed return: boxes, lines and text, each in its place, kept as headings, texts and tables so
 * that a tagged PDF, a page of HTML and plain text come from the same pages. Points, from the top left of the page.
 */

/** Left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

/** A4 landscape. */
export const PAGE_WIDTH = 841.89;
export const PAGE_HEIGHT = 595.28;

/** One line of text of one cell. */
export interface Run {
	/** Where the text begins, whatever its alignment. */
	readonly x: number;
	/** Its baseline. */
	readonly y: number;
	readonly width: number;
	readonly size: number;
	readonly bold: boolean;
	readonly align: Align;
	readonly text: string;
	/** Added to every space, in points, where a line is set to both edges. */
	readonly wordSpace?: number;
	/** JSON pointer of the value that is printed; null for the form's own words. */
	readonly path: string | null;
}

export type Align = 'left' | 'right' | 'centre';

/** A stroke across the page, half a point thick: under a value, or to close an item. */
export interface Line {
	readonly left: number;
	readonly right: number;
	readonly y: number;
}

/** A box to tick. Its tick is drawn; the run in it, which is read and copied, is not. */
export interface Tick {
	readonly box: Box;
	readonly ticked: boolean;
}

/** The text of a tick. */
export const TICK = '√';

/** What a cell is: `frame` only encloses the cells of its column, as the movements of an item do. */
export type CellRole = 'head' | 'label' | 'figure' | 'words' | 'blank' | 'frame';

export interface Cell {
	readonly role: CellRole;
	readonly box: Box;
	/** Drawn as a rectangle of its own, as every cell of the form is; false for what stands under an item. */
	readonly ruled: boolean;
	/** Grey: the form has no figure here. */
	readonly grey: boolean;
	readonly runs: readonly Run[];
	readonly lines: readonly Line[];
	readonly ticks: readonly Tick[];
	/** JSON pointer of the value that the cell is for, a blank one too. */
	readonly path: string | null;
}

export interface Row {
	readonly cells: readonly Cell[];
}

export interface Heading {
	readonly kind: 'heading';
	readonly level: 1 | 2 | 3;
	readonly runs: readonly Run[];
}

/** Text outside of tables: a label with its value over a line, a paragraph. */
export interface Text {
	readonly kind: 'text';
	readonly runs: readonly Run[];
	readonly lines: readonly Line[];
}

export interface Table {
	readonly kind: 'table';
	/** A rectangle around all of it. */
	readonly frame: Box | null;
	readonly rows: readonly Row[];
}

export type Block = Heading | Text | Table;

export interface Page {
	/** From 1. */
	readonly number: number;
	/** In reading order. */
	readonly blocks: readonly Block[];
	/** Form number, page number and edition, which every page carries. */
	readonly furniture: readonly Run[];
}

/** Every run of a page in reading order, furniture last. */
export function runsOf(page: Page): Run[] {
	const inBlocks = page.blocks.flatMap((block) =>
		block.kind === 'table' ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.runs)) : block.runs,
	);
	return [...inBlocks, ...page.furniture];
}

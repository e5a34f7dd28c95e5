/**
 * The items of a class block in Part III: each begins with a cell "1)." and goes down to the next, over pages and
 * repeated heads. An item's cells are taken by column; a cell that a page break tore is one value still.
 */

import type { Block } from './class-block.ts';
import { type Column, type ColumnName, type Columns, type HeadBand, headBands, inColumn } from './columns.ts';
import { around } from './labelled.ts';
import { missing, type Notes, type Spot, saidIn, spotOf } from './notes.ts';
import { atOf, behind, type Cell, cut, printedOf, rowsOf, type Sheet, type Word } from './sheet.ts';

export interface Item {
	/** As printed, from 1. */
	readonly number: number;
	/** The cells of the item, heads and its number left out. */
	readonly cells: readonly Cell[];
	/** The item whole: words and lines under it too. */
	readonly body: Sheet;
	/** Columns as they lie on the pages of the item. */
	readonly columnsOn: (page: number) => Columns;
	/** Place of the item's first cell. */
	readonly start: Cell;
}

export interface Table {
	readonly items: readonly Item[];
	/** An item's number was lost, so that its cells went to the item before it. */
	readonly lost: boolean;
	/** Cells under the heads that stand before the first item. */
	readonly loose: readonly Cell[];
	/** What stands under the last item: totals. */
	readonly foot: Sheet;
}

const NUMBER = /^(\d{1,4})\s?\)\s?\.?(?:\s+|$)/;
/** A cell for a number alone is narrower than this, in points. */
const NUMBER_WIDTH = 30;
/** Totals and what else closes a table, outside of cells. */
const FOOT =
	/^(?:Total [A-E]\b|Total funds raised|Increase(?: ?\/ ?decrease \(-\))? in issued shares|(?:Decrease|Increase ?\/ ?decrease \(-\)) in treasury shares)/i;

const NONE: Columns = new Map();

/** The items of a block; null when its row of heads was not found. */
export function tableOf(block: Block): Table | null {
	const bands = headBands(block.body);
	const [firstBand] = bands;
	if (!firstBand) return null;
	const columnsOn = columnsByPage(bands);
	const footTop = block.body.words.find((word) => FOOT.test(word.text) && word.top > firstBand.bottom)?.top;
	const end = footTop === undefined ? Number.POSITIVE_INFINITY : footTop - 2;
	const under = cut(block.body, firstBand.bottom - 1, end);
	const table = { ...under, cells: under.cells.filter((cell) => !isHead(cell, bands)) };
	const left = firstBand.columns.get('description')?.left ?? 0;
	const starts = table.cells.filter((cell) => NUMBER.test(cell.text) && cell.left <= left + 4);
	const items = starts.map((start, index): Item => {
		const body = cut(table, start.top, starts[index + 1]?.top ?? Number.POSITIVE_INFINITY);
		const own = body.cells.filter((cell) => cell !== start);
		const rest = withoutNumber(start);
		const number = Number.parseInt(NUMBER.exec(start.text)?.[1] ?? '', 10);
		return { number, cells: rest ? [rest, ...own] : own, body, columnsOn, start };
	});
	const first = starts[0]?.top ?? Number.POSITIVE_INFINITY;
	const lost = items.some((item) => hasLostNumber(item));
	const loose = table.cells.filter((cell) => cell.top < first - 2);
	return { items, lost, loose, foot: cut(block.body, end, Number.POSITIVE_INFINITY) };
}

/** True when an item holds a second cell for a number, or a number that stands in no cell. */
function hasLostNumber({ body, start }: Item): boolean {
	return (
		body.words.some((word) => NUMBER.test(word.text) && word.left < start.right) ||
		body.cells.some(
			(cell) =>
				cell !== start &&
				cell.page === start.page &&
				start.right - start.left < NUMBER_WIDTH &&
				Math.abs(cell.left - start.left) < 2 &&
				Math.abs(cell.right - start.right) < 2,
		)
	);
}

/** Columns lie as the last heads before have them; every page repeats its heads. */
function columnsByPage(bands: readonly HeadBand[]): (page: number) => Columns {
	const known = new Map<number, Columns>();
	return (page) => {
		const found =
			known.get(page) ?? bands.findLast((band) => band.page <= page)?.columns ?? bands[0]?.columns ?? NONE;
		known.set(page, found);
		return found;
	};
}

function isHead(cell: Cell, bands: readonly HeadBand[]): boolean {
	return bands.some(
		(band) => cell.page === band.page && cell.top >= band.top - 2 && cell.bottom <= band.bottom + 2,
	);
}

/** Where the number shares its cell with the description, the cell without the number. */
function withoutNumber(start: Cell): Cell | null {
	const text = start.text.replace(NUMBER, '').trim();
	const [first, ...others] = start.words;
	if (text === '' || !first) return null;
	const rest = behind(first, NUMBER.exec(first.text)?.[0].length ?? 0);
	const words: Word[] = rest.text === '' ? others : [rest, ...others];
	return { ...start, words, text };
}

/** The cells of an item under one head, down the pages. */
export function cellsUnder(item: Item, name: ColumnName): Cell[] {
	return item.cells.filter((cell) => {
		const column = item.columnsOn(cell.page).get(name);
		return column !== undefined && inColumn(cell, column);
	});
}

/** Words of a description, its lines joined; null when the table has no such column. */
export function textUnder(item: Item, name: ColumnName): Spot | null {
	if (!hasColumn(item, name)) return null;
	const cells = cellsUnder(item, name);
	const words = cells.flatMap((cell) => cell.words);
	return words.length > 0 ? spotOf(around(words), words) : blankUnder(item, name, cells);
}

/** The one figure or date under a head: blank when no cell holds text, torn when two do. */
export function figureUnder(item: Item, name: ColumnName): Spot | null {
	if (!hasColumn(item, name)) return null;
	const cells = cellsUnder(item, name);
	const filled = cells.filter((cell) => cell.text !== '');
	const [only] = filled;
	if (!only) return blankUnder(item, name, cells);
	if (filled.length === 1) return spotOf(only, only.words);
	const words = filled.flatMap((cell) => cell.words);
	return { raw: printedOf(words), at: atOf(only), torn: true };
}

export function hasColumn(item: Item, name: ColumnName): boolean {
	return item.columnsOn(item.start.page).has(name);
}

/** A blank cell; or no cell at all, which is how the form leaves out what does not apply. */
function blankUnder(item: Item, name: ColumnName, cells: readonly Cell[]): Spot {
	const [cell] = cells;
	if (cell) return spotOf(cells.find((each) => each.crossed) ?? cell, []);
	const column: Column = item.columnsOn(item.start.page).get(name) ?? item.start;
	const { page, box } = item.start;
	return { raw: '', at: { page, box: [column.left, box[1], column.right, box[3]] } };
}

/** One row of the movement column: what moved, and by how much. */
export interface MovementRow {
	readonly name: Spot;
	/** What "Others" says, when it has a cell or line of its own. */
	readonly text: Spot | null;
	readonly figure: Spot;
}

/** The rows of the movement column: in each the last cell is the figure and those before it the words. */
export function movementRows(notes: Notes, path: string, item: Item): MovementRow[] {
	const rows: MovementRow[] = [];
	if (!hasColumn(item, 'movement')) {
		missing(notes, path, 'not found');
		return rows;
	}
	for (const row of rowsOf(cellsUnder(item, 'movement'))) {
		const figure = row.at(-1);
		const words = row.slice(0, -1).filter((cell) => cell.text !== '');
		const [name, ...more] = words;
		if (!figure || row.length < 2) {
			if (figure?.crossed) missing(notes, path, 'ambiguous', spotOf(figure, []));
			if (figure && figure.text !== '') addText(notes, path, rows, figure);
			continue;
		}
		if (row.some((cell) => cell.crossed)) {
			missing(notes, path, 'ambiguous', spotOf(figure, figure.words));
			continue;
		}
		if (!name && figure.text === '') continue;
		if (!name) {
			missing(notes, path, 'ambiguous', spotOf(figure, figure.words));
			continue;
		}
		const said = more.flatMap((cell) => cell.words);
		rows.push({
			name: spotOf(name, name.words),
			text: said.length > 0 ? spotOf(around(said), said) : null,
			figure: spotOf(figure, figure.words),
		});
	}
	return rows;
}

/** A row of one cell holds the words of the "Others" above it. */
function addText(notes: Notes, path: string, rows: MovementRow[], cell: Cell): void {
	const last = rows.at(-1);
	if (last && !last.text && /^others?\b/i.test(saidIn(last.name))) {
		rows[rows.length - 1] = { ...last, text: spotOf(cell, cell.words) };
	} else missing(notes, path, 'ambiguous', spotOf(cell, cell.words));
}

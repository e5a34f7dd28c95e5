/**
 * All pages of a return as one sheet: cells with their text, words outside cells, and the lines under values.
 * A place on it is a depth, growing down through all pages, so that a table that runs over a page is one table.
 */

import { type Said, said, type Wording } from '../chinese/english.ts';
import { joinedLines } from '../chinese/lines.ts';
import type { At } from '../draft.ts';
import { plain } from '../glyphs.ts';
import type { Box, Page, PdfDocument, Run } from '../page.ts';

/** A box on the sheet: x in points, top and bottom as depths; and where it is on its page. */
export interface Place {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	readonly page: number;
	readonly box: Box;
}

/** One run of text. */
export interface Word extends Place {
	/** In plain signs, and a Chinese form's words in English: what labels are matched with. */
	readonly text: string;
	/** What a value keeps: the same, but for a Chinese return, whose signs stay as they are. */
	readonly printed: string;
	readonly bold: boolean;
	/** The wording of the Chinese return that it stands in; null for one in English. */
	readonly chinese: Wording | null;
}

/** A cell; `words` is empty when it is blank. */
export interface Cell extends Place {
	readonly words: readonly Word[];
	/** Its lines joined by spaces, a Chinese form's words in English. */
	readonly text: string;
	/** It is empty, and text that begins elsewhere runs over it: whose text that is cannot be told. */
	readonly crossed: boolean;
}

export interface Sheet {
	/** Cells that frame no other cell, down the pages, from left to right in a row. */
	readonly cells: readonly Cell[];
	/** Runs outside of all cells, down the pages. */
	readonly words: readonly Word[];
	/** Horizontal strokes, down the pages. */
	readonly lines: readonly Place[];
}

/** Depth of a page: pages lie this far apart, which no page is high. */
const PAGE_DEPTH = 20_000;
/** Borders nearer than this are one border, in points. */
const NEAR = 1.2;
/** A line across is no thicker than this, in points. */
const STROKE = 2;
/** Rows whose tops differ by no more than this are one row. */
const ROW = 2;
/** Two runs on one line that are no further apart are one word, in points. */
const TOUCH = 0.3;
/** Two runs of the same text no further apart than this are one, in points. */
const DOUBLE = 1.5;
/** Text that reaches further than this into another cell runs over it, in points. */
const OVER = 4;
/** Above and below these the page carries its form number, page number and edition. */
const HEAD = 0.055;
const FOOT = 0.9;
const FURNITURE = /^(?:FF\s?301|v|v?\s*Page\s*\d+\s*of\s*\d+.*|v?\s*\d\.\d\.\d)$/i;
/** A page number of a Chinese return that came in pieces. */
const NUMBERED = /^\W*[0-9]{1,3}\W*$/;

/** The sheet of a document, page headers and footers left out; `chinese` is the wording of a Chinese return. */
export function sheetOf(document: PdfDocument, chinese: Wording | null = null): Sheet {
	const cells: Cell[] = [];
	const words: Word[] = [];
	const lines: Place[] = [];
	for (const page of document.pages) {
		const made = pageSheet(page, chinese);
		cells.push(...made.cells);
		words.push(...made.words);
		lines.push(...made.lines);
	}
	return { cells, words, lines };
}

function pageSheet(page: Page, chinese: Wording | null): Sheet {
	const depth = page.number * PAGE_DEPTH;
	const strokes = page.lines.filter((box) => box[3] - box[1] <= STROKE);
	const boxes = leavesOf(page.cells, strokes);
	const held = boxes.map((): Word[] => []);
	const loose: Word[] = [];
	const across: { readonly home: number; readonly word: Word }[] = [];
	for (const run of withoutDoubles(page.runs)) {
		const word = wordAt(run, page.number, depth, chinese);
		if (isFurniture(run, word.text, page, chinese)) continue;
		const ink = inkOf(run);
		const home = homeOf(boxes, ink);
		(held[home] ?? loose).push(word);
		if (overflows(boxes[home], ink)) across.push({ home, word });
	}
	const cells = boxes.map((box, index): Cell => {
		const words = inReadingOrder(held[index] ?? []);
		const [left, top, right, bottom] = box;
		const text = (words.length > 1 ? saidOf(words)?.text : null) ?? textOf(words);
		const crossed =
			words.length === 0 && across.some(({ home, word }) => home !== index && crosses(word.box, box));
		const place = { left, right, top: depth + top, bottom: depth + bottom, page: page.number, box };
		return { ...place, words, text, crossed };
	});
	return {
		cells: inReadingOrder(cells),
		words: inReadingOrder(loose),
		lines: inReadingOrder(strokes.map((box) => placeAt(box, page.number, depth))),
	};
}

/**
 * Rectangles that frame other rectangles, or lines with values, are no cells; the rest, smallest first. Of two
 * that are the same, drawn for the fill and for the stroke, one is left.
 */
function leavesOf(boxes: readonly Box[], strokes: readonly Box[]): Box[] {
	const smallFirst = [...boxes].sort((one, other) => area(one) - area(other));
	return smallFirst.filter((box, index) => {
		for (let at = 0; at < index; at += 1) {
			const inner = smallFirst[at];
			if (inner && within(inner, box)) return false;
		}
		return !strokes.some((stroke) => deepWithin(stroke, box));
	});
}

/** Text set twice in one place, as some printers make it bold, is there once. */
function withoutDoubles(runs: readonly Run[]): Run[] {
	const texts = new Set<string>();
	const seen = new Map<string, Run[]>();
	return runs.filter((run) => {
		const isNew = !texts.has(run.text);
		texts.add(run.text);
		const across = Math.floor(run.box[0] / DOUBLE);
		const down = Math.floor(run.box[1] / DOUBLE);
		for (let x = across - 1; !isNew && x <= across + 1; x += 1) {
			for (let y = down - 1; y <= down + 1; y += 1) {
				if (seen.get(`${x} ${y} ${run.text}`)?.some((other) => isSamePlace(other.box, run.box))) return false;
			}
		}
		const key = `${across} ${down} ${run.text}`;
		const same = seen.get(key);
		if (same) same.push(run);
		else seen.set(key, [run]);
		return true;
	});
}

function isSamePlace(one: Box, other: Box): boolean {
	return one.every((edge, at) => Math.abs(edge - (other[at] ?? 0)) <= DOUBLE);
}

const OPENING = /^[「『（《〈【〔［｛]/;
const CLOSING = /[」』）》〉】〕］｝、。，：；！？]$/;

/** A run without the empty half of a full-width mark at its ends, which may hang over the side of its cell. */
function inkOf({ text, box, size }: Run): Box {
	const [left, top, right, bottom] = box;
	const half = Math.min(size, right - left) / 2;
	return [left + (OPENING.test(text) ? half : 0), top, right - (CLOSING.test(text) ? half : 0), bottom];
}

/** True when a run reaches out of the cell that it begins in, or begins in none. */
function overflows(home: Box | undefined, run: Box): boolean {
	return home === undefined || run[2] > home[2] + OVER || run[0] < home[0] - OVER;
}

function crosses(run: Box, cell: Box): boolean {
	const y = (run[1] + run[3]) / 2;
	return y > cell[1] && y < cell[3] && Math.min(run[2], cell[2]) - Math.max(run[0], cell[0]) > OVER;
}

function deepWithin(stroke: Box, box: Box): boolean {
	const edge = 3;
	return (
		stroke[1] > box[1] + edge &&
		stroke[3] < box[3] - edge &&
		stroke[0] > box[0] + edge &&
		stroke[2] < box[2] - edge
	);
}

function isFurniture(run: Run, text: string, page: Page, chinese: Wording | null): boolean {
	const outside = run.box[3] < page.height * HEAD || run.box[1] > page.height * FOOT;
	return outside && (FURNITURE.test(text.trim()) || (chinese !== null && NUMBERED.test(text)));
}

function wordAt(run: Run, page: number, depth: number, chinese: Wording | null): Word {
	const { box, bold } = run;
	const [left, top, right, bottom] = box;
	const own = chinese ? run.text.replace(/\s+/g, ' ').trim() : plain(run.text);
	const text = chinese ? said(own, chinese).text : own;
	return {
		left,
		right,
		top: depth + top,
		bottom: depth + bottom,
		page,
		box,
		text,
		printed: own,
		bold,
		chinese,
	};
}

function placeAt(box: Box, page: number, depth: number): Place {
	return { left: box[0], right: box[2], top: depth + box[1], bottom: depth + box[3], page, box };
}

function area(box: Box): number {
	return (box[2] - box[0]) * (box[3] - box[1]);
}

/** The smallest cell that a run begins in, or ends in where it overflows to the left; -1 when there is none. */
function homeOf(boxes: readonly Box[], run: Box): number {
	const y = (run[1] + run[3]) / 2;
	const centre = (run[0] + run[2]) / 2;
	const start = Math.min(run[0] + 2, centre);
	for (let index = 0; index < boxes.length; index += 1) {
		const cell = boxes[index];
		if (!cell || y < cell[1] || y > cell[3]) continue;
		if (start >= cell[0] && start <= cell[2]) return index;
		if (centre >= cell[0] && run[2] <= cell[2]) return index;
	}
	return -1;
}

function within(inner: Box, outer: Box): boolean {
	return (
		inner[0] >= outer[0] - NEAR &&
		inner[1] >= outer[1] - NEAR &&
		inner[2] <= outer[2] + NEAR &&
		inner[3] <= outer[3] + NEAR
	);
}

/** Down, then across; places whose tops differ by less than a line's leading are one row. */
export function inReadingOrder<Each extends Place>(places: readonly Each[]): Each[] {
	return places.length < 2 ? [...places] : rowsOf(places).flat();
}

/** Places in rows: tops nearly equal, each row from left to right. */
export function rowsOf<Each extends Place>(places: readonly Each[]): Each[][] {
	const rows: Each[][] = [];
	for (const place of [...places].sort((one, other) => one.top - other.top)) {
		const row = rows.at(-1);
		const first = row?.[0];
		if (row && first && place.top - first.top <= ROW) row.push(place);
		else rows.push([place]);
	}
	for (const row of rows) row.sort((one, other) => one.left - other.left);
	return rows;
}

/** All runs of a sheet, in cells and outside. */
export function allWords(sheet: Sheet): Word[] {
	return inReadingOrder([...sheet.words, ...sheet.cells.flatMap((cell) => cell.words)]);
}

/** The text of runs in order, lines joined by spaces. */
export function textOf(words: readonly Word[]): string {
	const [only] = words;
	if (!only) return '';
	if (words.length === 1) return only.text;
	let text = '';
	words.forEach((word, index) => {
		const before = words[index - 1];
		text += before && touches(before, word) ? word.text : ` ${word.text}`;
	});
	return text.replace(/\s+/g, ' ').trim();
}

/** What is printed in runs in order, their lines joined. */
export function printedOf(words: readonly Word[]): string {
	const [only] = words;
	if (!only?.chinese) return textOf(words);
	return linesOf(words).reduce(joinedLines, '');
}

/** What runs say in the form's English; null where they stand in no Chinese return. */
export function saidOf(words: readonly Word[]): Said | null {
	const [first] = words;
	return first?.chinese ? said(linesOf(words).join('\n'), first.chinese) : null;
}

/** The lines of a cell of a Chinese return, each of one run or more. */
function linesOf(words: readonly Word[]): string[] {
	const lines: string[] = [];
	words.forEach((word, index) => {
		const before = words[index - 1];
		// Latin and Chinese fonts of one line stand a little differently.
		const goesOn = before && before.page === word.page && Math.abs(before.top - word.top) <= ROW;
		if (!goesOn) lines.push(word.printed);
		else lines[lines.length - 1] += word.left - before.right < 1 ? word.printed : ` ${word.printed}`;
	});
	return lines;
}

/** A word without the first `length` signs of its text. */
export function behind(word: Word, length: number): Word {
	const text = word.text.slice(length).trim();
	if (word.printed === word.text) return { ...word, text, printed: text };
	return {
		...word,
		text,
		printed: said(word.printed, word.chinese ?? undefined)
			.from(length)
			.trim(),
	};
}

/** One word that was set in two pieces. */
function touches(one: Word, next: Word): boolean {
	return one.page === next.page && one.top === next.top && Math.abs(next.left - one.right) < TOUCH;
}

/** Middle depth of a place. */
export function middle(place: Place): number {
	return (place.top + place.bottom) / 2;
}

/** Where a place is, for evidence. */
export function atOf(place: Place): At {
	return { page: place.page, box: place.box };
}

/** The part of a sheet from one depth to another: what begins in it. Costs no more than what it gives. */
export function cut(sheet: Sheet, from: number, to: number): Sheet {
	return {
		cells: between(sheet.cells, from, to),
		words: between(sheet.words, from, to),
		lines: between(sheet.lines, from, to),
	};
}

function between<Each extends Place>(places: readonly Each[], from: number, to: number): Each[] {
	// Tops grow along the list up to the height of a row, so the search is that much wider than the answer.
	const start = firstBelow(places, from - NEAR - 2 * ROW);
	const end = firstBelow(places, to - NEAR + 2 * ROW);
	return places.slice(start, end).filter((place) => place.top >= from - NEAR && place.top < to - NEAR);
}

function firstBelow(places: readonly Place[], depth: number): number {
	let low = 0;
	let high = places.length;
	while (low < high) {
		const at = (low + high) >> 1;
		if ((places[at]?.top ?? 0) < depth) low = at + 1;
		else high = at;
	}
	return low;
}

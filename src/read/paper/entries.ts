/**
 * Part III of the paper form, sections A to D: numbered entries, each with its words and a run of cells. Text
 * alone binds a cell to a column only when all cells of the entry are there and nothing else can be one.
 */

import { CURRENCY_PATTERN } from '../vocabulary.ts';
import { type Cell, cellIn, cellsFrom, countOf } from './cells.ts';
import type { Source, Span } from './source.ts';

export interface Entry {
	readonly number: number;
	readonly span: Span;
	/** The next number is printed too, so that no other entry can have run into this one. */
	readonly closed: boolean;
	/** False where the numbers are lost: the entry is the one line of its cells, and its words may begin before. */
	readonly numbered: boolean;
}

/** The cells of an entry in the order of the columns, with the stretch they take. */
export interface Cells {
	readonly cells: readonly Cell[];
	readonly span: Span;
	readonly oneLine: boolean;
}

/** A currency in a cell of its own belongs to the figure on the next line. */
const LONE_CURRENCY = new RegExp(`(?<=^|\\n|\\|)[ \\t]*(?:${CURRENCY_PATTERN})[ \\t]*[|\\n]`, 'gi');

const AT_LINE = /(?:^|\n)[ \t|]*([1-9])[ \t]*[.)]{1,2}(?=[\s|A-Za-z(]|$)/g;
const ANYWHERE = /(?:^|[\s|])([1-9])\.(?=[\s|A-Za-z(]|$)/g;

/** The form prints three numbers or more in each section. */
const PRINTED = 3;

/** Entries 1, 2, 3 … of a section; a number out of order is part of the words. */
export function entriesIn(source: Source, span: Span): Entry[] {
	const zone = source.text.slice(span.start, span.end);
	const starts: number[] = [];
	for (const match of zone.matchAll(zone.trim().includes('\n') ? AT_LINE : ANYWHERE)) {
		if (match[1] === String(starts.length + 1)) starts.push(span.start + match.index + match[0].length);
	}
	return starts.map((start, index) => ({
		number: index + 1,
		span: {
			start,
			end: starts[index + 1] === undefined ? span.end : beforeNumber(source, starts[index + 1] ?? 0),
		},
		closed: index + 1 < starts.length || index + 1 >= PRINTED,
		numbered: true,
	}));
}

/** The rows of a section whose numbers are lost: lines of `count` cells each, when no line has some of them only. */
export function unnumberedIn(source: Source, span: Span, count: number): Entry[] {
	const lines = linesOf(masked(source.text.slice(span.start, span.end)), span.start);
	const filled = lines.filter((line) => line.cells.some((cell) => cell.kind === 'figure'));
	if (lines.filter((line) => !line.blank).length <= filled.length) return [];
	if (!filled.every((line) => line.cells.length === count && standsWhole(source, line))) return [];
	return filled.map(({ cells }, index) => {
		const own = spanOf(cells);
		const start = Math.max(span.start, source.text.lastIndexOf('\n', own.start) + 1);
		return { number: index + 1, span: { start, end: own.end }, closed: true, numbered: false };
	});
}

/** No year first, and nothing but spaces and rules between the cells: else another entry has run into the line. */
function standsWhole(source: Source, { cells }: Line): boolean {
	const gaps = cells.slice(1).map((cell, index) => source.text.slice(cells[index]?.end ?? 0, cell.start));
	return !isYear(cells[0]) && gaps.every((gap) => /^[\s|]*$/.test(gap));
}

/** Exactly `count` cells, on one line of their own or after words, or one after another on lines of their own. */
export function cellsOf(source: Source, span: Span, count: number): Cells | null {
	return cellsWithin(source.text.slice(span.start, span.end), span.start, count);
}

/** As `cellsOf`, in a stretch of text that begins at `offset`. */
export function cellsWithin(text: string, offset: number, count: number): Cells | null {
	const lines = linesOf(masked(text), offset);
	const complete = lines.filter((line) => line.cells.length === count);
	const [sole] = complete;
	if (sole && complete.length === 1 && lines.every((line) => line === sole || !line.pure)) {
		return isYear(sole.cells[0]) ? null : { cells: sole.cells, span: spanOf(sole.cells), oneLine: true };
	}
	if (complete.length > 0) return null;
	const filled = lines.filter((line) => line.cells.length > 0);
	const cells = filled.flatMap((line) => line.cells);
	if (cells.length !== count || !filled.every((line) => line.pure) || !follow(lines, filled)) return null;
	return isYear(cells[0]) ? null : { cells, span: spanOf(cells), oneLine: false };
}

/** True when nothing in the stretch could be a figure. */
export function hasNoFigure(source: Source, span: Span): boolean {
	return !/\d/.test(
		masked(source.text.slice(span.start, span.end)).replace(/(?:^|[\s|])[1-9]\d?\s?[.)]/g, ' '),
	);
}

/** True when every cell is nothing or a whole number. */
export function areCounts(cells: readonly Cell[]): boolean {
	return cells.every((cell) => cell.kind !== 'figure' || countOf(cell, 'brackets') !== null);
}

interface Line {
	readonly cells: readonly Cell[];
	/** Nothing but cells. */
	readonly pure: boolean;
	readonly blank: boolean;
}

/** The stretch with notes, days in brackets and format hints blanked, place for place. */
function masked(text: string): string {
	return text
		.replace(/\((?:\s*notes?\s*\d?\s*|[^()\n]{0,40}\/[^()\n]{0,40}|\s*state currency\s*)\)/gi, (found) =>
			' '.repeat(found.length),
		)
		.replace(LONE_CURRENCY, (found) => `${found.slice(0, -1)} `);
}

function linesOf(text: string, offset: number): Line[] {
	const lines: Line[] = [];
	let start = 0;
	for (const line of text.split('\n')) {
		lines.push(shift(lineOf(line), offset + start));
		start += line.length + 1;
	}
	return lines;
}

function lineOf(line: string): Line {
	if (line.trim() === '') return { cells: [], pure: false, blank: true };
	const fields = fieldCells(line);
	if (fields) return { cells: fields, pure: false, blank: false };
	let at = 0;
	while (at < line.length) {
		const run = cellsFrom(line, at, line.length);
		if (run.complete) {
			// "due 2022 HKD 205,456,000": the first column holds the currency, so the year is a word.
			const year = at > 0 && isYear(run.cells[0]) && (run.cells[1]?.currency ?? null) !== null;
			return {
				cells: year ? run.cells.slice(1) : run.cells,
				pure: at === 0 && run.cells.length > 0,
				blank: run.cells.length === 0 && at === 0,
			};
		}
		const next = /[\s|]/g;
		next.lastIndex = Math.max(run.end, at);
		const gap = next.exec(line);
		if (!gap) break;
		at = gap.index + 1;
	}
	return { cells: [], pure: false, blank: false };
}

/** The last fields of a Markdown row, blank ones included, after the field that holds words. */
function fieldCells(line: string): readonly Cell[] | null {
	const pieces = line.split('|');
	if (pieces.length < 4 || pieces.length > 40) return null;
	const cells: Cell[] = [];
	let start = 0;
	for (const [index, piece] of pieces.entries()) {
		const edge = (index === 0 || index === pieces.length - 1) && piece.trim() === '';
		const cell = edge ? null : cellIn(line, start, start + piece.length);
		if (cell) cells.push(cell);
		else if (!edge) cells.length = 0;
		start += piece.length + 1;
	}
	return cells.some((cell) => cell.kind === 'blank') ? cells : null;
}

function shift(line: Line, by: number): Line {
	const cells = line.cells.map((cell) => ({ ...cell, start: cell.start + by, end: cell.end + by }));
	return { ...line, cells };
}

/** No words between the cells. */
function follow(lines: readonly Line[], filled: readonly Line[]): boolean {
	const first = filled[0];
	const last = filled.at(-1);
	if (!first || !last) return false;
	return lines
		.slice(lines.indexOf(first), lines.indexOf(last) + 1)
		.every((line) => line.blank || line.cells.length > 0);
}

function spanOf(cells: readonly Cell[]): Span {
	return { start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0 };
}

/** A bare year before the cells belongs to the words: "adopted in 2012 Nil Nil". */
function isYear(cell: Cell | undefined): boolean {
	return cell?.kind === 'figure' && cell.currency === null && /^(?:19|20)\d\d$/.test(cell.digits);
}

function beforeNumber(source: Source, offset: number): number {
	const before = source.text.slice(Math.max(0, offset - 12), offset);
	return offset - before.length + before.search(/\d\s*[.)]{1,2}$/);
}

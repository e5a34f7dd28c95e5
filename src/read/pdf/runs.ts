/**
 * Text of a page as runs: one run is one line of one cell. Characters of one placement belong together; placements
 * that touch on a line are joined; nothing is joined, and everything is parted, across the border of a cell.
 */
import { Refusal } from '../../value/refusal.ts';
import type { Box, Run } from '../page.ts';
import type { Pdfium } from './library.ts';
import { type Allowance, type Frame, toPage } from './rulings.ts';

/** A placement of text: its characters with the box of each, which a cell border may still part. */
interface Piece {
	text: string;
	readonly lefts: number[];
	readonly rights: number[];
	top: number;
	bottom: number;
	readonly size: number;
	readonly bold: boolean;
}

/** A gap up to this share of the font size is inside a word; up to the second, between two words of a line. */
const WORD_GAP = 0.15;
const LINE_GAP = 0.45;
/** A gap from here on, inside one placement, parts it. */
const WIDE_GAP = 1.5;
const NAME_MAX = 256;

/** The runs of a page in the file's own order. */
export function runsOf(
	library: Pdfium,
	text: number,
	frame: Frame,
	cells: readonly Box[],
	allowance: Allowance,
): Run[] {
	const pieces = piecesOf(library, text, frame, allowance);
	const borders = bordersOf(cells);
	const parted = pieces.flatMap((piece) => part(piece, borders));
	return join(parted, borders).map(runOf);
}

function piecesOf(library: Pdfium, text: number, frame: Frame, allowance: Allowance): Piece[] {
	const { calls, scratch } = library;
	const count = Math.max(calls.FPDFText_CountChars(text), 0);
	allowance.characters -= count;
	if (allowance.characters < 0) {
		throw new Refusal('PDF_TOO_HARD', 'the PDF has more text than a return can have');
	}
	const fonts: Fonts = new Map();
	const pieces: Piece[] = [];
	let piece: Piece | null = null;
	let owner = -1;
	let floats = library.floats();
	const at = scratch >> 2;
	for (let index = 0; index < count; index += 1) {
		const code = calls.FPDFText_GetUnicode(text, index);
		if (code <= 32 && calls.FPDFText_IsGenerated(text, index) === 1) {
			if (code === 32 && piece) space(piece);
			else piece = null;
			continue;
		}
		const object = calls.FPDFText_GetTextObject(text, index);
		calls.FPDFText_GetLooseCharBox(text, index, scratch);
		// The view is empty once the library's memory has grown.
		if (floats.length === 0) floats = library.floats();
		const box = toPage(frame, floats[at] ?? 0, floats[at + 3] ?? 0, floats[at + 2] ?? 0, floats[at + 1] ?? 0);
		if (!piece || object !== owner || apart(piece, box)) {
			piece = newPiece(library, text, index, object, box, fonts);
			pieces.push(piece);
			owner = object;
		}
		add(piece, code, box);
	}
	return pieces.filter((each) => /\S/.test(each.text));
}

/** Which fonts of a page are bold. */
type Fonts = Map<number, boolean>;

function newPiece(
	library: Pdfium,
	text: number,
	index: number,
	object: number,
	box: Box,
	fonts: Fonts,
): Piece {
	const { calls, scratch } = library;
	const font = object === 0 ? 0 : calls.FPDFTextObj_GetFont(object);
	let bold = fonts.get(font);
	if (bold === undefined) {
		bold = isBold(library, text, index);
		fonts.set(font, bold);
	}
	const scale = calls.FPDFText_GetMatrix(text, index, scratch) ? scaleAt(library.floats(), scratch >> 2) : 1;
	const size = hundredth(calls.FPDFText_GetFontSize(text, index) * scale);
	return { text: '', lefts: [], rights: [], top: box[1], bottom: box[3], size, bold };
}

function isBold(library: Pdfium, text: number, index: number): boolean {
	const { calls, scratch } = library;
	const length = calls.FPDFText_GetFontInfo(text, index, scratch + 64, NAME_MAX, scratch + 32);
	const name = library.bytes().subarray(scratch + 64, scratch + 64 + Math.min(length, NAME_MAX));
	return /bold|black|heavy/i.test(String.fromCharCode(...name));
}

/** How tall the placement draws a unit of its font. */
function scaleAt(floats: Float32Array, at: number): number {
	return Math.hypot(floats[at + 2] ?? 0, floats[at + 3] ?? 1);
}

function add(piece: Piece, code: number, box: Box): void {
	const letter = code === 0 ? '\ufffd' : code < 32 || code === 0xa0 ? ' ' : String.fromCodePoint(code);
	for (let unit = 0; unit < letter.length; unit += 1) {
		piece.lefts.push(box[0]);
		piece.rights.push(box[2]);
	}
	piece.text += letter;
	if (box[1] < piece.top) piece.top = box[1];
	if (box[3] > piece.bottom) piece.bottom = box[3];
}

function space(piece: Piece): void {
	const end = piece.rights.at(-1) ?? 0;
	piece.text += ' ';
	piece.lefts.push(end);
	piece.rights.push(end);
}

/** True when a character of the same placement starts a new line, or a new column. */
function apart(piece: Piece, box: Box): boolean {
	const height = Math.max(piece.bottom - piece.top, 1);
	if (Math.abs((box[1] + box[3]) / 2 - (piece.top + piece.bottom) / 2) > height / 2) return true;
	const end = piece.rights.at(-1) ?? box[0];
	return box[0] - end > WIDE_GAP * height || box[0] < end - 4 * height;
}

/** A vertical side of a cell. */
interface Border {
	readonly x: number;
	readonly top: number;
	readonly bottom: number;
}

/** The vertical sides of all cells, each once. */
function bordersOf(cells: readonly Box[]): Border[] {
	const borders: Border[] = [];
	const seen = new Set<number>();
	for (const [left, top, right, bottom] of cells) {
		for (const x of [left, right]) {
			const key = Math.round(x * 10) * 1e10 + Math.round(top * 10) * 1e5 + Math.round(bottom * 10);
			if (seen.has(key)) continue;
			seen.add(key);
			borders.push({ x, top, bottom });
		}
	}
	return borders;
}

function crosses(border: Border, y: number, left: number, right: number): boolean {
	return border.x >= left - 0.01 && border.x <= right + 0.01 && border.top <= y && border.bottom >= y;
}

/** Parts a piece at white space that a cell border runs through. */
function part(piece: Piece, borders: readonly Border[]): Piece[] {
	if (!/\S\s+\S/.test(piece.text)) return [piece];
	const y = (piece.top + piece.bottom) / 2;
	const start = piece.lefts[0] ?? 0;
	const end = piece.rights.at(-1) ?? start;
	const inside = borders.filter((border) => crosses(border, y, start + 1, end - 1));
	if (inside.length === 0) return [piece];
	const parts: Piece[] = [];
	let from = 0;
	for (const gap of piece.text.matchAll(/\s+/g)) {
		const right = gap.index + gap[0].length;
		if (gap.index === 0 || right >= piece.text.length) continue;
		const before = piece.rights[gap.index - 1] ?? start;
		const after = piece.lefts[right] ?? before;
		if (!inside.some((border) => crosses(border, y, before, after))) continue;
		parts.push(slice(piece, from, gap.index));
		from = right;
	}
	parts.push(slice(piece, from, piece.text.length));
	return parts;
}

function slice(piece: Piece, from: number, to: number): Piece {
	return {
		...piece,
		text: piece.text.slice(from, to),
		lefts: piece.lefts.slice(from, to),
		rights: piece.rights.slice(from, to),
	};
}

/** Joins pieces that follow one another on a line with no more than a word's gap and no cell border between. */
function join(pieces: readonly Piece[], borders: readonly Border[]): Piece[] {
	const joined: Piece[] = [];
	for (const piece of pieces) {
		const last = joined.at(-1);
		const between = last ? gapOf(last, piece, borders) : null;
		if (!last || between === null) {
			joined.push(piece);
			continue;
		}
		if (between > WORD_GAP && !/\s$/.test(last.text) && !/^\s/.test(piece.text)) space(last);
		last.text += piece.text;
		last.lefts.push(...piece.lefts);
		last.rights.push(...piece.rights);
		last.top = Math.min(last.top, piece.top);
		last.bottom = Math.max(last.bottom, piece.bottom);
	}
	return joined;
}

/** The gap between two pieces in shares of the font's height; null when they do not belong together. */
function gapOf(last: Piece, piece: Piece, borders: readonly Border[]): number | null {
	const height = Math.max(last.bottom - last.top, 1);
	const y = (piece.top + piece.bottom) / 2;
	if (Math.abs(y - (last.top + last.bottom) / 2) > height / 3) return null;
	if (last.bold !== piece.bold) return null;
	const end = printedEnd(last);
	const start = piece.lefts[piece.text.search(/\S/)] ?? 0;
	const gap = (start - end) / height;
	if (gap < -0.3 || gap > LINE_GAP) return null;
	return borders.some((border) => crosses(border, y, end, start)) ? null : gap;
}

function printedEnd(piece: Piece): number {
	return piece.rights[piece.text.trimEnd().length - 1] ?? 0;
}

function runOf(piece: Piece): Run {
	const start = piece.lefts[piece.text.search(/\S/)] ?? 0;
	return {
		text: squeezed(piece.text.trim()),
		box: [hundredth(start), hundredth(piece.top), hundredth(printedEnd(piece)), hundredth(piece.bottom)],
		size: piece.size,
		bold: piece.bold,
	};
}

function squeezed(text: string): string {
	return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** Positions to a hundredth of a point: what can be seen, and no more. */
export function hundredth(value: number): number {
	return Math.round(value * 100) / 100;
}

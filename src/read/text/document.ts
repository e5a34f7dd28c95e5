/**
 * The text of a return made ready to be read: page headers, footers and folded lines are blanked in place, so
 * that every offset stays true to the text as given. Serves all parts of the e-form.
 */

import { type Aligned, PAD } from '../chinese/english.ts';
import { joinedLines } from '../chinese/lines.ts';
import type { At } from '../draft.ts';
import { asciiText, plainUnit, type Skeleton, skeleton } from '../glyphs.ts';
import { type Found, findLabels, type Labels } from '../letters.ts';

export interface TextDocument {
	/** As given; for a Chinese text, as printed, place for place with `plain` (`Aligned.printed`). */
	readonly text: string;
	/**
	 * The same length: look-alikes made plain, every other sign that is not ASCII a filler, furniture of the pages
	 * blanked, table bars made tabs. For a Chinese text, the form's English.
	 */
	readonly plain: string;
	/** The furniture in order (`FF301`, `Page 2 of 10`, `v 1.0.1`), which tells the edition. */
	readonly furniture: string;
	readonly skeleton: Skeleton;
	/** A Chinese text beside its English; null for one in English. */
	readonly chinese: Aligned | null;
	/** Line and column (both from 1) of an offset. */
	at(offset: number): At;
}

/** A stretch of the text, offsets from and to (exclusive). */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/** A label found in the text. */
export interface Anchor<Name extends string> extends Range {
	readonly name: Name;
	/** Its letters, as found. */
	readonly letters: string;
}

const FURNITURE = new RegExp(
	[
		'\\bFF[ \\t]?301\\b',
		'\\b(?:v[ \\t]{0,3})?Page[ \\t]{0,3}[0-9]{1,3}[ \\t]{0,3}of[ \\t]{0,3}[0-9]{1,3}',
		'(?<![0-9.])(?:\\bv[ \\t]{0,3})?[0-9]\\.[0-9]\\.[0-9](?![0-9.])',
		'^[ \\t]{0,200}v[ \\t]{0,200}$',
		'^[ \\t]{0,200}-[ \\t]?[0-9]{1,3}[ \\t]?-[ \\t]{0,200}$',
		'^[ \\t]{0,9}(?:[ \\t]{0,3}:?-{3,80}:?[ ]{0,9}[|\\t]){1,60}[ \\t:-]{0,40}$',
		'For Main Board and GEM listed issuers',
	].join('|'),
	'gm',
);

/** Stands for a sign that no label and no figure has. */
const FILLER = 0x7f;
const SPACE = 0x20;

function asciiUnit(text: string, at: number): number {
	const code = plainUnit(text, at);
	if (code === 0x7c) return 0x09;
	if (code === 0x0c || code === 0x0d) return 0x20;
	return code < 0x80 ? code : FILLER;
}

/** Pieces of furniture that are kept for the edition. */
const FURNITURE_MAX = 2_000;

/** Makes a text ready: blanks the furniture and indexes it. */
export function textDocument(given: string, chinese: Aligned | null = null): TextDocument {
	const text = chinese?.english ?? given;
	const codes = new Uint8Array(text.length);
	for (let at = 0; at < text.length; at += 1) codes[at] = asciiUnit(text, at);
	const ascii = asciiText(codes);
	const blanks: Range[] = [];
	const furniture: string[] = [];
	let last = 0;
	for (const match of ascii.matchAll(FURNITURE)) {
		const [found] = match;
		blanks.push({ from: match.index, to: match.index + found.length });
		if (furniture.length < FURNITURE_MAX)
			furniture.push(match.index - last > 80 ? `\n\n${' '.repeat(60)}` : ' ', found);
		last = match.index + found.length;
	}
	blanks.push(...foldedLines(ascii));
	for (const { from, to } of blanks) codes.fill(SPACE, from, to);
	const cleaned = blanks.length === 0 ? ascii : asciiText(codes);
	const places = lineMarks(given);
	return {
		text: chinese ? withBlanks(chinese.printed, blanks) : given,
		plain: cleaned,
		furniture: furniture.join(''),
		skeleton: skeleton(cleaned),
		chinese,
		at: (offset) => placeOf(given, places, chinese ? chinese.back(offset) : offset),
	};
}

function withBlanks(text: string, blanks: readonly Range[]): string {
	let made = '';
	let last = 0;
	for (const { from, to } of [...blanks].sort((one, other) => one.from - other.from)) {
		if (from < last) continue;
		made += text.slice(last, from) + ' '.repeat(to - from);
		last = to;
	}
	return made + text.slice(last);
}

/** Labels of a table within a range, in order. */
export function anchors<Name extends string>(
	document: TextDocument,
	range: Range,
	wanted: Labels<Name>,
): Anchor<Name>[] {
	const { skeleton: bones } = document;
	const first = bones.indexAt(range.from);
	const letters = bones.letters.slice(first, bones.indexAt(range.to));
	return findLabels(letters, wanted).map((found) => anchorOf(bones, first, found));
}

function anchorOf<Name extends string>(bones: Skeleton, first: number, found: Found<Name>): Anchor<Name> {
	return {
		name: found.name,
		from: bones.offsetAt(first + found.start),
		to: bones.offsetAt(first + found.end - 1) + 1,
		letters: found.letters,
	};
}

/** The letters of a range. */
export function lettersOf(document: TextDocument, range: Range): string {
	return document.skeleton.letters.slice(
		document.skeleton.indexAt(range.from),
		document.skeleton.indexAt(range.to),
	);
}

/** What stands in a range as it was given, spaces squeezed, without page furniture and table bars. */
export function wordsIn(document: TextDocument, range: Range): string {
	if (document.chinese) return printedIn(document, range);
	const { plain, text } = document;
	const pieces: string[] = [];
	const piece = new Uint16Array(Math.min(PIECE, Math.max(0, range.to - range.from)) + 2);
	let size = 0;
	let gap = false;
	for (let at = range.from; at < range.to; at += 1) {
		const code = plain.charCodeAt(at);
		if (code <= 0x20) {
			gap = true;
			continue;
		}
		if (gap && (size > 0 || pieces.length > 0)) {
			piece[size] = 0x20;
			size += 1;
		}
		gap = false;
		piece[size] = text.charCodeAt(at);
		size += 1;
		if (size < PIECE) continue;
		pieces.push(String.fromCharCode(...piece.subarray(0, size)));
		size = 0;
	}
	pieces.push(String.fromCharCode(...piece.subarray(0, size)));
	return pieces.join('');
}

/** What a Chinese text prints in a range: lines joined. */
function printedIn(document: TextDocument, range: Range): string {
	return document.text
		.slice(range.from, range.to)
		.replaceAll(PAD, '')
		.split(/[\r\n]+/)
		.map((line) => line.replace(/[|\s]+/g, ' ').trim())
		.filter((line) => line !== '')
		.reduce(joinedLines, '');
}

/** Longest piece of words that is put together at once: remarks may be as long as the text. */
const PIECE = 8_192;

/** What stands in a range with look-alikes made plain, spaces squeezed. */
export function plainWordsIn(document: TextDocument, range: Range): string {
	return document.plain.slice(range.from, range.to).replace(/\s+/g, ' ').trim();
}

/** Lines with a table folded into one cell and then repeated: the same long beginning in three cells of one line. */
function foldedLines(ascii: string): Range[] {
	const folded: Range[] = [];
	if (!ascii.includes('\t')) return folded;
	for (let from = 0; from < ascii.length; ) {
		const end = ascii.indexOf('\n', from);
		const to = end < 0 ? ascii.length : end;
		if (to - from >= 240 && to - from <= FOLDED_MAX && isFolded(ascii.slice(from, to)))
			folded.push({ from, to });
		from = to + 1;
	}
	return folded;
}

/** Longest line that is looked at as a folded table. */
const FOLDED_MAX = 200_000;

function isFolded(line: string): boolean {
	const beginnings = line
		.split('\t')
		.filter((cell) => cell.length >= 80)
		.map((cell) =>
			cell
				.trim()
				.slice(0, 24)
				.toLowerCase()
				.replace(/[^a-z]/g, '')
				.slice(0, 12),
		);
	return beginnings.some((one) => one.length >= 5 && beginnings.filter((other) => other === one).length >= 3);
}

/** Every so many code units, the number of lines before and where the current one begins. */
const STRIDE = 4096;

interface LineMarks {
	readonly lines: Int32Array;
	readonly starts: Int32Array;
}

function lineMarks(text: string): LineMarks {
	const length = Math.floor(text.length / STRIDE) + 1;
	const lines = new Int32Array(length);
	const starts = new Int32Array(length);
	let line = 0;
	let start = 0;
	for (let mark = 0, next = text.indexOf('\n'); mark < length; mark += 1) {
		const edge = mark * STRIDE;
		while (next >= 0 && next < edge) {
			line += 1;
			start = next + 1;
			next = text.indexOf('\n', start);
		}
		lines[mark] = line;
		starts[mark] = start;
	}
	return { lines, starts };
}

function placeOf(text: string, marks: LineMarks, offset: number): At {
	const mark = Math.floor(offset / STRIDE);
	let line = marks.lines[mark] ?? 0;
	let start = marks.starts[mark] ?? 0;
	for (let next = text.indexOf('\n', Math.max(start, mark * STRIDE)); next >= 0 && next < offset; ) {
		line += 1;
		start = next + 1;
		next = text.indexOf('\n', start);
	}
	return { line: line + 1, column: offset - start + 1 };
}

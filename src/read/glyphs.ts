/**
 * Look-alike letters put back to plain ones before anything is matched, for every part of the form. The mapping
 * is code unit for code unit, so a place in the plain text is the same place in the text as given.
 */

/** Cyrillic and Greek letters that text recognition puts in the place of Latin ones, each with its double. */
const LETTERS = [
	'АA БB ВB ГT ЕE ІI ЇI ЈJ КK МM НH ОO РP СC ЅS ТT УY ХX Ѵv ЬB',
	'аa вb гr еe ёe іi їi јj кk мm нh оo пn рp сc ѕs тt уy хx ѵv ьb ԁd ԛq ԝw',
	'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa γy ιi κk νv οo ρp τt υu χx',
	'ſs ƖI ǀI ℎh Ѐe',
]
	.join(' ')
	.split(' ');

const MARKS = ['‐-', '‑-', '‒-', '–-', '—-', '―-', '−-', '﹣-', '\u00ad-', '⁄/', '‚,', '﹐,', '，,', '．.'];

const SPACES =
	'\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff';

/** What each code unit becomes, 0 standing for itself; dotless i, which depends on its neighbours, is left to `plainUnit`. */
const UNITS: Uint16Array = unitTable();

function unitTable(): Uint16Array {
	const table = new Uint16Array(65_536);
	for (let code = 0xff01; code <= 0xff5e; code += 1) table[code] = code - 0xfee0;
	for (const pair of [...LETTERS, ...MARKS]) table[pair.charCodeAt(0)] = pair.charCodeAt(1);
	for (const space of SPACES) table[space.charCodeAt(0)] = 32;
	return table;
}

const STRANGE = /[\u0080-\uffff]/;
const DOTLESS = 0x131;

/** Longest piece that is made at once: keeps the memory of a long text near the length of the text. */
const PIECE = 8_192;

/**
 * The text with look-alike letters, full-width forms, odd spaces and every kind of dash made plain; always of
 * the same length. A dotless i is the figure 1 where it touches a figure and no letter, else the letter.
 */
export function plain(text: string): string {
	if (!STRANGE.test(text)) return text;
	return unitsToText(text.length, (at) => plainUnit(text, at));
}

/** The plain code unit at a place in a text. */
export function plainUnit(text: string, at: number): number {
	const code = text.charCodeAt(at);
	if (code < 0x80) return code;
	return code === DOTLESS ? dotless(text, at) : UNITS[code] || code;
}

/** A text of `length` code units, made piece by piece. */
function unitsToText(length: number, unitAt: (at: number) => number): string {
	const pieces: string[] = [];
	const piece = new Uint16Array(PIECE);
	for (let start = 0; start < length; start += PIECE) {
		const size = Math.min(PIECE, length - start);
		for (let at = 0; at < size; at += 1) piece[at] = unitAt(start + at);
		pieces.push(String.fromCharCode(...piece.subarray(0, size)));
	}
	return pieces.join('');
}

/** The text of ASCII codes; a buffer and one text are all that it needs, however long they are. */
export function asciiText(codes: Uint8Array): string {
	return new TextDecoder().decode(codes);
}

function dotless(text: string, at: number): number {
	const figure = /[0-9,]/;
	const letter = /\p{L}/u;
	const before = text.charAt(at - 1);
	const after = text.charAt(at + 1);
	const touches = figure.test(before) || figure.test(after);
	return (touches && !letter.test(before) && !letter.test(after) ? '1' : 'i').charCodeAt(0);
}

/** The letters of a text and nothing else, in lower case, with the way back to the text. */
export interface Skeleton {
	readonly letters: string;
	/** Place in the text of the letter at `index`; the length of the text for the index after the last. */
	offsetAt(index: number): number;
	/** Index of the first letter at or after a place in the text. */
	indexAt(offset: number): number;
}

/** Code units between two marks of the way back: the marks of 16 MiB of text take 512 KiB. */
const STRIDE = 128;

/**
 * The skeleton of a text; look-alikes count as the letters they stand for. Labels broken, glued, hyphenated or
 * filled with figures have the same skeleton. One pass; the way back is a mark every 128 code units and a short walk.
 */
export function skeleton(text: string): Skeleton {
	const marks = new Int32Array(Math.ceil(text.length / STRIDE) + 1);
	const letters = new Uint8Array(text.length);
	let count = 0;
	for (let at = 0; at < text.length; at += 1) {
		if (at % STRIDE === 0) marks[at / STRIDE] = count;
		const letter = letterAt(text, at);
		if (letter === 0) continue;
		letters[count] = letter;
		count += 1;
	}
	marks[marks.length - 1] = count;
	return {
		letters: asciiText(letters.subarray(0, count)),
		offsetAt: (index) => offsetOf(text, marks, count, index),
		indexAt: (offset) => indexOf(text, marks, count, offset),
	};
}

function offsetOf(text: string, marks: Int32Array, count: number, index: number): number {
	if (index >= count) return text.length;
	let low = 0;
	let high = marks.length - 1;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((marks[middle] ?? count) <= index) low = middle;
		else high = middle;
	}
	let left = index - (marks[low] ?? 0);
	for (let offset = low * STRIDE; offset < text.length; offset += 1) {
		if (letterAt(text, offset) === 0) continue;
		if (left === 0) return offset;
		left -= 1;
	}
	return text.length;
}

function indexOf(text: string, marks: Int32Array, count: number, offset: number): number {
	if (offset >= text.length) return count;
	const mark = Math.floor(Math.max(offset, 0) / STRIDE);
	let index = marks[mark] ?? count;
	for (let at = mark * STRIDE; at < offset; at += 1) if (letterAt(text, at) !== 0) index += 1;
	return index;
}

/** The lower-case letter at a place, as a code unit; 0 where there is none. */
function letterAt(text: string, at: number): number {
	const code = plainUnit(text, at);
	if (code >= 97 && code <= 122) return code;
	return code >= 65 && code <= 90 ? code + 32 : 0;
}

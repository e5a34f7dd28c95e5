/**
 * A Chinese text said in the form's English: labels and days in the words that every extractor knows, all else as it
 * is, with the way back to what is printed. No value is ever taken from here but a figure, a day or a closed word.
 */
import type { EditionName } from '../../form/return.ts';
import { plain, plainUnit } from '../glyphs.ts';
import { hasHan, isHan } from './bones.ts';
import { lexiconFor } from './lexicon.ts';
import { joinedLines } from './lines.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** The edition whose English is used where editions differ: with treasury shares, without, or the paper form. */
export type Wording = Extract<EditionName, '1.2.1' | '1.0.2' | 'March 2019'>;

/** Decides the wording by what only some editions print. */
function wordingOf(text: string): Wording {
	if (/庫\s*存\s*股\s*份/.test(text)) return '1.2.1';
	return /FF\s?301|註\s*冊\s*股|聯\s*交\s*所\s*上\s*市|狀\s*態/.test(text) ? '1.0.2' : 'March 2019';
}

/** A short text in English, such as one cell of the form. */
export interface Said {
	readonly text: string;
	/** What is printed from a place in `text` on. */
	from(offset: number): string;
}

/** Says a cell, its lines parted by `\n`, in English on one line. */
export function said(printed: string, wording: Wording = '1.2.1'): Said {
	const segments = hasHan(printed) ? segmentsOf(printed, lexiconFor(wording)) : [];
	const pieces: { readonly said: number; readonly printed: number; readonly fixed: boolean }[] = [];
	let text = '';
	let at = 0;
	const keep = (to: number): void => {
		pieces.push({ said: text.length, printed: at, fixed: false });
		text += plain(printed.slice(at, to)).replaceAll('\n', ' ');
	};
	for (const { from, to, english } of segments) {
		keep(from);
		text += spaceBetween(text.at(-1), english.at(0));
		pieces.push({ said: text.length, printed: from, fixed: true });
		text += english;
		at = to;
		text += spaceBetween(english.at(-1), plain(printed.charAt(at)));
	}
	keep(printed.length);
	return {
		text,
		from: (offset) => {
			const piece = pieces.findLast((each) => each.said <= offset);
			const start = piece ? (piece.fixed ? piece.printed : piece.printed + offset - piece.said) : 0;
			return printed.slice(start).split('\n').reduce(joinedLines, '');
		},
	};
}

/** English words are parted from what they were glued to. */
function spaceBetween(before: string | undefined, after: string | undefined): string {
	const word = (sign: string | undefined): boolean =>
		sign !== undefined && sign !== '' && (/[A-Za-z0-9]/.test(sign) || isHan(sign));
	return (word(before) || before === ')') && word(after) ? ' ' : '';
}

/** A whole text beside its English, place for place. */
export interface Aligned {
	/** As printed, with `PAD` where the English is longer. */
	readonly printed: string;
	/** The same length: the form's English, plain signs, and `CHARACTER` for every other Chinese character. */
	readonly english: string;
	readonly wording: Wording;
	/** The text as given. */
	readonly given: string;
	/** The place in the text as given of a place in the other two. */
	back(offset: number): number;
}

/** Stands in the printed text where the English goes on; belongs to nothing. */
export const PAD = '\0';
/** Stands in the English for a Chinese character that is no part of a label: a letter that glues to no label. */
export const CHARACTER = 'q';

/** Says a whole text in English, each label beside its own place. */
export function aligned(given: string, wording: Wording = wordingOf(given)): Aligned {
	const segments = segmentsOf(given, lexiconFor(wording));
	const printed: string[] = [];
	const english: string[] = [];
	const marks: { readonly at: number; readonly given: number; readonly fixed: boolean }[] = [];
	let length = 0;
	let last = 0;
	const put = (own: string, other: string, from: number, fixed: boolean): void => {
		marks.push({ at: length, given: from, fixed });
		printed.push(own);
		english.push(other);
		length += own.length;
	};
	for (const segment of segments) {
		const between = given.slice(last, segment.from);
		if (between !== '') put(between, masked(between), last, false);
		const own = given.slice(segment.from, segment.to);
		const words = parted(given, segment);
		const size = Math.max(own.length, words.length);
		// What ends a label and says nothing in English, as 頁 after the number of a page, says nothing at all.
		put(words === '' ? ' '.repeat(size) : own.padEnd(size, PAD), words.padEnd(size), segment.from, true);
		last = segment.to;
	}
	const rest = given.slice(last);
	put(rest, masked(rest), last, false);
	return {
		wording,
		printed: printed.join(''),
		english: english.join(''),
		given,
		back: (offset) => {
			let low = 0;
			let high = marks.length;
			while (high - low > 1) {
				const middle = (low + high) >> 1;
				if ((marks[middle]?.at ?? 0) <= offset) low = middle;
				else high = middle;
			}
			const mark = marks[low];
			return mark ? (mark.fixed ? mark.given : mark.given + offset - mark.at) : offset;
		},
	};
}

/** The English of a segment, with a space on a side where something is glued to it. */
function parted(given: string, { from, to, english }: Segment): string {
	const before = given.charAt(from - 1);
	const after = given.charAt(to);
	return `${spaceBetween(plain(before), english.at(0))}${english}${spaceBetween(english.at(-1), plain(after))}`;
}

function masked(text: string): string {
	if (!hasHan(text)) return text;
	let made = '';
	for (let at = 0; at < text.length; at += 1) {
		made += isHan(text.charAt(at)) ? CHARACTER : String.fromCharCode(plainUnit(text, at));
	}
	return made;
}

/**
 * The form's Chinese labels made ready to be found: by their first sign, the longest first. Made once for each kind
 * of edition, and only when a Chinese return is read.
 */
import type { EditionName } from '../../form/return.ts';
import { WORD_KEYS, wordings } from '../../form/words/index.ts';
import { bonesOf, isHan } from './bones.ts';
import { type Pair, pairsFor } from './pairs.ts';

/** A label to be found, and what stands for each of its pieces in English. */
export interface Entry {
	/** Signs of the label's pieces; between them stands what a return fills in. */
	readonly pieces: readonly string[];
	readonly english: readonly string[];
	/** What a return fills in, as a pattern that begins where it is tried; null for a label of one piece. */
	readonly pattern: RegExp | null;
	/** A short word counts only where no other Chinese word is glued to it. */
	readonly short: boolean;
}

export type Lexicon = ReadonlyMap<string, readonly Entry[]>;

/** Words of no more signs than this are short. */
const SHORT = 3;
/** A text of this many signs is known by its beginning, since the wording of sentences is less sure. */
const LONG = 24;
const BEGINNING = 14;

const PLACES: Readonly<Record<string, string>> = {
	letter: '([a-e])',
	letters: '([a-e]{2}[12])',
	page: '([0-9]{1,4})',
	pages: '([0-9]{1,4})',
};

/** A class is named by its kind first; its type and its description may follow. */
function classPlace(): string {
	const kinds = WORD_KEYS.filter((key) => key.startsWith('class.kind.')).flatMap((key) =>
		wordings(key, 'zh-Hant').map(({ text }) => bonesOf(text).signs),
	);
	return `((?:${kinds.join('|')}).{0,400}?)`;
}

const MADE = new Map<EditionName, Lexicon>();

/** The labels of all editions; where two editions print different English, that of `edition` counts. */
export function lexiconFor(edition: EditionName): Lexicon {
	const made = MADE.get(edition) ?? lexiconOf(pairsFor(edition));
	MADE.set(edition, made);
	return made;
}

function lexiconOf(pairs: readonly Pair[]): Lexicon {
	const known = new Map<string, Entry>();
	const add = (pair: Pair, cutTo?: number): void => {
		const entry = entryOf(pair, cutTo);
		const key = entry?.pieces.join('\0');
		if (entry && key !== undefined && !known.has(key)) known.set(key, entry);
	};
	for (const pair of pairs) add(pair);
	for (const pair of pairs) if (bonesOf(pair.chinese).signs.length >= LONG) add(pair, BEGINNING);
	const lexicon = new Map<string, Entry[]>();
	for (const entry of known.values()) {
		const first = entry.pieces[0]?.charAt(0) ?? '';
		const same = lexicon.get(first);
		if (same) same.push(entry);
		else lexicon.set(first, [entry]);
	}
	for (const entries of lexicon.values()) entries.sort((one, other) => lengthOf(other) - lengthOf(one));
	return lexicon;
}

function lengthOf(entry: Entry): number {
	return entry.pieces.join('').length;
}

function entryOf({ chinese, english }: Pair, cutTo?: number): Entry | null {
	const places = [...chinese.matchAll(/\{([a-z]+)\}/g)].map((match) => match[1] ?? '');
	const pieces = chinese.split(/\{[a-z]+\}/).map((piece) => bonesOf(piece).signs);
	const own = english.split(/\{[a-z]+\}/).map((piece) => piece.trim());
	if (pieces[0] === '' || pieces.length !== own.length) return null;
	if (places.length > 0 && cutTo !== undefined) return null;
	const inside = places.map((place) => PLACES[place] ?? classPlace());
	const pattern = pieces.map((piece, index) => piece + (inside[index] ?? '')).join('');
	const signs = pieces.join('');
	return {
		pieces: cutTo === undefined ? pieces : [signs.slice(0, cutTo)],
		english: own,
		pattern: places.length > 0 ? new RegExp(pattern, 'y') : null,
		short: places.length === 0 && [...signs].filter(isHan).length <= SHORT,
	};
}

/** What each made-up issuer is like: the kinds that a month-end desk meets, in about the proportions in which it meets them. */
import type { Draw } from './draw.ts';
import { drawFrom } from './draw.ts';
import { madeUpCode, madeUpName } from './made-up-names.ts';

const CHARACTERS = [
	'plain',
	'without-par',
	'options',
	'buy-back',
	'treasury',
	'h-shares',
	'convertible',
	'weighted-voting',
	'nearly-full-mandate',
	'placing',
] as const;
export type Character = (typeof CHARACTERS)[number];

/** So many of a hundred; the last issuers of a hundred are plain. */
const SHARES: readonly (readonly [Character, number])[] = [
	['weighted-voting', 2],
	['nearly-full-mandate', 3],
	['convertible', 5],
	['placing', 5],
	['treasury', 7],
	['h-shares', 9],
	['without-par', 10],
	['buy-back', 13],
	['options', 18],
];

export interface MadeUpIssuer {
	readonly number: number;
	readonly code: string;
	readonly name: { readonly en: string; readonly 'zh-Hant'?: string | undefined };
	readonly board: 'main' | 'gem';
	readonly character: Character;
	/** Months of history before the one that is due. */
	readonly history: number;
	readonly draw: Draw;
}

const SEED = 301;
const GEM_IN = 9;
const LONG_HISTORY_IN = 6;

export function madeUpIssuer(number: number): MadeUpIssuer {
	const draw = drawFrom(SEED * 1000 + number);
	// A step without a common divisor with 100 spreads the characters over the list.
	const place = (number * 37) % 100;
	return {
		number,
		code: madeUpCode(number),
		name: madeUpName(number),
		board: number % GEM_IN === 4 ? 'gem' : 'main',
		character: characterAt(place),
		history: number % LONG_HISTORY_IN === 1 ? 13 : draw.between(2, 3),
		draw,
	};
}

function characterAt(place: number): Character {
	let upTo = 0;
	for (const [character, count] of SHARES) {
		upTo += count;
		if (place < upTo) return character;
	}
	return 'plain';
}

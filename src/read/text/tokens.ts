/** The cells of a row as they come in a text: figures, currencies, marks for nothing, and words between them. */
import { GOES_ON } from '../figure.ts';
import { CURRENCY_PATTERN, readCurrency } from '../vocabulary.ts';
import { type Range, type TextDocument, wordsIn } from './document.ts';

export type TokenKind = 'figure' | 'broken' | 'currency' | 'nothing' | 'word';

export interface Token extends Range {
	readonly kind: TokenKind;
	/** As printed; torn groups of a figure are joined. */
	readonly raw: string;
}

/** A figure that stands alone; the sign is part of it. */
const COMPLETE = /^-?(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:\.[0-9]+)?$/;
const NOTHING = '(?<![A-Za-z/])(?:N\\s?/\\s?A|Nil|Not\\s{0,3}applicable)(?![A-Za-z])';
const FIGURE = '(?<![A-Za-z0-9.,%])[(]?-?[0-9.,]*[0-9][0-9.,]*[)]?(?![A-Za-z%])';
const TOKENS = new RegExp(
	`(${NOTHING})|((?<![A-Za-z])(?:${CURRENCY_PATTERN})(?![A-Za-z]))|(--+(?=[0-9]))|(-+(?![0-9.,A-Za-z]))|(${FIGURE})|([A-Za-z0-9%][A-Za-z0-9.,%'/()-]*)`,
	'gi',
);

/** Longest stretch that a row of the form can take, in code units; what is longer is no row. */
const ROW_MAX = 20_000;

/** The tokens of a range, in order. Nothing is dropped; a figure that cannot be understood is `broken`. */
export function tokens(document: TextDocument, range: Range): Token[] {
	const text = document.plain.slice(range.from, Math.min(range.to, range.from + ROW_MAX));
	const found: Token[] = [];
	for (const match of text.matchAll(TOKENS)) {
		const raw = match[0];
		const from = range.from + match.index;
		const kind = kindOf(match);
		if (kind === 'currency' && readCurrency(raw) === null) continue;
		found.push({ kind, raw, from, to: from + raw.length });
	}
	return joined(text, range.from, found);
}

function kindOf(match: RegExpMatchArray): TokenKind {
	if (match[1] !== undefined || match[3] !== undefined || match[4] !== undefined) return 'nothing';
	if (match[2] !== undefined) return 'currency';
	if (match[5] !== undefined) return 'figure';
	return 'word';
}

/**
 * Joins torn groups: what cannot stand alone takes its right neighbour, and what can takes one that plainly goes on
 * (`-31` and `,775,000`). Two figures that can both stand alone are never joined.
 */
function joined(text: string, base: number, found: readonly Token[]): Token[] {
	const result: Token[] = [];
	let index = 0;
	while (index < found.length) {
		const first = found[index];
		if (!first) break;
		index += 1;
		if (first.kind !== 'figure') {
			result.push(first);
			continue;
		}
		let raw = first.raw;
		let to = first.to;
		for (let next = found[index]; next?.kind === 'figure'; next = found[index]) {
			const between = text.slice(to - base, next.from - base);
			if (!/^\s{0,40}$/.test(between) || (COMPLETE.test(raw) && !GOES_ON.test(next.raw))) break;
			if (COMPLETE.test(raw) && COMPLETE.test(next.raw)) break;
			raw += next.raw;
			to = next.to;
			index += 1;
		}
		result.push({ kind: COMPLETE.test(raw) ? 'figure' : 'broken', raw, from: first.from, to });
	}
	return result;
}

/** What a row says, for a gap that quotes it. */
export function quote(document: TextDocument, range: Range): string {
	return wordsIn(document, { from: range.from, to: Math.min(range.to, range.from + ROW_MAX) });
}

/** True when no line ends between two offsets. */
export function sameLine(document: TextDocument, from: number, to: number): boolean {
	return !document.plain.slice(from, to).includes('\n');
}

/**
 * Drops what text recognition printed twice, for as long as there are more figures than columns: on one line, a
 * figure that only repeats the end of its left neighbour or the beginning of its right one, and a lone 1 (the
 * ruling of a cell) before the first full figure.
 */
export function withoutFragments(
	document: TextDocument,
	figures: readonly Token[],
	columns: number,
): Token[] {
	const kept = [...figures];
	while (kept.length > columns) {
		const at = kept.findIndex((each, index) =>
			isFragment(document, each, kept[index - 1], kept[index + 1], index),
		);
		if (at < 0) break;
		kept.splice(at, 1);
	}
	return kept;
}

function isFragment(
	document: TextDocument,
	each: Token,
	left: Token | undefined,
	right: Token | undefined,
	index: number,
): boolean {
	if (each.kind !== 'figure' || each.raw === '0') return false;
	const near = (one: Token, other: Token) => sameLine(document, one.to, other.from);
	if (index === 0 && each.raw === '1' && right && right.raw.length > 3 && near(each, right)) return true;
	if (left && left.raw.length > each.raw.length && left.raw.endsWith(each.raw) && near(left, each))
		return true;
	return Boolean(
		right && right.raw.length > each.raw.length && right.raw.startsWith(each.raw) && near(each, right),
	);
}

/**
 * A paper return in Chinese is read in the form's English, place for place; here its draft gets back what is
 * printed. Words that cannot be found again are told as a gap, never kept in a wrong form.
 */
import { type Aligned, CHARACTER, PAD } from '../chinese/english.ts';
import { joinedLines } from '../chinese/lines.ts';
import type { Draft, Evidence, Gap } from '../draft.ts';

/** Offsets in the English of what each leaf prints, by JSON pointer. */
export type Starts = ReadonlyMap<string, number>;

/** The draft as printed: evidence, gaps, and the words that a return keeps. */
export function asPrinted(draft: Draft, chinese: Aligned, starts: Starts): Draft {
	const gaps: Gap[] = draft.gaps.map((gap) => ({
		...gap,
		raw: gap.raw && (findPrinted(chinese, gap.raw, 0) ?? gap.raw),
	}));
	const evidence = new Map<string, Evidence>();
	for (const [path, each] of draft.evidence) {
		const raw = findPrinted(chinese, each.raw, starts.get(path) ?? 0) ?? each.raw;
		evidence.set(path, { ...each, raw });
	}
	const known = new Map<string, string>();
	const words = (path: string, value: string): string | null => {
		// The same words stand in several places of a return, and are printed in one.
		const same = starts.has(path) ? undefined : known.get(value);
		const own = same ?? findPrinted(chinese, value, starts.get(path) ?? 0);
		if (own !== null && starts.has(path)) known.set(value, own);
		if (own !== null || !value.includes(CHARACTER)) return own ?? value;
		gaps.push({ path, reason: 'ambiguous', raw: null, at: draft.evidence.get(path)?.at ?? null });
		return null;
	};
	return { ...draft, return: withWords(draft.return, '', words), evidence, gaps };
}

/** Leaves that are words of an issuer; all others are closed words, days and codes. */
const KEPT = /\/(?:issuerName|description|remarks|particulars|text|kind|name|title|type)$/;

function withWords<Value>(
	value: Value,
	path: string,
	words: (path: string, value: string) => string | null,
): Value {
	if (Array.isArray(value)) {
		return value.map((each: unknown, index) => withWords(each, `${path}/${index}`, words)) as Value;
	}
	if (value !== null && typeof value === 'object' && !('mantissa' in value)) {
		const entries = Object.entries(value).map(([key, each]) => [
			key,
			withWords(each, `${path}/${key}`, words),
		]);
		return Object.fromEntries(entries) as Value;
	}
	const isWords =
		typeof value === 'string' && KEPT.test(path) && !/\/(?:class|movements\/[0-9]+)\/kind$/.test(path);
	return isWords ? (words(path, value) as Value) : value;
}

/** What is printed for words of the English, at or after a place; null when they are not there. */
function findPrinted({ english, printed }: Aligned, words: string, start: number): string | null {
	const wanted = words.replace(/\s+/g, '');
	if (wanted === '') return words;
	for (
		let from = english.indexOf(wanted.charAt(0), start);
		from >= 0;
		from = english.indexOf(wanted.charAt(0), from + 1)
	) {
		const to = endOf(english, wanted, from);
		if (to === null) continue;
		const lines = printed
			.slice(from, to)
			.replaceAll(PAD, '')
			.split(/[\r\n]+/);
		const whole = lines.map((line) => line.replace(/[|\s]+/g, ' ').trim()).filter((line) => line !== '');
		return whole.reduce(joinedLines, '');
	}
	return null;
}

function endOf(english: string, wanted: string, from: number): number | null {
	let at = from;
	for (const sign of wanted) {
		while (at < english.length && /[\s|]/.test(english.charAt(at))) at += 1;
		if (english.charAt(at) !== sign) return null;
		at += 1;
	}
	return at;
}

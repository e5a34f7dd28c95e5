/**
 * The form's Chinese words beside its English ones, made from `form/words`: for each label of an edition what
 * stands for it in English, without the numerals and marks that both print alike.
 */
import { EDITION_NAMES, type EditionName } from '../../form/return.ts';
import { WORD_KEYS, type WordKey, words } from '../../form/words/index.ts';
import { plain } from '../glyphs.ts';
import { hasHan, isHan } from './bones.ts';

export interface Pair {
	readonly chinese: string;
	readonly english: string;
}

/** Days are read by their shape, and types of shares kept as printed. */
const NOT_LABELS: ReadonlySet<WordKey> = new Set(['date', 'class.type.A', 'class.type.B', 'class.type.H']);

/** What issuers put into a cell that has nothing; no word of the form. */
const NIL: Pair = { chinese: '無', english: 'Nil' };

/**
 * All pairs, the surest first: whole labels as `edition` has them, then as the other editions have them, then
 * labels without what stands in brackets at their end, and what stands there.
 */
export function pairsFor(edition: EditionName): Pair[] {
	const given = wordingsBeside(edition);
	const whole = given
		.flatMap(({ pair }) => paragraphs(pair).map(bare))
		.filter(({ chinese }) => hasHan(chinese));
	const shorter = whole.flatMap(withoutBrackets);
	return [
		...whole,
		NIL,
		...given.flatMap(done),
		...shorter,
		...shorter.flatMap(withoutBrackets),
		...whole.flatMap(bracketed),
	];
}

interface Given {
	readonly key: WordKey;
	readonly pair: Pair;
}

/** What the editions print for each label in both languages, each once, `edition` before the others. */
function wordingsBeside(edition: EditionName): Given[] {
	const others = EDITION_NAMES.filter((each) => each !== edition).reverse();
	const found = new Map<string, Given>();
	for (const each of [edition, ...others]) {
		for (const key of WORD_KEYS) {
			const chinese = words(key, each, 'zh-Hant')?.text;
			const english = words(key, each, 'en')?.text;
			if (NOT_LABELS.has(key) || chinese === undefined || english === undefined) continue;
			const name = `${chinese}\n${english}`;
			if (!found.has(name)) found.set(name, { key, pair: { chinese: plain(chinese), english } });
		}
	}
	return [...found.values()];
}

/** Movements of the month are also told as done: 已行使 for 行使. */
function done({ key, pair }: Given): Pair[] {
	return key.includes('.movement.') && !key.endsWith('.other')
		? [{ ...pair, chinese: `已${pair.chinese}` }]
		: [];
}

/** Notes of several paragraphs, paragraph by paragraph. */
function paragraphs({ chinese, english }: Pair): Pair[] {
	const all = chinese.split('\n');
	const own = english.split('\n');
	if (all.length !== own.length) return [{ chinese, english }];
	return all.map((each, index) => ({ chinese: each, english: own[index] ?? '' }));
}

/** Without the numeral before it and the marks behind it, where both languages print the same. */
function bare({ chinese, english }: Pair): Pair {
	const numeral = /^[\x20-\x7e]*/.exec(chinese)?.[0] ?? '';
	const begins = numeral !== '' && english.startsWith(numeral);
	return withoutSameEnd({
		chinese: chinese.slice(numeral.length),
		english: begins ? english.slice(numeral.length) : english,
	});
}

function withoutSameEnd(pair: Pair): Pair {
	let { chinese, english } = pair;
	for (;;) {
		chinese = chinese.trimEnd();
		english = english.trimEnd();
		const last = chinese.at(-1) ?? '';
		const mark = last === '。' ? '.' : last;
		if (last === '' || isHan(last) || mark !== english.at(-1)) return { chinese, english };
		chinese = chinese.slice(0, -1);
		english = english.slice(0, -1);
	}
}

/** A label without the brackets at its end: "(if applicable)", "(Note 1)", which may stand on a line of their own. */
function withoutBrackets({ chinese, english }: Pair): Pair[] {
	const [own, other] = [bracketOf(chinese), bracketOf(english)];
	if (own <= 0 || other <= 0) return [];
	return [withoutSameEnd({ chinese: chinese.slice(0, own), english: english.slice(0, other) })];
}

function bracketed({ chinese, english }: Pair): Pair[] {
	const [own, other] = [bracketOf(chinese), bracketOf(english)];
	const inside = { chinese: chinese.slice(own + 1), english: english.slice(other + 1) };
	return own < 0 || other < 0 || !hasHan(inside.chinese) ? [] : [withoutSameEnd(inside)];
}

/** Where the brackets begin that reach to the end of a label, whose own last mark is cut off; -1 when there are none. */
function bracketOf(text: string): number {
	const at = text.lastIndexOf('(');
	return text.includes(')', at) ? -1 : at;
}

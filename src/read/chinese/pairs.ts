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
	const others = EDITION_NAMES.filter((each) => each !== edition).reverse();
	const whole = [edition, ...others].flatMap((each) => labelsOf(each));
	const movements = [edition, ...others].flatMap((each) => done(each));
	const shorter = whole.flatMap(withoutBrackets);
	return [
		...whole,
		NIL,
		...movements,
		...shorter,
		...shorter.flatMap(withoutBrackets),
		...whole.flatMap(bracketed),
	];
}

function labelsOf(edition: EditionName): Pair[] {
	return WORD_KEYS.flatMap((key) => {
		const pair = pairOf(key, edition);
		return pair ? paragraphs(pair).map(bare) : [];
	}).filter((pair) => hasHan(pair.chinese));
}

function pairOf(key: WordKey, edition: EditionName): Pair | null {
	if (NOT_LABELS.has(key)) return null;
	const chinese = words(key, edition, 'zh-Hant')?.text;
	const english = words(key, edition, 'en')?.text;
	return chinese === undefined || english === undefined ? null : { chinese: plain(chinese), english };
}

/** Movements of the month are also told as done: 已行使 for 行使. */
function done(edition: EditionName): Pair[] {
	return WORD_KEYS.filter((key) => key.includes('.movement.') && !key.endsWith('.other')).flatMap((key) => {
		const pair = pairOf(key, edition);
		return pair ? [{ ...pair, chinese: `已${pair.chinese}` }] : [];
	});
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
	const own = /^(.*\S)\s*\([^()]*$/s.exec(chinese)?.[1];
	const other = /^(.*\S)\s*\([^()]*$/s.exec(english)?.[1];
	return own === undefined || other === undefined ? [] : [withoutSameEnd({ chinese: own, english: other })];
}

function bracketed({ chinese, english }: Pair): Pair[] {
	const own = /\(([^()]*)$/.exec(chinese)?.[1];
	const other = /\(([^()]*)$/.exec(english)?.[1];
	if (own === undefined || other === undefined || !hasHan(own)) return [];
	return [withoutSameEnd({ chinese: own, english: other })];
}

/** Puts the form's words of a test's page or text into Chinese, so that the same situation runs in both languages. */
import { EDITION_NAMES, type EditionName } from '../../src/form/return.ts';
import { WORD_KEYS, type WordKey, words } from '../../src/form/words/index.ts';
import { MONTH_NAMES } from '../../src/value/day.ts';

interface Wording {
	readonly english: string;
	readonly chinese: string;
}

/** Types of shares are values, printed in Chinese as in English; figures of days are put in another order. */
const LEFT: ReadonlySet<WordKey> = new Set(['date', 'class.type.A', 'class.type.B', 'class.type.H']);

/** Words that stand in cells and are none of the form's. */
const OTHERS: readonly (readonly [string, string])[] = [
	['Unlimited', '無限'],
	['No par value', '無面值'],
	['see remark', '見備註'],
	['Nil', '無'],
];

const KNOWN = new Map<EditionName, readonly Wording[]>();

/** Every English wording with the Chinese of the same label, that of `edition` first; longer ones before shorter. */
function wordingsOf(edition: EditionName): readonly Wording[] {
	const made = KNOWN.get(edition);
	if (made) return made;
	const found = new Map<string, string>();
	for (const each of [edition, ...[...EDITION_NAMES].reverse()]) {
		for (const key of WORD_KEYS) {
			const english = words(key, each, 'en')?.text;
			const chinese = words(key, each, 'zh-Hant')?.text;
			if (LEFT.has(key) || english === undefined || chinese === undefined || found.has(english)) continue;
			found.set(english, chinese);
			withoutNote(english, chinese, found);
		}
	}
	for (const [english, chinese] of OTHERS) found.set(english, chinese);
	const all = [...found].map(([english, chinese]) => ({ english, chinese }));
	all.sort((one, other) => other.english.length - one.english.length);
	KNOWN.set(edition, all);
	return all;
}

/** Brackets at the end of a label may stand on a line of their own, or be left out. */
function withoutNote(english: string, chinese: string, found: Map<string, string>): void {
	const [, own = '', note] = /^(.*\S) (\([^()]*\))$/.exec(english) ?? [];
	const [, label = '', mark] = /^(.*\S)\s?(\([^()]*\))$/.exec(chinese) ?? [];
	if (note === undefined || mark === undefined || note.includes('{')) return;
	if (!found.has(own)) found.set(own, label);
	if (!found.has(note)) found.set(note, mark);
	withoutNote(own, label, found);
}

/** A text with the form's English words put into the Chinese of an edition; all else stays. */
export function inChinese(text: string, edition: EditionName): string {
	let made = text;
	const kept: string[] = [];
	const keep = (chinese: string): string => `\uE000${kept.push(chinese) - 1}\uE001`;
	for (const { english, chinese } of wordingsOf(edition)) {
		const pattern = patternOf(english);
		made = made.replace(pattern, (...match: unknown[]) => {
			const groups = match.at(-1) as Readonly<Record<string, string>> | undefined;
			return keep(typeof groups === 'object' ? filled(chinese, groups, edition) : chinese);
		});
	}
	made = made.replace(DAY, (_, day: string, month: string, year: string) => {
		return keep(`${year}年${numberOf(month)}月${day.replace(/^0/, '')}日`);
	});
	for (let left = made; /\uE000/.test(left); left = made) {
		made = made.replace(
			/\uE000([0-9]+)\uE001/g,
			(_, index: string) => kept[Number.parseInt(index, 10)] ?? '',
		);
	}
	return made;
}

function numberOf(month: string): number {
	return MONTH_NAMES.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1;
}

const DAY = new RegExp(`\\b([0-9]{1,2}) (${MONTH_NAMES.join('|')}) ([0-9]{4})\\b`, 'gi');

const PATTERNS = new Map<string, RegExp>();

/** A wording as a pattern: any spaces, and what a return fills in. */
function patternOf(english: string): RegExp {
	const made = PATTERNS.get(english);
	if (made) return made;
	const source = english
		.split(/(\{[a-z]+\})/)
		.map((piece) => (/^\{/.test(piece) ? placeOf(piece.slice(1, -1)) : escaped(piece)))
		.join('');
	const starts = /^[A-Za-z0-9]/.test(english) ? '(?<![A-Za-z0-9])' : '';
	const ends = /[A-Za-z0-9]$/.test(english) ? '(?![A-Za-z0-9])' : '';
	const pattern = new RegExp(starts + source + ends, 'g');
	PATTERNS.set(english, pattern);
	return pattern;
}

function placeOf(name: string): string {
	const places: Readonly<Record<string, string>> = {
		class: '.{4,60}?',
		letter: '[A-E]',
		letters: '[A-E]{2}[12]',
		page: '[0-9]+',
		pages: '[0-9]+',
		number: '[0-9]+',
		edition: '[0-9.]+',
	};
	return `(?<${name}>${places[name] ?? '.+?'})`;
}

function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
}

function filled(chinese: string, groups: Readonly<Record<string, string>>, edition: EditionName): string {
	return chinese.replace(/\{([a-z]+)\}/g, (_, name: string) => inChinese(groups[name] ?? '', edition));
}

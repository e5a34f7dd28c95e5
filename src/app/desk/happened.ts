/**
 * What happened in a month, in few sentences and nothing left out: entries of one kind that happened to the same are
 * told together, with their sum, how many they are, and when.
 */
import { encodeEntry, type LedgerEntry } from '../../ledger/entry.ts';
import { dayText } from '../../prepare/remarks/sentences.ts';
import type { Language } from '../../prepare/words.ts';
import type { Day } from '../../value/day.ts';
import { add, formatDecimal, parseDecimal } from '../../value/decimal.ts';
import type { Both } from '../ledger/kind-words.ts';
import { type Fields, fieldsSay, subjectsOf } from './entry-says.ts';

/** Figures that add up over entries. */
const ADDED = ['shares', 'options', 'amount'] as const;

/** `Repurchase for cancellation: 31,775,000 shares, class B (7 entries, 16 September 2022 to 26 September 2022)`. */
export function happened(entries: readonly LedgerEntry[]): readonly Both[] {
	const groups = new Map<string, LedgerEntry[]>();
	for (const entry of entries) {
		const key = JSON.stringify([entry.kind, ...subjectsOf(fieldsOf(entry))]);
		groups.set(key, [...(groups.get(key) ?? []), entry]);
	}
	return [...groups.values()].map(sentenceOf);
}

function sentenceOf(entries: readonly LedgerEntry[]): Both {
	const [kind = '', fields] = [entries[0]?.kind, entries.map(fieldsOf).reduce(together)];
	const said = fieldsSay(kind, fields);
	const days = entries.map(({ day }) => day).toSorted();
	const [first, last] = [days[0], days.at(-1)];
	if (first === undefined || last === undefined) return said;
	const several = entries.length > 1;
	return {
		en: `${said.en} (${several ? `${entries.length} entries, ` : ''}${span(first, last, 'en')})`,
		'zh-Hant': `${said['zh-Hant']}（${several ? `共${entries.length}項，` : ''}${span(first, last, 'zh-Hant')}）`,
	};
}

function fieldsOf(entry: LedgerEntry): Fields {
	return encodeEntry(entry) as Fields;
}

function together(one: Fields, other: Fields): Fields {
	const sums = ADDED.flatMap((name) => {
		const [a, b] = [figureIn(one[name]), figureIn(other[name])];
		return a && b ? [[name, formatDecimal(add(a, b))] as const] : [];
	});
	return { ...one, ...Object.fromEntries(sums) };
}

function figureIn(value: unknown) {
	return typeof value === 'string' ? parseDecimal(value) : null;
}

function span(first: Day, last: Day, language: Language): string {
	const [from, to] = [dayText(first, language), dayText(last, language)];
	return from === to ? from : `${from}${language === 'en' ? ' to ' : '至'}${to}`;
}

/** How a sentence about an entry is made: a figure with what it counts, the days in words, one template in each language. */
import type { Day } from '../../value/day.ts';
import { type Decimal, equal, formatGrouped, fromInteger } from '../../value/decimal.ts';
import { spanOf } from './days.ts';

/** The same in both languages. */
export interface Said {
	readonly en: string;
	readonly 'zh-Hant': string;
}

export type Figure = bigint | Decimal;

/** A figure with what it counts: `6,700,000 Class B shares`, `6,700,000股B類股份`. */
export type Unit = (figure: Decimal) => Said;

/** What an entry says: sayings of one kind that are summed by the same thing can be told in one sentence. */
export interface Saying {
	/** What it is summed by; null when it stands alone. */
	readonly sums: string | null;
	readonly figure: Decimal;
	readonly unit: Unit;
	readonly template: Said;
}

export function both(en: string, chinese: string): Said {
	return { en, 'zh-Hant': chinese };
}

/**
 * A saying with a figure. Templates have `{n}` for the figure and its unit, `{when}` for the day or days, and in
 * English `{were}` and `{are}` for the verb in the number of the figure.
 */
export function counted(
	sums: string,
	{ figure, unit }: { readonly figure: Figure; readonly unit: Unit },
	en: string,
	chinese: string,
): Saying {
	return { sums, figure: decimalOf(figure), unit, template: both(en, chinese) };
}

/** A saying that stands alone; what it has of figures is in its words. */
export function alone(en: string, chinese: string): Saying {
	return { sums: null, figure: fromInteger(0n), unit: () => both('', ''), template: both(en, chinese) };
}

/** The sentence, for one day or for several. */
export function sentence({ figure, unit, template }: Saying, days: readonly Day[]): Said {
	const [n, when] = [unit(figure), spanOf(days)];
	const one = equal(figure, fromInteger(1n));
	const words: Readonly<Record<string, string>> = { were: one ? 'was' : 'were', are: one ? 'is' : 'are' };
	const fill = (language: keyof Said) =>
		template[language].replace(/\{(\w+)\}/g, (token, name: string, at: number) => {
			if (name === 'n') return n[language];
			if (name !== 'when') return words[name] ?? '';
			// The comma that closes a span of days is for words that go on.
			const goesOn = /^ [a-z]/.test(template[language].slice(at + token.length));
			return goesOn ? when[language] : when[language].replace(/,$/, '');
		});
	return both(ended(fill('en'), '.'), ended(fill('zh-Hant'), '。'));
}

/** With its full stop; recorded words may have brought one. */
function ended(words: string, stop: string): string {
	return /[.。!?！？]$/.test(words) ? words : `${words}${stop}`;
}

/** A unit of which the English word has a plural. */
export function unit(one: string, many: string, chinese: string): Unit {
	return (figure) =>
		both(
			`${formatGrouped(figure)} ${equal(figure, fromInteger(1n)) ? one : many}`,
			`${formatGrouped(figure)}${chinese}`,
		);
}

/** An amount of money; the code of the currency stands before it. */
export function money(currency: string): Unit {
	return (figure) => {
		const words = currency === '' ? formatGrouped(figure) : `${currency} ${formatGrouped(figure)}`;
		return both(words, words);
	};
}

export function decimalOf(figure: Figure): Decimal {
	return typeof figure === 'bigint' ? fromInteger(figure) : figure;
}

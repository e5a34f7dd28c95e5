/** How remarks write days, figures and lists, in English and in Traditional Chinese. */
import { type Day, formatDay } from '../../value/day.ts';
import { formatGrouped } from '../../value/decimal.ts';
import type { Language } from '../words.ts';

/** `19 September 2022`, `2022年9月19日`. */
export function dayText(day: Day, language: Language): string {
	if (language === 'en') return formatDay(day).replace(/^0/, '');
	const [year = '', month = '', date = ''] = day.split('-').map((part) => part.replace(/^0/, ''));
	return `${year}年${month}月${date}日`;
}

/** `6,700,000`. */
export function figureText(shares: bigint): string {
	return formatGrouped(shares);
}

/** `a, b and c`; `a、b及c`. */
export function listText(items: readonly string[], language: Language): string {
	const last = items.at(-1) ?? '';
	if (items.length < 2) return last;
	const first = items.slice(0, -1);
	return language === 'en' ? `${first.join(', ')} and ${last}` : `${first.join('、')}及${last}`;
}

/** Sentences one after the other; null when there is none. */
export function remarkOf(sentences: readonly string[], language: Language): string | null {
	if (sentences.length === 0) return null;
	return sentences.join(language === 'en' ? ' ' : '');
}

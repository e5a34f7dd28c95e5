/** Figures and days as the form prints them: thousands commas, leading minus, `30 September 2022`, `2022年9月30日`. */
import { fill } from '../form/words/index.ts';
import { type Day, formatDay } from '../value/day.ts';
import { type Decimal, formatGrouped } from '../value/decimal.ts';
import { type Setting, word } from './setting.ts';

/** A whole number; '' for a blank cell. */
export function printCount(value: bigint | null): string {
	return value === null ? '' : formatGrouped(value);
}

/** An exact amount; '' for a blank cell. */
export function printAmount(value: Decimal | null): string {
	return value === null ? '' : formatGrouped(value);
}

export function printDay(setting: Setting, value: Day | null): string {
	if (value === null) return '';
	if (setting.language === 'en') return formatDay(value);
	const [yyyy = '', mm = '', dd = ''] = value.split('-');
	return fill(word(setting, 'date'), { yyyy, m: mm.replace(/^0/, ''), d: dd.replace(/^0/, '') });
}

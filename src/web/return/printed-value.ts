/** A value of a return as people read it on the screen: figures grouped, blank cells said, days in words. */

import { countShown, dayInWords } from '../words/formats.ts';
import type { Language } from '../words/language.ts';
import { choiceInWords } from './choice-words.ts';

export type Leaf = string | boolean | null;

export interface ValueWords {
	readonly blank: string;
	readonly yes: string;
	readonly no: string;
}

/** Of a pointer's last step: what is a name and no figure though it is made of digits. */
const CODES = /\/(?:stockCode|reference)$/;

export function shownValue(value: Leaf, path: string, language: Language, words: ValueWords): string {
	if (value === null || value === '') return words.blank;
	if (typeof value === 'boolean') return value ? words.yes : words.no;
	if (CODES.test(path)) return value;
	if (/^-?[0-9]+(?:\.[0-9]+)?$/.test(value)) return countShown(value);
	if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)) return dayInWords(value, language);
	return choiceInWords(value, path, language) ?? value;
}

/** Right minus left where both are figures, with as many decimals as the longer one; null otherwise. */
export function differenceOf(left: Leaf, right: Leaf): string | null {
	const one = figureOf(left);
	const other = figureOf(right);
	if (one === null || other === null) return null;
	const scale = Math.max(one.scale, other.scale);
	const raised = (figure: Figure) => figure.digits * 10n ** BigInt(scale - figure.scale);
	const difference = raised(other) - raised(one);
	const digits = (difference < 0n ? -difference : difference).toString().padStart(scale + 1, '0');
	const whole = digits.slice(0, digits.length - scale);
	const rest = scale === 0 ? '' : `.${digits.slice(digits.length - scale)}`;
	return `${difference < 0n ? '-' : ''}${whole}${rest}`;
}

interface Figure {
	readonly digits: bigint;
	readonly scale: number;
}

function figureOf(value: Leaf): Figure | null {
	const match = typeof value === 'string' ? /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(value) : null;
	if (!match) return null;
	const [, sign = '', whole = '', rest = ''] = match;
	return { digits: BigInt(`${sign}${whole}${rest}`), scale: rest.length };
}

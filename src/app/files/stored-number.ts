/**
 * Numbers of a spreadsheet. They are binary floating-point numbers, the one place where such a number meets this
 * project: what is taken over is the shortest decimal text that means the same stored number, as it was typed,
 * and only as far as Excel itself keeps digits, which is fifteen.
 */

/** Significant digits that Excel keeps of what is typed. */
export const DIGITS_KEPT = 15;

export interface StoredNumber {
	/** Plain decimal text. */
	readonly text: string;
	/** Significant digits of it. */
	readonly digits: number;
}

/** The number behind a stored text such as `1800000` or `2.4999999999999999E-8`; null when it is none. */
export function storedNumber(stored: string): StoredNumber | null {
	if (!/^-?[0-9]{1,400}(?:\.[0-9]{1,400})?(?:[eE][+-]?[0-9]{1,3})?$/.test(stored)) return null;
	const shortest = String(JSON.parse(stored.replace(/^(-?)0+(?=[0-9])/, '$1')));
	const parts = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:e([+-][0-9]+))?$/.exec(shortest);
	if (!parts) return null;
	const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
	const digits = whole + fraction;
	const text = sign + shifted(digits, whole.length + Number.parseInt(exponent, 10));
	return { text, digits: digits.replace(/^0+/, '').replace(/0+$/, '').length };
}

/** The digits with the point after `point` of them, without zeros that say nothing. */
function shifted(digits: string, point: number): string {
	const padded = point > digits.length ? digits.padEnd(point, '0') : digits;
	const whole = point > 0 ? padded.slice(0, point) : '0';
	const fraction = point > 0 ? padded.slice(point) : padded.padStart(padded.length - point, '0');
	const bare = fraction.replace(/0+$/, '');
	return whole.replace(/^0+(?=[0-9])/, '') + (bare === '' ? '' : `.${bare}`);
}

/** A figure as a spreadsheet can store it without changing a digit; null when it cannot, and is typed as text. */
export function toStored(text: string): number | null {
	const back = storedNumber(text);
	if (!back || back.text !== text || text.replace(/^-?0*\.?0*|\./g, '').length >= DIGITS_KEPT) return null;
	return JSON.parse(text) as number;
}

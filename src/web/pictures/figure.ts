/** Figures as the form prints them, from exact text to text. */
import { formatGrouped, parseDecimal } from '../../value/decimal.ts';

/** `25973445420` → `25,973,445,420`; what is no figure stays as it is. */
export function grouped(text: string): string {
	const value = parseDecimal(text);
	return value ? formatGrouped(value) : text;
}

/** The same, with a plus before what grew. */
export function withSign(text: string): string {
	return /^-|^0+$/.test(text) ? grouped(text) : `+${grouped(text)}`;
}

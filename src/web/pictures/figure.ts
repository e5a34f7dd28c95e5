/** Figures as the form prints them, from exact text to text. */
import { formatGrouped, parseDecimal } from '../../value/decimal.ts';

/** `25973445420` → `25,973,445,420`; what is no figure stays as it is. */
export function grouped(text: string): string {
	const value = parseDecimal(text);
	return value ? formatGrouped(value) : text;
}

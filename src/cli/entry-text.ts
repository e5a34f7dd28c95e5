/** An entry of a ledger on one line: what it is and what it says, figures grouped. */
import type { Posting } from '../ledger/account.ts';
import { encodeEntry, type LedgerEntry } from '../ledger/entry.ts';
import { formatGrouped, isZero, parseDecimal } from '../value/decimal.ts';
import { signed } from './effect-text.ts';

/** `class B · shares 1,800,000 · mandate buy-back-2022`: every field but the kind and the day. */
export function entryText(entry: LedgerEntry): string {
	return partsOf(encodeEntry(entry) as Readonly<Record<string, unknown>>, ['kind', 'day']).join(' · ');
}

function partsOf(fields: Readonly<Record<string, unknown>>, without: readonly string[]): string[] {
	return Object.entries(fields)
		.filter(([name, value]) => !without.includes(name) && value !== undefined)
		.map(([name, value]) => `${name} ${name === 'stockCode' ? String(value) : valueText(value)}`);
}

function valueText(value: unknown): string {
	if (typeof value === 'string') return figureText(value);
	if (Array.isArray(value)) return value.map(valueText).join('; ');
	if (typeof value !== 'object' || value === null)
		return value === true ? 'yes' : value === false ? 'no' : String(value);
	const fields = value as Readonly<Record<string, unknown>>;
	if ('en' in fields) return String(fields['en']);
	if ('currency' in fields && 'amount' in fields && Object.keys(fields).length === 2) {
		return `${String(fields['currency'])} ${valueText(fields['amount'])}`;
	}
	return `(${partsOf(fields, []).join(', ')})`;
}

/** Long figures are grouped; short ones may be codes. */
function figureText(text: string): string {
	const figure = /^-?(?:[1-9][0-9]{3,}|[0-9]+\.[0-9]+)$/.test(text) ? parseDecimal(text) : null;
	return figure ? formatGrouped(figure) : text;
}

/** `class/B/issued -1,800,000`, one for each account that an entry moves. */
export function postingTexts(postings: readonly Posting[]): string[] {
	return postings
		.filter(({ quantity }) => !isZero(quantity))
		.map(({ account, quantity }) => `${account} ${signed(quantity)}`);
}

/** `1 entry`, `12 entries`. */
export function entriesCounted(count: number): string {
	return count === 1 ? '1 entry' : `${count} entries`;
}

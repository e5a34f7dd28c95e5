/** The closed words of the form, as printed in all editions, and what each means in the return. */
import type { MonthlyReturn, OtherEvent } from '../form/return.ts';
import type { ClassKind } from '../value/share-class.ts';
import { isNothing } from './figure.ts';

const squeeze = (raw: string): string => raw.trim().replace(/\s+/g, ' ');
/** Letters and figures only, in lower case: what is left of a label whatever happened to its spaces and marks. */
const bare = (raw: string): string => raw.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** Kinds of class, by the letters of their official words; longest first, so that a WVR share is not ordinary. */
export const KIND_WORDS: readonly (readonly [string, ClassKind])[] = [
	['wvrordinaryshares', 'wvr-ordinary'],
	['wvrordinaryshare', 'wvr-ordinary'],
	['ordinaryshares', 'ordinary'],
	['ordinaryshare', 'ordinary'],
	['preferenceshares', 'preference'],
	['preferenceshare', 'preference'],
	['othertypeofshares', 'other'],
	['otherclassofshares', 'other'],
	['otherclasses', 'other'],
	['otherclass', 'other'],
	['othertype', 'other'],
];

/** "WVR ordinary shares" → `wvr-ordinary`, "Other class (specify in description)" → `other`; else null. */
export function readKind(raw: string): ClassKind | null {
	const text = bare(raw).replace(/(?:please)?specify(?:indescription)?$/, '');
	return KIND_WORDS.find(([words]) => words === text)?.[1] ?? null;
}

/** The second name of a class: `{ type: null }` for "Not applicable", null when there is no text at all. */
export function readType(raw: string): { readonly type: string | null } | null {
	const text = squeeze(raw);
	if (text === '') return null;
	return { type: isNothing(text) ? null : text };
}

/** "Yes" → true, "No" → false; else null. */
export function readListed(raw: string): boolean | null {
	const text = bare(raw);
	return text === 'yes' ? true : text === 'no' ? false : null;
}

const CODES =
	'HKD USD RMB CNY EUR GBP JPY SGD AUD CAD CHF MYR THB TWD NTD KRW INR IDR PHP NZD MOP BRL RUB KZT VND ZAR SEK NOK DKK MNT ILS AED SAR PLN TRY MXN';
const CURRENCIES: ReadonlySet<string> = new Set(CODES.split(' '));

const SIGNS: Readonly<Record<string, string>> = {
	HK$: 'HKD',
	US$: 'USD',
	'U.S.$': 'USD',
	CDN$: 'CAD',
	CAD$: 'CAD',
	CA$: 'CAD',
	C$: 'CAD',
	S$: 'SGD',
	SG$: 'SGD',
	A$: 'AUD',
	AU$: 'AUD',
	NT$: 'TWD',
	NZ$: 'NZD',
	RM: 'MYR',
	EURO: 'EUR',
	'€': 'EUR',
	'£': 'GBP',
};

/** Every way to print a currency, as a source for patterns: signs before codes, longest first. */
export const CURRENCY_PATTERN: string = [...Object.keys(SIGNS), ...CURRENCIES]
	.sort((one, other) => other.length - one.length)
	.map((sign) => sign.replace(/[$.]/g, '\\$&'))
	.join('|');

/** Three letters: "US$" → `USD`, "RMB" → `RMB` (as printed, never CNY); null when it is no currency or could be two. */
export function readCurrency(raw: string): string | null {
	const text = raw.trim().toUpperCase().replace(/\s+/g, '');
	if (CURRENCIES.has(text)) return text;
	return SIGNS[text] ?? null;
}

/**
 * A stock code as printed: "388" and "00388" stay so, "00770.HK" and "01157 (HKEX)" lose the rest; two codes in
 * one cell are kept both as printed. Null for "N/A", a dash or no figure at all.
 */
export function readStockCode(raw: string): string | null {
	const text = squeeze(raw);
	if (isNothing(text)) return null;
	const codes = text.match(/(?<![0-9])[0-9]{1,6}(?![0-9])/g);
	if (!codes) return null;
	return codes.length === 1 ? (codes[0] ?? null) : text;
}

/** "New Submission" → `new-submission`, "Re-submission" → `re-submission`; else null. */
export function readStatus(raw: string): MonthlyReturn['status'] {
	const text = bare(raw);
	if (text.startsWith('newsubmission')) return 'new-submission';
	return text.startsWith('resubmission') ? 're-submission' : null;
}

/**
 * Events of III.E by the letters of their words: "Type of Issue" to 1.0.2, "Events" from 1.1.0. The first entry
 * whose letters begin the text counts, so the longer words stand first.
 */
export const EVENT_WORDS: readonly (readonly [string, OtherEvent])[] = [
	['repurchaseofsharessharesrepurchasedandcancelled', 'repurchase-cancelled'],
	['repurchaseofsharessharesrepurchasedforcancellationbutnotyetcancelled', 'repurchase-not-yet-cancelled'],
	['repurchaseofsharessharesrepurchasedbutnotyetcancelled', 'repurchase-not-yet-cancelled'],
	['repurchaseofsharessharesheldastreasuryshares', 'repurchase-held-as-treasury'],
	['repurchaseofsharessharesrepurchasedandheldastreasuryshares', 'repurchase-held-as-treasury'],
	['redemptionofsharessharesredeemedandcancelled', 'redemption-cancelled'],
	['redemptionofsharessharesredeemedbutnotyetcancelled', 'redemption-not-yet-cancelled'],
	['repurchaseofshares', 'repurchase'],
	['redemptionofshares', 'redemption'],
	['saleoftreasuryshares', 'treasury-sold'],
	['treasurysharessold', 'treasury-sold'],
	['transferoftreasuryshares', 'treasury-transferred'],
	['treasurysharestransferred', 'treasury-transferred'],
	['cancellationoftreasuryshares', 'treasury-cancelled'],
	['treasurysharescancelled', 'treasury-cancelled'],
	['rightsissue', 'rights-issue'],
	['openoffer', 'open-offer'],
	['placing', 'placing'],
	['bonusissue', 'bonus-issue'],
	['scripdividend', 'scrip-dividend'],
	['considerationissue', 'consideration-issue'],
	['capitalreorganisation', 'capital-reorganisation'],
	['capitalreorganization', 'capital-reorganisation'],
	['otherpleasespecify', 'other'],
	['otherspleasespecify', 'other'],
];

/** The event that a cell of III.E names, and the free text after it (only "Other (Please specify)" has one). */
export function readEvent(raw: string): { readonly event: OtherEvent; readonly text: string | null } | null {
	const letters = raw.toLowerCase().replace(/[^a-z]+/g, '');
	for (const [words, event] of EVENT_WORDS) {
		if (!letters.startsWith(words)) continue;
		const rest = squeeze(raw.slice(afterLetters(raw, words.length)).replace(/^[\s).:-]+/, ''));
		return { event, text: rest === '' ? null : rest };
	}
	return null;
}

/** Words of the movement column of III.A, III.B and III.C, by section. */
const MOVEMENT_WORDS = {
	A: { granted: 'granted', exercised: 'exercised', cancelled: 'cancelled', lapsed: 'lapsed', other: 'other' },
	B: { issued: 'issued', exercised: 'exercised', lapsed: 'lapsed', cancelled: 'cancelled', other: 'other' },
	C: {
		issued: 'issued',
		converted: 'converted',
		redeemed: 'redeemed',
		cancelled: 'cancelled',
		other: 'other',
	},
} as const;

export type MovementSection = keyof typeof MOVEMENT_WORDS;
export type MovementKind<Section extends MovementSection> = keyof (typeof MOVEMENT_WORDS)[Section];

/** A line of the movement column: "Others Sold" → `{ kind: 'other', text: 'Sold' }`; null when no such word begins it. */
export function readMovement<Section extends MovementSection>(
	section: Section,
	raw: string,
): { readonly kind: MovementKind<Section>; readonly text: string | null } | null {
	const match = /^\W*(granted|exercised|cancell?ed|lapsed|issued|converted|redeemed|others?)\b/i.exec(raw);
	if (!match) return null;
	const word = (match[1] ?? '').toLowerCase();
	const kind = word.startsWith('other') ? 'other' : word === 'canceled' ? 'cancelled' : word;
	if (!(kind in MOVEMENT_WORDS[section])) return null;
	const text = squeeze(raw.slice(match[0].length).replace(/^[\s:().-]+/, ''));
	return { kind: kind as MovementKind<Section>, text: text === '' ? null : text };
}

/** The place in a text after its first `count` letters. */
export function afterLetters(text: string, count: number): number {
	let left = count;
	let at = 0;
	for (; at < text.length && left > 0; at += 1) if (/[a-z]/i.test(text.charAt(at))) left -= 1;
	return at;
}

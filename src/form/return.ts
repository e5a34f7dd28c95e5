/**
 * The monthly return as data: one schema gives the JSON shape, its validation, its exact values in memory
 * and the published JSON Schema. Everything is as printed: null is a blank cell, or a cell that the edition
 * does not have, or one that was not found; a reading tells which.
 *
 * In memory, counts are bigint, amounts are exact decimals, days are `YYYY-MM-DD`. Decreases are negative.
 */
import { z } from 'zod';
import { amount, count, day, words } from '../value/cells.ts';
import { CLASS_KINDS } from '../value/share-class.ts';
import { EDITION_NAMES, type EditionName } from './edition-names.ts';

export { EDITION_NAMES };

export const OPTION_MOVEMENTS = ['granted', 'exercised', 'cancelled', 'lapsed', 'other'] as const;
export const WARRANT_MOVEMENTS = ['issued', 'exercised', 'lapsed', 'cancelled', 'other'] as const;
export const CONVERTIBLE_MOVEMENTS = ['issued', 'converted', 'redeemed', 'cancelled', 'other'] as const;

/** Part III.E, "Type of Issue" (to 1.0.2) and "Events" (from 1.1.0). */
export const OTHER_EVENTS = [
	'rights-issue',
	'open-offer',
	'placing',
	'bonus-issue',
	'scrip-dividend',
	'repurchase',
	'redemption',
	'consideration-issue',
	'capital-reorganisation',
	'repurchase-cancelled',
	'repurchase-not-yet-cancelled',
	'repurchase-held-as-treasury',
	'redemption-cancelled',
	'redemption-not-yet-cancelled',
	'treasury-sold',
	'treasury-transferred',
	'treasury-cancelled',
	'other',
] as const;

export const CONFIRMATION_ITEMS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'] as const;

const currency = z.string().regex(/^[A-Z]{3}$/);
const text = words.nullable();
const notApplicable = z.strictObject({ applicable: z.literal(false) });

/** Part I to III: the line that names a class of shares. `type` is null for "Not applicable". */
const shareClass = z.strictObject({
	kind: z.enum(CLASS_KINDS),
	type: text,
	listed: z.boolean().nullable(),
	stockCode: text,
	counters: z.array(z.strictObject({ stockCode: words, currency: currency.nullable(), description: text })),
	description: text,
});

const authorisedBalance = z.strictObject({
	shares: count.nullable(),
	par: amount.nullable(),
	capital: amount.nullable(),
});

/** Part I, one class: authorised or registered shares, par value, capital in `currency`. */
const authorisedClass = z.strictObject({
	class: shareClass,
	currency: currency.nullable(),
	preceding: authorisedBalance,
	change: z.strictObject({ shares: count.nullable(), capital: amount.nullable() }),
	close: authorisedBalance,
});

const authorised = z.discriminatedUnion('applicable', [
	notApplicable,
	z.strictObject({
		applicable: z.literal(true),
		classes: z.array(authorisedClass),
		totals: z.array(z.strictObject({ currency: currency.nullable(), amount: amount.nullable() })),
		remarks: text,
	}),
]);

const issuedBalance = z.strictObject({
	issued: count.nullable(),
	treasury: count.nullable(),
	total: count.nullable(),
});

/** Part II, one class. Before 1.1.0 there is one column, `issued`; from then on `issued` excludes treasury shares. */
const issuedClass = z.strictObject({
	class: shareClass,
	preceding: issuedBalance,
	change: z.strictObject({ issued: count.nullable(), treasury: count.nullable() }),
	close: issuedBalance,
	publicFloat: z
		.strictObject({ complied: z.boolean().nullable(), threshold: text, additional: text })
		.nullable(),
});

/** Effect of a section on one class: AA1 to EE1 and AA2 to EE2, or "Total A" to "Total E". */
const effect = z.strictObject({ issued: count.nullable(), treasury: count.nullable() });
const price = z.strictObject({ currency: currency.nullable(), amount: amount.nullable() });

const delivered = {
	sharesIssued: count.nullable(),
	treasuryTransferred: count.nullable(),
	sharesIssuable: count.nullable(),
};

/** III.A, one scheme. */
const optionRow = z.strictObject({
	particulars: text,
	preceding: count.nullable(),
	movements: z.array(z.strictObject({ kind: z.enum(OPTION_MOVEMENTS), text, options: count.nullable() })),
	close: count.nullable(),
	...delivered,
	mandateAvailable: count.nullable(),
	generalMeeting: day.nullable(),
});

/** III.B, one series of warrants; balances are nominal values in `currency`. */
const warrantRow = z.strictObject({
	description: text,
	currency: currency.nullable(),
	preceding: amount.nullable(),
	movements: z.array(z.strictObject({ kind: z.enum(WARRANT_MOVEMENTS), text, amount: amount.nullable() })),
	close: amount.nullable(),
	...delivered,
	stockCode: text,
	price: price.nullable(),
	expiry: day.nullable(),
	generalMeeting: day.nullable(),
});

/** III.C, one convertible; balances are amounts outstanding in `currency`. */
const convertibleRow = z.strictObject({
	description: text,
	currency: currency.nullable(),
	preceding: amount.nullable(),
	movements: z.array(
		z.strictObject({ kind: z.enum(CONVERTIBLE_MOVEMENTS), text, amount: amount.nullable() }),
	),
	close: amount.nullable(),
	...delivered,
	kind: text,
	stockCode: text,
	price: price.nullable(),
	generalMeeting: day.nullable(),
});

/** III.D, one agreement or arrangement. */
const agreementRow = z.strictObject({
	description: text,
	generalMeeting: day.nullable(),
	...delivered,
});

/**
 * III.E, one event. `issuable` holds the last column: shares which may be issued, or, as a negative figure,
 * shares repurchased or redeemed but not yet cancelled (from 1.1.0 a column of its own, Note 3).
 */
const otherRow = z.strictObject({
	event: z.enum(OTHER_EVENTS),
	text,
	price: price.nullable(),
	date: day.nullable(),
	generalMeeting: day.nullable(),
	issued: count.nullable(),
	treasury: count.nullable(),
	issuable: count.nullable(),
});

function section<Row extends z.ZodType, Extra extends z.ZodRawShape>(row: Row, extra: Extra) {
	return z.discriminatedUnion('applicable', [
		notApplicable,
		z.strictObject({
			applicable: z.literal(true),
			blocks: z.array(z.strictObject({ class: shareClass, rows: z.array(row), total: effect })),
			...extra,
			remarks: text,
		}),
	]);
}

const details = z.strictObject({
	options: section(optionRow, { fundsRaised: price.nullable() }).nullable(),
	warrants: section(warrantRow, {}).nullable(),
	convertibles: section(convertibleRow, {}).nullable(),
	agreements: section(agreementRow, {}).nullable(),
	other: section(otherRow, {}).nullable(),
	totals: z.array(z.strictObject({ class: shareClass, ...effect.shape })),
});

/** Part IV. Only one issuer of depositary receipts is listed; the text is kept whole. */
const depositaryReceipts = z.discriminatedUnion('applicable', [
	notApplicable,
	z.strictObject({ applicable: z.literal(true), text }),
]);

const confirmations = z.discriminatedUnion('applicable', [
	notApplicable,
	z.strictObject({ applicable: z.literal(true), items: z.array(z.enum(CONFIRMATION_ITEMS)) }),
]);

/** The whole form. A section that is null was not found (reading) or not yet filled (preparing). */
export const monthlyReturn = z.strictObject({
	form: z.literal('FF301'),
	edition: z.enum(EDITION_NAMES).nullable(),
	language: z.enum(['en', 'zh-Hant']),
	monthEnded: day.nullable(),
	status: z.enum(['new-submission', 're-submission']).nullable(),
	issuerName: text,
	dateSubmitted: day.nullable(),
	authorised: authorised.nullable(),
	issued: z.strictObject({ classes: z.array(issuedClass), remarks: text }).nullable(),
	details,
	depositaryReceipts: depositaryReceipts.nullable(),
	confirmations: confirmations.nullable(),
	signatory: z.strictObject({ name: text, title: text }),
});

/** A return in memory. */
export type MonthlyReturn = z.output<typeof monthlyReturn>;
/** A return as JSON: every figure is decimal text. */
export type MonthlyReturnJson = z.input<typeof monthlyReturn>;

export type { EditionName };
export type ShareClass = z.output<typeof shareClass>;
export type AuthorisedClass = z.output<typeof authorisedClass>;
export type IssuedClass = z.output<typeof issuedClass>;
export type OptionRow = z.output<typeof optionRow>;
export type WarrantRow = z.output<typeof warrantRow>;
export type ConvertibleRow = z.output<typeof convertibleRow>;
export type AgreementRow = z.output<typeof agreementRow>;
export type OtherRow = z.output<typeof otherRow>;
export type OtherEvent = (typeof OTHER_EVENTS)[number];
export type Price = z.output<typeof price>;
export type Details = MonthlyReturn['details'];
/** The five sections of Part III by their key, in the form's order A to E. */
export const SECTION_KEYS = ['options', 'warrants', 'convertibles', 'agreements', 'other'] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

/**
 * What movements happen to: classes of shares, share option schemes, warrants, convertibles, agreements and
 * mandates. Each is brought in by a movement (an opening balance, an adoption, an issue) and known by its name
 * from then on. The words are those that Parts I to III print.
 */
import { z } from 'zod';
import { day, words } from '../value/cells.ts';
import { CLASS_KINDS } from '../value/share-class.ts';
import { amountBalance, bilingual, currency, name, positiveAmount, price, shares } from './field.ts';

const counter = z.strictObject({
	stockCode: words,
	currency: currency.optional(),
	description: bilingual.optional(),
});

/** The class line of Parts I to III; `type` absent means "Not applicable", `stockCode` absent N/A. */
export const classLine = z.strictObject({
	kind: z.enum(CLASS_KINDS),
	type: bilingual.optional(),
	listed: z.boolean(),
	stockCode: words.optional(),
	counters: z.array(counter).readonly().optional(),
	description: bilingual.optional(),
});

/** A class of shares. `par` is absent for shares without par value. */
export const classSubject = z.strictObject({
	name,
	line: classLine,
	currency: currency.optional(),
	par: amountBalance.optional(),
	/** The class carries weighted voting rights (Rule 8A.07): unlisted, and bound by the cap of Rule 8A.13. */
	weightedVoting: z.boolean().optional(),
});

/** A share option scheme (III.A), or the shares of a vehicle that holds them for one. */
export const schemeSubject = z.strictObject({
	name,
	class: name,
	particulars: bilingual,
	/** Shares for one option; one when absent. */
	sharesPerOption: positiveAmount.optional(),
	/** Met with shares that are in issue already: nothing is issuable under it. */
	existingShares: z.boolean().optional(),
	/** The scheme has a mandate whose unused part the last column of III.A tells. */
	mandate: z.boolean().optional(),
	generalMeeting: day.optional(),
});

/** A series of warrants (III.B); balances are nominal values in `currency`. */
export const warrantSubject = z.strictObject({
	name,
	class: name,
	description: bilingual,
	currency,
	price,
	/** Currency of the price for one of the nominal value, where they differ. */
	rate: positiveAmount.optional(),
	stockCode: words.optional(),
	expiry: day.optional(),
	generalMeeting: day.optional(),
});

/** A convertible (III.C); balances are amounts outstanding in `currency`. */
export const convertibleSubject = z.strictObject({
	name,
	class: name,
	description: bilingual,
	/** Type of the Convertibles: Bond/Notes, Preference Shares. */
	kind: bilingual.optional(),
	currency,
	price,
	/** Fixed rate of exchange: currency of the price for one of the amount's, where they differ. */
	rate: positiveAmount.optional(),
	stockCode: words.optional(),
	generalMeeting: day.optional(),
});

/** An agreement or arrangement to issue shares (III.D): a signed placing, an award scheme, an over-allotment option. */
export const agreementSubject = z.strictObject({
	name,
	class: name,
	description: bilingual,
	/** An award scheme over new shares that counts against this scheme's mandate. */
	scheme: name.optional(),
	/** The issue uses this general mandate when it completes. */
	mandate: name.optional(),
	generalMeeting: day.optional(),
});

const MANDATE_KINDS = ['buy-back', 'general', 'scheme', 'service-providers'] as const;

/** A mandate of the shareholders: how many shares may be bought back or issued until it lapses. */
export const mandateSubject = z.strictObject({
	name,
	class: name,
	for: z.enum(MANDATE_KINDS),
	/** Shares that it allows. */
	limit: shares,
	/** Shares in issue, excluding treasury shares, on the day of the resolution: the denominator. */
	issued: shares,
	/** Day of the resolution. */
	granted: day,
	/** Next annual general meeting, or the day by which it must be held. */
	expires: day.optional(),
	/** The scheme whose mandate this is, or whose sub-limit. */
	scheme: name.optional(),
});

export type ClassSubject = z.output<typeof classSubject>;
export type ClassLine = z.output<typeof classLine>;
export type SchemeSubject = z.output<typeof schemeSubject>;
export type WarrantSubject = z.output<typeof warrantSubject>;
export type ConvertibleSubject = z.output<typeof convertibleSubject>;
export type AgreementSubject = z.output<typeof agreementSubject>;
export type MandateSubject = z.output<typeof mandateSubject>;

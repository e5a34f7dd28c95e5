/** An issuer: who it is, what it has in issue, its months, its mandates; and how it is taken on. */
import { z } from 'zod';
import { mandateBar, stage, step } from './desk.ts';
import { amount, bilingual, code, count, day, instant, month, pageOf, pointer } from './figure.ts';
import { finding } from './findings.ts';
import { team } from './people.ts';

const issuerLine = z.object({
	issuer: code,
	name: bilingual,
	board: z.enum(['main', 'gem']),
	classes: z.int(),
	/** The last month that was submitted. */
	submitted: month.nullable(),
});
export const issuers = pageOf(issuerLine);
export type Issuers = z.infer<typeof issuers>;

const shareClass = z.object({
	/** Its name in the ledger. */
	class: z.string(),
	/** As the form says it. */
	line: bilingual,
	listed: z.boolean(),
	stockCode: z.string().nullable(),
	currency: z.string().nullable(),
	par: amount.nullable(),
	authorised: count.nullable(),
	issued: count,
	treasury: count,
	/** Repurchased or redeemed and not yet cancelled. */
	pending: count,
});

const scheme = z.object({
	name: z.string(),
	class: z.string(),
	outstanding: count,
	limit: count.nullable(),
	used: count,
	left: count.nullable(),
});

const monthTile = z.object({
	month,
	stage,
	round: z.int(),
	nil: z.boolean(),
	/** Change of the listed classes together, excluding treasury shares. */
	change: count.nullable(),
	submittedOn: day.nullable(),
	late: z.boolean(),
	differs: z.boolean(),
	/** Before the firm took the issuer on, and nothing was done to it: neither late nor waiting. */
	beforeUs: z.boolean(),
});

export const issuerHome = z.object({
	issuer: code,
	name: bilingual,
	board: z.enum(['main', 'gem']),
	authorised: z.boolean(),
	asAt: day,
	classes: z.array(shareClass).readonly(),
	schemes: z.array(scheme).readonly(),
	mandates: z.array(mandateBar).readonly(),
	/** The last thirteen months, oldest first; before them the last month that was worked on, where none of them was. */
	months: z.array(monthTile).readonly(),
	/** Steps of issued shares, one line for each listed class. */
	steps: z.array(z.object({ class: bilingual, steps: z.array(step).readonly() })).readonly(),
	team,
	entries: z.int(),
	/** The first month for which the desk prepares a return. */
	since: month.nullable(),
});
export type IssuerHome = z.infer<typeof issuerHome>;

/** Mandates, schemes, authorised shares, weighted voting, public float: what is left of each. */
export const headroom = z.object({
	asAt: day,
	knownAt: instant.nullable(),
	mandates: z
		.array(
			mandateBar.extend({
				class: z.string(),
				denominator: count,
				granted: day,
				expired: z.boolean(),
				basis: z.string(),
			}),
		)
		.readonly(),
	schemes: z.array(scheme.extend({ basis: z.string() })).readonly(),
	authorised: z
		.array(z.object({ class: z.string(), authorised: count, issued: count, left: count, basis: z.string() }))
		.readonly(),
	weightedVoting: z
		.object({
			weighted: count,
			total: count,
			/** The lowest proportion so far, as two whole numbers. */
			cap: z.object({ weighted: count, total: count }),
			/** Shares that may still be cancelled before a conversion is due. */
			cancellable: count,
			/** Shares repurchased and not cancelled, and the conversion that their cancellation will force. */
			pending: count,
			conversion: count,
			/** Proportions to twelve decimals, cut and not rounded, per cent. */
			proportion: amount,
			limit: amount,
			basis: z.string(),
		})
		.nullable(),
	moratoria: z.array(z.object({ class: z.string(), since: day, until: day, basis: z.string() })).readonly(),
	publicFloat: z
		.array(
			z.object({
				class: z.string(),
				percent: amount.nullable(),
				threshold: amount.nullable(),
				basis: z.string(),
			}),
		)
		.readonly(),
});
export type HeadroomShown = z.infer<typeof headroom>;

/** What a published return was read as, ready to be confirmed as the beginning of a ledger. */
export const takeOn = z.object({
	/** Under which the uploaded files are kept until they are confirmed. */
	documents: z.array(z.string()).readonly(),
	code: code.nullable(),
	name: bilingual,
	month: month.nullable(),
	/** The entries, as JSON of the ledger, in their order. */
	entries: z.array(z.unknown()).readonly(),
	figures: z
		.array(
			z.object({
				path: pointer,
				label: z.string(),
				/** As printed. */
				value: z.string().nullable(),
				status: z.enum(['proved', 'read', 'implied', 'disputed', 'missing']),
				place: z.string(),
				/** Page and box in points from the top left; null for a text. */
				at: z.object({ page: z.int(), box: z.array(z.number()).length(4).readonly() }).nullable(),
			}),
		)
		.readonly(),
	findings: z.array(finding).readonly(),
	/** As it was read, for the names of its cells. */
	return: z.unknown(),
	notes: z.array(z.string()).readonly(),
});
export type TakeOnRead = z.infer<typeof takeOn>;

/** The beginning of a ledger: from a return that was read, or typed. */
export const beginning = z.object({
	code,
	board: z.enum(['main', 'gem']).default('main'),
	entries: z.array(z.unknown()).min(1).max(500).readonly(),
});
export const begun = z.object({ issuer: code, entries: z.int() });

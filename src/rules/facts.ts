/**
 * What a rule may need to know that is not printed on the return: last month's return, the register entry,
 * next-day returns, purchases day by day, the deadline. Every key is optional; a rule whose facts are absent is
 * not run and is reported as unchecked. The same JSON text of figures as in a return.
 *
 * A class of shares is named as in the places of findings: "WVR ordinary shares Class B", "Ordinary shares". Instants are
 * Hong Kong time to the second, `2022-10-07T16:05:00+08:00`, so that they sort as text.
 */
import { z } from 'zod';
import { monthlyReturn } from '../form/return.ts';
import { amount, count, day, words } from '../value/cells.ts';
import { shapeRefusal } from '../value/shape.ts';

const INSTANT = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\+08:00$/;

const instant = z
	.string()
	.regex(INSTANT)
	.meta({ description: 'instant in Hong Kong time, such as 2022-10-07T16:05:00+08:00' });

/** Text that stands for exactly one content, such as `sha256:…`. */
const digest = words;
const percent = amount.meta({ description: 'per cent, as exact decimal text' });

const at = z.union([
	z.strictObject({
		page: z.int(),
		box: z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly(),
	}),
	z.strictObject({ line: z.int(), column: z.int() }),
]);

const reason = z.enum(['not found', 'ambiguous', 'no figure']);

/** How the return was read: the evidence of each leaf, and what could not be had from the document. */
const reading = z.strictObject({
	fields: z
		.array(
			z.strictObject({
				path: z.string(),
				status: z.enum(['proved', 'read', 'implied', 'disputed', 'missing']),
				raw: z.string().nullable(),
				at: at.nullable(),
				implied: amount.optional(),
				reason: reason.optional(),
				currency: z.string().optional(),
			}),
		)
		.readonly(),
	/** Where another return begins in the same document. */
	second: at.optional(),
	gaps: z
		.array(
			z.strictObject({ path: z.string(), reason, raw: z.string().nullable(), at: at.nullable() }).readonly(),
		)
		.readonly()
		.optional(),
});

/** The issuer's entry in the register. */
const issuer = z.strictObject({
	name: words,
	nameChinese: words.optional(),
	stockCode: words.optional(),
	/** Those who may sign, each with the titles they may sign under. */
	signatories: z
		.array(z.strictObject({ name: words, titles: z.array(words).readonly() }))
		.readonly()
		.optional(),
	/** Lowest proportion of shares with weighted voting rights so far: `weighted` of `total` shares in issue. */
	weightedVotingCap: z.strictObject({ weighted: count, total: count }).optional(),
});

/** Returns already submitted for the same issuer and month, oldest first, without this one. */
const submissions = z.strictObject({
	earlier: z
		.array(
			z.strictObject({
				reference: words,
				status: z.enum(['new-submission', 're-submission']),
				submittedAt: instant,
			}),
		)
		.readonly(),
	/** Reference of the one that this return takes the place of; null when it takes none. */
	replaces: words.nullable(),
});

const calendar = z.strictObject({
	/** False when the trading days on file do not reach the deadline of this month. */
	coversMonth: z.boolean(),
	/** Last instant of submission in time; null when it is not known. */
	deadline: instant.nullable(),
	/** Last day of the trading days on file. */
	lastDay: day.optional(),
});

/** Shares bought back or redeemed on one day. */
const repurchase = z.strictObject({
	class: words,
	day,
	shares: count,
	purpose: z.enum(['cancellation', 'treasury']),
	/** Day of cancellation; null while they are not cancelled. */
	cancelled: day.nullable(),
});

const buyBackMandate = z.strictObject({
	class: words,
	/** Day of the resolution. */
	granted: day,
	/** Shares in issue (excluding treasury shares) at the resolution, adjusted for later subdivisions. */
	issued: count,
	/** Shares bought back under it up to the end of the month. */
	purchased: count,
});

/** A next day disclosure return (FF304, FF305) for one class. */
const nextDayReturn = z.strictObject({
	reference: words,
	class: words,
	submittedAt: instant,
	/** Day of its closing balance, and the balance. */
	closingDay: day,
	issued: count,
	treasury: count.optional(),
	/** It carries the confirmations of Rule 13.25C. */
	confirms: z.boolean(),
});

/** Something that changed issued or treasury shares, in the words of Rule 13.25A(2): (a) or (b). */
const shareEvent = z.strictObject({
	class: words,
	day,
	about: words,
	group: z.enum(['a', 'b']),
	/** Increase, or decrease as a negative figure, in issued shares (excluding treasury shares). */
	issued: count,
	treasury: count.optional(),
	/** When its next-day return is due; only for group (a). */
	due: instant.optional(),
	/** Reference of the next-day return that discloses it; null while none does. */
	disclosedIn: words.nullable(),
});

const publicFloat = z.strictObject({
	class: words,
	/** Shares in public hands at the close of the month. */
	shares: count,
	/** Shares of the class in issue (excluding treasury shares); for H shares with other listed shares, of all. */
	of: count.optional(),
	/** Market value of the shares in public hands, HKD. */
	marketValue: amount.optional(),
	/** Per cent of the Initial Prescribed Threshold set at listing. */
	threshold: percent.optional(),
	/** Trading days since listing. */
	tradingDaysListed: z.int().optional(),
	/** A company of the mainland with other listed shares (A and H). */
	otherListedShares: z.boolean().optional(),
});

const documents = z.strictObject({ en: digest, 'zh-Hant': digest });

const approvals = z.strictObject({
	preparedBy: words,
	approvedBy: words,
	approvedAt: instant,
	/** Digests of the documents as approved; null for a language that the approval does not cover. */
	documents: z.strictObject({ en: digest.nullable(), 'zh-Hant': digest.nullable() }),
});

export const facts = z.strictObject({
	/** The return of the preceding month, in its latest submission. */
	last: monthlyReturn.optional(),
	/** The same return in the other language. */
	otherLanguage: monthlyReturn.optional(),
	reading: reading.optional(),
	issuer: issuer.optional(),
	submissions: submissions.optional(),
	/** When this return was, or is to be, submitted. */
	submittedAt: instant.optional(),
	calendar: calendar.optional(),
	/** Purchases day by day: all of the month, and the older ones that are not yet cancelled. */
	repurchases: z.array(repurchase).readonly().optional(),
	buyBackMandates: z.array(buyBackMandate).readonly().optional(),
	nextDayReturns: z.array(nextDayReturn).readonly().optional(),
	/** All events of the month. */
	events: z.array(shareEvent).readonly().optional(),
	publicFloat: z.array(publicFloat).readonly().optional(),
	approvals: approvals.optional(),
	/** Digests of the documents as they stand now. */
	documents: documents.optional(),
});

/** Facts in memory. */
export type Facts = z.output<typeof facts>;
/** Facts as JSON: every figure is decimal text. */
export type FactsJson = z.input<typeof facts>;
export type FactKey = keyof Facts;
export type Repurchase = z.output<typeof repurchase>;
export type NextDayReturn = z.output<typeof nextDayReturn>;
export type ShareEvent = z.output<typeof shareEvent>;
export type PublicFloatFact = z.output<typeof publicFloat>;

/** Gives the exact facts, or refuses with `RETURN_SHAPE` naming every place that does not fit (first 20). */
export function decodeFacts(json: unknown): Facts {
	const result = facts.safeDecode(json as FactsJson, { reportInput: true });
	if (result.success) return result.data;
	throw shapeRefusal(
		'a set of facts',
		result.error.issues,
		'`ff301 schema facts` prints the shape; figures are decimal text such as "6700000"',
	);
}

/** JSON Schema (draft 2020-12) of the facts. */
export function factsSchema(): Record<string, unknown> {
	const schema = z.toJSONSchema(facts, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' });
	return { $id: 'urn:ff301:facts', title: 'Facts beside a monthly return', ...schema };
}

/** The ledger of an issuer: its entries, the kinds there are, what a new one would do, and files of them. */
import { z } from 'zod';
import { amount, bilingual, count, day, instant, month, pageOf, pointer } from './figure.ts';

export const entryLine = z.object({
	sequence: z.int(),
	/** Entries of one group stand or fall together. */
	key: z.string(),
	recordedAt: instant,
	kind: z.string(),
	title: bilingual,
	day,
	/** One sentence, in both languages. */
	says: bilingual,
	/** JSON of the entry. */
	entry: z.unknown(),
	/** What it did to the accounts, those outside left out. */
	postings: z
		.array(z.object({ account: z.string(), label: bilingual, change: amount, balance: amount }))
		.readonly(),
	reversedBy: z.int().nullable(),
	reverses: z.int().nullable(),
	/** Its month is submitted: it can be corrected, with a re-submission. */
	closed: z.boolean(),
});
export type EntryLine = z.infer<typeof entryLine>;

export const movements = pageOf(entryLine).extend({
	/** The head of the ledger that was shown, for If-Match. */
	head: z.string(),
	knownAt: instant.nullable(),
});
export type Movements = z.infer<typeof movements>;

/** One field of a kind of entry, enough to draw a form from. */
const fieldShown = z.object({
	name: z.string(),
	label: bilingual,
	required: z.boolean(),
	about: bilingual,
	control: z.enum([
		'shares',
		'amount',
		'price',
		'day',
		'words',
		'bilingual',
		'choice',
		'name',
		'yes-no',
		'json',
	]),
	/** For `choice`, and for `name` the names of the issuer's own classes, schemes, mandates and instruments. */
	choices: z.array(z.object({ value: z.string(), label: bilingual })).readonly(),
});
const kindShown = z.object({
	kind: z.string(),
	title: bilingual,
	/** Where the form shows it, such as "Part III.E". */
	place: bilingual,
	/** Whether a next day disclosure return is due. */
	nextDay: z.enum(['a', 'b', 'none']),
	fields: z.array(fieldShown).readonly(),
});
export type KindShown = z.infer<typeof kindShown>;
export const kinds = z.object({ kinds: z.array(kindShown).readonly() });

export const recording = z.object({
	/** Entries as JSON of the ledger; they stand or fall together. */
	entries: z.array(z.unknown()).min(1).max(100).readonly(),
	/** Record the conversion that Rule 8A.15 forces in the same group. */
	withConversion: z.boolean().default(false),
	/** Why a submitted month is opened for a correction; null to leave it closed. */
	reopen: z.string().max(2000).nullable().default(null),
	/** Tells what it would do, and records nothing. */
	dryRun: z.boolean().default(false),
});

const cellChange = z.object({
	path: pointer,
	label: z.string(),
	before: z.union([z.string(), z.boolean()]).nullable(),
	after: z.union([z.string(), z.boolean()]).nullable(),
});
const monthChange = z.object({
	month,
	cells: z.array(cellChange).readonly(),
	isSubmitted: z.boolean(),
	/** The status of the return that has to be submitted. */
	status: z.enum(['new-submission', 're-submission']).nullable(),
});

/** What a group of entries does, or would do. */
export const effect = z.object({
	kind: z.enum(['appended', 'repeated', 'tried']),
	sequences: z.array(z.int()).readonly(),
	head: z.string(),
	balances: z
		.array(z.object({ account: z.string(), label: bilingual, before: amount, after: amount, change: amount }))
		.readonly(),
	mandates: z
		.array(
			z.object({ mandate: z.string(), label: bilingual, leftBefore: count, leftAfter: count, limit: count }),
		)
		.readonly(),
	weightedVoting: z
		.object({
			before: z.object({ weighted: count, total: count }).nullable(),
			after: z.object({ weighted: count, total: count }),
		})
		.nullable(),
	/** The least conversion that Rule 8A.15 asks for; null where none is needed. */
	conversion: z
		.object({ shares: count, from: z.string(), to: z.string(), says: bilingual, included: z.boolean() })
		.nullable(),
	/** Next day disclosure returns that it makes due. */
	nextDay: z.array(z.object({ about: bilingual, due: instant, group: z.enum(['a', 'b']) })).readonly(),
	/** Printed cells that become different, month by month. */
	months: z.array(monthChange).readonly(),
	/** Months whose signatures or approvals go void. */
	voids: z.array(month).readonly(),
});
export type EffectShown = z.infer<typeof effect>;

export const correcting = z.object({
	sequence: z.int().positive(),
	reason: z.string().min(1).max(2000),
	reopen: z.boolean().default(false),
	dryRun: z.boolean().default(false),
});

/** What a file of movements would do, row by row. */
export const planned = z.object({
	/** Under which the file is kept; recording names it again. */
	document: z.string(),
	format: z.string(),
	told: z.array(z.string()).readonly(),
	counts: z.object({ understood: z.int(), needsYou: z.int(), refused: z.int(), already: z.int() }),
	rows: z
		.array(
			z.object({
				/** Sheet and row, as people find them. */
				at: z.string(),
				state: z.enum(['understood', 'needs-you', 'refused']),
				says: bilingual.nullable(),
				does: z.array(bilingual).readonly(),
				warnings: z.array(z.string()).readonly(),
				questions: z
					.array(z.object({ asks: z.string(), choices: z.array(z.string()).readonly() }))
					.readonly(),
				/** Column, what is wrong, what was expected. */
				problems: z
					.array(
						z.object({ where: z.string(), title: bilingual, says: z.string(), help: z.string().nullable() }),
					)
					.readonly(),
			}),
		)
		.readonly(),
});
export type Planned = z.infer<typeof planned>;
export const planAsked = z.object({ document: z.string(), withConversion: z.boolean().default(false) });
export const planRecorded = z.object({ recorded: z.int(), already: z.int(), head: z.string() });

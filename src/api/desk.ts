/** The month-end desk: one row for each issuer. */
import { z } from 'zod';
import { STAGES } from '../filing/stage.ts';
import { clock } from './calendar.ts';
import { bilingual, code, count, day, digest, instant, month, personRef } from './figure.ts';

export const stage = z.enum(STAGES);
export type { Stage } from '../filing/stage.ts';

export const mandateBar = z.object({
	name: z.string(),
	kind: z.string(),
	limit: count,
	used: count,
	/**
	 * Of a mandate to buy back: repurchased and not cancelled, a part of `used`. Of the others: agreed and not issued,
	 * on top of `used`.
	 */
	pending: count,
	left: count,
	expires: day.nullable(),
});

const deskRow = z.object({
	issuer: code,
	name: bilingual,
	board: z.enum(['main', 'gem']),
	stage,
	/** Which submission of the month this is: 1, then 2 for the first re-submission. */
	round: z.int(),
	errors: z.int(),
	/** Those that nobody has accepted. */
	warnings: z.int(),
	/** Nothing took effect and nothing is pending. */
	nil: z.boolean(),
	classes: z
		.array(z.object({ name: bilingual, listed: z.boolean(), change: count, close: count.nullable() }))
		.readonly(),
	mandates: z.array(mandateBar).readonly(),
	/** Shares that may be cancelled before a conversion is due; null without weighted voting rights. */
	weightedVotingHeadroom: count.nullable(),
	nextDayOwing: z.int(),
	maker: personRef.nullable(),
	checker: personRef.nullable(),
	director: personRef.nullable(),
	/** Who has it now. */
	holder: z.enum(['client', 'maker', 'checker', 'director', 'nobody']),
	waitingSince: instant.nullable(),
	/** Usable minutes left minus those that the issuer still needs; negative is at risk. */
	slackMinutes: z.int(),
	/** The client was asked and has not answered. */
	silent: z.boolean(),
	/** The published return is not the one that was signed. */
	differs: z.boolean(),
	/** An approval or signature went void through a later change. */
	stale: z.boolean(),
	firstMonth: z.boolean(),
	/** Of the content that was sent and stands; null where none does. */
	digest: digest.nullable(),
	/** Of a month before the firm took the issuer on, with nothing done to it: neither counted nor at risk. */
	beforeUs: z.boolean(),
	/** What stands in the way of telling more: the refusal of a return that cannot be derived. */
	failed: z.object({ code: z.string(), detail: z.string() }).nullable(),
});
export type DeskRow = z.infer<typeof deskRow>;

export const desk = z.object({
	month,
	clock: clock.nullable(),
	/** Months that can be picked, newest first. */
	months: z.array(month).readonly(),
	funnel: z.array(z.object({ stage, count: z.int() })).readonly(),
	atRisk: z.int(),
	silent: z.int(),
	differs: z.int(),
	load: z
		.array(
			z.object({
				person: personRef,
				role: z.enum(['maker', 'checker']),
				items: z.int(),
				slackMinutes: z.int(),
			}),
		)
		.readonly(),
	rows: z.array(deskRow).readonly(),
});
export type Desk = z.infer<typeof desk>;

const BATCH_ACTS = ['send', 'approve', 'remind', 'reassign'] as const;
export const batchAsked = z.object({
	act: z.enum(BATCH_ACTS),
	issuers: z.array(code).min(1).max(3000).readonly(),
	/** For `reassign`: who takes it over, and as what. */
	to: z.object({ person: z.string(), role: z.enum(['maker', 'checker']) }).optional(),
	/** For `approve`: the content of each issuer that was seen, which alone is approved. */
	seen: z.record(code, digest).default({}),
	/** Tells what would happen and does nothing. */
	dryRun: z.boolean().default(false),
});
export const batch = z.object({
	done: z.array(code).readonly(),
	skipped: z
		.array(z.object({ issuer: code, code: z.string(), title: bilingual, why: z.string() }))
		.readonly(),
});
export type Batch = z.infer<typeof batch>;

/** One step of issued shares: from this day on. Null where nothing is known: a gap, never bridged. */
export const step = z.object({ day, shares: count.nullable(), restated: z.boolean() });

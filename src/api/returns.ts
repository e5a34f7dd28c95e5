/** The return of a month under review: what it says, what stands against it, what changed, who did what, what may be done now. */
import { z } from 'zod';
import { ACT_NAMES } from '../filing/act-names.ts';
import { clock } from './calendar.ts';
import { stage } from './desk.ts';
import { bilingual, code, day, digest, instant, language, month, personRef, pointer } from './figure.ts';
import { finding } from './findings.ts';
import { formPage } from './form-page.ts';
import { entryLine } from './movements.ts';
import { team } from './people.ts';

/** A printed value that is not what it was in the return it is compared with. */
const change = z.object({
	/** Of a row that went: `last:` and its pointer in the return of the month before, `approved:` and that in what was approved. */
	path: pointer,
	label: z.string(),
	before: z.union([z.string(), z.boolean()]).nullable(),
	after: z.union([z.string(), z.boolean()]).nullable(),
	/** Numbers of the ledger's entries behind it. */
	sources: z.array(z.int()).readonly(),
	/** The person who is signed in ticked it as seen, in what stands now. */
	seen: z.boolean(),
	/** It moved since the last approval, which went void by it. */
	moved: z.boolean(),
});

const actName = z.enum(ACT_NAMES);

export type { ActName } from '../filing/act-names.ts';

/** One act in the life of a return, as the record has it. */
export const actShown = z.object({
	sequence: z.int(),
	act: actName,
	by: personRef.nullable(),
	at: instant,
	round: z.int(),
	/** What it was bound to; null for what is bound to nothing. */
	digest: digest.nullable(),
	/** A later change made it void. */
	void: z.object({ by: z.int(), at: instant }).nullable(),
	/** Reason, comment or answer, in the person's own words. */
	words: z.string().nullable(),
	path: pointer.nullable(),
	/** How it was signed. */
	signature: z.enum(['passkey', 'password-and-code']).nullable(),
});
export type ActShown = z.infer<typeof actShown>;

export const review = z.object({
	issuer: code,
	name: bilingual,
	month,
	round: z.int(),
	status: z.enum(['new-submission', 're-submission']),
	edition: z.string(),
	stage,
	/** The head of the issuer's chain: the ETag, and what If-Match is compared with. */
	head: z.string(),
	/** Of the returns as the ledger gives them now. */
	returnDigest: digest,
	/** Of the content that was sent to the checker: the returns and their two PDFs. Null before, and when it went void. */
	digest: digest.nullable(),
	/** The content that an approval or signature covered is not what stands now. */
	stale: z.object({ since: instant, by: z.int(), was: digest }).nullable(),
	returns: z.object({ en: z.unknown(), 'zh-Hant': z.unknown() }),
	nil: z.boolean(),
	findings: z.array(finding).readonly(),
	/** Against the return of the month before, in the order of the form. */
	changes: z.array(change).readonly(),
	dateSubmitted: day.nullable(),
	signatory: z.object({ id: z.string().nullable(), name: z.string(), title: z.string() }).nullable(),
	team,
	acts: z.array(actShown).readonly(),
	/** What the person who is signed in may do now; else why not. */
	may: z.record(
		actName,
		z.object({ allowed: z.boolean(), code: z.string().nullable(), why: z.string().nullable() }),
	),
	clock: clock.nullable(),
	/** The comparison with what was published, once there is one. */
	published: z.enum(['none', 'matched', 'differs']),
	/** Of the month, first to last, whatever stands of the round that runs. */
	submissions: z
		.array(
			z.object({
				round: z.int(),
				status: z.enum(['new-submission', 're-submission']),
				reference: z.string(),
				submittedAt: instant,
				by: personRef.nullable(),
				receipt: digest.nullable(),
				lateReason: z.string().nullable(),
				dateSubmitted: day,
			}),
		)
		.readonly(),
});
export type Review = z.infer<typeof review>;

/** One thing that a person does to a return. */
export const act = z.discriminatedUnion('act', [
	z.object({ act: z.literal('ask-client') }),
	z.object({
		act: z.literal('client-answered'),
		answer: z.enum(['nothing', 'movements']),
		words: z.string().max(4000),
	}),
	z.object({ act: z.literal('accept-warning'), finding: z.string(), reason: z.string().min(3).max(4000) }),
	z.object({
		act: z.literal('send-to-checker'),
		/** Printed as the date submitted. */
		dateSubmitted: day,
		/** Who will sign; one of the team. */
		signatory: z.string(),
		words: z.string().max(4000).default(''),
	}),
	z.object({
		act: z.literal('send-back'),
		reason: z.string().min(1).max(4000),
		path: pointer.nullable().default(null),
	}),
	z.object({ act: z.literal('approve'), digest, words: z.string().max(4000).default('') }),
	z.object({ act: z.literal('withdraw'), reason: z.string().min(1).max(4000) }),
	z.object({
		act: z.literal('refuse'),
		reason: z.string().min(1).max(4000),
		path: pointer.nullable().default(null),
	}),
	z.object({
		act: z.literal('submit'),
		digest,
		submittedAt: instant,
		reference: z.string().min(1).max(200),
		/** The exchange's receipt, a document that was uploaded. */
		receipt: digest.nullable().default(null),
		/** Asked for after the deadline. */
		lateReason: z.string().max(4000).nullable().default(null),
	}),
	z.object({ act: z.literal('start-resubmission'), reason: z.string().min(1).max(2000) }),
	z.object({
		act: z.literal('comment'),
		words: z.string().min(1).max(4000),
		path: pointer.nullable().default(null),
	}),
	z.object({ act: z.literal('see'), digest, paths: z.array(pointer).max(5000).readonly() }),
]);
export type ActAsked = z.input<typeof act>;

/** The pages of the printed form, for the screen: boxes, lines and runs of text in points, A4 landscape. */
export const formPages = z.object({
	language,
	width: z.number(),
	height: z.number(),
	pages: z.array(formPage).readonly(),
});
export type FormPages = z.infer<typeof formPages>;

/** The entries behind a printed cell. */
export const cell = z.object({
	path: pointer,
	label: z.string(),
	value: z.union([z.string(), z.boolean()]).nullable(),
	entries: z.array(entryLine).readonly(),
	/** Its change against the month before. */
	before: z.union([z.string(), z.boolean()]).nullable(),
});
export type CellShown = z.infer<typeof cell>;

export const SIDES = ['now', 'last-month', 'sent', 'signed', 'submitted', 'published'] as const;
export const side = z.enum(SIDES);
export const comparison = z.object({
	left: z.object({ side, digest: digest.nullable(), at: instant.nullable() }),
	right: z.object({ side, digest: digest.nullable(), at: instant.nullable() }),
	/** Which of the sides there are. */
	sides: z.array(side).readonly(),
	same: z.boolean(),
	fields: z
		.array(
			z.object({
				/** Names the field: its pointer on the right; where only the left has it, that one's after `last:`. With a published return, its pointer in what was signed. */
				path: pointer,
				/** Where it stands on either side, null where it does not: after a row came or went the pointers differ. */
				paths: z.object({ left: pointer.nullable(), right: pointer.nullable() }),
				label: z.string(),
				left: z.union([z.string(), z.boolean()]).nullable(),
				right: z.union([z.string(), z.boolean()]).nullable(),
				same: z.boolean(),
				/** Where it stands on the pages of a published PDF. */
				at: z.object({ page: z.int(), box: z.array(z.number()).length(4).readonly() }).nullable(),
				/** A difference that is expected, and why: `submission-day`, the day that the exchange prints. */
				expected: z.string().nullable(),
				/** With a published return: how sure its reading is; what is disputed, missing or implied is never `same`. */
				reading: z.enum(['proved', 'read', 'implied', 'disputed', 'missing']).nullable().optional(),
			}),
		)
		.readonly(),
	/** The PDFs of either side, paths of this server. */
	pdfs: z.object({ left: z.string().nullable(), right: z.string().nullable() }),
});
export type Comparison = z.infer<typeof comparison>;

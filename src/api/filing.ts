/** Submission, what was published, and the evidence. */
import { z } from 'zod';
import { bilingual, digest, instant, month, personRef } from './figure.ts';
import { actShown, comparison } from './returns.ts';

/** What the exchange's form asks for, in its order, to be copied into it. There is no interface to it. */
export const submissionSheet = z.object({
	month,
	/** The signed content that it says. */
	digest,
	fields: z
		.array(
			z.object({
				section: bilingual,
				label: bilingual,
				/** As printed on the English form. */
				value: z.string(),
				/** As printed on the Chinese form; null where that is the same. */
				chinese: z.string().nullable(),
				/** Blank on the form. */ blank: z.boolean(),
			}),
		)
		.readonly(),
	/** The two PDFs, named as the exchange expects them. */
	files: z.array(z.object({ name: z.string(), href: z.string(), digest, bytes: z.int() })).readonly(),
	due: instant,
	minutesLeft: z.int(),
});
export type SubmissionSheet = z.infer<typeof submissionSheet>;

/** The published PDFs, uploaded before. */
export const publishing = z.object({ documents: z.array(digest).min(1).max(2).readonly() });
export const published = z.object({
	result: z.enum(['matched', 'differs']),
	comparisons: z.array(comparison).readonly(),
	sequence: z.int(),
	/** What could not be proved on reading the published PDFs. */
	unproved: z.int(),
});
export type Published = z.infer<typeof published>;

/** A file that was uploaded; it never changes. */
export const documentKept = z.object({
	digest,
	name: z.string(),
	mediaType: z.string(),
	bytes: z.int(),
	uploadedAt: instant,
	by: personRef.nullable(),
});

/** The trail of an issuer's month, and whether its chain is whole. */
export const trail = z.object({
	acts: z.array(actShown).readonly(),
	chain: z.object({
		entries: z.int(),
		head: z.string(),
		/** The first entry that does not fit; null when all do. */
		broken: z.object({ sequence: z.int(), message: z.string() }).nullable(),
	}),
	documents: z.array(documentKept).readonly(),
});
export type Trail = z.infer<typeof trail>;

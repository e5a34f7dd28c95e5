/** Sign-off: what the director sees on a phone, the statement that is signed, and passkeys that can sign. */
import { z } from 'zod';
import { bilingual, code, count, day, digest, instant, month } from './figure.ts';

export const CONFIRMATIONS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'] as const;
const confirmationItem = z.enum(CONFIRMATIONS);

export const signPage = z.object({
	issuer: code,
	name: bilingual,
	month,
	due: instant,
	minutesLeft: z.int(),
	/** `open` can be signed. */
	state: z.enum(['open', 'not-approved', 'signed', 'changed', 'submitted', 'not-yours']),
	digest: digest.nullable(),
	status: z.enum(['new-submission', 're-submission']),
	/** Closing balances of each class with their change. */
	classes: z
		.array(
			z.object({
				name: bilingual,
				listed: z.boolean(),
				close: count,
				change: count,
				treasury: count.nullable(),
			}),
		)
		.readonly(),
	/** Everything that happened in the month, in few plain sentences: what is alike is told together. */
	happened: z.array(bilingual).readonly(),
	warnings: z.array(z.object({ code: z.string(), title: bilingual, reason: z.string() })).readonly(),
	checker: z.object({ name: z.string(), words: z.string().nullable(), at: instant }).nullable(),
	signsAs: z.object({ name: z.string(), title: z.string() }),
	/** The confirmations of Part V, in the form's own words; empty when Part V is not applicable. */
	confirmations: z.array(z.object({ item: confirmationItem, words: bilingual })).readonly(),
	/** Paths of the two PDFs on this server. */
	pdfs: z.object({ en: z.string(), 'zh-Hant': z.string() }),
	/** The director has a passkey that can sign; else password and one-time code. */
	passkey: z.boolean(),
	signedAt: instant.nullable(),
	/** With `changed`: what moved since the link was made. */
	moved: z
		.array(z.object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() }))
		.readonly(),
	dateSubmitted: day.nullable(),
	head: z.string(),
});
export type SignPage = z.infer<typeof signPage>;

const answers = z.partialRecord(confirmationItem, z.enum(['confirmed', 'not-applicable']));

/** What is signed, word for word: canonical JSON of this object is hashed, and the hash is the challenge. */
export const statement = z.object({
	form: z.literal('FF301'),
	issuer: code,
	month,
	digest,
	confirmations: answers,
	signatory: z.object({ id: z.string(), name: z.string(), title: z.string() }),
	/** The entry of the approval that is signed on: an answer from before it was withdrawn is another statement's. */
	approval: z.int().positive(),
});
export type SigningStatement = z.infer<typeof statement>;

export const signOptionsAsked = z.object({ digest, confirmations: answers });
export const signOptions = z.object({
	statement,
	/** Options for the browser's WebAuthn call; null where there is no passkey. */
	options: z.unknown().nullable(),
});
export const signing = z.object({
	digest,
	confirmations: answers,
	with: z.discriminatedUnion('kind', [
		/** The browser's answer to the options. */
		z.object({ kind: z.literal('passkey'), response: z.unknown() }),
		z.object({
			kind: z.literal('password-and-code'),
			password: z.string().max(200),
			code: z.string().max(20),
		}),
	]),
});
export const signed = z.object({ sequence: z.int(), signedAt: instant, digest });

export const signingKeyOptions = z.object({ options: z.unknown() });
export const signingKeyMade = z.object({ name: z.string().min(1).max(100), response: z.unknown() });
export const signingKey = z.object({ id: z.string(), name: z.string(), enrolledAt: instant });

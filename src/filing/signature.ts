/**
 * How a return was signed, as it is recorded: with everything that somebody needs who checks it without this server.
 * The challenge of a passkey is the SHA-256 over the canonical JSON (RFC 8785) of `statement`.
 */
import { z } from 'zod';
import { CONFIRMATION_ITEMS } from '../form/return.ts';
import { words } from '../value/cells.ts';

export const contentDigest = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'a digest, such as sha256:…');

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/, 'base64url without padding');

/** What is signed, word for word. */
const signedStatement = z.strictObject({
	form: z.literal('FF301'),
	issuer: words,
	month: z.string().regex(/^[0-9]{4}-(?:0[1-9]|1[0-2])$/),
	digest: contentDigest,
	confirmations: z.partialRecord(z.enum(CONFIRMATION_ITEMS), z.enum(['confirmed', 'not-applicable'])),
	signatory: z.strictObject({ id: words, name: words, title: words }),
	/** Sequence of the approval that is signed on. */
	approval: z.int().min(1),
});
export type SignedStatement = z.infer<typeof signedStatement>;

/** By a passkey: the browser's answer as it came, and the key that it was verified with. */
const byPasskey = z.strictObject({
	kind: z.literal('passkey'),
	statement: signedStatement,
	/** Identifier of the passkey. */
	credential: base64url,
	/** COSE key, as it was kept when the passkey was added. */
	publicKey: base64url,
	enrolledAt: words,
	clientDataJSON: base64url,
	authenticatorData: base64url,
	signature: base64url,
	/** What the passkey counted; 0 for one that does not count. */
	counter: z.int().min(0),
	origin: words,
	rpId: words,
	/** Instant in Hong Kong time at which the server examined it. */
	at: words,
});

/** Without a passkey: the server saw password and one-time code again, and its record is all there is. */
const byPasswordAndCode = z.strictObject({
	kind: z.literal('password-and-code'),
	statement: signedStatement,
	at: words,
});

/** A signature that was examined; recorded whole. */
export const verifiedSignature = z.discriminatedUnion('kind', [byPasskey, byPasswordAndCode]);
export type RecordedSignature = z.infer<typeof verifiedSignature>;

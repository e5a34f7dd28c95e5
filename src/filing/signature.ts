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
export const signedStatement = z.strictObject({
	form: z.literal('FF301'),
	issuer: words,
	month: z.string().regex(/^[0-9]{4}-(?:0[1-9]|1[0-2])$/),
	digest: contentDigest,
	confirmations: z.partialRecord(z.enum(CONFIRMATION_ITEMS), z.enum(['confirmed', 'not-applicable'])),
	signatory: z.strictObject({ id: words, name: words, title: words }),
});
export type SignedStatement = z.infer<typeof signedStatement>;

/** By a passkey: the browser's answer as it came, and the key that it was verified with. */
const byPasskey = z.strictObject({
	kind: z.literal('passkey'),
	statement: signedStatement,
	credential: z.strictObject({
		id: base64url,
		/** COSE key. */
		publicKey: base64url,
	}),
	/** Bytes as base64url, over which the signature goes. */
	clientDataJSON: base64url,
	authenticatorData: base64url,
	signature: base64url,
	/** The authenticator's counter after it signed; 0 where it has none. */
	counter: z.int().min(0),
	/** What was expected: `https://…`, and the name of the relying party. */
	origin: words,
	relyingParty: words,
});

/** Without a passkey: password and one-time code, verified by the server at that moment; nobody else can check it. */
const byPasswordAndCode = z.strictObject({
	kind: z.literal('password-and-code'),
	statement: signedStatement,
});

/** A signature that was verified; recorded whole. */
export const verifiedSignature = z.discriminatedUnion('kind', [byPasskey, byPasswordAndCode]);
export type VerifiedSignature = z.infer<typeof verifiedSignature>;

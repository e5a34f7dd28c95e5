/** The answer of a browser to WebAuthn options, taken apart before anything in it is believed. */
import { z } from 'zod';
import type { Refusal } from '../../value/refusal.ts';
import { shapeRefusal } from '../../value/shape.ts';

/** A hundred times what any passkey answers. */
const CHARACTERS_MOST = 65_536;

const bytes = z
	.string()
	.regex(/^[A-Za-z0-9_-]+$/, 'it is not base64url')
	.max(CHARACTERS_MOST);

/** `PublicKeyCredential.toJSON()` of an answer to "get". */
const assertion = z.object({
	id: bytes,
	rawId: bytes,
	type: z.literal('public-key'),
	response: z.object({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes }),
});
export type Assertion = z.infer<typeof assertion>;

/** Of an answer to "create". */
const attestation = z.object({
	id: bytes,
	rawId: bytes,
	type: z.literal('public-key'),
	response: z.object({
		clientDataJSON: bytes,
		attestationObject: bytes,
		transports: z.array(z.string().max(40)).max(20).optional(),
	}),
});
export type Attestation = z.infer<typeof attestation>;

const clientData = z.object({
	type: z.string(),
	challenge: z.string(),
	origin: z.string(),
	crossOrigin: z.boolean().optional(),
});
export type ClientData = z.infer<typeof clientData>;

/** Refuses with `SIGNING_ANSWER` what is no answer to a request for a signature. */
export function assertionOf(response: unknown): Assertion {
	return parsed(assertion, response);
}

/** Refuses with `SIGNING_ANSWER` what is no answer to a request to make a passkey. */
export function attestationOf(response: unknown): Attestation {
	return parsed(attestation, response);
}

/** What the browser says that it asked the device. Refuses with `SIGNING_ANSWER`. */
export function clientDataOf(base64url: string): ClientData {
	let value: unknown = null;
	try {
		value = JSON.parse(Buffer.from(base64url, 'base64url').toString('utf8'));
	} catch {
		// Told by its shape.
	}
	return parsed(clientData, value);
}

function parsed<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
	const result = shape.safeParse(value, { reportInput: true });
	if (result.success) return result.data;
	throw unreadable(result.error.issues);
}

function unreadable(issues: readonly z.core.$ZodIssue[]): Refusal {
	return shapeRefusal('the answer of a passkey', issues, 'try again', 'SIGNING_ANSWER');
}

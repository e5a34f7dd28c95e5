/** A signature as it is recorded in the issuer's chain, with everything that verifies it without this program. */
import type { Statement } from './statement.ts';

export interface PasskeySignature {
	readonly kind: 'passkey';
	readonly statement: Statement;
	/** Identifier of the passkey, base64url. */
	readonly credential: string;
	/** COSE public key, base64url, as it was kept when the passkey was added. */
	readonly publicKey: string;
	/** When the passkey was added. */
	readonly enrolledAt: string;
	/** As the browser gave them, base64url. */
	readonly clientDataJSON: string;
	readonly authenticatorData: string;
	readonly signature: string;
	/** What the passkey counted; 0 for one that does not count. */
	readonly counter: number;
	/** The site that asked, and the name that its passkeys are bound to. */
	readonly origin: string;
	readonly rpId: string;
	/** Instant in Hong Kong time at which this server examined it. */
	readonly at: string;
}

/** Without a passkey: the server saw the password and the one-time code again, and its record is all there is. */
export interface PasswordSignature {
	readonly kind: 'password-and-code';
	readonly statement: Statement;
	readonly at: string;
}

export type VerifiedSignature = PasskeySignature | PasswordSignature;

/** The record of a signature by password and one-time code. The caller has examined both just before. */
export function signedByPassword(statement: Statement, at: string): PasswordSignature {
	return { kind: 'password-and-code', statement, at };
}

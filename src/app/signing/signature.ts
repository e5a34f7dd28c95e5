/** Signatures as they are recorded in the issuer's chain; `filing/signature.ts` has their shapes. */
import type { RecordedSignature } from '../../filing/signature.ts';
import type { Statement } from './statement.ts';

export type VerifiedSignature = RecordedSignature;
export type PasskeySignature = Extract<RecordedSignature, { readonly kind: 'passkey' }>;

/** The record of a signature by password and one-time code. The caller has examined both just before. */
export function signedByPassword(statement: Statement, at: string): VerifiedSignature {
	return { kind: 'password-and-code', statement, at };
}

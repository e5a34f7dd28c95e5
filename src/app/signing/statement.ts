/**
 * What a signatory signs, word for word. Its canonical JSON is hashed, and the SHA-256 is the challenge that the
 * passkey signs: who has the statement can work out the challenge, and needs nobody's word for it.
 */
import { createHash } from 'node:crypto';
import type { SignedStatement } from '../../filing/signature.ts';
import { canonicalJson } from '../../value/canonical-json.ts';

/** The same shape as `statement` of the HTTP interface. */
export type Statement = SignedStatement;

/** The canonical JSON of a statement. */
export function statementText(statement: Statement): string {
	return canonicalJson(statement);
}

/** SHA-256 of the statement's canonical JSON, as 32 bytes. */
export function statementDigest(statement: Statement): Uint8Array<ArrayBuffer> {
	return new Uint8Array(createHash('sha256').update(statementText(statement), 'utf8').digest());
}

/** The challenge as a browser gives it back: base64url. */
export function challengeOf(statement: Statement): string {
	return Buffer.from(statementDigest(statement)).toString('base64url');
}

/** "the return of 00020 for 2022-09". */
export function statementTitle({ issuer, month }: Statement): string {
	return `the return of ${issuer} for ${month}`;
}

/**
 * What a signatory signs, word for word. Its canonical JSON is hashed, and the SHA-256 is the challenge that the
 * passkey signs: who has the statement can work out the challenge, and needs nobody's word for it.
 */
import { createHash } from 'node:crypto';
import type { CONFIRMATION_ITEMS } from '../../form/return.ts';
import { canonicalJson } from '../../value/canonical-json.ts';

export type ConfirmationItem = (typeof CONFIRMATION_ITEMS)[number];
export type Confirmed = 'confirmed' | 'not-applicable';

/** The same shape as `statement` of the HTTP interface. */
export interface Statement {
	readonly form: 'FF301';
	/** Stock code under which the ledger is kept. */
	readonly issuer: string;
	/** `YYYY-MM`. */
	readonly month: string;
	/** Content digest: of both returns and both PDFs. */
	readonly digest: string;
	readonly confirmations: { readonly [Item in ConfirmationItem]?: Confirmed };
	readonly signatory: { readonly id: string; readonly name: string; readonly title: string };
	/** Sequence of the approval that is signed on, so that an answer from before a withdrawal does for nothing. */
	readonly approval: number;
}

/** The canonical JSON of a statement. */
export function statementText({ confirmations, signatory, ...rest }: Statement): string {
	const { id, name, title } = signatory;
	const { form, issuer, month, digest, approval } = rest;
	const answered = Object.entries(confirmations).flatMap(([item, answer]) =>
		answer === undefined ? [] : [[item, answer] as const],
	);
	return canonicalJson({
		form,
		issuer,
		month,
		digest,
		confirmations: Object.fromEntries(answered),
		signatory: { id, name, title },
		approval,
	});
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

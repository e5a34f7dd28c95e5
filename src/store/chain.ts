/**
 * The chain of hashes: each entry's hash covers its contents, its balances, its place and the hash before it, so that
 * nothing can be altered, left out or moved without every later hash differing. docs/store.md writes it out for
 * someone who wants to verify without this code.
 */
import { hash } from 'node:crypto';
import { canonicalJson } from '../value/canonical-json.ts';
import type { Head, IssuerHead } from './store.ts';

/** The head before the first entry. */
export const GENESIS: Head = { sequence: 0, hash: '0'.repeat(64), recordedAt: null };

/** An entry as it stands in the database. `balances` is text, on the last entry of a group only. */
export interface Row {
	readonly issuer: string;
	readonly sequence: number;
	readonly key: string;
	readonly recordedAt: string;
	readonly content: string;
	readonly balances: string | null;
}

export interface ChainedRow extends Row {
	readonly hash: string;
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(text: string): string {
	return hash('sha256', text, 'hex');
}

/** The hash of an entry that follows an entry with the hash `previous`. */
export function hashOf(row: Row, previous: string): string {
	return sha256(hashedText(row, previous));
}

/**
 * The canonical JSON that is hashed. The members are written in canonical order, and of texts and whole numbers
 * `JSON.stringify` makes what RFC 8785 asks for; the general way costs an append more than the digests do.
 */
export function hashedText(row: Row, previous: string): string {
	const { issuer, key, recordedAt, sequence } = row;
	const content = sha256(row.content);
	const balances = row.balances === null ? null : sha256(row.balances);
	return JSON.stringify({ balances, content, issuer, key, previous, recordedAt, sequence });
}

/** What is wrong with an entry that should follow `head`, in one sentence; null when it fits. */
export function misfit(row: ChainedRow, head: Head): string | null {
	const { issuer, sequence } = row;
	if (sequence !== head.sequence + 1)
		return `entry ${head.sequence + 1} of issuer ${issuer} is missing; entry ${sequence} comes after entry ${head.sequence}`;
	if (head.recordedAt !== null && row.recordedAt < head.recordedAt)
		return `entry ${sequence} of issuer ${issuer} was recorded at ${row.recordedAt}, before the entry that it follows (${head.recordedAt})`;
	if (hashOf(row, head.hash) !== row.hash)
		return `the hash of entry ${sequence} of issuer ${issuer} is not that of its contents and the entry before it`;
	return null;
}

/**
 * One digest over the heads of all issuers: SHA-256 over a line `["issuer",sequence,"hash"]` for each, sorted by the
 * UTF-8 bytes of the issuer. Kept outside the database, it shows when the end of a chain was rewritten.
 */
export function headsDigest(heads: readonly IssuerHead[]): string {
	const lines = heads
		.toSorted((a, b) => byBytes(a.issuer, b.issuer))
		.map(({ issuer, sequence, hash }) => `${canonicalJson([issuer, sequence, hash])}\n`);
	return sha256(lines.join(''));
}

/** Compares as both databases sort: by the bytes of UTF-8. */
export function byBytes(a: string, b: string): number {
	return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

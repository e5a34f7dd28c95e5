/** Secrets in links: long, random, and kept only as their digest. */
import { createHash, randomBytes } from 'node:crypto';

export interface Secret {
	/** What the link has. */
	readonly text: string;
	/** What is kept: SHA-256, hexadecimal. */
	readonly hash: string;
}

export function newSecret(): Secret {
	const text = randomBytes(32).toString('base64url');
	return { text, hash: hashOf(text) };
}

export function hashOf(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

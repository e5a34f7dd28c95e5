/**
 * Answers that are kept for a repeated request are sealed under its key, which is kept only as a digest: an answer may
 * hold a link that opens something, and whoever reads the database is not to have it.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { KeptAnswer } from '../store/desk.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What stands for the key where it is kept. */
export function keptKey(key: string): string {
	return createHash('sha256').update(`kept ${key}`).digest('hex');
}

export function sealed(answer: KeptAnswer, key: string): KeptAnswer {
	const nonce = randomBytes(NONCE_BYTES);
	const cipher = createCipheriv(CIPHER, secretOf(key), nonce);
	const inside = Buffer.concat([cipher.update(answer.body, 'utf8'), cipher.final()]);
	return { ...answer, body: Buffer.concat([nonce, cipher.getAuthTag(), inside]).toString('base64') };
}

export function opened(answer: KeptAnswer, key: string): KeptAnswer {
	const bytes = Buffer.from(answer.body, 'base64');
	const decipher = createDecipheriv(CIPHER, secretOf(key), bytes.subarray(0, NONCE_BYTES));
	decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
	const inside = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
	return { ...answer, body: Buffer.concat([inside, decipher.final()]).toString('utf8') };
}

function secretOf(key: string): Uint8Array {
	return new Uint8Array(hkdfSync('sha256', key, '', 'ff301 kept answer', 32));
}

/**
 * A request that changes something is done once: its sender gives it a key, and the same key again is answered with
 * the same bytes. What was refused left nothing behind, so its key is free again.
 */
import { createHash } from 'node:crypto';
import { recordedInstant } from '../app/ledger/instant.ts';
import type { KeptAnswer } from '../store/desk.ts';
import { Refusal } from '../value/refusal.ts';
import type { Keeping } from './keeping.ts';
import { keptKey, opened, sealed } from './sealed.ts';

const KEY = /^[A-Za-z0-9_.:-]{8,200}$/;

export interface Change {
	/** Person, or personal link: keys of others are not seen. */
	readonly owner: string;
	readonly key: string;
	/** SHA-256 over method, path with query, and body. */
	readonly fingerprint: string;
}

/** Refuses with `REQUEST_KEY`. */
export function changeOf(request: Request, path: string, body: Uint8Array, owner: string): Change {
	const key = request.headers.get('idempotency-key');
	if (key === null || !KEY.test(key)) {
		throw new Refusal(
			'REQUEST_KEY',
			key === null ? 'the request has no Idempotency-Key' : 'the Idempotency-Key has not the shape of one',
			'send 8 to 200 letters, digits, "-", "_", "." or ":"',
		);
	}
	const hash = createHash('sha256').update(`${request.method} ${path}\n`).update(body);
	return { owner, key, fingerprint: hash.digest('hex') };
}

/** The key under which a request records: its own, seen by nobody else. */
export function groupKeyOf({ owner, key }: Pick<Change, 'owner' | 'key'>): string {
	return `desk-${createHash('sha256').update(`${owner}\n${key}`).digest('hex').slice(0, 32)}`;
}

/** Refuses with `REQUEST_KEY_USED` and `REQUEST_RUNNING`, and with whatever `work` refuses. */
export async function once(
	{ desk, now }: Keeping,
	change: Change,
	work: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> {
	const key = keptKey(change.key);
	const claimed = await desk.claim({ ...change, key, at: recordedInstant(now()) });
	switch (claimed.kind) {
		case 'answered':
			return opened(claimed.answer, change.key);
		case 'running':
			throw new Refusal('REQUEST_RUNNING', 'the same request is being done', 'ask again with the same key');
		case 'other':
			throw new Refusal('REQUEST_KEY_USED', 'the key stands for another request', 'use a new key');
		case 'new': {
			try {
				const answer = await work();
				await desk.settle(change.owner, key, sealed(answer, change.key));
				return answer;
			} catch (error) {
				await desk.release(change.owner, key);
				throw error;
			}
		}
		default:
			return claimed satisfies never;
	}
}

/**
 * Requests that change something, each under the key of its sender: done once, and answered again as it was answered.
 * A server that died leaves its request open; after two minutes the next one with the same key takes it over. What it
 * does is recorded under a key of its own, so the ledger gives it no second effect.
 */
import { createHash } from 'node:crypto';
import type { Claimed, DeskStore } from '../desk.ts';
import { type Cell, type Engine, nullableText, textOf, wholeOf } from '../engine.ts';
import { moved } from './text.ts';

/** Milliseconds after which nobody is doing it any more. */
const GIVEN_UP = 2 * 60 * 1000;
/** Answers are kept so long. */
const KEPT = 7 * 24 * 60 * 60 * 1000;
/** Old answers are taken away once in so many claims. */
const SWEEP = 500;

export function requestsIn(engine: Engine): Pick<DeskStore, 'claim' | 'settle' | 'release'> {
	let claims = 0;
	return {
		claim: async (request) => {
			claims += 1;
			if (claims % SWEEP === 0)
				await engine.write('DELETE FROM desk_requests WHERE at < $1', [moved(request.at, -KEPT)]);
			for (;;) {
				const claimed = await claimOnce(engine, { ...request, owner: ownerKept(request.owner) });
				if (claimed) return claimed;
			}
		},
		settle: async (owner, key, { status, etag, body }) => {
			await engine.write(
				`UPDATE desk_requests SET status = CAST($3 AS integer), etag = $4, body = $5
				WHERE owner = $1 AND key = $2 AND status IS NULL`,
				[ownerKept(owner), key, status, etag, body],
			);
		},
		release: async (owner, key) => {
			await engine.write('DELETE FROM desk_requests WHERE owner = $1 AND key = $2 AND status IS NULL', [
				ownerKept(owner),
				key,
			]);
		},
	};
}

/** The owner may be the secret of a link, so its hash is kept. */
function ownerKept(owner: string): string {
	return createHash('sha256').update(owner).digest('hex');
}

/** Null when whoever held the key let go of it in the meantime. */
async function claimOnce(
	engine: Engine,
	request: Parameters<DeskStore['claim']>[0],
): Promise<Claimed | null> {
	const { owner, key, fingerprint, at } = request;
	const written = await engine.write(
		`INSERT INTO desk_requests (owner, key, fingerprint, at) VALUES ($1, $2, $3, $4)
		ON CONFLICT (owner, key) DO NOTHING`,
		[owner, key, fingerprint, at],
	);
	if (written === 1) return { kind: 'new' };
	const [row] = await engine.rows(
		`SELECT r.fingerprint, r.at, r.status, r.etag, r.body FROM desk_requests r
		WHERE r.owner = $1 AND r.key = $2`,
		[owner, key],
	);
	if (!row) return null;
	if (row[0] !== fingerprint) return { kind: 'other' };
	if (row[2] !== null) return { kind: 'answered', answer: answerOf(row) };
	return (await takeOver(engine, request, textOf(row[1]))) ? { kind: 'new' } : { kind: 'running' };
}

/** One that began too long ago, or, by a clock that was set back since, far in the future. */
async function takeOver(
	engine: Engine,
	{ owner, key, at }: Parameters<DeskStore['claim']>[0],
	since: string,
): Promise<boolean> {
	if (since > moved(at, -GIVEN_UP) && since < moved(at, GIVEN_UP)) return false;
	const written = await engine.write(
		`UPDATE desk_requests SET at = $3 WHERE owner = $1 AND key = $2 AND at = $4 AND status IS NULL`,
		[owner, key, at, since],
	);
	return written === 1;
}

function answerOf([, , status, etag, body]: readonly Cell[]): {
	readonly status: number;
	readonly etag: string | null;
	readonly body: string;
} {
	return { status: wholeOf(status), etag: nullableText(etag), body: textOf(body) };
}

/**
 * Signing and correcting at the same time, by two programs on one database: the outcome is that of some order, and
 * never a signature that stands over a return that the ledger does not give.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadChain } from '../../../src/app/filing/chain.ts';
import { approve } from '../../../src/app/filing/check-return.ts';
import { returnDigest } from '../../../src/app/filing/content.ts';
import { sendToChecker } from '../../../src/app/filing/send-to-checker.ts';
import { sign } from '../../../src/app/filing/sign.ts';
import { correctEntry } from '../../../src/app/ledger/correct.ts';
import { prepareMonth } from '../../../src/app/ledger/derive.ts';
import { verifyLedgers } from '../../../src/app/ledger/verify.ts';
import type { Store } from '../../../src/store/store.ts';
import { Refusal } from '../../../src/value/refusal.ts';
import { temporaryFolder } from '../../store/places.ts';
import { schemaPlace, skipped } from '../../store/postgres.ts';
import {
	acceptAll,
	acting,
	CHECKER,
	DATE,
	type Desk,
	DIRECTOR,
	digestNow,
	fill,
	ISSUER,
	load,
	MAKER,
	MONTH,
	NOW,
	openDesk,
	purchase,
	signatureOn,
} from './desk.ts';
import { printedOnce } from './printed-once.ts';

const ROUNDS = 6;

async function approvedAgain(desk: Desk): Promise<string> {
	await acceptAll(desk);
	const asked = { dateSubmitted: DATE, signatory: DIRECTOR.id, words: '' };
	await sendToChecker(acting(desk, MAKER, { print: printedOnce }), asked);
	const digest = await digestNow(desk);
	await approve(acting(desk, CHECKER), { digest, words: '' });
	return digest;
}

/** The ledger moves: a purchase, or the last one taken back. */
function moves(desk: Desk, round: number, last: number): Promise<unknown> {
	if (round % 2 === 0) return purchase(desk, '1000', `race-${round}`);
	const correct = { sequence: last, reason: 'not so', reopen: false, key: null, dryRun: false, now: NOW };
	return correctEntry(desk.store, ISSUER, correct);
}

/** What is signed by the word of the chain is what the ledger gives. */
async function assertHonest(desk: Desk): Promise<string> {
	const { chain, life, state } = await load(desk);
	const { dateSubmitted, signatory, status } = life.sent?.act ?? assert.fail('nothing was sent');
	const fresh = await loadChain({ ...desk.store }, ISSUER);
	assert.equal(fresh.head.hash, chain.head.hash, 'what is kept in memory is what the database has');
	const settings = { month: MONTH, dateSubmitted, signatory, status };
	const now = returnDigest(prepareMonth(fresh.ledger, settings).returns);
	if (state.stage === 'signed') assert.equal(life.sent?.act.returnDigest, now);
	else assert.notEqual(life.sent?.act.returnDigest, now);
	return state.stage;
}

async function race(one: Desk, other: Desk): Promise<void> {
	await fill(one);
	for (let round = 0; round < ROUNDS; round += 1) {
		const digest = await approvedAgain(one);
		const signature = signatureOn(await load(one));
		const last = (await loadChain(other.store, ISSUER)).ledger.entries.at(-1)?.sequence ?? 0;
		const [signing, moving] = await Promise.allSettled([
			sign(acting(one, DIRECTOR), { digest, signature }),
			moves(other, round, last),
		]);
		assert.equal(moving.status, 'fulfilled', 'a movement is recorded before or after');
		const refused = signing.status === 'rejected' ? signing.reason : null;
		assert.ok(
			refused === null || (refused instanceof Refusal && refused.code === 'FILING_CHANGED'),
			String(refused),
		);
		for (const desk of [one, other]) {
			assert.equal(await assertHonest(desk), 'drafting');
			const { life, state } = await load(desk);
			// Signed first and void by the movement, or moved first and never signed.
			assert.equal(life.signature !== null, refused === null);
			assert.equal(state.stale?.was, digest);
			if (refused === null) assert.ok((life.signature?.sequence ?? 0) < (state.stale?.by ?? 0));
		}
	}
	assert.deepEqual((await verifyLedgers(one.store)).breaks, []);
}

test('two programs on one file sign and correct at once', async () => {
	const folder = temporaryFolder();
	const path = join(folder.path, 'ff301.db');
	const [one, other] = [await openDesk(path), await openDesk(path)];
	try {
		await race(one, other);
	} finally {
		await one.close();
		await other.close();
		folder.remove();
	}
});

test('two programs on one PostgreSQL sign and correct at once', { skip: skipped }, async () => {
	const place = await schemaPlace();
	const [one, other] = [await openDesk(place.location), await openDesk(place.location)];
	try {
		await race(one, other);
	} finally {
		await one.close();
		await other.close();
		await place.remove();
	}
});

/** The same store, in which something else happens just before the first append. */
function overtaken(store: Store, first: () => Promise<unknown>): Store {
	let left = 1;
	return {
		...store,
		append: async (request) => {
			if (left > 0) {
				left -= 1;
				await first();
			}
			return store.append(request);
		},
	};
}

test('a signature that a movement overtook is judged anew and refused', async () => {
	const desk = await openDesk(':memory:');
	try {
		await fill(desk);
		const digest = await approvedAgain(desk);
		const signature = signatureOn(await load(desk));
		const store = overtaken(desk.store, () => purchase(desk, '1000'));
		await assert.rejects(
			sign(acting({ ...desk, store }, DIRECTOR), { digest, signature }),
			(error) => error instanceof Refusal && error.code === 'FILING_CHANGED',
		);
		assert.equal((await load(desk)).life.signature, null);
	} finally {
		await desk.close();
	}
});

test('a movement that a signature overtook is recorded after it, and voids it', async () => {
	const desk = await openDesk(':memory:');
	try {
		await fill(desk);
		const digest = await approvedAgain(desk);
		const signature = signatureOn(await load(desk));
		const store = overtaken(desk.store, () => sign(acting(desk, DIRECTOR), { digest, signature }));
		await purchase({ ...desk, store }, '1000');
		const { life, state } = await load(desk);
		assert.equal(state.stage, 'drafting');
		assert.ok((life.signature?.sequence ?? 0) < (state.stale?.by ?? 0));
	} finally {
		await desk.close();
	}
});

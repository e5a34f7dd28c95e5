/** Appending: order, keys, groups, conflicts, writers at once. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GENESIS } from '../../src/store/chain.ts';
import type { Entry, Store } from '../../src/store/store.ts';
import { Refusal } from '../../src/value/refusal.ts';
import type { Run } from './battery.ts';
import { append, at, balance, content, ISSUER } from './ledger.ts';

const refusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

export function batteryOfAppends(run: Run): void {
	run('a new store is empty', async (place) => {
		const store = await place.open();
		assert.deepEqual(await store.head(ISSUER), GENESIS);
		assert.deepEqual(await store.heads(), []);
		assert.deepEqual(await store.entries(ISSUER), []);
		assert.equal((await store.balances(ISSUER, { asAt: '2022-09-30' })).size, 0);
	});

	run('entries are numbered without a gap for each issuer, and come back as they went in', async (place) => {
		const store = await place.open();
		await append(store, { key: 'k1', recordedAt: at(1) });
		await append(store, { issuer: '01723', key: 'k1', recordedAt: at(2) });
		const { entries } = await append(store, {
			key: '中文 "k2"',
			contents: ['回購', 'b\u0000c', '😀'],
			recordedAt: at(3),
		});
		assert.deepEqual(
			entries.map(({ sequence, key, recordedAt }) => [sequence, key, recordedAt]),
			[2, 3, 4].map((sequence) => [sequence, '中文 "k2"', at(3)]),
		);
		assert.deepEqual(
			entries.map((entry) => entry.content),
			['回購', 'b\u0000c', '😀'].map(content),
		);
		assert.deepEqual((await store.entries(ISSUER)).slice(1), entries);
		assert.deepEqual(await store.issuers(), [ISSUER, '01723']);
		const last = entries.at(-1);
		assert.deepEqual(await store.head(ISSUER), { sequence: 4, hash: last?.hash, recordedAt: at(3) });
	});

	run('heads that were asked for before are told anew after an append, by whoever made it', async (place) => {
		const [store, other] = [await place.open(), place.meddle === null ? null : await place.open()];
		await append(store, { key: 'k1', recordedAt: at(1) });
		const sequences = async () => (await store.heads()).map(({ issuer, sequence }) => [issuer, sequence]);
		assert.deepEqual(await sequences(), [[ISSUER, 1]]);
		await append(store, { key: 'k2', recordedAt: at(2) });
		assert.deepEqual(await sequences(), [[ISSUER, 2]]);
		await append(other ?? store, { key: 'k3', recordedAt: at(3) });
		await append(other ?? store, { issuer: '01723', key: 'k1', recordedAt: at(4) });
		assert.deepEqual(await sequences(), [
			[ISSUER, 3],
			['01723', 1],
		]);
		assert.deepEqual(await store.heads(), await (other ?? store).heads());
	});

	run('entries are asked for by place, by instant and in pages', async (place) => {
		const store = await place.open();
		for (let each = 1; each <= 9; each += 1) await append(store, { key: `k${each}`, recordedAt: at(each) });
		const asked = async (query: Parameters<Store['entries']>[1]) =>
			(await store.entries(ISSUER, query)).map(({ sequence }) => sequence);
		assert.deepEqual(await asked({ after: 2, upTo: 4 }), [3, 4]);
		assert.deepEqual(await asked({ knownAt: at(3) }), [1, 2, 3]);
		assert.deepEqual(await asked({ knownAt: at(0) }), []);
		assert.deepEqual(await asked({ after: 6, limit: 2 }), [7, 8]);
	});

	run(
		'a key that is sent again gets the first answer, soon and much later, and records nothing',
		async (place) => {
			const store = await place.open();
			const first = await append(store, { key: 'twice', contents: ['a', 'b'], recordedAt: at(1) });
			assert.equal(first.kind, 'appended');
			for (let each = 0; each < 140; each += 1) {
				if (each === 1 || each === 139) {
					const again = await append(store, { key: 'twice', contents: ['a', 'b'], recordedAt: at(9) });
					assert.deepEqual(again, { kind: 'repeated', entries: first.entries });
					const stale = await append(store, { key: 'twice', contents: ['a', 'b'], expected: GENESIS });
					assert.equal(stale.kind, 'repeated');
				}
				await append(store, { key: `k${each}`, recordedAt: at(10) });
			}
			assert.equal((await store.head(ISSUER)).sequence, 142);
		},
	);

	run('a key with other contents is refused, soon and much later', async (place) => {
		const store = await place.open();
		await append(store, { key: 'k', contents: ['a', 'b'] });
		const others = [['a'], ['b', 'a'], ['a', 'b', 'c'], ['a', 'x']];
		for (const contents of others)
			await assert.rejects(append(store, { key: 'k', contents }), refusal('KEY_REUSED'));
		for (let each = 0; each < 134; each += 1) await append(store, { key: `k${each}` });
		for (const contents of others)
			await assert.rejects(append(store, { key: 'k', contents }), refusal('KEY_REUSED'));
		assert.equal((await append(store, { issuer: '01723', key: 'k', contents: ['a'] })).kind, 'appended');
	});

	run('an append on a head that has moved is refused and leaves nothing', async (place) => {
		const store = await place.open();
		const { entries } = await append(store, { key: 'k1', recordedAt: at(5) });
		const [first] = entries as [Entry];
		await append(store, { key: 'k2', recordedAt: at(6), balances: [balance('issued', '2022-09-01', '5')] });
		const wrong = [
			GENESIS,
			first,
			{ ...(await store.head(ISSUER)), hash: '0'.repeat(64) },
			{ ...(await store.head(ISSUER)), sequence: 7 },
			{ sequence: 0, hash: 'f'.repeat(64), recordedAt: null },
		];
		for (const expected of wrong) {
			for (const contents of [['x'], ['x', 'y']])
				await assert.rejects(
					append(store, { key: 'k3', contents, expected, balances: [balance('issued', '2022-09-01', '9')] }),
					refusal('STORE_CONFLICT'),
				);
		}
		assert.equal((await store.head(ISSUER)).sequence, 2);
		assert.equal((await store.balances(ISSUER, { asAt: '2022-09-30' })).get('issued'), '5');
	});

	run('an entry is never recorded before the one that it follows, whatever the clock says', async (place) => {
		const store = await place.open();
		await append(store, { key: 'k1', recordedAt: at(30) });
		const { entries } = await append(store, { key: 'k2', recordedAt: at(10) });
		assert.equal(entries[0]?.recordedAt, at(30));
		assert.deepEqual((await store.verify()).breaks, []);
	});

	run('requests out of shape are our own mistakes and reach no database', async (place) => {
		const store = await place.open();
		const good = {
			issuer: ISSUER,
			key: 'k',
			drafts: [{ content: '{}' }],
			recordedAt: at(0),
			expected: GENESIS,
			balances: [],
		};
		const bad = [
			{ ...good, issuer: '' },
			{ ...good, key: 'a\u0000b' },
			{ ...good, key: '\ud800' },
			{ ...good, key: 'x'.repeat(201) },
			{ ...good, drafts: [] },
			{ ...good, drafts: [{ content: 'a\u0000' }] },
			{ ...good, recordedAt: '2022-10-03T09:00:00Z' },
			{ ...good, balances: [balance('issued', '2022-9-1', '1')] },
			{ ...good, balances: [balance('issued', '2022-09-01', '1e3')] },
			{ ...good, balances: [balance('issued', '2022-09-01', '1'), balance('issued', '2022-09-01', '2')] },
		];
		for (const request of bad) await assert.rejects(store.append(request), TypeError);
		assert.deepEqual(await store.heads(), []);
	});

	run('two stores on the same place, appending at once, give one order of each issuer', async (place) => {
		const issuers = ['00020', '01723', '00700'];
		let round = 0;
		// Memory is seen by one connection only.
		const shared = place.meddle ? [await place.open(), await place.open()] : [await place.open()];
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.nat(2), fc.nat(1), fc.integer({ min: 1, max: 3 })), { maxLength: 24 }),
				async (plan) => {
					const before = new Map((await shared[0]?.heads())?.map((head) => [head.issuer, head.sequence]));
					const added = new Map<string, number>();
					round += 1;
					await Promise.all(
						plan.map(async ([which, where, size], index) => {
							const issuer = issuers[which] ?? '';
							const store = shared[where % shared.length] as Store;
							await insistently(store, issuer, `${round}-${index}`, size);
							added.set(issuer, (added.get(issuer) ?? 0) + size);
						}),
					);
					for (const issuer of issuers) {
						const entries = (await shared[0]?.entries(issuer)) ?? [];
						assert.equal(entries.length, (before.get(issuer) ?? 0) + (added.get(issuer) ?? 0));
						assert.deepEqual(
							entries.map(({ sequence }) => sequence),
							entries.map((_, index) => index + 1),
						);
					}
					assert.deepEqual((await shared[0]?.verify())?.breaks, []);
				},
			),
			{ numRuns: 6, endOnFailure: true },
		);
	});
}

/** Loads the head and tries again, as a caller does that is told of a conflict. */
async function insistently(store: Store, issuer: string, key: string, size: number): Promise<void> {
	const contents = Array.from({ length: size }, (_, index) => `${key}/${index}`);
	for (;;) {
		try {
			await append(store, {
				issuer,
				key,
				contents,
				balances: [balance(`account ${size}`, '2022-09-01', '1')],
			});
			return;
		} catch (error) {
			if (!refusal('STORE_CONFLICT')(error)) throw error;
		}
	}
}

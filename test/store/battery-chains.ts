/** What the database itself refuses, and what `verify` finds when somebody got round it. */
import assert from 'node:assert/strict';
import { headsDigest } from '../../src/store/chain.ts';
import type { Run } from './battery.ts';
import { append, at, balance, ISSUER } from './ledger.ts';
import type { Place } from './places.ts';

/** Enough entries that some are indexed and some wait. */
async function filled(place: Place) {
	const store = await place.open();
	for (let each = 1; each <= 134; each += 1)
		await append(store, {
			key: `k${each}`,
			recordedAt: at(each),
			balances: [balance('issued', `2022-09-${String(1 + (each % 28)).padStart(2, '0')}`, String(each))],
		});
	await append(store, { issuer: '01723', key: 'only', recordedAt: at(1) });
	return store;
}

const FORBIDDEN = [
	"UPDATE entries SET content = '{}' WHERE sequence = 3",
	'DELETE FROM entries WHERE sequence = 134',
	'DELETE FROM entries',
	"UPDATE balances SET quantity = '1'",
	'DELETE FROM balances',
	'DELETE FROM marks',
	"UPDATE keys SET key = 'other'",
	'DELETE FROM accounts',
	'DELETE FROM days',
	'UPDATE months SET sequence = 1',
	'DELETE FROM migrations',
];

export function batteryOfChains(run: Run): void {
	run('a chain that nobody touched verifies, and its digest is that of the heads', async (place) => {
		const store = await filled(place);
		const verification = await store.verify();
		assert.deepEqual(verification, {
			issuers: 2,
			entries: 135,
			breaks: [],
			heads: headsDigest(await store.heads()),
		});
		assert.equal((await store.verify('01723')).entries, 1);
	});

	run('the database refuses to update or delete what was recorded', async (place) => {
		const store = await filled(place);
		for (const sql of place.meddle ? FORBIDDEN : [])
			await assert.rejects(async () => place.meddle?.(sql), /append-only/, sql);
		assert.deepEqual((await store.verify()).breaks, []);
	});

	run(
		'whoever takes the triggers away and alters an entry, its balances or an index is found by verify',
		async (place) => {
			if (!place.meddle) return;
			const meddle = place.meddle;
			const damages: readonly (readonly [string, string, number, RegExp])[] = [
				// Each is found before the ones made earlier.
				["UPDATE balances SET quantity = '7000' WHERE sequence = 9", 'balances', 134, /table balances/],
				["DELETE FROM days WHERE day = '2022-09-07'", 'days', 134, /table days/],
				["UPDATE keys SET key = 'k' WHERE key = 'k5'", 'keys', 134, /table keys/],
				[
					"UPDATE entries SET content = '{}' WHERE sequence = 60 AND issuer = '00020'",
					'entries',
					60,
					/hash of entry 60/,
				],
				['UPDATE entries SET balances = NULL WHERE sequence = 50', 'entries', 50, /hash of entry 50/],
				["UPDATE entries SET key = 'z' WHERE sequence = 40", 'entries', 40, /hash of entry 40/],
				[
					"UPDATE entries SET recorded_at = '2022-10-03T09:29:30.000+08:00' WHERE sequence = 30",
					'entries',
					30,
					/hash of entry 30/,
				],
				['DELETE FROM entries WHERE sequence = 20', 'entries', 20, /entry 20 of issuer 00020 is missing/],
			];
			const store = await filled(place);
			for (const [sql, table, sequence, message] of damages) {
				await meddle(`${place.disarm(table)}; ${sql}`);
				const { breaks } = await store.verify(ISSUER);
				assert.deepEqual(
					breaks.map((each) => [each.issuer, each.sequence]),
					[[ISSUER, sequence]],
					sql,
				);
				assert.match(breaks[0]?.message ?? '', message);
			}
			assert.deepEqual((await store.verify('01723')).breaks, []);
		},
	);

	run(
		'entries taken from the end are missed by the head, or by a digest that was kept elsewhere',
		async (place) => {
			if (!place.meddle) return;
			const store = await filled(place);
			const { heads } = await store.verify();
			await place.meddle(`${place.disarm('entries')}; DELETE FROM entries WHERE sequence = 134`);
			const after = await store.verify();
			// Where the last entry is the head, the chain is whole and only the digest tells.
			assert.ok(after.heads !== heads || after.breaks[0]?.sequence === 134);
		},
	);
}

/** The battery on each engine: a file, memory, PostgreSQL. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { storeBattery } from './battery.ts';
import { HISTORY, naive, QUESTIONS, record, sorted } from './battery-balances.ts';
import { at } from './ledger.ts';
import { filePlace, memoryPlace, type Place } from './places.ts';
import { POSTGRES, schemaPlace, skipped } from './postgres.ts';

function battery(name: string, make: () => Promise<Place>, skip: string | false): void {
	storeBattery((sentence, body) => {
		test(`${name}: ${sentence}`, { skip }, async () => {
			const place = await make();
			try {
				await body(place);
			} finally {
				await place.remove();
			}
		});
	});
}

battery('a file', filePlace, false);
battery('memory', memoryPlace, false);
battery('PostgreSQL', () => schemaPlace(), skipped);

test('PostgreSQL is there when it is required', () => {
	const required = process.env['FF301_TEST_DATABASE'] === 'required';
	assert.ok(!required || 'url' in POSTGRES, 'missing' in POSTGRES ? POSTGRES.missing : '');
});

test('both engines give the same entries, hashes and balances for the same history', {
	skip: skipped,
}, async () => {
	const [one, other] = [
		await memoryPlace(),
		await schemaPlace(['TimeZone=Asia/Hong_Kong', 'DateStyle=German']),
	];
	try {
		const [file, server] = [await one.open(), await other.open()];
		let round = 0;
		await fc.assert(
			fc.asyncProperty(HISTORY, QUESTIONS, async (groups, questions) => {
				round += 1;
				const issuer = `random ${round}`;
				const history = await record(file, issuer, groups);
				await record(server, issuer, groups);
				assert.deepEqual(await server.entries(issuer), await file.entries(issuer));
				for (const { asAt, minutes } of questions) {
					const query = { asAt, knownAt: at(Math.max(0, minutes ?? 0)) };
					const expected = naive(history, asAt, query.knownAt);
					assert.deepEqual(sorted(await server.balances(issuer, query)), expected);
					assert.deepEqual(sorted(await file.balances(issuer, query)), expected);
				}
			}),
			{ numRuns: 5, endOnFailure: true },
		);
		assert.deepEqual(await server.verify(), await file.verify());
		assert.deepEqual(await server.heads(), await file.heads());
	} finally {
		await one.remove();
		await other.remove();
	}
});

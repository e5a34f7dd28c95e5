import assert from 'node:assert/strict';
import { test } from 'node:test';
import { balancesOf } from '../../../src/app/ledger/balances.ts';
import { loadLedger } from '../../../src/app/ledger/load.ts';
import { createLedgers, type Ledgers } from '../../../src/app/ledger/open.ts';
import { recordGroup } from '../../../src/app/ledger/record.ts';
import { recordGroups } from '../../../src/app/ledger/record-groups.ts';
import { verifyLedgers } from '../../../src/app/ledger/verify.ts';
import { decodeEntry, type LedgerEntry } from '../../../src/ledger/entry.ts';
import { standingAt } from '../../../src/ledger/fold.ts';
import type { Day } from '../../../src/value/day.ts';
import { formatDecimal } from '../../../src/value/decimal.ts';
import { Refusal } from '../../../src/value/refusal.ts';
import { SAMPLE_GROUPS } from '../../ledger/sample-issuer.ts';
import { schemaPlace, skipped } from '../../store/postgres.ts';

const NOW = Date.parse('2022-10-06T16:05:00+08:00');
const GROUPS = SAMPLE_GROUPS.map((group, index) => ({
	key: `g${index + 1}`,
	entries: group.map(decodeEntry),
}));

function purchase(shares: string): LedgerEntry {
	return decodeEntry({ kind: 'repurchase-for-cancellation', day: '2022-10-05', class: 'B', shares });
}

async function inMemory(work: (ledgers: Ledgers) => Promise<void>): Promise<void> {
	const ledgers = await createLedgers({ kind: 'file', path: ':memory:' });
	try {
		await recordGroups(ledgers, '00020', GROUPS, { now: NOW });
		await work(ledgers);
	} finally {
		await ledgers.close();
	}
}

/** The same store, in which somebody else records something just before each of the first `times` appends. */
function overtaken(ledgers: Ledgers, times: number): Ledgers {
	let left = times;
	return {
		...ledgers,
		head: (issuer) => ledgers.head(issuer),
		append: async (request) => {
			if (left > 0) {
				left -= 1;
				const other = { key: `other-${left}`, entries: [purchase(String(left + 1))] };
				await recordGroup(ledgers, request.issuer, other, { now: NOW });
			}
			return ledgers.append(request);
		},
		entries: (issuer, query) => ledgers.entries(issuer, query),
	};
}

test('who is overtaken loads again, checks again and records after the other', async () => {
	await inMemory(async (ledgers) => {
		const mine = { key: 'mine', entries: [purchase('1000')] };
		const done = await recordGroup(overtaken(ledgers, 3), '00020', mine, { now: NOW });
		assert.equal(done.kind, 'appended');
		assert.deepEqual(
			done.recorded.map(({ sequence }) => sequence),
			[20],
		);
		const { ledger } = await loadLedger(ledgers, '00020');
		assert.equal(ledger.entries.length, 20);
	});
});

test('who is overtaken five times in a row is told, and has recorded nothing', async () => {
	await inMemory(async (ledgers) => {
		const mine = { key: 'mine', entries: [purchase('1000')] };
		await assert.rejects(
			recordGroup(overtaken(ledgers, 9), '00020', mine, { now: NOW }),
			(error) => error instanceof Refusal && error.code === 'STORE_CONFLICT',
		);
		const { ledger } = await loadLedger(ledgers, '00020');
		assert.ok(ledger.entries.every(({ key }) => key !== 'mine'));
	});
});

test('the same key with the same contents is the first answer, with others a refusal', async () => {
	await inMemory(async (ledgers) => {
		const mine = { key: 'mine', entries: [purchase('1000')] };
		const first = await recordGroup(ledgers, '00020', mine, { now: NOW });
		const second = await recordGroup(ledgers, '00020', mine, { now: NOW + 60_000 });
		assert.equal(second.kind, 'repeated');
		assert.deepEqual(second.recorded, first.recorded);
		await assert.rejects(
			recordGroup(ledgers, '00020', { key: 'mine', entries: [purchase('1001')] }, { now: NOW }),
			(error) => error instanceof Refusal && error.code === 'KEY_REUSED',
		);
	});
});

test('a group that was asked for on another version is refused with the head that stands, unless it is there', async () => {
	await inMemory(async (ledgers) => {
		const { hash } = await ledgers.head('00020');
		const mine = { key: 'mine', entries: [purchase('1000')] };
		const asked = { now: NOW, expectedHead: hash };
		const first = await recordGroup(ledgers, '00020', mine, asked);
		assert.equal((await recordGroup(ledgers, '00020', mine, asked)).kind, 'repeated');
		const other = { key: 'other', entries: [purchase('2000')] };
		await assert.rejects(
			recordGroup(ledgers, '00020', other, asked),
			(error) =>
				error instanceof Refusal && error.code === 'HEAD_MOVED' && error.where[0] === first.head.hash,
		);
		const late = { now: NOW, expectedHead: first.head.hash };
		await assert.rejects(
			recordGroup(overtaken(ledgers, 1), '00020', other, late),
			(error) => error instanceof Refusal && error.code === 'HEAD_MOVED',
		);
	});
});

test('of many groups none is recorded when one is refused', async () => {
	await inMemory(async (ledgers) => {
		const groups = [
			{ key: 'a', entries: [purchase('1000')] },
			{
				key: 'b',
				entries: [decodeEntry({ kind: 'redemption', day: '2022-10-05', class: 'X', shares: '1' })],
			},
		];
		await assert.rejects(recordGroups(ledgers, '00020', groups, { now: NOW }), Refusal);
		assert.equal((await ledgers.head('00020')).sequence, 16);
	});
});

test('the balances of the store are those of a fold, on every day, and verify finds one that is not', async () => {
	await inMemory(async (ledgers) => {
		const { ledger } = await loadLedger(ledgers, '00020');
		for (const day of ['2022-08-31', '2022-09-18', '2022-09-19', '2022-09-30'] as Day[]) {
			const kept = new Map(
				(await balancesOf(ledgers, '00020', day)).map(({ account, quantity }) => [account, quantity]),
			);
			for (const [account, quantity] of standingAt(ledger, day).balances) {
				assert.equal(kept.get(account) ?? '0', formatDecimal(quantity), `${day} ${account}`);
			}
		}
		assert.deepEqual((await verifyLedgers(ledgers)).breaks, []);
		const lying = (account: string): Ledgers => ({
			...ledgers,
			verify: () => ledgers.verify(),
			issuers: () => ledgers.issuers(),
			entries: (issuer) => ledgers.entries(issuer),
			balances: async (issuer, query) =>
				new Map([...(await ledgers.balances(issuer, query)), [account, '1']]),
		});
		const [found] = (await verifyLedgers(lying('class/B/pending'))).breaks;
		assert.match(found?.message ?? '', /class\/B\/pending is kept as 1, and 31775000 follows/);
		const [stranger] = (await verifyLedgers(lying('class/X/issued'))).breaks;
		assert.match(stranger?.message ?? '', /class\/X\/issued is kept as 1, and 0 follows/);
	});
});

test('a figure from outside that the ledger does not say is told by verify', async () => {
	await inMemory(async (ledgers) => {
		const assertion = decodeEntry({
			kind: 'assertion',
			day: '2022-09-30',
			source: 'registrar',
			balances: [{ account: 'class/B/issued', quantity: '25973445421' }],
		});
		await recordGroup(ledgers, '00020', { key: 'count', entries: [assertion] }, { now: NOW });
		const { mismatches, breaks } = await verifyLedgers(ledgers);
		assert.deepEqual(breaks, []);
		assert.equal(mismatches.length, 1);
		assert.equal(mismatches[0]?.issuer, '00020');
	});
});

test('the whole runs on PostgreSQL as it does in a file', { skip: skipped }, async () => {
	const place = await schemaPlace();
	try {
		const ledgers = await createLedgers({ kind: 'postgres', url: place.location });
		try {
			const done = await recordGroups(ledgers, '00020', GROUPS, { now: NOW });
			assert.deepEqual([done.entries, done.appended], [16, 15]);
			const again = await recordGroups(ledgers, '00020', GROUPS, { now: NOW });
			assert.deepEqual([again.entries, again.repeated], [0, 15]);
			assert.deepEqual((await verifyLedgers(ledgers)).breaks, []);
		} finally {
			await ledgers.close();
		}
	} finally {
		await place.remove();
	}
});

/** The keeper of weighted voting rights: the exact formula, its ratchet, and what is offered, forecast and missed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countOf } from '../../src/ledger/account.ts';
import { appended } from '../../src/ledger/append.ts';
import { decodeEntry, type LedgerEntry } from '../../src/ledger/entry.ts';
import { type Ledger, ledgerOf, standingAt } from '../../src/ledger/fold.ts';
import type { Movement } from '../../src/ledger/movement.ts';
import { tailOf } from '../../src/ledger/tail.ts';
import {
	compensation,
	duties,
	forecast,
	leastConversion,
	weightedOf,
} from '../../src/ledger/weighted-voting.ts';
import type { Day } from '../../src/value/day.ts';
import { histories, runs } from './histories.ts';
import { record, SAMPLE_GROUPS } from './sample-issuer.ts';

const sample = ledgerOf(record(SAMPLE_GROUPS));
const before = standingAt(sample, '2022-09-18' as Day);
const after = standingAt(sample, '2022-09-30' as Day);

function movement(json: object): Movement {
	return decodeEntry(json) as Movement;
}

const shares = (kind: string, count: string, className = 'B') =>
	movement({ kind, day: '2022-10-05', class: className, shares: count });

function add(ledger: Ledger, ...group: readonly LedgerEntry[]): Ledger {
	const about = { key: 'k', recordedAt: '2022-10-07T12:00:00.000+08:00', today: '2022-10-07' as Day };
	return appended(ledger, group, about).ledger;
}

test('cancelling 6,700,000 shares of the sample issuer calls for a conversion of 1,505,420', () => {
	const weighted = weightedOf(before);
	assert.deepEqual(weighted, {
		weighted: 7528760000n,
		total: 33507400000n,
		cap: { weighted: 7528760000n, total: 33507400000n },
	});
	assert.equal(leastConversion(weighted, 6700000n), 1505420n);
	const cancelled = movement({
		kind: 'repurchase-cancelled',
		day: '2022-09-19',
		class: 'B',
		shares: '6700000',
	});
	assert.deepEqual(compensation(before, [cancelled]), {
		kind: 'weighted-voting-conversion',
		day: '2022-09-19',
		from: 'A',
		to: 'B',
		shares: 1505420n,
	});
});

test('what awaits cancellation after September will call for 7,139,508, with the proportion of September as the cap', () => {
	assert.deepEqual(after.weightedVotingCap, { weighted: 7527254580n, total: 33500700000n });
	assert.deepEqual(forecast(after), { pending: 31775000n, conversion: 7139508n });
});

test('the least conversion is enough, and one share fewer is not', () => {
	const figure = fc.bigInt({ min: 1n, max: 10n ** 13n });
	fc.assert(
		fc.property(figure, figure, figure, figure, (weighted, others, capOthers, leaves) => {
			const total = weighted + others;
			const leaving = leaves % (others + 1n);
			const cap = { weighted, total: weighted + capOthers };
			const lowest = weighted * cap.total < cap.weighted * total ? { weighted, total } : cap;
			const least = leastConversion({ weighted, total, cap: lowest }, leaving);
			const within = (converted: bigint) =>
				(weighted - converted) * lowest.total <= lowest.weighted * (total - leaving);
			assert.ok(within(least));
			assert.ok(least === 0n || !within(least - 1n));
		}),
		{ numRuns: 2000 },
	);
});

test('a fall of the proportion is the cap from then on, even when it rises again', () => {
	const issued = add(sample, shares('bonus-issue', '1000000000'));
	const cap = standingAt(issued, null).weightedVotingCap;
	assert.deepEqual(cap, { weighted: 7527254580n, total: 34500700000n });
	const gone = add(issued, { ...shares('forfeiture', '1000000000'), day: '2022-10-06' as Day } as Movement);
	assert.deepEqual(standingAt(gone, null).weightedVotingCap, cap);
});

test('a purchase into treasury and a forfeiture call for a conversion at once, a purchase for cancellation does not', () => {
	assert.equal(compensation(after, [shares('repurchase-into-treasury', '6700000')])?.shares, 1505420n);
	assert.equal(compensation(after, [shares('forfeiture', '6700000')])?.shares, 1505420n);
	assert.equal(compensation(after, [shares('repurchase-for-cancellation', '6700000')]), null);
	assert.equal(compensation(after, [shares('forfeiture', '6700000', 'A')]), null);
	assert.equal(compensation(after, [shares('bonus-issue', '6700000')]), null);
	const own = movement({
		kind: 'weighted-voting-conversion',
		day: '2022-10-05',
		from: 'A',
		to: 'B',
		shares: '1505000',
	});
	assert.equal(compensation(after, [shares('forfeiture', '6700000'), own])?.shares, 420n);
});

test('an issuer without weighted voting rights has none of it', () => {
	const [registered, first] = SAMPLE_GROUPS;
	const single = standingAt(ledgerOf(record([registered ?? [], first ?? []])), null);
	assert.equal(weightedOf(single), null);
	assert.equal(forecast(single), null);
	assert.equal(compensation(single, [shares('forfeiture', '1')]), null);
});

test('a cancellation recorded without its conversion is told, until the conversion is recorded', () => {
	assert.deepEqual(duties(sample), []);
	const cancelled = add(sample, shares('repurchase-cancelled', '31775000'));
	const [duty, ...more] = duties(cancelled);
	assert.deepEqual(more, []);
	assert.deepEqual(
		[duty?.day, duty?.sequences, duty?.conversion, duty?.settled],
		['2022-10-05', [17], 7139508n, null],
	);
	const conversion = compensation(after, [shares('repurchase-cancelled', '31775000')]);
	assert.ok(conversion);
	const late = add(cancelled, { ...conversion, day: '2022-10-06' as Day });
	assert.equal(duties(late)[0]?.settled, '2022-10-06');
	assert.deepEqual(duties(add(sample, shares('repurchase-cancelled', '31775000'), conversion)), []);
});

test('the offered group is one that may be appended, and owes nothing', () => {
	const cancelled = shares('repurchase-cancelled', '31775000');
	const conversion = compensation(after, [cancelled]);
	assert.ok(conversion);
	const { balances } = standingAt(add(sample, cancelled, conversion), null);
	assert.equal(balances.get('class/A/issued')?.mantissa, 7520115072n);
});

test('in random histories, what is offered with a movement is enough, and one share fewer is not', () => {
	let offered = 0;
	fc.assert(
		fc.property(histories, ({ ledger }) => {
			const { standing } = tailOf(ledger);
			const weighted = weightedOf(standing);
			const name = [...standing.classes.keys()][0] ?? '';
			const day = tailOf(ledger).day ?? ('2022-08-31' as Day);
			const gone: Movement = {
				kind: 'forfeiture',
				day,
				class: name,
				shares: 1n + countOf(standing.balances, `class/${name}/issued`) / 7n,
			};
			const conversion = compensation(standing, [gone]);
			if (!weighted || !conversion) return;
			offered += 1;
			const total = weighted.total - gone.shares;
			const within = (shares: bigint) =>
				(weighted.weighted - shares) * weighted.cap.total <= weighted.cap.weighted * total;
			assert.ok(within(conversion.shares));
			assert.ok(!within(conversion.shares - 1n));
		}),
		{ numRuns: runs(0.02) },
	);
	assert.ok(offered > 0);
});

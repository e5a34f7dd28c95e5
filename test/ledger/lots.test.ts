/** What awaits cancellation, purchase by purchase. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scaledLots, withLot, withoutLots } from '../../src/ledger/changes/lots.ts';
import type { Lot } from '../../src/ledger/movements/opening.ts';
import type { Day } from '../../src/value/day.ts';

function lot(day: string, shares: bigint, more: Partial<Lot> = {}): Lot {
	return { day: day as Day, shares, ...more };
}

const three = [lot('2026-01-05', 10n), lot('2026-01-06', 20n), lot('2026-01-07', 30n)];

test('purchases of one day are one lot, unless the mandate or the reason differs', () => {
	assert.deepEqual(withLot(three, lot('2026-01-07', 5n)), [...three.slice(0, 2), lot('2026-01-07', 35n)]);
	assert.deepEqual(withLot(three, lot('2026-01-06', 5n)), [three[0], lot('2026-01-06', 25n), three[2]]);
	assert.equal(withLot(three, lot('2026-01-07', 5n, { redeemed: true })).length, 4);
	assert.equal(withLot(three, lot('2026-01-07', 5n, { generalMeeting: '2025-06-20' as Day })).length, 4);
});

test('a purchase that is told late takes its place among the days', () => {
	assert.deepEqual(
		withLot(three, lot('2026-01-01', 5n)).map(({ day }) => day),
		['2026-01-01', '2026-01-05', '2026-01-06', '2026-01-07'],
	);
	assert.deepEqual(withLot([], lot('2026-01-01', 5n)), [lot('2026-01-01', 5n)]);
});

test('the oldest are cancelled first, or those that are named', () => {
	assert.deepEqual(withoutLots(three, { redeemed: false, shares: 15n }), [lot('2026-01-06', 15n), three[2]]);
	assert.deepEqual(
		withoutLots(three, { redeemed: false, shares: 30n, named: [lot('2026-01-07', 30n)] }),
		three.slice(0, 2),
	);
	assert.throws(() => withoutLots(three, { redeemed: false, shares: 61n }), { code: 'LEDGER_BELOW_ZERO' });
	assert.throws(() => withoutLots(three, { redeemed: true, shares: 1n }), { code: 'LEDGER_BELOW_ZERO' });
	assert.throws(() => withoutLots(three, { redeemed: false, shares: 11n, named: [lot('2026-01-05', 11n)] }), {
		message: /11 shares bought back on 2026-01-05 .* 10 do/,
	});
});

test('scaled lots add up to the scaled whole', () => {
	const sum = (lots: readonly Lot[]) => lots.reduce((all, { shares }) => all + shares, 0n);
	assert.equal(sum(scaledLots([lot('2026-01-05', 15n), lot('2026-01-06', 15n)], (held) => held / 10n)), 3n);
	assert.deepEqual(
		scaledLots([lot('2026-01-05', 4n)], (held) => held / 10n),
		[],
	);
});

/** The fold over the sample issuer's September 2022: every balance that its return prints. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	authorisedShares,
	countOf,
	issuedShares,
	pendingShares,
	treasuryShares,
} from '../../src/ledger/account.ts';
import { ledgerOf, standingAt, walk } from '../../src/ledger/fold.ts';
import type { Day } from '../../src/value/day.ts';
import { add, isZero, ZERO } from '../../src/value/decimal.ts';
import { record, SAMPLE_GROUPS } from './sample-issuer.ts';

const ledger = ledgerOf(record(SAMPLE_GROUPS));

test('the sample issuer opens and closes September 2022 with the balances of its return', () => {
	const opening = standingAt(ledger, '2022-08-31' as Day).balances;
	const closing = standingAt(ledger, '2022-09-30' as Day).balances;
	assert.equal(issuedShares(opening, 'B'), 25978640000n);
	assert.equal(issuedShares(closing, 'B'), 25973445420n);
	assert.equal(issuedShares(opening, 'A'), 7528760000n);
	assert.equal(issuedShares(closing, 'A'), 7527254580n);
	assert.equal(pendingShares(closing, 'B'), 31775000n);
	assert.equal(treasuryShares(closing, 'B'), 0n);
	assert.equal(authorisedShares(closing, 'B'), 1992000000000n);
	assert.equal(countOf(opening, 'scheme/pre-ipo/outstanding'), 3775164079n);
	assert.equal(countOf(closing, 'scheme/pre-ipo/outstanding'), 3763995748n);
	assert.equal(countOf(closing, 'mandate/buy-back-2022/available'), 3312265000n);
});

test('the seven purchases of September await cancellation, and that of July is gone', () => {
	const lots = standingAt(ledger, '2022-09-30' as Day).lots.get('B') ?? [];
	assert.deepEqual(
		lots.map(({ day, shares }) => [day, shares]),
		[
			['2022-09-16', 1800000n],
			['2022-09-19', 2275000n],
			['2022-09-20', 6100000n],
			['2022-09-21', 10000000n],
			['2022-09-22', 4000000n],
			['2022-09-23', 4600000n],
			['2022-09-26', 3000000n],
		],
	);
});

test('the postings of every movement add up to zero', () => {
	let steps = 0;
	walk(ledger, null, {
		step: ({ postings, recorded }) => {
			steps += 1;
			const sum = postings.reduce((total, { quantity }) => add(total, quantity), ZERO);
			assert.ok(isZero(sum), `entry ${recorded.sequence}`);
		},
	});
	assert.equal(steps, 14);
});

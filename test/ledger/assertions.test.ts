/** Figures from outside: what a registrar counts and a return prints, against the ledger. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertionsOf } from '../../src/ledger/assertions.ts';
import { figureOf, figuresOf } from '../../src/ledger/figures.ts';
import { ledgerOf, standingAt } from '../../src/ledger/fold.ts';
import { formatDecimal } from '../../src/value/decimal.ts';
import { record, SAMPLE_GROUPS } from './sample-issuer.ts';

function assertion(day: string, balances: Record<string, string>, source = 'registrar') {
	const named = Object.entries(balances).map(([account, quantity]) => ({ account, quantity }));
	return [{ kind: 'assertion', day, source, balances: named }];
}

function figures(...groups: readonly (readonly unknown[])[]) {
	const { agreeing, mismatches } = assertionsOf(ledgerOf(record([...SAMPLE_GROUPS, ...groups])));
	const text = (each: (typeof agreeing)[number]) =>
		[
			each.sequence,
			each.account,
			formatDecimal(each.stated),
			each.ledger && formatDecimal(each.ledger),
			each.difference && formatDecimal(each.difference),
		].join(' ');
	return { agreeing: agreeing.map(text), mismatches: mismatches.map(text) };
}

test('the figures of the published return agree with the ledger, pending shares being in issue', () => {
	const { agreeing, mismatches } = figures(
		assertion(
			'2022-09-30',
			{
				'class/B/authorised': '1992000000000',
				'class/B/issued': '25973445420',
				'class/B/pending': '31775000',
				'class/B/treasury': '0',
				'class/A/issued': '7527254580',
				'scheme/pre-ipo/outstanding': '3763995748',
				'mandate/buy-back-2022/used': '38475000',
			},
			'published-return',
		),
	);
	assert.deepEqual(mismatches, []);
	assert.equal(agreeing.length, 7);
});

test('a count that is one share off is told with both figures, in the order of days', () => {
	const { agreeing, mismatches } = figures(
		assertion('2022-09-30', { 'class/B/issued': '25973445421' }),
		assertion('2022-09-18', { 'class/B/issued': '25978640000', 'class/A/issued': '7528759999' }),
	);
	assert.deepEqual(agreeing, ['18 class/B/issued 25978640000 25978640000 0']);
	assert.deepEqual(mismatches, [
		'18 class/A/issued 7528759999 7528760000 -1',
		'17 class/B/issued 25973445421 25973445420 1',
	]);
});

test('a figure of a day before the ledger knows of it is a mismatch without a difference', () => {
	const { mismatches } = figures(assertion('2022-08-01', { 'class/B/issued': '25978640000' }));
	assert.deepEqual(mismatches, ['17 class/B/issued 25978640000  ']);
});

test('every figure that is listed can be looked up, and others cannot', () => {
	const standing = standingAt(ledgerOf(record(SAMPLE_GROUPS)), null);
	const known = figuresOf(standing);
	assert.equal(known.length, 12);
	assert.ok(known.every((figure) => figureOf(standing, figure) !== null));
	for (const other of [
		'class/B/outside',
		'class/B/unissued',
		'class/X/issued',
		'scheme/pre-ipo/available',
		'',
	]) {
		assert.equal(figureOf(standing, other), null);
	}
});

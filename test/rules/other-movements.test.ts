import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeReturn } from '../../src/form/json.ts';
import type { MonthlyReturn, OtherRow } from '../../src/form/return.ts';
import { checkReturn } from '../../src/rules/check.ts';
import { shapeOf } from '../../src/rules/other-movements.ts';
import type { Day } from '../../src/value/day.ts';
import { RETURNS, readJson } from './fixture.ts';

const ROW: OtherRow = {
	event: 'repurchase',
	text: null,
	price: null,
	date: null,
	generalMeeting: null,
	issued: null,
	treasury: null,
	issuable: null,
};
const DAY = '2026-01-15' as Day;

function withRow(name: string, row: OtherRow): MonthlyReturn {
	const value = decodeReturn(readJson(new URL(`${name}.json`, RETURNS)));
	const other = value.details.other;
	const [first, ...rest] = other?.applicable ? other.blocks : [];
	assert.ok(first && other?.applicable);
	return {
		...value,
		details: { ...value.details, other: { ...other, blocks: [{ ...first, rows: [row] }, ...rest] } },
	};
}

function codes(value: MonthlyReturn, as: 'preparing' | 'reading' = 'preparing'): string[] {
	const { findings } = checkReturn({ return: value, as, facts: {} });
	return findings.map((each) => each.code).filter((code) => /^E(03|04|12|13)$/.test(code));
}

describe('rows of repurchases', () => {
	test('before 1.1.0 the cells tell what is cancelled and what is not', () => {
		assert.equal(shapeOf({ ...ROW, issuable: -5n }), 'pending');
		assert.equal(shapeOf({ ...ROW, issuable: -5n, date: DAY }), 'pending');
		assert.equal(shapeOf({ ...ROW, issued: -5n, date: DAY }), 'cancelled');
		assert.equal(shapeOf({ ...ROW, issued: -5n }), 'cancelled');
		assert.equal(shapeOf({ ...ROW, date: DAY }), 'cancelled');
		assert.equal(shapeOf(ROW), 'pending');
	});

	test('from 1.1.0 the event tells it', () => {
		assert.equal(shapeOf({ ...ROW, event: 'repurchase-not-yet-cancelled', date: DAY }), 'pending');
		assert.equal(shapeOf({ ...ROW, event: 'redemption-cancelled' }), 'cancelled');
		assert.equal(shapeOf({ ...ROW, event: 'treasury-cancelled', treasury: -5n }), 'neither');
		assert.equal(shapeOf({ ...ROW, event: 'repurchase-held-as-treasury' }), 'neither');
	});

	test('shares not yet cancelled that already left issued shares are told', () => {
		assert.deepEqual(codes(withRow('weighted-voting-1.0.1', { ...ROW, issuable: -5n, issued: -5n })), [
			'E03',
		]);
	});

	test('an empty row is told as one without its number', () => {
		assert.deepEqual(codes(withRow('weighted-voting-1.0.1', ROW)), ['E03']);
	});

	test('a cancellation with a positive figure is told', () => {
		assert.deepEqual(codes(withRow('weighted-voting-1.0.1', { ...ROW, issued: 5n, date: DAY })), ['E04']);
	});

	test('a date beside shares not yet cancelled is told of 1.0.x, and of later editions when preparing only', () => {
		const dated = { ...ROW, issuable: -5n, date: DAY };
		assert.deepEqual(codes(withRow('weighted-voting-1.0.1', dated), 'reading'), ['E03']);
		const later: OtherRow = { ...dated, event: 'repurchase-not-yet-cancelled' };
		assert.deepEqual(codes(withRow('treasury-1.2.0', later)), ['E03']);
		assert.deepEqual(codes(withRow('treasury-1.2.0', later), 'reading'), []);
	});

	test('shares bought for cancellation are not treasury shares', () => {
		const row: OtherRow = { ...ROW, event: 'repurchase-not-yet-cancelled', issuable: -5n, treasury: 5n };
		assert.deepEqual(codes(withRow('treasury-1.2.0', row)), ['E03']);
	});
});

describe('rows of treasury shares', () => {
	test('no more treasury shares are cancelled than were held', () => {
		const row: OtherRow = { ...ROW, event: 'treasury-cancelled', treasury: -5_000_001n };
		const { findings } = checkReturn({ return: withRow('treasury-1.2.0', row), as: 'preparing', facts: {} });
		const told = findings.find((each) => each.code === 'E13');
		assert.equal(told?.difference, '1');
		assert.deepEqual(codes(withRow('treasury-1.2.0', { ...row, treasury: -5_000_000n })), []);
	});

	test('shares that enter treasury leave issued shares, one for one', () => {
		const row: OtherRow = { ...ROW, event: 'repurchase-held-as-treasury', issued: -500n, treasury: 500n };
		assert.deepEqual(codes(withRow('treasury-1.2.0', row)), []);
		assert.deepEqual(codes(withRow('treasury-1.2.0', { ...row, treasury: 499n })), ['E12']);
		assert.deepEqual(codes(withRow('treasury-1.2.0', { ...row, issued: 500n, treasury: -500n })), ['E12']);
	});
});

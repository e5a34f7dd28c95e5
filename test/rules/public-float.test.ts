import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeReturn } from '../../src/form/json.ts';
import type { MonthlyReturn } from '../../src/form/return.ts';
import { checkReturn } from '../../src/rules/check.ts';
import { decodeFacts } from '../../src/rules/facts.ts';
import { RETURNS, readJson } from './fixture.ts';

const TREASURY = decodeReturn(readJson(new URL('treasury-1.2.0.json', RETURNS)));
const ALTERNATIVE =
	'Alternative Threshold - 10% of the class and a market value of at least HK$1,000,000,000';
const A_AND_H = 'H shares - 5% of the total number of issued shares, or HK$1,000,000,000 (Rule 19A.28B)';

function withFloat(threshold: string | null, complied: boolean | null): MonthlyReturn {
	const [first] = TREASURY.issued?.classes ?? [];
	assert.ok(first && TREASURY.issued);
	const publicFloat = { complied, threshold, additional: 'see the announcement' };
	return { ...TREASURY, issued: { ...TREASURY.issued, classes: [{ ...first, publicFloat }] } };
}

function codes(
	value: MonthlyReturn,
	fact: Record<string, unknown> | null,
	as: 'preparing' | 'reading' = 'preparing',
) {
	const facts = decodeFacts(fact === null ? {} : { publicFloat: [{ class: 'Ordinary shares', ...fact }] });
	return checkReturn({ return: value, as, facts }).findings.map((each) => `${each.severity} ${each.code}`);
}

describe('P03, the tick against the shares in public hands', () => {
	const initial = withFloat('Initial Prescribed Threshold - 25% of the total number of issued shares', true);

	test('exactly 25% of 1,001,900,000 is enough, one share fewer is not', () => {
		assert.deepEqual(codes(initial, { shares: '250475000' }), []);
		assert.deepEqual(codes(initial, { shares: '250474999' }), ['error P03']);
	});

	test('a per cent with decimals is exact, too', () => {
		const value = withFloat(
			'Initial Prescribed Threshold - 15.5% of the total number of issued shares',
			true,
		);
		assert.deepEqual(codes(value, { shares: '155294500' }), []);
		assert.deepEqual(codes(value, { shares: '155294499' }), ['error P03']);
	});

	test('the Alternative Threshold asks for both 10% and the market value', () => {
		const value = withFloat(ALTERNATIVE, true);
		assert.deepEqual(codes(value, { shares: '100190000', marketValue: '1000000000' }), []);
		assert.deepEqual(codes(value, { shares: '100190000', marketValue: '999999999.99' }), ['error P03']);
		assert.deepEqual(codes(value, { shares: '100189999', marketValue: '5000000000' }), ['error P03']);
	});

	test('without the market value the Alternative Threshold is not judged above 10%', () => {
		assert.deepEqual(codes(withFloat(ALTERNATIVE, true), { shares: '200000000' }), []);
	});

	test('H shares need 5% of all shares, or the market value', () => {
		const value = withFloat(A_AND_H, true);
		const of = '2000000000';
		assert.deepEqual(codes(value, { shares: '100000000', of }), []);
		assert.deepEqual(codes(value, { shares: '99999999', of, marketValue: '1000000000' }), []);
		assert.deepEqual(codes(value, { shares: '99999999', of, marketValue: '999999999' }), ['error P03']);
	});

	test('a sufficient float ticked as insufficient is told as well', () => {
		const value = withFloat('Initial Prescribed Threshold - 25%', false);
		assert.deepEqual(codes(value, { shares: '300000000' }), ['error P03']);
	});
});

describe('P01 and P02', () => {
	test('words that are not on file are an error when preparing and a note when reading', () => {
		const value = withFloat('Another threshold', true);
		assert.deepEqual(codes(value, null), ['error P02']);
		assert.deepEqual(codes(value, null, 'reading'), ['info P02']);
	});

	test('the Chinese wordings are known', () => {
		assert.deepEqual(codes(withFloat('初始指定門檻 - 25%', true), null), []);
		assert.deepEqual(codes(withFloat('替代門檻', true), null), []);
	});

	test('another per cent than the one set at listing does not fit', () => {
		const value = withFloat('Initial Prescribed Threshold - 25%', true);
		assert.deepEqual(codes(value, { shares: '300000000', threshold: '20' }), ['error P02']);
		assert.deepEqual(codes(value, { shares: '300000000', threshold: '25.0' }), []);
	});

	test('an A share that is not listed on the Exchange confirms nothing', () => {
		const value = decodeReturn(readJson(new URL('a-and-h-1.1.0.json', RETURNS)));
		const [h, a] = value.issued?.classes ?? [];
		assert.ok(h && a && value.issued);
		const float = { complied: true, threshold: A_AND_H, additional: null };
		const later: MonthlyReturn = {
			...value,
			edition: '1.2.0',
			issued: { ...value.issued, classes: [{ ...h, publicFloat: float }, a] },
		};
		assert.deepEqual(codes(later, null), []);
	});
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesText } from '../../../src/form/identities/changes-text.ts';
import { brokenIdentities } from '../../../src/form/identities/evaluate.ts';
import { powerOfTen, tell } from '../../../src/form/identities/tell.ts';
import { type Decimal, formatDecimal, parseDecimal } from '../../../src/value/decimal.ts';
import { oneClass, twoClasses, withChanges } from '../make-return.ts';

function decimal(text: string): Decimal {
	const value = parseDecimal(text);
	assert.ok(value, text);
	return value;
}

function told(base: Parameters<typeof withChanges>[0], changes: Parameters<typeof withChanges>[1]) {
	const value = withChanges(base, changes);
	return brokenIdentities(value).map((each) => {
		const { computed, stated, difference } = tell(value, each);
		return [each.instance.identity.code, computed, stated, difference && formatDecimal(difference)];
	});
}

test('a sum is written out with its signs, and a blank is called a blank', () => {
	assert.deepEqual(told(twoClasses(), { '/issued/classes/0/close/issued': '7998400018' }), [
		['B01', '8,000,000,000 - 1,600,000 = 7,998,400,000', '7,998,400,018', '18'],
	]);
	assert.deepEqual(told(twoClasses(), { '/issued/classes/1/change/issued': null })[0], [
		'B01',
		'expected 2,000,000,000',
		'1,999,600,000',
		'-400000',
	]);
	assert.deepEqual(told(twoClasses(), { '/details/other/blocks/1/total/issued': null })[0], [
		'E01',
		'expected -400,000',
		'nothing (blank)',
		'400000',
	]);
});

test('a product has its currency on par and capital', () => {
	const products = told(oneClass(), { '/authorised/classes/0/close/par': '0.2' }).filter(
		([code]) => code === 'A03',
	);
	assert.deepEqual(products[0], [
		'A03',
		'1,500,000,000 shares × HKD 0.2 = HKD 300,000,000',
		'HKD 30,000,000',
		'-270000000',
	]);
});

test('a quotient is written as a division, a limit as a limit', () => {
	assert.deepEqual(told(oneClass(), { '/details/convertibles/blocks/0/rows/0/sharesIssuable': '20833334' }), [
		['C02', 'HKD 50,000,000 ÷ HKD 2.4 = 20,833,333', '20,833,334', '1'],
	]);
	const limit = told(oneClass(), {
		'/authorised/classes/0/preceding/shares': '700000000',
		'/authorised/classes/0/close/shares': '700000000',
	}).filter(([code]) => code === 'A08');
	assert.deepEqual(limit, [
		['A08', 'at most 700,000,000', '799,750,000', null],
		['A08', 'at most 700,000,000', '801,000,000', null],
		['A08', 'at most 700,000,000', '800,000,000', null],
	]);
});

test('a factor of ten is named only when it is exact', () => {
	assert.equal(powerOfTen(decimal('49800'), decimal('498000')), 10n);
	assert.equal(powerOfTen(decimal('0.025'), decimal('25')), 1000n);
	assert.equal(powerOfTen(decimal('498000'), decimal('49800')), 10n);
	assert.equal(powerOfTen(decimal('49801'), decimal('498000')), null);
	assert.equal(powerOfTen(decimal('25'), decimal('25')), null);
	assert.equal(powerOfTen(decimal('0'), decimal('25')), null);
});

test('changes are told once for each printed value, with the number of cells', () => {
	const change = (path: string, printed: string | null, implied: string) => ({
		cell: 0,
		path,
		printed: printed === null ? null : decimal(printed),
		implied: decimal(implied),
		only: true,
	});
	const labels: Record<string, string> = {
		'/a': 'Part I, Class A, close of the month, par value',
		'/b': 'Part I, Class B, close of preceding month, par value',
		'/c': 'Part II, Class A, increase / decrease, issued shares',
	};
	const told = (changes: Parameters<typeof changesText>[0]) =>
		changesText(changes, (path) => labels[path] ?? '');
	assert.equal(
		told([change('/a', '0.25', '0.025'), change('/b', '0.25', '0.025'), change('/c', null, '-1000')]),
		'par value 0.025 instead of 0.25 (2 cells) and increase / decrease, issued shares -1,000 instead of a blank',
	);
	assert.equal(
		told([change('/a', '0.25', '0.025')]),
		'close of the month, par value 0.025 instead of 0.25',
		'one cell has its row and its column',
	);
	assert.equal(
		told([change('/a', '5', '6'), change('/c', '5', '6')]),
		'close of the month, par value 6 instead of 5 (2 cells)',
	);
});

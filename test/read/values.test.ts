import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findDays, readDay } from '../../src/read/date.ts';
import { isNothing, isWord, readAmount, readCount } from '../../src/read/figure.ts';
import { plain, skeleton } from '../../src/read/glyphs.ts';
import {
	readCurrency,
	readEvent,
	readKind,
	readListed,
	readMovement,
	readStatus,
	readStockCode,
	readType,
} from '../../src/read/vocabulary.ts';
import { formatDecimal } from '../../src/value/decimal.ts';

const amount = (raw: string, sign?: 'none' | 'minus' | 'brackets') => {
	const value = readAmount(raw, sign);
	return value === null ? null : formatDecimal(value);
};

describe('glyphs', () => {
	test('look-alike letters become plain and every offset stays', () => {
		const text = 'Гуре of shаres\u00a0Ⅽ –5\uff0c000 ℎ 股';
		const made = plain(text);
		assert.equal(made.length, text.length);
		assert.equal(made.slice(0, 14), 'Type of shares');
		assert.equal(made.slice(17, 23), '-5,000');
		assert.equal(made.at(-1), '股');
	});

	test('a dotless i is a figure only where it touches one and no letter', () => {
		assert.equal(plain('ı,992,000'), '1,992,000');
		assert.equal(plain('month\tı\t8,000'), 'month\ti\t8,000');
		assert.equal(plain('shares ıssued'), 'shares issued');
	});

	test('the skeleton finds a broken label and leads back to its place', () => {
		const text = '12. Ba-\nlance at  clo\tse of 3 preceding month';
		const bones = skeleton(text);
		assert.equal(bones.letters, 'balanceatcloseofprecedingmonth');
		assert.equal(bones.offsetAt(bones.letters.indexOf('close')), text.indexOf('clo'));
		assert.equal(bones.indexAt(text.indexOf('preceding')), bones.letters.indexOf('preceding'));
		assert.equal(bones.offsetAt(bones.letters.length), text.length);
	});

	test('the way back holds over long texts', () => {
		const text = `${'7 '.repeat(5_000)}x${' '.repeat(3_000)}y`;
		const bones = skeleton(text);
		assert.equal(bones.letters, 'xy');
		assert.equal(bones.offsetAt(1), text.length - 1);
		assert.equal(bones.indexAt(10_001), 1);
	});
});

describe('figures', () => {
	test('counts keep every digit', () => {
		assert.equal(readCount('1,992,000,000,000'), 1_992_000_000_000n);
		assert.equal(readCount('99999999999999999999'), 99_999_999_999_999_999_999n);
		assert.equal(readCount('999999999999999999999'), null);
		assert.equal(readCount('1,000.00'), 1_000n);
		assert.equal(readCount('1,000.50'), null);
	});

	test('groups torn by a space or tab are joined, two figures never', () => {
		assert.equal(readCount('1,992,000 ,000,000'), 1_992_000_000_000n);
		assert.equal(readCount('3,763,99\t5,748'), 3_763_995_748n);
		assert.equal(readCount('-31\t,775,000'), -31_775_000n);
		assert.equal(readCount('0 644,517,121'), null);
		assert.equal(readCount('1 1,992,000'), null);
	});

	test('only one minus directly before a digit is a sign', () => {
		assert.equal(readCount('-5,194,580'), -5_194_580n);
		assert.equal(readCount('---2,111,689,455'), null);
		assert.equal(readCount('- 5'), -5n);
		assert.equal(readCount('-5', 'none'), null);
		assert.equal(readCount('(5,000)'), null);
		assert.equal(readCount('(5,000)', 'brackets'), -5_000n);
	});

	test('amounts are exact and never scientific', () => {
		assert.equal(amount('0.00000025'), '0.00000025');
		assert.equal(amount('49,800.10'), '49800.1');
		assert.equal(amount('(1.5)', 'brackets'), '-1.5');
		assert.equal(amount('1e6'), null);
		assert.equal(amount('US$1,800,0000'), null);
		assert.equal(amount('1,80'), null);
	});

	test('nothing, words and zero are three different things', () => {
		for (const raw of ['', ' ', 'Nil', 'NIL', 'N/A', 'n/a', '-', '--', '---', 'Not applicable']) {
			assert.equal(isNothing(raw), true, raw);
			assert.equal(readCount(raw), null, raw);
		}
		assert.equal(isNothing('0'), false);
		assert.equal(readCount('0'), 0n);
		for (const raw of ['Unlimited', 'No par value', 'Please see remark (1)']) {
			assert.equal(isWord(raw), true, raw);
			assert.equal(readAmount(raw), null, raw);
		}
		assert.equal(isWord('1,000'), false);
	});
});

describe('days', () => {
	for (const [raw, day] of [
		['30 September 2022', '2022-09-30'],
		['31/12/2020', '2020-12-31'],
		['30/9/2019', '2019-09-30'],
		['04/1/2016', '2016-01-04'],
		['31 /10/2019', '2019-10-31'],
		['31 August2019', '2019-08-31'],
		['2nd October, 2019', '2019-10-02'],
		['3 Jun 2021', '2021-06-03'],
		['1 9 September 2022', '2022-09-19'],
		['30\n June\n2021', '2021-06-30'],
		['February 28, 2019', '2019-02-28'],
	] as const) {
		test(`${JSON.stringify(raw)} is ${day}`, () => assert.equal(readDay(raw), day));
	}

	test('what is no day of the calendar is none', () => {
		for (const raw of [
			'31 September 2022',
			'30/13/2020',
			'2022',
			'1 May',
			'31/12/20',
			'September 2022',
			'',
		]) {
			assert.equal(readDay(raw), null, raw);
		}
	});

	test('days inside a row are found with their places', () => {
		const row = 'Repurchase\t1\t9 September 2022\t\t24 June 2022\t-6,700,000';
		assert.deepEqual(
			findDays(row).map((each) => [each.day, row.slice(each.start, each.end)]),
			[
				['2022-09-19', '1\t9 September 2022'],
				['2022-06-24', '24 June 2022'],
			],
		);
	});
});

describe('words of the form', () => {
	test('kinds and types of class', () => {
		assert.equal(readKind('WVR ordinary shares'), 'wvr-ordinary');
		assert.equal(readKind('Ordinary shares'), 'ordinary');
		assert.equal(readKind('Preference shares'), 'preference');
		assert.equal(readKind('Other class (specify in description)'), 'other');
		assert.equal(readKind('Other type of shares'), 'other');
		assert.equal(readKind('Convertible notes'), null);
		assert.deepEqual(readType('Not applicable'), { type: null });
		assert.deepEqual(readType(' Class  B '), { type: 'Class B' });
		assert.equal(readType(''), null);
	});

	test('listing, status, currency and stock code', () => {
		assert.deepEqual([readListed('Yes'), readListed('No'), readListed('N/A')], [true, false, null]);
		assert.equal(readStatus('New Submission'), 'new-submission');
		assert.equal(readStatus('Re-submission'), 're-submission');
		for (const [raw, code] of [
			['HK$', 'HKD'],
			['US$', 'USD'],
			['Cdn$', 'CAD'],
			['RMB', 'RMB'],
			['hkd', 'HKD'],
			['$', null],
			['ABC', null],
		] as const) {
			assert.equal(readCurrency(raw), code, raw);
		}
		for (const [raw, code] of [
			['00388', '00388'],
			['388', '388'],
			['00770.HK', '00770'],
			['01157 (HKEX)', '01157'],
			['601288', '601288'],
			['00883 / 600938', '00883 / 600938'],
			['N/A', null],
			['-', null],
		] as const) {
			assert.equal(readStockCode(raw), code, raw);
		}
	});

	test('events of all editions, the longer words first', () => {
		assert.deepEqual(readEvent('Repurchase of shares'), { event: 'repurchase', text: null });
		assert.equal(
			readEvent('Repurchase of shares (shares repurchased for cancellation but not yet cancelled)')?.event,
			'repurchase-not-yet-cancelled',
		);
		assert.equal(
			readEvent('Repurchase of shares (shares held as treasury shares)')?.event,
			'repurchase-held-as-treasury',
		);
		assert.deepEqual(readEvent('Other (Please specify) Conversion of shares'), {
			event: 'other',
			text: 'Conversion of shares',
		});
		assert.equal(readEvent('Dividend'), null);
	});

	test('movements of III.A to III.C', () => {
		assert.deepEqual(readMovement('A', 'Others Sold'), { kind: 'other', text: 'Sold' });
		assert.deepEqual(readMovement('A', 'Lapsed'), { kind: 'lapsed', text: null });
		assert.deepEqual(readMovement('C', 'Converted'), { kind: 'converted', text: null });
		assert.equal(readMovement('A', 'Converted'), null);
		assert.equal(readMovement('B', 'Description'), null);
	});
});

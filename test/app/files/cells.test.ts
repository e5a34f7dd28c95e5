/** Cells one by one: figures, days, choices, names, as people type them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Cell } from '../../../src/app/files/cell.ts';
import { KIND_TITLES, readChoice, readCurrency, readKind, STATED } from '../../../src/app/files/choices.ts';
import { dayOrder, readDay } from '../../../src/app/files/days.ts';
import { excelDay, storedDay } from '../../../src/app/files/excel-day.ts';
import { readAmount, readCount } from '../../../src/app/files/figures.ts';
import { readLots } from '../../../src/app/files/lots.ts';
import type { Outcome } from '../../../src/app/files/outcome.ts';
import { storedNumber, toStored } from '../../../src/app/files/stored-number.ts';
import { suggester } from '../../../src/app/files/suggest.ts';
import type { Day } from '../../../src/value/day.ts';

const text = (of: string): Cell => ({ type: 'text', text: of });
const number = (of: string): Cell => ({ type: 'number', text: of });
const NO_ORDER = { monthsFirst: false, daysFirst: false };

function brief(outcome: Outcome): unknown {
	if (outcome.is === 'value') return outcome.value;
	return outcome.is === 'question' ? `? ${outcome.candidates.join(' | ')}` : outcome.code;
}

test('a whole number is taken with commas, in full-width digits and with zeros in front, and as Nil', () => {
	const read = (of: string) => brief(readCount(text(of), false));
	assert.equal(read('1,800,000'), '1800000');
	assert.equal(read(' １，８００，０００ '), '1800000');
	assert.equal(read('0001'), '1');
	assert.equal(read('12345678901234567890'), '12345678901234567890');
	assert.equal(read('Nil'), '0');
	for (const wrong of ['1,80,000', '1.8m', '(1,000)', '-5', '5.5', 'abc', '1 000', 'N/A', '--', '1e6', '']) {
		assert.equal(read(wrong), 'TABLE_CELL', wrong);
	}
	assert.equal(brief(readCount(text('(1,000)'), true)), '-1000');
	assert.equal(brief(readCount(text('\u22125'), true)), '-5');
});

test('a number of a spreadsheet is taken up to fifteen digits, and beyond them asked for as text', () => {
	const count = (of: string) => brief(readCount(number(of), false));
	assert.equal(count('1800000'), '1800000');
	assert.equal(count('1.8E6'), '1800000');
	assert.equal(count('999999999999999'), '999999999999999');
	assert.equal(count('1E15'), 'TABLE_NUMBER');
	assert.equal(count('1.23456789012345E+19'), 'TABLE_NUMBER');
	assert.equal(count('9007199254740993'), 'TABLE_NUMBER');
	assert.equal(count('1.5'), 'TABLE_CELL');
	const amount = (of: string) => brief(readAmount(number(of)));
	assert.equal(amount('2.4999999999999999E-8'), '0.000000025');
	assert.equal(amount('0.1'), '0.1');
	assert.equal(amount('0.30000000000000004'), 'TABLE_NUMBER');
	assert.equal(amount('-1'), 'TABLE_CELL');
	const cut = readAmount(number('0.123456789012345'));
	assert.ok(cut.is === 'value' && /fifteen|15 digits/.test(cut.warning ?? ''));
});

test('every figure of up to fourteen digits that a spreadsheet stores comes back digit by digit', () => {
	const figure = fc
		.tuple(fc.bigInt({ min: 1n, max: 99_999_999_999_999n }), fc.integer({ min: 0, max: 14 }))
		.map(([digits, scale]) => {
			const padded = digits.toString().padStart(scale + 1, '0');
			const fraction = padded.slice(padded.length - scale).replace(/0+$/, '');
			return padded.slice(0, padded.length - scale) + (scale === 0 || fraction === '' ? '' : `.${fraction}`);
		});
	fc.assert(
		fc.property(figure, (plain) => {
			const stored = toStored(plain);
			assert.notEqual(stored, null);
			assert.equal(storedNumber(String(stored))?.text, plain);
			// As Excel writes them: seventeen digits.
			assert.equal(storedNumber((stored ?? 0).toExponential(16).replace('e', 'E'))?.text, plain);
		}),
	);
});

test('days are read as Hong Kong writes them, in figures and words of both languages', () => {
	const read = (of: string) => brief(readDay(text(of), NO_ORDER));
	for (const written of [
		'2022-09-16',
		'2022/9/16',
		'16/09/2022',
		'16.9.2022',
		'16 September 2022',
		'16 Sep 2022',
		'16-Sep-2022',
		'16th Sept 2022',
		'September 16, 2022',
		'2022年9月16日',
		'２０２２年９月１６日',
		'2022 年 9 月 16 日',
		'2022-09-16T00:00:00',
	]) {
		assert.equal(read(written), '2022-09-16', written);
	}
	for (const wrong of ['31/02/2022', '2022-13-01', '16/9/22', 'soon', '16 Smarch 2022', '20220916']) {
		assert.equal(read(wrong), 'TABLE_CELL', wrong);
	}
	assert.equal(brief(readDay(number('44820'), NO_ORDER)), 'TABLE_CELL');
});

test('a day whose order is open is told, asked about where the file puts months first, and plain where it cannot be', () => {
	const open = readDay(text('03/04/2022'), NO_ORDER);
	assert.ok(open.is === 'value' && open.value === '2022-04-03' && /03 April 2022/.test(open.warning ?? ''));
	const after = (others: readonly string[], of: string) => readDay(text(of), dayOrder(others.map(text)));
	assert.equal(brief(after(['09/16/2022'], '03/04/2022')), '? 2022-04-03 | 2022-03-04');
	assert.equal(brief(after(['09/16/2022'], '09/16/2022')), '? 2022-09-16');
	const proved = after(['16/09/2022'], '03/04/2022');
	assert.ok(proved.is === 'value' && proved.warning === undefined);
	assert.equal(brief(after([], '04/04/2022')), '2022-04-04');
});

test('stored days are those of Excel, from 1900 and from 1904, without the day that never was', () => {
	assert.equal(excelDay('44820', false), '2022-09-16');
	assert.equal(excelDay('61', false), '1900-03-01');
	assert.equal(excelDay('60', false), null);
	assert.equal(excelDay('0', true), '1904-01-01');
	assert.equal(excelDay('-1', true), null);
	fc.assert(
		fc.property(
			fc.date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
			(date) => {
				const day = date.toISOString().slice(0, 10) as Day;
				const stored = storedDay(day);
				assert.equal(excelDay(String(stored), false), day);
				assert.equal(excelDay(String(stored - 1462), true), stored >= 1462 ? day : null);
				assert.equal(stored, Math.floor(date.getTime() / 86_400_000) + 25_569);
			},
		),
	);
});

test('a kind is known by its title in either language, by both, and by its code; a slip is asked about', () => {
	assert.equal(brief(readKind(text('Bonus issue'), suggester())), 'bonus-issue');
	assert.equal(brief(readKind(text('紅股發行'), suggester())), 'bonus-issue');
	assert.equal(brief(readKind(text('bonus issue 紅股發行'), suggester())), 'bonus-issue');
	assert.equal(brief(readKind(text('bonus-issue'), suggester())), 'bonus-issue');
	assert.match(String(brief(readKind(text('Bonus isue'), suggester()))), /^\? Bonus issue 紅股發行/);
	for (const [title, kind] of KIND_TITLES) {
		const [, english = '', chinese = ''] = /^(.*?) ([^ ]*)$/.exec(title) ?? [];
		for (const written of [title, english, chinese])
			assert.equal(brief(readKind(text(written), suggester())), kind, written);
	}
});

test('yes, no, what is not stated, and currencies', () => {
	const read = (of: string) => readChoice(text(of), STATED, suggester());
	assert.deepEqual(
		['Yes', '是', 'y', 'No 否', 'n'].map((of) => brief(read(of))),
		[true, true, true, false, false],
	);
	assert.deepEqual(read('Not stated'), { is: 'value', value: undefined });
	assert.equal(brief(readChoice({ type: 'boolean', text: 'TRUE' }, STATED, suggester())), true);
	assert.match(String(brief(read('maybe'))), /^\? /);
	assert.deepEqual(
		['hkd', 'HK$', 'US$', 'XQQ'].map((of) => brief(readCurrency(text(of)))),
		['HKD', 'HKD', 'USD', 'TABLE_CELL'],
	);
});

test('which purchases are cancelled, in one cell', () => {
	assert.deepEqual(brief(readLots(text('2022-07-19 6,700,000; 20 July 2022 500'))), [
		{ day: '2022-07-19', shares: '6700000' },
		{ day: '2022-07-20', shares: '500' },
	]);
	assert.equal(brief(readLots(text('03/04/2022 5'))), 'TABLE_CELL');
	assert.equal(brief(readLots(text('all of them'))), 'TABLE_CELL');
});

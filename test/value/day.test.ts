import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	addMonths,
	formatDay,
	lastDay,
	monthOf,
	parseDay,
	parseFormDay,
	parseMonth,
} from '../../src/value/day.ts';

function day(text: string) {
	const value = parseDay(text);
	assert.ok(value, text);
	return value;
}

function month(text: string) {
	const value = parseMonth(text);
	assert.ok(value, text);
	return value;
}

test('only days of the calendar are days', () => {
	assert.equal(parseDay('2024-02-29'), '2024-02-29');
	for (const text of [
		'2023-02-29',
		'2022-09-31',
		'2022-13-01',
		'2022-00-10',
		'2022-1-01',
		'20220930',
		'2022-09-00',
		'1900-02-29',
	]) {
		assert.equal(parseDay(text), null, text);
	}
	assert.equal(parseDay('2000-02-29'), '2000-02-29');
});

test('a month ends on its last calendar day', () => {
	assert.equal(lastDay(month('2022-09')), '2022-09-30');
	assert.equal(lastDay(month('2024-02')), '2024-02-29');
	assert.equal(lastDay(month('2026-01')), '2026-01-31');
	assert.equal(monthOf(day('2022-09-30')), '2022-09');
});

test('months are counted over the ends of years', () => {
	assert.equal(addMonths(month('2022-01'), -1), '2021-12');
	assert.equal(addMonths(month('2022-12'), 1), '2023-01');
	assert.equal(addMonths(month('2022-09'), 0), '2022-09');
	assert.equal(addMonths(month('2022-09'), -21), '2020-12');
});

test('a day is printed as the form prints it', () => {
	assert.equal(formatDay(day('2022-10-07')), '07 October 2022');
	assert.equal(formatDay(day('2026-01-31')), '31 January 2026');
});

test('a month is a year and a number from 01 to 12', () => {
	assert.equal(parseMonth('2022-00'), null);
	assert.equal(parseMonth('2022-13'), null);
	assert.equal(parseMonth('2022-9'), null);
	assert.equal(parseMonth('2022-09'), '2022-09');
});

test('a day that the form prints is read back, with one digit or two', () => {
	assert.equal(parseFormDay('07 October 2022'), '2022-10-07');
	assert.equal(parseFormDay('7 October 2022'), '2022-10-07');
	for (const text of ['31 September 2022', '7 Octobre 2022', '7 October 22', 'October 2022', '']) {
		assert.equal(parseFormDay(text), null, text);
	}
});

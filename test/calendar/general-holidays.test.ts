/** date-holidays as an oracle, in both directions; every difference is named here. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import Holidays from 'date-holidays';
import { TRADING_DAY_RECORDS, YEARS_HELD } from '../../src/calendar/trading-days/table.ts';
import type { Day } from '../../src/value/day.ts';
import { isWeekend } from '../../src/value/day-number.ts';

/** Days that the table has and the library has not. */
const ONLY_IN_TABLE: Record<string, string> = {
	'2010-04-06': 'Ching Ming fell on Easter Monday, so the next day was a holiday too',
	'2012-10-02': 'the day after Mid-Autumn fell on National Day, so the next day was a holiday too',
	'2015-04-07': 'the day after Ching Ming fell on Easter Monday, so the next day was a holiday too',
	'2015-09-03': 'special holiday of 2015, 70th anniversary of victory',
};

/** Days that the library has and the table has not: it applies the rules of 2011 to the years before. */
const ONLY_IN_LIBRARY: Record<string, string> = {
	'2009-10-05': 'until 2011, Mid-Autumn itself, Saturday 3 October, stood in for a following day on a Sunday',
	'2010-02-17':
		"until 2011, the day preceding Lunar New Year's Day, Saturday 13 February, stood in for a Sunday",
};

/** Chinese names that differ because two holidays share the day. */
const NAMED_BY_THE_OTHER_HOLIDAY = new Set(['2010-04-05', '2012-10-01', '2015-04-06']);

const library = publicWeekdays();
const table = new Map(
	TRADING_DAY_RECORDS.filter((record) => record.kind === 'closed').map((record) => [
		record.day as string,
		record,
	]),
);

test('every closure of the table is a general holiday of date-holidays, or is explained', () => {
	const missing = [...table.keys()].filter((day) => !library.has(day));
	assert.deepEqual(missing, Object.keys(ONLY_IN_TABLE));
});

test('every weekday general holiday of date-holidays is a closure of the table, or is explained', () => {
	const missing = [...library.keys()].filter((day) => !table.has(day)).sort();
	assert.deepEqual(missing, Object.keys(ONLY_IN_LIBRARY));
});

test('the 98 weekday holidays of 2021 to 2027 agree in both directions', () => {
	const recent = [...library.keys()].filter((day) => day >= '2021').sort();
	assert.equal(recent.length, 98);
	assert.deepEqual(
		[...table.keys()].filter((day) => day >= '2021'),
		recent,
	);
});

test('the Chinese names are those of date-holidays where one holiday has the day', () => {
	for (const [day, record] of table) {
		const names = library.get(day);
		if (!names || NAMED_BY_THE_OTHER_HOLIDAY.has(day)) continue;
		assert.deepEqual(names, [record.name.zh], day);
	}
});

function publicWeekdays(): Map<string, string[]> {
	const holidays = new Holidays('HK');
	const days = new Map<string, string[]>();
	for (let year = YEARS_HELD.first; year <= YEARS_HELD.last; year += 1) {
		for (const holiday of holidays.getHolidays(year, 'zh')) {
			const day = holiday.date.slice(0, 10);
			if (holiday.type !== 'public' || isWeekend(day as Day)) continue;
			days.set(day, [...(days.get(day) ?? []), holiday.name]);
		}
	}
	return days;
}

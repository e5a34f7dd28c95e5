import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { TradingDayKind } from '../../src/calendar/trading-days/record.ts';
import { SOURCES } from '../../src/calendar/trading-days/sources.ts';
import { TRADING_DAY_RECORDS, YEARS_HELD } from '../../src/calendar/trading-days/table.ts';
import type { Day } from '../../src/value/day.ts';
import { addDays, dayOfWeek, isWeekend } from '../../src/value/day-number.ts';

/** Weekday holidays, half days and full weather closures of 2021 to 2027, as the specification lists them. */
const LISTED: Record<number, { closed: string; half: string; weather: string }> = {
	2021: {
		closed: '01-01 02-12 02-15 04-02 04-05 04-06 05-19 06-14 07-01 09-22 10-01 10-14 12-27',
		half: '02-11 12-24 12-31',
		weather: '10-13',
	},
	2022: {
		closed: '02-01 02-02 02-03 04-05 04-15 04-18 05-02 05-09 06-03 07-01 09-12 10-04 12-26 12-27',
		half: '01-31',
		weather: '',
	},
	2023: {
		closed: '01-02 01-23 01-24 01-25 04-05 04-07 04-10 05-01 05-26 06-22 10-02 10-23 12-25 12-26',
		half: '',
		weather: '07-17 09-01 09-08',
	},
	2024: {
		closed: '01-01 02-12 02-13 03-29 04-01 04-04 05-01 05-15 06-10 07-01 09-18 10-01 10-11 12-25 12-26',
		half: '02-09 12-24 12-31',
		weather: '09-06',
	},
	2025: {
		closed: '01-01 01-29 01-30 01-31 04-04 04-18 04-21 05-01 05-05 07-01 10-01 10-07 10-29 12-25 12-26',
		half: '01-28 12-24 12-31',
		weather: '',
	},
	2026: {
		closed: '01-01 02-17 02-18 02-19 04-03 04-06 04-07 05-01 05-25 06-19 07-01 10-01 10-19 12-25',
		half: '02-16 12-24 12-31',
		weather: '',
	},
	2027: {
		closed: '01-01 02-08 02-09 03-26 03-29 04-05 05-13 06-09 07-01 09-16 10-01 10-08 12-27',
		half: '02-05 12-24 12-31',
		weather: '',
	},
};

function listed(year: number, kind: TradingDayKind): string {
	return TRADING_DAY_RECORDS.filter((record) => record.kind === kind && record.day.startsWith(`${year}-`))
		.map((record) => record.day.slice(5))
		.join(' ');
}

for (const [year, days] of Object.entries(LISTED)) {
	test(`the closures, half days and weather closures of ${year} are those of the specification`, () => {
		const number = Number.parseInt(year, 10);
		assert.equal(listed(number, 'closed'), days.closed);
		assert.equal(listed(number, 'half-day'), days.half);
		assert.equal(listed(number, 'weather-closed'), days.weather);
	});
}

test('every day has one record at most, in order, on a weekday of a year held', () => {
	for (const [index, record] of TRADING_DAY_RECORDS.entries()) {
		const before = TRADING_DAY_RECORDS[index - 1];
		assert.ok(!before || before.day < record.day, `${before?.day} stands before ${record.day}`);
		assert.ok(!isWeekend(record.day), `${record.day} is on a weekend`);
		const year = Number.parseInt(record.day.slice(0, 4), 10);
		assert.ok(year >= YEARS_HELD.first && year <= YEARS_HELD.last);
	}
});

test('every record has a name in both languages and a source', () => {
	for (const { day, name, sources } of TRADING_DAY_RECORDS) {
		assert.match(name.en, /^[A-Z][ -~]+$/, day);
		assert.match(name.zh, /^[\p{Script=Han}0-9，]+$/u, day);
		assert.ok(sources.length > 0, day);
	}
});

test('a record tagged seen names what was read', () => {
	for (const { day, sure, sources } of TRADING_DAY_RECORDS) {
		if (sure !== 'seen') continue;
		const read = sources.filter(
			(each) => each === 'press' || each.startsWith('gazetted') || each.startsWith('special'),
		);
		assert.ok(read.length > 0, day);
	}
});

test('half days are the weekday eves of Christmas, New Year and Lunar New Year, and all of them', () => {
	const expected = new Set<string>();
	for (let year = YEARS_HELD.first; year <= YEARS_HELD.last; year += 1) {
		expected.add(`${year}-12-24`).add(`${year}-12-31`).add(eveOfLunarNewYear(year));
	}
	const weekdays = [...expected].filter((day) => !isWeekend(day as Day)).sort();
	const half = TRADING_DAY_RECORDS.filter((record) => record.kind === 'half-day').map((record) => record.day);
	assert.deepEqual(half, weekdays);
});

test('no weather closure stands after the market began to trade through severe weather', () => {
	const weather = TRADING_DAY_RECORDS.filter((record) => record.kind.startsWith('weather'));
	assert.equal(weather.at(-1)?.day, '2024-09-06');
	assert.equal(weather.filter((record) => record.kind === 'weather-closed').length, 11);
});

test('every source is used by some record, and no record names another', () => {
	const used = new Set(TRADING_DAY_RECORDS.flatMap((record) => record.sources));
	assert.deepEqual([...used].sort(), Object.keys(SOURCES).sort());
});

test('docs/calendar.md names the years held and every full weather closure, and no other', () => {
	const page = readFileSync(new URL('../../docs/calendar.md', import.meta.url), 'utf8');
	assert.ok(page.includes(`**${YEARS_HELD.first} to ${YEARS_HELD.last}**`));
	const line = page.split('\n').find((each) => each.startsWith('- **Full weather closures**')) ?? '';
	const closed = TRADING_DAY_RECORDS.filter((record) => record.kind === 'weather-closed');
	assert.deepEqual(
		line.match(/[0-9]{4}-[0-9]{2}-[0-9]{2}/g),
		closed.map((record) => record.day),
	);
});

test('the day of the week is told rightly', () => {
	assert.equal(dayOfWeek('2022-10-10' as Day), 0);
	assert.equal(dayOfWeek('2022-10-09' as Day), 6);
	assert.equal(dayOfWeek('2024-02-29' as Day), 3);
});

/** First days of the lunar years 2009 to 2027, as almanacs give them; that of 2027 begins four minutes to midnight. */
const LUNAR_NEW_YEARS =
	'2009-01-26 2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 ' +
	'2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06';

function eveOfLunarNewYear(year: number): Day {
	const day = LUNAR_NEW_YEARS.split(' ').find((each) => each.startsWith(String(year)));
	return addDays(day as Day, -1);
}

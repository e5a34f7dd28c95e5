import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	businessDayOfMonth,
	deadlineOf,
	fifthBusinessDay,
	nextDayDeadline,
} from '../../src/calendar/deadlines.ts';
import type { Day, Month } from '../../src/value/day.ts';
import { Refusal } from '../../src/value/refusal.ts';

/** Day of the deadline by definition for the months January to December of each year; the last is in the next year. */
const DEADLINE_DAYS: Record<string, string> = {
	2021: '02-05 03-05 04-12 05-07 06-07 07-08 08-06 09-07 10-08 11-05 12-07 01-07',
	2022: '02-10 03-07 04-08 05-10 06-08 07-08 08-05 09-07 10-10 11-07 12-07 01-09',
	2023: '02-07 03-07 04-12 05-08 06-07 07-07 08-07 09-11 10-09 11-07 12-07 01-08',
	2024: '02-07 03-07 04-09 05-08 06-07 07-08 08-07 09-09 10-08 11-07 12-06 01-08',
	2025: '02-07 03-07 04-08 05-09 06-06 07-08 08-07 09-05 10-09 11-07 12-05 01-08',
	2026: '02-06 03-06 04-10 05-08 06-05 07-08 08-07 09-07 10-08 11-06 12-07 01-08',
	2027: '02-05 03-05 04-08 05-07 06-07 07-08 08-06 09-07 10-11 11-05 12-07',
};

/** The months whose target differs: weather closed the market in the days counted. */
const SCHEDULED: Record<string, string> = { '2023-08': '2023-09-07', '2024-08': '2024-09-06' };

for (const [year, days] of Object.entries(DEADLINE_DAYS)) {
	test(`the deadlines for the months of ${year} fall on the days of the table`, () => {
		for (const [index, day] of days.split(' ').entries()) {
			const month = `${year}-${String(index + 1).padStart(2, '0')}`;
			const following = index === 11 ? String(Number.parseInt(year, 10) + 1) : year;
			const deadline = deadlineOf(month as Month);
			assert.equal(deadline.byDefinition.day, `${following}-${day}`, month);
			assert.equal(deadline.byDefinition.instant, `${following}-${day}T08:30:00+08:00`);
			assert.equal(deadline.scheduled.day, SCHEDULED[month] ?? `${following}-${day}`, month);
		}
	});
}

test('September 2022 is due on Monday 10 October 2022, past National Day and Chung Yeung', () => {
	const deadline = deadlineOf('2022-09' as Month);
	assert.equal(deadline.scheduled.instant, '2022-10-10T08:30:00+08:00');
	assert.deepEqual(
		deadline.count.map(({ day, number }) => `${day.slice(8)}:${number ?? '-'}`),
		['01:-', '02:-', '03:1', '04:-', '05:2', '06:3', '07:4', '08:-', '09:-', '10:5'],
	);
	assert.equal(deadline.count[3]?.record?.name.en, 'Chung Yeung Festival');
	assert.equal(deadline.comfortable, '2022-10-07T23:00:00+08:00');
	assert.equal(businessDayOfMonth('2022-10-07' as Day), 4);
	assert.equal(businessDayOfMonth('2022-10-09' as Day), 4);
});

test('March 2021 is due on 12 April 2021: Good Friday, Ching Ming and Easter took three weekdays', () => {
	assert.equal(deadlineOf('2021-03' as Month).scheduled.day, '2021-04-12');
});

test('August 2023 is scheduled for 7 September and by the definition due on 11 September 2023', () => {
	const deadline = deadlineOf('2023-08' as Month);
	assert.equal(deadline.scheduled.instant, '2023-09-07T08:30:00+08:00');
	assert.equal(deadline.byDefinition.instant, '2023-09-11T08:30:00+08:00');
	assert.deepEqual(
		deadline.weather.map((record) => [record.day, record.name.en]),
		[
			['2023-09-01', 'Typhoon Saola'],
			['2023-09-08', 'Black rainstorm and Extreme Conditions'],
		],
	);
	assert.equal(deadline.comfortable, '2023-09-06T23:00:00+08:00');
});

test('January 2022 is due on 10 February 2022, after Lunar New Year', () => {
	assert.equal(deadlineOf('2022-01' as Month).scheduled.day, '2022-02-10');
});

test('January 2027 is due on a half day, 5 February 2027', () => {
	const deadline = deadlineOf('2027-01' as Month);
	assert.equal(deadline.scheduled.instant, '2027-02-05T08:30:00+08:00');
	assert.equal(deadline.halfDay, true);
	assert.equal(deadlineOf('2022-09' as Month).halfDay, false);
});

test('September 2025 is due on 9 October 2025, past two holidays', () => {
	assert.equal(deadlineOf('2025-09' as Month).scheduled.day, '2025-10-09');
});

test('September 2023 is due on 9 October 2023 although the morning session was lost to Koinu', () => {
	const deadline = deadlineOf('2023-09' as Month);
	assert.equal(deadline.byDefinition.instant, '2023-10-09T08:30:00+08:00');
	assert.equal(deadline.weather[0]?.kind, 'weather-partial');
});

test('the next day returns of seven buy-backs in September 2022 are due on the next business day', () => {
	const due = ['16', '19', '20', '21', '22', '23', '26'].map(
		(day) => nextDayDeadline(`2022-09-${day}` as Day).scheduled.instant,
	);
	assert.deepEqual(
		due,
		['19', '20', '21', '22', '23', '26', '27'].map((day) => `2022-09-${day}T08:30:00+08:00`),
	);
});

test('a next day return slides by the definition when weather closes the next day', () => {
	const due = nextDayDeadline('2023-08-31' as Day);
	assert.equal(due.scheduled.day, '2023-09-01');
	assert.equal(due.byDefinition.day, '2023-09-04');
});

test('until 4 March 2011 the pre-opening session began at 09:30, so returns were due at 09:00', () => {
	assert.equal(deadlineOf('2011-01' as Month).scheduled.instant, '2011-02-09T09:00:00+08:00');
	assert.equal(deadlineOf('2011-02' as Month).scheduled.instant, '2011-03-07T08:30:00+08:00');
	assert.equal(nextDayDeadline('2011-03-03' as Day).scheduled.instant, '2011-03-04T09:00:00+08:00');
});

test('the first month held is December 2008, whose deadline is in 2009, and the last is November 2027', () => {
	assert.equal(fifthBusinessDay('2008-12' as Month), '2009-01-08');
	assert.equal(fifthBusinessDay('2027-11' as Month), '2027-12-07');
});

for (const month of ['2008-11', '2027-12', '2030-01', '1999-06']) {
	test(`the deadline for ${month} is refused, naming the years held`, () => {
		assert.throws(
			() => deadlineOf(month as Month),
			(error) =>
				error instanceof Refusal &&
				error.code === 'CALENDAR_BEYOND' &&
				error.message.includes('2009 to 2027') &&
				error.where.join() === '2009,2027',
		);
	});
}

test('a next day return of the last day of 2027 is refused', () => {
	assert.throws(() => nextDayDeadline('2027-12-31' as Day), { code: 'CALENDAR_BEYOND' });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
	businessDayBefore,
	businessDaysAfter,
	countBusinessDays,
	isBusinessDay,
} from '../../src/calendar/business-days.ts';
import { deadlineOf } from '../../src/calendar/deadlines.ts';
import { addMonths, type Day, type Month, parseDay } from '../../src/value/day.ts';
import { addDays, dayAt, dayNumber } from '../../src/value/day-number.ts';

const FIRST = dayNumber('2009-01-01' as Day);
const LAST = dayNumber('2027-12-31' as Day);
const heldDay = fc.integer({ min: FIRST, max: LAST - 40 }).map(dayAt);
const heldMonth = fc.integer({ min: 0, max: 227 }).map((count) => addMonths('2008-12' as Month, count));
const basis = fc.constantFrom('scheduled' as const, 'definition' as const);

test('a half day is a business day; a holiday and a Saturday are not', () => {
	assert.equal(isBusinessDay('2022-01-31' as Day), true);
	assert.equal(isBusinessDay('2022-10-04' as Day), false);
	assert.equal(isBusinessDay('2022-10-08' as Day), false);
});

test('a day closed by weather is a business day as scheduled and none by the definition', () => {
	assert.equal(isBusinessDay('2023-09-01' as Day, 'scheduled'), true);
	assert.equal(isBusinessDay('2023-09-01' as Day, 'definition'), false);
	assert.equal(isBusinessDay('2023-10-09' as Day, 'definition'), true);
});

test('3 September 2015 and 2 October 2012 were no business days; 17 February 2010 and 5 October 2009 were', () => {
	assert.equal(isBusinessDay('2015-09-03' as Day), false);
	assert.equal(isBusinessDay('2012-10-02' as Day), false);
	assert.equal(isBusinessDay('2010-02-17' as Day), true);
	assert.equal(isBusinessDay('2009-10-05' as Day), true);
});

test('days outside 2009 to 2027 are refused', () => {
	for (const day of ['2008-12-31', '2028-01-01']) {
		assert.throws(() => isBusinessDay(day as Day), { code: 'CALENDAR_BEYOND' });
	}
});

test('numbers of days and days are one to one, and agree with the platform', () => {
	fc.assert(
		fc.property(fc.integer({ min: -200_000, max: 200_000 }), (number) => {
			const day = dayAt(number);
			assert.equal(day, new Date(number * 86_400_000).toISOString().slice(0, 10));
			assert.equal(parseDay(day), day);
			assert.equal(dayNumber(day), number);
		}),
	);
});

test('counting business days undoes walking them', () => {
	fc.assert(
		fc.property(heldDay, fc.integer({ min: 1, max: 20 }), basis, (day, count, by) => {
			const reached = businessDaysAfter(day, count, by);
			assert.equal(isBusinessDay(reached, by), true);
			assert.equal(countBusinessDays(day, reached, by), count);
			assert.equal(countBusinessDays(day, addDays(reached, -1), by), count - 1);
		}),
	);
});

test('the business day before the next business day is not after the day itself', () => {
	fc.assert(
		fc.property(heldDay, basis, (day, by) => {
			if (!isBusinessDay(day, by)) return;
			assert.equal(businessDayBefore(businessDaysAfter(day, 1, by), by), day);
		}),
	);
});

test('the scheduled deadline is never later than the one by definition, and both follow the month', () => {
	fc.assert(
		fc.property(heldMonth, (month) => {
			const { scheduled, byDefinition, comfortable, count, weather } = deadlineOf(month);
			assert.ok(scheduled.instant <= byDefinition.instant);
			assert.ok(comfortable < scheduled.instant);
			assert.equal(scheduled.day.slice(0, 7), addMonths(month, 1));
			assert.deepEqual(
				count.flatMap(({ number }) => (number === null ? [] : [number])),
				[1, 2, 3, 4, 5],
			);
			const lost = weather.filter((record) => record.kind === 'weather-closed').length;
			assert.equal(lost > 0, scheduled.day !== byDefinition.day);
		}),
	);
});

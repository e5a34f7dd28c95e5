/** Days as numbers: there and back, over the leap years of four centuries. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDay } from '../../src/value/day.ts';
import { addDays, dayAt, dayNumber, dayOfWeek } from '../../src/value/day-number.ts';

test('a day is what its number gives back, and is a day of the calendar', () => {
	fc.assert(
		fc.property(fc.integer({ min: -100_000, max: 100_000 }), (number) => {
			const day = dayAt(number);
			assert.equal(parseDay(day), day);
			assert.equal(dayNumber(day), number);
		}),
	);
});

test('thirty days after the end of January are in March, and a Friday is a Friday', () => {
	const day = parseDay('2023-01-31');
	assert.ok(day);
	assert.equal(addDays(day, 30), '2023-03-02');
	assert.equal(addDays(day, -31), '2022-12-31');
	assert.equal(dayOfWeek(addDays(day, 3)), 4);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueFor, dueInYear, hongKongTime, nextDue } from '../../src/app/due.ts';
import { parseMonth } from '../../src/value/day.ts';

const NOW = hongKongTime(Date.parse('2022-10-06T08:05:00Z'));
const SEPTEMBER = parseMonth('2022-09');

test('on 6 October 2022 at 16:05 there are 28 hours 25 left for September', () => {
	assert.equal(NOW, '2022-10-06T16:05:00+08:00');
	assert.ok(SEPTEMBER);
	const due = dueFor(SEPTEMBER, NOW);
	assert.equal(due.deadline.scheduled.instant, '2022-10-10T08:30:00+08:00');
	assert.equal(due.deadline.comfortable, '2022-10-07T23:00:00+08:00');
	assert.equal(due.minutesLeft, 28 * 60 + 25);
	assert.equal(due.windows.length, 4);
	assert.equal(due.passed, false);
});

test('the next return due is that of last month until its deadline, then that of this month', () => {
	assert.equal(nextDue(NOW), '2022-09');
	assert.equal(nextDue('2022-10-10T08:29:59+08:00'), '2022-09');
	assert.equal(nextDue('2022-10-10T08:30:00+08:00'), '2022-10');
});

test('a year has twelve deadlines, and the last month of the last year on file has none', () => {
	const months = dueInYear('2027');
	assert.equal(months.length, 12);
	assert.equal(months[8]?.deadline?.scheduled.day, '2027-10-11');
	assert.deepEqual(
		months.filter(({ deadline }) => deadline === null).map(({ month }) => month),
		['2027-12'],
	);
});

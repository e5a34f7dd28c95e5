import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { formatInstant, instantAt, parseInstant, secondsAt } from '../../src/calendar/instant.ts';
import { formatMinutes, submissionHours, usableHoursLeft } from '../../src/calendar/submission-hours.ts';
import type { Day } from '../../src/value/day.ts';
import { dayAt, dayNumber } from '../../src/value/day-number.ts';

const DEADLINE = '2022-10-10T08:30:00+08:00';
const FIRST = parseInstant('2009-01-01T00:00+08:00');
const LAST = parseInstant('2027-11-01T00:00+08:00');
const moment = fc.integer({ min: FIRST, max: LAST });
const span = fc.integer({ min: 0, max: 20 * 86_400 });

test('from Thursday 6 October 2022 16:05 to Monday 10 October 08:30 there are 28 hours 25 usable', () => {
	const { minutes, windows } = usableHoursLeft('2022-10-06T16:05+08:00', DEADLINE);
	assert.equal(minutes, 28 * 60 + 25);
	assert.equal(formatMinutes(minutes), '28 h 25');
	assert.deepEqual(
		windows.map(({ opens, closes }) => `${opens.slice(5, 16)} to ${closes.slice(5, 16)}`),
		[
			'10-06T16:05 to 10-06T23:00',
			'10-07T06:00 to 10-07T23:00',
			'10-09T18:00 to 10-09T20:00',
			'10-10T06:00 to 10-10T08:30',
		],
	);
});

test('the zone in which now is written makes no difference', () => {
	for (const now of ['2022-10-06T08:05:00Z', '2022-10-06T04:05-04:00', '2022-10-06T16:05:00.000+08:00']) {
		assert.equal(usableHoursLeft(now, DEADLINE).minutes, 1705);
	}
});

test('a minute that has begun is not counted', () => {
	assert.equal(usableHoursLeft('2022-10-10T08:29:01+08:00', DEADLINE).minutes, 0);
	assert.equal(usableHoursLeft('2022-10-10T08:29:00+08:00', DEADLINE).minutes, 1);
});

test('at and after the deadline nothing is left', () => {
	assert.deepEqual(usableHoursLeft(DEADLINE, DEADLINE), { minutes: 0, windows: [] });
	assert.equal(usableHoursLeft('2022-10-11T12:00+08:00', DEADLINE).minutes, 0);
});

test('on a Saturday before an ordinary Monday the system is shut all day', () => {
	assert.equal(submissionHours('2022-10-08' as Day), null);
	assert.equal(submissionHours('2022-10-09' as Day)?.opens, '2022-10-09T18:00:00+08:00');
});

test('before a long holiday only its last evening is open', () => {
	assert.equal(submissionHours('2022-02-01' as Day), null);
	assert.equal(submissionHours('2022-02-02' as Day), null);
	assert.equal(submissionHours('2022-02-03' as Day)?.closes, '2022-02-03T20:00:00+08:00');
});

test('a half day and a day closed by weather keep the hours of a business day', () => {
	assert.equal(submissionHours('2027-02-05' as Day)?.closes, '2027-02-05T23:00:00+08:00');
	assert.equal(submissionHours('2023-09-01' as Day)?.opens, '2023-09-01T06:00:00+08:00');
});

test('the last day held has its hours, and the day after it is refused', () => {
	assert.equal(submissionHours('2027-12-31' as Day)?.opens, '2027-12-31T06:00:00+08:00');
	assert.throws(() => submissionHours('2028-01-01' as Day), { code: 'CALENDAR_BEYOND' });
	assert.throws(() => usableHoursLeft('2027-12-30T12:00+08:00', '2028-01-10T08:30+08:00'), {
		code: 'CALENDAR_BEYOND',
	});
});

test('text that is no instant, or has no offset, is refused', () => {
	for (const text of [
		'',
		'2022-10-06',
		'2022-10-06T16:05',
		'2022-02-30T10:00Z',
		'2022-10-06T24:00Z',
		'now',
	]) {
		assert.throws(() => usableHoursLeft(text, DEADLINE), { code: 'USAGE' });
	}
});

test('instants agree with a time-zone library for Asia/Hong_Kong', () => {
	fc.assert(
		fc.property(moment, (seconds) => {
			const text = formatInstant(seconds);
			const zoned = Temporal.Instant.from(text).toZonedDateTimeISO('Asia/Hong_Kong');
			assert.equal(zoned.offset, '+08:00');
			assert.equal(zoned.toPlainDateTime().toString(), text.slice(0, 19));
			assert.equal(parseInstant(zoned.toInstant().toString()), seconds);
			assert.equal(parseInstant(zoned.toString()), seconds);
		}),
	);
});

test('usable time is that of a count by the minute', () => {
	const minuteSpan = fc.integer({ min: 0, max: 6 * 1440 });
	const minute = fc.integer({ min: Math.ceil(FIRST / 60), max: Math.floor(LAST / 60) });
	fc.assert(
		fc.property(minute, minuteSpan, (start, length) => {
			let open = 0;
			for (let at = start; at < start + length; at += 1) if (isOpen(at * 60)) open += 1;
			const { minutes } = usableHoursLeft(formatInstant(start * 60), formatInstant((start + length) * 60));
			assert.equal(minutes, open);
		}),
		{ numRuns: 40 },
	);
});

test('waiting never gives more time', () => {
	fc.assert(
		fc.property(moment, span, span, (start, first, second) => {
			const deadline = formatInstant(start + first + second);
			const early = usableHoursLeft(formatInstant(start), deadline).minutes;
			const late = usableHoursLeft(formatInstant(start + first), deadline).minutes;
			assert.ok(late <= early);
			const between = usableHoursLeft(formatInstant(start), formatInstant(start + first)).minutes;
			assert.ok(Math.abs(between + late - early) <= 1);
		}),
	);
});

test('a time of day on a day is the same as text and as seconds', () => {
	const day = dayAt(dayNumber('2024-02-29' as Day));
	assert.equal(formatInstant(secondsAt(day, '08:30')), instantAt(day, '08:30'));
});

function isOpen(seconds: number): boolean {
	const text = formatInstant(seconds);
	const hours = submissionHours(text.slice(0, 10) as Day);
	return hours !== null && text >= hours.opens && text < hours.closes;
}

/**
 * Business days in the sense of Main Board Rule 1.01: any day on which the Exchange is open for dealing in
 * securities. Half days are business days; Saturdays, Sundays and general holidays are not.
 */
import type { Day } from '../value/day.ts';
import { addDays, isWeekend } from '../value/day-number.ts';
import { recordOf, refuseBeyond } from './trading-days/table.ts';

/**
 * `scheduled`: as the calendar stood beforehand, weather ignored; what a filer aims at. `definition`: a day on
 * which weather closed the Exchange from opening to close is not a business day; what an old return is judged by.
 */
export type Basis = 'scheduled' | 'definition';

/** Refuses with `CALENDAR_BEYOND` outside the years held. */
export function isBusinessDay(day: Day, basis: Basis = 'definition'): boolean {
	const record = recordOf(day);
	if (isWeekend(day)) return false;
	if (!record) return true;
	switch (record.kind) {
		case 'closed':
			return false;
		case 'weather-closed':
			return basis === 'scheduled';
		case 'half-day':
		case 'weather-partial':
			return true;
		default:
			return record.kind satisfies never;
	}
}

/**
 * The `count`-th business day strictly after `day`; `count` is 1 or more. `day` itself may stand one day before
 * the years held. Refuses with `CALENDAR_BEYOND` when the count runs out of them.
 */
export function businessDaysAfter(day: Day, count: number, basis: Basis = 'definition'): Day {
	if (count < 1) throw new Error(`business-days: cannot count ${count} business days on`);
	let at = day;
	for (let found = 0; found < count; ) {
		at = addDays(at, 1);
		refuseBeyond(
			at,
			count === 1 ? `the business day after ${day}` : `the business day ${count} after ${day}`,
		);
		if (isBusinessDay(at, basis)) found += 1;
	}
	return at;
}

/** The last business day strictly before `day`. */
export function businessDayBefore(day: Day, basis: Basis = 'definition'): Day {
	let at = addDays(day, -1);
	while (!isBusinessDay(at, basis)) at = addDays(at, -1);
	return at;
}

/** How many business days there are after `after`, up to and including `through`. */
export function countBusinessDays(after: Day, through: Day, basis: Basis = 'definition'): number {
	let count = 0;
	for (let at = addDays(after, 1); at <= through; at = addDays(at, 1)) {
		if (isBusinessDay(at, basis)) count += 1;
	}
	return count;
}

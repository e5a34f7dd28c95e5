/**
 * The day that the demonstration shows. A month-end desk is alive four days a month, so it always pretends to be on
 * one of them: the afternoon of the third business day, with two days left, of the last month for which that has come.
 */
import { businessDaysAfter } from '../../calendar/business-days.ts';
import { deadlineOf } from '../../calendar/deadlines.ts';
import { instantAt, parseInstant } from '../../calendar/instant.ts';
import { addMonths, type Day, lastDay, type Month, monthOf } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import { dayOfInstant, hongKongTime } from '../due.ts';

export interface DemonstrationMoment {
	/** The month whose returns are due. */
	readonly month: Month;
	/** Milliseconds since 1970 (UTC). */
	readonly now: number;
}

const BUSINESS_DAY = 3;
const TIME = '15:00';
const MONTHS_BACK = 600;

/** The last such afternoon that is not after `now`. */
export function demonstrationMoment(now: number): DemonstrationMoment {
	const current = monthOf(dayOfInstant(hongKongTime(now)));
	for (let back = 1; back <= MONTHS_BACK; back += 1) {
		const month = addMonths(current, -back);
		const moment = momentOf(month);
		if (moment !== null && moment <= now) return { month, now: moment };
	}
	throw new Error('demonstration: no month that the calendar holds');
}

/** Null outside the years of the calendar. */
function momentOf(month: Month): number | null {
	try {
		deadlineOf(month);
	} catch (error) {
		if (error instanceof Refusal && error.code === 'CALENDAR_BEYOND') return null;
		throw error;
	}
	return shownAfter(month);
}

/** The moment that data show whose last entry was recorded on a day. */
export function momentShown(recordedLast: Day): number {
	return shownAfter(monthBefore(monthOf(recordedLast)));
}

function shownAfter(month: Month): number {
	return millisecondsAt(businessDay(month, BUSINESS_DAY), TIME);
}

/** The so-many-eth business day after the end of a month. */
export function businessDay(monthEnded: Month, number: number): Day {
	return businessDaysAfter(lastDay(monthEnded), number, 'scheduled');
}

/** The business day after a day. */
export function nextBusinessDay(day: Day): Day {
	return businessDaysAfter(day, 1, 'scheduled');
}

export function monthBefore(month: Month): Month {
	return addMonths(month, -1);
}

/** Milliseconds since 1970 (UTC) of a time in Hong Kong. */
export function millisecondsAt(day: Day, time: string): number {
	return (parseInstant(instantAt(day, time)) - 8 * 3600) * 1000;
}

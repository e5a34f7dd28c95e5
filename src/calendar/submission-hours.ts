/**
 * When documents can be sent: the hours of the Exchange's e-Submission System, and the time left in them.
 * Business days 06:00 to 23:00; a day that is none but stands right before one, 18:00 to 20:00. Hours follow the
 * scheduled calendar: weather closes the market, not the system, and is not known beforehand.
 */
import type { Day } from '../value/day.ts';
import { addDays } from '../value/day-number.ts';
import { isBusinessDay } from './business-days.ts';
import {
	dayOf,
	formatInstant,
	type HongKongSeconds,
	type Instant,
	parseInstant,
	secondsAt,
} from './instant.ts';
import { refuseBeyond } from './trading-days/table.ts';

const BUSINESS_DAY = { opens: '06:00', closes: '23:00' } as const;
const EVE_OF_BUSINESS_DAY = { opens: '18:00', closes: '20:00' } as const;

export interface SubmissionWindow {
	readonly day: Day;
	readonly opens: Instant;
	readonly closes: Instant;
}

export interface UsableTime {
	/** Whole minutes; what is left of a minute that has begun is dropped. */
	readonly minutes: number;
	/** The windows still to come, cut to `now` and the deadline. */
	readonly windows: readonly SubmissionWindow[];
}

/** The hours of a day; null when the system is shut all day. */
export function submissionHours(day: Day): SubmissionWindow | null {
	const hours = hoursOf(day);
	return hours && { day, opens: formatInstant(hours.opens), closes: formatInstant(hours.closes) };
}

/**
 * Time left to submit from `now` to `deadline`, both ISO text with an offset; nothing when the deadline has
 * passed. From Thursday 6 October 2022 16:05 to Monday 10 October 08:30 there are 28 hours 25.
 */
export function usableHoursLeft(now: string, deadline: string): UsableTime {
	const start = parseInstant(now);
	const end = parseInstant(deadline);
	const windows: SubmissionWindow[] = [];
	let seconds = 0;
	if (end <= start) return { minutes: 0, windows };
	const last = dayOf(end);
	refuseBeyond(dayOf(start));
	refuseBeyond(last);
	for (let day = dayOf(start); day <= last; day = addDays(day, 1)) {
		const hours = hoursOf(day);
		if (!hours) continue;
		const opens = Math.max(hours.opens, start);
		const closes = Math.min(hours.closes, end);
		if (closes <= opens) continue;
		seconds += closes - opens;
		windows.push({ day, opens: formatInstant(opens), closes: formatInstant(closes) });
	}
	return { minutes: Math.floor(seconds / 60), windows };
}

/** `1705` → `28 h 25`. */
export function formatMinutes(minutes: number): string {
	return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
}

function hoursOf(day: Day): { readonly opens: HongKongSeconds; readonly closes: HongKongSeconds } | null {
	const hours = isBusinessDay(day, 'scheduled') ? BUSINESS_DAY : isEve(day) ? EVE_OF_BUSINESS_DAY : null;
	return hours && { opens: secondsAt(day, hours.opens), closes: secondsAt(day, hours.closes) };
}

/** A day right before a business day. The day after the last day held is a general holiday, 1 January. */
function isEve(day: Day): boolean {
	const next = addDays(day, 1);
	return !next.endsWith('-01-01') && isBusinessDay(next, 'scheduled');
}

/**
 * When a return is due. Monthly return, Main Board Rule 13.25B (GEM 17.27B): 30 minutes before the earlier of the
 * morning session and any pre-opening session, on the fifth business day next following the end of the month.
 * Next day return, Rule 13.25A: the same time on the next business day.
 */
import { type Day, lastDay, type Month, monthOf } from '../value/day.ts';
import { addDays, isWeekend } from '../value/day-number.ts';
import { type Basis, businessDayBefore, businessDaysAfter, isBusinessDay } from './business-days.ts';
import { type Instant, instantAt } from './instant.ts';
import type { TradingDayRecord } from './trading-days/record.ts';
import { recordOf } from './trading-days/table.ts';

const BUSINESS_DAYS_TO_FILE = 5;

/** When the e-Submission System closes on a business day. */
const SUBMISSION_CLOSES = '23:00';

/**
 * 30 minutes before the pre-opening session, which began at 09:30 until longer trading hours came on
 * 7 March 2011, and at 09:00 since.
 */
const DEADLINE_TIMES = [
	{ since: '2011-03-07', time: '08:30' },
	{ since: '', time: '09:00' },
] as const;

export interface Due {
	readonly day: Day;
	readonly instant: Instant;
}

/** One calendar day of the count. `number` is null when the day does not count. */
export interface CountedDay {
	readonly day: Day;
	readonly number: number | null;
	readonly weekend: boolean;
	/** Why the day is not an ordinary trading day; null when it is one, or a weekend. */
	readonly record: TradingDayRecord | null;
}

export interface Deadline {
	readonly month: Month;
	/** The target: weather closures ignored, so never the later of the two. */
	readonly scheduled: Due;
	/** With days that weather closed in full left out; differs from `scheduled` in hindsight only. */
	readonly byDefinition: Due;
	/** Last moment with a night in hand: the e-Submission System closes on the fourth business day. */
	readonly comfortable: Instant;
	/** The market closes at noon on the scheduled day. */
	readonly halfDay: boolean;
	/** Every day from the first of the following month to the day by definition, as the definition counts. */
	readonly count: readonly CountedDay[];
	/** Days on which weather took a session or more, among those counted. */
	readonly weather: readonly TradingDayRecord[];
}

/** The fifth business day after the end of a month. */
export function fifthBusinessDay(month: Month, basis: Basis = 'scheduled'): Day {
	return businessDaysAfter(lastDay(month), BUSINESS_DAYS_TO_FILE, basis);
}

/** When the return for a month is due. Refuses with `CALENDAR_BEYOND` unless all days counted are held. */
export function deadlineOf(month: Month): Deadline {
	const scheduled = fifthBusinessDay(month, 'scheduled');
	const byDefinition = fifthBusinessDay(month, 'definition');
	const count = countTo(month, byDefinition);
	return {
		month,
		scheduled: dueOn(scheduled),
		byDefinition: dueOn(byDefinition),
		comfortable: instantAt(businessDayBefore(scheduled, 'scheduled'), SUBMISSION_CLOSES),
		halfDay: recordOf(scheduled)?.kind === 'half-day',
		count,
		weather: count.flatMap(({ record }) =>
			record && (record.kind === 'weather-closed' || record.kind === 'weather-partial') ? [record] : [],
		),
	};
}

/**
 * When the next day return for an event on `day` is due. An event on a day without trading is due on the first
 * business day after it.
 */
export function nextDayDeadline(day: Day): { readonly scheduled: Due; readonly byDefinition: Due } {
	return {
		scheduled: dueOn(businessDaysAfter(day, 1, 'scheduled')),
		byDefinition: dueOn(businessDaysAfter(day, 1, 'definition')),
	};
}

/**
 * Which business day after the end of the month before it a day is: 4 for 7 October 2022. A day that is no
 * business day has the number of the one before it, 0 at the start of a month.
 */
export function businessDayOfMonth(day: Day, basis: Basis = 'scheduled'): number {
	let number = 0;
	for (let at = `${monthOf(day)}-01` as Day; at <= day; at = addDays(at, 1)) {
		if (isBusinessDay(at, basis)) number += 1;
	}
	return number;
}

function dueOn(day: Day): Due {
	const { time } = DEADLINE_TIMES.find(({ since }) => day >= since) ?? DEADLINE_TIMES[0];
	return { day, instant: instantAt(day, time) };
}

function countTo(month: Month, last: Day): CountedDay[] {
	const days: CountedDay[] = [];
	let number = 0;
	for (let day = addDays(lastDay(month), 1); day <= last; day = addDays(day, 1)) {
		const counts = isBusinessDay(day, 'definition');
		if (counts) number += 1;
		days.push({ day, number: counts ? number : null, weekend: isWeekend(day), record: recordOf(day) });
	}
	return days;
}

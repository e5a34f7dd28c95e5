/** A month of days: which are business days, the hours in which the exchange takes documents, what is due when. */
import { isBusinessDay } from '../../calendar/business-days.ts';
import { businessDayOfMonth, deadlineOf } from '../../calendar/deadlines.ts';
import { type SubmissionWindow, submissionHours } from '../../calendar/submission-hours.ts';
import { recordOf, YEARS_HELD } from '../../calendar/trading-days/table.ts';
import { addMonths, type Day, lastDay, type Month } from '../../value/day.ts';
import { addDays, isWeekend } from '../../value/day-number.ts';
import { Refusal } from '../../value/refusal.ts';

export type DayKind = 'trading' | 'half-day' | 'holiday' | 'weekend' | 'weather-closed' | 'weather-partial';

export interface DayOfMonth {
	readonly day: Day;
	readonly kind: DayKind;
	/** What the day is called, where it is no ordinary one. */
	readonly name: { readonly en: string; readonly zh: string } | null;
	/** 1 to 5 after a month end; null when the day does not count. */
	readonly number: number | null;
	readonly hours: SubmissionWindow | null;
	/** The month whose return is due on the day. */
	readonly due: { readonly month: Month; readonly at: string } | null;
}

const COUNTED_MOST = 5;

/** Null for a month beyond the trading days on file. */
export function daysOfMonth(month: Month): readonly DayOfMonth[] | null {
	try {
		const deadline = deadlineOf(addMonths(month, -1)).scheduled;
		const days: DayOfMonth[] = [];
		for (let day = `${month}-01` as Day; day <= lastDay(month); day = addDays(day, 1)) {
			const number = isBusinessDay(day, 'scheduled') ? businessDayOfMonth(day, 'scheduled') : null;
			days.push({
				day,
				kind: kindOf(day),
				name: recordOf(day)?.name ?? null,
				number: number !== null && number <= COUNTED_MOST ? number : null,
				hours: submissionHours(day),
				due: deadline.day === day ? { month: addMonths(month, -1), at: deadline.instant } : null,
			});
		}
		return days;
	} catch (error) {
		if (error instanceof Refusal && error.code === 'CALENDAR_BEYOND') return null;
		throw error;
	}
}

/** `2009`, …, the last year held. */
export function yearsHeld(): readonly string[] {
	const { first, last } = YEARS_HELD;
	return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

function kindOf(day: Day): DayKind {
	if (isWeekend(day)) return 'weekend';
	const record = recordOf(day);
	if (!record) return 'trading';
	return record.kind === 'closed' ? 'holiday' : record.kind;
}

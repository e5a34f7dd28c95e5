/** Deadlines for a calendar that people subscribe to: codes and months, never a figure or a name. */
import { businessDayBefore } from '../../calendar/business-days.ts';
import { type Deadline, deadlineOf } from '../../calendar/deadlines.ts';
import { instantAt } from '../../calendar/instant.ts';
import { submissionHours } from '../../calendar/submission-hours.ts';
import { addMonths, type Month } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import { usableBefore } from './usable-before.ts';

export interface FeedEvent {
	readonly month: Month;
	/** From the opening of the exchange's system on the day to the deadline. */
	readonly opens: string;
	readonly due: string;
	/** Two business days before, and when four usable hours are left. */
	readonly alarms: readonly string[];
}

const BACK = 2;
const AHEAD = 12;
const LAST_HOURS = 4 * 60;

/** From two months back to a year ahead, as far as trading days are held. `now` is the month of today. */
export function feedEvents(now: Month): readonly FeedEvent[] {
	const months = Array.from({ length: BACK + AHEAD + 1 }, (_, index) => addMonths(now, index - BACK));
	return months.flatMap((month) => {
		try {
			return [eventOf(deadlineOf(month))];
		} catch (error) {
			if (error instanceof Refusal && error.code === 'CALENDAR_BEYOND') return [];
			throw error;
		}
	});
}

function eventOf({ month, scheduled }: Deadline): FeedEvent {
	const { day, instant } = scheduled;
	const twoBefore = businessDayBefore(businessDayBefore(day, 'scheduled'), 'scheduled');
	return {
		month,
		opens: submissionHours(day)?.opens ?? instant,
		due: instant,
		alarms: [instantAt(twoBefore, instant.slice(11, 16)), usableBefore(instant, LAST_HOURS)],
	};
}

/** When the return for a month is due, and how much time there is to submit it. */
import { type CountedDay, type Deadline, deadlineOf } from '../calendar/deadlines.ts';
import { formatInstant } from '../calendar/instant.ts';
import { type SubmissionWindow, usableHoursLeft } from '../calendar/submission-hours.ts';
import { addMonths, type Day, type Month, monthOf, parseMonth } from '../value/day.ts';
import { Refusal } from '../value/refusal.ts';

export interface DueMonth {
	readonly month: Month;
	/** The clock that the time left was counted from, in Hong Kong time. */
	readonly now: string;
	readonly deadline: Deadline;
	readonly passed: boolean;
	/** Whole minutes of submission hours left. */
	readonly minutesLeft: number;
	/** What is left of each window, cut to now and the deadline. */
	readonly windows: readonly SubmissionWindow[];
}

const HONG_KONG_SECONDS = 8 * 3600;

/** Milliseconds since 1970 (UTC) → ISO text with Hong Kong's offset. */
export function hongKongTime(milliseconds: number): string {
	return formatInstant(Math.floor(milliseconds / 1000) + HONG_KONG_SECONDS);
}

/** The day on which an instant in Hong Kong time falls. */
export function dayOfInstant(instant: string): Day {
	return instant.slice(0, 10) as Day;
}

/** `now` is ISO text in Hong Kong time. Refuses with `CALENDAR_BEYOND` outside the trading days on file. */
export function dueFor(month: Month, now: string): DueMonth {
	const deadline = deadlineOf(month);
	const left = usableHoursLeft(now, deadline.scheduled.instant);
	return {
		month,
		now,
		deadline,
		passed: now >= deadline.scheduled.instant,
		minutesLeft: left.minutes,
		windows: left.windows,
	};
}

/** The month whose return is the next to be due at `now`, Hong Kong time. */
export function nextDue(now: string): Month {
	const current = monthOf(dayOfInstant(now));
	const last = addMonths(current, -1);
	return now < deadlineOf(last).scheduled.instant ? last : current;
}

/**
 * The deadlines of twelve months ended. A month beyond the trading days on file is told as null; a year that is
 * beyond them altogether is refused with `CALENDAR_BEYOND`.
 */
export function dueInYear(
	year: string,
): readonly { readonly month: Month; readonly deadline: Deadline | null }[] {
	const first = parseMonth(`${year}-01`);
	if (!first) throw new Refusal('USAGE', `"${year}" is not a year`, 'write it as 2026');
	const months = Array.from({ length: 12 }, (_, index) => addMonths(first, index)).map((month) => ({
		month,
		deadline: deadlineOrNull(month),
	}));
	if (months.every(({ deadline }) => deadline === null)) deadlineOf(first);
	return months;
}

/** Days between that are no ordinary trading days, weekends apart: holidays, half days, weather. */
export function unusualDays(deadline: Deadline): readonly CountedDay[] {
	return deadline.count.filter((day) => day.record !== null);
}

function deadlineOrNull(month: Month): Deadline | null {
	try {
		return deadlineOf(month);
	} catch (error) {
		if (error instanceof Refusal && error.code === 'CALENDAR_BEYOND') return null;
		throw error;
	}
}

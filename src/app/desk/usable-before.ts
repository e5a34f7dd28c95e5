/** The instant from which so much time to submit is left: the hours of submission, counted back from a deadline. */
import { dayOf, formatInstant, type Instant, parseInstant } from '../../calendar/instant.ts';
import { submissionHours } from '../../calendar/submission-hours.ts';
import { addDays } from '../../value/day-number.ts';

/** 240 minutes before Monday 08:30 is Sunday 18:30 … or the evening before, by the hours of each day. */
export function usableBefore(deadline: string, minutes: number): Instant {
	const end = parseInstant(deadline);
	let left = minutes * 60;
	for (let day = dayOf(end); ; day = addDays(day, -1)) {
		const hours = submissionHours(day);
		if (!hours) continue;
		const closes = Math.min(parseInstant(hours.closes), end);
		const open = closes - parseInstant(hours.opens);
		if (open >= left) return formatInstant(closes - left);
		left -= Math.max(0, open);
	}
}

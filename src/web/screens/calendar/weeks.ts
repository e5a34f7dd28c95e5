/** A month laid out in weeks, and hours as parts of a day: pure. */
import type { CalendarMonth } from '../../../api/calendar.ts';
import { weekdayOf } from '../../words/formats.ts';

export type Day = NonNullable<CalendarMonth['days']>[number];

/** Weeks from Sunday to Saturday; null stands for days of other months. */
export function weeksOf(days: readonly Day[]): readonly (readonly (Day | null)[])[] {
	const first = days[0];
	if (first === undefined) return [];
	const cells: (Day | null)[] = [...Array.from({ length: weekdayOf(first.day) }, () => null), ...days];
	while (cells.length % 7 !== 0) cells.push(null);
	return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Where a window lies on the day, in per cent of its 24 hours. */
export function bandOf(hours: NonNullable<Day['hours']>): { readonly left: string; readonly width: string } {
	const opens = minuteOf(hours.opens);
	const closes = hours.closes.slice(0, 10) > hours.opens.slice(0, 10) ? 24 * 60 : minuteOf(hours.closes);
	return { left: `${(opens / 1440) * 100}%`, width: `${((closes - opens) / 1440) * 100}%` };
}

function minuteOf(instant: string): number {
	return Number.parseInt(instant.slice(11, 13), 10) * 60 + Number.parseInt(instant.slice(14, 16), 10);
}

/** The clock of a month: when its return is due, how much of the hours of submission is left, and how near that is. */

import type { Month } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import { type DueMonth, dueFor, unusualDays } from '../due.ts';

export type ClockLevel = 'calm' | 'amber' | 'red' | 'passed';

/** Usable minutes below which the clock turns: ten hours and four. */
const AMBER_BELOW = 10 * 60;
const RED_BELOW = 4 * 60;

export interface MonthClock extends DueMonth {
	readonly level: ClockLevel;
	readonly unusual: readonly {
		readonly day: string;
		readonly kind: string;
		readonly name: { readonly en: string; readonly zh: string };
	}[];
}

/** `now` is ISO text in Hong Kong time. Refuses with `CALENDAR_BEYOND`. */
export function clockOf(month: Month, now: string): MonthClock {
	const due = dueFor(month, now);
	return {
		...due,
		level: levelOf(due),
		unusual: unusualDays(due.deadline).flatMap(({ day, record }) =>
			record ? [{ day, kind: record.kind, name: record.name }] : [],
		),
	};
}

/** The same; null for a month beyond the trading days on file. */
export function clockOrNull(month: Month, now: string): MonthClock | null {
	try {
		return clockOf(month, now);
	} catch (error) {
		if (error instanceof Refusal && error.code === 'CALENDAR_BEYOND') return null;
		throw error;
	}
}

function levelOf({ passed, minutesLeft }: DueMonth): ClockLevel {
	if (passed) return 'passed';
	return minutesLeft < RED_BELOW ? 'red' : minutesLeft < AMBER_BELOW ? 'amber' : 'calm';
}

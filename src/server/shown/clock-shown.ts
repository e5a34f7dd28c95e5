/** The clock of a month as the interface has it. */
import type { Clock } from '../../api/calendar.ts';
import type { MonthClock } from '../../app/desk/clock.ts';

export function clockShown(clock: MonthClock): Clock {
	const { month, now, deadline, passed, minutesLeft, level, windows, unusual } = clock;
	return {
		month,
		now,
		due: deadline.scheduled.instant,
		comfortable: deadline.comfortable,
		passed,
		minutesLeft,
		level,
		windows,
		unusual: unusual.map(({ day, kind, name }) => ({ day, kind, name: name.en })),
	};
}

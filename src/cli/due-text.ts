/** Deadlines for people: days in words, times always with HKT, business days numbered. */
import { type DueMonth, type dueInYear, unusualDays } from '../app/due.ts';
import type { CountedDay, Deadline } from '../calendar/deadlines.ts';
import { formatMinutes } from '../calendar/submission-hours.ts';
import { type Day, formatDay, lastDay } from '../value/day.ts';
import { dayOfWeek } from '../value/day-number.ts';
import type { Colours } from './colours.ts';
import { padEnd } from './width.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const KINDS = {
	closed: '',
	'half-day': 'half day, the market closes at noon',
	'weather-closed': 'closed all day by weather',
	'weather-partial': 'part of the day lost to weather',
} as const;

export function dueText(due: DueMonth, colours: Colours): string {
	const { deadline } = due;
	const lines = [
		colours.bold(`Return for the month ended ${formatDay(lastDay(due.month))}`),
		line('due', `${colours.bold(momentText(deadline.scheduled.instant))}, the fifth business day`),
	];
	if (deadline.byDefinition.instant !== deadline.scheduled.instant) {
		const moment = momentText(deadline.byDefinition.instant);
		lines.push(line('', `by the definition ${moment}, since weather closed the market (known afterwards)`));
	}
	lines.push(
		line(
			'comfortable',
			`${momentText(deadline.comfortable)}, the close of e-Submission on the fourth business day`,
		),
	);
	lines.push(line('left', leftText(due, colours)));
	for (const [index, { opens, closes }] of due.windows.entries()) {
		const hours = `${dayText(opens.slice(0, 10) as Day)} ${timeOf(opens)}–${timeOf(closes)} HKT`;
		lines.push(line(index === 0 ? 'windows' : '', hours));
	}
	for (const [index, day] of deadline.count.entries()) {
		lines.push(line(index === 0 ? 'days' : '', countedText(day, colours)));
	}
	return `${lines.join('\n')}\n`;
}

/** One line a month: the deadline, the last comfortable moment, what stands between. */
export function yearText(year: string, months: ReturnType<typeof dueInYear>, colours: Colours): string {
	const lines = [
		colours.bold(`Returns for the months of ${year}`),
		colours.dim(`${padEnd('month', 9)}${padEnd('due', 27)}${padEnd('comfortable', 27)}between`),
	];
	for (const { month, deadline } of months) {
		if (deadline === null) {
			lines.push(`${padEnd(month, 9)}beyond the trading days on file`);
			continue;
		}
		const due = padEnd(momentText(deadline.scheduled.instant), 27);
		const comfortable = padEnd(momentText(deadline.comfortable), 27);
		lines.push(`${padEnd(month, 9)}${due}${comfortable}${betweenText(deadline)}`.trimEnd());
	}
	return `${lines.join('\n')}\n`;
}

function line(name: string, text: string): string {
	return `  ${padEnd(name, 14)}${text}`;
}

function leftText(due: DueMonth, colours: Colours): string {
	if (due.passed) return colours.red(`nothing: the deadline has passed (it is ${momentText(due.now)})`);
	const time = colours.bold(formatMinutes(due.minutesLeft));
	return `${time} of submission hours, from ${momentText(due.now)}`;
}

function countedText({ day, number, weekend, record }: CountedDay, colours: Colours): string {
	const count = number === null ? '–' : String(number);
	const name = record ? [record.name.en, KINDS[record.kind]].filter((text) => text !== '').join(', ') : '';
	const text = `${count}  ${padEnd(dayText(day), 17)}${name}`.trimEnd();
	return weekend || number === null ? colours.dim(text) : text;
}

function betweenText(deadline: Deadline): string {
	return unusualDays(deadline)
		.map(({ day, record }) => {
			const half = record?.kind === 'half-day' ? ' (half day)' : '';
			return `${shortDay(day)} ${record?.name.en ?? ''}${half}`;
		})
		.join(', ');
}

/** `Mon 10 Oct 2022 08:30 HKT`. */
function momentText(instant: string): string {
	return `${dayText(instant.slice(0, 10) as Day)} ${timeOf(instant)} HKT`;
}

function timeOf(instant: string): string {
	return instant.slice(11, 16);
}

/** `Mon 10 Oct 2022`. */
function dayText(day: Day): string {
	return `${WEEKDAYS[dayOfWeek(day)] ?? ''} ${shortDay(day)} ${day.slice(0, 4)}`;
}

function shortDay(day: Day): string {
	const [number = '', month = ''] = formatDay(day).split(' ');
	return `${number} ${month.slice(0, 3)}`;
}

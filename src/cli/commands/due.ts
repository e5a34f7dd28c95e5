/** `ff301 due`: when the return for a month is due, and how much time is left to submit it. */
import { type DueMonth, dueFor, dueInYear, hongKongTime, nextDue } from '../../app/due.ts';
import { formatInstant, parseInstant } from '../../calendar/instant.ts';
import { parseMonth } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import { jsonText } from '../batch.ts';
import { coloursOf } from '../colours.ts';
import type { CommandOptions, Run } from '../command-spec.ts';
import { dueText, yearText } from '../due-text.ts';
import { FIELDS } from '../fields.ts';
import { framingOf, namedFields, pickFields } from '../json-fields.ts';
import { EXIT, type World } from '../world.ts';

export const run: Run = async ([typed], options, world) => {
	namedFields(options, FIELDS.due);
	const { year, now: given } = options;
	const now = typeof given === 'string' ? formatInstant(parseInstant(given)) : hongKongTime(world.now());
	if (typeof year === 'string' && typed !== undefined) {
		throw new Refusal('USAGE', `a month (${typed}) and --year ask for different things`, 'leave one out');
	}
	await world.stdout.write(
		typeof year === 'string' ? wholeYear(year, now, options, world) : oneMonth(typed, now, options, world),
	);
	return EXIT.clean;
};

function oneMonth(typed: string | undefined, now: string, options: CommandOptions, world: World): string {
	const month = typed === undefined ? nextDue(now) : parseMonth(typed);
	if (!month) throw new Refusal('USAGE', `"${typed}" is not a month`, 'write it as 2022-09');
	const due = dueFor(month, now);
	const framing = framingOf(options);
	return framing === 'plain'
		? dueText(due, coloursOf(world.stdout, world.env))
		: `${jsonText(pickFields(shape(due), options, FIELDS.due), framing)}\n`;
}

function wholeYear(year: string, now: string, options: CommandOptions, world: World): string {
	const months = dueInYear(year);
	const framing = framingOf(options);
	if (framing === 'plain') return yearText(year, months, coloursOf(world.stdout, world.env));
	const json = months.map(({ month, deadline }) =>
		pickFields(deadline ? shape(dueFor(month, now)) : { month, deadline: null }, options, FIELDS.due),
	);
	if (framing === 'lines') return json.map((each) => `${jsonText(each, framing)}\n`).join('');
	return `${jsonText(json, framing)}\n`;
}

/** Instants are ISO 8601 with Hong Kong's offset. */
function shape(due: DueMonth): Record<string, unknown> {
	const { scheduled, byDefinition, comfortable, count } = due.deadline;
	return {
		month: due.month,
		now: due.now,
		deadline: scheduled.instant,
		comfortable,
		byDefinition: byDefinition.instant,
		passed: due.passed,
		minutesLeft: due.minutesLeft,
		windows: due.windows,
		days: count.map(({ day, number, weekend, record }) => ({
			day,
			businessDay: number,
			weekend,
			kind: record?.kind ?? null,
			name: record?.name.en ?? null,
		})),
	};
}

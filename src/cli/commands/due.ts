/** `ff301 due`: when the return for a month is due, and how much time is left to submit it. */
import { type DueMonth, dueFor, dueInYear, hongKongTime, nextDue } from '../../app/due.ts';
import { formatInstant, parseInstant } from '../../calendar/instant.ts';
import { parseMonth } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import { jsonText } from '../batch.ts';
import { coloursOf } from '../colours.ts';
import { dueText, yearText } from '../due-text.ts';
import { framingOf, namedFields, pickFields } from '../json-fields.ts';
import type { Run } from '../program.ts';
import { EXIT } from '../world.ts';

const FIELDS = [
	'month',
	'now',
	'deadline',
	'comfortable',
	'byDefinition',
	'passed',
	'minutesLeft',
	'windows',
	'days',
] as const;

export const run: Run = async ([typed], options, world) => {
	namedFields(options, FIELDS);
	const framing = framingOf(options);
	const { year, now: given } = options;
	const now = typeof given === 'string' ? formatInstant(parseInstant(given)) : hongKongTime(world.now());
	const colours = coloursOf(world.stdout, world.env);
	if (typeof year === 'string') {
		const months = dueInYear(year);
		const json = months.map(({ month, deadline }) =>
			deadline ? shape(dueFor(month, now)) : { month, deadline: null },
		);
		if (framing === 'plain') await world.stdout.write(yearText(year, months, colours));
		else if (framing === 'lines')
			await world.stdout.write(json.map((each) => `${jsonText(each, framing)}\n`).join(''));
		else
			await world.stdout.write(
				`${jsonText(
					json.map((each) => pickFields(each, options, FIELDS)),
					framing,
				)}\n`,
			);
		return EXIT.clean;
	}
	const month = typed === undefined ? nextDue(now) : parseMonth(typed);
	if (!month) throw new Refusal('USAGE', `"${typed}" is not a month`, 'write it as 2022-09');
	const due = dueFor(month, now);
	await world.stdout.write(
		framing === 'plain'
			? dueText(due, colours)
			: `${jsonText(pickFields(shape(due), options, FIELDS), framing)}\n`,
	);
	return EXIT.clean;
};

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

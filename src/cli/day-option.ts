/** Days on the command line. */
import { dayOfInstant, hongKongTime } from '../app/due.ts';
import { type Day, parseDay } from '../value/day.ts';
import { Refusal } from '../value/refusal.ts';
import { type CommandOptions, textOption } from './command-spec.ts';
import type { World } from './world.ts';

/** The day that an option names; refuses with `USAGE` what is no day. */
export function dayOption(options: CommandOptions, name: string): Day | undefined {
	const text = textOption(options, name);
	if (text === undefined) return undefined;
	const day = parseDay(text);
	if (day) return day;
	const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
	throw new Refusal('USAGE', `--${flag} cannot be "${text}"`, 'write it as 2022-09-30');
}

/** The day it is in Hong Kong. */
export function today(world: World): Day {
	return dayOfInstant(hongKongTime(world.now()));
}

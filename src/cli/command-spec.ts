/** What a command is, as data, and the options that several have. */
import type { World } from './world.ts';

/** What a command gets: its arguments as typed, its options by name. */
export type CommandOptions = Readonly<Record<string, string | boolean | undefined>>;
export type Run = (args: readonly string[], options: CommandOptions, world: World) => Promise<number>;

type OptionSpec = readonly [flags: string, about: string, choices?: readonly string[]];

export interface CommandSpec {
	readonly name: string;
	readonly args: string;
	readonly about: string;
	readonly options: readonly OptionSpec[];
	load(): Promise<{ readonly run: Run }>;
}

export const JSON_OPTION: OptionSpec = ['--json [fields]', 'JSON: everything, or the named fields (a,b)'];
export const JSONL_OPTION: OptionSpec = ['--jsonl', 'JSON, one line for each document'];
export const OUTPUT_OPTION: OptionSpec = [
	'-o, --output <file>',
	'write to a file, which appears when it is whole',
];
export const DATA_OPTION: OptionSpec = [
	'--data <file>',
	'the database (default: FF301_DATABASE_URL, FF301_DATA, else ff301.db here or above)',
];
export const YES_OPTION: OptionSpec = ['--yes', 'record without asking'];

/** How a return is made that is not in the ledger: its form, and who signs. */
export const MAKING_OPTIONS: readonly OptionSpec[] = [
	['--as-of <instant>', 'as known at this instant, or at the end of this day'],
	['--edition <edition>', 'edition of the form (default: the one in force)'],
	['--signatory <name>', 'who submits it (default: the first signatory on record)'],
	['--title <title>', 'the title under which that is done'],
	['--date <day>', 'the date submitted (default: none)'],
];

/** The value of an option that takes one; undefined when it was not given. */
export function textOption(options: CommandOptions, name: string): string | undefined {
	const value = options[name];
	return typeof value === 'string' ? value : undefined;
}

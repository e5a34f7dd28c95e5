/**
 * The commands as data: names, arguments, options. What a command does is loaded only when it runs, and its help
 * text, which stands beside it in `commands/<name>.md`, only when it is asked for.
 */
import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { nearest } from '../app/nearest.ts';
import { Refusal } from '../value/refusal.ts';
import type { World } from './world.ts';

/** What a command gets: its arguments as typed, its options by name. */
export type CommandOptions = Readonly<Record<string, string | boolean | undefined>>;
export type Run = (args: readonly string[], options: CommandOptions, world: World) => Promise<number>;

interface CommandSpec {
	readonly name: string;
	readonly args: string;
	readonly about: string;
	readonly options: readonly (readonly [flags: string, about: string, choices?: readonly string[]])[];
	/** Fields that `--json` can pick; a word after `--json` that is none of them is an argument. */
	readonly fields: readonly string[];
	load(): Promise<{ readonly run: Run }>;
}

const JSON_OPTION = ['--json [fields]', 'JSON: everything, or the named fields (a,b)'] as const;
const JSONL_OPTION = ['--jsonl', 'JSON, one line for each document'] as const;
const OUTPUT_OPTION = ['-o, --output <file>', 'write to a file, which appears when it is whole'] as const;

export const COMMANDS: readonly CommandSpec[] = [
	{
		name: 'read',
		args: '<files...>',
		about: 'read published returns (PDF or text): every figure with its evidence',
		options: [
			JSON_OPTION,
			JSONL_OPTION,
			OUTPUT_OPTION,
			['--all', 'show every field, not only the figures and what is unusual'],
		],
		fields: ['return', 'fields', 'findings', 'file'],
		load: () => import('./commands/read.ts'),
	},
	{
		name: 'check',
		args: '[files...]',
		about: 'check returns (PDF, text or JSON) against the form and the rules',
		options: [
			['--as <who>', 'judge as: reader (published) or preparer (not yet filed)', ['reader', 'preparer']],
			['--last <file>', 'the return of the preceding month, in any format'],
			['--facts <file>', 'what the rules may need beside the return, as JSON'],
			['--only <codes>', 'only these rules, such as A03,B01'],
			[
				'--fail-on <severity>',
				'exit 1 from this severity on (default: error)',
				['error', 'warning', 'info', 'never'],
			],
			[
				'--format <format>',
				'how findings are written (default: human)',
				['human', 'json', 'jsonl', 'github', 'sarif'],
			],
			JSON_OPTION,
			JSONL_OPTION,
			OUTPUT_OPTION,
			['--rules', 'list the rules, and check nothing'],
		],
		fields: ['file', 'as', 'findings', 'summary', 'unchecked'],
		load: () => import('./commands/check.ts'),
	},
	{
		name: 'explain',
		args: '<code>',
		about: 'tell a rule or a refusal in full',
		options: [['--zh', 'in Chinese, where the text is kept in Chinese'], JSON_OPTION, JSONL_OPTION],
		fields: [],
		load: () => import('./commands/explain.ts'),
	},
	{
		name: 'diff',
		args: '<a> <b>',
		about: 'show the fields in which two returns differ (PDF, text or JSON)',
		options: [['--all', 'show the fields that agree too'], JSON_OPTION, JSONL_OPTION, OUTPUT_OPTION],
		fields: ['path', 'label', 'a', 'b', 'same'],
		load: () => import('./commands/diff.ts'),
	},
	{
		name: 'due',
		args: '[month]',
		about: 'when the return for a month is due, and the time left to submit it',
		options: [
			['--year <year>', 'the deadlines of a whole year'],
			['--now <instant>', 'count from this instant instead of the clock'],
			JSON_OPTION,
			JSONL_OPTION,
		],
		fields: ['month', 'now', 'deadline', 'comfortable', 'passed', 'minutesLeft', 'windows', 'days'],
		load: () => import('./commands/due.ts'),
	},
	{
		name: 'schema',
		args: '[name]',
		about: 'print a JSON Schema (2020-12): return, reading, finding, facts',
		options: [JSON_OPTION, JSONL_OPTION, OUTPUT_OPTION],
		fields: [],
		load: () => import('./commands/schema.ts'),
	},
	{
		name: 'doctor',
		args: '',
		about: 'what this installation knows and whether it works',
		options: [JSON_OPTION, JSONL_OPTION],
		fields: [],
		load: () => import('./commands/doctor.ts'),
	},
];

/** The parser. `settle` takes the exit code; texts that commander writes go to `write`. */
export function programOf(
	world: World,
	settle: (code: number) => void,
	write: (text: string) => void,
): Command {
	const program = configure(new Command('ff301'), 'main', write);
	program
		.argument('[command]')
		.allowExcessArguments()
		.usage('<command> [options]')
		.helpCommand('help [command]', 'show the help of a command')
		.option('-V, --version', 'version, editions of the form and calendar years known')
		.action(async (typed: string | undefined, options: { version?: true }) => {
			if (typed !== undefined) throw unknownCommand(typed);
			if (options.version) settle(await (await import('./commands/version.ts')).run([], {}, world));
			else program.outputHelp();
		});
	for (const spec of COMMANDS) {
		const command = configure(program.command(spec.name), spec.name, write).summary(spec.about);
		if (spec.args !== '') command.arguments(spec.args);
		for (const [flags, about, choices] of spec.options) {
			const option = new Option(flags, about);
			command.addOption(choices ? option.choices([...choices]) : option);
		}
		command.action(async () => {
			const { run } = await spec.load();
			settle(await run(command.args, command.opts(), world));
		});
	}
	return program;
}

/**
 * `--json a,b` names fields, `--json file.pdf` does not: a word after `--json` stays its value only when all of
 * it is names of fields.
 */
export function bindJsonFields(argv: readonly string[]): string[] {
	const spec = COMMANDS.find((each) => each.name === argv.find((word) => !word.startsWith('-')));
	const end = argv.indexOf('--');
	const result: string[] = [];
	for (let at = 0; at < argv.length; at++) {
		const word = argv[at] ?? '';
		if (word !== '--json' || (end >= 0 && at > end)) {
			result.push(word);
			continue;
		}
		const next = argv[at + 1];
		const fields = next?.split(',').every((name) => spec?.fields.includes(name));
		result.push(fields ? `--json=${next}` : '--json=');
		if (fields) at += 1;
	}
	return result;
}

function configure(command: Command, page: string, write: (text: string) => void): Command {
	return command
		.exitOverride()
		.configureOutput({ writeOut: write, writeErr: () => undefined, outputError: () => undefined })
		.configureHelp({ showGlobalOptions: false })
		.addHelpText('before', () => `${helpPage(page)}\n`);
}

/** The page without its title: the usage line under it names the command. */
function helpPage(name: string): string {
	const page = readFileSync(new URL(`./commands/${name}.md`, import.meta.url), 'utf8');
	return page.replace(/^# .*\n+/, '').trimEnd();
}

function unknownCommand(typed: string): Refusal {
	const names = [...COMMANDS.map((each) => each.name), 'help'];
	const near = nearest(typed, names);
	return new Refusal(
		'USAGE',
		`there is no command "${typed}"`,
		near ? `did you mean \`ff301 ${near}\`?` : `the commands are ${names.join(', ')}`,
	);
}

/** The parser of the command line, made from the list of commands; the help text of one is loaded when it is asked for. */
import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { nearest } from '../app/nearest.ts';
import { Refusal } from '../value/refusal.ts';
import { COMMANDS } from './command-list.ts';
import { FIELDS } from './fields.ts';
import { wrap } from './width.ts';
import type { World } from './world.ts';

/** The parser. `settle` takes the exit code; texts that commander writes go to `write`. */
export function programOf(
	world: World,
	settle: (code: number) => void,
	write: (text: string) => void,
): Command {
	const program = configure(new Command('ff301'), 'main', world, write);
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
		const command = configure(program.command(spec.name), spec.name, world, write)
			.summary(spec.about)
			.allowExcessArguments(false);
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
	const name = argv.find((word) => !word.startsWith('-')) ?? '';
	const known: readonly string[] = Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof typeof FIELDS] : [];
	const end = argv.indexOf('--');
	const result: string[] = [];
	for (let at = 0; at < argv.length; at++) {
		const word = argv[at] ?? '';
		if (word !== '--json' || (end >= 0 && at > end)) {
			result.push(word);
			continue;
		}
		const next = argv[at + 1];
		const fields = next?.split(',').every((field) => known.includes(field));
		result.push(fields ? `--json=${next}` : '--json=');
		if (fields) at += 1;
	}
	return result;
}

function configure(command: Command, page: string, world: World, write: (text: string) => void): Command {
	const width = Math.min(world.stdout.columns, HELP_WIDTH);
	return command
		.exitOverride()
		.configureOutput({
			writeOut: write,
			writeErr: () => undefined,
			outputError: () => undefined,
			getOutHelpWidth: () => width,
		})
		.configureHelp({ showGlobalOptions: false, minWidthToWrap: 20 })
		.addHelpText('before', () => `${helpPage(page, width)}\n`);
}

const HELP_WIDTH = 100;

/** The page without its title, since the usage line under it names the command; paragraphs fill the width. */
function helpPage(name: string, width: number): string {
	const page = readFileSync(new URL(`./commands/${name}.md`, import.meta.url), 'utf8');
	return page
		.replace(/^# .*\n+/, '')
		.trimEnd()
		.split('\n\n')
		.map((part) => (part.startsWith('    ') ? part : wrap(part.replaceAll('\n', ' '), width).join('\n')))
		.join('\n\n');
}

/** For `ff301 help <typed>` too, of which the parser says nothing. */
export function unknownCommand(typed: string): Refusal {
	const names = [...COMMANDS.map((each) => each.name), 'help'];
	const near = nearest(typed, names);
	return new Refusal(
		'USAGE',
		`there is no command "${typed}"`,
		near ? `did you mean \`ff301 ${near}\`?` : `the commands are ${names.join(', ')}`,
	);
}

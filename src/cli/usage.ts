/** What the parser says of a command line that it does not understand, in our words and with what to do. */
import type { CommanderError } from 'commander';
import { Refusal } from '../value/refusal.ts';
import { COMMANDS } from './command-list.ts';
import { unknownCommand } from './program.ts';

/** `argv` is what was typed; the help names the command that was meant. */
export function usageOf(error: CommanderError, argv: readonly string[]): Refusal {
	const words = argv.filter((word) => !word.startsWith('-'));
	const command = COMMANDS.find(({ name }) => name === words[0]);
	const help = `\`ff301 help${command ? ` ${command.name}` : ''}\` shows what it takes`;
	const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
	switch (error.code) {
		case 'commander.help':
			return unknownCommand(words[1] ?? '');
		case 'commander.missingArgument':
			return new Refusal('USAGE', `${command?.name ?? 'ff301'} needs <${named}>`, help);
		case 'commander.optionMissingArgument':
			return new Refusal('USAGE', `${named} is given without its value`, help);
		case 'commander.excessArguments':
			return new Refusal('USAGE', `there are more words than ${command?.name ?? 'ff301'} takes`, help);
		case 'commander.invalidArgument':
			return choice(error.message, named, help);
		case 'commander.unknownOption':
			return new Refusal(
				'USAGE',
				`there is no option ${named}`,
				hintOf(error.message) ?? dashed(named) ?? help,
			);
		default:
			return new Refusal('USAGE', error.message.split('\n', 1)[0]?.replace(/^error: /, '') ?? '', help);
	}
}

/** `option '--as <who>' argument 'x' is invalid. Allowed choices are reader, preparer.` */
function choice(message: string, flags: string, help: string): Refusal {
	const [, value = '', choices] =
		/argument '(.*)' is invalid\.(?: Allowed choices are (.*)\.)?/s.exec(message) ?? [];
	const flag = flags.replace(/ <.*/, '');
	return new Refusal('USAGE', `${flag} cannot be "${value}"`, choices ? `it is one of ${choices}` : help);
}

/** `(Did you mean --json?)` on a line of its own. */
function hintOf(message: string): string | null {
	const near = /\(Did you mean (.*)\?\)/s.exec(message)?.[1];
	return near ? `did you mean ${near}?` : null;
}

/** What looks like the name of a file. */
function dashed(typed: string): string | null {
	return /\.[a-z]+$/i.test(typed) ? `a file whose name begins with a dash is named as ./${typed}` : null;
}

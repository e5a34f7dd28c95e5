/** One call of the command line, without touching the process: words in, text to the streams, exit code out. */
import { CommanderError } from 'commander';
import { Refusal } from '../value/refusal.ts';
import { bugText } from './bug-text.ts';
import { coloursOf } from './colours.ts';
import { bindJsonFields, programOf } from './program.ts';
import { DocumentRefusal, exitOf, refusalText } from './refusal-text.ts';
import { usageOf } from './usage.ts';
import { EXIT, type World } from './world.ts';

/** `argv` is what was typed after `ff301`. Gives 0, 1, 2, 3, 5 or 70. */
export async function run(argv: readonly string[], world: World): Promise<number> {
	let code: number = EXIT.clean;
	let written = '';
	const program = programOf(
		world,
		(settled) => {
			code = settled;
		},
		(text) => {
			written += text;
		},
	);
	try {
		await program.parseAsync(bindJsonFields(argv), { from: 'user' });
	} catch (error) {
		code = await tell(error, argv, world);
	}
	if (written !== '') await world.stdout.write(written);
	return code;
}

/** Tells what went wrong on standard error; gives the exit code. */
async function tell(error: unknown, argv: readonly string[], world: World): Promise<number> {
	const colours = coloursOf(world.stderr, world.env);
	if (error instanceof CommanderError && error.exitCode === 0) return EXIT.clean;
	const refusal = error instanceof CommanderError ? usageOf(error, argv) : error;
	if (refusal instanceof DocumentRefusal) {
		await world.stderr.write(refusalText(refusal.refusal, refusal.file, colours));
		return exitOf(refusal.refusal.code);
	}
	if (refusal instanceof Refusal) {
		await world.stderr.write(refusalText(refusal, null, colours));
		return exitOf(refusal.code);
	}
	await world.stderr.write(bugText(error, argv, colours));
	return EXIT.bug;
}

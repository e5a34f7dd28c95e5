/** Runs the commands of the demo in this process, and shows them as a terminal would. */
import assert from 'node:assert/strict';
import { run } from '../../src/cli/run.ts';
import type { Sink } from '../../src/cli/world.ts';
import { ROOT } from '../setup.mjs';

/** Runs one command as if typed in the project's folder, shows it, and gives what it printed on either stream. */
export async function ff301(args: readonly string[], expected: number): Promise<string> {
	process.stdout.write(`\n$ ff301 ${args.join(' ')}\n`);
	let printed = '';
	const stdout: Sink = {
		isTTY: process.stdout.isTTY === true,
		columns: process.stdout.columns ?? 100,
		write: async (text) => {
			printed += text.toString();
			process.stdout.write(text);
		},
	};
	const { FF301_DATABASE_URL: _, FF301_DATA: __, ...env } = process.env;
	const code = await run(args, {
		stdout,
		stderr: { ...stdout, isTTY: false },
		stdin: process.stdin,
		interactive: false,
		env,
		now: () => Date.now(),
		cwd: ROOT,
		interrupted: new AbortController().signal,
		stopAsked: () => Promise.resolve(),
	});
	assert.equal(code, expected, `ff301 ${args.join(' ')} ended with ${code}`);
	return printed;
}

export function say(...lines: readonly string[]): void {
	process.stdout.write(`\n── ${lines.join('\n   ')}\n`);
}

export function heading(text: string): void {
	process.stdout.write(`\n══ ${text} ${'═'.repeat(Math.max(3, 76 - text.length))}\n`);
}

/** The session in the README is what the commands in it print; `…` stands for what is left out. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { call } from './call.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** `$ npm run -s ff301 -- due 2022-09` and the lines under it, for each command of the first session. */
function session(): { readonly argv: string[]; readonly lines: string[] }[] {
	const block = /```console\n(.*?)```/s.exec(README)?.[1] ?? '';
	return block
		.split(/^\$ npm run -s ff301 -- /m)
		.slice(1)
		.map((part) => {
			const [command = '', ...lines] = part.trimEnd().split('\n');
			return { argv: command.split(' '), lines: lines.filter((line) => line !== '' && line !== '…') };
		});
}

function pattern(line: string): RegExp {
	const parts = line.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${parts.join('.*')}$`, 'm');
}

test('every line of the session in the README is printed by its command, in that order', async () => {
	const commands = session();
	assert.deepEqual(
		commands.map(({ argv }) => argv[0]),
		['check', 'due'],
	);
	for (const { argv, lines } of commands) {
		let { stdout: left } = await call(argv, { cwd: ROOT });
		assert.ok(lines.length > 2, argv.join(' '));
		for (const line of lines) {
			const found = pattern(line).exec(left);
			assert.ok(found, `ff301 ${argv.join(' ')} does not print: ${line}`);
			left = left.slice(found.index + found[0].length);
		}
	}
});

test('the README tells as many proved figures of the example as there are', async () => {
	const told = /`read` proves (\d+) of its figures/.exec(README)?.[1];
	const { stdout } = await call(['read', 'examples/00020-2022-09.txt'], { cwd: ROOT });
	assert.equal(/(\d+) proved/.exec(stdout)?.[1], told);
});

test('the README lists every command with the arguments that its help shows', async () => {
	const { stdout } = await call(['--help']);
	const commands = [...stdout.matchAll(/^ {2}([a-z]+) (?:\[options\]|\[command\])/gm)].map(
		(match) => match[1] ?? '',
	);
	assert.ok(commands.includes('check'));
	for (const name of commands)
		if (name !== 'help') assert.match(README, new RegExp(`^\\| \`${name}[ \`]`, 'm'));
});

/** The session in the README is what the commands in it print; `…` stands for what is left out. */
import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { call, inFolder } from './call.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** `$ npm run -s ff301 -- due 2022-09` and the lines under it, for each command of a session, the first being 0. */
function session(number: number): { readonly argv: string[]; readonly lines: string[] }[] {
	const blocks = [...README.matchAll(/```console\n(.*?)```/gs)];
	return (blocks[number]?.[1] ?? '')
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
	const commands = session(0);
	assert.deepEqual(
		commands.map(({ argv }) => argv[0]),
		['check', 'due'],
	);
	for (const { argv, lines } of commands) {
		assert.ok(lines.length > 2, argv.join(' '));
		await printsInOrder(argv, lines, ROOT);
	}
});

test('so is every line of the session over a ledger', async () => {
	await inFolder(async (folder) => {
		symlinkSync(join(ROOT, 'examples'), join(folder, 'examples'));
		const commands = session(1);
		assert.deepEqual(
			commands.map(({ argv }) => argv[0]),
			['init', 'import', 'add', 'derive', 'render'],
		);
		for (const { argv, lines } of commands) await printsInOrder(argv, lines, folder);
	});
});

async function printsInOrder(argv: readonly string[], lines: readonly string[], cwd: string): Promise<void> {
	const { code, stdout, stderr } = await call(argv, { cwd });
	assert.notEqual(code, 70, stderr);
	let left = stdout;
	for (const line of lines) {
		const found = pattern(line).exec(left);
		assert.ok(found, `ff301 ${argv.join(' ')} does not print: ${line}\n${stdout}${stderr}`);
		left = left.slice(found.index + found[0].length);
	}
}

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

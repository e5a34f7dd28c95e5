/** What only a process of its own can show: pipes that close, signals, exit codes. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { twoClasses } from '../form/make-return.ts';
import { inFolder } from './call.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const LOADER = import.meta.resolve('tsx');
const RETURN = JSON.stringify(twoClasses());

function start(
	args: readonly string[],
	cwd: string,
	env: Readonly<Record<string, string>> = {},
): ChildProcess {
	const options = { cwd, env: { ...process.env, ...env }, stdio: 'pipe' } as const;
	return spawn(process.execPath, ['--import', LOADER, MAIN, ...args], options);
}

function kept(child: ChildProcess): string[] {
	const parts: string[] = [];
	child.stderr?.setEncoding('utf8').on('data', (part: string) => parts.push(part));
	return parts;
}

async function ended(child: ChildProcess): Promise<readonly [code: number | null, signal: string | null]> {
	const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
	return [code, signal];
}

test('a reader that closes the pipe ends the command quietly', async () => {
	await inFolder(async (cwd) => {
		for (let at = 0; at < 60; at++) writeFileSync(join(cwd, `${at}.json`), RETURN);
		const child = start(['check', '.', '--rules', '--json'], cwd);
		const told = kept(child);
		assert.ok(child.stdout);
		await once(child.stdout, 'data');
		child.stdout.destroy();
		const many = start(['diff', '0.json', '1.json', '--all', '--jsonl'], cwd);
		const alsoTold = kept(many);
		assert.ok(many.stdout);
		many.stdout.destroy();
		assert.deepEqual(await ended(child), [0, null]);
		assert.deepEqual(await ended(many), [0, null]);
		assert.equal(told.join('') + alsoTold.join(''), '');
	});
});

test('Ctrl-C ends the command quietly with 130', async () => {
	await inFolder(async (cwd) => {
		writeFileSync(join(cwd, 'a.json'), RETURN);
		const child = start(['check', 'a.json', '-', '--jsonl'], cwd);
		const told = kept(child);
		assert.ok(child.stdout);
		await once(child.stdout, 'data');
		child.kill('SIGINT');
		assert.deepEqual(await ended(child), [130, null]);
		assert.equal(told.join(''), '');
	});
});

test('a file half written is gone after Ctrl-C', async () => {
	await inFolder(async (cwd) => {
		writeFileSync(join(cwd, 'a.json'), RETURN);
		const child = start(['check', 'a.json', '-', '--jsonl', '-o', 'out.jsonl'], cwd);
		const over = ended(child);
		while (!readdirSync(cwd).some((name) => name.endsWith('.part'))) {
			assert.equal(child.exitCode, null, 'it ended before it wrote');
			await wait(10);
		}
		child.kill('SIGINT');
		assert.deepEqual(await over, [130, null]);
		assert.deepEqual(readdirSync(cwd), ['a.json']);
	});
});

test('standard input is read to its end', async () => {
	await inFolder(async (cwd) => {
		const child = start(['check', '-'], cwd);
		const parts: string[] = [];
		child.stdout?.setEncoding('utf8').on('data', (part: string) => parts.push(part));
		child.stdin?.end(RETURN);
		assert.deepEqual(await ended(child), [0, null]);
		assert.match(parts.join(''), /^0 errors, .* in 1 return /m);
	});
});

test('COLUMNS is the width where there is no terminal', async () => {
	await inFolder(async (cwd) => {
		const child = start(['explain', 'E05'], cwd, { COLUMNS: '60' });
		const parts: string[] = [];
		child.stdout?.setEncoding('utf8').on('data', (part: string) => parts.push(part));
		assert.deepEqual(await ended(child), [0, null]);
		const [words = ''] = parts.join('').split('\n  example\n');
		const lines = words.split('\n').slice(1);
		assert.ok(lines.length > 6);
		for (const line of lines) assert.ok(line.length <= 60, line);
	});
});

test('the thread that was brought up for a PDF that is not there holds nothing up', async () => {
	await inFolder(async (cwd) => {
		const child = start(['check', 'gone.pdf'], cwd);
		const told = kept(child);
		assert.deepEqual(await ended(child), [3, null]);
		assert.match(told.join(''), /^error\[INPUT_MISSING\]: gone\.pdf is not there\n/);
	});
});

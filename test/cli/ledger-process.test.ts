/** What only processes of their own can show: killed in the middle, two at once, a disk that is full. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inSample, type Workspace } from './workspace.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const LOADER = import.meta.resolve('tsx');
const NOW = '2022-10-06';

interface Ended {
	readonly code: number | null;
	readonly signal: string | null;
	readonly stdout: string;
	readonly stderr: string;
}

function start(args: readonly string[], cwd: string): ChildProcess {
	return spawn(process.execPath, ['--import', LOADER, MAIN, ...args], { cwd, stdio: 'pipe' });
}

async function ended(child: ChildProcess): Promise<Ended> {
	const out: string[] = [];
	const err: string[] = [];
	child.stdout?.setEncoding('utf8').on('data', (part: string) => out.push(part));
	child.stderr?.setEncoding('utf8').on('data', (part: string) => err.push(part));
	const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
	return { code, signal, stdout: out.join(''), stderr: err.join('') };
}

/** Purchases of one share more each, on one day. */
function purchases(count: number, first = 1): string {
	return Array.from({ length: count }, (_, index) =>
		JSON.stringify({
			kind: 'repurchase-for-cancellation',
			day: '2022-10-05',
			class: 'B',
			shares: String(first + index),
		}),
	).join('\n');
}

async function sequences({ ok }: Workspace): Promise<number[]> {
	const entries = JSON.parse(await ok(['ledger', '20', '--json', 'sequence'])) as { sequence: number }[];
	return entries.map(({ sequence }) => sequence);
}

test('an import that is killed has kept what it acknowledged, and the same import again completes it', async () => {
	await inSample(async (workspace) => {
		const { cwd, ok } = workspace;
		writeFileSync(join(cwd, 'many.jsonl'), purchases(300));
		const child = start(['import', '20', 'many.jsonl', '--yes', '--jsonl'], cwd);
		const acknowledged: { key: string; sequences: number[] }[] = [];
		let rest = '';
		child.stdout?.setEncoding('utf8').on('data', (part: string) => {
			const lines = (rest + part).split('\n');
			rest = lines.pop() ?? '';
			acknowledged.push(...lines.map((line) => JSON.parse(line)));
			if (acknowledged.length >= 20) child.kill('SIGKILL');
		});
		const [, signal] = (await once(child, 'close')) as [number | null, string | null];
		assert.equal(signal, 'SIGKILL');
		assert.ok(acknowledged.length < 300, 'it was killed in the middle');

		const lines = (await ok(['ledger', '20', '--jsonl', '--json', 'sequence,key'])).trim().split('\n');
		const kept = new Map(lines.map((line) => JSON.parse(line)).map(({ sequence, key }) => [key, sequence]));
		for (const { key, sequences: told } of acknowledged) assert.equal(kept.get(key), told[0], key);
		assert.match(await ok(['verify']), /every entry fits/);

		const again = await ok(['import', '20', 'many.jsonl', '--yes']);
		assert.match(again, new RegExp(`Recorded ${316 - lines.length} entries`));
		assert.equal((await sequences(workspace)).length, 316, 'each of them once');
		const balances = await ok(['ledger', '20', '--balances', '--as-at', '2022-10-05', '--json']);
		const pending = JSON.parse(balances).find(
			(each: { account: string }) => each.account === 'class/B/pending',
		);
		assert.equal(pending.quantity, String(31_775_000 + (300 * 301) / 2));
	});
});

test('Ctrl-C ends an import quietly with 130, and what was recorded is whole', async () => {
	await inSample(async ({ cwd, ok }) => {
		writeFileSync(join(cwd, 'many.jsonl'), purchases(300));
		const child = start(['import', '20', 'many.jsonl', '--yes', '--jsonl'], cwd);
		child.stdout?.once('data', () => child.kill('SIGINT'));
		const { code, stderr } = await ended(child);
		assert.equal(code, 130);
		assert.equal(stderr, '');
		assert.match(await ok(['verify']), /every entry fits/);
	});
});

test('two writers at once: each records its own, nothing is lost and nothing recorded twice', async () => {
	await inSample(async (workspace) => {
		const { cwd, ok } = workspace;
		writeFileSync(join(cwd, 'a.jsonl'), purchases(20, 1));
		writeFileSync(join(cwd, 'b.jsonl'), purchases(20, 1001));
		const both = ['a.jsonl', 'b.jsonl', 'a.jsonl'].map((file) =>
			ended(start(['import', '20', file, '--yes'], cwd)),
		);
		for (const { code, stderr } of await Promise.all(both)) {
			// Who is overtaken five times in a row is told so, and may try again.
			assert.ok(code === 0 || (code === 5 && /STORE_CONFLICT|STORE_BUSY/.test(stderr)), stderr);
		}
		for (const file of ['a.jsonl', 'b.jsonl']) await ok(['import', '20', file, '--yes']);
		const all = await sequences(workspace);
		assert.deepEqual(
			all,
			Array.from({ length: 56 }, (_, index) => index + 1),
		);
		assert.match(await ok(['verify']), /56 entries of 1 issuer\n.*every entry fits/);
	});
});

test('a result that does not fit on the disk is told, and nothing half written is left', async (context) => {
	if (!existsSync('/dev/full')) return context.skip('there is no /dev/full here');
	await inSample(async ({ cwd }) => {
		const { code, stderr } = await ended(start(['derive', '20', '2022-09', '-o', '/dev/full'], cwd));
		assert.equal(code, 3);
		assert.match(
			stderr,
			/error\[OUTPUT_FAILED\]: \/dev\/full could not be written whole \(the disk is full\)/,
		);
	});
});

test('a folder that may not be written to refuses a movement and still shows the ledger', async (context) => {
	if (process.getuid?.() === 0) return context.skip('root may write everywhere');
	await inSample(async ({ cwd, ff301 }) => {
		chmodSync(join(cwd, 'ff301.db'), 0o444);
		chmodSync(cwd, 0o555);
		try {
			const refused = await ff301(['add', '20', 'redemption', 'class=B', 'shares=1', '--day', NOW]);
			assert.equal(refused.code, 3);
			assert.match(refused.stderr, /STORE_READ_ONLY/);
		} finally {
			chmodSync(cwd, 0o755);
		}
	});
});

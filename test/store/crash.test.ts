/** Two processes that append to one store at once and are killed: what it was told is recorded is there, and a control shows the test can fail. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/store/open-store.ts';
import { temporaryFolder } from './places.ts';
import { schemaPlace, skipped } from './postgres.ts';

const WRITER = fileURLToPath(new URL('./crash-writer.ts', import.meta.url));
/** Rounds; each kills two writers. A longer run is asked for by name. */
const KILLS = Number.parseInt(process.env['FF301_TEST_KILLS'] ?? '2', 10);
const ISSUERS = ['00020', '01723'];
/** Lines of acknowledgement after which the writer is killed. */
const LINES = 25;

/** Starts a writer, kills it when it has acknowledged some entries, and gives the keys that it acknowledged. */
async function killedWriter(location: string, mode: 'safe' | 'early', run: string): Promise<string[]> {
	const child = spawn(process.execPath, ['--import', 'tsx', WRITER, location, mode, run], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const ended = new Promise((resolve) => child.once('exit', resolve));
	const acknowledged: string[] = [];
	for await (const line of createInterface({ input: child.stdout })) {
		acknowledged.push(line);
		if (acknowledged.length === LINES) child.kill('SIGKILL');
	}
	await ended;
	assert.equal(child.signalCode, 'SIGKILL', 'the writer was killed, and did not end by itself');
	return acknowledged;
}

async function lostAfterKills(location: string, mode: 'safe' | 'early'): Promise<string[]> {
	const acknowledged: string[] = [];
	for (let round = 0; round < (mode === 'safe' ? KILLS : 1); round += 1) {
		const writers = ISSUERS.map((issuer) => killedWriter(location, mode, `${issuer}/${round}`));
		acknowledged.push(...(await Promise.all(writers)).flat());
	}
	const store = await openStore(location);
	try {
		assert.deepEqual((await store.verify()).breaks, []);
		const there = new Map<string, number>();
		for (const issuer of ISSUERS)
			for (const { key } of await store.entries(issuer)) there.set(key, (there.get(key) ?? 0) + 1);
		// A group of two is there whole or not at all.
		for (const [key, count] of there) assert.equal(count, 2, key);
		return acknowledged.filter((key) => !there.has(key));
	} finally {
		await store.close();
	}
}

test('a file whose two writers are killed again and again has all that was acknowledged, whole and chained', async () => {
	const folder = temporaryFolder();
	try {
		assert.deepEqual(await lostAfterKills(join(folder.path, 'ledger.db'), 'safe'), []);
	} finally {
		folder.remove();
	}
});

test('control: a writer that acknowledges before the commit is caught by the same test', async () => {
	const folder = temporaryFolder();
	try {
		assert.notDeepEqual(await lostAfterKills(join(folder.path, 'ledger.db'), 'early'), []);
	} finally {
		folder.remove();
	}
});

test('PostgreSQL whose clients are killed again and again has all that was acknowledged', {
	skip: skipped,
}, async () => {
	const place = await schemaPlace();
	try {
		assert.deepEqual(await lostAfterKills(place.location, 'safe'), []);
	} finally {
		await place.remove();
	}
});

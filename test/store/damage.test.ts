/** Files and folders that are not as they should be, a store that is full, a store in use: each refused by its name. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	copyFileSync,
	mkdirSync,
	readFileSync,
	statSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { openStore } from '../../src/store/open-store.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { append, balance, ISSUER } from './ledger.ts';
import { filePlace, temporaryFolder } from './places.ts';
import { schemaPlace, skipped } from './postgres.ts';

const code = (name: string) => (error: unknown) => error instanceof Refusal && error.code === name;

async function inFolder(body: (folder: string) => Promise<void>): Promise<void> {
	const folder = temporaryFolder();
	try {
		await body(folder.path);
	} finally {
		folder.remove();
	}
}

/** A closed store of one file with 300 entries. */
async function filledFile(path: string): Promise<void> {
	const store = await openStore(path);
	for (let each = 0; each < 30; each += 1)
		await append(store, {
			key: `k${each}`,
			contents: Array.from({ length: 10 }, (_, index) => `${each}/${index}`),
		});
	await store.close();
	// The driver closes late; this writes the log into the file.
	const database = new Database(path);
	database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
	database.close();
}

test('a path that leads nowhere, to a folder or to another file is refused and left alone', () =>
	inFolder(async (folder) => {
		await assert.rejects(openStore(join(folder, 'none', 'ledger.db')), code('STORE_UNREACHABLE'));
		await assert.rejects(openStore(folder), code('STORE_UNREACHABLE'));
		const text = join(folder, 'notes.txt');
		writeFileSync(text, 'Purchased 7,000 shares today. '.repeat(200));
		const before = readFileSync(text);
		await assert.rejects(openStore(text), code('STORE_FOREIGN'));
		assert.deepEqual(readFileSync(text), before);
		const other = join(folder, 'other.db');
		const database = new Database(other);
		database.exec('CREATE TABLE entries (id INTEGER)');
		database.close();
		await assert.rejects(openStore(other), code('STORE_FOREIGN'));
	}));

test('a file that is cut off is refused, wherever it is cut', () =>
	inFolder(async (folder) => {
		const whole = join(folder, 'ledger.db');
		await filledFile(whole);
		const { size } = statSync(whole);
		assert.ok(size > 60_000, `${size} bytes`);
		for (const bytes of [size - 1, size - 4_096, size - 5_000, 8_192, 4_096, 1_000, 100, 50]) {
			const cut = join(folder, `cut-${bytes}.db`);
			copyFileSync(whole, cut);
			truncateSync(cut, bytes);
			await assert.rejects(
				openStore(cut),
				(error) => code('STORE_DAMAGED')(error) || code('STORE_FOREIGN')(error),
				`${bytes}`,
			);
		}
	}));

test('a page that was overwritten is found by verify', () =>
	inFolder(async (folder) => {
		const path = join(folder, 'ledger.db');
		await filledFile(path);
		const bytes = readFileSync(path);
		bytes.fill(0x5a, bytes.length - 3 * 4_096, bytes.length - 4_096);
		writeFileSync(path, bytes);
		const store = await openStore(path);
		try {
			const { breaks } = await store.verify();
			assert.ok(breaks.length > 0);
		} catch (error) {
			assert.ok(code('STORE_DAMAGED')(error), String(error));
		} finally {
			await store.close();
		}
	}));

test('a store that is full refuses the group, keeps what it has, and goes on when there is room', async () => {
	const place = await filePlace();
	try {
		const store = await place.open({ pagesMost: 40 });
		const long = 'x'.repeat(3_000);
		let kept = 0;
		const fill = async () => {
			for (let each = 0; each < 100; each += 1) {
				await append(store, {
					key: `k${each}`,
					contents: [`${long}${each}`, 'b'],
					balances: [balance('issued', '2022-09-01', String(each))],
				});
				kept = each + 1;
			}
		};
		await assert.rejects(fill(), code('STORE_FULL'));
		assert.ok(kept > 5);
		assert.equal((await store.entries(ISSUER)).length, 2 * kept);
		assert.equal((await store.balances(ISSUER, { asAt: '2022-09-30' })).get('issued'), String(kept - 1));
		assert.deepEqual((await store.verify()).breaks, []);
		await store.close();
		const roomy = await place.open();
		await append(roomy, { key: 'next' });
		assert.deepEqual((await roomy.verify()).breaks, []);
	} finally {
		await place.remove();
	}
});

test('a store in use is refused after the wait, and what is recorded afterwards is on the disk', async () => {
	const place = await filePlace();
	const folder = temporaryFolder();
	try {
		const store = await place.open({ wait: 60 });
		await append(store, { key: 'before' });
		// Another program that holds the file: the store's own second connection stands in for it.
		const other = await place.open();
		let release = () => {};
		const held = new Promise<void>((resolve) => {
			release = resolve;
		});
		const empty = await openStore(join(folder.path, 'copy.db'), { wait: 60 });
		const restoring = empty.restore(
			(async function* () {
				await held;
				yield* [];
			})(),
		);
		const rival = await openStore(join(folder.path, 'copy.db'), { wait: 60 }).catch(
			(error: unknown) => error,
		);
		assert.ok(!(rival instanceof Error), String(rival));
		for (const contents of [['a', 'b'], ['a']]) {
			await assert.rejects(append(rival as typeof store, { key: 'k', contents }), code('STORE_BUSY'));
			await assert.rejects(append(rival as typeof store, { key: 'other', contents }), code('STORE_BUSY'));
		}
		release();
		await restoring;
		// A statement that was refused must not keep the next commit back.
		const records = await store.records(ISSUER, { after: 0, limit: 10 });
		await (rival as typeof store).restore(
			(async function* () {
				yield* records;
			})(),
		);
		await append(rival as typeof store, { key: 'one' });
		assert.equal((await empty.head(ISSUER)).sequence, 2);
		assert.equal((await other.head(ISSUER)).sequence, 1);
		await empty.close();
		await (rival as typeof store).close();
	} finally {
		await place.remove();
		folder.remove();
	}
});

/** Root may write anywhere, so the store is opened by a process of another user. */
const USER = 65_534;
const OPENER = fileURLToPath(new URL('./open-append.ts', import.meta.url));
const isRoot = process.getuid?.() === 0;

test('a folder or a file that may not be written to is refused', () =>
	inFolder(async (folder) => {
		const path = join(folder, 'sealed', 'ledger.db');
		mkdirSync(join(folder, 'sealed'));
		await filledFile(path);
		chmodSync(folder, 0o755);
		chmodSync(path, 0o444);
		chmodSync(join(folder, 'sealed'), 0o555);
		const as = isRoot ? { uid: USER, gid: USER } : {};
		const run = spawnSync(process.execPath, ['--import', 'tsx', OPENER, path], { encoding: 'utf8', ...as });
		assert.match(run.stdout, /^(?:STORE_READ_ONLY|STORE_UNREACHABLE)\n$/, run.stderr);
		const fresh = spawnSync(process.execPath, ['--import', 'tsx', OPENER, join(folder, 'sealed', 'new.db')], {
			encoding: 'utf8',
			...as,
		});
		assert.match(fresh.stdout, /^(?:STORE_READ_ONLY|STORE_UNREACHABLE)\n$/, fresh.stderr);
		chmodSync(join(folder, 'sealed'), 0o755);
	}));

test('a database that does not answer, or does not know us, is refused', async () => {
	await assert.rejects(
		openStore('postgres://nobody@127.0.0.1:1/none', { wait: 500 }),
		code('STORE_UNREACHABLE'),
	);
});

test('a schema of another program is refused and left alone', { skip: skipped }, async () => {
	const place = await schemaPlace();
	try {
		await place.meddle?.('CREATE TABLE entries (id integer)');
		await assert.rejects(place.open(), code('STORE_FOREIGN'));
		await place.meddle?.('DROP TABLE entries; CREATE TABLE migrations (id integer)');
		await assert.rejects(place.open(), code('STORE_FOREIGN'));
		const address = new URL(place.location);
		address.searchParams.set('options', '-c search_path=ff301_no_such_schema');
		await assert.rejects(openStore(address.href), code('STORE_UNREACHABLE'));
	} finally {
		await place.remove();
	}
});

test('a role with the rights of docs/store.md appends and reads, and may neither change nor empty a table', {
	skip: skipped,
}, async () => {
	const place = await schemaPlace();
	const { schema } = place;
	const role = `${schema}_app`;
	try {
		await place.open();
		await place.meddle?.(`CREATE ROLE ${role} LOGIN;
			GRANT USAGE ON SCHEMA ${schema} TO ${role};
			GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA ${schema} TO ${role};
			GRANT UPDATE ON ${schema}.heads TO ${role}`);
		const address = new URL(place.location);
		address.searchParams.set('options', `-c search_path=${schema} -c role=${role}`);
		const store = await openStore(address.href);
		for (let each = 0; each < 134; each += 1)
			await append(store, { key: `k${each}`, balances: [balance('issued', '2022-09-01', String(each))] });
		assert.equal((await store.balances(ISSUER, { asAt: '2022-09-30' })).get('issued'), '133');
		assert.deepEqual((await store.verify()).breaks, []);
		await store.close();
		for (const sql of [
			'UPDATE entries SET key = key',
			'DELETE FROM balances',
			'TRUNCATE entries',
			'TRUNCATE heads',
			'DELETE FROM heads',
		])
			await assert.rejects(async () => place.meddle?.(`SET ROLE ${role}; ${sql}`), /permission denied/, sql);
		for (const sql of [
			'TRUNCATE entries',
			'TRUNCATE heads',
			'DELETE FROM heads',
			'UPDATE heads SET sequence = 1',
			"UPDATE heads SET issuer = 'x', sequence = sequence + 1",
		])
			await assert.rejects(async () => place.meddle?.(sql), /append-only/, sql);
	} finally {
		await place.meddle?.(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
		await place.remove();
	}
});

test('a role that may only read is refused when it appends', { skip: skipped }, async () => {
	const place = await schemaPlace();
	const { schema } = place;
	const role = `${schema}_reader`;
	try {
		await append(await place.open(), { key: 'k' });
		await place.meddle?.(`CREATE ROLE ${role};
			GRANT USAGE ON SCHEMA ${schema} TO ${role};
			GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO ${role}`);
		const address = new URL(place.location);
		address.searchParams.set('options', `-c search_path=${schema} -c role=${role}`);
		const store = await openStore(address.href);
		assert.equal((await store.entries(ISSUER)).length, 1);
		await assert.rejects(append(store, { key: 'next' }), code('STORE_READ_ONLY'));
		await store.close();
	} finally {
		await place.meddle?.(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
		await place.remove();
	}
});

/** What the desk keeps, on each engine: a file, memory, PostgreSQL. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Database from 'libsql';
import { openDeskStore } from '../../src/store/desk/open.ts';
import type { DeskStore } from '../../src/store/desk.ts';
import { openStore } from '../../src/store/open-store.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { type DeskPlace, deskBattery } from './desk-battery.ts';
import { append, ISSUER } from './ledger.ts';
import { temporaryFolder } from './places.ts';
import { schemaPlace, skipped } from './postgres.ts';

function opener(location: string): {
	readonly open: DeskPlace['open'];
	readonly closeAll: () => Promise<void>;
} {
	const opened: DeskStore[] = [];
	return {
		open: async () => {
			const store = await openDeskStore(location);
			opened.push(store);
			return store;
		},
		closeAll: async () => {
			for (const store of opened) await store.close();
		},
	};
}

async function filePlace(): Promise<DeskPlace> {
	const folder = temporaryFolder();
	const { open, closeAll } = opener(join(folder.path, 'ff301.db'));
	return {
		open,
		meddle: async (sql) => {
			const database = new Database(join(folder.path, 'ff301-desk.db'));
			try {
				database.exec(sql);
			} finally {
				database.close();
			}
		},
		remove: async () => {
			await closeAll();
			folder.remove();
		},
	};
}

async function memoryPlace(): Promise<DeskPlace> {
	const { open, closeAll } = opener(':memory:');
	return { open, meddle: null, remove: closeAll };
}

async function serverPlace(): Promise<DeskPlace> {
	const place = await schemaPlace();
	const { open, closeAll } = opener(place.location);
	return {
		open,
		meddle: place.meddle,
		remove: async () => {
			await closeAll();
			await place.remove();
		},
	};
}

function battery(name: string, make: () => Promise<DeskPlace>, skip: string | false): void {
	deskBattery((sentence, body) => {
		test(`${name}: ${sentence}`, { skip }, async () => {
			const place = await make();
			try {
				await body(place);
			} finally {
				await place.remove();
			}
		});
	});
}

battery('a file', filePlace, false);
battery('memory', memoryPlace, false);
battery('PostgreSQL', serverPlace, skipped);

test('the desk keeps its file beside that of the ledgers, and each refuses the file of the other', async () => {
	const folder = temporaryFolder();
	try {
		const path = join(folder.path, 'ff301.db');
		await (await openStore(path)).close();
		const store = await openDeskStore(path);
		await store.ping();
		await store.close();
		await store.close();
		const desk = join(folder.path, 'ff301-desk.db');
		assert.ok(existsSync(desk));
		for (const file of [path, desk])
			assert.equal(statSync(file).mode & 0o077, 0, 'nobody else reads what is not published');
		const nowhere = join(folder.path, 'nowhere', 'ff301.db');
		const unreachable = (error: unknown) => error instanceof Refusal && error.code === 'STORE_UNREACHABLE';
		await assert.rejects(openDeskStore(nowhere), unreachable);
		const foreign = (error: unknown) => error instanceof Refusal && error.code === 'STORE_FOREIGN';
		await assert.rejects(openStore(desk), foreign);
		await (await openStore(join(folder.path, 'other-desk.db'))).close();
		await assert.rejects(openDeskStore(join(folder.path, 'other.db')), foreign);
	} finally {
		folder.remove();
	}
});

test('ledgers and desk live in one schema, whichever was made first', { skip: skipped }, async () => {
	for (const deskFirst of [true, false]) {
		const place = await schemaPlace();
		try {
			const opened: (() => Promise<DeskStore | Awaited<ReturnType<typeof place.open>>>)[] = [
				() => openDeskStore(place.location),
				() => place.open(),
			];
			for (const open of deskFirst ? opened : opened.reverse()) await (await open()).close();
			const [ledgers, desk] = [await place.open(), await openDeskStore(place.location)];
			await append(ledgers, { key: 'k1' });
			await desk.ping();
			await desk.close();
			assert.equal((await ledgers.head(ISSUER)).sequence, 1);
		} finally {
			await place.remove();
		}
	}
});

test('many servers that open a new desk at once make it once', { skip: skipped }, async () => {
	const place = await schemaPlace();
	try {
		const stores = await Promise.all(Array.from({ length: 4 }, () => openDeskStore(place.location)));
		for (const store of stores) {
			await store.ping();
			await store.close();
		}
	} finally {
		await place.remove();
	}
});

test('many programs that open a new file at once make it once', async () => {
	const folder = temporaryFolder();
	try {
		const path = join(folder.path, 'ff301.db');
		const stores = await Promise.all(Array.from({ length: 4 }, () => openDeskStore(path)));
		for (const store of stores) {
			await store.ping();
			await store.close();
		}
	} finally {
		folder.remove();
	}
});

test('the secret of a link is nowhere in the file, also where it owns a request', async () => {
	const folder = temporaryFolder();
	try {
		const store = await openDeskStore(join(folder.path, 'ff301.db'));
		const request = { owner: 'open the-secret-of-a-link', key: 'the-key', fingerprint: 'f'.repeat(64) };
		await store.claim({ ...request, at: '2022-10-06T16:05:00.000+08:00' });
		await store.settle(request.owner, request.key, { status: 200, etag: null, body: 'the-answer' });
		const bytes = readdirSync(folder.path).map((name) => readFileSync(join(folder.path, name), 'latin1'));
		assert.ok(bytes.some((text) => text.includes('the-answer')));
		assert.ok(!bytes.some((text) => text.includes('the-secret-of-a-link')));
		await store.close();
	} finally {
		folder.remove();
	}
});

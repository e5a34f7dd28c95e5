/** Where the tests keep stores: a folder of their own, and a schema of their own in a PostgreSQL that answers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import { type OpenOptions, openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

export interface Place {
	/** Opens the store once more, as another process would. */
	readonly open: (options?: OpenOptions) => Promise<Store>;
	/** Statements behind the store's back, as the owner of the database; null where nobody else can reach it. */
	readonly meddle: ((sql: string) => Promise<void>) | null;
	/** Closes what was opened and leaves nothing behind. */
	readonly remove: () => Promise<void>;
}

/** Keeps track of what was opened, so that it is closed in the end. */
function opener(location: string): { readonly open: Place['open']; readonly closeAll: () => Promise<void> } {
	const opened: Store[] = [];
	return {
		open: async (options) => {
			const store = await openStore(location, options);
			opened.push(store);
			return store;
		},
		closeAll: async () => {
			for (const store of opened) await store.close();
		},
	};
}

/** A folder that is removed at the end. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
	const path = mkdtempSync(join(tmpdir(), 'ff301-store-'));
	return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export async function filePlace(): Promise<Place> {
	const folder = temporaryFolder();
	const path = join(folder.path, 'ledger.db');
	const { open, closeAll } = opener(path);
	return {
		open,
		meddle: async (sql) => {
			const database = new Database(path);
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

export async function memoryPlace(): Promise<Place> {
	const { open, closeAll } = opener(':memory:');
	return { open, meddle: null, remove: closeAll };
}

const ADDRESS = process.env['FF301_TEST_DATABASE_URL'];
const GUESSES = ['postgres', 'root'].map((user) => `postgres://${user}@127.0.0.1:5432/test`);

/** The address of a PostgreSQL for tests; else why there is none. */
export async function findPostgres(): Promise<{ readonly url: string } | { readonly missing: string }> {
	const tried: string[] = [];
	for (const url of ADDRESS === undefined ? GUESSES : [ADDRESS]) {
		const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
		try {
			await client.connect();
			await client.end();
			return { url };
		} catch (error) {
			tried.push(`${new URL(url).host}: ${error instanceof Error ? error.message || error.name : error}`);
		}
	}
	return { missing: `no PostgreSQL answers (${tried.join('; ')}); name one in FF301_TEST_DATABASE_URL` };
}

let schemas = 0;

/** A schema of its own. `settings` go into the address, such as `TimeZone=Asia/Hong_Kong`. */
export async function schemaPlace(
	url: string,
	settings: readonly string[] = [],
): Promise<Place & { readonly location: string; readonly schema: string }> {
	schemas += 1;
	const schema = `ff301_test_${process.pid}_${schemas}`;
	const location = new URL(url);
	const options = [`search_path=${schema}`, ...settings].map((each) => `-c ${each}`).join(' ');
	location.searchParams.set('options', options);
	const owner = async (sql: string) => {
		const client = new pg.Client({ connectionString: location.href });
		await client.connect();
		try {
			await client.query(sql);
		} finally {
			await client.end();
		}
	};
	await owner(`CREATE SCHEMA ${schema}`);
	const { open, closeAll } = opener(location.href);
	return {
		open,
		location: location.href,
		schema,
		meddle: owner,
		remove: async () => {
			await closeAll();
			await owner(`DROP SCHEMA ${schema} CASCADE`);
		},
	};
}

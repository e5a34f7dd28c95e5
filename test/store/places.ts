/** Where the tests keep stores: memory, or a folder of their own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { type OpenOptions, openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

export interface Place {
	/** Opens the store once more, as another process would. */
	readonly open: (options?: OpenOptions) => Promise<Store>;
	/** Statements behind the store's back, as the owner of the database; null where nobody else can reach it. */
	readonly meddle: ((sql: string) => Promise<void>) | null;
	/** SQL that takes the guards of a table away, as its owner can. */
	readonly disarm: (table: string) => string;
	/** Closes what was opened and leaves nothing behind. */
	readonly remove: () => Promise<void>;
}

/** Keeps track of what was opened, so that it is closed in the end. */
export function opener(location: string): {
	readonly open: Place['open'];
	readonly closeAll: () => Promise<void>;
} {
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
		disarm: (table) =>
			['update', 'delete'].map((what) => `DROP TRIGGER IF EXISTS ${table}_no_${what}`).join('; '),
		remove: async () => {
			await closeAll();
			folder.remove();
		},
	};
}

export async function memoryPlace(): Promise<Place> {
	const { open, closeAll } = opener(':memory:');
	return { open, meddle: null, disarm: () => '', remove: closeAll };
}

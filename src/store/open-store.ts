/** Opens a store by its place: a file, `:memory:`, or the address of a PostgreSQL database. */
import { EMBEDDED_MIGRATIONS } from './embedded/migrations.ts';
import { openEmbedded } from './embedded/open.ts';
import { POSTGRES_MIGRATIONS } from './postgres/migrations.ts';
import { openPostgres } from './postgres/open.ts';
import { sqlStore } from './sql-store.ts';
import type { Store } from './store.ts';

export interface OpenOptions {
	/** Milliseconds to wait for a store that another program holds, or for a server: 5,000 when not given. */
	readonly wait?: number;
	/** An embedded store grows to so many pages of 4,096 bytes and no further. */
	readonly pagesMost?: number;
}

const WAIT = 5_000;

/**
 * Opens the store at `location`, makes it when there is none, and brings it forward to the layout of this version.
 * Refuses with `STORE_UNREACHABLE`, `STORE_FOREIGN`, `STORE_DAMAGED`, `STORE_NEWER`, `STORE_READ_ONLY`, `STORE_BUSY`.
 */
export async function openStore(location: string, options: OpenOptions = {}): Promise<Store> {
	const { wait = WAIT, pagesMost = null } = options;
	return sqlStore(
		/^postgres(?:ql)?:\/\//.test(location)
			? await openPostgres(location, POSTGRES_MIGRATIONS, wait)
			: await openEmbedded(location, EMBEDDED_MIGRATIONS, { wait, pagesMost }),
	);
}

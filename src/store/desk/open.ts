/** Opens what the desk keeps, by the place of the ledgers: a file beside theirs, or tables in the same schema. */
import type { DeskStore } from '../desk.ts';
import { openEmbedded } from '../embedded/open.ts';
import type { Engine } from '../engine.ts';
import type { OpenOptions } from '../open-store.ts';
import { openPostgres } from '../postgres/open.ts';
import { accessesIn } from './accesses.ts';
import { clientsOf } from './clients.ts';
import { documentsIn } from './documents.ts';
import { EMBEDDED_DESK } from './migrations/embedded.ts';
import { POSTGRES_DESK } from './migrations/postgres.ts';
import { requestsIn } from './requests.ts';
import { signingKeysIn } from './signing-keys.ts';
import { tokensIn } from './tokens.ts';

const WAIT = 5_000;
const MEMORY = ':memory:';

/**
 * `location` is that of the ledgers: of `books/ff301.db` the desk keeps `books/ff301-desk.db`; `:memory:` is another
 * memory each time. Makes what is not there and brings it forward; refuses as `openStore` does.
 */
export async function openDeskStore(location: string, options: OpenOptions = {}): Promise<DeskStore> {
	const { wait = WAIT, pagesMost = null } = options;
	if (isPostgres(location))
		return deskStore(await openPostgres(location, POSTGRES_DESK, wait, 'desk_migrations'));
	const path = besideLedger(location, 'desk');
	return deskStore(await openEmbedded(path, EMBEDDED_DESK, { wait, pagesMost, holds: 'desk' }));
}

export function isPostgres(location: string): boolean {
	return /^postgres(?:ql)?:\/\//.test(location);
}

/** `ff301.db`, `desk` → `ff301-desk.db`. */
export function besideLedger(path: string, what: 'desk' | 'people'): string {
	if (path === MEMORY) return path;
	return path.endsWith('.db') ? `${path.slice(0, -3)}-${what}.db` : `${path}-${what}.db`;
}

function deskStore(engine: Engine): DeskStore {
	let closed: Promise<void> | null = null;
	return {
		...clientsOf(engine),
		...documentsIn(engine),
		...tokensIn(engine),
		...signingKeysIn(engine),
		...accessesIn(engine),
		...requestsIn(engine),
		ping: async () => {
			await engine.rows('SELECT 1', []);
		},
		close: async () => {
			closed ??= engine.close();
			await closed;
		},
	};
}

/** Where people are kept: a file beside that of the ledgers, or tables in the same PostgreSQL schema. */
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import Database from 'libsql';
import pg from 'pg';
import { besideLedger, isPostgres } from '../../store/desk/open.ts';
import { openEmbedded } from '../../store/embedded/open.ts';
import { makeOwnFile } from '../../store/embedded/own-file.ts';
import { openPostgres } from '../../store/postgres/open.ts';
import { libsqlDialect } from './libsql-dialect.ts';
import { EMBEDDED_PEOPLE, POSTGRES_PEOPLE } from './migrations/layout.ts';
import type { Tables } from './tables.ts';

export interface PeopleDatabase {
	readonly kysely: Kysely<Tables>;
	readonly type: 'sqlite' | 'postgres';
	/** What cookies are signed with, made once and the same for every server. */
	readonly secret: () => Promise<string>;
	readonly close: () => Promise<void>;
}

const WAIT = 5_000;
/** Milliseconds for which the driver itself waits for another program, and so stops this whole process. */
const DRIVER_WAITS = 10;
const MEMORY = ':memory:';

/** `place` is that of the ledgers: a path, `:memory:`, or the address of a PostgreSQL. Refuses as `openStore` does. */
export async function openPeopleDatabase(place: string): Promise<PeopleDatabase> {
	return isPostgres(place) ? openServer(place) : openFile(besideLedger(place, 'people'));
}

async function openFile(path: string): Promise<PeopleDatabase> {
	if (path !== MEMORY) {
		// Before anything is in it: hashes of passwords are nobody else's to read.
		makeOwnFile(path);
		const engine = await openEmbedded(path, EMBEDDED_PEOPLE, {
			wait: WAIT,
			pagesMost: null,
			holds: 'people',
		});
		await engine.close();
	}
	const database = new Database(path, { timeout: DRIVER_WAITS });
	if (path === MEMORY) for (const { sql } of EMBEDDED_PEOPLE) database.exec(sql);
	database.exec('PRAGMA foreign_keys = ON');
	const kysely = new Kysely<Tables>({ dialect: libsqlDialect(database, WAIT) });
	return {
		kysely,
		type: 'sqlite',
		secret: async () => (path === MEMORY ? newSecret() : fileSecret(join(dirname(path), 'ff301-secret'))),
		close: () => kysely.destroy(),
	};
}

async function openServer(place: string): Promise<PeopleDatabase> {
	const engine = await openPostgres(place, POSTGRES_PEOPLE, WAIT, 'people_migrations');
	await engine.close();
	const pool = new pg.Pool({
		connectionString: place,
		connectionTimeoutMillis: WAIT,
		application_name: 'ff301 people',
	});
	// A connection that breaks while idle is replaced; whoever uses one that breaks is told.
	pool.on('error', () => {});
	const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
	return { kysely, type: 'postgres', secret: () => tableSecret(kysely), close: () => kysely.destroy() };
}

function newSecret(): string {
	return randomBytes(48).toString('base64url');
}

/** Of two servers that start at once, the one whose file has the name first decides; a file is there only as a whole. */
function fileSecret(path: string): string {
	if (!existsSync(path)) {
		const mine = `${path}-${randomBytes(8).toString('hex')}`;
		writeFileSync(mine, newSecret(), { mode: 0o600, flag: 'wx' });
		try {
			linkSync(mine, path);
		} catch (error) {
			if (!existsSync(path)) throw error;
		} finally {
			unlinkSync(mine);
		}
	}
	return readFileSync(path, 'utf8').trim();
}

async function tableSecret(kysely: Kysely<Tables>): Promise<string> {
	await kysely
		.insertInto('people_secret')
		.values({ one: 1, secret: newSecret() })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const { secret } = await kysely.selectFrom('people_secret').select('secret').executeTakeFirstOrThrow();
	return secret;
}

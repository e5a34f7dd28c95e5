/** Opens a schema of a PostgreSQL database as a store, or makes its tables. */
import { Refusal } from '../../value/refusal.ts';
import {
	appliedMigrations,
	type Migration,
	type MigrationTable,
	pending,
	recordMigration,
} from '../migrate.ts';
import { PostgresEngine } from './engine.ts';
import { codeOf } from './refusals.ts';

const NO_TABLE = '42P01';
const NO_COLUMN = '42703';
/** Two programs made the same table at the same time. */
const MADE_TWICE = '23505';

const migrationsTable = (table: MigrationTable) => `CREATE TABLE IF NOT EXISTS ${table} (
	version integer PRIMARY KEY,
	name text NOT NULL,
	checksum text NOT NULL,
	applied_at text NOT NULL
)`;

export async function openPostgres(
	url: string,
	migrations: readonly Migration[],
	wait: number,
	table: MigrationTable = 'migrations',
): Promise<PostgresEngine> {
	const engine = new PostgresEngine(url, wait);
	try {
		if ((await pendingOf(engine, migrations, table)).length > 0)
			await bringForward(engine, migrations, table);
		return engine;
	} catch (error) {
		await engine.close();
		throw error;
	}
}

/** A role without the right to make tables may use a store that is up to date. */
async function pendingOf(
	engine: PostgresEngine,
	migrations: readonly Migration[],
	table: MigrationTable,
): Promise<readonly Migration[]> {
	try {
		return pending(migrations, await appliedMigrations(engine, table));
	} catch (error) {
		if (codeOf(error) === NO_TABLE) return migrations;
		if (codeOf(error) === NO_COLUMN)
			throw new Refusal(
				'STORE_FOREIGN',
				`the schema is not a store of ff301: its table ${table} is of another program`,
				'name an empty schema in the address, as docs/store.md shows',
			);
		throw error;
	}
}

/** All or nothing, so that the schema of another program is left as it was. */
async function bringForward(
	engine: PostgresEngine,
	migrations: readonly Migration[],
	table: MigrationTable,
	isAgain = false,
): Promise<void> {
	try {
		await engine.transaction(async (session) => {
			await engine.script(session, migrationsTable(table));
			await engine.script(session, `LOCK TABLE ${table} IN EXCLUSIVE MODE`);
			for (const migration of pending(migrations, await appliedMigrations(session, table))) {
				await engine.script(session, migration.sql);
				await recordMigration(session, migration, table);
			}
		}, true);
	} catch (error) {
		// The other program has made the table by now.
		if (isAgain || codeOf(error) !== MADE_TWICE) throw error;
		await bringForward(engine, migrations, table, true);
	}
}

/**
 * Migrations: forward only, each recorded with the checksum of its text. A store with a migration that this version
 * does not know, or knows otherwise, is of a later version and is left alone.
 */
import { Refusal } from '../value/refusal.ts';
import { sha256 } from './chain.ts';
import { type Session, textOf, wholeOf } from './engine.ts';

export interface Migration {
	/** 1, 2, 3 … */
	readonly version: number;
	readonly name: string;
	/** Why it came, and what whoever runs a store should know. */
	readonly notes: string;
	readonly sql: string;
}

export interface Applied {
	readonly version: number;
	readonly checksum: string;
}

/** Where migrations are recorded: stores that share a schema each have a table of their own. */
export type MigrationTable = 'migrations' | 'desk_migrations' | 'people_migrations';

/** Reads which migrations a store has; the table must be there. */
export async function appliedMigrations(
	session: Session,
	table: MigrationTable = 'migrations',
): Promise<Applied[]> {
	const rows = await session.rows(`SELECT m.version, m.checksum FROM ${table} m ORDER BY m.version`, []);
	return rows.map(([version, checksum]) => ({ version: wholeOf(version), checksum: textOf(checksum) }));
}

/** What is left to apply. Refuses with `STORE_NEWER` when the store is ahead or on another way. */
export function pending(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
	const latest = applied.at(-1)?.version ?? 0;
	if (latest > migrations.length) throw newer(`the store is of version ${latest}`, migrations);
	for (const [index, { version, checksum }] of applied.entries()) {
		const migration = migrations[index];
		if (migration?.version !== version || sha256(migration.sql) !== checksum)
			throw newer(`migration ${version} of the store is not the one of that number here`, migrations);
	}
	return migrations.slice(applied.length);
}

function newer(what: string, migrations: readonly Migration[]): Refusal {
	return new Refusal(
		'STORE_NEWER',
		`${what}, and this version of ff301 knows ${migrations.length}`,
		'use the version of ff301 that made it, or a later one',
	);
}

/** Records a migration as applied; the time is of the clock of this machine. */
export async function recordMigration(
	session: Session,
	{ version, name, sql }: Migration,
	table: MigrationTable = 'migrations',
): Promise<void> {
	await session.write(`INSERT INTO ${table} (version, name, checksum, applied_at) VALUES ($1, $2, $3, $4)`, [
		version,
		name,
		sha256(sql),
		new Date().toISOString(),
	]);
}

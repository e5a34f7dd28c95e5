/** Opens a file as a store, or makes one: is it ours, is it whole, is it of a version that we know. */
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../../value/refusal.ts';
import { wholeOf } from '../engine.ts';
import { appliedMigrations, type Migration, pending, recordMigration } from '../migrate.ts';
import { EmbeddedEngine } from './engine.ts';
import { makeOwnFile } from './own-file.ts';

/** Written into the head of the file: the number of the form; with a letter more for the desk and for people. */
const APPLICATIONS = { ledger: 0xff301, desk: 0xff301d, people: 0xff301e } as const;

const MIGRATIONS_TABLE = `
CREATE TABLE migrations (
	version INTEGER NOT NULL PRIMARY KEY,
	name TEXT NOT NULL,
	checksum TEXT NOT NULL,
	applied_at TEXT NOT NULL
);`;

export interface EmbeddedOptions {
	/** Milliseconds to wait for another process that writes. */
	readonly wait: number;
	/** The file grows to so many pages of 4,096 bytes; null for as many as fit on the disk. */
	readonly pagesMost: number | null;
	/** Whose file it is: `ledger` when not given. */
	readonly holds?: keyof typeof APPLICATIONS;
}

export async function openEmbedded(
	path: string,
	migrations: readonly Migration[],
	{ wait, pagesMost, holds = 'ledger' }: EmbeddedOptions,
): Promise<EmbeddedEngine> {
	const isFile = path !== ':memory:';
	const application = APPLICATIONS[holds];
	if (isFile) {
		checkPlace(path);
		// It holds what is not published yet.
		makeOwnFile(path);
	}
	const engine = new EmbeddedEngine(path, wait);
	try {
		if (isFile) await checkLength(engine, path);
		const isNew = await checkOwner(engine, path, application);
		if (isNew || (await pendingOf(engine, migrations)).length > 0)
			await bringForward(engine, migrations, application);
		// After the check of its owner: this writes to the file.
		engine.script('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
		if (pagesMost !== null) engine.script(`PRAGMA max_page_count = ${pagesMost}`);
		return engine;
	} catch (error) {
		await engine.close();
		throw error;
	}
}

function checkPlace(path: string): void {
	const folder = dirname(path);
	if (!existsSync(folder))
		throw new Refusal(
			'STORE_UNREACHABLE',
			`the folder of the store, ${folder}, is not there`,
			'check the path',
		);
	if (existsSync(path) && !statSync(path).isFile())
		throw new Refusal('STORE_UNREACHABLE', `the store ${path} is no file`, 'give the path of a file');
}

/** With nothing waiting in the log, the file must be as long as it says. */
async function checkLength(engine: EmbeddedEngine, path: string): Promise<void> {
	const log = `${path}-wal`;
	if (!existsSync(path) || (existsSync(log) && statSync(log).size > 0)) return;
	const [[pages] = []] = await engine.rows('PRAGMA page_count', []);
	const [[size] = []] = await engine.rows('PRAGMA page_size', []);
	const should = wholeOf(pages) * wholeOf(size);
	const { size: has } = statSync(path);
	if (has >= should) return;
	throw new Refusal(
		'STORE_DAMAGED',
		`the store is cut off: it should have ${should} bytes and has ${has}`,
		'restore the last export into a new store',
	);
}

/** True when the file is empty; refuses the file of another program, and leaves it as it was. */
async function checkOwner(engine: EmbeddedEngine, path: string, application: number): Promise<boolean> {
	const [[owner] = []] = await engine.rows('PRAGMA application_id', []);
	if (wholeOf(owner) === application) return false;
	const [[tables] = []] = await engine.rows('SELECT count(*) FROM sqlite_master', []);
	if (wholeOf(owner) === 0 && wholeOf(tables) === 0) return true;
	throw new Refusal(
		'STORE_FOREIGN',
		`${path} is not a store of ff301: it is the database of another program`,
		'check the path of the store',
	);
}

async function pendingOf(engine: EmbeddedEngine, migrations: readonly Migration[]): Promise<Migration[]> {
	return pending(migrations, await appliedMigrations(engine));
}

/** All that is missing, in one transaction; another process may have done it in the meantime. */
async function bringForward(
	engine: EmbeddedEngine,
	migrations: readonly Migration[],
	application: number,
): Promise<void> {
	await engine.transaction(async (session) => {
		const [[owner] = []] = await session.rows('PRAGMA application_id', []);
		if (wholeOf(owner) !== application)
			engine.script(`${MIGRATIONS_TABLE} PRAGMA application_id = ${application};`);
		for (const migration of pending(migrations, await appliedMigrations(session))) {
			engine.script(migration.sql);
			await recordMigration(session, migration);
		}
	});
}

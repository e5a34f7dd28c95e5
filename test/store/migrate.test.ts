/** Migrations: forward from every earlier version, never back, on both engines; made-up ones beside the real. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { EMBEDDED_MIGRATIONS } from '../../src/store/embedded/migrations.ts';
import { openEmbedded } from '../../src/store/embedded/open.ts';
import type { Engine } from '../../src/store/engine.ts';
import { appliedMigrations, type Migration, pending } from '../../src/store/migrate.ts';
import { POSTGRES_MIGRATIONS } from '../../src/store/postgres/migrations.ts';
import { openPostgres } from '../../src/store/postgres/open.ts';
import { sqlStore } from '../../src/store/sql-store.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { append, ISSUER } from './ledger.ts';
import { temporaryFolder } from './places.ts';
import { schemaPlace, skipped } from './postgres.ts';

const newer = (error: unknown) => error instanceof Refusal && error.code === 'STORE_NEWER';

function madeUp(real: readonly Migration[]): Migration[] {
	const next = real.length + 1;
	return [
		...real,
		{ version: next, name: 'notes', notes: 'made up', sql: 'CREATE TABLE notes (issuer text, note text)' },
		{ version: next + 1, name: 'authors', notes: 'made up', sql: 'ALTER TABLE notes ADD COLUMN author text' },
	];
}

/** Opens with the first `count` migrations, fills, then with one more at a time, then with fewer. */
async function everyVersion(
	real: readonly Migration[],
	open: (migrations: readonly Migration[]) => Promise<Engine>,
): Promise<void> {
	const all = madeUp(real);
	for (let count = real.length; count <= all.length; count += 1) {
		const engine = await open(all.slice(0, count));
		const store = sqlStore(engine);
		await append(store, { key: `of version ${count}` });
		assert.equal((await appliedMigrations(engine)).length, count);
		assert.equal((await store.head(ISSUER)).sequence, count - real.length + 1);
		assert.deepEqual((await store.verify()).breaks, []);
		await store.close();
	}
	await assert.rejects(open(real), newer);
	const altered = all.map((each, index) =>
		index === all.length - 1 ? { ...each, sql: `${each.sql} ` } : each,
	);
	await assert.rejects(open(altered), newer);
	const broken = [
		...all,
		{ version: all.length + 1, name: 'broken', notes: '', sql: 'CREATE TABLE half (id integer); SELEC 1' },
	];
	await assert.rejects(open(broken));
	const engine = await open(all);
	assert.equal((await appliedMigrations(engine)).length, all.length);
	await assert.rejects(engine.rows('SELECT * FROM half', []), 'nothing of a migration that failed is left');
	await engine.close();
}

test('a file comes forward from every version, and a later one is refused', async () => {
	const folder = temporaryFolder();
	try {
		await everyVersion(EMBEDDED_MIGRATIONS, (migrations) =>
			openEmbedded(join(folder.path, 'ledger.db'), migrations, { wait: 500, pagesMost: null }),
		);
	} finally {
		folder.remove();
	}
});

test('a schema comes forward from every version, and a later one is refused', { skip: skipped }, async () => {
	const place = await schemaPlace();
	try {
		await everyVersion(POSTGRES_MIGRATIONS, (migrations) => openPostgres(place.location, migrations, 2_000));
	} finally {
		await place.remove();
	}
});

test('many programs that open a new store at once make it once', { skip: skipped }, async () => {
	const place = await schemaPlace();
	try {
		const stores = await Promise.all(Array.from({ length: 4 }, () => place.open()));
		for (const [index, store] of stores.entries()) await append(store, { key: `k${index}` });
		assert.equal((await stores[0]?.head(ISSUER))?.sequence, 4);
	} finally {
		await place.remove();
	}
});

test('migrations are numbered 1, 2, 3 and say what they are for', () => {
	for (const migrations of [EMBEDDED_MIGRATIONS, POSTGRES_MIGRATIONS]) {
		assert.deepEqual(
			migrations.map(({ version }) => version),
			migrations.map((_, index) => index + 1),
		);
		for (const { notes, name } of migrations) assert.ok(notes.length > 20 && /^[a-z-]+$/.test(name));
		assert.deepEqual(pending(migrations, []), migrations);
	}
});

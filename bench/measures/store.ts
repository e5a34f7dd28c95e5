/**
 * The store: durable appends a second against bare single-row commits of the same engine, block by block in turn, and
 * balances as known at an instant, as history grows.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import { GENESIS } from '../../src/store/chain.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Append, Recorded, Store } from '../../src/store/store.ts';
import { POSTGRES, schemaPlace } from '../../test/store/postgres.ts';
import { median, time } from '../clock.ts';
import { atLeast, atMost, type Row, rowsOf } from '../row.ts';
import { history, movement } from '../store-history.ts';

const row = rowsOf('Store');
/** Appends in a block: one round of the index, which is written once in so many entries. */
const BLOCK = 128;
const BLOCKS = 32;
const SIZES = [1_000, 10_000, 100_000];
const ISSUER = '00020';

export async function storeRows(): Promise<Row[]> {
	const folder = mkdtempSync(join(tmpdir(), 'ff301-bench-'));
	try {
		return [...(await embeddedRows(folder)), ...(await postgresRows())];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function embeddedRows(folder: string): Promise<Row[]> {
	const database = new Database(join(folder, 'bare.db'));
	database.exec(
		'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (id INTEGER PRIMARY KEY, content TEXT)',
	);
	const insert = database.prepare('INSERT INTO t (content) VALUES (?)');
	const store = await openStore(join(folder, 'ledger.db'));
	const appends = await appendRows('embedded', store, async (content) => insert.run(content));
	database.close();
	await store.close();
	const rows = [...appends];
	for (const size of SIZES)
		rows.push(...(await balanceRows('embedded', await openStore(join(folder, `${size}.db`)), size, 1)));
	return rows;
}

async function postgresRows(): Promise<Row[]> {
	if ('missing' in POSTGRES) return [row('PostgreSQL', null, '1/s', null, POSTGRES.missing)];
	const place = await schemaPlace();
	const client = new pg.Client({ connectionString: place.location });
	try {
		await client.connect();
		await client.query('CREATE TABLE bare (id bigint PRIMARY KEY, content text)');
		let id = 0;
		const insert = async (content: string) => {
			id += 1;
			await client.query({ name: 'bare', text: 'INSERT INTO bare VALUES ($1, $2)', values: [id, content] });
		};
		const appends = await appendRows('PostgreSQL', await place.open(), insert);
		return [...appends, ...(await restoredRows())];
	} finally {
		await client.end();
		await place.remove();
	}
}

async function restoredRows(): Promise<Row[]> {
	const rows: Row[] = [];
	for (const size of SIZES) {
		const place = await schemaPlace();
		try {
			rows.push(...(await balanceRows('PostgreSQL', await place.open(), size, null)));
		} finally {
			await place.remove();
		}
	}
	return rows;
}

async function appendRows(
	name: string,
	store: Store,
	bare: (content: string) => Promise<unknown>,
): Promise<Row[]> {
	let head = GENESIS;
	let count = 0;
	const ours = async () => {
		const request: Append = { issuer: ISSUER, ...movement(count), expected: head };
		const { entries } = await store.append(request);
		head = entries.at(-1) ?? head;
		count += 1;
	};
	const theirs = async () => bare(movement(count).drafts[0]?.content ?? '');
	const block = async (work: () => Promise<unknown>) => {
		const start = performance.now();
		for (let each = 0; each < BLOCK; each += 1) await work();
		return performance.now() - start;
	};
	const pairs: { readonly our: number; readonly their: number }[] = [];
	for (let round = 0; round < BLOCKS; round += 1) {
		const their = await block(theirs);
		pairs.push({ our: await block(ours), their });
	}
	// The first blocks let files and plans settle.
	const settled = pairs.slice(BLOCKS / 8);
	const per = (ms: number) => (1_000 * BLOCK) / ms;
	return [
		row(`${name}: durable appends`, per(median(settled.map(({ our }) => our))), '1/s'),
		row(`${name}: bare single-row commits`, per(median(settled.map(({ their }) => their))), '1/s'),
		row(
			`${name}: appends to bare commits`,
			median(settled.map(({ our, their }) => their / our)),
			'ratio',
			atLeast(0.8),
		),
	];
}

async function balanceRows(name: string, store: Store, size: number, bound: number | null): Promise<Row[]> {
	const records: Recorded[] = history(ISSUER, size);
	await store.restore(
		(async function* () {
			yield* records;
		})(),
	);
	const early = records[Math.floor(size / 10)]?.recordedAt ?? '';
	const asAt = '2022-06-30';
	const [now, then] = await time(
		[() => store.balances(ISSUER, { asAt }), () => store.balances(ISSUER, { asAt, knownAt: early })],
		1_500,
		20,
	);
	await store.close();
	const most = bound === null ? null : atMost(bound);
	const what = `${name}: balances of 20 accounts among ${size.toLocaleString('en')} movements`;
	return [
		row(`${what}, as known now`, now?.median ?? null, 'ms', most),
		row(`${what}, as known after a tenth of them`, then?.median ?? null, 'ms', most),
	];
}

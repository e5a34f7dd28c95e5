/** Export and import: a store and its copy are the same, and a file that is not whole is refused by name. */
import assert from 'node:assert/strict';
import { exportStore } from '../../src/store/export.ts';
import { importStore, verifyExport } from '../../src/store/import.ts';
import type { Store } from '../../src/store/store.ts';
import { Refusal } from '../../src/value/refusal.ts';
import type { Run } from './battery.ts';
import { append, at, balance, ISSUER } from './ledger.ts';
import { memoryPlace } from './places.ts';

const MADE = '2022-10-04T09:00:00.000+08:00';

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item, void> {
	yield* items;
}

async function collected<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
	const all: Item[] = [];
	for await (const item of items) all.push(item);
	return all;
}

/** The lines of a store of three issuers, one with a group of three and one long enough to be indexed. */
async function exported(store: Store): Promise<string[]> {
	await append(store, { issuer: '😀', key: 'k', contents: ['a'] });
	await append(store, {
		issuer: '\uffee',
		key: 'k',
		contents: ['a', 'b', 'c'],
		balances: [balance('issued', '2022-09-01', '1')],
	});
	for (let index = 0; index < 134; index += 1)
		await append(store, {
			key: `k${index}`,
			recordedAt: at(index),
			balances: [balance('issued', `2022-09-${String(1 + (index % 28)).padStart(2, '0')}`, String(index))],
		});
	return collected(exportStore(store, MADE));
}

export function batteryOfExports(run: Run): void {
	run('an export restored into an empty store gives the same store and the same export', async (place) => {
		const store = await place.open();
		const lines = await exported(store);
		const copy = await memoryPlace();
		try {
			const into = await copy.open();
			const summary = await importStore(each(lines), into);
			assert.deepEqual(summary, await verifyExport(each(lines.map((line) => line.trimEnd()))));
			assert.deepEqual({ issuers: summary.issuers, entries: summary.entries }, { issuers: 3, entries: 138 });
			assert.equal(summary.heads, (await store.verify()).heads);
			assert.deepEqual(await collected(exportStore(into, MADE)), lines);
			assert.deepEqual(await into.verify(), await store.verify());
			for (const knownAt of [at(3), at(40), at(69)])
				assert.deepEqual(
					await into.balances(ISSUER, { asAt: '2022-09-30', knownAt }),
					await store.balances(ISSUER, { asAt: '2022-09-30', knownAt }),
				);
			await append(into, { key: 'next', recordedAt: at(80) });
			await assert.rejects(importStore(each(lines), into), code('STORE_NOT_EMPTY'));
		} finally {
			await copy.remove();
		}
	});

	run('a file that is cut off, altered or out of order restores nothing', async (place) => {
		const source = await memoryPlace();
		const store = await place.open();
		try {
			const lines = await exported(await source.open());
			for (const [name, bad] of Object.entries(damaged(lines))) {
				await assert.rejects(verifyExport(each(bad)), code('EXPORT_DAMAGED'), name);
				await assert.rejects(importStore(each(bad), store), code('EXPORT_DAMAGED'), name);
				assert.deepEqual(await store.heads(), [], name);
				assert.equal((await store.balances(ISSUER, { asAt: '2022-09-30' })).size, 0, name);
			}
			const newer = [lines[0]?.replace('"format":1', '"format":2') ?? '', ...lines.slice(1)];
			await assert.rejects(importStore(each(newer), store), code('EXPORT_NEWER'));
			await importStore(each(lines), store);
			assert.deepEqual((await store.verify()).breaks, []);
		} finally {
			await source.remove();
		}
	});
}

function code(name: string) {
	return (error: unknown) => error instanceof Refusal && error.code === name;
}

function damaged(lines: readonly string[]): Readonly<Record<string, readonly string[]>> {
	const without = (index: number) => lines.toSpliced(index, 1);
	const altered = (index: number, from: string, to: string) => {
		const line = lines[index] ?? '';
		assert.ok(line.includes(from), `line ${index + 1} has ${from}`);
		return lines.with(index, line.replace(from, to));
	};
	const last = lines.length - 1;
	return {
		'nothing at all': [],
		'another file': ['{"name":"ff301"}'],
		'no JSON': ['%PDF-1.7'],
		'without its end': lines.slice(0, -1),
		'cut off within a line': [...lines.slice(0, 20), lines[20]?.slice(0, 50) ?? ''],
		'cut off after the header': lines.slice(0, 1),
		'without its header': lines.slice(1),
		'an entry left out': without(5),
		'the last entry of an issuer left out': without(134),
		'the last issuer left out': without(last - 1),
		'two entries changed about': lines.with(5, lines[6] ?? '').with(6, lines[5] ?? ''),
		'an entry twice': lines.toSpliced(6, 0, lines[5] ?? ''),
		'another content': altered(5, 'k4', 'k9'),
		'another balance': altered(5, '"2022-09-05","4"', '"2022-09-05","5"'),
		'another instant': altered(5, ':04:', ':05:'),
		'another hash': altered(5, '"hash":"', '"hash":"0'),
		'another head': altered(0, '"heads":"', '"heads":"0'),
		'another number of entries': altered(last, '"entries":138', '"entries":139'),
		'another digest': altered(last, '"sha256":"', '"sha256":"0'),
		'another day of making': altered(0, '2022-10-04', '2022-10-05'),
		'a line after the end': [...lines, lines[5] ?? ''],
		'a line that is no entry': altered(5, '"content"', '"kontent"'),
		'a balance that is no number': altered(5, '"2022-09-05","4"', '"2022-09-05","four"'),
	};
}

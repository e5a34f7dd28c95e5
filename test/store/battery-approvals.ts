/** Four eyes in the database itself: whoever appends, an approval by the maker is refused and leaves nothing. */
import assert from 'node:assert/strict';
import { hashOf, headsDigest, sha256 } from '../../src/store/chain.ts';
import { exportStore } from '../../src/store/export.ts';
import { endLine, entryLine, headerLine } from '../../src/store/export-lines.ts';
import { importStore, verifyExport } from '../../src/store/import.ts';
import type { Recorded, Store } from '../../src/store/store.ts';
import { canonicalJson } from '../../src/value/canonical-json.ts';
import { Refusal } from '../../src/value/refusal.ts';
import type { Run } from './battery.ts';
import { append, at, content, ISSUER } from './ledger.ts';
import { memoryPlace } from './places.ts';

const refusal = (name: string) => (error: unknown) => error instanceof Refusal && error.code === name;

function approval(maker: string, checker: string): string {
	return canonicalJson({
		act: 'approve',
		month: '2022-09',
		round: 1,
		digest: `sha256:${'1'.repeat(64)}`,
		by: { id: checker, name: 'Somebody' },
		maker: { id: maker, name: 'Somebody' },
		words: '',
	});
}

async function record(store: Store, key: string, contents: readonly string[]): Promise<void> {
	await store.append({
		issuer: ISSUER,
		key,
		drafts: contents.map((each) => ({ content: each })),
		recordedAt: at(1),
		expected: await store.head(ISSUER),
		balances: [],
	});
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item, void> {
	yield* items;
}

async function linesOf(store: Store): Promise<string[]> {
	const lines: string[] = [];
	for await (const line of exportStore(store, at(9))) lines.push(line);
	return lines;
}

/** A whole export, hashes and all, of a chain that no store would have recorded. */
function forged(text: string): string[] {
	const row = { issuer: ISSUER, sequence: 1, key: 'k', recordedAt: at(0), content: text };
	const hash = hashOf({ ...row, balances: '[]' }, '0'.repeat(64));
	const record: Recorded = { ...row, hash, balances: [] };
	const heads = headsDigest([{ issuer: ISSUER, sequence: 1, hash, recordedAt: at(0) }]);
	const before = [headerLine({ madeAt: at(9), issuers: 1, heads }), entryLine(record)].map(
		(line) => `${line}\n`,
	);
	return [...before, endLine({ entries: 1, sha256: sha256(before.join('')) })];
}

export function batteryOfApprovals(run: Run): void {
	run(
		'the database refuses an approval by the maker, alone and in a group, and nothing of it is left',
		async (place) => {
			const store = await place.open();
			await append(store, { key: 'first' });
			const before = await store.head(ISSUER);
			await assert.rejects(record(store, 'own', [approval('p1', 'p1')]), refusal('STORE_FOUR_EYES'));
			const group = [content('a'), approval('p1', 'p1'), content('b')];
			await assert.rejects(record(store, 'group', group), refusal('STORE_FOUR_EYES'));
			assert.deepEqual(await store.head(ISSUER), before);
			await record(store, 'own', [approval('p1', 'p2')]);
			await record(store, 'group', [content('a'), approval('p2', 'p1'), content('b')]);
			assert.equal((await store.head(ISSUER)).sequence, 5);
			assert.deepEqual((await store.verify()).breaks, []);
		},
	);

	run('approvals are restored with their constraint', async (place) => {
		const store = await place.open();
		await record(store, 'k', [approval('p1', 'p2')]);
		const lines = await linesOf(store);
		const copy = await memoryPlace();
		try {
			const into = await copy.open();
			await importStore(each(lines), into);
			assert.deepEqual((await into.verify()).breaks, []);
			assert.deepEqual(await linesOf(into), lines);
		} finally {
			await copy.remove();
		}
	});

	run('an export with an approval by the maker is whole and is still not restored', async (place) => {
		const store = await place.open();
		const lines = forged(approval('p1', 'p1'));
		assert.equal((await verifyExport(each(lines))).entries, 1);
		await assert.rejects(importStore(each(lines), store), refusal('STORE_FOUR_EYES'));
		assert.deepEqual(await store.heads(), []);
		await importStore(each(forged(approval('p1', 'p2'))), store);
		assert.equal((await store.head(ISSUER)).sequence, 1);
	});

	run('a row of an approval that was taken away or put in is found', async (place) => {
		if (!place.meddle) return;
		const store = await place.open();
		await record(store, 'k', [approval('p1', 'p2')]);
		await place.meddle(place.disarm('approvals'));
		await place.meddle("UPDATE approvals SET checker = 'p3'");
		assert.match((await store.verify()).breaks[0]?.message ?? '', /table approvals/);
		await place.meddle("UPDATE approvals SET checker = 'p2'");
		assert.deepEqual((await store.verify()).breaks, []);
		await place.meddle('DELETE FROM approvals');
		assert.match((await store.verify()).breaks[0]?.message ?? '', /table approvals/);
	});
}

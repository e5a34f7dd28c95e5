/** What is written is read back: entries of every kind through XLSX, CSV, pasted cells and JSON Lines. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { draftTable } from '../../../src/app/files/draft-table.ts';
import { effectInChinese, effectInEnglish } from '../../../src/app/files/effects.ts';
import { planImport } from '../../../src/app/files/plan.ts';
import { readTable } from '../../../src/app/files/read-table.ts';
import { ledgerToCsv, ledgerToJsonl } from '../../../src/app/files/write-text.ts';
import { ledgerToXlsx } from '../../../src/app/files/write-workbook.ts';
import { decodeEntry, encodeEntry, type LedgerEntry, type Recorded } from '../../../src/ledger/entry.ts';
import { ledgerOf, standingAt } from '../../../src/ledger/fold.ts';
import { newStanding, type Standing } from '../../../src/ledger/standing.ts';
import { namesIn } from '../../../src/prepare/sentences/names.ts';
import type { Day } from '../../../src/value/day.ts';
import { record, SAMPLE_GROUPS } from '../../ledger/sample-issuer.ts';
import { anyEntry, NAMES, plainEntry } from './arbitrary-entry.ts';

/** Everything goes by every name. */
const everywhere = () => new Map(NAMES.map((name) => [name, { name }]));
const STANDING = {
	...newStanding(),
	classes: everywhere(),
	schemes: everywhere(),
	warrants: everywhere(),
	convertibles: everywhere(),
	agreements: everywhere(),
	mandates: everywhere(),
} as unknown as Standing;

const recorded = (entries: readonly LedgerEntry[]): Recorded[] =>
	entries.map((entry, index) => ({ sequence: index + 1, key: `k${index}`, recordedAt: '', entry }));

async function back(bytes: Uint8Array): Promise<{ entries: unknown[]; told: unknown[] }> {
	const { rows } = draftTable(await readTable(bytes), STANDING);
	const inOrder = [...rows].sort((a, b) => (a.number ?? a.at.row) - (b.number ?? b.at.row));
	return {
		entries: inOrder.map(({ entry }) => entry && encodeEntry(entry)),
		told: rows.flatMap(({ problems, questions, warnings }) => [...problems, ...questions, ...warnings]),
	};
}

const utf8 = (text: string) => new TextEncoder().encode(text);

test('any entries come back from CSV and JSON Lines as they went out, and nothing is told', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(anyEntry, { minLength: 1, maxLength: 12 }), async (entries) => {
			const before = entries.map(encodeEntry);
			const csv = utf8(await ledgerToCsv(recorded(entries), '00020'));
			assert.deepEqual(await back(csv), { entries: before, told: [] });
			assert.deepEqual(await back(utf8(ledgerToJsonl(recorded(entries)))), { entries: before, told: [] });
		}),
		{ numRuns: 100 },
	);
});

test('any entries come back from a workbook as they went out', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(anyEntry, { minLength: 30, maxLength: 40 }), async (entries) => {
			const workbook = await ledgerToXlsx(recorded(entries), STANDING);
			assert.deepEqual(await back(workbook), { entries: entries.map(encodeEntry), told: [] });
		}),
		{ numRuns: 8 },
	);
});

test('most entries are written in columns, not as JSON', async () => {
	const entries = fc.sample(plainEntry, { numRuns: 200, seed: 7 });
	const csv = await ledgerToCsv(recorded(entries), null);
	const asJson = csv.split('\n').filter((line) => line.includes('""kind""')).length;
	assert.ok(asJson * 10 < entries.length, `${asJson} of ${entries.length}`);
});

test('every fixture of an entry comes back from a workbook and from CSV', async () => {
	const folder = new URL('../../../fixtures/entries/', import.meta.url);
	const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
	const json = names.map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown);
	const entries = json.map(decodeEntry);
	assert.ok(entries.length > 100);
	for (const file of [
		await ledgerToXlsx(recorded(entries), STANDING),
		utf8(await ledgerToCsv(recorded(entries), null)),
	]) {
		const { rows } = draftTable(await readTable(file), everyName(entries));
		const inOrder = [...rows].sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
		assert.deepEqual(
			inOrder.map(({ entry, problems, questions }) => entry ?? [problems, questions]),
			entries,
		);
	}
});

/** A standing in which every name of the entries is known, whatever it is the name of. */
function everyName(entries: readonly LedgerEntry[]): Standing {
	const names = JSON.stringify(entries.map(encodeEntry)).match(/(?<=")[A-Za-z0-9][\w.-]*(?=")/g) ?? [];
	const all = new Map(names.map((name) => [name, { name }]));
	return {
		...STANDING,
		classes: all,
		schemes: all,
		warrants: all,
		convertibles: all,
		agreements: all,
		mandates: all,
	} as never;
}

test('the ledger of the sample issuer comes back whole: into an empty ledger, and into its own, where it is known', async () => {
	const ledger = ledgerOf(record(SAMPLE_GROUPS));
	const files = [
		await ledgerToXlsx(ledger.entries, standingAt(ledger, null)),
		utf8(await ledgerToCsv(ledger.entries, '00020')),
		utf8(ledgerToJsonl(ledger.entries)),
	];
	for (const file of files) {
		const table = await readTable(file);
		const fresh = planImport(table, ledgerOf([]), { today: '2022-10-03' as Day });
		assert.deepEqual(
			fresh.groups.map(({ key, entries }) => [key, entries.map(encodeEntry)]),
			SAMPLE_GROUPS.map((group, index) => [`group-${index + 1}`, group]),
		);
		const again = planImport(table, ledger, { today: '2022-10-03' as Day });
		assert.equal(again.counts.already, ledger.entries.length);
		assert.equal(again.counts.understood, ledger.entries.length);
	}
});

test('corrections come back where entries have the same numbers, and are refused where they have others', async () => {
	const correction = { kind: 'correction', day: '2022-09-16', reverses: 6, reason: 'typed twice' };
	const ledger = ledgerOf(record([...SAMPLE_GROUPS, [correction]]));
	const today = '2022-10-03' as Day;
	for (const file of [await ledgerToCsv(ledger.entries, '00020'), ledgerToJsonl(ledger.entries)]) {
		const table = await readTable(utf8(file));
		const fresh = planImport(table, ledgerOf([]), { today });
		assert.equal(fresh.counts.understood, 17);
		const reversal = fresh.rows.at(-1)?.does[0];
		assert.ok(reversal);
		assert.deepEqual(
			[effectInEnglish(reversal), effectInChinese(reversal, namesIn([]))],
			[
				'reverses entry 6, repurchase-for-cancellation of 16 September 2022, with all that was recorded beside it',
				'撤銷第6項記錄（2022年9月16日的「購回股份（待註銷）」），連同一併記錄的各項',
			],
		);
		const other = ledgerOf(
			record(SAMPLE_GROUPS)
				.map((each) => ({ ...each, key: `other-${each.sequence}` }))
				.slice(0, 1),
		);
		assert.equal(planImport(table, other, { today }).rows.at(-1)?.problems[0]?.code, 'LEDGER_NOT_REVERSIBLE');
	}
});

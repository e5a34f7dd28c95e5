/** The examples of files: the movements of September 2022 as CSV, and the ledger as JSON Lines. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { planImport } from '../../../src/app/files/plan.ts';
import { readTable } from '../../../src/app/files/read-table.ts';
import { encodeEntry } from '../../../src/ledger/entry.ts';
import { type Ledger, ledgerOf } from '../../../src/ledger/fold.ts';
import type { Day } from '../../../src/value/day.ts';
import { record, SAMPLE_GROUPS } from '../../ledger/sample-issuer.ts';

const table = (name: string) =>
	readTable(readFileSync(new URL(`../../../examples/${name}`, import.meta.url)));
const today = '2022-10-03' as Day;

test('the movements of the example are those of the sample issuer, without a question or a warning', async () => {
	const before = ledgerOf(record(SAMPLE_GROUPS.slice(0, 5)));
	const plan = planImport(await table('00020-2022-09.movements.csv'), before, { today });
	assert.deepEqual(plan.counts, { understood: 10, 'needs-you': 0, refused: 0, already: 0 });
	assert.deepEqual(
		plan.rows.flatMap(({ warnings }) => warnings),
		[],
	);
	const byContent = (groups: readonly unknown[]) => groups.map((group) => JSON.stringify(group)).sort();
	assert.deepEqual(
		byContent(plan.groups.map(({ entries }) => entries.map(encodeEntry))),
		byContent(SAMPLE_GROUPS.slice(5, -1)),
	);
});

test('the ledger of the example has the same keys before and after it is recorded', async () => {
	const lines = await table('00020.ledger.jsonl');
	const keys = (ledger: Ledger) =>
		planImport(lines, ledger, { today }).groups.map(({ key, already }) => [key, already]);
	const { groups } = planImport(lines, ledgerOf([]), { today });
	const entries = groups.flatMap(({ key, entries: of }) => of.map((entry) => ({ key, entry })));
	const recorded = entries.map((each, index) => ({ ...each, sequence: index + 1, recordedAt: '' }));
	assert.deepEqual(
		keys(ledgerOf(recorded)),
		keys(ledgerOf([])).map(([key]) => [key, true]),
	);
	assert.notDeepEqual(
		planImport(lines, ledgerOf([]), { today, code: 'other' }).groups.map(({ key }) => key),
		groups.map(({ key }) => key),
	);
});

test('the ledger of the example is understood by an empty ledger, line by line', async () => {
	const plan = planImport(await table('00020.ledger.jsonl'), ledgerOf([]), { today });
	assert.deepEqual(plan.counts, { understood: 16, 'needs-you': 0, refused: 0, already: 0 });
	assert.deepEqual(
		plan.groups.map(({ entries }) => entries.map(encodeEntry)),
		SAMPLE_GROUPS,
	);
});

/** Random damage: whatever is done to a file, it is read, or refused by name; nothing else happens. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { planImport } from '../../../src/app/files/plan.ts';
import { readTable } from '../../../src/app/files/read-table.ts';
import { ledgerToCsv, ledgerToJsonl } from '../../../src/app/files/write-text.ts';
import { ledgerToXlsx } from '../../../src/app/files/write-workbook.ts';
import { openArchive } from '../../../src/app/files/zip.ts';
import { ledgerOf, standingAt } from '../../../src/ledger/fold.ts';
import type { Day } from '../../../src/value/day.ts';
import { Refusal } from '../../../src/value/refusal.ts';
import { record, SAMPLE_GROUPS } from '../../ledger/sample-issuer.ts';
import { makeZip } from './make-zip.ts';

const LEDGER = ledgerOf(record(SAMPLE_GROUPS));

/** True when the file was read; a refusal is as good, anything else is thrown on. */
async function isRead(bytes: Uint8Array): Promise<boolean> {
	try {
		planImport(await readTable(bytes), LEDGER, { today: '2022-10-03' as Day });
		return true;
	} catch (error) {
		if (error instanceof Refusal) return false;
		throw error;
	}
}

/** Places, as shares of the length, and what is put there. */
const damage = fc.array(fc.tuple(fc.nat({ max: 9999 }), fc.nat({ max: 255 })), {
	minLength: 1,
	maxLength: 8,
});

function damaged(bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Uint8Array {
	const copy = new Uint8Array(bytes);
	for (const [place, value] of changes) copy[Math.floor((place * copy.length) / 10_000)] = value;
	return copy;
}

test('bytes of any file changed at random end in a table or a refusal', async () => {
	const files = [
		await ledgerToXlsx(LEDGER.entries, standingAt(LEDGER, null)),
		new TextEncoder().encode(await ledgerToCsv(LEDGER.entries, '00020')),
		new TextEncoder().encode(ledgerToJsonl(LEDGER.entries)),
	];
	for (const file of files) {
		assert.equal(await isRead(file), true);
		await fc.assert(
			fc.asyncProperty(damage, async (changes) => {
				await isRead(damaged(file, changes));
			}),
			{ numRuns: 60 },
		);
	}
});

test('parts of a workbook changed at random, with checksums that agree, end in a table or a refusal', async () => {
	const archive = openArchive(await ledgerToXlsx(LEDGER.entries, standingAt(LEDGER, null)));
	const parts = archive.names.map((name) => ({ name, bytes: archive.part(name) ?? new Uint8Array() }));
	assert.equal(await isRead(makeZip(parts)), true);
	const targets = parts.filter(({ name }) => /workbook|sharedStrings|styles|sheet\d/.test(name));
	let read = 0;
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...targets), damage, async (target, changes) => {
			const changed = parts.map((each) =>
				each === target ? { ...each, bytes: damaged(each.bytes, changes) } : each,
			);
			if (await isRead(makeZip(changed))) read += 1;
		}),
		{ numRuns: 150 },
	);
	assert.ok(read > 0 && read < 150, `${read} of 150 were read`);
});

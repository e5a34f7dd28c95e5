/** `docs/filing.md` shows the life of a return as the code has it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ACT_NAMES } from '../../src/filing/act-names.ts';
import { refusedAt } from '../../src/filing/life.ts';
import { STAGES } from '../../src/filing/stage.ts';
import { REFUSALS } from '../../src/value/refusal.ts';
import { lifeTable } from './page.ts';

const page = readFileSync(new URL('../../docs/filing.md', import.meta.url), 'utf8');

test('the page has the table of acts and stages that the code makes', () => {
	assert.ok(page.includes(lifeTable()), `docs/filing.md needs this table:\n\n${lifeTable()}\n`);
});

test('every refusal of the table is a code that is explained', () => {
	const codes = ACT_NAMES.flatMap((act) => STAGES.flatMap((stage) => refusedAt(act, stage) ?? []));
	assert.ok(codes.length > 50);
	for (const code of codes) assert.ok(Object.hasOwn(REFUSALS, code), code);
});

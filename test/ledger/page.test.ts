/** `docs/ledger.md` lists every kind of movement as the code has it, and the kinds cover every row. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { UNIT_KINDS } from '../../src/ledger/account.ts';
import { KINDS, nextDayOf } from '../../src/ledger/kinds.ts';
import { MOVEMENT_KINDS } from '../../src/ledger/movement.ts';
import { kindsTable, statementKinds } from './page.ts';

const page = readFileSync(new URL('../../docs/ledger.md', import.meta.url), 'utf8');

test('the page has the table of kinds that the code makes', () => {
	assert.ok(page.includes(kindsTable()), `docs/ledger.md needs this table:\n\n${kindsTable()}\n`);
});

test('the page lists the statements and the units, and no others', () => {
	const listed = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]);
	assert.deepEqual(listed.sort(), [...statementKinds(), ...UNIT_KINDS].sort());
});

test('the kinds cover rows 1 to 61, and nothing else', () => {
	const rows = new Set(MOVEMENT_KINDS.map((kind) => KINDS[kind].row));
	assert.deepEqual(
		[...rows].sort((a, b) => a - b),
		Array.from({ length: 61 }, (_, index) => index + 1).filter((row) => row !== 22),
	);
});

test('row 22, an exercise by a director, is row 21 with the director said, and then always told', () => {
	assert.equal(nextDayOf({ kind: 'option-exercised-new' }), 'b');
	assert.equal(nextDayOf({ kind: 'option-exercised-new', director: true }), 'a');
	assert.equal(nextDayOf({ kind: 'option-granted', director: true }), 'none');
});

test('what III.E shows has an event, and titles are in both languages', () => {
	for (const [name, { place, event, title }] of Object.entries(KINDS)) {
		assert.equal(event !== null, place === 'other', name);
		assert.match(title.en, /^[A-Z]/);
		assert.match(title.zh, /\p{Script=Han}/u);
	}
});

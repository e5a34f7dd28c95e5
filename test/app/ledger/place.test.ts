import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { knownAtInstant, recordedInstant } from '../../../src/app/ledger/instant.ts';
import { codeOf } from '../../../src/app/ledger/issuer-code.ts';
import { placeOf, placeText, STORE_FILE } from '../../../src/app/ledger/place.ts';
import { Refusal } from '../../../src/value/refusal.ts';
import { inFolder } from '../../cli/call.ts';

test('the database is that of the nearest folder upwards, unless one is named', async () => {
	await inFolder(async (folder) => {
		const inner = join(folder, 'a', 'b');
		mkdirSync(inner, { recursive: true });
		writeFileSync(join(folder, STORE_FILE), '');
		const found = { kind: 'file', path: join(folder, STORE_FILE) };
		assert.deepEqual(placeOf({ data: undefined, env: {}, cwd: inner }), found);
		writeFileSync(join(folder, 'a', STORE_FILE), '');
		assert.deepEqual(placeOf({ data: undefined, env: {}, cwd: inner }), {
			kind: 'file',
			path: join(folder, 'a', STORE_FILE),
		});
		const env = { FF301_DATA: '../other.db' };
		assert.deepEqual(placeOf({ data: undefined, env, cwd: inner }), {
			kind: 'file',
			path: join(folder, 'a', 'other.db'),
		});
		const url = 'postgres://keeper:secret@db.example:5432/ledgers';
		const server = placeOf({ data: undefined, env: { ...env, FF301_DATABASE_URL: url }, cwd: inner });
		assert.deepEqual(server, { kind: 'postgres', url });
		assert.equal(placeText(server), 'postgres://db.example:5432/ledgers', 'without what opens it');
		const named = placeOf({ data: 'mine.db', env: { FF301_DATABASE_URL: url }, cwd: inner });
		assert.deepEqual(named, { kind: 'file', path: join(inner, 'mine.db') });
	});
});

test('without a database anywhere the refusal says how to make one', async () => {
	await inFolder(async (folder) => {
		assert.throws(
			() => placeOf({ data: undefined, env: {}, cwd: folder }),
			(error) =>
				error instanceof Refusal && error.code === 'WORKSPACE_MISSING' && /ff301 init/.test(error.help ?? ''),
		);
	});
});

test('an instant is Hong Kong time to the millisecond, and a day means its end', () => {
	assert.equal(recordedInstant(Date.parse('2022-10-06T08:05:01.007Z')), '2022-10-06T16:05:01.007+08:00');
	assert.equal(knownAtInstant('2022-10-06'), '2022-10-06T23:59:59.999+08:00');
	assert.equal(knownAtInstant('2022-10-06T08:05:01.007Z'), '2022-10-06T16:05:01.007+08:00');
	assert.equal(knownAtInstant('2022-10-06T08:05:01Z'), '2022-10-06T16:05:01.999+08:00', 'the whole second');
	assert.throws(() => knownAtInstant('yesterday'), Refusal);
});

test('a stock code is filled to five digits, and what can be none is refused', () => {
	assert.equal(codeOf('20'), '00020');
	assert.equal(codeOf(' 00020 '), '00020');
	assert.equal(codeOf('acme'), 'acme');
	for (const typed of ['', '../x', 'a b', '=1+1', 'ünïcode'])
		assert.throws(() => codeOf(typed), Refusal, typed);
});

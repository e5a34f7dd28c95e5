/** A least and a full entry of every kind, in `fixtures/entries`: each is what its decoded form encodes to. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { decodeEntry, ENTRIES, encodeEntry, entrySchema } from '../../src/ledger/entry.ts';

const folder = new URL('../../fixtures/entries/', import.meta.url);
const files = readdirSync(fileURLToPath(folder));

function fixture(name: string): Record<string, unknown> {
	return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, unknown>;
}

interface Shape {
	readonly properties: Record<string, unknown>;
	readonly required?: readonly string[];
}

function shapeOf(kind: string): Shape {
	const schema = ENTRIES[kind];
	assert.ok(schema);
	return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as unknown as Shape;
}

test('every kind of entry has a least and a full fixture, and no fixture is of another kind', () => {
	const wanted = Object.keys(ENTRIES).flatMap((kind) => [`${kind}-least.json`, `${kind}-full.json`]);
	assert.deepEqual(
		wanted.filter((name) => !files.includes(name)),
		[],
	);
	assert.deepEqual(
		files.filter((name) => !wanted.includes(name) && !/^opening-balance-of-[a-z]+\.json$/.test(name)),
		[],
	);
});

test('each fixture decodes, and encodes to itself', () => {
	for (const name of files) assert.deepEqual(encodeEntry(decodeEntry(fixture(name))), fixture(name), name);
});

test('a least fixture has what its kind must have and no more, a full one all that it may have', () => {
	for (const kind of Object.keys(ENTRIES)) {
		const { properties, required } = shapeOf(kind);
		assert.deepEqual(Object.keys(fixture(`${kind}-least.json`)).sort(), [...(required ?? [])].sort(), kind);
		assert.deepEqual(Object.keys(fixture(`${kind}-full.json`)).sort(), Object.keys(properties).sort(), kind);
	}
});

test('a least entry without any one of its fields is refused', () => {
	for (const kind of Object.keys(ENTRIES)) {
		const whole = fixture(`${kind}-least.json`);
		for (const field of Object.keys(whole)) {
			const { [field]: _, ...rest } = whole;
			assert.throws(() => decodeEntry(rest), { code: 'ENTRY_SHAPE' }, `${kind} without ${field}`);
		}
	}
});

test('the schema of an entry has a branch for each kind', () => {
	const { anyOf } = entrySchema() as { anyOf: { properties: { kind: { const: string } } }[] };
	assert.deepEqual(
		anyOf.map(({ properties }) => properties.kind.const),
		Object.keys(ENTRIES),
	);
});

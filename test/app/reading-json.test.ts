import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeReading, encodeReading, findingSchema, readingSchema } from '../../src/app/reading-json.ts';
import { SCHEMAS, schemaNamed } from '../../src/app/schemas.ts';
import { decodeReturn } from '../../src/form/json.ts';
import type { Reading } from '../../src/read/draft.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { twoClasses } from '../form/make-return.ts';

const READING: Reading = {
	return: decodeReturn(twoClasses()),
	fields: [
		{ path: '/monthEnded', status: 'read', raw: '31 May 2022', at: { line: 4, column: 23 } },
		{
			path: '/authorised/classes/0/preceding/par',
			status: 'disputed',
			raw: '0.0000125',
			at: { page: 2, box: [10.5, 20, 30, 40] },
			implied: { mantissa: 125n, scale: 8 },
		},
		{ path: '/details/agreements', status: 'missing', raw: null, at: null, reason: 'not found' },
	],
	findings: [
		{
			code: 'R04',
			severity: 'warning',
			title: 'a part of the form was not found',
			place: { path: '/details/agreements', label: 'Part III.D' },
			also: [],
			lines: ['Part III.D was not found in the document'],
			figures: [],
			difference: null,
			note: null,
			help: null,
			source: 'FF301, Parts I to V',
		},
	],
};

test('a reading comes back from its JSON as it was', () => {
	const text = JSON.stringify(encodeReading(READING));
	assert.match(text, /"implied":"0\.00000125"/);
	assert.deepEqual(decodeReading(JSON.parse(text)), READING);
});

test('a reading with a wrong status is refused with the place', () => {
	const json = {
		...encodeReading(READING),
		fields: [{ path: '/form', status: 'sure', raw: 'FF301', at: null }],
	};
	assert.throws(
		() => decodeReading(json),
		(error) =>
			error instanceof Refusal && error.code === 'RETURN_SHAPE' && /\/fields\/0\/status/.test(error.message),
	);
});

test('every schema that is published is one of draft 2020-12 with a name of its own', () => {
	const names = Object.keys(SCHEMAS);
	const ids = names.map((name) => schemaNamed(name)['$id']);
	assert.deepEqual(ids, [
		'urn:ff301:return',
		'urn:ff301:reading',
		'urn:ff301:finding',
		'urn:ff301:entry',
		'urn:ff301:facts',
	]);
	for (const name of names) {
		assert.equal(schemaNamed(name)['$schema'], 'https://json-schema.org/draft/2020-12/schema', name);
	}
});

test('the schema of a reading holds that of a return, and figures are text in it', () => {
	const reading = readingSchema()['properties'] as Record<string, { readonly properties?: object }>;
	assert.ok(reading['return']?.properties && 'authorised' in reading['return'].properties);
	assert.deepEqual(findingSchema()['required'], [
		'code',
		'severity',
		'title',
		'place',
		'also',
		'lines',
		'figures',
		'difference',
		'note',
		'help',
		'source',
	]);
});

/** The example that the README and the demo show reads as they say. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeReturn } from '../../src/form/json.ts';
import { readText } from '../../src/read/index.ts';
import { formatDecimal } from '../../src/value/decimal.ts';
import { read } from './files.ts';

const reading = readText(read('examples/00020-2022-09.txt').text);
const withStatus = (status: string) => reading.fields.filter((field) => field.status === status);
const implied = (field: (typeof reading.fields)[number]) =>
	field.implied ? formatDecimal(field.implied) : null;

test('the example disputes its four par values and nothing else, with the value that fits', () => {
	assert.deepEqual(
		withStatus('disputed').map((field) => [field.path, field.raw, implied(field)]),
		[
			['/authorised/classes/0/preceding/par', '0.00000025', '0.000000025'],
			['/authorised/classes/0/close/par', '0.00000025', '0.000000025'],
			['/authorised/classes/1/preceding/par', '0.00000025', '0.000000025'],
			['/authorised/classes/1/close/par', '0.00000025', '0.000000025'],
		],
	);
});

test('the example implies the opening of options, which is not on the page, and leaves it blank', () => {
	const path = '/details/options/blocks/0/rows/0/preceding';
	assert.deepEqual(
		withStatus('implied').map((field) => [field.path, implied(field)]),
		[[path, '3775164079']],
	);
	const { details } = encodeReturn(reading.return);
	assert.ok(details.options?.applicable);
	assert.equal(details.options.blocks[0]?.rows[0]?.preceding, null);
	assert.equal(details.options.blocks[0]?.rows[0]?.close, '3763995748');
});

test('the example proves its closing balances and finds no Part III.D', () => {
	const { issued, details } = encodeReturn(reading.return);
	assert.deepEqual(
		issued?.classes.map((each) => each.close.issued),
		['25973445420', '7527254580'],
	);
	const proved = withStatus('proved').map((field) => field.path);
	assert.ok(proved.includes('/issued/classes/0/close/issued'));
	assert.ok(proved.includes('/issued/classes/1/close/issued'));
	assert.equal(details.agreements, null);
	assert.ok(withStatus('missing').some((field) => field.path === '/details/agreements'));
});

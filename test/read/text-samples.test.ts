import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { encodeReturn } from '../../src/form/json.ts';
import { draftFromText } from '../../src/read/text/draft-text.ts';

const FOLDER = '../shared/samples';
const SAMPLE = `${FOLDER}/00020-2022-09`;
const skip = existsSync(`${SAMPLE}.txt`) ? false : 'the samples are not beside this checkout';

/** Puts `<present>` where the expected reading asks for any text. */
function likeExpected(value: unknown, expected: unknown): unknown {
	if (expected === '<present>') return typeof value === 'string' && value !== '' ? expected : value;
	if (value === null || typeof value !== 'object' || expected === null || typeof expected !== 'object')
		return value;
	const wanted = expected as Record<string, unknown>;
	if (Array.isArray(value)) return value.map((each, index) => likeExpected(each, wanted[index]));
	return Object.fromEntries(
		Object.entries(value).map(([key, each]) => [key, likeExpected(each, wanted[key])]),
	);
}

test('the damaged sample is read as a reader reads it', { skip }, () => {
	const draft = draftFromText(readFileSync(`${SAMPLE}.txt`, 'utf8'));
	const expected = JSON.parse(readFileSync(`${SAMPLE}.expected.json`, 'utf8')).return;
	assert.deepEqual(likeExpected(encodeReturn(draft.return), expected), expected);
	assert.deepEqual(
		draft.gaps.map((gap) => [gap.path, gap.reason]),
		[
			['/details/options/blocks/0/rows/0/preceding', 'not found'],
			['/details/agreements', 'not found'],
		],
	);
	assert.deepEqual(draft.evidence.get('/issued/classes/0/close/issued'), {
		raw: '25,973,445,420',
		at: { line: 39, column: 34 },
	});
	assert.equal(draft.evidence.get('/authorised/classes/0/change/shares')?.raw, '');
	assert.equal(draft.evidence.get('/details/options/blocks/0/rows/0/mandateAvailable')?.raw, '');
	assert.deepEqual(draft.findings, []);
});

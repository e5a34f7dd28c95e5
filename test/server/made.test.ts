import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { madeAnswers } from '../../src/server/made.ts';

const TYPE = 'application/json';
const LONG = JSON.stringify({ rows: Array.from({ length: 300 }, (_, index) => `row ${index}`) });

test('an answer is made once for a tag, whoever asks and however it is compressed', async () => {
	const made = madeAnswers();
	let times = 0;
	const make = async () => {
		times += 1;
		return LONG;
	};
	const [plain, zipped, small, again] = await Promise.all([
		made('tag', TYPE, null, make),
		made('tag', TYPE, 'gzip', make),
		made('tag', TYPE, 'br', make),
		made('tag', TYPE, 'br', make),
	]);
	assert.equal(times, 1);
	assert.equal(Buffer.from(plain.bytes).toString(), LONG);
	assert.equal(gunzipSync(zipped.bytes).toString(), LONG);
	assert.equal(brotliDecompressSync(small.bytes).toString(), LONG);
	assert.deepEqual([plain.coding, zipped.coding, small.coding], [null, 'gzip', 'br']);
	assert.equal(small.bytes, again.bytes);
});

test('another tag is another answer, and an old one is made anew', async () => {
	const made = madeAnswers();
	const told = async (tag: string, text: string) =>
		Buffer.from((await made(tag, TYPE, null, async () => text)).bytes).toString();
	assert.equal(await told('first', '"one"'), '"one"');
	assert.equal(await told('second', '"two"'), '"two"');
	assert.equal(await told('first', '"other"'), '"one"');
	for (let number = 0; number < 40; number += 1) await told(`later ${number}`, '"later"');
	assert.equal(await told('first', '"other"'), '"other"');
});

test('what could not be made is tried again', async () => {
	const made = madeAnswers();
	await assert.rejects(
		made('tag', TYPE, 'br', async () => {
			throw new Error('the store is away');
		}),
		/the store is away/,
	);
	const answer = await made('tag', TYPE, 'br', async () => '"there"');
	assert.equal(Buffer.from(answer.bytes).toString(), '"there"');
	assert.equal(answer.coding, null);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { displayWidth, padEnd, padStart, printable, shorten, wrap } from '../../src/cli/width.ts';

test('a Chinese character takes two columns, and a mark on a letter none', () => {
	assert.equal(displayWidth('月報表'), 6);
	assert.equal(displayWidth('（註1）'), 7);
	assert.equal(displayWidth('e\u0301tude'), 5);
	assert.equal(padEnd('上月底', 8), '上月底  ');
	assert.equal(padStart('1,000', 8), '   1,000');
});

test('text is cut to a width with an ellipsis, never in the middle of a wide character', () => {
	assert.equal(shorten('證券變動月報表', 8), '證券變…');
	assert.equal(shorten('short', 8), 'short');
});

test('control characters of a document do not reach the terminal', () => {
	assert.equal(printable('a\u001b[31mb\r\nc'), 'a [31mb c');
});

test('text is broken at spaces and slashes, and between Chinese characters, and never lost', () => {
	assert.deepEqual(wrap('authorised/registered shares', 12), ['authorised/', 'registered', 'shares']);
	assert.deepEqual(wrap('月報表於期限後呈交。', 8), ['月報表於', '期限後呈', '交。']);
	assert.deepEqual(wrap('1234567890 1', 4), ['1234', '5678', '90 1']);
	assert.deepEqual(wrap('', 8), ['']);
});

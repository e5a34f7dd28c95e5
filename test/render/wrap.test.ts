/** Lines: where they may break and where they must not, and that nothing of a text is lost. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wrap } from '../../src/render/wrap.ts';
import { phrase } from './random-return.ts';

/** Every Latin sign one wide, every Chinese one two. */
function width(text: string): number {
	let sum = 0;
	for (const sign of text) sum += sign > '\u2e7f' ? 2 : 1;
	return sum;
}

test('lines break at spaces and no line is wider than it may be', () => {
	assert.deepEqual(wrap('Balance at close of the month', 12, width), ['Balance at', 'close of the', 'month']);
});

test('line breaks of a text are kept, runs of spaces count as one, blank lines are left out', () => {
	assert.deepEqual(wrap('one   two\n\n three\r\nfour', 40, width), ['one two', 'three', 'four']);
});

test('Chinese breaks between its signs, never before a mark that closes nor after one that opens', () => {
	assert.deepEqual(wrap('購回股份，「註銷日期」', 10, width), ['購回股份，', '「註銷日', '期」']);
});

test('a word wider than the line breaks after a slash or a hyphen, else anywhere', () => {
	assert.deepEqual(wrap('authorised/registered', 12, width), ['authorised/', 'registered']);
	assert.deepEqual(wrap('abcdefghij', 4, width), ['abcd', 'efgh', 'ij']);
});

test('any text is all there, in lines that fit', () => {
	fc.assert(
		fc.property(phrase(40), fc.integer({ min: 4, max: 60 }), (text, most) => {
			const lines = wrap(text, most, width);
			assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
			for (const line of lines) assert.ok(width(line) <= most && line === line.trim(), line);
		}),
	);
});

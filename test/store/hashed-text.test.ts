/** What is hashed and what stands in a table is canonical JSON, whatever the texts are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { balanceText } from '../../src/store/balance-text.ts';
import { hashedText, hashOf, sha256 } from '../../src/store/chain.ts';
import { canonicalJson } from '../../src/value/canonical-json.ts';

/** Quotes, controls and letters beyond the first plane among them, as an altered table may hold. */
const text = fc.string({ unit: 'binary', maxLength: 20 });
const row = fc.record({
	issuer: text,
	sequence: fc.nat(),
	key: text,
	recordedAt: text,
	content: text,
	balances: fc.option(text),
});

test('the text that is hashed is canonical JSON of the seven members', () => {
	fc.assert(
		fc.property(row, text, (given, previous) => {
			const { issuer, key, recordedAt, sequence } = given;
			const content = sha256(given.content);
			const balances = given.balances === null ? null : sha256(given.balances);
			const expected = canonicalJson({ sequence, recordedAt, previous, key, issuer, content, balances });
			assert.equal(hashedText(given, previous), expected);
			assert.equal(hashOf(given, previous), sha256(expected));
		}),
	);
});

test('the text of balances is canonical JSON of the triples, in order of account and day', () => {
	const balance = fc.record({ account: text, day: text, quantity: text });
	fc.assert(
		fc.property(fc.array(balance, { maxLength: 8 }), (balances) => {
			const found = balanceText(balances);
			const triples: unknown = JSON.parse(found);
			assert.equal(found, canonicalJson(triples as string[][]));
			const places = (triples as string[][]).map(([account = '', day = '']) => [account, day]);
			assert.deepEqual(
				places,
				places.toSorted(([a = '', d = ''], [b = '', e = '']) =>
					a < b ? -1 : a > b ? 1 : d < e ? -1 : d > e ? 1 : 0,
				),
			);
			assert.equal(balanceText(balances.toReversed()).length, found.length);
		}),
	);
});

test('the digest of a text is SHA-256 of its UTF-8', () => {
	assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
	assert.equal(sha256('股份😀'), '36dda80eb79acd62c49b9accf2e2b8ccdb0ef16ff826b9718c98fa59c41f89b8');
});

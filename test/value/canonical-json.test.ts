/** Canonical JSON against the examples of its RFC, and as a property. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CanonicalValue, canonicalJson } from '../../src/value/canonical-json.ts';

/** Hexadecimal bytes of a text in UTF-8. */
const bytes = (text: string) => Buffer.from(text, 'utf8').toString('hex');

test('the example of RFC 8785 section 3.2 is written as there, without its fractions', () => {
	const value = JSON.parse(
		'{"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
	);
	assert.equal(
		canonicalJson(value),
		'{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
	);
	assert.equal(
		bytes(canonicalJson(value)),
		'7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d',
	);
});

test('members are sorted by UTF-16 code units, as in RFC 8785 section 3.2.3', () => {
	const value = {
		'€': 'Euro Sign',
		'\r': 'Carriage Return',
		'\ufb33': 'Hebrew Letter Dalet With Dagesh',
		'1': 'One',
		'😀': 'Emoji: Grinning Face',
		'\u0080': 'Control',
		ö: 'Latin Small Letter O With Diaeresis',
	};
	assert.deepEqual(
		[...canonicalJson(value).matchAll(/"(?:\\.|[^"\\])*":"([^"]*)"/g)].map(([, name]) => name),
		[
			'Carriage Return',
			'One',
			'Control',
			'Latin Small Letter O With Diaeresis',
			'Euro Sign',
			'Emoji: Grinning Face',
			'Hebrew Letter Dalet With Dagesh',
		],
	);
});

test('control characters are escaped the short way where JSON has one, else with four digits in lower case', () => {
	assert.equal(
		canonicalJson('\b\t\n\f\r\u0000\u001f\u007f\u2028'),
		'"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028"',
	);
});

test('whole numbers are written without exponent, up to 2^53 - 1', () => {
	assert.equal(canonicalJson([0, -1, 9007199254740991, 1e15]), '[0,-1,9007199254740991,1000000000000000]');
});

test('what has no canonical text is refused with its place', () => {
	const odd: readonly (readonly [unknown, RegExp])[] = [
		[{ a: [1, 0.5] }, /"\/a\/1" is 0.5/],
		[9007199254740992, /9007199254740992/],
		[-0, /no whole number/],
		[Number.NaN, /NaN/],
		[Number.POSITIVE_INFINITY, /Infinity/],
		[10n, /bigint/],
		[undefined, /undefined/],
		[{ a: undefined }, /"\/a" is of type undefined/],
		[Array(2), /"\/0" is of type undefined/],
		[new Date(0), /plain object/],
		[new Map(), /plain object/],
		['\ud800', /surrogate/],
		[{ '\udc00': 1 }, /surrogate/],
		[() => 1, /function/],
	];
	for (const [value, message] of odd)
		assert.throws(() => canonicalJson(value as CanonicalValue), { name: 'TypeError', message });
	const ring: Record<string, unknown> = {};
	ring['self'] = ring;
	assert.throws(() => canonicalJson(ring as CanonicalValue), /deeper than 64/);
});

test('the text reads back as the value, whatever the order of its members', () => {
	const value = fc.letrec<{ any: CanonicalValue }>((tie) => ({
		any: fc.oneof(
			{ maxDepth: 4 },
			fc.constant(null),
			fc.boolean(),
			fc.maxSafeInteger().map((each) => (each === 0 ? 0 : each)),
			fc.string({ unit: 'binary' }),
			fc.array(tie('any'), { maxLength: 4 }),
			fc.dictionary(
				fc.string({ unit: 'binary' }).filter((name) => name !== '__proto__'),
				tie('any'),
				{ maxKeys: 4, noNullPrototype: true },
			),
		),
	})).any;
	fc.assert(
		fc.property(value, (each) => {
			const text = canonicalJson(each);
			assert.deepEqual(JSON.parse(text), each);
			assert.equal(canonicalJson(turned(each)), text);
		}),
		{ numRuns: 25 },
	);
});

/** The same value with the members of its objects the other way round. */
function turned(value: CanonicalValue): CanonicalValue {
	if (Array.isArray(value)) return value.map(turned);
	if (value === null || typeof value !== 'object') return value;
	const members = Object.entries(value as Record<string, CanonicalValue>).reverse();
	return Object.fromEntries(members.map(([name, each]) => [name, turned(each)]));
}

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { EDITION_NAMES } from '../../src/form/return.ts';
import { facts } from '../../src/rules/facts.ts';
import { CODES, listed, REGISTRY, RULES } from '../../src/rules/registry.ts';

/** The launch set of the catalogue, and the rules on reading. */
const LAUNCH =
	'H01 H02 H03 H04 H05 F01 F03 F05 F06 F07 F08 A01 A02 A03 A04 A08 B01 B02 B03 B04 B05 B06 O01 O02 O03 O04 O05 O06 O15 O16 C01 C02 C07 E01 E03 E04 E05 E06 E09 E11 E12 E13 T01 T02 T03 T04 V01 V02 V04 P01 P02 P03 P04 X01 X04 M01 M07 M08 L01 L04 K01 K02 K04 K05 R01 R02 R03 R04 R05 R06'.split(
		' ',
	);

describe('the registry of rules', () => {
	test('it holds the seventy codes of the launch set', () => {
		assert.equal(LAUNCH.length, 70);
		assert.deepEqual(
			LAUNCH.filter((code) => !CODES.includes(code)),
			[],
		);
	});

	test('a code is an identity or a rule, never both', () => {
		for (const code of CODES) assert.equal(new Set(listed(code).map((each) => each.kind)).size, 1, code);
	});

	test('every record has a title in both languages, a basis and a sentence about it', () => {
		for (const { code, title, basis, about } of REGISTRY) {
			assert.match(title.en, /^[a-zA-Z].*[^.]$/, code);
			assert.match(title.zh, /^[^a-z]*\p{Script=Han}/u, code);
			assert.ok(basis.length > 5, code);
			assert.match(about, /\.$/, code);
		}
	});

	test('the records of one code have one title and one pair of severities', () => {
		for (const code of CODES) {
			const heads = listed(code).map(({ title, severity, severityReading }) => ({
				title,
				severity,
				severityReading,
			}));
			for (const head of heads) assert.deepEqual(head, heads[0], code);
		}
	});

	test('two records of one code either need other facts or hold for other editions', () => {
		const place = (name: string | undefined, otherwise: number) => {
			const index = (EDITION_NAMES as readonly string[]).indexOf(name ?? '');
			return index < 0 ? otherwise : index;
		};
		for (const code of CODES) {
			const records = listed(code);
			for (const [index, one] of records.entries()) {
				for (const other of records.slice(index + 1)) {
					const apart =
						place(one.until, 99) < place(other.since, 0) || place(other.until, 99) < place(one.since, 0);
					assert.ok(apart || one.needs.join() !== other.needs.join(), code);
				}
			}
		}
	});

	test('a rule needs only facts that exist', () => {
		const known = Object.keys(facts.shape);
		for (const { code, needs } of RULES)
			for (const key of needs) assert.ok(known.includes(key), `${code} ${key}`);
	});

	test('a code is found in any case, and an unknown one is not', () => {
		assert.equal(listed('v02')[0]?.code, 'V02');
		assert.deepEqual(listed('Z99'), []);
	});
});

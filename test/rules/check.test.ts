import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { decodeReturn } from '../../src/form/json.ts';
import type { MonthlyReturn } from '../../src/form/return.ts';
import { checkReturn, mergeFindings } from '../../src/rules/check.ts';
import type { CheckContext } from '../../src/rules/context.ts';
import { decodeFacts, factsSchema } from '../../src/rules/facts.ts';
import type { Finding } from '../../src/value/finding.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { fixturesOf, RETURNS, readJson } from './fixture.ts';

function base(name: string): MonthlyReturn {
	return decodeReturn(readJson(new URL(`${name}.json`, RETURNS)));
}

function check(value: MonthlyReturn, as: CheckContext['as'], facts: unknown = {}) {
	return checkReturn({ return: value, as, facts: decodeFacts(facts) });
}

function frozen<Value>(value: Value): Value {
	if (value !== null && typeof value === 'object') {
		Object.freeze(value);
		for (const each of Object.values(value)) frozen(each);
	}
	return value;
}

describe('checkReturn', () => {
	test('a frozen return and frozen facts are read and not touched', () => {
		const [fail] = fixturesOf('E05').filter((each) => each.name === 'fail');
		assert.ok(fail);
		const context = frozen(fail.context);
		assert.deepEqual(checkReturn(context), checkReturn(context));
		assert.equal(checkReturn(context).findings[0]?.code, 'E05');
	});

	test('a rule without its facts is unchecked, named once, with what it needs', () => {
		const { unchecked } = check(base('nil-1.1.1'), 'preparing');
		const codes = unchecked.map((each) => each.code);
		assert.deepEqual(codes, [...new Set(codes)]);
		assert.deepEqual(unchecked.find((each) => each.code === 'E05')?.needs, ['last', 'repurchases']);
		assert.deepEqual(unchecked.find((each) => each.code === 'X01')?.needs, ['last']);
		assert.deepEqual(unchecked.find((each) => each.code === 'L01')?.needs, ['calendar', 'submittedAt']);
	});

	test('facts of a class that the return has not leave the rule unchecked', () => {
		const repurchases = [
			{
				class: 'Ordinary shares Z',
				day: '2025-06-10',
				shares: '500',
				purpose: 'cancellation',
				cancelled: null,
			},
		];
		const { unchecked, findings } = check(base('nil-1.1.1'), 'preparing', { repurchases });
		assert.deepEqual(findings, []);
		assert.deepEqual(unchecked.find((each) => each.code === 'E06')?.needs, [
			'repurchases: the return has no class "Ordinary shares Z"',
		]);
	});

	test('the public float is asked for from edition 1.2.0 only', () => {
		const codes = (name: string) => check(base(name), 'preparing').unchecked.map((each) => each.code);
		assert.ok(codes('treasury-1.2.0').includes('P03'));
		assert.ok(!codes('nil-1.1.1').includes('P03'));
	});

	test('a return that does not say its edition is held to the one its cells show', () => {
		const value = { ...base('treasury-1.2.0'), edition: null };
		const first = value.issued?.classes[0];
		assert.ok(first?.publicFloat);
		const open = {
			...value,
			issued: {
				classes: [{ ...first, publicFloat: { ...first.publicFloat, complied: null } }],
				remarks: null,
			},
		};
		assert.deepEqual(
			check(open, 'preparing').findings.map((each) => each.code),
			['P01'],
		);
	});

	test('findings stand in the order of the form', () => {
		const value = base('weighted-voting-1.0.1');
		const wrong: MonthlyReturn = {
			...value,
			monthEnded: null,
			signatory: { name: null, title: null },
			depositaryReceipts: null,
			details: { ...value.details, warrants: null },
		};
		assert.deepEqual(
			check(wrong, 'preparing').findings.map((each) => `${each.code} ${each.place.path}`),
			['H01 /monthEnded', 'R04 /details/warrants', 'K01 /signatory/name', 'K01 /signatory/title'],
		);
	});

	test('what two lists say alike is told once', () => {
		const { findings } = check({ ...base('nil-1.1.1'), confirmations: null, status: null }, 'reading');
		const [first] = findings;
		assert.ok(first);
		const noted: Finding = { ...first, lines: ['said by another'] };
		assert.deepEqual(mergeFindings(findings, [noted]), findings);
	});
});

describe('a reading', () => {
	const empty = (path: string) => ({ path, status: 'missing', raw: null, at: null, reason: 'not found' });

	test('a blank that was not found is not called blank', () => {
		const value = { ...base('nil-1.1.1'), status: null };
		assert.deepEqual(
			check(value, 'reading').findings.map((each) => each.code),
			['H03'],
		);
		const codes = check(value, 'reading', { reading: { fields: [empty('/status')] } }).findings.map(
			(each) => each.code,
		);
		assert.ok(!codes.includes('H03'));
	});

	test('words in the status cell that are no status are told as printed', () => {
		const value = { ...base('nil-1.1.1'), status: null };
		const gaps = [{ path: '/status', reason: 'no figure', raw: 'Revised', at: { line: 4, column: 1 } }];
		const { findings } = check(value, 'reading', { reading: { fields: [], gaps } });
		assert.deepEqual(findings.find((each) => each.code === 'H03')?.lines, ['the return says Revised']);
	});

	test('a section that was lost is told although the return calls it not applicable', () => {
		const gaps = [{ path: '/details/agreements', reason: 'not found', raw: null, at: null }];
		const { findings } = check(base('paper-2018'), 'reading', { reading: { fields: [], gaps } });
		assert.deepEqual(findings.find((each) => each.code === 'R04')?.place.path, '/details/agreements');
	});

	test('a decimal in a cell of shares is told as it is printed', () => {
		const value = base('nil-1.1.1');
		const gaps = [
			{
				path: '/issued/classes/0/change/issued',
				reason: 'no figure',
				raw: '1,000.5',
				at: { line: 9, column: 2 },
			},
		];
		const { findings } = check(value, 'reading', { reading: { fields: [], gaps } });
		assert.deepEqual(findings.find((each) => each.code === 'F05')?.lines, ['1,000.5 is not a whole number']);
	});
});

describe('facts', () => {
	test('figures are exact and instants are in Hong Kong time', () => {
		const decoded = decodeFacts({
			publicFloat: [{ class: 'Ordinary shares', shares: '25978640000', marketValue: '0.01' }],
		});
		assert.equal(decoded.publicFloat?.[0]?.shares, 25_978_640_000n);
		assert.throws(
			() => decodeFacts({ submittedAt: '2022-10-07T08:05:00Z' }),
			(error: unknown) => {
				assert.ok(error instanceof Refusal);
				assert.equal(error.code, 'RETURN_SHAPE');
				assert.match(error.where[0] ?? '', /^\/submittedAt: /);
				return true;
			},
		);
	});

	test('a key that does not exist is refused', () => {
		assert.throws(() => decodeFacts({ shareholders: [] }), Refusal);
	});

	test('they have a JSON Schema', () => {
		assert.equal(factsSchema()['title'], 'Facts beside a monthly return');
	});
});

describe('published samples, judged as read', () => {
	const expected: readonly (readonly [string, readonly string[]])[] = [
		['00020-2022-09', ['warning A03', 'warning R04 /details/agreements']],
		['01723-2026-01', []],
	];
	for (const [name, findings] of expected) {
		const file = new URL(`../../../shared/samples/${name}.expected.json`, import.meta.url);
		const skip = existsSync(file) ? false : 'the samples are not beside this checkout';
		test(`${name} gives no false alarm`, { skip }, () => {
			const value = decodeReturn((JSON.parse(readFileSync(file, 'utf8')) as { return: unknown }).return);
			const told = check(value, 'reading').findings.map((each) =>
				each.code === 'R04' ? `${each.severity} R04 ${each.place.path}` : `${each.severity} ${each.code}`,
			);
			assert.deepEqual(told, findings);
		});
	}
});

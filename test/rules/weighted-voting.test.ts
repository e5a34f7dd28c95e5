import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decodeReturn } from '../../src/form/json.ts';
import type { MonthlyReturn } from '../../src/form/return.ts';
import { checkReturn } from '../../src/rules/check.ts';
import { RETURNS, readJson } from './fixture.ts';

const BASE = decodeReturn(readJson(new URL('weighted-voting-1.0.1.json', RETURNS)));

/** The base return with other balances: `ceased` shares of Class B cancelled, `converted` of Class A converted. */
function month(weighted: bigint, ordinary: bigint, ceased: bigint, converted: bigint): MonthlyReturn {
	const [b, a] = BASE.issued?.classes ?? [];
	const other = BASE.details.other;
	assert.ok(b && a && other?.applicable);
	const moved = converted - ceased;
	const [inB, inA] = other.blocks;
	const [, cancelled, into] = inB?.rows ?? [];
	const [out] = inA?.rows ?? [];
	assert.ok(inB && inA && cancelled && into && out);
	const blocks = [
		{
			...inB,
			rows: [
				{ ...cancelled, issued: -ceased },
				{ ...into, issued: converted },
			],
			total: { issued: moved, treasury: null },
		},
		{ ...inA, rows: [{ ...out, issued: -converted }], total: { issued: -converted, treasury: null } },
	];
	return {
		...BASE,
		authorised: { applicable: false },
		issued: {
			remarks: null,
			classes: [
				{
					...b,
					preceding: { ...b.preceding, issued: ordinary },
					change: { ...b.change, issued: moved },
					close: { ...b.close, issued: ordinary + moved },
				},
				{
					...a,
					preceding: { ...a.preceding, issued: weighted },
					change: { ...a.change, issued: -converted },
					close: { ...a.close, issued: weighted - converted },
				},
			],
		},
		details: {
			...BASE.details,
			other: { ...other, blocks },
			totals: [
				{ class: b.class, issued: moved, treasury: null },
				{ class: a.class, issued: -converted, treasury: null },
			],
		},
	};
}

function findings(value: MonthlyReturn, facts = {}) {
	return checkReturn({ return: value, as: 'preparing', facts }).findings.filter((each) =>
		each.code.startsWith('V'),
	);
}

describe('the conversion that Rule 8A.15 asks for', () => {
	test('for 7,528,760,000 of 33,507,400,000 and 6,700,000 cancelled it is 1,505,420, and not one fewer', () => {
		assert.deepEqual(findings(month(7_528_760_000n, 25_978_640_000n, 6_700_000n, 1_505_420n)), []);
		const [short] = findings(month(7_528_760_000n, 25_978_640_000n, 6_700_000n, 1_505_419n));
		assert.equal(short?.code, 'V02');
		assert.equal(short?.difference, '-1');
		assert.equal(short?.help, 'convert 1 more, 1,505,420 in all');
	});

	test('more than the least is allowed', () => {
		assert.deepEqual(findings(month(7_528_760_000n, 25_978_640_000n, 6_700_000n, 2_000_000n)), []);
	});

	test('a lower proportion on file is the limit', () => {
		const value = month(7_528_760_000n, 25_978_640_000n, 6_700_000n, 1_505_420n);
		const weightedVotingCap = { weighted: 22n, total: 100n };
		const [short] = findings(value, { issuer: { name: 'Example', weightedVotingCap } });
		assert.equal(short?.code, 'V02');
	});

	test('the limit is the lowest so far, so a higher one on file changes nothing', () => {
		const value = month(7_528_760_000n, 25_978_640_000n, 6_700_000n, 1_505_419n);
		const weightedVotingCap = { weighted: 30n, total: 100n };
		const [short] = findings(value, { issuer: { name: 'Example', weightedVotingCap } });
		assert.equal(short?.difference, '-1');
	});

	test('the least conversion passes and one fewer does not, whatever the balances', () => {
		const shares = fc.bigInt({ min: 1_000_000n, max: 10n ** 13n });
		fc.assert(
			fc.property(shares, shares, fc.bigInt({ min: 1n, max: 500_000n }), (weighted, ordinary, ceased) => {
				const total = weighted + ordinary;
				const least = (weighted * ceased + total - 1n) / total;
				assert.deepEqual(findings(month(weighted, ordinary, ceased, least)), []);
				if (least < 2n) return;
				const [short] = findings(month(weighted, ordinary, ceased, least - 1n));
				assert.equal(short?.code, 'V02');
			}),
			{ numRuns: 60 },
		);
	});
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakdownsOf } from '../../../src/form/identities/breakdown.ts';
import { solveReturn } from '../../../src/form/identities/solve.ts';
import { twoClasses, withChanges } from '../make-return.ts';

const PENDING = '/details/other/blocks/0/rows/0/issuable';

function pending(figure: string, remarks: string) {
	return withChanges(twoClasses(), { [PENDING]: figure, '/details/other/remarks': remarks });
}

const PURCHASES =
	'The Company bought 1,200,000 Shares on 4 May 2022, 850,000 Shares on 9 May 2022 and 450,000 Shares on 10 May 2022; ' +
	'none was cancelled by the end of May. A further 2,000,000 Shares bought on 12 April 2022 were cancelled on 17 May 2022.';

test('a remark whose dated purchases add up proves the pending figure', () => {
	const value = pending('-2500000', PURCHASES);
	assert.deepEqual(breakdownsOf(value), [
		{
			path: PENDING,
			figure: 2_500_000n,
			sum: 2_500_000n,
			parts: [1_200_000n, 850_000n, 450_000n],
			days: ['2022-05-04', '2022-05-09', '2022-05-10'],
			agrees: true,
		},
	]);
	assert.ok(solveReturn(value).proved.has(PENDING));
});

test('a purchase below a thousand shares is one of the list', () => {
	const value = pending(
		'-1200500',
		'Bought back: 1,200,000 Shares on 4 May 2022 and 500 Shares on 9 May 2022.',
	);
	const [found] = breakdownsOf(value);
	assert.deepEqual([found?.parts, found?.agrees], [[1_200_000n, 500n], true]);
});

test('the one purchase that a remark dates is the figure, or no breakdown of it', () => {
	const remark = 'The 500 Shares bought on 9 May 2022 are not yet cancelled.';
	assert.deepEqual(breakdownsOf(pending('-500', remark))[0]?.days, ['2022-05-09']);
	assert.deepEqual(breakdownsOf(pending('-600', remark)), []);
});

test('a remark that does not add up proves nothing and says so', () => {
	const value = pending('-2500001', PURCHASES);
	assert.equal(breakdownsOf(value)[0]?.agrees, false);
	assert.ok(!solveReturn(value).proved.has(PENDING));
});

test('a remark without a list of purchases is no breakdown', () => {
	assert.deepEqual(
		breakdownsOf(pending('-2500000', 'All 2,500,000 Shares were bought under the mandate.')),
		[],
	);
	assert.deepEqual(breakdownsOf(pending('-2500000', 'See the announcement of 3 May 2022.')), []);
});

test('a remark under a scheme that states a total and its parts confirms the total alone', () => {
	const remarks =
		'Of the 123,750,000 options, 100,000,000 are held by employees and 23,750,000 by consultants.';
	const right = withChanges(twoClasses(), { '/details/options/remarks': remarks });
	assert.deepEqual(
		breakdownsOf(right).map((each) => each.agrees),
		[true],
	);
	const other = withChanges(twoClasses(), {
		'/details/options/remarks': remarks,
		'/details/options/blocks/0/rows/0/close': '123750001',
	});
	assert.deepEqual(
		breakdownsOf(other).map((each) => [each.sum, each.agrees]),
		[[123_750_000n, false]],
	);
});

test('no cell is filled from a remark', () => {
	const value = withChanges(twoClasses(), {
		'/details/options/remarks': 'Of the 123,750,000 options, 100,000,000 are old and 23,750,000 new.',
		'/details/options/blocks/0/rows/0/close': null,
		'/details/options/blocks/0/rows/0/preceding': null,
	});
	assert.deepEqual([...solveReturn(value).implied], []);
});

/** Pictures of an issuer: places in pixels come from exact figures, and no figure comes from a place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mandateGeometry } from '../../src/web/pictures/mandate-bar.ts';
import { rangeOf, shareOf } from '../../src/web/pictures/pixels.ts';
import { stepGeometry } from '../../src/web/pictures/step-chart.ts';
import { weightedVotingGeometry } from '../../src/web/pictures/weighted-voting.ts';

test('a share of a whole is told for figures of 20 digits, and stays between 0 and 1', () => {
	assert.equal(shareOf(49_999_999_999_999_999_999n, 99_999_999_999_999_999_999n), 0.499999);
	assert.equal(shareOf(3n, 2n), 1);
	assert.equal(shareOf(-3n, 2n), 0);
	assert.equal(shareOf(0n, 0n), 0);
});

test('a range of equal figures is not empty', () => {
	assert.deepEqual(rangeOf([5n, 5n]), { low: 4n, high: 6n });
	assert.deepEqual(rangeOf([]), { low: -1n, high: 1n });
});

test('shares bought back and not cancelled are a part of what a mandate to buy back has used', () => {
	const figures = {
		kind: 'buy-back',
		limit: '3350740000',
		used: '38475000',
		pending: '31775000',
		left: '3312265000',
	};
	const { parts, mark, isNearLimit, percent } = mandateGeometry(figures, 1000);
	assert.deepEqual(
		parts.map(({ part, shares }) => [part, shares]),
		[
			['used', '6700000'],
			['pending', '31775000'],
			['left', '3312265000'],
		],
	);
	assert.equal(mark, 900);
	assert.equal(isNearLimit, false);
	assert.equal(percent, '1');
});

test('a part above zero is drawn, however small, and the bar is no longer than it is', () => {
	const { parts } = mandateGeometry(
		{ kind: 'general', limit: '1000000000', used: '1', pending: '1', left: '999999998' },
		100,
	);
	assert.deepEqual(
		parts.map(({ width }) => width),
		[2, 2, 96],
	);
});

test('nine tenths exactly are not above nine tenths, and one share more is', () => {
	const near = (used: string, left: string) =>
		mandateGeometry({ kind: 'general', limit: '1000', used, pending: '0', left }, 100).isNearLimit;
	assert.equal(near('900', '100'), false);
	assert.equal(near('901', '99'), true);
});

test('a mandate that was extended by what was bought back has its mark where its limit is', () => {
	const { mark } = mandateGeometry(
		{ kind: 'general', limit: '1000', used: '500', pending: '0', left: '1500' },
		200,
	);
	assert.equal(mark, 90);
});

test('steps hold until the next day, and a gap is not bridged', () => {
	const { paths, points, gaps, least, greatest } = stepGeometry(
		[
			{ day: '2022-09-01', shares: '25978640000', restated: false },
			{ day: '2022-09-11', shares: '25973445420', restated: true },
			{ day: '2022-09-21', shares: null, restated: false },
			{ day: '2022-09-26', shares: '25973445420', restated: false },
		],
		{ from: '2022-09-01', until: '2022-10-01' },
		{ width: 300, height: 140 },
	);
	assert.deepEqual(paths, ['M0,10H100V130H200', 'M250,130H300']);
	assert.deepEqual(gaps, [{ x: 200, width: 50 }]);
	assert.deepEqual(
		points.map(({ restated, x }) => [restated, x]),
		[
			[false, 0],
			[true, 100],
			[false, 250],
		],
	);
	assert.deepEqual([least, greatest], ['25973445420', '25978640000']);
});

test('a line without a single figure is one gap', () => {
	const { paths, points, gaps, least } = stepGeometry(
		[{ day: '2022-09-01', shares: null, restated: false }],
		{ from: '2022-09-01', until: '2022-10-01' },
		{ width: 300, height: 140 },
	);
	assert.deepEqual([paths, points, least], [[], [], null]);
	assert.deepEqual(gaps, [{ x: 0, width: 300 }]);
});

test('1,505,420 shares converted on 19 September 2022 were the least: one fewer would have breached', () => {
	const cap = { weighted: '7528760000', total: '33507400000' };
	const of = (weighted: string) =>
		weightedVotingGeometry({ weighted, total: '33500700000', cap, pending: '0' }, 600);
	const least = of('7527254580');
	assert.equal(least.spare, '0');
	assert.equal(least.isLeast, true);
	const oneFewer = of('7527254581');
	assert.equal(oneFewer.isBreached, true);
	assert.equal(oneFewer.spare, '-1');
});

test('what was bought back and not cancelled tells the conversion that its cancellation will force', () => {
	const { conversion, allowedAfter, places } = weightedVotingGeometry(
		{
			weighted: '7527254580',
			total: '33500700000',
			cap: { weighted: '7527254580', total: '33500700000' },
			pending: '31775000',
		},
		600,
	);
	assert.equal(conversion, '7139508');
	assert.equal(allowedAfter, '7520115072');
	assert.equal(places.held, places.allowed);
	assert.ok((places.allowedAfter ?? 600) < places.held);
});

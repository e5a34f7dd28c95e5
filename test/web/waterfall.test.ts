/** The waterfall: its steps are those of the return, and its bars are to scale among themselves and never collide. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeReturn } from '../../src/form/json.ts';
import { ledgerOf } from '../../src/ledger/fold.ts';
import { prepareReturn } from '../../src/prepare/prepare.ts';
import type { Day, Month } from '../../src/value/day.ts';
import { drawWaterfall, grouped, LINE, textWidth, wrap } from '../../src/web/pictures/waterfall.ts';
import { flowsOf } from '../../src/web/pictures/waterfall-flow.ts';
import { record, SAMPLE_GROUPS } from '../ledger/sample-issuer.ts';

function sample() {
	const { returns } = prepareReturn(ledgerOf(record(SAMPLE_GROUPS)), {
		month: '2022-09' as Month,
		edition: '1.0.1',
		status: 'new-submission',
		dateSubmitted: '2022-10-07' as Day,
		signatory: { name: 'Director', title: 'Director' },
	});
	return encodeReturn(returns.en);
}

const asked = {
	opening: 25_978_640_000n,
	openingLabel: 'Balance at close of preceding month',
	closingLabel: 'Balance at close of the month',
	movements: [
		{ label: 'Repurchase of shares', change: -6_700_000n },
		{ label: 'Conversion of Class A Shares to Class B Shares', change: 1_505_420n },
	],
	width: 420,
};

describe('the flow of a class', () => {
	it('has the movements of the sample in the order of the form', () => {
		const [classB, classA] = flowsOf(sample());
		assert.deepEqual(
			classB?.steps.map(({ change, path }) => [change, path]),
			[
				[-6_700_000n, '/details/other/blocks/0/rows/1/issued'],
				[1_505_420n, '/details/other/blocks/0/rows/2/issued'],
			],
		);
		assert.equal(classB?.opening, 25_978_640_000n);
		assert.equal(classB?.closing, 25_973_445_420n);
		assert.equal(classA?.closing, 7_527_254_580n);
		assert.equal(classA?.steps.length, 1);
	});

	it('shows what the movements leave unexplained as a step of its own', () => {
		const value = structuredClone(sample());
		const [first] = value.issued?.classes ?? [];
		assert.ok(first);
		first.close.issued = '25973445421';
		const [flow] = flowsOf(value);
		assert.deepEqual(flow?.steps.at(-1), { source: { kind: 'unexplained' }, change: 1n, path: null });
	});
});

describe('the drawing', () => {
	it('draws movements to scale among themselves', () => {
		const { bars } = drawWaterfall(asked);
		const [, cancelled, converted] = bars;
		assert.ok(cancelled && converted);
		const ratio = (cancelled.to - cancelled.from) / (converted.to - converted.from);
		assert.ok(Math.abs(ratio - 6_700_000 / 1_505_420) < 0.001, `${ratio}`);
		assert.deepEqual(
			bars.map(({ kind }) => kind),
			['total', 'down', 'up', 'total'],
		);
		assert.equal(bars.at(-1)?.value, 25_973_445_420n);
	});

	it('joins each bar to the next at the balance between them', () => {
		const { bars } = drawWaterfall(asked);
		for (const [index, bar] of bars.slice(0, -1).entries()) {
			const next = bars[index + 1];
			assert.ok(next && bar.join !== null);
			assert.ok(
				[next.from, next.to].some((end) => Math.abs(end - (bar.join ?? 0)) <= 2),
				`${bar.label} to ${next.label}`,
			);
		}
	});

	it('keeps labels clear of figures and rows clear of one another at 240 and at 900', () => {
		for (const width of [240, 900]) {
			const { bars, height } = drawWaterfall({ ...asked, width });
			let bottom = 0;
			for (const bar of bars) {
				assert.equal(bar.top, bottom);
				assert.ok(bar.barTop >= bar.top + bar.lines.length * LINE);
				for (const line of bar.lines)
					assert.ok(textWidth(line) + textWidth(grouped(bar.value)) < width, line);
				assert.ok(bar.from >= 0 && bar.to <= width + 2);
				bottom += bar.height;
			}
			assert.equal(height, bottom);
		}
	});

	it('draws a month without movements as two equal totals', () => {
		const { bars } = drawWaterfall({ ...asked, movements: [] });
		assert.equal(bars.length, 2);
		assert.equal(bars[0]?.to, bars[1]?.to);
	});

	it('never draws a movement of one share as nothing', () => {
		const movements = [
			{ label: 'a', change: 10_000_000_000n },
			{ label: 'b', change: -1n },
		];
		const bar = drawWaterfall({ ...asked, movements }).bars[2];
		assert.ok(bar && bar.to - bar.from >= 2);
	});
});

describe('wrapping', () => {
	it('breaks English between words and Chinese between characters', () => {
		assert.deepEqual(wrap('Conversion of Class A Shares', 101), ['Conversion of', 'Class A Shares']);
		assert.deepEqual(wrap('購回股份但尚未註銷', 60), ['購回股份但', '尚未註銷']);
	});

	it('writes decreases as the form does', () => {
		assert.equal(grouped(-6_700_000n), '-6,700,000');
		assert.equal(grouped(0n), '0');
	});
});

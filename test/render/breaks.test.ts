/** Page breaks as a clerk wants them: no total without its items, no line of a remark alone, the same air in each box. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pagesOf } from '../../src/app/render-return.ts';
import { decodeReturn } from '../../src/form/json.ts';
import type { MonthlyReturn } from '../../src/form/return.ts';
import { type Cell, type Page, runsOf } from '../../src/render/page.ts';
import { oneClass, withChanges } from '../form/make-return.ts';

async function pages(value: MonthlyReturn): Promise<readonly Page[]> {
	return (await pagesOf(value, value.language)).pages;
}

/** A return whose III.E has so many rows, and a remark of so many lines or none. */
function withRows(count: number, remark: number): MonthlyReturn {
	const value = decodeReturn(oneClass());
	const { other } = value.details;
	assert.ok(other?.applicable);
	const [block] = other.blocks;
	const [row] = block?.rows ?? [];
	assert.ok(block && row);
	const remarks = remark === 0 ? null : remarkOf(remark);
	const rows = Array.from({ length: count }, () => row);
	return {
		...value,
		details: { ...value.details, other: { ...other, blocks: [{ ...block, rows }], remarks } },
	};
}

function remarkOf(lines: number): string {
	return Array.from({ length: lines }, (_, index) => `Line ${index} of the remark.`).join('\n');
}

function places(page: Page, pointer: RegExp): number {
	return runsOf(page).filter((run) => pointer.test(run.path ?? '')).length;
}

test('totals stand on a page with the last of what they add up, however many rows there are', async () => {
	for (let count = 1; count <= 24; count += 1) {
		const all = await pages(withRows(count, 0));
		for (const page of all.filter((each) => places(each, /other\/blocks\/0\/total/) > 0)) {
			assert.ok(places(page, /other\/blocks\/0\/rows/) > 0, `${count} rows: the total of III.E`);
		}
		for (const page of all.filter((each) => places(each, /details\/totals/) > 0)) {
			assert.ok(places(page, /other\/blocks\/0\/rows/) > 0, `${count} rows: the totals of the month`);
		}
	}
});

test('the totals of the month bring the end of the remarks along', async () => {
	for (let count = 6; count <= 20; count += 1) {
		const [page, ...more] = (await pages(withRows(count, 3))).filter(
			(each) => places(each, /details\/totals/) > 0,
		);
		assert.ok(page && more.length === 0);
		assert.equal(places(page, /other\/remarks/), 3, `${count} rows`);
	}
});

test('no line of a remark is left alone on a page', async () => {
	for (const lines of [2, 5, 6, 7, 40, 41]) {
		for (let count = 8; count <= 16; count += 1) {
			const parts = (await pages(withRows(count, lines)))
				.map((page) => places(page, /other\/remarks/))
				.filter((each) => each > 0);
			assert.ok(
				parts.every((each) => each >= 2),
				`${lines} lines under ${count} rows: ${parts}`,
			);
		}
	}
});

test('a remark has the same space around its text on every page', async () => {
	const all = await pages(withChanges(oneClass(), { '/issued/remarks': remarkOf(150) }));
	const boxes = all.flatMap((page) =>
		page.blocks.flatMap((block): Cell[] =>
			block.kind === 'table'
				? block.rows.flatMap((row) => row.cells.filter((cell) => cell.path === '/issued/remarks'))
				: [],
		),
	);
	assert.ok(boxes.length >= 3);
	for (const { box, runs } of boxes) {
		assert.equal(((runs[0]?.y ?? 0) - box[1]).toFixed(1), '12.0');
		assert.equal((box[3] - (runs.at(-1)?.y ?? 0)).toFixed(1), '6.2');
	}
});

/** Pages: what begins one, what is repeated, what is never parted, and that nothing stands outside of its place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pagesOf } from '../../src/app/render-return.ts';
import { decodeReturn } from '../../src/form/json.ts';
import type { MonthlyReturn } from '../../src/form/return.ts';
import { type Cell, PAGE_HEIGHT, PAGE_WIDTH, type Page, runsOf } from '../../src/render/page.ts';
import { oneClass, withChanges } from '../form/make-return.ts';
import { EDITIONS, randomReturn } from './random-return.ts';
import { printable } from './samples.ts';

async function pages(value: MonthlyReturn): Promise<readonly Page[]> {
	return (await pagesOf(value, value.language)).pages;
}

function texts(page: Page | undefined): string[] {
	return page ? runsOf(page).map((run) => run.text) : [];
}

function cells(page: Page): Cell[] {
	return page.blocks.flatMap((block) =>
		block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [],
	);
}

test('1.0.x has eight pages and later editions ten while nothing runs over', async () => {
	const counted = new Map<string, number>();
	for (const { name, value } of printable()) counted.set(name, (await pages(value)).length);
	assert.equal(counted.get('two classes'), 8);
	assert.equal(counted.get('weighted-voting-1.0.1.json'), 9, 'its remarks run over');
	assert.equal(counted.get('nil-1.1.1.json'), 10);
	assert.equal(counted.get('one class'), 10);
});

test('every page carries the form, its number of all, and the edition', async () => {
	const all = await pages(decodeReturn(oneClass()));
	all.forEach((page, index) => {
		assert.deepEqual(
			page.furniture.map((run) => run.text),
			['FF301', `Page ${index + 1} of ${all.length}`, 'v 1.2.0'],
		);
	});
});

test('a table that goes on begins its page with its class line and heads, and no row is parted', async () => {
	const value = decodeReturn(oneClass());
	const { other } = value.details;
	assert.ok(other?.applicable);
	const [block] = other.blocks;
	const [row] = block?.rows ?? [];
	assert.ok(block && row);
	const rows = Array.from({ length: 60 }, (_, index) => ({ ...row, issued: BigInt(-1000 - index) }));
	const long = { ...value, details: { ...value.details, other: { ...other, blocks: [{ ...block, rows }] } } };
	const printed = (await pages(long)).filter((page) => texts(page).includes('Events'));
	assert.ok(printed.length >= 3, `${printed.length} pages`);
	for (const page of printed) assert.ok(texts(page).includes('1. Class of shares'), `page ${page.number}`);
	const numbers = printed.flatMap((page) => texts(page).filter((text) => /^\d+\)\.$/.test(text)));
	assert.deepEqual(
		numbers,
		rows.map((_, index) => `${index + 1}).`),
	);
});

test('remarks go on over as many pages as they need, each part in a box of its own', async () => {
	const remark = Array.from({ length: 150 }, (_, index) => `Line ${index} of the remark.`).join('\n');
	const value = withChanges(oneClass(), { '/issued/remarks': remark });
	const printed = (await pages(value)).filter((page) => texts(page).some((text) => text.startsWith('Line ')));
	assert.ok(printed.length >= 3);
	const lines = printed.flatMap((page) => texts(page).filter((text) => text.startsWith('Line ')));
	assert.deepEqual(lines, remark.split('\n'));
	for (const page of printed) {
		assert.equal(cells(page).filter((cell) => cell.path === '/issued/remarks').length, 1);
	}
});

test('nothing stands outside of its cell or of the page, whatever is printed', async () => {
	for (const edition of EDITIONS) {
		for (const value of fc.sample(randomReturn(edition), { numRuns: 4, seed: 20 })) {
			for (const page of await pages(value)) assertInside(page, edition);
		}
	}
});

function assertInside(page: Page, edition: string): void {
	for (const run of runsOf(page)) {
		const place = `${edition}, page ${page.number}: ${run.text}`;
		assert.ok(run.x >= 0 && run.x + run.width <= PAGE_WIDTH && run.y > 0 && run.y < PAGE_HEIGHT - 40, place);
	}
	for (const cell of cells(page)) {
		const [left, top, right, bottom] = cell.box;
		for (const run of cell.ruled ? cell.runs : []) {
			const inside = run.x >= left && run.x + run.width <= right + 0.1 && run.y > top && run.y < bottom;
			assert.ok(inside, `${edition}, page ${page.number}, ${cell.path}: ${run.text}`);
		}
	}
}

test('a label stands on the line of its value, and labels of one kind under one another', async () => {
	const counters = [{ stockCode: '80001', currency: 'RMB', description: null }];
	const value = withChanges(oneClass(), { '/details/convertibles/blocks/0/class/counters': counters });
	const all = (await pages(value)).flatMap(runsOf);
	const label = all.find((run) => run.text === 'Applicable public float threshold');
	const threshold = all.find((run) => run.path === '/issued/classes/0/publicFloat/threshold');
	assert.ok(label && threshold);
	assert.ok(Math.abs(label.y - threshold.y) < 0.5, `${label.y} and ${threshold.y}`);
	const [page] = (await pages(value)).filter((each) => texts(each).includes('Multi-counter stock code'));
	const lefts = (page ? runsOf(page) : []).filter((run) => run.text === 'Description').map((run) => run.x);
	assert.deepEqual(lefts, [lefts[0], lefts[0]]);
});

test('the brackets at the end of a Chinese head stand on one line', async () => {
	const { pages: chinese } = await pagesOf(decodeReturn(oneClass()), 'zh-Hant');
	const heads = chinese.flatMap(cells).filter((cell) => cell.role === 'head' && cell.runs.length > 1);
	const ends = heads.map((cell) => cell.runs.at(-1)?.text ?? '').filter((text) => text.endsWith(')'));
	assert.ok(ends.length > 0);
	for (const text of ends) assert.match(text, /\([^()]*\)$/);
});

test('zero is printed, a blank is not, and figures end at the right edge of their cells', async () => {
	const value = withChanges(oneClass(), {
		'/issued/classes/0/change/issued': '0',
		'/issued/classes/0/change/treasury': null,
	});
	const all = (await pages(value)).flatMap(cells);
	const zero = all.find((cell) => cell.path === '/issued/classes/0/change/issued');
	const blank = all.find((cell) => cell.path === '/issued/classes/0/change/treasury');
	assert.deepEqual(
		zero?.runs.map((run) => [run.text, run.align]),
		[['0', 'right']],
	);
	assert.deepEqual(blank?.runs, []);
	assert.equal(all.filter((cell) => cell.grey).length, 1, 'the total of the change is grey');
});

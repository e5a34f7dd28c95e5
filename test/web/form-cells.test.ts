/** The printed form as places to go to: every figure is one, in reading order, and arrows lead from line to line. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { formPage } from '../../src/api/form-page.ts';
import { pagesOf } from '../../src/app/render-return.ts';
import { encodeReturn } from '../../src/form/json.ts';
import { ledgerOf } from '../../src/ledger/fold.ts';
import { prepareReturn } from '../../src/prepare/prepare.ts';
import type { Day, Month } from '../../src/value/day.ts';
import { valueAt } from '../../src/value/pointer.ts';
import { cellAt, cellsOf, type FormCell, neighbour } from '../../src/web/form/form-cells.ts';
import { record, SAMPLE_GROUPS } from '../ledger/sample-issuer.ts';

const { returns } = prepareReturn(ledgerOf(record(SAMPLE_GROUPS)), {
	month: '2022-09' as Month,
	edition: '1.0.1',
	status: 'new-submission',
	dateSubmitted: '2022-10-07' as Day,
	signatory: { name: 'Director', title: 'Director' },
});
const encoded = encodeReturn(returns.en);

describe('the cells of the sample return', () => {
	let cells: readonly FormCell[];
	before(async () => {
		const { pages } = await pagesOf(returns.en, 'en');
		cells = cellsOf(pages.map((page) => formPage.parse(page)));
	});

	it('are places of the return, and each figure of it has one', () => {
		for (const { path } of cells) {
			const above = path.slice(0, path.lastIndexOf('/'));
			assert.ok(valueAt(encoded, path) !== undefined || valueAt(encoded, above) === null, path);
		}
		const paths = new Set(cells.map(({ path }) => path));
		for (const [index, each] of (encoded.issued?.classes ?? []).entries()) {
			for (const row of ['preceding', 'change', 'close'] as const) {
				assert.ok(each[row].issued !== null && paths.has(`/issued/classes/${index}/${row}/issued`));
			}
		}
		assert.ok(paths.has('/dateSubmitted') && paths.has('/signatory/name'));
	});

	it('stand in reading order with what is printed in them', () => {
		const closing = cells.find(({ path }) => path === '/issued/classes/0/close/issued');
		assert.equal(closing?.text, '25,973,445,420');
		assert.deepEqual(
			cells.map(({ page }) => page),
			cells.map(({ page }) => page).sort((one, other) => one - other),
		);
		assert.deepEqual(
			cells.map(({ index }) => index),
			cells.map((_, index) => index),
		);
	});

	it('are reached by arrows: down from the opening stands the change, and up leads back', () => {
		const at = (path: string) => cells.findIndex((cell) => cell.path === path);
		const opening = at('/issued/classes/0/preceding/issued');
		const change = at('/issued/classes/0/change/issued');
		assert.equal(neighbour(cells, opening, 'down'), change);
		assert.equal(neighbour(cells, change, 'up'), opening);
	});

	it('are found by their pointer, and a pointer to a row leads to its first cell', () => {
		assert.equal(cells[cellAt(cells, '/issued/classes/0/close/issued')]?.text, '25,973,445,420');
		const row = cells[cellAt(cells, '/issued/classes/1/close')];
		assert.equal(row?.path, '/issued/classes/1/close/issued');
		assert.equal(cellAt(cells, '/no/such/cell'), -1);
		assert.equal(cellAt(cells, ''), -1);
	});

	it('end at the first and at the last', () => {
		assert.equal(neighbour(cells, 0, 'previous'), 0);
		assert.equal(neighbour(cells, 0, 'up'), 0);
		assert.equal(neighbour(cells, cells.length - 1, 'next'), cells.length - 1);
		assert.equal(neighbour(cells, 5, 'last'), cells.length - 1);
	});

	it('can all be reached going down from the first line', () => {
		let at = 0;
		const seen = new Set<number>();
		while (!seen.has(at)) {
			seen.add(at);
			at = neighbour(cells, at, 'down');
		}
		assert.equal(cells[at]?.page, cells.at(-1)?.page);
	});
});

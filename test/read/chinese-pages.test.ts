/** Whole returns printed in both languages and every e-form edition, and read back from their pages. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { EDITIONS } from '../../src/form/editions.ts';
import { encodeReturn } from '../../src/form/json.ts';
import { readPages } from '../../src/read/index.ts';
import type { Run } from '../../src/read/page.ts';
import { refuseIncomplete } from '../../src/read/pdf/complete.ts';
import { wholeReturn } from './chinese-returns.ts';
import { printedPages } from './printed-form.ts';

const ELECTRONIC = EDITIONS.filter((each) => each.electronic).map((each) => each.name);

for (const language of ['en', 'zh-Hant'] as const) {
	describe(`a whole return printed in ${language}`, () => {
		for (const edition of ELECTRONIC) {
			test(`of edition ${edition} is read back field for field, with nothing missing or disputed`, () => {
				const value = wholeReturn(edition, language);
				const reading = readPages(printedPages(value));
				const json = encodeReturn(reading.return);
				const wrong = reading.fields.filter(({ status }) => status === 'missing' || status === 'disputed');
				assert.deepEqual(wrong, []);
				assert.deepEqual(json, value);
			});
		}
	});
}

describe('the pages of a Chinese return', () => {
	const whole = printedPages(wholeReturn('1.2.0', 'zh-Hant'));

	test('prove by their footers that none is missing, in one piece or in several', () => {
		refuseIncomplete(whole);
		const pieces = whole.pages.map((each) => ({ ...each, runs: each.runs.flatMap(inPieces) }));
		assert.notDeepEqual(pieces, whole.pages);
		refuseIncomplete({ ...whole, pages: pieces });
		for (const pages of [whole.pages, pieces]) {
			assert.throws(() => refuseIncomplete({ ...whole, pages: pages.filter(({ number }) => number !== 3) }), {
				code: 'PDF_INCOMPLETE',
				where: ['page 3'],
			});
		}
		assert.deepEqual(readPages({ ...whole, pages: pieces }).return, readPages(whole).return);
	});

	test('are read with any one run lost, and what was lost is told or was blank', () => {
		const value = wholeReturn('1.2.0', 'zh-Hant');
		const page = whole.pages[1];
		assert.ok(page);
		for (const run of page.runs.filter(({ text }) => /^[0-9,]{4,}$/.test(text))) {
			const lost = { ...page, runs: page.runs.filter((each) => each !== run) };
			const pages = whole.pages.map((each) => (each === page ? lost : each));
			const { return: made, fields } = readPages({ ...whole, pages });
			const told = fields.filter(({ status }) => status !== 'read' && status !== 'proved');
			const same = JSON.stringify(encodeReturn(made).issued) === JSON.stringify(value.issued);
			assert.ok(!same, run.text);
			assert.ok(told.length > 0 || /^0?9999$|^89999$/.test(run.text), run.text);
		}
	});
});

/** A footer as several runs: `第 1 頁` and `共 10 頁`. */
function inPieces(run: Run): Run[] {
	const at = /^第.*頁(?= ?共)/.exec(run.text)?.[0].length ?? 0;
	if (at === 0) return [run];
	const [left, top, right, bottom] = run.box;
	const middle = (left + right) / 2;
	return [
		{ ...run, text: run.text.slice(0, at), box: [left, top, middle - 8, bottom] },
		{ ...run, text: run.text.slice(at).trim(), box: [middle + 8, top, right, bottom] },
	];
}

/** From bytes to runs and cells: what is one run, what is two, and the published sample whole. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { pdfReader } from '../../src/app/pdf/read-pdf.ts';
import { encodeReturn } from '../../src/form/json.ts';
import { draftFromPages, draftFromRuledPages } from '../../src/read/pdf/draft-pdf.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { cellAt, pagesOf, textAt } from './pdf-bytes.ts';

const reader = pdfReader();
after(() => reader.close());

async function firstPage(content: string) {
	const { pages } = await reader.read(pagesOf([content]));
	const [page] = pages;
	assert.ok(page);
	return page;
}

describe('runs', () => {
	test('neighbouring cells are not glued, however near their text is', async () => {
		const page = await firstPage(
			[
				cellAt(100, 100, 150, 118),
				cellAt(150, 100, 200, 118),
				textAt([
					[118, 112, '10,000'],
					[150.5, 112, 'HKD'],
				]),
			].join('\n'),
		);
		assert.deepEqual(
			page.runs.map((run) => run.text),
			['10,000', 'HKD'],
		);
		assert.deepEqual(page.cells, [
			[100, 100, 150, 118],
			[150, 100, 200, 118],
		]);
	});

	test('one placement that runs across a border is parted at it', async () => {
		const page = await firstPage(
			[
				cellAt(100, 100, 130, 118),
				cellAt(130, 100, 200, 118),
				'BT /F1 9 Tf 105 483 Td [(HKD) -1200 (5,000)] TJ ET',
			].join('\n'),
		);
		assert.deepEqual(
			page.runs.map((run) => run.text),
			['HKD', '5,000'],
		);
	});

	test('words placed one by one on a line are joined', async () => {
		const page = await firstPage(
			textAt([
				[22, 60, 'Balance'],
				[57, 60, 'at'],
				[67, 60, 'close'],
				[300, 60, '7'],
				[22, 80, 'below'],
			]),
		);
		assert.deepEqual(
			page.runs.map((run) => run.text),
			['Balance at close', '7', 'below'],
		);
	});

	test('a run has the place, size and weight of its text', async () => {
		const [run] = (await firstPage(textAt([[22, 60, 'FF301']]))).runs;
		assert.equal(run?.size, 9);
		assert.equal(run?.bold, false);
		assert.ok(run && run.box[0] >= 22 && run.box[0] < 23 && run.box[1] < 60 && run.box[3] > 60);
	});
});

describe('ruling', () => {
	test('single strokes and slivers are lines, rectangles are cells, slanted strokes are neither', async () => {
		const page = await firstPage(
			[
				'0.5 w 100 400 m 200 400 l S',
				'100 300 200 0.6 re f',
				'10 10 m 40 60 l S',
				'100 200 50 20 re 150 200 50 20 re S',
				textAt([[22, 60, 'text']]),
			].join('\n'),
		);
		assert.deepEqual(page.lines, [
			[100, 195, 200, 195],
			[100, 294.4, 300, 295],
		]);
		assert.deepEqual(page.cells, [
			[100, 375, 150, 395],
			[150, 375, 200, 395],
		]);
	});

	test('scaled and shifted drawings are where they are seen', async () => {
		const page = await firstPage(
			['q 2 0 0 2 10 20 cm 0.5 w 10 10 20 30 re S Q', textAt([[22, 60, 'text']])].join('\n'),
		);
		assert.deepEqual(page.cells, [[30, 495, 70, 555]]);
	});
});

const SAMPLE = new URL('../../../shared/samples/01723-2026-01.pdf', import.meta.url);
const EXPECTED = new URL('../../../shared/samples/01723-2026-01.expected.json', import.meta.url);
const skip = existsSync(SAMPLE) && existsSync(EXPECTED) ? false : 'the published samples are not here';

describe('a published return of edition 1.2.0', { skip }, () => {
	test('gives the expected return, with evidence for every figure and nothing left open', async () => {
		const document = await reader.read(new Uint8Array(readFileSync(SAMPLE)));
		assert.equal(document.release, '1.2.0.2026Q1');
		assert.equal(document.eForm, true);
		assert.notEqual(draftFromRuledPages(document), null);
		const draft = draftFromPages(document);
		assert.deepEqual(encodeReturn(draft.return), JSON.parse(readFileSync(EXPECTED, 'utf8')).return);
		assert.deepEqual(draft.gaps, []);
		assert.deepEqual(draft.findings, []);
		const issuable = draft.evidence.get('/details/convertibles/blocks/0/rows/0/sharesIssuable');
		assert.equal(issuable?.raw, '10,475,520');
		assert.ok(issuable && 'page' in issuable.at && issuable.at.page === 5);
		assert.equal(draft.evidence.get('/details/convertibles/blocks/0/rows/0/sharesIssued')?.raw, '');
	});

	test('damaged anywhere, is refused or gives no value but the printed one; what is lost is told', async () => {
		const whole = readFileSync(SAMPLE);
		const expected = JSON.parse(readFileSync(EXPECTED, 'utf8')).return;
		let altered = 0;
		for (let place = 0; place < 24; place += 1) {
			const file = new Uint8Array(whole);
			const at = Math.floor((place * whole.length) / 24) + 200;
			file.fill(0, at, at + (place % 2 === 0 ? 1 : 300));
			const document = await reader.read(file).catch((error: unknown) => {
				assert.ok(error instanceof Refusal, String(error));
				return null;
			});
			if (!document) continue;
			const draft = draftFromPages(document);
			const lost = differences(encodeReturn(draft.return), expected, '');
			altered += lost.length > 0 ? 1 : 0;
			for (const { path, value } of lost) assert.ok(value === null, `${at}: ${path} is ${String(value)}`);
			assert.ok(lost.length === 0 || draft.gaps.length > 0, `${at}: nothing is told of ${lost[0]?.path}`);
		}
		assert.ok(altered > 0, 'some damage was felt');
	});
});

/** Leaves of a reading that are not as expected; what only the reading has counts too. */
function differences(got: unknown, expected: unknown, path: string): { path: string; value: unknown }[] {
	if (got === null || typeof got !== 'object' || expected === null || typeof expected !== 'object') {
		return Object.is(got, expected) ? [] : [{ path, value: got }];
	}
	const left = got as Record<string, unknown>;
	const right = expected as Record<string, unknown>;
	const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
	return [...keys].flatMap((key) => differences(left[key], right[key], `${path}/${key}`));
}

/** The PDF itself: the same bytes each time, its tags and attachment, and that its words are the printed words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { readPdf } from '../../src/app/pdf/read-pdf.ts';
import { pagesOf, renderReturn } from '../../src/app/render-return.ts';
import { decodeReturn, encodeReturn } from '../../src/form/json.ts';
import type { Language } from '../../src/form/words/index.ts';
import { runsOf } from '../../src/render/page.ts';
import { typstOf } from '../../src/render/pdf/source.ts';
import { oneClass, twoClasses, withChanges } from '../form/make-return.ts';

const LANGUAGES: readonly Language[] = ['en', 'zh-Hant'];

/** A PDF with its streams inflated, as text of one byte each. */
function opened(pdf: Uint8Array): string {
	const text = Buffer.from(pdf).toString('latin1');
	const streams = [...text.matchAll(/stream\r?\n/g)].map((match) => {
		try {
			return inflateSync(pdf.subarray(match.index + match[0].length), { finishFlush: 2 }).toString('latin1');
		} catch {
			return '';
		}
	});
	return [text, ...streams].join('\n');
}

test('the same return gives the same bytes, whatever was printed between', async () => {
	const value = decodeReturn(twoClasses());
	for (const language of LANGUAGES) {
		const first = (await renderReturn(value, { language })).pdf;
		await renderReturn(decodeReturn(oneClass()), { language });
		await renderReturn(withChanges(oneClass(), { '/issuerName': '国华' }));
		const again = (await renderReturn(value, { language })).pdf;
		assert.deepEqual(again, first);
	}
});

test('the PDF is tagged, PDF/A-3b, dated by the return, and says its language and title', async () => {
	const { pdf } = await renderReturn(decodeReturn(oneClass()));
	const text = opened(pdf);
	assert.match(text, /<pdfaid:part>3<\/pdfaid:part>/);
	assert.match(text, /<pdfaid:conformance>B<\/pdfaid:conformance>/);
	assert.match(text, /\/Marked true/);
	for (const tag of ['/H1', '/H2', '/Table', '/TR', '/TH', '/TD'])
		assert.ok(text.includes(`/S${tag}`) || text.includes(`/S ${tag}`), tag);
	assert.match(text, /\/Lang ?\(en-HK\)/);
	assert.match(text, /<xmp:CreateDate>2026-03-03/);
	assert.match(text, /Example Single Class Limited/);
});

test('the return itself is attached as canonical JSON', async () => {
	const value = decodeReturn(oneClass());
	const text = opened((await renderReturn(value)).pdf);
	assert.match(text, /return\.json/);
	const start = text.indexOf('{"authorised":');
	assert.ok(start > 0);
	const json = text.slice(start, text.indexOf('\n', start) < 0 ? undefined : text.indexOf('\n', start));
	assert.deepEqual(JSON.parse(json), encodeReturn(value));
});

test('the words of the PDF are the words of the pages, each where it was placed and none glued to the next', async () => {
	for (const language of LANGUAGES) {
		const value = withChanges(oneClass(), { '/issuerName': '「國華」控股有限公司 AB《甲》' });
		const { pages } = await pagesOf(value, language);
		const document = await readPdf((await renderReturn(value, { language })).pdf);
		assert.equal(document.pages.length, pages.length);
		for (const [index, page] of pages.entries()) {
			const found = (document.pages[index]?.runs ?? []).map(({ text, box }) => [text, Math.round(box[0])]);
			for (const run of runsOf(page)) {
				const there = found.some(
					([text, left]) => text === run.text && Math.abs((left as number) - run.x) <= 1.1,
				);
				assert.ok(there, `${language}, page ${page.number}: "${run.text}" at ${run.x}`);
			}
			assert.equal(found.length, runsOf(page).length, `${language}, page ${page.number}`);
		}
	}
});

test('every cell of the pages is a rectangle of the PDF', async () => {
	const value = decodeReturn(oneClass());
	const { pages } = await pagesOf(value, 'en');
	const document = await readPdf((await renderReturn(value)).pdf);
	for (const [index, page] of pages.entries()) {
		const drawn = document.pages[index]?.cells ?? [];
		for (const block of page.blocks) {
			if (block.kind !== 'table') continue;
			for (const { box } of block.rows.flatMap((row) => row.cells).filter((cell) => cell.ruled)) {
				assert.ok(
					drawn.some((each) => each.every((edge, at) => Math.abs(edge - (box[at] ?? 0)) < 0.1)),
					`page ${page.number}: ${box}`,
				);
			}
		}
	}
});

test('the tick is drawn once: its text is white, and lies under what is drawn', async () => {
	for (const complied of [true, false]) {
		const value = withChanges(oneClass(), { '/issued/classes/0/publicFloat/complied': complied });
		const { pages } = await pagesOf(value, 'en');
		const facts = {
			title: '',
			author: null,
			language: 'en',
			day: null,
			families: [],
			attachment: '',
		} as const;
		const source = typstOf(pages, facts);
		assert.deepEqual(source.match(/#\w+\([^()]*"√ ?"\)/g)?.length, 1);
		assert.match(source, /#v\([^()]*"√ ?"\)/);
		assert.ok(source.indexOf('#v(') < source.indexOf('#k('));
	}
});

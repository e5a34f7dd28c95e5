/** The HTML twin and the plain text: every value is there, nothing is asked for from outside, columns stand in line. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pagesOf, renderHtml, renderPlain } from '../../src/app/render-return.ts';
import { decodeReturn } from '../../src/form/json.ts';
import { inLanguage } from '../../src/render/in-language.ts';
import { runsOf } from '../../src/render/page.ts';
import { columnsOf } from '../../src/render/text/columns.ts';
import { oneClass, twoClasses, withChanges } from '../form/make-return.ts';

test('figures of the HTML carry the pointer of their value', async () => {
	const value = decodeReturn(twoClasses());
	const html = await renderHtml(value);
	assert.match(html, /data-path="\/issued\/classes\/0\/close\/issued"[^>]*><span[^>]*>7,998,400,000</);
	const { pages } = await pagesOf(value, 'en');
	for (const run of pages.flatMap(runsOf)) {
		if (run.path !== null) assert.ok(html.includes(`data-path="${run.path}"`), run.path);
	}
});

test('the HTML stands alone, says its language, and what an issuer wrote is text', async () => {
	const name = '<script>alert("1")</script> & Sons';
	const html = await renderHtml(withChanges(oneClass(), { '/issuerName': name }), { language: 'zh-Hant' });
	assert.match(html, /<html lang="zh-Hant-HK">/);
	assert.ok(!html.includes('<script'));
	assert.ok(html.includes('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; Sons'));
	assert.ok(!/\b(?:src|href|url|@import)\b\s*[=(]/i.test(html));
	assert.match(html, /@page \{ size: 841\.89pt 595\.28pt/);
});

test('a page of the HTML scrolls within itself where the screen is narrower, and is named by its number', async () => {
	const html = await renderHtml(decodeReturn(oneClass()));
	assert.match(html, /<section class="sheet" aria-label="Page 3 of 10" tabindex="0"><div class="page">/);
	assert.match(html, /\.sheet \{ overflow-x: auto/);
	assert.match(html, /@media print \{.*\.sheet \{ overflow: visible/);
});

test('plain text shows the box that is not ticked too', async () => {
	const text = await renderPlain(
		withChanges(oneClass(), { '/issued/classes/0/publicFloat/complied': false }),
	);
	assert.match(text, /^□ the applicable public float requirement .* has been complied with$/m);
	assert.match(text, /^√ the applicable public float requirement .* has not been complied with$/m);
});

test('plain text has the words of the pages, with tables in columns as wide as they look', async () => {
	for (const language of ['en', 'zh-Hant'] as const) {
		const text = await renderPlain(decodeReturn(oneClass()), { language });
		assert.ok(text.includes('799,750,000'));
		const rows = text.split('\n').filter((line) => /(?:799,750,000|800,000,000) \|/.test(line));
		assert.equal(rows.length, 2, language);
		const bars = rows.map((row) =>
			row
				.split('|')
				.slice(0, -1)
				.map((_, index, all) => columnsOf(all.slice(0, index + 1).join('|'))),
		);
		assert.deepEqual(bars[0], bars[1], language);
	}
});

test('a return in the other language takes its words and leaves what an issuer wrote', () => {
	const chinese = inLanguage(decodeReturn(twoClasses()), 'zh-Hant');
	assert.equal(chinese.language, 'zh-Hant');
	assert.equal(chinese.issued?.classes[0]?.class.type, 'B股');
	assert.equal(chinese.details.totals[1]?.class.type, 'A股');
	assert.equal(chinese.issuerName, 'Example Twin Class Holdings Limited');
	const notes = inLanguage(decodeReturn(oneClass()), 'zh-Hant').details.convertibles;
	assert.equal(notes?.applicable && notes.blocks[0]?.rows[0]?.kind, '債券/票據');
	assert.deepEqual(inLanguage(chinese, 'en').issued?.classes[0]?.class.type, 'Class B');
});

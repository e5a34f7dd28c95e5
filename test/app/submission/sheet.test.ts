import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readPdfReturn } from '../../../src/app/read-document.ts';
import { renderReturn } from '../../../src/app/render-return.ts';
import { pdfName } from '../../../src/app/submission/file-name.ts';
import { sheetFields } from '../../../src/app/submission/sheet.ts';
import { decodeReturn } from '../../../src/form/json.ts';
import { inLanguage } from '../../../src/render/in-language.ts';

const RETURNS = new URL('../../../fixtures/returns/', import.meta.url);

function pairs() {
	return readdirSync(RETURNS).flatMap((name) => {
		const value = decodeReturn(JSON.parse(readFileSync(new URL(name, RETURNS), 'utf8')));
		const returns = { en: inLanguage(value, 'en'), 'zh-Hant': inLanguage(value, 'zh-Hant') };
		return value.edition === 'paper' ? [] : [{ name, returns }];
	});
}

const bare = (text: string) => text.replaceAll(/\s+/gu, '');

test('the sheet says what the printed form says, in both languages, and in its order', async () => {
	let compared = 0;
	for (const { name, returns } of pairs()) {
		const fields = new Map((await sheetFields(returns)).map((field) => [field.path, field]));
		for (const language of ['en', 'zh-Hant'] as const) {
			const { pdf } = await renderReturn(returns[language]);
			const reading = await readPdfReturn(pdf);
			for (const { path, raw } of reading.fields) {
				const field = fields.get(path);
				if (!field || raw === null || /complied|listed|kind$|event$|confirmations/.test(path)) continue;
				const said = language === 'en' ? field.value : (field.chinese ?? field.value);
				// The reader takes the currency in the next cell with its figure.
				assert.ok(bare(raw).endsWith(bare(said)), `${name} ${language} ${path}: ${raw} and ${said}`);
				assert.equal(field.blank, field.value === '', path);
				compared += 1;
			}
		}
	}
	assert.ok(compared > 400, `${compared} places`);
});

test('every figure of a return is on the sheet as it is printed', async () => {
	for (const { name, returns } of pairs()) {
		const values = new Map((await sheetFields(returns)).map(({ path, value }) => [path, value]));
		for (const [index, { close }] of (returns.en.issued?.classes ?? []).entries()) {
			const said = values.get(`/issued/classes/${index}/close/issued`);
			assert.equal(said, close.issued?.toLocaleString('en'), name);
		}
	}
});

test("sections come in the order of the form, with the form's own words, and say where they do not apply", async () => {
	const returns = pairs().find(({ name }) => name === 'placing-1.2.1.json')?.returns;
	assert.ok(returns);
	const fields = await sheetFields(returns);
	const sections = [...new Set(fields.map(({ section }) => section.en))];
	assert.deepEqual(
		sections.map((words) => words.slice(0, 22)),
		[
			'Monthly Return for Equ',
			'I. Movements in Author',
			'II. Movements in Issue',
			'(A). Share Options (un',
			'(B). Warrants to Issue',
			'(C). Convertibles (i.e',
			'(D). Any other Agreeme',
			'(E). Other Movements i',
			'III. Details of Moveme',
			'IV. Information about ',
			'V. Confirmations',
			'Submitted by:',
		],
	);
	const options = fields.filter(({ path }) => path.startsWith('/details/options/'));
	assert.deepEqual(
		options.map(({ path, value, chinese }) => [path, value, chinese]),
		[['/details/options/applicable', 'Not applicable', '不適用']],
	);
	const blank = fields.find(({ path }) => path === '/issued/classes/0/change/treasury');
	assert.deepEqual([blank?.value, blank?.blank], ['', true]);
	const confirmed = fields.filter(({ path }) => path.startsWith('/confirmations/'));
	assert.equal(confirmed.length, 8);
	assert.match(confirmed[0]?.label.en ?? '', /^\(i\) all money due/);
	assert.ok(fields.every(({ label, section }) => label.en && label['zh-Hant'] && section['zh-Hant']));
});

test('the PDFs are named by stock code, form, month and language', () => {
	assert.equal(pdfName('00020', '2022-09', 'en'), '00020_FF301_202209_E.pdf');
	assert.equal(pdfName('00020', '2022-09', 'zh-Hant'), '00020_FF301_202209_C.pdf');
});

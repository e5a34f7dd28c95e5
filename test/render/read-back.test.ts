/** A printed return reads as the return it was printed from, field for field, in both languages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBack } from '../../src/app/read-back.ts';
import { renderReturn } from '../../src/app/render-return.ts';
import type { MonthlyReturn } from '../../src/form/return.ts';
import type { Language } from '../../src/form/words/index.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { noSamples, printable, sample } from './samples.ts';

async function printedAndRead(value: MonthlyReturn, language: Language): Promise<void> {
	const { pdf } = await renderReturn(value, { language });
	const reading = await readBack(value, pdf, language);
	assert.equal(reading.return.language, language);
}

for (const language of ['en', 'zh-Hant'] as const) {
	for (const { name, value } of printable()) {
		test(`${name} in ${language} reads back as it was`, () => printedAndRead(value, language));
	}
	for (const name of ['00020-2022-09', '01723-2026-01'] as const) {
		test(`the sample ${name} in ${language} reads back as it was`, { skip: noSamples }, () =>
			printedAndRead(sample(name), language),
		);
	}
}

test('a figure that differs stops the print and is named', async () => {
	const [first] = printable();
	assert.ok(first?.value.issued);
	const { pdf } = await renderReturn(first.value);
	const [issued, ...others] = first.value.issued.classes;
	assert.ok(issued);
	const close = { ...issued.close, issued: (issued.close.issued ?? 0n) + 1n };
	const other = {
		...first.value,
		issued: { ...first.value.issued, classes: [{ ...issued, close }, ...others] },
	};
	await assert.rejects(readBack(other, pdf), (error: Error) => {
		assert.match(
			error.message,
			/^read-back: .*\n\/issued\/classes\/0\/close\/issued: "\d+" was printed, "\d+" was read$/,
		);
		return !(error instanceof Refusal);
	});
});

test('a word that differs stops the print, a line that is broken elsewhere does not', async () => {
	const [first] = printable();
	assert.ok(first);
	const name = 'An issuer whose name is long enough for two lines, '.repeat(4).trim();
	const { pdf } = await renderReturn({ ...first.value, issuerName: name });
	await readBack({ ...first.value, issuerName: name.replace(' long ', '  long ') }, pdf);
	await assert.rejects(
		readBack({ ...first.value, issuerName: name.replace('long', 'lang') }, pdf),
		/issuerName/,
	);
});

test('a name over three lines reads back', async () => {
	const [first] = printable();
	assert.ok(first);
	const name = 'Example Holdings (International) Company Limited (incorporated with limited liability), '
		.repeat(4)
		.trim();
	const value = { ...first.value, issuerName: name };
	await readBack(value, (await renderReturn(value)).pdf);
});

/** Whole returns printed in both languages and every e-form edition, and read back from their pages. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { EDITIONS } from '../../src/form/editions.ts';
import { encodeReturn } from '../../src/form/json.ts';
import { readPages } from '../../src/read/index.ts';
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

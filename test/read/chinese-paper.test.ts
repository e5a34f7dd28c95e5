/** The paper form in Chinese, as far as its words are known, from text in every layout. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { encodeReturn } from '../../src/form/json.ts';
import { readText } from '../../src/read/index.ts';
import { recognise } from '../../src/read/recognise.ts';
import { inChinese } from './in-chinese.ts';
import { HARBOUR, type Layout, paperText, THREE_CLASSES } from './paper-form.ts';
import { inWords, squeezed } from './pdf-reading.ts';

const LAYOUTS: readonly Layout[] = ['rows', 'cells', 'page', 'markdown'];

describe('the paper form in Chinese', () => {
	for (const layout of LAYOUTS) {
		for (const [name, form] of [
			['one class', HARBOUR],
			['three classes', THREE_CLASSES],
		] as const) {
			test(`a return of ${name} gives what it gives in English, from text laid out as ${layout}`, () => {
				const english = readText(paperText(form, layout));
				const text = inChinese(paperText(form, layout), 'March 2019');
				assert.equal(recognise(text).form, 'paper');
				const { return: value, fields } = readText(text);
				const json = { ...encodeReturn(english.return), language: 'zh-Hant' as const };
				const wanted = { ...inWords(json, 'March 2019'), edition: json.edition };
				assert.deepEqual(squeezed(encodeReturn(value)), squeezed(wanted));
				const missing = (each: typeof fields) =>
					each.filter(({ status }) => status === 'missing').map(({ path }) => path);
				assert.deepEqual(missing(fields), missing(english.fields));
			});
		}
	}

	test('its evidence is what is printed, at its own line', () => {
		const text = inChinese(
			paperText(HARBOUR).replaceAll('Harbour Lantern Holdings Limited', '海燈控股有限公司'),
			'March 2019',
		);
		const { return: value, fields } = readText(text);
		assert.equal(value.issuerName, '海燈控股有限公司');
		const name = fields.find(({ path }) => path === '/issuerName');
		assert.equal(name?.raw, '海燈控股有限公司');
		assert.ok(name?.at && 'line' in name.at);
		assert.match(text.split('\n')[name.at.line - 1] ?? '', /海燈控股有限公司/);
	});
});

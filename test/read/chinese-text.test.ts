/** Chinese returns as text: whole ones with Chinese values, and the same with what extraction does to Chinese. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { encodeReturn } from '../../src/form/json.ts';
import { readPages, readText } from '../../src/read/index.ts';
import { recognise } from '../../src/read/recognise.ts';
import { valueAt } from '../../src/value/pointer.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { inChinese } from './in-chinese.ts';
import { plainPage } from './plain-page.ts';
import { changed, ISSUER, NEW_EDITION, OLD_EDITION } from './text-sources.ts';

const NAME = '範例港灣控股有限公司（於百慕達註冊成立）';
const WORDS: readonly (readonly [RegExp, string])[] = [
	[new RegExp(ISSUER, 'g'), NAME],
	[/Harbour option scheme/g, '二零一五年購股權計劃'],
	[/Harbour H shares/g, '以人民幣買賣的H股'],
	[
		/The 1,111,111 options of the older scheme lapsed on 01 February 2022\./g,
		'1,111,111份股份期權已於2022年2月1日失效。',
	],
	[/Ada Example|Ben Example/g, '陳大文'],
	[/Company Secretary/g, '公司秘書'],
	[/Executive Director/g, '執行董事'],
	[/Class B/g, 'B股'],
	[/Class A/g, 'A股'],
];

function chinese(text: string, edition: '1.0.1' | '1.2.0'): string {
	return inChinese(
		WORDS.reduce((made, [from, to]) => made.replace(from, to), text),
		edition,
	);
}

const OLD = chinese(OLD_EDITION, '1.0.1');
const NEW = chinese(NEW_EDITION, '1.2.0');

function read(text: string) {
	const reading = readText(text);
	const json = encodeReturn(reading.return);
	return {
		...reading,
		json,
		at: (path: string) => valueAt(json, path),
		raw: (path: string) => reading.fields.find((field) => field.path === path)?.raw,
		place: (path: string) => reading.fields.find((field) => field.path === path)?.at,
		missing: reading.fields.filter(({ status }) => status === 'missing').map(({ path }) => path),
	};
}

describe('a whole return in Chinese', () => {
	test('of edition 1.0.1 is read, its own words as they are printed', () => {
		const { json, missing, at } = read(OLD);
		assert.deepEqual(missing, []);
		assert.equal(json.language, 'zh-Hant');
		assert.equal(json.edition, '1.0.1');
		assert.equal(json.issuerName, NAME);
		assert.deepEqual(
			[json.monthEnded, json.dateSubmitted, json.status],
			['2022-03-31', '2022-04-06', 'new-submission'],
		);
		assert.deepEqual(json.signatory, { name: '陳大文', title: '公司秘書' });
		assert.equal(at('/issued/classes/0/class/kind'), 'wvr-ordinary');
		assert.equal(at('/issued/classes/0/class/type'), 'B股');
		assert.equal(at('/details/options/blocks/0/rows/0/particulars'), '二零一五年購股權計劃');
		assert.equal(at('/details/options/remarks'), '1,111,111份股份期權已於2022年2月1日失效。');
		assert.deepEqual(at('/details/other/blocks/0/total'), { issued: '-1300000', treasury: null });
		assert.deepEqual(
			json.details.totals.map((each) => [each.class.type, each.issued]),
			[
				['B股', '-1250000'],
				['A股', null],
			],
		);
	});

	test('of edition 1.2.0, one cell a line, is read with its confirmations and its tick', () => {
		const { json, missing, at } = read(NEW);
		assert.deepEqual(missing, []);
		assert.deepEqual([json.edition, json.language, json.status], ['1.2.0', 'zh-Hant', 're-submission']);
		assert.equal(at('/issued/classes/0/class/description'), '以人民幣買賣的H股');
		assert.equal(at('/issued/classes/0/publicFloat/complied'), true);
		assert.equal(at('/issued/classes/0/publicFloat/additional'), null);
		assert.deepEqual(json.confirmations, { applicable: true, items: ['i', 'iii', 'viii'] });
		assert.deepEqual(json.signatory, { name: '陳大文', title: '執行董事' });
		assert.deepEqual(
			json.details.totals.map((each) => each.treasury),
			['400000'],
		);
	});

	test('its evidence is what is printed and where, not what it was read as', () => {
		const { raw, place, fields } = read(OLD);
		assert.equal(raw('/monthEnded'), '2022年3月31日');
		assert.equal(raw('/issued/classes/0/class/listed'), '是');
		assert.equal(raw('/issued/classes/0/class/kind'), '不同投票權普通股');
		assert.equal(raw('/details/options/blocks/0/rows/0/movements/1/kind'), '行使');
		assert.equal(raw('/details/warrants/applicable'), '不適用');
		assert.deepEqual(place('/monthEnded'), { line: 3, column: 7 });
		const lines = OLD.split('\n');
		for (const { path, raw: printed, at } of fields) {
			const figure = /^[0-9,]+$/.test(printed ?? '') && !path.endsWith('/stockCode');
			if (!printed || !at || !('line' in at) || !figure) continue;
			assert.ok(lines[at.line - 1]?.slice(at.column - 1).startsWith(printed), printed);
		}
	});

	test('pages without ruled cells are read by their text', () => {
		const reading = readPages({ pages: [plainPage(OLD)], release: null, eForm: false });
		assert.equal(reading.return.language, 'zh-Hant');
		assert.deepEqual(encodeReturn(reading.return).issued, read(OLD).json.issued);
	});
});

describe('what extraction does to Chinese', () => {
	const plain = { old: read(OLD).json, new: read(NEW).json };
	const same = (change: (text: string) => string): void => {
		assert.notEqual(change(OLD), OLD);
		assert.deepEqual(read(change(OLD)).json, plain.old);
		assert.deepEqual(read(change(NEW)).json, plain.new);
	};
	const label = (text: string, change: (found: string) => string): string =>
		text.replace(
			/上月底結存|本月底結存|已發行股份變動|法定\/註冊股份數目|股份期權計劃詳情|截至月份|公司名稱/g,
			change,
		);

	test('brackets, colons and figures of either width are the same', () => {
		same((text) =>
			text
				.replaceAll(':', '：')
				.replace(/\(註1\)/g, '（註１）')
				.replace(/\(-\)/g, '（-）'),
		);
		same((text) =>
			text.replace(/2,398,750,000|698,600,000/g, (figure) =>
				figure.replace(/[0-9]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)),
			),
		);
	});

	test('characters with variants are the same: 內 and 内, 於 and 于, 註 and 注', () => {
		same((text) =>
			text.replaceAll('本月內', '本月内').replaceAll('於香港聯交所', '于香港聯交所').replaceAll('註1', '注1'),
		);
	});

	test('spaces between characters, and labels broken over lines, do not matter', () => {
		same((text) => label(text, (found) => [...found].join(' ')));
		same((text) => label(text, (found) => `${found.slice(0, 2)}\n${found.slice(2)}`));
	});

	test('days with spaces, and in full-width figures', () => {
		same((text) => text.replace(/([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日(?!失)/g, '$1 年 $2 月 $3 日'));
		assert.equal(read(OLD.replace('2022年3月31日', '２０２２年３月３１日')).json.monthEnded, '2022-03-31');
		assert.equal(read(OLD.replace('2022年3月31日', '二零二二年三月三十一日')).json.monthEnded, '2022-03-31');
	});

	test('labels and values glued together on the line of a class', () => {
		const glued = OLD.replace(/^([12]\. 股份類別.*)$/gm, (line) => line.replace(/ /g, ''));
		const { json } = read(glued);
		assert.deepEqual(json.issued?.classes, plain.old.issued?.classes);
	});

	test('movements told as done are the same movements', () => {
		const done = OLD.replace(' 授出 ', ' 已授出 ')
			.replace('\n行使 ', '\n已行使 ')
			.replace('\n失效 ', '\n已失效 ');
		assert.notEqual(done, OLD);
		assert.deepEqual(read(done).json, plain.old);
	});

	test('a word of the form inside a sentence is no label', () => {
		const { at, missing } = read(changed(OLD, '備註:', '備註: 其他說明事項如下，不適用於本公司。\n'));
		assert.deepEqual(missing, []);
		assert.equal(at('/details/other/remarks'), null);
	});

	test('figures set out in columns with spaces are put into no cell by their place', () => {
		const change = '增加 / 減少 (-)\n-400,000\n400,000\n';
		const { at, fields } = read(
			changed(NEW, change, '增加 / 減少 (-)                               400,000\n'),
		);
		assert.deepEqual(at('/issued/classes/0/change'), { issued: null, treasury: null });
		const found = fields.find(({ path }) => path === '/issued/classes/0/change/treasury');
		assert.equal(found?.status, 'implied');
	});
});

describe('which language', () => {
	test('Traditional Chinese is told from English, and the paper form from the e-form', () => {
		assert.equal(recognise(OLD_EDITION).chinese, null);
		assert.equal(recognise(OLD).chinese?.wording, '1.0.2');
		assert.equal(recognise(NEW).chinese?.wording, '1.2.1');
		assert.equal(recognise(OLD).form, 'electronic');
	});

	test('an English return of an issuer with a Chinese name stays English', () => {
		const { json } = read(OLD_EDITION.replace(ISSUER, `${ISSUER} ${NAME}`));
		assert.equal(json.language, 'en');
		assert.equal(json.issuerName, `${ISSUER} ${NAME}`);
	});
});

test('a damaged Chinese text is read or refused by name, and no stand-in gets out', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(OLD, NEW),
			fc.array(
				fc.tuple(fc.nat(), fc.nat(40), fc.constantFrom('', '\n', '\t', ' ', '股份', '是', '（註', '0', '|')),
				{ maxLength: 12 },
			),
			(text, cuts) => {
				let made = text;
				for (const [at, length, by] of cuts) {
					const from = at % made.length;
					made = made.slice(0, from) + by + made.slice(from + length);
				}
				let json: unknown;
				try {
					json = encodeReturn(readText(made).return);
				} catch (error) {
					assert.ok(error instanceof Refusal, String(error));
					return;
				}
				assert.doesNotMatch(JSON.stringify(json), /q|\\u0000/);
			},
		),
		{ numRuns: 150 },
	);
});

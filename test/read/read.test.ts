import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPages, readText } from '../../src/read/index.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { plainPage } from './plain-page.ts';
import { NEW_EDITION, OLD_EDITION } from './text-sources.ts';

function code(run: () => unknown): string {
	try {
		run();
	} catch (error) {
		assert.ok(error instanceof Refusal, String(error));
		return error.code;
	}
	return 'nothing was refused';
}

test('the text of an e-form becomes a reading whose sums prove one another', () => {
	const { fields, findings } = readText(OLD_EDITION);
	assert.ok(fields.some((field) => field.status === 'proved'));
	assert.deepEqual(
		fields.filter((field) => field.status === 'disputed'),
		[],
	);
	assert.ok(findings.every((finding) => finding.code !== 'R03'));
});

test('totals of Part III over sections that are all not applicable are disputed, with the sums that fail', () => {
	const { fields, findings } = readText(NEW_EDITION);
	assert.deepEqual(
		fields.filter((field) => field.status === 'disputed').map((field) => field.path),
		['/details/totals/0/issued', '/details/totals/0/treasury'],
	);
	assert.deepEqual(
		findings.filter((finding) => finding.code === 'R03').map((finding) => finding.lines),
		[['expected 0; the return says -400,000'], ['expected 0; the return says 400,000']],
	);
});

test('pages without ruled cells are read by their text, with the same closing balances', () => {
	const reading = readPages({ pages: [plainPage(OLD_EDITION)], release: null, eForm: false });
	const closing = (each: ReturnType<typeof readText>) =>
		each.return.issued?.classes.map(({ close }) => close.issued) ?? [];
	assert.deepEqual(closing(reading), closing(readText(OLD_EDITION)));
	assert.ok(closing(reading).length > 0);
});

test('another form, another language and an empty text are refused by name', () => {
	assert.equal(
		code(() => readText('FF305\nNext Day Disclosure Return\n(Equity issuer - changes in issued shares)')),
		'NOT_THIS_FORM',
	);
	assert.equal(
		code(() => readText(`FF301\n${'截至月份 证券变动月报表 法定/注册股本变动 已发行股份变动 '.repeat(5)}`)),
		'OTHER_LANGUAGE',
	);
	assert.equal(
		code(() => readText(`FF301\n${'截至月份 證券變動月報表 法定/註冊股本變動 已發行股份變動 '.repeat(5)}`)),
		'NOTHING_FOUND',
	);
	assert.equal(
		code(() => readText(`FF305\n${'翌日披露報表 股份發行人 已發行股份變動 上月底結存 '.repeat(5)}`)),
		'NOT_THIS_FORM',
	);
	assert.equal(
		code(() => readText('')),
		'NOT_THIS_FORM',
	);
	assert.equal(
		code(() => readText('FF301\nMonthly Return for Equity Issuer on Movements in Securities')),
		'NOTHING_FOUND',
	);
});

test('a second return behind the first is told, and its figures are not taken', () => {
	const other = OLD_EDITION.replaceAll('30,000,000', '30,000,001');
	const both = `${OLD_EDITION}\n${other}`;
	const { findings, return: value } = readText(both);
	assert.deepEqual(
		findings.map((finding) => [finding.code, finding.place.path]),
		[['R07', '']],
	);
	assert.deepEqual(value.issued, readText(OLD_EDITION).return.issued);
	const title = both.split('\n').findLastIndex((line) => line.startsWith('Monthly Return for')) + 1;
	assert.deepEqual(findings[0]?.lines, [`another return begins at line ${title}`]);
	assert.deepEqual(readText(OLD_EDITION).findings, []);
});

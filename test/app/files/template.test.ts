/** The template: its sheets, header, drop-downs and stamp; filled in, read, and given back with what is wrong. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Workbook } from '@cj-tech-master/excelts';
import readXlsxFile from 'read-excel-file/node';
import { planImport } from '../../../src/app/files/plan.ts';
import { readTable } from '../../../src/app/files/read-table.ts';
import { SHEETS } from '../../../src/app/files/sheets.ts';
import { writeReturned } from '../../../src/app/files/write-returned.ts';
import { ledgerToXlsx, writeTemplate } from '../../../src/app/files/write-workbook.ts';
import { ledgerOf, standingAt } from '../../../src/ledger/fold.ts';
import type { Day } from '../../../src/value/day.ts';
import { record, SAMPLE_GROUPS } from '../../ledger/sample-issuer.ts';
import { refusalOf } from './refusal-of.ts';

const LEDGER = ledgerOf(record(SAMPLE_GROUPS.slice(0, 5)));
const STANDING = standingAt(LEDGER, null);
const today = '2022-10-03' as Day;

async function opened(bytes: Uint8Array): Promise<Workbook> {
	const workbook = new Workbook();
	await workbook.xlsx.load(Buffer.from(bytes) as never);
	return workbook;
}

/** The template with rows on one of its sheets, as Excel would save it. */
async function filled(
	sheet: string,
	rows: readonly Readonly<Record<string, unknown>>[],
): Promise<Uint8Array> {
	const workbook = await opened(await writeTemplate(STANDING));
	const target = workbook.getWorksheet(sheet);
	assert.ok(target);
	const titles = (target.getRow(1).values as unknown[]).map(String);
	rows.forEach((row, index) => {
		for (const [title, value] of Object.entries(row)) {
			assert.ok(titles.includes(title), title);
			target.getCell(index + 3, titles.indexOf(title)).value = value as never;
		}
	});
	return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test('the template has its sheets, two lines of header in sight, notes, and a hidden sheet of lists', async () => {
	const workbook = await opened(await writeTemplate(STANDING));
	assert.deepEqual(
		workbook.worksheets.map(({ name, state }) => `${name} ${state}`),
		[
			'Read me 說明 visible',
			'Movements visible',
			'Options and awards visible',
			'Warrants and convertibles visible',
			'Buy-backs by day visible',
			'Mandates visible',
			'Lists hidden',
		],
	);
	const sheet = workbook.getWorksheet('Buy-backs by day');
	assert.equal(sheet?.getCell('B1').value, 'Date');
	assert.equal(sheet?.getCell('B2').value, '日期');
	const view: unknown = sheet?.views[0];
	assert.deepEqual(view, { ...(view as object), state: 'frozen', ySplit: 2 });
	assert.ok(sheet?.getCell('B1').note !== undefined);
	assert.equal(sheet?.getColumn(2).numFmt, 'yyyy-mm-dd');
	const readMe = workbook.getWorksheet('Read me 說明');
	const words = readMe?.getSheetValues().flat().join('\n') ?? '';
	assert.match(words, /Issuer 00020/);
	assert.match(words, /fifteen digits/);
	assert.match(words, /十五位/);
});

test('the drop-downs offer the kinds of the sheet and the names of the issuer', async () => {
	const workbook = await opened(await writeTemplate(STANDING));
	const sheet = workbook.getWorksheet('Buy-backs by day');
	const lists = workbook.getWorksheet('Lists');
	const choices = (cell: string) => {
		const validation = sheet?.getCell(cell).dataValidation as { formulae?: string[] } | undefined;
		const formula = String(validation?.formulae?.[0]);
		const [, column = '', first = '', last = ''] =
			/^Lists!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(formula) ?? [];
		const rows = Array.from(
			{ length: Number(last) - Number(first) + 1 },
			(_, index) => Number(first) + index,
		);
		return rows.map((at) => lists?.getCell(`${column}${at}`).value);
	};
	assert.deepEqual(choices('C3'), [
		'Repurchase for cancellation 購回股份（待註銷）',
		'Repurchase into treasury 購回股份（持作庫存）',
		'Redemption 贖回股份',
	]);
	assert.deepEqual(choices('D150'), ['B', 'A']);
	assert.deepEqual(choices('E3'), ['buy-back-2022']);
});

test('a template filled in and saved by a spreadsheet is understood', async () => {
	const bytes = await filled('Buy-backs by day', [
		{
			Date: new Date(Date.UTC(2022, 8, 16)),
			Kind: 'Repurchase for cancellation 購回股份（待註銷）',
			Class: 'B',
			Mandate: 'buy-back-2022',
			Shares: 1800000,
			Price: 2.13,
			'Currency of price': 'HKD',
			'General meeting': new Date(Date.UTC(2022, 5, 24)),
			Venue: 'On the Exchange 聯交所',
		},
		{ Date: new Date(Date.UTC(2022, 8, 17)), Class: 'B', Shares: 5 },
	]);
	const table = await readTable(bytes);
	assert.deepEqual(table.stamp, { version: '1', made: 'template', issuer: '00020' });
	const plan = planImport(table, LEDGER, { today });
	assert.deepEqual(plan.counts, { understood: 1, 'needs-you': 1, refused: 0, already: 0 });
	assert.deepEqual(plan.rows[1]?.at, { sheet: 'Buy-backs by day', row: 4 });
	assert.equal(plan.rows[1]?.questions[0]?.candidates.length, 3);
});

test('a template made for another issuer is refused', async () => {
	const bytes = await filled('Buy-backs by day', [{ Class: 'B' }]);
	const other = ledgerOf(record([[{ ...(SAMPLE_GROUPS[0]?.[0] as object), stockCode: '00700' }]]));
	const table = await readTable(bytes);
	assert.equal((await refusalOf(() => planImport(table, other, { today }))).code, 'TABLE_OTHER_ISSUER');
});

test('a blank template, for an issuer or for anybody, holds no row', async () => {
	for (const standing of [STANDING, null]) {
		const table = await readTable(await writeTemplate(standing));
		assert.equal((await refusalOf(() => planImport(table, LEDGER, { today }))).code, 'TABLE_EMPTY');
	}
});

test('the same template is the same bytes', async () => {
	assert.deepEqual(await writeTemplate(STANDING), await writeTemplate(STANDING));
});

test('what was not understood comes back with what is wrong, and is understood once it is put right', async () => {
	const csv =
		"Date,Kind,Class,Shares,Memo,Options\n2022-09-16,Redemption,B,many,'=x,\n2022-09-17,Redemption,BB,5,y,\n2022-09-18,Redemption,B,6,,\n";
	const table = await readTable(new TextEncoder().encode(csv));
	const plan = planImport(table, LEDGER, { today });
	const bytes = await writeReturned(table, plan, { standing: STANDING });
	const sheet = (await opened(bytes)).getWorksheet('Movements');
	assert.ok(sheet);
	const titles = (sheet.getRow(1).values as unknown[]).map(String);
	const cell = (row: number, title: string) => sheet.getCell(row, titles.indexOf(title));
	assert.equal(
		cell(3, 'What is wrong')?.value,
		'TABLE_CELL: Shares: it is no figure; a whole number such as 1,800,000',
	);
	assert.match(String(cell(4, 'What is wrong')?.value), /no class of shares called "BB" \(B \| A\)/);
	assert.equal(cell(3, 'Memo')?.value, '=x');
	assert.equal(cell(5, 'Kind')?.value ?? null, null);
	const again = planImport(await readTable(bytes), LEDGER, { today });
	assert.deepEqual(again.counts, { understood: 0, 'needs-you': 1, refused: 1, already: 0 });
});

test('another reader sees the same cells in our workbooks', async () => {
	const bytes = await ledgerToXlsx(record(SAMPLE_GROUPS), STANDING);
	const ours = (await readTable(bytes)).sheets;
	const theirs = await readXlsxFile(Buffer.from(bytes), { parseNumber: (text) => text });
	assert.deepEqual(
		ours.map(({ name }) => name),
		SHEETS.map(({ name }) => name),
	);
	for (const { name, rows } of ours) {
		const data = theirs.find(({ sheet }) => sheet === name)?.data ?? [];
		for (const { number, cells } of rows) {
			for (const [index, { text }] of cells) {
				const seen: unknown = data[number - 1]?.[index];
				assert.equal(
					seen instanceof Date ? seen.toISOString().slice(0, 10) : String(seen),
					text,
					`${name} ${number}`,
				);
			}
		}
	}
});

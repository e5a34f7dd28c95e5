/** Workbooks that are whole and workbooks that are not: what is read, and what is refused by which name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TableRow } from '../../../src/app/files/cell.ts';
import { readTable } from '../../../src/app/files/read-table.ts';
import { TABLE_LIMITS } from '../../../src/app/files/table-limits.ts';
import { HEADER, makeWorkbook, number, type Options, row } from './make-workbook.ts';
import { makeZip, text } from './make-zip.ts';
import { refusalOf } from './refusal-of.ts';

const rowsOf = async (xml: string, options?: Options) =>
	(await readTable(makeWorkbook(xml, options))).sheets[0]?.rows ?? [];
const cells = (line: TableRow | undefined) =>
	[...(line?.cells.values() ?? [])].map(({ type, text: seen }) => `${type} ${seen}`);
const refused = async (bytes: Uint8Array) => (await refusalOf(() => readTable(bytes))).code;

test('cells are read as they stand: days, stored numbers, texts, booleans, errors, formulas', async () => {
	const rows = await rowsOf(
		row(1, [
			number('44820', 1),
			number('2.4999999999999999E-8'),
			'a &lt; b &#x8acb;',
			'<c t="b"><v>1</v></c>',
			'<c t="e"><v>#REF!</v></c>',
			'<c><f>SUM(A1:A9)</f><v>7</v></c>',
			'<c t="str"><f/><v>x</v></c>',
			number('44820.75', 1),
			'line_x000A_end',
		]),
	);
	assert.deepEqual(cells(rows[0]), [
		'day 2022-09-16',
		'number 2.4999999999999999E-8',
		'text a < b 請',
		'boolean TRUE',
		'error #REF!',
		'formula =SUM(A1:A9)',
		'formula =',
		'day 2022-09-16',
		'text line\nend',
	]);
});

test('elements are read however they are written: prefixes, quotation marks of both kinds, ">" between them', async () => {
	const rows = await rowsOf(
		`<x:row  r='3' x:note="a>b 'c'"><x:c t = "inlineStr" r='B3'><x:is><x:t><![CDATA[a<b]]></x:t></x:is></x:c></x:row><!-- <row/> -->`,
	);
	assert.deepEqual(
		rows.map(({ number: at, cells: held }) => [at, ...held.entries()]),
		[[3, [1, { type: 'text', text: 'a<b' }]]],
	);
});

test('a workbook that counts from 1904 has its own days', async () => {
	const rows = await rowsOf(row(1, [number('43358', 1)]), { from1904: true });
	assert.deepEqual(cells(rows[0]), ['day 2022-09-16']);
});

test('blank rows are left out, hidden rows are marked, and numbers of rows are those of the sheet', async () => {
	const rows = await rowsOf(row(2, ['a']) + row(4, ['']) + row(9, ['b'], ' hidden="1"'));
	assert.deepEqual(
		rows.map(({ number: at, hidden }) => [at, hidden]),
		[
			[2, false],
			[9, true],
		],
	);
});

test('a merged cell is marked, wherever it reaches', async () => {
	const rows = await rowsOf(row(1, ['a', 'b']), {
		after: '<mergeCells><mergeCell ref="A1:A3"/></mergeCells>',
	});
	assert.deepEqual(cells(rows[0]), ['merged a', 'text b']);
});

test('a hidden sheet is left out and told', async () => {
	const workbook = makeWorkbook(HEADER, { state: 'hidden' });
	assert.equal(await refused(workbook), 'TABLE_EMPTY');
});

test('macros, embedded programs, links to other files and queries are refused by name', async () => {
	const holding = (name: string) => refused(makeWorkbook(HEADER, { more: [text(name, 'x')] }));
	assert.equal(await holding('xl/vbaProject.bin'), 'TABLE_MACROS');
	assert.equal(await holding('xl/macrosheets/sheet1.xml'), 'TABLE_MACROS');
	assert.equal(await holding('xl/embeddings/oleObject1.bin'), 'TABLE_MACROS');
	assert.equal(await holding('xl/externalLinks/externalLink1.xml'), 'TABLE_EXTERNAL');
	assert.equal(await holding('xl/connections.xml'), 'TABLE_EXTERNAL');
	const printer = makeWorkbook(HEADER, { more: [text('xl/printerSettings/printerSettings1.bin', 'x')] });
	assert.equal((await readTable(printer)).sheets.length, 1);
	const both = [text('xl/printerSettings/printerSettings1.bin', 'x'), text('xl/vbaProject.bin', 'x')];
	assert.equal(await refused(makeWorkbook(HEADER, { more: both })), 'TABLE_MACROS');
});

test('a bomb is refused by what it unpacks to, whatever it says of itself', async () => {
	const zeros = { name: 'xl/sharedStrings.xml', bytes: new Uint8Array(40 * 1024 * 1024) };
	assert.equal(await refused(makeWorkbook(HEADER, { more: [zeros] })), 'TABLE_TOO_LARGE');
	const lying = { ...zeros, says: { size: 100 } };
	assert.equal(await refused(makeWorkbook(HEADER, { more: [lying] })), 'TABLE_TOO_LARGE');
	const many = Array.from({ length: TABLE_LIMITS.parts }, (_, index) => text(`p${index}`, ''));
	assert.equal(await refused(makeWorkbook(HEADER, { more: many })), 'TABLE_TOO_LARGE');
});

test('parts that are cut off, changed, missing or doubled are refused', async () => {
	const whole = makeWorkbook(HEADER + row(2, ['2022-09-16', 'Redemption', 'B', '5']));
	for (const share of [0.2, 0.5, 0.9, 0.99]) {
		assert.equal(await refused(whole.subarray(0, Math.floor(whole.length * share))), 'TABLE_DAMAGED');
	}
	assert.equal(
		await refused(makeWorkbook(HEADER, { without: ['xl/worksheets/sheet1.xml'] })),
		'TABLE_DAMAGED',
	);
	assert.equal(
		await refused(makeWorkbook(HEADER, { without: ['xl/_rels/workbook.xml.rels'] })),
		'TABLE_DAMAGED',
	);
	assert.equal(await refused(makeWorkbook(HEADER, { more: [text('xl/styles.xml', '')] })), 'TABLE_DAMAGED');
	const changed = { ...text('xl/sharedStrings.xml', '<sst/>'), says: { checksum: 7 } };
	assert.equal(await refused(makeWorkbook(HEADER, { more: [changed] })), 'TABLE_DAMAGED');
	assert.equal(await refused(makeWorkbook('<row r="1"><c></row>')), 'TABLE_DAMAGED');
	assert.equal(await refused(makeWorkbook(row(2, ['a']) + row(2, ['b']))), 'TABLE_DAMAGED');
	assert.equal(await refused(makeWorkbook(row(1, ['<c t="s"><v>9</v></c>']))), 'TABLE_DAMAGED');
});

test('entities of its own are refused, so that no few bytes become gigabytes', async () => {
	const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><sst><si><t>&c;</t></si></sst>';
	assert.equal(
		await refused(makeWorkbook(HEADER, { more: [text('xl/sharedStrings.xml', laughs)] })),
		'TABLE_DAMAGED',
	);
	assert.equal(await refused(makeWorkbook(row(1, ['&b;']))), 'TABLE_DAMAGED');
});

test('another archive, an OpenDocument file, an old or an encrypted workbook are refused by their names', async () => {
	assert.equal(await refused(makeZip([text('a.txt', 'a')])), 'TABLE_DAMAGED');
	assert.equal(await refused(makeZip([text('content.xml', '<a/>')])), 'TABLE_DAMAGED');
	assert.equal(await refused(makeZip([text('xl/workbook.bin', 'x')])), 'TABLE_OLD_FORMAT');
	const compound = (words: string) =>
		Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(words, 'utf16le')]);
	assert.equal(await refused(compound('Workbook')), 'TABLE_OLD_FORMAT');
	assert.equal(await refused(compound('EncryptedPackage')), 'TABLE_ENCRYPTED');
	const locked = makeZip([{ ...text('xl/workbook.xml', '<a/>'), encrypted: true }]);
	assert.equal(await refused(locked), 'TABLE_ENCRYPTED');
});

test('two million rows and a million columns are refused by name, in bounded time', async () => {
	const many = `${HEADER}${Array.from({ length: TABLE_LIMITS.rows + 10 }, (_, index) => `<row r="${index + 2}"><c><v>${index}</v></c></row>`).join('')}`;
	const refusal = await refusalOf(() => readTable(makeWorkbook(many)));
	assert.equal(refusal.code, 'TABLE_TOO_LARGE');
	assert.match(refusal.message, /more than 50,000 rows/);
	const wide = row(1, ['a']).replace('</row>', '<c r="XFD1"><v>1</v></c></row>');
	assert.match((await refusalOf(() => readTable(makeWorkbook(wide)))).message, /more than 200 columns/);
	assert.equal(await refused(makeWorkbook(HEADER + '<row/>'.repeat(2_000_000))), 'TABLE_TOO_LARGE');
	const few = await readTable(makeWorkbook(HEADER + '<row/>'.repeat(150_000)));
	assert.equal(few.sheets[0]?.rows.length, 1);
	const far = await readTable(
		makeWorkbook(`${HEADER}<row r="999999999"><c r="A999999999"><v>1</v></c></row>`),
	);
	assert.equal(far.sheets[0]?.rows.length, 2);
});

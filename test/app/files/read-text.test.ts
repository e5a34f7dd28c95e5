/** CSV, pasted cells and JSON Lines: encodings, delimiters, quotes and what is refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guarded, unguarded } from '../../../src/app/files/guard.ts';
import { readTable } from '../../../src/app/files/read-table.ts';
import { refusalOf } from './refusal-of.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
	new Uint8Array(Buffer.from(text, encoding));
const rowsOf = async (text: string | Uint8Array) => {
	const table = await readTable(typeof text === 'string' ? bytes(text) : text);
	return table.sheets[0]?.rows.map(({ number, cells }) => [
		number,
		...[...cells.values()].map(({ text: seen }) => seen),
	]);
};
const refused = (text: string | Uint8Array) =>
	refusalOf(() => readTable(typeof text === 'string' ? bytes(text) : text));

const SIMPLE = [
	[1, 'Date', 'Class'],
	[2, '2022-09-16', 'B'],
];

test('commas, semicolons and tabs are told apart by the first line, whatever ends the lines', async () => {
	assert.deepEqual(await rowsOf('Date,Class\n2022-09-16,B\n'), SIMPLE);
	assert.deepEqual(await rowsOf('Date;Class\r\n2022-09-16;B\r\n'), SIMPLE);
	assert.deepEqual(await rowsOf('Date\tClass\r2022-09-16\tB'), SIMPLE);
	assert.equal((await readTable(bytes('Date\tClass\n2022-09-16\tB'))).format, 'tsv');
});

test('numbers of rows are those of the lines, blank lines and quoted ends of lines counted', async () => {
	const text = 'Date,Memo\n\n2022-09-16,"two\nlines"\n2022-09-17,x\n';
	assert.deepEqual(await rowsOf(text), [
		[1, 'Date', 'Memo'],
		[3, '2022-09-16', 'two\nlines'],
		[5, '2022-09-17', 'x'],
	]);
});

test('UTF-8 with and without its mark and UTF-16 with it are read', async () => {
	assert.deepEqual(await rowsOf('\ufeffDate,Class\n2022-09-16,B'), SIMPLE);
	assert.deepEqual(await rowsOf(bytes('\ufeffDate\tClass\r\n2022-09-16\tB', 'utf16le')), SIMPLE);
});

test('Big5 and Windows-1252 are never guessed, and read when they are named', async () => {
	const big5 = new Uint8Array([...bytes('Date,Class\n2022-09-16,'), 0x42, 0xc3, 0xfe]);
	const refusal = await refused(big5);
	assert.equal(refusal.code, 'TABLE_ENCODING');
	assert.match(refusal.help ?? '', /CSV UTF-8/);
	const named = await readTable(big5, { encoding: 'big5' });
	assert.equal(named.sheets[0]?.rows[1]?.cells.get(1)?.text, 'B類');
	const western = new Uint8Array([...bytes(`${'Date,Memo\n'.repeat(9)}2022-09-16,`), 0x93, 0x78, 0x94]);
	assert.equal((await refused(western)).code, 'TABLE_ENCODING');
	const read = await readTable(western, { encoding: 'windows-1252' });
	assert.equal(read.sheets[0]?.rows.at(-1)?.cells.get(1)?.text, '“x”');
	assert.equal(
		(await refusalOf(() => readTable(new Uint8Array([0x41, 0x80, 0x0a]), { encoding: 'big5' }))).code,
		'TABLE_ENCODING',
	);
	assert.equal((await refused(bytes('Date,Class\n', 'utf16le'))).code, 'TABLE_ENCODING');
});

test('quotes that do not close are refused with their line', async () => {
	const open = await refused('Date,Memo\n2022-09-16,"never closed\n2022-09-17,x\n');
	assert.equal(open.code, 'TABLE_DAMAGED');
	assert.match(open.message, /line 2 is not closed/);
	const inside = await refused('Date,Memo\n2022-09-16,x\n2022-09-17,"a"b\n');
	assert.match(inside.message, /in line 3/);
});

test('characters that no text has, empty files, pictures of tables and other documents are refused', async () => {
	assert.match((await refused('Date,Class\n2022-09-16,B\0\n')).message, /line 2 .*NUL/);
	assert.equal((await refused('')).code, 'TABLE_EMPTY');
	assert.equal((await refused(' \n\n')).code, 'TABLE_EMPTY');
	assert.match((await refused('<html><table></table>')).message, /web page/);
	assert.match((await refused('%PDF-1.7')).message, /PDF/);
});

test('too many rows and columns of a CSV are refused by name', async () => {
	assert.match((await refused(`a,b\n${'1,2\n'.repeat(60_000)}`)).message, /50,000 rows/);
	assert.match((await refused(`a${',a'.repeat(1000)}`)).message, /200 columns/);
	assert.match((await refused(`a,${'x'.repeat(1_500_000)}`)).message, /1,000,000 characters/);
	assert.equal((await refused(new Uint8Array(17 * 1024 * 1024).fill(0x41))).code, 'TABLE_TOO_LARGE');
});

test('JSON Lines are entries, lists of linked entries, or groups with their key', async () => {
	const { lines, format } = await readTable(
		bytes('{"kind":"a"}\n\n[{"kind":"b"},{"kind":"c"}]\n{"key":"k","entries":[{}]}\n'),
	);
	assert.equal(format, 'jsonl');
	assert.deepEqual(
		lines.map(({ number, key, entries }) => [number, key, entries.length]),
		[
			[1, null, 1],
			[3, null, 2],
			[4, 'k', 1],
		],
	);
	assert.match((await refused('{"kind":"a"}\n{"kind"\n')).message, /line 2 is broken JSON/);
	assert.match((await refused('{"key":7,"entries":[]}\n')).message, /line 1 is no group/);
	assert.match((await refused('{"kind":"a"}\n7\n')).message, /line 2 is no entry/);
});

test('what a spreadsheet would take for a formula is guarded, and comes back as it was', () => {
	for (const text of ['=1+1', '+44 20', '-5', '@SUM(A1)', '\tx', '\rx', '＝1', "'=1", "''@x", "'"]) {
		if (text !== "'") assert.equal(guarded(text), `'${text}`);
		assert.equal(unguarded(guarded(text)), text);
	}
	for (const text of ['B', "'quoted'", 'a=b', '1-2']) {
		assert.equal(guarded(text), text);
		assert.equal(unguarded(text), text);
	}
});

/**
 * A file of movements, told by its bytes: an XLSX workbook, CSV, cells pasted from a spreadsheet, JSON Lines.
 * What comes out is what stands there; `planImport` makes something of it.
 */
import { Refusal } from '../../value/refusal.ts';
import type { Stamp, TableFormat, TableSheet } from './cell.ts';
import { csvRows, delimiterOf } from './read-csv.ts';
import { type EntryLine, entryLines } from './read-jsonl.ts';
import { TABLE_LIMITS } from './table-limits.ts';
import { type TableEncoding, tableText } from './table-text.ts';

export interface Table {
	readonly format: TableFormat;
	/** None in JSON Lines. */
	readonly sheets: readonly TableSheet[];
	/** Groups of entries of JSON Lines. */
	readonly lines: readonly EntryLine[];
	/** The mark of a workbook that ff301 made. */
	readonly stamp: Stamp | null;
	/** What the reader of the file should know, in sentences. */
	readonly told: readonly string[];
}

export interface TableSettings {
	/** For text that is neither UTF-8 nor UTF-16 with its mark. */
	readonly encoding?: TableEncoding;
}

/** Reads a table. Refuses with one of the `TABLE_…` codes; nothing of a refused file is used. */
export async function readTable(bytes: Uint8Array, settings: TableSettings = {}): Promise<Table> {
	refuseSize(bytes.length);
	if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compound(bytes);
	if (startsWith(bytes, [0x50, 0x4b])) {
		const { readWorkbook } = await import('./read-workbook.ts');
		return nonEmpty({ format: 'xlsx', lines: [], ...readWorkbook(bytes) });
	}
	refuseStrangers(bytes);
	const text = tableText(bytes, settings.encoding ?? null);
	if (/^\s*[[{]/.test(text)) {
		return nonEmpty({ format: 'jsonl', sheets: [], lines: entryLines(text), stamp: null, told: [] });
	}
	const delimiter = delimiterOf(text);
	const rows = await csvRows(text, delimiter);
	const format = delimiter === '\t' ? 'tsv' : 'csv';
	return nonEmpty({ format, sheets: [{ name: null, rows }], lines: [], stamp: null, told: [] });
}

function refuseSize(size: number): void {
	if (size === 0) throw empty();
	if (size <= TABLE_LIMITS.bytes) return;
	throw new Refusal(
		'TABLE_TOO_LARGE',
		`the file has ${Math.ceil(size / 1024 / 1024)} MB; at most ${TABLE_LIMITS.bytes / 1024 / 1024} MB are read`,
		'split it by month or by sheet',
	);
}

function startsWith(bytes: Uint8Array, wanted: readonly number[]): boolean {
	return wanted.every((byte, index) => bytes[index] === byte);
}

/** The old container holds an encrypted .xlsx, or an .xls. */
function compound(bytes: Uint8Array): Refusal {
	const words = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
	return words.includes('EncryptedPackage') || words.includes('EncryptionInfo')
		? new Refusal('TABLE_ENCRYPTED', 'the workbook asks for a password', 'save a copy without one')
		: new Refusal(
				'TABLE_OLD_FORMAT',
				'the file is an old Excel workbook (.xls)',
				'save it as an Excel workbook (.xlsx)',
			);
}

function refuseStrangers(bytes: Uint8Array): void {
	const head = String.fromCharCode(...bytes.subarray(0, 512));
	if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype|html|table|\?mso)/i.test(head)) {
		throw new Refusal(
			'TABLE_DAMAGED',
			'the table cannot be read: it is a web page (HTML)',
			'some programs call such a file .xls; open it in Excel and save it as .xlsx',
		);
	}
	if (head.startsWith('%PDF')) {
		throw new Refusal(
			'TABLE_DAMAGED',
			'the table cannot be read: it is a PDF',
			'`ff301 read` reads a published return',
		);
	}
}

function nonEmpty(table: Table): Table {
	if (table.lines.length === 0 && table.sheets.every(({ rows }) => rows.length === 0)) throw empty();
	return table;
}

function empty(): Refusal {
	return new Refusal('TABLE_EMPTY', 'the file holds no row', 'fill in the template: `ff301 template`');
}

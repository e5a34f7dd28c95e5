/** CSV, and cells pasted from a spreadsheet (parted by tabs) → rows as they stand there. */
import type { Cell, TableRow } from './cell.ts';
import { damaged, tooMany } from './refusals.ts';
import { TABLE_LIMITS } from './table-limits.ts';

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The delimiter that stands most often in the first line that is not blank; commas when none does. */
export function delimiterOf(text: string): Delimiter {
	const line = /^.*\S.*$/m.exec(text)?.[0] ?? '';
	const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
	return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Rows of a CSV text. Refuses with `TABLE_DAMAGED` quotes that do not close, and `TABLE_TOO_LARGE`. */
export async function csvRows(text: string, delimiter: Delimiter): Promise<TableRow[]> {
	refuseNul(text);
	const { CsvError, parse } = await import('csv-parse/sync');
	try {
		const records = parse(text, {
			delimiter,
			info: true,
			relax_column_count: true,
			max_record_size: TABLE_LIMITS.characters * TABLE_LIMITS.columns,
			to: TABLE_LIMITS.rows + 1,
		}) as unknown as readonly { readonly record: readonly string[]; readonly info: { lines: number } }[];
		if (records.length > TABLE_LIMITS.rows) throw tooMany('rows', 'the table');
		let line = 1;
		return records.flatMap(({ record, info }) => {
			const row = rowOf(record, line);
			line = info.lines + 1;
			return row.cells.size > 0 ? [row] : [];
		});
	} catch (error) {
		if (error instanceof CsvError) throw damaged(why(error));
		throw error;
	}
}

function rowOf(record: readonly string[], number: number): TableRow {
	if (record.length > TABLE_LIMITS.columns) throw tooMany('columns', `line ${number}`);
	const cells = new Map<number, Cell>();
	for (const [column, text] of record.entries()) {
		if (text.length > TABLE_LIMITS.characters * 2)
			throw damaged(`a cell of line ${number} has ${text.length} characters`);
		if (text !== '') cells.set(column, { type: 'text', text });
	}
	return { number, cells, hidden: false };
}

function refuseNul(text: string): void {
	const at = text.indexOf('\0');
	if (at >= 0)
		throw damaged(`line ${text.slice(0, at).split('\n').length} holds a character that no text has (NUL)`);
}

function why(error: { readonly code: string; readonly message: string }): string {
	const line = / line (\d+)/.exec(error.message)?.[1];
	const where = line === undefined ? '' : ` in line ${line}`;
	if (error.code === 'CSV_QUOTE_NOT_CLOSED') return `a quotation mark opened${where} is not closed`;
	if (error.code === 'INVALID_OPENING_QUOTE' || error.code === 'CSV_INVALID_CLOSING_QUOTE')
		return `a quotation mark stands${where} where none can`;
	return `the text is no CSV${where}`;
}

/** CSV, and cells pasted from a spreadsheet (parted by tabs) → rows as they stand there. */
import type { Cell, TableRow } from './cell.ts';
import { damaged, tooMany } from './refusals.ts';
import { TABLE_LIMITS } from './table-limits.ts';

const DELIMITERS = [',', ';', '\t'] as const;
type Delimiter = (typeof DELIMITERS)[number];

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
			max_record_size: TABLE_LIMITS.rowCharacters,
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
		if (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE')
			throw tooMany('rowCharacters', 'a row');
		if (error instanceof CsvError) throw damaged(why(error, text, delimiter));
		throw error;
	}
}

function rowOf(record: readonly string[], number: number): TableRow {
	if (record.length > TABLE_LIMITS.columns) throw tooMany('columns', `line ${number}`);
	const cells = new Map<number, Cell>();
	for (const [column, text] of record.entries()) {
		if (text.length > TABLE_LIMITS.characters * 2)
			throw damaged(`a cell of line ${number} has ${text.length} characters`);
		if (text.trim() !== '') cells.set(column, { type: 'text', text });
	}
	return { number, cells, hidden: false };
}

function refuseNul(text: string): void {
	const at = text.indexOf('\0');
	if (at >= 0)
		throw damaged(`line ${text.slice(0, at).split('\n').length} holds a character that no text has (NUL)`);
}

function why(
	error: { readonly code: string; readonly message: string },
	text: string,
	delimiter: string,
): string {
	if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
		return `a quotation mark opened in line ${lineOfOpenQuote(text, delimiter)} is not closed`;
	}
	const line = / line (\d+)/.exec(error.message)?.[1];
	const where = line === undefined ? '' : ` in line ${line}`;
	return error.code.includes('QUOTE')
		? `a quotation mark stands${where} where none can`
		: `the text is no CSV${where}`;
}

/** The line of the last cell that begins with a quotation mark, where the text ends inside it. */
function lineOfOpenQuote(text: string, delimiter: string): number {
	let line = 1;
	let opened = 0;
	let inside = false;
	/** A cell may begin here; a quotation mark just closed, and one more would be part of the text. */
	let fresh = true;
	let closed = false;
	for (const letter of text) {
		if (letter === '"') {
			if (!inside && fresh) opened = line;
			const opens: boolean = !inside && (fresh || closed);
			closed = inside;
			inside = opens;
		} else {
			closed = false;
			if (letter === '\n') line += 1;
		}
		fresh = !inside && (letter === delimiter || letter === '\n');
	}
	return opened;
}

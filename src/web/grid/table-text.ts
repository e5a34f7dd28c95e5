/** Rows as text that leaves the page: tab-separated for the clipboard, CSV for a file. */
import type { Column } from './column.ts';

type Columns<Row> = readonly Pick<Column<Row>, 'head' | 'text'>[];

/** A figure may begin with a sign; anything else that a spreadsheet would run as a formula must not. */
const FIGURE = /^[+-]?\d+(?:\.\d+)?%?$/;
const FORMULA = /^[=+\-@\t\r]/;

/** Puts an apostrophe before what a spreadsheet would take for a formula. */
export function guarded(text: string): string {
	return FORMULA.test(text) && !FIGURE.test(text) ? `'${text}` : text;
}

/** For the clipboard: tabs and line ends inside a cell become spaces. */
export function asTsv<Row>(rows: readonly Row[], columns: Columns<Row>): string {
	const clean = (text: string) => guarded(text).replace(/[\t\r\n]+/g, ' ');
	return table(rows, columns, clean, '\t', '\n');
}

/** RFC 4180, with the mark that lets a spreadsheet read Chinese. */
export function asCsv<Row>(rows: readonly Row[], columns: Columns<Row>): string {
	const quoted = (text: string) => {
		const safe = guarded(text);
		return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
	};
	return `\uFEFF${table(rows, columns, quoted, ',', '\r\n')}`;
}

function table<Row>(
	rows: readonly Row[],
	columns: Columns<Row>,
	clean: (text: string) => string,
	between: string,
	end: string,
): string {
	const lines = [
		columns.map(({ head }) => clean(head)),
		...rows.map((row) => columns.map(({ text }) => clean(text(row)))),
	];
	return lines.map((cells) => cells.join(between) + end).join('');
}

/**
 * Part II of the paper form: one table of four columns, ordinary shares (1), ordinary shares (2), preference
 * shares, other classes. N/A cells keep their place; a row is read only when each of its cells is accounted for.
 */
import type { IssuedClass, ShareClass } from '../../form/return.ts';
import { type Cell, countOf, isEmpty } from './cells.ts';
import type { MarkName } from './marks.ts';
import { type BalanceTable, type Row, rowsIn, tablesOf } from './rows.ts';
import { miss, printCount, type Sheet } from './sheet.ts';
import { marksIn, type Source, type Span } from './source.ts';

export const COLUMNS = 4;

/** The three rows, each with its four cells; a row is null when its cells cannot be told apart. */
export interface IssuedTable {
	readonly opening: readonly Cell[] | null;
	readonly change: readonly Cell[] | null;
	readonly closing: readonly Cell[] | null;
	readonly printed: BalanceTable;
}

/** `lone`: the only column that Part I has; a row of one cell is then that column's. */
export function findIssued(source: Source, span: Span | null, lone: number | null): IssuedTable | null {
	if (!span) return null;
	const marks = marksIn(source, span);
	const tables = tablesOf(rowsIn(source, marks, span));
	const printed = tables[0];
	if (!printed || tables.length > 1) return null;
	const bounded =
		isFollowedBy(source, printed, ['part III', 'section A']) && !hasStray(source, span.start, printed.start);
	const loose = bounded && isComplete(printed, COLUMNS);
	const alone = bounded && lone !== null && isComplete(printed, 1);
	const pick = (row: Row | null): readonly Cell[] | null => {
		if (!row) return null;
		if (row.fields?.length === COLUMNS) return fits(row.fields);
		if (row.cells.length === COLUMNS && (row.anchored || loose)) return fits(row.cells);
		const [only] = row.cells;
		if (!alone || !only) return null;
		return fits(Array.from({ length: COLUMNS }, (_, column) => (column === lone ? only : blankAfter(only))));
	};
	return {
		opening: pick(printed.opening),
		change: pick(printed.change),
		closing: pick(printed.closing),
		printed,
	};
}

/** True when every row is read and the column holds no figure and no words. */
export function isColumnEmpty(table: IssuedTable | null, column: number): boolean {
	if (!table?.opening || !table.change || !table.closing) return false;
	return [table.opening, table.change, table.closing].every((row) => {
		const cell = row[column];
		return cell !== undefined && isEmpty(cell);
	});
}

/** True when some row that is read has a figure in the column. */
export function isColumnUsed(table: IssuedTable | null, column: number): boolean {
	return [table?.opening, table?.change, table?.closing].some((row) => {
		const cell = row?.[column];
		return cell !== undefined && cell.kind !== 'nothing' && cell.kind !== 'blank';
	});
}

export function readIssuedClass(
	sheet: Sheet,
	path: string,
	shares: ShareClass,
	table: IssuedTable,
	column: number,
): IssuedClass {
	const balance = (label: 'preceding' | 'close', row: readonly Cell[] | null, printed: Row | null) => ({
		issued: row
			? printCount(sheet, `${path}/${label}/issued`, row[column] ?? null, 'none')
			: missRow(sheet, `${path}/${label}/issued`, printed),
		treasury: null,
		total: null,
	});
	const preceding = balance('preceding', table.opening, table.printed.opening);
	const change = {
		issued: table.change
			? printCount(sheet, `${path}/change/issued`, table.change[column] ?? null, 'brackets')
			: missRow(sheet, `${path}/change/issued`, table.printed.change),
		treasury: null,
	};
	const close = balance('close', table.closing, table.printed.closing);
	return { class: shares, preceding, change, close, publicFloat: null };
}

export function missRow(sheet: Sheet, path: string, row: Row | null): null {
	if (!row) return miss(sheet, path, 'not found');
	return miss(sheet, path, row.raw === '' ? 'not found' : 'ambiguous', row.raw.slice(0, 200), row.start);
}

/** Values before their labels, or a page number: something that looks like a cell stands before the first row. */
export function hasStray(source: Source, from: number, to: number): boolean {
	const marks = marksIn(source, { start: from, end: to });
	let at = from;
	let between = '';
	for (const mark of marks) {
		between += ` ${source.text.slice(at, mark.start)}`;
		at = mark.end;
	}
	between += ` ${source.text.slice(at, to)}`;
	return /\d|\bn\/a|\bnil\b|--/i.test(between.replace(/\(\s*[12]\s*\)|(?:^|\s)[123]\s?\.(?=\s)/g, ' '));
}

function isComplete(table: BalanceTable, columns: number): boolean {
	return [table.opening, table.change, table.closing].every(
		(row) => row?.whole === true && row.cells.length === columns,
	);
}

/** True when the first label after the table is one that follows it on the form. */
export function isFollowedBy(source: Source, table: BalanceTable, names: readonly MarkName[]): boolean {
	const next = source.marks.find(
		(mark) => mark.start >= table.end && mark.start > (table.closing?.start ?? 0),
	);
	return table.closing !== null && next !== undefined && names.includes(next.name);
}

/** A row of share counts has no currency and no decimals; where it has, its cells are not what they seem. */
function fits(cells: readonly Cell[]): readonly Cell[] | null {
	return cells.every((cell) => cell.kind !== 'figure' || countOf(cell, 'brackets') !== null) ? cells : null;
}

function blankAfter(cell: Cell): Cell {
	return { ...cell, kind: 'blank', raw: '', digits: '', currency: null, start: cell.end, doubtful: false };
}

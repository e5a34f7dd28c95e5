/**
 * Part II of the paper form: one table of four columns, ordinary shares (1), ordinary shares (2), preference
 * shares, other classes, and more where the issuer added tables to Part I. N/A cells keep their place; a row is
 * read only when each of its cells is accounted for.
 */
import type { IssuedClass, ShareClass } from '../../form/return.ts';
import { type Cell, isEmpty } from './cells.ts';
import type { Mark, MarkName } from './marks.ts';
import { type BalanceTable, type Row, rowsIn, tablesOf } from './rows.ts';
import { miss, printCount, type Sheet } from './sheet.ts';
import { marksIn, type Source, type Span } from './source.ts';
import { fits, unstacked } from './stacked.ts';

export const COLUMNS = 4;

/** The three rows, each with a cell for each table of Part I; a row is null when its cells cannot be told apart. */
export interface IssuedTable {
	readonly opening: readonly Cell[] | null;
	readonly change: readonly Cell[] | null;
	readonly closing: readonly Cell[] | null;
	readonly printed: BalanceTable;
}

/**
 * `lone`: the only column that Part I uses; a row of one cell is then that column's. `columns`: how many there are.
 * Null for a table whose heads name classes of the issuer's own: its columns are not the form's.
 */
export function findIssued(
	source: Source,
	span: Span | null,
	lone: number | null,
	columns: number = COLUMNS,
): IssuedTable | null {
	if (!span || isRetitled(source, span)) return null;
	const marks = marksIn(source, span);
	const tables = tablesOf(rowsIn(source, marks, span));
	const printed = tables[0];
	if (!printed || tables.length > 1) return null;
	const bounded = isEnded(source, printed) && !hasStray(source, span.start, printed.start);
	const stacked = bounded ? unstacked(printed, columns, lone) : null;
	if (stacked) return { ...stacked, printed };
	const loose = bounded && isComplete(printed, columns);
	const alone = bounded && lone !== null && isComplete(printed, 1);
	const pick = (row: Row | null): readonly Cell[] | null => {
		if (!row) return null;
		if (row.fields?.length === columns) return fits(row.fields);
		if (row.cells.length === columns && (row.anchored || loose)) return fits(row.cells);
		const [only] = row.cells;
		if (!alone || !only) return null;
		return fits(Array.from({ length: columns }, (_, column) => (column === lone ? only : blankAfter(only))));
	};
	return {
		opening: pick(printed.opening),
		change: pick(printed.change),
		closing: pick(printed.closing),
		printed,
	};
}

/** "No. of A shares": heads of the issuer's own, in the place of the form's. */
function isRetitled(source: Source, span: Span): boolean {
	return marksIn(source, span).some((mark) => isOwnHead(source, mark));
}

/** A count's head that names neither ordinary, preference nor other shares. */
export function isOwnHead(source: Source, mark: Mark): boolean {
	if (mark.name !== 'count') return false;
	const words = source.text.slice(mark.start, mark.end + 40).replace(/[\s|]+/g, ' ');
	return /^no\. ?of (?:issued |listed |unlisted )?(?:[A-H]|class [A-Z]|domestic|foreign|overseas|management|legal person)\b/i.test(
		words,
	);
}

/** The table's end: Part III follows, with nothing but column heads between. */
function isEnded(source: Source, table: BalanceTable): boolean {
	if (isFollowedBy(source, table, ['part III', 'section A'])) return true;
	const end = source.marks.find((mark) => mark.start >= table.end && mark.name === 'part III');
	if (!table.closing || !end) return false;
	const between = marksIn(source, { start: table.end, end: end.start });
	const heads = between.every((mark) => mark.name === 'count, preference' || mark.name === 'count, other');
	return heads && !hasStray(source, table.end, end.start);
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

function blankAfter(cell: Cell): Cell {
	return { ...cell, kind: 'blank', raw: '', digits: '', currency: null, start: cell.end, doubtful: false };
}

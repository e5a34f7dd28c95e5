/**
 * Part I of the paper form: four balance tables in a fixed order, ordinary shares (1) and (2), preference shares,
 * other classes, each with stock code and description, and the total authorised share capital.
 */
import type { AuthorisedClass, ShareClass } from '../../form/return.ts';
import type { ClassKind } from '../../value/share-class.ts';
import { readCurrency, readStockCode } from '../vocabulary.ts';
import { type Cell, cellsFrom, countOf, isEmpty } from './cells.ts';
import { bracketedCurrency, headOf, type TableHead, type Words } from './heads.ts';
import type { Mark } from './marks.ts';
import { COLUMNS, isFollowedBy, missRow } from './part-2.ts';
import { type BalanceTable, type Row, rowsIn, tablesOf } from './rows.ts';
import { miss, print, printAmount, printCount, type Sheet } from './sheet.ts';
import { marksIn, nextMark, type Source, type Span } from './source.ts';

const KINDS: readonly ClassKind[] = ['ordinary', 'ordinary', 'preference', 'other'];

/** Issuers add a table or two; more is no return. */
const TABLES_MAX = 12;

/** One of the four tables, its column certain. */
export interface AuthorisedTable {
	/** A label that follows a table on the form follows it, so that its last row has lent nothing. */
	readonly bounded: boolean;
	readonly code: Words | null;
	readonly description: Words | null;
	readonly currency: string | null;
	readonly rows: BalanceTable;
	readonly opening: readonly Cell[] | null;
	readonly change: readonly Cell[] | null;
	readonly closing: readonly Cell[] | null;
}

/** A place in the order of the classes: the form's column (0 to 3), and its table where that is certain. */
export interface Place {
	readonly column: number;
	readonly table: AuthorisedTable | null;
}

/**
 * The tables in the order of the form: four, and more where the issuer added tables of a kind. With all four
 * there, their order is the form's. With fewer, a table counts only when its own heading names its column and no
 * column that could have lent it rows is missing (`isEmptyColumn`). More count only when each names its kind.
 */
export function findAuthorised(
	source: Source,
	span: Span | null,
	isEmptyColumn: (column: number) => boolean,
): Place[] {
	const found: Place[] = KINDS.map((_, column) => ({ column, table: null }));
	if (!span) return found;
	const marks = marksIn(source, span);
	const tables = tablesOf(rowsIn(source, marks, span));
	if (tables.length > TABLES_MAX) return found;
	const heads = tables.map((table, index) =>
		headOf(source, marks, tables[index - 1]?.end ?? span.start, table),
	);
	const rows = tables.every((table) => table.opening && table.change && table.closing);
	const evidence = heads.map((head) => head.column);
	const own = heads.some((head, index) => head.own && index > 1);
	if (rows && !own && tables.length > COLUMNS) {
		const more = addedTo(evidence);
		return more
			? tables.flatMap((table, index) => {
					const [head, column] = [heads[index], more[index]];
					return head && column !== undefined ? [{ column, table: tableOf(source, table, head) }] : [];
				})
			: found;
	}
	const columns = columnsOf(evidence, rows && !own && tables.length === COLUMNS, isEmptyColumn);
	tables.forEach((table, index) => {
		const column = columns[index];
		const head = heads[index];
		if (column === null || column === undefined || !head) return;
		found[column] = { column, table: tableOf(source, table, head) };
	});
	return found;
}

/** The columns of more than four tables: each named, in the form's order, both ordinary ones once, none left out. */
function addedTo(evidence: readonly (number | null)[]): readonly number[] | null {
	const named = evidence.flatMap((column) => column ?? []);
	if (named.length !== evidence.length) return null;
	const rising = named.every(
		(column, index) => column - (named[index - 1] ?? 0) <= 1 && column >= (named[index - 1] ?? 0),
	);
	return rising && named[0] === 0 && named[1] === 1 && named[2] === 2 && named.at(-1) === COLUMNS - 1
		? named
		: null;
}

/** True when the table names its class or holds anything but N/A, Nil and blanks. */
export function isTableUsed(table: AuthorisedTable | null): boolean {
	if (!table) return false;
	if (hasWords(table.code) || hasWords(table.description)) return true;
	if (!table.bounded) return false;
	const { opening, change, closing } = table.rows;
	return [opening, change, closing].some(
		(row) => row !== null && (!row.whole || !row.cells.every((cell) => isEmpty(cell) || cell.doubtful)),
	);
}

/** True when the table is in use, or says N/A in the place of its class: what is merely blank may have been lost. */
export function isTableSettled(table: AuthorisedTable | null): boolean {
	return table !== null && (isTableUsed(table) || table.code !== null || table.description !== null);
}

export function classOf(table: AuthorisedTable | null, column: number): ShareClass {
	const description = hasWords(table?.description ?? null) ? (table?.description?.raw ?? null) : null;
	return {
		kind: KINDS[column] ?? 'other',
		type: null,
		listed: null,
		stockCode: table?.code ? readStockCode(table.code.raw) : null,
		counters: [],
		description,
	};
}

/** Evidence and gaps of the class line, for Part I and again for Part II, which refers to it. */
export function printClass(sheet: Sheet, path: string, table: AuthorisedTable | null): void {
	for (const [key, words] of [
		['stockCode', table?.code ?? null],
		['description', table?.description ?? null],
	] as const) {
		if (!words) miss(sheet, `${path}/class/${key}`, 'not found');
		else print(sheet, `${path}/class/${key}`, words.raw, words.start);
	}
}

export function readAuthorisedClass(
	sheet: Sheet,
	path: string,
	shares: ShareClass,
	table: AuthorisedTable | null,
): AuthorisedClass {
	const balance = (label: 'preceding' | 'close', cells: readonly Cell[] | null, row: Row | null) => ({
		shares: cells
			? printCount(sheet, `${path}/${label}/shares`, cells[0] ?? null, 'none')
			: missRow(sheet, `${path}/${label}/shares`, row),
		par: cells
			? printAmount(sheet, `${path}/${label}/par`, cells[1] ?? null, 'none')
			: missRow(sheet, `${path}/${label}/par`, row),
		capital: cells
			? printAmount(sheet, `${path}/${label}/capital`, cells[2] ?? null, 'none')
			: missRow(sheet, `${path}/${label}/capital`, row),
	});
	const preceding = balance('preceding', table?.opening ?? null, table?.rows.opening ?? null);
	const moved = table?.change ?? null;
	const movedRow = table?.rows.change ?? null;
	const change = {
		shares: moved
			? printCount(sheet, `${path}/change/shares`, moved[0] ?? null, 'brackets')
			: missRow(sheet, `${path}/change/shares`, movedRow),
		capital: moved
			? printAmount(sheet, `${path}/change/capital`, moved[1] ?? null, 'brackets')
			: missRow(sheet, `${path}/change/capital`, movedRow),
	};
	const close = balance('close', table?.closing ?? null, table?.rows.closing ?? null);
	return { class: shares, currency: readTableCurrency(sheet, path, table), preceding, change, close };
}

/** "(State currency)" broken around the cell: its first half. */
const HALF_HINT = /^\s*\(\s*State(?!\s*currency)(?=[\s|])/i;

/** The total: the one cell after its label, or between the halves of the label's last words. */
export function readTotal(
	sheet: Sheet,
	path: string,
	mark: Mark | null,
): { currency: string | null; amount: ReturnType<typeof printAmount> } {
	if (!mark) {
		miss(sheet, `${path}/currency`, 'not found');
		miss(sheet, `${path}/amount`, 'not found');
		return { currency: null, amount: null };
	}
	const { source } = sheet;
	const end = nextMark(source.marks, mark.end, source.text.length);
	const from = mark.end + (HALF_HINT.exec(source.text.slice(mark.end, mark.end + 40))?.[0].length ?? 0);
	const run = cellsFrom(source.text, from, end);
	const [cell] = run.cells;
	if (!cell || run.cells.length > 1 || !run.whole) {
		const raw = source.text.slice(mark.end, run.end).trim();
		miss(sheet, `${path}/currency`, cell ? 'ambiguous' : 'not found');
		miss(sheet, `${path}/amount`, cell ? 'ambiguous' : 'not found', raw, mark.end);
		return { currency: null, amount: null };
	}
	const head = bracketedCurrency(source.text.slice(mark.end, cell.start));
	const currency = cell.currency === null ? head : readCurrency(cell.currency);
	if (currency !== null)
		print(sheet, `${path}/currency`, cell.currency === null ? currency : cell.raw, cell.start);
	else if (cell.kind === 'figure') miss(sheet, `${path}/currency`, 'not found');
	return { currency, amount: printAmount(sheet, `${path}/amount`, cell, 'none') };
}

function hasWords(words: Words | null): words is Words {
	return words !== null && words.raw !== '' && !/^(?:n\.?\/?\s?a\.?|nil|-+|not applicable)$/i.test(words.raw);
}

/** The column of each table, or null where that is not certain. */
function columnsOf(
	evidence: readonly (number | null)[],
	whole: boolean,
	isEmptyColumn: (column: number) => boolean,
): readonly (number | null)[] {
	if (whole) {
		const agrees = evidence.every((column, index) => column === null || column === index);
		return evidence.map((_, index) => (agrees ? index : null));
	}
	const rising = evidence.every(
		(column, index) => column !== null && (index === 0 || column > (evidence[index - 1] ?? COLUMNS)),
	);
	if (!rising || evidence.length > COLUMNS) return evidence.map(() => null);
	return evidence.map((column, index) => {
		if (column === null) return null;
		for (let between = column + 1; between < (evidence[index + 1] ?? COLUMNS); between += 1) {
			if (!isEmptyColumn(between)) return null;
		}
		return column;
	});
}

/** Rows of three, two and three cells (the change row may hold a mark for its par value). */
function tableOf(source: Source, rows: BalanceTable, head: TableHead): AuthorisedTable {
	const bounded = isFollowedBy(source, rows, ['stock code', 'authorised total', 'part II']);
	const complete =
		!head.stray &&
		bounded &&
		rows.opening?.cells.length === 3 &&
		rows.closing?.cells.length === 3 &&
		rows.change?.whole === true &&
		rows.change.cells.length !== 1;
	const balance = (row: Row | null): readonly Cell[] | null => {
		const cells = fieldsOrCells(row, 3, complete);
		return cells && hasShapes(cells) ? cells : null;
	};
	const opening = balance(rows.opening);
	const closing = balance(rows.closing);
	const alike = !opening || !closing || haveSameCurrencies(opening, closing);
	return {
		bounded,
		code: head.code,
		description: head.description,
		currency: head.currency,
		rows,
		opening: alike ? opening : null,
		change: changeCells(source, rows.change, complete, opening !== null && closing !== null && alike),
		closing: alike ? closing : null,
	};
}

function fieldsOrCells(row: Row | null, count: number, complete: boolean): readonly Cell[] | null {
	if (row?.fields?.length === count) return row.fields;
	return row && row.cells.length === count && (row.anchored || complete) ? row.cells : null;
}

/**
 * Shares and capital; the field between them, for the par value, is not filled on the form. A row without cells
 * is blank only in a table whose other rows have theirs: elsewhere they may stand in a column of their own.
 */
function changeCells(
	source: Source,
	row: Row | null,
	complete: boolean,
	inPlace: boolean,
): readonly Cell[] | null {
	const three = fieldsOrCells(row, 3, complete);
	const two = three ? null : fieldsOrCells(row, 2, complete);
	const [shares, par, capital] = three ?? [];
	const cells = shares && par && capital && isEmpty(par) ? [shares, capital] : two;
	if (cells) return isCountOrNothing(cells[0]) ? cells : null;
	return row && inPlace && isBlankRow(source, row) ? [blank(row), blank(row)] : null;
}

/** Label, line end, next row's label: the cells are there and hold nothing. */
function isBlankRow(source: Source, row: Row): boolean {
	if (row.cells.length > 0 || !row.whole || row.fields) return false;
	const line = source.text.slice(row.start, source.text.indexOf('\n', row.start) + 1);
	return /\S\s*\n\s*balance at close of the month[^\S\n]+\S/i.test(
		source.text.slice(row.start, row.start + line.length + 60),
	);
}

function blank(row: Row): Cell {
	const { start } = row;
	return { kind: 'blank', raw: '', digits: '', currency: null, start, end: start, doubtful: false };
}

/** The same columns of two balances are printed alike: where they are not, cells have moved. */
function haveSameCurrencies(opening: readonly Cell[], closing: readonly Cell[]): boolean {
	return [1, 2].every((column) => {
		const [one, other] = [opening[column], closing[column]];
		return one?.kind !== 'figure' || other?.kind !== 'figure' || one.currency === other.currency;
	});
}

function hasShapes(cells: readonly Cell[]): boolean {
	return isCountOrNothing(cells[0]);
}

function isCountOrNothing(cell: Cell | undefined): boolean {
	return cell !== undefined && (cell.kind !== 'figure' || countOf(cell, 'brackets') !== null);
}

/** The currency of the capital: beside its figures, else in the column heads; two different ones are ambiguous. */
function readTableCurrency(sheet: Sheet, path: string, table: AuthorisedTable | null): string | null {
	const cells = [table?.opening?.[2], table?.closing?.[2]].filter((cell) => cell?.kind === 'figure');
	const printed = new Set(cells.map((cell) => cell?.currency ?? null));
	const first = cells[0];
	if (!table || !first)
		return cells.length === 0 && table?.opening ? null : miss(sheet, `${path}/currency`, 'not found');
	const [sign] = printed;
	if (printed.size > 1) return miss(sheet, `${path}/currency`, 'ambiguous', first.raw, first.start);
	const currency = sign ? readCurrency(sign) : table.currency;
	if (currency === null)
		return miss(
			sheet,
			`${path}/currency`,
			sign ? 'no figure' : 'not found',
			sign ?? null,
			sign ? first.start : null,
		);
	print(sheet, `${path}/currency`, sign ? first.raw : currency, first.start);
	return currency;
}

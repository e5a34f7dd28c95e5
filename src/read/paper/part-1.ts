/**
 * Part I of the paper form: four balance tables in a fixed order, ordinary shares (1) and (2), preference shares,
 * other classes, each with stock code and description, and the total authorised share capital.
 */
import type { AuthorisedClass, ClassKind, ShareClass } from '../../form/return.ts';
import { readCurrency, readStockCode } from '../vocabulary.ts';
import { type Cell, cellsFrom, countOf, isEmpty } from './cells.ts';
import type { Mark, MarkName } from './marks.ts';
import { COLUMNS, hasStray, isFollowedBy, missRow } from './part-2.ts';
import { type BalanceTable, type Row, rowsIn, tablesOf } from './rows.ts';
import { miss, print, printAmount, printCount, type Sheet } from './sheet.ts';
import { marksIn, nextMark, type Source, type Span, tidy } from './source.ts';

export const KINDS: readonly ClassKind[] = ['ordinary', 'ordinary', 'preference', 'other'];

/** Issuers add a table or two; more is no return. */
const TABLES_MAX = 12;

/** Words beside a label: as printed, and where. */
interface Words {
	readonly raw: string;
	readonly start: number;
}

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

/**
 * The tables by column. With all four there, their order is the form's. With fewer, a table counts only when
 * its own heading names its column and no column that could have lent it rows is missing (`isEmptyColumn`).
 */
export function findAuthorised(
	source: Source,
	span: Span | null,
	isEmptyColumn: (column: number) => boolean,
): (AuthorisedTable | null)[] {
	const found: (AuthorisedTable | null)[] = Array.from({ length: COLUMNS }, () => null);
	if (!span) return found;
	const marks = marksIn(source, span);
	const tables = tablesOf(rowsIn(source, marks, span));
	if (tables.length > TABLES_MAX) return found;
	const heads = tables.map((table, index) =>
		headOf(source, marks, tables[index - 1]?.end ?? span.start, table),
	);
	const whole =
		tables.length === COLUMNS && tables.every((table) => table.opening && table.change && table.closing);
	const columns = columnsOf(
		heads.map((head) => head.column),
		whole,
		isEmptyColumn,
	);
	tables.forEach((table, index) => {
		const column = columns[index];
		const head = heads[index];
		if (column === null || column === undefined || !head) return;
		found[column] = tableOf(source, table, head);
	});
	return found;
}

/** True when the table names its class or holds anything but N/A, Nil and blanks. */
export function isTableUsed(table: AuthorisedTable | null): boolean {
	if (!table) return false;
	if (hasWords(table.code) || hasWords(table.description)) return true;
	if (!table.bounded) return false;
	const { opening, change, closing } = table.rows;
	return [opening, change, closing].some((row) => row !== null && (!row.whole || !row.cells.every(isEmpty)));
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

/** The total: the one cell after its label. */
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
	const run = cellsFrom(source.text, mark.end, end);
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

interface TableHead {
	readonly column: number | null;
	readonly code: Words | null;
	readonly description: Words | null;
	readonly currency: string | null;
	readonly stray: boolean;
}

/** What stands between the table before and this one: heading, stock code, description, column heads. */
function headOf(source: Source, marks: readonly Mark[], from: number, table: BalanceTable): TableHead {
	const own = marks.filter((mark) => mark.start >= from && mark.start < table.start);
	const codes = own.filter((mark) => mark.name === 'stock code');
	const descriptions = own.filter((mark) => mark.name === 'description');
	const code = codes.length === 1 ? codes[0] : undefined;
	const description = descriptions.length === 1 ? descriptions[0] : undefined;
	const heads = own.filter(
		(mark) => mark.start > (description ?? code ?? { start: from }).start && isColumnHead(mark.name),
	);
	const columns = new Set<number>();
	for (const mark of own) {
		if (mark.name === 'count, preference') columns.add(2);
		if (mark.name === 'count, other') columns.add(3);
		if (mark.name !== 'stock code') continue;
		const numeral = /\(\s*([12])\s*\)\s*$/.exec(
			source.text.slice(Math.max(0, mark.start - 20), mark.start),
		)?.[1];
		if (numeral) columns.add(numeral === '1' ? 0 : 1);
	}
	for (const heading of source.text
		.slice(from, table.start)
		.matchAll(/(?:^|[\s|])([23])\s*\.\s*(preference|other)/gi)) {
		columns.add(heading[2]?.toLowerCase() === 'other' ? 3 : 2);
	}
	const first = heads[0];
	const opens = table.opening?.start === table.start;
	return {
		column: columns.size === 1 ? ([...columns][0] ?? null) : null,
		code: code ? wordsAfter(source, own, code, table.start, 'code', opens) : null,
		description: description ? wordsAfter(source, own, description, table.start, 'description', opens) : null,
		currency: headCurrency(source, heads, table.start),
		stray: first ? hasStray(source, first.start, table.start) : !description,
	};
}

function isColumnHead(name: MarkName): boolean {
	return (
		name === 'count' ||
		name === 'count, preference' ||
		name === 'count, other' ||
		name === 'par value' ||
		name === 'capital' ||
		name === 'state currency'
	);
}

/** The words of one cell, or null when there are none or they cannot be the cell's. */
function wordsAfter(
	source: Source,
	marks: readonly Mark[],
	mark: Mark,
	end: number,
	what: 'code' | 'description',
	/** The first row follows the head, so that no row's cells can have run into it. */
	opens: boolean,
): Words | null {
	const stop = nextMark(marks, mark.end, end);
	const slice = source.text.slice(mark.end, stop);
	const raw = tidy(slice)
		.replace(/\s*\(?[123][.)]$/, '')
		.replace(/^[:\s]+/, '');
	const start = mark.end + Math.max(0, slice.search(/[^\s|:]/));
	if (raw === '' || raw.length > 200) return null;
	const nothing = /^(?:n\.?\/?\s?a\.?|nil|-+|not applicable)$/i.test(raw);
	if (nothing) return { raw, start };
	const next = marks.find((each) => each.start >= mark.end)?.name;
	const bounded = next === undefined ? opens : isColumnHead(next) || next === 'description';
	if (!bounded) return null;
	if (what === 'description') return /\p{L}/u.test(raw) && !isOneCell(raw) ? { raw, start } : null;
	const isCode = raw.length <= 80 && !/\$|\d[.,]\d|\d{7}/.test(raw) && readStockCode(raw) !== null;
	return isCode ? { raw, start } : null;
}

/** A figure is no description: the description's own words are lost. */
function isOneCell(raw: string): boolean {
	const run = cellsFrom(raw, 0, raw.length);
	return run.complete && run.cells.some((cell) => cell.kind === 'figure');
}

function headCurrency(source: Source, heads: readonly Mark[], end: number): string | null {
	const found = new Set<string>();
	heads.forEach((mark, index) => {
		if (mark.name !== 'par value' && mark.name !== 'capital') return;
		const currency = bracketedCurrency(source.text.slice(mark.end, heads[index + 1]?.start ?? end));
		if (currency !== null) found.add(currency);
	});
	return found.size === 1 ? ([...found][0] ?? null) : null;
}

function bracketedCurrency(text: string): string | null {
	const words = /\(\s*([A-Z$.]{2,6})\s*\)/i.exec(text)?.[1];
	return words === undefined ? null : readCurrency(words);
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
		change: changeCells(source, rows.change, complete),
		closing: alike ? closing : null,
	};
}

function fieldsOrCells(row: Row | null, count: number, complete: boolean): readonly Cell[] | null {
	if (row?.fields?.length === count) return row.fields;
	return row && row.cells.length === count && (row.anchored || complete) ? row.cells : null;
}

/** Shares and capital; the field between them, for the par value, is not filled on the form. */
function changeCells(source: Source, row: Row | null, complete: boolean): readonly Cell[] | null {
	const three = fieldsOrCells(row, 3, complete);
	const two = three ? null : fieldsOrCells(row, 2, complete);
	const [shares, par, capital] = three ?? [];
	const cells = shares && par && capital && isEmpty(par) ? [shares, capital] : two;
	if (cells) return isCountOrNothing(cells[0]) ? cells : null;
	return row && isBlankRow(source, row) ? [blank(row), blank(row)] : null;
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

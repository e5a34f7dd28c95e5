/** The XLSX files that ff301 makes: the blank template, an export of a ledger, an import with what is wrong. */
import type { Recorded } from '../../ledger/entry.ts';
import type { Standing } from '../../ledger/standing.ts';
import { Refusal } from '../../value/refusal.ts';
import { COLUMN_KEYS, type ColumnKey, columnOf } from './columns.ts';
import { exportedRow } from './exported.ts';
import { type Lists, listsOf } from './lists-sheet.ts';
import { readMeSheet } from './read-me-sheet.ts';
import { SHEETS, type Sheet, sheetFor } from './sheets.ts';
import { TABLE_LIMITS } from './table-limits.ts';
import { type SheetColumn, type SheetOut, workbookBytes } from './workbook-out.ts';
import type { WrittenRow } from './written.ts';

/** Rows to be filled in that have drop-downs. */
const PREPARED = 200;

/**
 * The blank template for an issuer, or for anybody when `standing` is null: drop-downs from the issuer's classes,
 * schemes, instruments, agreements and mandates.
 */
export function writeTemplate(standing: Standing | null): Promise<Uint8Array> {
	return written(standing, 'template', new Map());
}

/** An export: the entries on the sheets of their kinds, with their numbers and keys. */
export function ledgerToXlsx(entries: readonly Recorded[], standing: Standing): Promise<Uint8Array> {
	const rows = new Map<string, WrittenRow[]>();
	for (const each of entries) {
		const row = exportedRow(each, standing.issuer?.stockCode ?? null);
		const name = row.has('json') ? (SHEETS[0]?.name ?? '') : (sheetFor(each.entry.kind)?.name ?? '');
		refuseLong(row, each.sequence);
		const held = rows.get(name);
		if (held) held.push(row);
		else rows.set(name, [row]);
	}
	return written(standing, 'export', rows);
}

function refuseLong(row: WrittenRow, sequence: number): void {
	if (![...row.values()].some(({ text }) => text.length > TABLE_LIMITS.characters)) return;
	throw new Refusal(
		'TABLE_TOO_LARGE',
		`entry ${sequence} has a text longer than a cell of Excel holds (${TABLE_LIMITS.characters} characters)`,
		'export CSV or JSON Lines',
	);
}

/** The workbook with the rows of each sheet by its name. */
export function written(
	standing: Standing | null,
	made: string,
	rows: ReadonlyMap<string, readonly WrittenRow[]>,
): Promise<Uint8Array> {
	const lists = listsOf(standing, made);
	const sheets = SHEETS.map((sheet) => sheetOut(sheet, lists, rows.get(sheet.name) ?? []));
	return workbookBytes([readMeSheet(standing?.issuer?.stockCode ?? null), ...sheets, lists.sheet]);
}

/** A sheet with its columns, and behind them those that its rows have besides: of exports, of a table of one's own. */
function sheetOut(sheet: Sheet, lists: Lists, rows: readonly WrittenRow[]): SheetOut {
	const more = COLUMN_KEYS.filter((key) => !sheet.columns.includes(key) && rows.some((row) => row.has(key)));
	const keys = [...sheet.columns, ...more];
	return {
		name: sheet.name,
		columns: keys.map((key) => sheetColumn(key, lists.choicesOf(sheet, key))),
		rows: rows.map((row) => keys.map((key) => row.get(key) ?? null)),
		prepared: rows.length + PREPARED,
	};
}

const FORMATS: Readonly<Record<string, string>> = { day: 'yyyy-mm-dd', count: '#,##0', signed: '#,##0' };
const WIDTHS: Readonly<Record<string, number>> = {
	movement: 34,
	words: 28,
	label: 14,
	json: 20,
	lots: 24,
	choice: 24,
};

function sheetColumn(key: ColumnKey, choices: string | undefined): SheetColumn {
	const { en, zh, value, note } = columnOf(key);
	const format = FORMATS[value] ?? (value === 'amount' ? 'General' : '@');
	return {
		titles: [en, zh],
		width: WIDTHS[value] ?? 16,
		format,
		...(note !== undefined && { note }),
		...(choices !== undefined && { choices }),
	};
}

/** A table → the drafts of its rows, in the order of the file, with what is to be told about the file. */
import { decodeEntry } from '../../ledger/entry.ts';
import type { Standing } from '../../ledger/standing.ts';
import { Refusal } from '../../value/refusal.ts';
import { broughtByCells, broughtByEntry, hiddenRows } from './brought.ts';
import type { Cell } from './cell.ts';
import { columnOf } from './columns.ts';
import { type DayOrder, dayOrder } from './days.ts';
import { type ColumnMap, headed } from './headers.ts';
import { type Names, namesOf } from './names.ts';
import type { EntryLine } from './read-jsonl.ts';
import { type Cells, cellsOf, isBlank, readRow } from './read-row.ts';
import type { Table } from './read-table.ts';
import type { Place, RowDraft } from './row-draft.ts';
import { suggester } from './suggest.ts';
import { readValue } from './values.ts';

interface Drafts {
	readonly rows: readonly RowDraft[];
	readonly told: readonly string[];
}

interface PlacedCells {
	readonly at: Place;
	readonly cells: Cells;
}

/** The drafts of a table; refuses with `TABLE_HEADER`, and `TABLE_EMPTY` when no row holds a movement. */
export function draftTable(table: Table, standing: Standing, columns: ColumnMap = {}): Drafts {
	const told = [...table.told];
	const rows =
		table.format === 'jsonl' ? linesDrafts(table.lines) : sheetDrafts(table, standing, columns, told);
	if (rows.length === 0) {
		throw new Refusal(
			'TABLE_EMPTY',
			'the file holds a header and no row',
			'fill in the rows under the header',
		);
	}
	return { rows, told };
}

function sheetDrafts(table: Table, standing: Standing, columns: ColumnMap, told: string[]): RowDraft[] {
	const placed: PlacedCells[] = [];
	for (const sheet of table.sheets) {
		const found = headed(sheet, columns);
		if (!found) {
			if (sheet.rows.length > 0)
				told.push(`the sheet "${sheet.name}" has no header of movements and was left out`);
			continue;
		}
		for (const row of found.rows) {
			const cells = cellsOf(row, found.columns);
			if (!isBlank(cells)) placed.push({ at: { sheet: sheet.name, row: row.number }, cells });
		}
		const hidden = hiddenRows(found.rows);
		if (hidden.length > 0) told.push(hiddenWords(sheet.name, hidden));
	}
	const brought = placed.flatMap(({ cells }) => [...broughtByCells(cells), ...broughtByJson(cells)]);
	const names = namesOf(standing, brought);
	const order = orderOf(placed);
	const guarded = table.format !== 'xlsx';
	const suggest = suggester();
	return placed.map(({ at, cells }) => readRow(cells, at, { names, order, guarded, suggest }));
}

function hiddenWords(sheet: string | null, rows: readonly number[]): string {
	const listed = rows.slice(0, 10).join(', ') + (rows.length > 10 ? ` and ${rows.length - 10} more` : '');
	return `hidden rows of the sheet "${sheet ?? ''}" were read like the others: ${listed}`;
}

const NO_NAMES: Names = new Map();
const NO_ORDER: DayOrder = { monthsFirst: false, daysFirst: false };

function broughtByJson(cells: Cells): ReturnType<typeof broughtByEntry> {
	const cell = cells.get('json');
	const outcome =
		cell &&
		readValue('json', cell, {
			names: NO_NAMES,
			order: NO_ORDER,
			guarded: false,
			suggest: () => null,
		});
	if (outcome?.is !== 'value') return [];
	try {
		return broughtByEntry(decodeEntry(outcome.value));
	} catch (error) {
		// Told with its row.
		if (error instanceof Refusal) return [];
		throw error;
	}
}

function orderOf(placed: readonly PlacedCells[]): DayOrder {
	const days: Cell[] = [];
	for (const { cells } of placed) {
		for (const [key, cell] of cells) if (columnOf(key).value === 'day') days.push(cell);
	}
	return dayOrder(days);
}

/** An export of a whole ledger has its keys, and its entries are numbered as they come. */
function linesDrafts(lines: readonly EntryLine[]): RowDraft[] {
	let count = 0;
	return lines.flatMap((line) => {
		const drafts = lineDrafts(line);
		const first = count;
		count += drafts.length;
		return line.key === null
			? drafts
			: drafts.map((draft, index) => ({ ...draft, number: first + index + 1 }));
	});
}

/** Entries of one line are one group. */
function lineDrafts({ number, key, entries }: EntryLine): RowDraft[] {
	const group = entries.length > 1 ? `line ${number}` : null;
	return entries.map((json) => {
		const draft = {
			at: { sheet: null, row: number },
			group,
			key,
			number: null,
			issuer: null,
			warnings: [],
			questions: [],
		};
		try {
			return { ...draft, entry: decodeEntry(json), problems: [] };
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			const problem = { code: error.code, column: null, seen: '', why: error.message, belongs: error.help };
			return { ...draft, entry: null, problems: [problem] };
		}
	});
}

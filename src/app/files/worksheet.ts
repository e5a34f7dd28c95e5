/** One sheet of a workbook: its cells as they stand there, hidden rows and merged cells marked. */
import type { Cell, TableRow } from './cell.ts';
import { excelDay } from './excel-day.ts';
import { damaged, tooMany } from './refusals.ts';
import { TABLE_LIMITS } from './table-limits.ts';
import { isTrue, unescapedText, type WorkbookParts } from './workbook-parts.ts';
import { scanXml } from './xml.ts';

interface OpenRow {
	readonly number: number;
	readonly hidden: boolean;
	readonly cells: Map<number, Cell>;
}

interface OpenCell {
	readonly column: number;
	readonly type: string;
	readonly style: number;
	formula: string | null;
	value: string;
	text: string;
}

/** Rows of a sheet that hold anything. Refuses with `TABLE_TOO_LARGE` and `TABLE_DAMAGED`. */
export function worksheetRows(bytes: Uint8Array, name: string, parts: WorkbookParts): TableRow[] {
	const where = `the sheet "${name}"`;
	const rows: OpenRow[] = [];
	const merged: string[] = [];
	let row: OpenRow | null = null;
	let cell: OpenCell | null = null;
	let inside = '';
	let cells = 0;
	let last = 0;
	scanXml(bytes, where, {
		open(element, get) {
			inside = element;
			if (element === 'row') {
				const number = wholeNumber(get('r')) ?? last + 1;
				if (number <= last) throw damaged(`the rows of ${where} are out of order`);
				last = number;
				row = { number, hidden: isTrue(get('hidden')), cells: new Map() };
			} else if (element === 'c' && row) {
				const column = columnIndex(get('r')) ?? row.cells.size;
				cell = {
					column,
					type: get('t') ?? 'n',
					style: wholeNumber(get('s')) ?? 0,
					formula: null,
					value: '',
					text: '',
				};
			} else if (element === 'f' && cell) cell.formula = '';
			else if (element === 'mergeCell') merged.push(get('ref') ?? '');
			if (merged.length > TABLE_LIMITS.cells) throw tooMany('cells', where);
		},
		text(text) {
			if (!cell) return;
			if (inside === 'v') cell.value += text;
			else if (inside === 'f') cell.formula = (cell.formula ?? '') + text;
			else if (inside === 't') cell.text += text;
		},
		close(element) {
			inside = '';
			if (element === 'c' && cell && row) {
				const held = cellOf(cell, parts, where);
				if (held) {
					if (cell.column >= TABLE_LIMITS.columns) throw tooMany('columns', where);
					row.cells.set(cell.column, held);
					cells += 1;
					if (cells > TABLE_LIMITS.cells) throw tooMany('cells', where);
				}
				cell = null;
			} else if (element === 'row' && row) {
				if (row.cells.size > 0) rows.push(row);
				if (rows.length > TABLE_LIMITS.rows) throw tooMany('rows', where);
				row = null;
			}
		},
	});
	markMerged(rows, merged);
	return rows;
}

/** What a cell holds; null when it is blank. Of a formula, whatever is shown, only the formula counts. */
function cellOf(cell: OpenCell, { texts, dates, from1904 }: WorkbookParts, where: string): Cell | null {
	if (cell.formula !== null) return { type: 'formula', text: `=${cell.formula}` };
	switch (cell.type) {
		case 's': {
			const text = texts[wholeNumber(cell.value) ?? -1];
			if (text === undefined) throw damaged(`a text of ${where} is not in the workbook`);
			return text === '' ? null : { type: 'text', text };
		}
		case 'inlineStr':
		case 'str': {
			const text = unescapedText(cell.type === 'str' ? cell.value : cell.text);
			return text === '' ? null : { type: 'text', text };
		}
		case 'b':
			return { type: 'boolean', text: cell.value === '1' ? 'TRUE' : 'FALSE' };
		case 'e':
			return { type: 'error', text: cell.value };
		case 'd':
			return cell.value === '' ? null : { type: 'day', text: cell.value.slice(0, 10) };
		default: {
			if (cell.value === '') return null;
			const day = dates[cell.style] === true ? excelDay(cell.value, from1904) : null;
			return day === null ? { type: 'number', text: cell.value } : { type: 'day', text: day };
		}
	}
}

function wholeNumber(text: string | null): number | null {
	return text !== null && /^[0-9]{1,9}$/.test(text) ? Number.parseInt(text, 10) : null;
}

/** `C7` → 2. */
function columnIndex(reference: string | null): number | null {
	const letters = /^([A-Z]{1,3})[0-9]*$/.exec(reference ?? '')?.[1];
	if (letters === undefined) return null;
	let index = 0;
	for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
	return index - 1;
}

/** A merged cell seems to speak for several rows or columns; which of them it means cannot be told. */
function markMerged(rows: readonly OpenRow[], references: readonly string[]): void {
	const byNumber = new Map(rows.map((row) => [row.number, row]));
	for (const reference of references) {
		const match = /^([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})$/.exec(reference);
		const column = columnIndex(match?.[1] ?? null);
		const row = byNumber.get(Number.parseInt(match?.[2] ?? '', 10));
		const held = column === null ? undefined : row?.cells.get(column);
		if (column !== null && held) row?.cells.set(column, { type: 'merged', text: held.text });
	}
}

/** Sheets as data → the bytes of an XLSX workbook; the one module that calls the library, loaded when it is used. */
import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import { parseDay } from '../../value/day.ts';
import { storedDay } from './excel-day.ts';
import { toStored } from './stored-number.ts';
import type { WrittenCell } from './written.ts';

export interface SheetColumn {
	/** Lines of the header, one under another. */
	readonly titles: readonly string[];
	/** Shown when the pointer rests on the header. */
	readonly note?: string;
	readonly width: number;
	/** How figures are shown, as Excel writes it. */
	readonly format?: string;
	/** Cells that hold the choices of a drop-down: `Lists!$A$3:$A$9`. */
	readonly choices?: string;
}

export interface SheetOut {
	readonly name: string;
	readonly columns: readonly SheetColumn[];
	readonly rows: readonly (readonly (WrittenCell | null)[])[];
	readonly hidden?: boolean;
	/** Long texts take several lines of their cell. */
	readonly wrapped?: boolean;
	/** Rows under the header that get formats and drop-downs. */
	readonly prepared?: number;
}

/** Every workbook says that it was made on this day, so that equal content gives equal bytes. */
const MADE = new Date(Date.UTC(2022, 0, 1));

/** The bytes of a workbook. Days are real days; figures are numbers where no digit is lost, else text. */
export async function workbookBytes(sheets: readonly SheetOut[]): Promise<Uint8Array> {
	const { Workbook } = await import('@cj-tech-master/excelts');
	const workbook: Workbook = new Workbook();
	workbook.creator = 'ff301';
	workbook.lastModifiedBy = 'ff301';
	workbook.created = MADE;
	workbook.modified = MADE;
	for (const sheet of sheets) addSheet(workbook, sheet);
	return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: Workbook, { name, columns, rows, hidden, wrapped, prepared }: SheetOut): void {
	const height = Math.max(0, ...columns.map(({ titles }) => titles.length));
	const sheet = workbook.addWorksheet(name, {
		state: hidden === true ? 'hidden' : 'visible',
		...(height > 0 && { views: [{ state: 'frozen' as const, xSplit: 0, ySplit: height }] }),
	});
	if (wrapped === true) for (const [at] of columns.entries()) wrap(sheet, at + 1);
	const last = height + (prepared ?? rows.length);
	for (const [index, column] of columns.entries()) addColumn(sheet, index + 1, column, last);
	rows.forEach((row, index) => {
		row.forEach((cell, at) => {
			if (cell) addCell(sheet, height + index + 1, at + 1, cell);
		});
	});
}

function wrap(sheet: Worksheet, at: number): void {
	sheet.getColumn(at).alignment = { wrapText: true, vertical: 'top' };
}

function addColumn(sheet: Worksheet, at: number, column: SheetColumn, last: number): void {
	const { titles, note, width, format, choices } = column;
	sheet.getColumn(at).width = width;
	if (format !== undefined) sheet.getColumn(at).numFmt = format;
	titles.forEach((title, line) => {
		const cell = sheet.getCell(line + 1, at);
		cell.value = title;
		cell.numFmt = '@';
		cell.font = { name: 'Calibri', size: 11, bold: line === 0 };
		cell.alignment = { wrapText: true, vertical: 'top' };
		cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF4' } };
		if (line === 0 && note !== undefined) cell.note = note;
	});
	if (choices === undefined) return;
	const letters = sheet.getColumn(at).letter;
	sheet.dataValidations.add(`range:${letters}${titles.length + 1}:${letters}${last}`, {
		type: 'list',
		allowBlank: true,
		formulae: [choices],
		showErrorMessage: true,
		errorStyle: 'warning',
		errorTitle: 'ff301',
		error: 'Not in the list; the import will ask about it. 不在清單之內,匯入時會查詢。',
	});
}

const DAY_FORMAT = 'yyyy-mm-dd';

function addCell(sheet: Worksheet, row: number, column: number, { type, text }: WrittenCell): void {
	const cell = sheet.getCell(row, column);
	const day = type === 'day' ? parseDay(text) : null;
	const stored = type === 'number' ? toStored(text) : null;
	if (day !== null) {
		cell.value = storedDay(day);
		cell.numFmt = DAY_FORMAT;
	} else if (stored !== null) {
		cell.value = stored;
		cell.numFmt = text.includes('.') ? `0.${'0'.repeat(text.length - text.indexOf('.') - 1)}` : '#,##0';
	} else {
		cell.value = text;
		cell.numFmt = '@';
	}
}

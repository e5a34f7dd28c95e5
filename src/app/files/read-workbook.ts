/** An XLSX workbook → its sheets. What could run, or reach outside the file, is refused by name. */
import { Refusal } from '../../value/refusal.ts';
import type { Stamp, TableSheet } from './cell.ts';
import { damaged } from './refusals.ts';
import { LISTS, READ_ME } from './sheets.ts';
import { readStamp } from './stamp.ts';
import { workbookParts } from './workbook-parts.ts';
import { worksheetRows } from './worksheet.ts';
import { openArchive } from './zip.ts';

interface Workbook {
	readonly sheets: readonly TableSheet[];
	readonly stamp: Stamp | null;
	/** What the reader of the file should know. */
	readonly told: readonly string[];
}

/**
 * Reads a workbook. Refuses with `TABLE_MACROS`, `TABLE_EXTERNAL`, `TABLE_ENCRYPTED`, `TABLE_TOO_LARGE` and
 * `TABLE_DAMAGED`. Sheets that are hidden are left out, and told.
 */
export function readWorkbook(bytes: Uint8Array): Workbook {
	const archive = openArchive(bytes);
	refuseActive(archive.names);
	const parts = workbookParts(archive);
	const sheets: TableSheet[] = [];
	const told: string[] = [];
	let stamp: Stamp | null = null;
	for (const { name, part, hidden } of parts.sheets) {
		if (name === READ_ME) continue;
		if (hidden && name !== LISTS) {
			told.push(`the sheet "${name}" is hidden and was left out`);
			continue;
		}
		const content = archive.part(part);
		if (!content) throw damaged(`the sheet "${name}" is missing`);
		const rows = worksheetRows(content, name, parts);
		if (name === LISTS) stamp = readStamp(rows);
		else sheets.push({ name, rows });
	}
	return { sheets, stamp, told };
}

/** Settings of a printer, which Excel keeps as bytes of its own. */
const PRINTER = /printerSettings[0-9]*\.bin$/i;

function refuseActive(names: readonly string[]): void {
	if (names.includes('xl/workbook.bin')) {
		throw new Refusal(
			'TABLE_OLD_FORMAT',
			'the file is a binary Excel workbook (.xlsb)',
			'save it as an Excel workbook (.xlsx)',
		);
	}
	const macros = names.find(
		(name) => /vbaProject|macrosheets\/|activeX\/|embeddings\/|\.bin$/i.test(name) && !PRINTER.test(name),
	);
	if (macros !== undefined) {
		throw new Refusal(
			'TABLE_MACROS',
			`the workbook holds macros or other programs (${macros})`,
			'save it as an Excel workbook without macros (.xlsx)',
		);
	}
	const outside = names.find((name) => /externalLinks?\/|connections\.xml$|queryTables?\//i.test(name));
	if (outside !== undefined) {
		throw new Refusal(
			'TABLE_EXTERNAL',
			`the workbook takes figures from other files (${outside})`,
			'break the links in Excel (Data, Edit Links), or copy the values into a new workbook',
		);
	}
	if (!names.includes('xl/workbook.xml')) {
		throw damaged(
			names.includes('word/document.xml')
				? 'it is a Word document'
				: names.includes('content.xml')
					? 'it is an OpenDocument file; save it as .xlsx'
					: 'it is a ZIP archive and no workbook',
		);
	}
}

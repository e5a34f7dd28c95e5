/** The refusals of tables in full; `docs/errors.md` and `ff301 explain <code>` tell them with the others. */
import type { RefusalCode } from '../../value/refusal.ts';
import type { RefusalGuide } from '../refusal-guide.ts';

type TableCode = Extract<RefusalCode, `TABLE_${string}`>;

function guide(meaning: string, example: string, todo: string): RefusalGuide {
	return { meaning, example, todo, exit: 3 };
}

export const TABLE_GUIDE: Readonly<Record<TableCode, RefusalGuide>> = {
	TABLE_EMPTY: guide(
		'The file has no byte, or nothing but a header, blank lines and blank sheets.',
		'the file holds no row',
		'Fill in the template: `ff301 template`.',
	),
	TABLE_TOO_LARGE: guide(
		'A table may have 16 MB, 50,000 rows a sheet, 200 columns and a million cells. A workbook is a ZIP archive, and what it would unpack to is counted while it is unpacked: at most 96 MB, and no part to more than 200 times its size.',
		'xl/worksheets/sheet1.xml of the workbook would unpack to more than 1 MB, far more than it can need',
		'Split the file, or copy the rows that matter into a new workbook.',
	),
	TABLE_DAMAGED: guide(
		'The bytes are cut off or broken, or the file is no table at all: a ZIP archive of something else, a web page that calls itself .xls, a PDF. A CSV is refused with the line in which a quotation mark does not close.',
		'the table cannot be read: a quotation mark opened in line 7 is not closed',
		'Save it again; nothing of it was used.',
	),
	TABLE_ENCRYPTED: guide(
		'The workbook cannot be opened without a password, and none is asked for.',
		'the workbook asks for a password',
		'Save a copy without a password.',
	),
	TABLE_OLD_FORMAT: guide(
		'Workbooks of Excel 2003 and before (.xls), and binary ones (.xlsb), are not read.',
		'the file is an old Excel workbook (.xls)',
		'Save it as an Excel workbook (.xlsx).',
	),
	TABLE_MACROS: guide(
		'A workbook with macros, controls or embedded programs is not opened, whatever its name says.',
		'the workbook holds macros or other programs (xl/vbaProject.bin)',
		'Save it as an Excel workbook without macros (.xlsx).',
	),
	TABLE_EXTERNAL: guide(
		'A workbook with links to other workbooks, queries or connections shows figures that are not its own.',
		'the workbook takes figures from other files (xl/externalLinks/externalLink1.xml)',
		'Break the links in Excel, or copy the values into a new workbook.',
	),
	TABLE_ENCODING: guide(
		'Text is read as UTF-8, or as UTF-16 with the mark that says so. Big5 and Windows-1252 look alike to a program, and a wrong guess would change names without anybody noticing, so they are read only when they are named.',
		'the text is not UTF-8, and its encoding cannot be told',
		'In Excel save as "CSV UTF-8", or name the encoding.',
	),
	TABLE_HEADER: guide(
		'The first rows hold no titles of columns, a title stands twice, or a filled column has a title that is none. The order of the columns does not matter.',
		'the header in row 1 has what is no column: "Shres" (is it "Shares"?)',
		'Correct the title, or delete the column; docs/files.md lists the columns.',
	),
	TABLE_OTHER_ISSUER: guide(
		'The workbook, or the column "Issuer" of a row, names another stock code than the ledger.',
		'the file was made for 00700, and this is the ledger of 00020',
		'Import it into the ledger that it was made for.',
	),
	TABLE_FORMULA: guide(
		'What a formula shows was worked out by another program from other cells, and may be older than they are. Only the value itself is taken.',
		'Movements, row 5, "Shares": it is a formula, and the value it shows may not be the one that was checked',
		'Copy the cell and paste it as a value.',
	),
	TABLE_MERGED: guide(
		'A merged cell seems to speak for several rows, and it cannot be told for which.',
		'Movements, row 5, "Date": it is merged with its neighbours',
		'Unmerge it and fill in each row.',
	),
	TABLE_NUMBER: guide(
		'A spreadsheet keeps fifteen digits of a number, and stores decimals as binary numbers. What has more digits was changed when it was typed.',
		'Movements, row 5, "Par value": Excel rounded it to what a binary number can hold',
		'Type it as text: format the cell as text first, or put an apostrophe before the figure.',
	),
	TABLE_CELL: guide(
		'A cell holds words where a figure belongs, a figure below zero where it cannot be, a day that the calendar has not, or a value that its kind of movement does not have.',
		'Movements, row 5, "Shares": it is no figure',
		'Type what belongs there; the refusal names it.',
	),
	TABLE_GROUP: guide(
		'Rows with the same word in "Group" are recorded together or not at all.',
		'its group cannot be recorded without row 7 of Movements',
		'Correct the other row.',
	),
	TABLE_KEY: guide(
		'The file gives a key under which the ledger holds other entries: it was exported, and then changed.',
		'the key import-3f2a… stands for other entries already',
		'Reverse the old entries with a correction, and import the new ones without a key.',
	),
};

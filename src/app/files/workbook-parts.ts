/** What a workbook says beside its sheets: their names and parts, shared texts, which cell styles are dates. */
import { damaged, tooMany } from './refusals.ts';
import { TABLE_LIMITS } from './table-limits.ts';
import { type Attributes, scanXml } from './xml.ts';
import type { Archive } from './zip.ts';

export interface SheetPart {
	readonly name: string;
	readonly part: string;
	readonly hidden: boolean;
}

export interface WorkbookParts {
	readonly sheets: readonly SheetPart[];
	/** Days are counted from 1904, as old Macintosh workbooks do. */
	readonly from1904: boolean;
	readonly texts: readonly string[];
	/** By the number of a cell's style: its figures are days. */
	readonly dates: readonly boolean[];
}

const WORKBOOK = 'xl/workbook.xml';

/** The parts of a workbook; refuses with `TABLE_DAMAGED` one that has not what a workbook must have. */
export function workbookParts(archive: Archive): WorkbookParts {
	const targets = relations(archive);
	const sheets: SheetPart[] = [];
	let from1904 = false;
	scan(archive, WORKBOOK, (name, get) => {
		if (name === 'workbookPr') from1904 = isTrue(get('date1904'));
		if (name !== 'sheet') return;
		const target = targets.get(get('r:id') ?? get('id') ?? '');
		if (target === undefined) throw damaged('a sheet of the workbook is not in it');
		sheets.push({ name: get('name') ?? '', part: target, hidden: (get('state') ?? 'visible') !== 'visible' });
	});
	if (sheets.length === 0) throw damaged('the workbook has no sheet');
	if (sheets.length > TABLE_LIMITS.sheets) throw tooMany('sheets', 'the workbook');
	return { sheets, from1904, texts: sharedTexts(archive), dates: dateStyles(archive) };
}

export function isTrue(text: string | null): boolean {
	return text === '1' || text === 'true';
}

function scan(archive: Archive, part: string, open: (name: string, get: Attributes) => void): void {
	const bytes = archive.part(part);
	if (!bytes) throw damaged(`${part} is missing`);
	scanXml(bytes, part, { open, close: () => {}, text: () => {} });
}

function relations(archive: Archive): Map<string, string> {
	const targets = new Map<string, string>();
	scan(archive, 'xl/_rels/workbook.xml.rels', (name, get) => {
		if (name !== 'Relationship') return;
		const target = get('Target') ?? '';
		targets.set(get('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
	});
	return targets;
}

/** Texts of the workbook; phonetic readings beside them are left out. */
function sharedTexts(archive: Archive): string[] {
	const part = 'xl/sharedStrings.xml';
	const bytes = archive.part(part);
	if (!bytes) return [];
	const texts: string[] = [];
	let text = '';
	let inText = false;
	let phonetic = false;
	scanXml(bytes, part, {
		open(name) {
			if (name === 'si') text = '';
			if (name === 'rPh') phonetic = true;
			inText = name === 't' && !phonetic;
		},
		close(name) {
			inText = false;
			if (name === 'rPh') phonetic = false;
			if (name !== 'si') return;
			texts.push(unescapedText(text));
			if (texts.length > TABLE_LIMITS.texts) throw tooMany('texts', 'the workbook');
		},
		text(more) {
			if (inText) text += more;
		},
	});
	return texts;
}

/** `_x000D_` stands for a character that XML cannot hold as it is. */
export function unescapedText(text: string): string {
	return text.includes('_x')
		? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
				String.fromCharCode(Number.parseInt(code, 16)),
			)
		: text;
}

/** Formats of Excel's own that show a day, alone or with a time; the Chinese ones are 27 to 36 and 50 to 58. */
const DAY_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** A format shows a day when it has a year, or a day beside a month, outside quotes and brackets. */
function showsDay(format: string): boolean {
	const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').toLowerCase();
	return /y/.test(bare) || (/d/.test(bare) && /m/.test(bare)) || /[年月日]/.test(format);
}

function dateStyles(archive: Archive): boolean[] {
	const part = 'xl/styles.xml';
	const bytes = archive.part(part);
	if (!bytes) return [];
	const formats = new Map<string, string>();
	const dates: boolean[] = [];
	let inCells = false;
	scanXml(bytes, part, {
		open(name, get) {
			if (name === 'numFmt') formats.set(get('numFmtId') ?? '', get('formatCode') ?? '');
			if (name === 'cellXfs') inCells = true;
			if (name !== 'xf' || !inCells) return;
			const id = get('numFmtId') ?? '0';
			const own = formats.get(id);
			dates.push(own === undefined ? DAY_FORMATS.has(Number.parseInt(id, 10)) : showsDay(own));
		},
		close(name) {
			if (name === 'cellXfs') inCells = false;
		},
		text: () => {},
	});
	return dates;
}

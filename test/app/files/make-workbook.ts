/** Small workbooks for tests, written by hand: rows as XML, so that every oddity can be put in. */
import { makeZip, type Part, text } from './make-zip.ts';

export interface Options {
	/** XML behind the rows, such as merged cells. */
	readonly after?: string;
	readonly from1904?: boolean;
	readonly more?: readonly Part[];
	readonly sheet?: string;
	/** Leaves these parts out. */
	readonly without?: readonly string[];
	readonly state?: string;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Cells of a style numbered 1 are days. */
const STYLES =
	'<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>';

export function makeWorkbook(rows: string, options: Options = {}): Uint8Array {
	const {
		after = '',
		from1904 = false,
		more = [],
		sheet = 'Movements',
		without = [],
		state = 'visible',
	} = options;
	const parts = [
		text(
			'xl/workbook.xml',
			`<?xml version="1.0"?><workbook xmlns:r="${RELATIONS}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets><sheet name="${sheet}" sheetId="1" state="${state}" r:id="rId1"/></sheets></workbook>`,
		),
		text(
			'xl/_rels/workbook.xml.rels',
			'<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
		),
		text('xl/styles.xml', STYLES),
		text('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`),
		...more,
	];
	return makeZip(parts.filter(({ name }) => !without.includes(name)));
}

/** A row of texts; what begins with `<` is a cell as it stands, without its place. */
export function row(number: number, cells: readonly string[], attributes = ''): string {
	const written = cells.map((cell, index) => {
		const place = `${String.fromCharCode(65 + index)}${number}`;
		return cell.startsWith('<')
			? cell.replace('<c', `<c r="${place}"`)
			: `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
	});
	return `<row r="${number}"${attributes}>${written.join('')}</row>`;
}

export const number = (stored: string, style = 0) => `<c s="${style}"><v>${stored}</v></c>`;
export const HEADER = row(1, ['Date', 'Kind', 'Class', 'Shares', 'Memo']);

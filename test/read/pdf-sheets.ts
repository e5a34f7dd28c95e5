/** Builds pages of the e-form as the PDF library gives them: cells, lines and runs, on the form's own geometry. */
import type { EditionName } from '../../src/form/return.ts';
import type { Language } from '../../src/form/words/index.ts';
import type { Box, Page, PdfDocument, Run } from '../../src/read/page.ts';
import { inChinese } from './in-chinese.ts';

const WIDTH = 841.89;
const HEIGHT = 595.28;
/** Height of a row, and of a run's box. */
export const ROW = 18.1;
const TEXT = 11.5;

export interface PageBuilder {
	/** A stroked cell with its lines of text, if any; numbers are set right. */
	cell(left: number, top: number, right: number, text?: string | readonly string[], height?: number): void;
	/** Cells side by side: right edges, each with its text. */
	row(
		left: number,
		top: number,
		cells: readonly (readonly [number, string | readonly string[]])[],
		height?: number,
	): void;
	/** Text outside of cells; `right` sets it right-aligned. */
	text(left: number, top: number, text: string, options?: { bold?: boolean; right?: number }): void;
	/** A single line under a value. */
	line(left: number, right: number, y: number): void;
	/** The page as built, `number` of `count`, in one of the form's languages. */
	build(number: number, count: number, edition: EditionName, language: Language): Page;
}

/** Lines of text in one place. */
interface Block {
	readonly left: number;
	readonly top: number;
	readonly lines: readonly string[];
	readonly bold: boolean;
	/** Where the text ends, when it is set right. */
	readonly right: number | undefined;
	/** How wide a line may be. */
	readonly width: number;
}

function runsOf(block: Block, edition: EditionName, language: Language): Run[] {
	const lines = language === 'en' ? block.lines : chineseLines(block, edition);
	return lines.map((text, index) => {
		const width = widthOf(text);
		const x = block.right === undefined ? block.left : block.right - width;
		const top = block.top + index * 9;
		return { text, box: [x, top, x + width, top + TEXT], size: 9, bold: block.bold };
	});
}

/** The lines of a block in Chinese, broken anew where a line of it grew too wide. */
function chineseLines({ lines, width }: Block, edition: EditionName): string[] {
	const whole = inChinese(lines.join(' '), edition);
	if (whole === lines.join(' ')) return [...lines];
	if (lines.length === 1) return [whole];
	const broken = [''];
	for (const sign of whole) {
		const line = broken.at(-1) ?? '';
		if (widthOf(line + sign) > width) broken.push(sign);
		else broken[broken.length - 1] = line + sign;
	}
	return broken;
}

export function widthOf(text: string): number {
	return [...text].reduce((width, sign) => width + (/[\u3000-\u9fff\uff00-\uffef]/.test(sign) ? 7 : 3.6), 0);
}

export function page(): PageBuilder {
	const cells: Box[] = [];
	const lines: Box[] = [];
	const blocks: Block[] = [];
	const put = (left: number, top: number, text: string, bold = false, right?: number): void => {
		blocks.push({ left, top, lines: [text], bold, right, width: Number.POSITIVE_INFINITY });
	};
	const self: PageBuilder = {
		cell(left, top, right, text = '', height = ROW) {
			cells.push([left, top, right, top + height]);
			const rows = typeof text === 'string' ? (text === '' ? [] : [text]) : text;
			const figures = rows.length === 1 && /^-?[0-9][0-9,.]*$/.test(rows[0] ?? '');
			const own = { left: left + 1.5, top: top + 3, lines: rows, bold: false, width: right - left - 3 };
			blocks.push({ ...own, right: figures ? right - 1.5 : undefined });
		},
		row(left, top, row, height = ROW) {
			let x = left;
			for (const [right, text] of row) {
				self.cell(x, top, right, text, height);
				x = right;
			}
		},
		text: (left, top, text, options = {}) => put(left, top, text, options.bold, options.right),
		line: (left, right, y) => void lines.push([left, y, right, y]),
		build(number, count, edition, language) {
			const furniture: readonly (readonly [number, number, string])[] = [
				[762, 18, 'FF301'],
				[391, 539, `Page ${number} of ${count}`],
				[764, 539, `v ${edition}`],
			];
			const all = furniture.map(([left, top, text]): Block => {
				return { left, top, lines: [text], bold: false, right: undefined, width: Number.POSITIVE_INFINITY };
			});
			const runs = [...blocks, ...all].flatMap((block) => runsOf(block, edition, language));
			return { number, width: WIDTH, height: HEIGHT, runs, cells, lines, pictured: false };
		},
	};
	return self;
}

/** Pages with their footers as one document. */
export function documentOf(
	edition: EditionName,
	pages: readonly PageBuilder[],
	language: Language = 'en',
): PdfDocument {
	return {
		pages: pages.map((each, index) => each.build(index + 1, pages.length, edition, language)),
		release: null,
		eForm: true,
	};
}

export interface NamedClass {
	readonly number: number;
	readonly kind: string;
	readonly type: string;
	readonly listed: string;
	readonly code: string;
	readonly description?: string;
}

export const ORDINARY: NamedClass = {
	number: 1,
	kind: 'Ordinary shares',
	type: 'Not applicable',
	listed: 'Yes',
	code: '09999',
};

/** The words of the class line that differ between editions. */
export type Labels = '1.0.1' | '1.0.2' | '1.2.0';

/** The class line of Parts I and II, and of Part III from 1.1.0; gives the depth under it. */
export function classLine(to: PageBuilder, top: number, named: NamedClass, labels: Labels): number {
	const [first, second] = labels === '1.0.1' ? ['Type', 'Class'] : ['Class', 'Type'];
	const listed = labels === '1.2.0' ? 'Listed on the Exchange (Note 1)' : 'Listed on SEHK (Note 1)';
	to.row(20.7, top, [
		[139.7, `${named.number}. ${first} of shares`],
		[287.1, named.kind],
		[372.2, `${second} of shares`],
		[522.4, named.type],
		[650, listed],
		[706.7, named.listed],
		[798.5, ''],
	]);
	to.row(20.7, top + ROW, [
		[139.7, labels === '1.2.0' ? 'Stock code (if listed)' : 'Stock code'],
		[287.1, named.code],
		[372.2, 'Description'],
		[798.5, named.description ?? ''],
	]);
	return top + 2 * ROW;
}

/** The class line of Part III before 1.1.0. */
export function issuableLine(to: PageBuilder, top: number, named: NamedClass): number {
	to.row(20.7, top, [
		[139.7, `${named.number}. Class of shares issuable`],
		[264.5, named.kind],
		[349.5, 'Type of shares'],
		[477.1, named.type],
		[675.5, 'Shares issuable to be listed on SEHK (Note 1)'],
		[732.2, named.listed],
		[798.5, ''],
	]);
	to.row(20.7, top + ROW, [
		[264.5, 'Stock code of shares issuable (if listed on SEHK) (Note 1)'],
		[349.5, named.code],
		[798.5, ''],
	]);
	return top + 2 * ROW;
}

/** Three figures, or blanks, of one column of balances. */
export type Three = readonly [string, string, string];

/** A class block of Part I: shares, par and capital rows. Gives the depth under it. */
export function authorisedBlock(
	to: PageBuilder,
	top: number,
	named: NamedClass,
	labels: Labels,
	figures: {
		readonly shares: Three;
		readonly currency: string;
		readonly par: string;
		readonly capital: Three;
	},
): number {
	let y = classLine(to, top, named, labels);
	to.row(20.7, y, [
		[241.8, ''],
		[408.5, 'Number of authorised/registered shares'],
		[603.5, 'Par value'],
		[798.5, 'Authorised/registered share capital'],
	]);
	const { shares, currency, par, capital } = figures;
	y += ROW;
	const full = (label: string, at: 0 | 2): void => {
		to.row(20.7, y, [
			[241.8, label],
			[408.5, shares[at]],
			[445.3, currency],
			[603.5, par],
			[640.3, currency],
			[798.5, capital[at]],
		]);
		y += ROW;
	};
	full('Balance at close of preceding month', 0);
	to.row(20.7, y, [
		[241.8, 'Increase / decrease (-)'],
		[408.5, shares[1]],
	]);
	to.row(603.5, y, [
		[640.3, currency],
		[798.5, capital[1]],
	]);
	y += ROW;
	full('Balance at close of the month', 2);
	return y;
}

/** A class block of Part II before 1.1.0: one column of balances. */
export function issuedBlock(
	to: PageBuilder,
	top: number,
	named: NamedClass,
	labels: Labels,
	shares: Three,
): number {
	const y = classLine(to, top, named, labels);
	const rows = [
		'Balance at close of preceding month',
		'Increase / decrease (-)',
		'Balance at close of the month',
	];
	rows.forEach((label, index) => {
		to.row(20.7, y + index * ROW, [
			[202.1, label],
			[372.2, shares[index] ?? ''],
		]);
	});
	return y + 3 * ROW;
}

/** "Remarks:" and its box. */
export function remarks(to: PageBuilder, top: number, lines: readonly string[]): void {
	to.text(22, top, 'Remarks:');
	to.cell(20.7, top + 14, 798.5, lines, 12 + lines.length * 9);
}

/** A heading, with "Not applicable" on its line when nothing follows. */
export function heading(to: PageBuilder, top: number, text: string, notApplicable = false): void {
	to.text(24, top, text, { bold: true });
	if (notApplicable) to.text(600, top + 0.5, 'Not applicable');
}

/** Headings of Part III as 1.0.2 and 1.2.0 print them. */
export const HEADINGS = {
	A: '(A). Share Options (under Share Option Schemes of the Issuer)',
	B: '(B). Warrants to Issue Shares of the Issuer',
	C: '(C). Convertibles (i.e. Convertible into Shares of the Issuer)',
	D: '(D). Any other Agreements or Arrangements to Issue Shares of the Issuer',
	E: '(E). Other Movements in Issued Shares',
} as const;

/**
 * Prints a return on the form's own geometry, in either language and any e-form edition, with the words of
 * `form/words`: what is printed is read back by the tests.
 */
import { type Edition, editionNamed } from '../../src/form/editions.ts';
import type { MonthlyReturnJson } from '../../src/form/return.ts';
import { fill, type Language, type WordKey, words } from '../../src/form/words/index.ts';
import type { PdfDocument } from '../../src/read/page.ts';
import { MONTH_NAMES } from '../../src/value/day.ts';
import { documentOf, type PageBuilder, page, ROW, widthOf } from './pdf-sheets.ts';
import { detailsPages } from './printed-details.ts';

export type ClassJson = NonNullable<MonthlyReturnJson['issued']>['classes'][number]['class'];

/** What every part needs to print itself. */
export interface Print {
	readonly edition: Edition;
	readonly language: Language;
	/** A label in the language and edition; fails where the edition has none. */
	say(key: WordKey, values?: Readonly<Record<string, string>>): string;
	figure(value: string | null): string;
	day(value: string | null): string;
	/** A text broken to a width. */
	lines(text: string | null, width: number): string[];
}

/** Pages of a return whose edition is that of `value`. */
export function printedPages(value: MonthlyReturnJson): PdfDocument {
	const edition = editionNamed(value.edition ?? '1.2.0');
	const print = printFor(edition, value.language);
	const pages = [
		frontPage(print, value),
		...issuedPages(print, value),
		...detailsPages(print, value.details),
		endPage(print, value),
	];
	return documentOf(edition.name, pages, value.language);
}

function printFor(edition: Edition, language: Language): Print {
	const say = (key: WordKey, values: Readonly<Record<string, string>> = {}): string => {
		const wording = words(key, edition.name, language);
		if (!wording) throw new Error(`printed-form: ${edition.name} has no ${key}`);
		return fill(wording.text, values);
	};
	return {
		edition,
		language,
		say,
		figure: (value) =>
			(value ?? '').replace(/^(-?[0-9]+)/, (whole) => whole.replace(/\B(?=([0-9]{3})+$)/g, ',')),
		day: (value) => dayIn(language, value),
		lines: broken,
	};
}

function dayIn(language: Language, value: string | null): string {
	const [year = '', month = '', day = ''] = (value ?? '').split('-');
	if (value === null) return '';
	const plain = (text: string): string => text.replace(/^0/, '');
	if (language === 'zh-Hant') return `${year}年${plain(month)}月${plain(day)}日`;
	const name = MONTH_NAMES[Number.parseInt(month, 10) - 1] ?? '';
	return `${day} ${name} ${year}`;
}

/** Lines of a text no wider than a cell: broken at spaces, and between Chinese characters. */
function broken(text: string | null, width: number): string[] {
	const lines: string[] = [];
	for (const paragraph of (text ?? '').split('\n').filter((each) => each !== '')) {
		let line = '';
		for (const piece of paragraph.match(
			/[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+|\s+/g,
		) ?? []) {
			if (widthOf(line + piece) > width && line !== '') {
				lines.push(line.trim());
				line = '';
			}
			line += piece;
		}
		lines.push(line.trim());
	}
	return lines;
}

export function kindOf(print: Print, named: ClassJson): string {
	return print.say(`class.kind.${named.kind}`);
}

function typeOf(print: Print, named: ClassJson): string {
	return named.type ?? print.say('class.type.notApplicable');
}

/** The class line of Parts I and II, and of Part III from 1.1.0; gives the depth under it. */
export function classRows(
	print: Print,
	to: PageBuilder,
	top: number,
	named: ClassJson,
	number: number,
): number {
	to.row(20.7, top, [
		[139.7, `${number}. ${print.say('class.kind')}`],
		[287.1, kindOf(print, named)],
		[372.2, print.say('class.type')],
		[522.4, typeOf(print, named)],
		[650, print.say('class.listed')],
		[706.7, named.listed === null ? '' : print.say(named.listed ? 'yes' : 'no')],
		[798.5, ''],
	]);
	let y = top + ROW;
	const description = print.lines(named.description, 420);
	const height = Math.max(ROW, 8 + description.length * 9);
	to.row(
		20.7,
		y,
		[
			[139.7, print.say('class.stockCode')],
			[287.1, named.stockCode ?? print.say('noStockCode')],
			[372.2, print.say('class.description')],
			[798.5, description],
		],
		height,
	);
	y += height;
	for (const counter of named.counters) {
		to.row(20.7, y, [
			[139.7, print.say('class.counters')],
			[219.3, counter.stockCode],
			[287.1, counter.currency ?? ''],
			[372.2, print.say('class.description')],
			[798.5, counter.description ?? ''],
		]);
		y += ROW;
	}
	return y;
}

export function remarksBox(print: Print, to: PageBuilder, top: number, text: string | null): number {
	const lines = print.lines(text, 760);
	to.text(22, top, print.say('remarks'));
	to.cell(20.7, top + 14, 798.5, lines, 12 + lines.length * 9);
	return top + 40 + lines.length * 9;
}

export function head(print: Print, to: PageBuilder, top: number, key: WordKey, isThere: boolean): number {
	to.text(24, top, print.say(key), { bold: true });
	if (!isThere) to.text(640, top + 0.5, print.say('notApplicable'));
	return top + 20;
}

function overLine(to: PageBuilder, left: number, right: number, top: number, text: string): void {
	to.line(left, right, top + 14);
	if (text !== '') to.text(left + 2, top, text);
}

/** A text of several lines; gives the depth of the last. */
function paragraph(
	print: Print,
	to: PageBuilder,
	left: number,
	top: number,
	text: string,
	width: number,
): number {
	const lines = print.lines(text, width);
	lines.forEach((line, index) => {
		to.text(left, top + 10 + index * 10, line);
	});
	return top + lines.length * 10;
}

function frontPage(print: Print, value: MonthlyReturnJson): PageBuilder {
	const to = page();
	to.text(100, 60, print.say('header.title'), { bold: true });
	to.text(22, 100, print.say('header.monthEnded'));
	overLine(to, 135, 277, 100, print.day(value.monthEnded));
	to.text(600, 100, print.say('header.status'));
	overLine(to, 656, 799, 100, value.status === null ? '' : print.say(`status.${value.status}`));
	to.text(22, 120, print.say('header.addressee'));
	to.text(22, 145, print.say('header.issuerName'));
	overLine(to, 135, 799, 145, value.issuerName ?? '');
	to.text(22, 165, print.say('header.dateSubmitted'));
	overLine(to, 135, 277, 165, print.day(value.dateSubmitted));
	const part = value.authorised;
	let y = head(print, to, 190, 'authorised.heading', part?.applicable === true);
	if (!part?.applicable) return to;
	part.classes.forEach((each, index) => {
		y = authorisedRows(print, to, classRows(print, to, y, each.class, index + 1), each);
	});
	for (const total of part.totals) {
		to.text(0, y + 6, print.say('authorised.total'), { right: 524 });
		overLine(to, 530, 568, y + 6, total.currency ?? '');
		to.line(569, 725, y + 20);
		to.text(0, y + 6, print.figure(total.amount), { right: 723 });
		y += 24;
	}
	remarksBox(print, to, y + 6, part.remarks);
	return to;
}

type Authorised = Extract<MonthlyReturnJson['authorised'], { applicable: true }>['classes'][number];

function authorisedRows(print: Print, to: PageBuilder, top: number, each: Authorised): number {
	let y = top;
	to.row(20.7, y, [
		[241.8, ''],
		[408.5, print.say('authorised.shares')],
		[603.5, print.say('authorised.par')],
		[798.5, print.say('authorised.capital')],
	]);
	for (const row of ['preceding', 'change', 'close'] as const) {
		y += ROW;
		const balance = each[row];
		const label = row === 'change' ? 'authorised.change' : (`row.${row}` as const);
		to.row(20.7, y, [
			[241.8, print.say(label)],
			[408.5, print.figure(balance.shares)],
		]);
		if ('par' in balance) {
			to.row(408.5, y, [
				[445.3, each.currency ?? ''],
				[603.5, print.figure(balance.par)],
			]);
		}
		to.row(603.5, y, [
			[640.3, each.currency ?? ''],
			[798.5, print.figure(balance.capital)],
		]);
	}
	return y + ROW;
}

/** Each class on a page of its own, as a long block moves to the next page. */
function issuedPages(print: Print, value: MonthlyReturnJson): PageBuilder[] {
	const classes = value.issued?.classes ?? [];
	return classes.map((each, index) => {
		const to = page();
		let y = index === 0 ? head(print, to, 58, 'issued.heading', true) : 52;
		y = issuedRows(print, to, classRows(print, to, y, each.class, index + 1), each);
		if (each.publicFloat) y = floatRows(print, to, y, each.publicFloat);
		if (index === classes.length - 1) remarksBox(print, to, y + 6, value.issued?.remarks ?? null);
		return to;
	});
}

type Issued = NonNullable<MonthlyReturnJson['issued']>['classes'][number];

function issuedRows(print: Print, to: PageBuilder, top: number, each: Issued): number {
	let y = top;
	const split = print.edition.treasury;
	if (split) {
		to.row(
			20.7,
			y,
			[
				[202.1, ''],
				[372.2, print.lines(print.say('issued.issued'), 160)],
				[542, print.say('issued.treasury')],
				[712, print.say('issued.total')],
			],
			26,
		);
		y += 26;
	}
	for (const row of ['preceding', 'change', 'close'] as const) {
		const { issued, treasury } = each[row];
		const total = row === 'change' ? '' : print.figure(each[row].total);
		const cells: readonly (readonly [number, string])[] = [
			[202.1, print.say(row === 'change' ? 'issued.change' : `row.${row}`)],
			[372.2, print.figure(issued)],
			[542, print.figure(treasury)],
			[712, total],
		];
		to.row(20.7, y, split ? cells : cells.slice(0, 2));
		y += ROW;
	}
	return y;
}

function floatRows(
	print: Print,
	to: PageBuilder,
	top: number,
	float: NonNullable<Issued['publicFloat']>,
): number {
	let y = top + 6;
	to.text(22, y, print.say('publicFloat.heading'), { bold: true });
	y += 14;
	y = paragraph(print, to, 22, y, print.say('publicFloat.leadIn'), 760);
	y += 14;
	to.text(30, float.complied === true ? y + 1 : y + 15, '✓');
	to.text(44, y, print.say('publicFloat.complied'));
	to.text(44, y + 14, print.say('publicFloat.notComplied'));
	y += 20;
	y = paragraph(print, to, 22, y, print.say('publicFloat.requirement'), 760);
	y += 14;
	const rows = [
		['publicFloat.threshold', float.threshold],
		['publicFloat.additional', float.additional],
	] as const;
	for (const [key, text] of rows) {
		const lines = print.lines(text, 560);
		const height = Math.max(ROW, 8 + lines.length * 9);
		to.row(
			20.7,
			y,
			[
				[202.1, print.say(key)],
				[798.5, lines],
			],
			height,
		);
		y += height;
	}
	return y;
}

function endPage(print: Print, value: MonthlyReturnJson): PageBuilder {
	const to = page();
	let y = head(print, to, 58, 'depositaryReceipts.heading', value.depositaryReceipts?.applicable === true);
	y = head(print, to, y + 6, 'confirmations.heading', value.confirmations?.applicable === true);
	if (value.confirmations?.applicable) {
		y = paragraph(print, to, 22, y, print.say('confirmations.leadIn'), 760);
		for (const item of value.confirmations.items) {
			y += 6;
			y = paragraph(print, to, 30, y, print.say(`confirmations.${item}`), 740);
		}
	}
	y += 30;
	to.text(22, y, print.say('signatory.name'));
	overLine(to, 135, 400, y, value.signatory.name ?? '');
	to.text(22, y + 22, print.say('signatory.title'));
	overLine(to, 135, 400, y + 22, value.signatory.title ?? '');
	to.text(135, y + 40, print.say('signatory.capacity'));
	to.text(24, y + 60, print.say('note.heading'), { bold: true });
	to.text(24, y + 75, `1. ${print.say('note.exchange')}`);
	return to;
}

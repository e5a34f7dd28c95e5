/** Part III of a return printed on the form's own geometry: sections A to E and the totals of the month. */
import type { MonthlyReturnJson } from '../../src/form/return.ts';
import type { WordKey } from '../../src/form/words/index.ts';
import { type PageBuilder, page, ROW } from './pdf-sheets.ts';
import { type ClassJson, classRows, head, kindOf, type Print, remarksBox } from './printed-form.ts';

type Details = MonthlyReturnJson['details'];
type Filled<Key extends 'options' | 'warrants' | 'convertibles' | 'agreements' | 'other'> = Extract<
	Details[Key],
	{ applicable: true }
>;
type Letter = 'A' | 'B' | 'C' | 'D' | 'E';

/** Sections that print their heading, and how. */
interface Kind<Row> {
	readonly letter: Letter;
	readonly heading: WordKey;
	/** Right edges and heads of the columns. */
	readonly columns: readonly (readonly [number, WordKey])[];
	/** Prints one item; gives the depth under it. */
	readonly item: (
		print: Print,
		to: PageBuilder,
		top: number,
		row: Row,
		edges: readonly number[],
		number: string,
	) => number;
}

/** Pages of Part III, each section on its own. */
export function detailsPages(print: Print, details: Details): PageBuilder[] {
	const first = page();
	first.text(24, 40, print.say('details.heading'), { bold: true });
	const pages = [first];
	const put = <Row>(section: Section<Row> | null, kind: Kind<Row>): void => {
		const to = pages.length === 1 && kind.letter === 'A' ? first : page();
		if (to !== first) pages.push(to);
		pages.push(...sectionPages(print, to, section, kind));
	};
	put(details.options, options(print));
	put(details.warrants, warrants(print));
	put(details.convertibles, convertibles(print));
	put(details.agreements, agreements(print));
	put(details.other, other(print));
	const last = page();
	pages.push(last);
	details.totals.forEach((total, index) => {
		grandTotal(print, last, 60 + index * 42, total);
	});
	return pages;
}

interface Section<Row> {
	readonly applicable: boolean;
	readonly blocks?: readonly {
		readonly class: ClassJson;
		readonly rows: readonly Row[];
		readonly total: Effect;
	}[];
	readonly remarks?: string | null;
	readonly fundsRaised?: { readonly currency: string | null; readonly amount: string | null } | null;
}

interface Effect {
	readonly issued: string | null;
	readonly treasury: string | null;
}

/** Prints a section; a second item stands on the next page, under the same heads. */
function sectionPages<Row>(
	print: Print,
	first: PageBuilder,
	section: Section<Row> | null,
	kind: Kind<Row>,
): PageBuilder[] {
	let to = first;
	const more: PageBuilder[] = [];
	let y = head(print, to, 58, kind.heading, section?.applicable === true);
	const blocks = section?.blocks ?? [];
	if (blocks.length === 0) return more;
	const edges = kind.columns.map(([edge]) => edge);
	blocks.forEach((block, index) => {
		y = classLine(print, to, y, block.class, index + 1, kind.letter);
		block.rows.forEach((row, at) => {
			const runsOver = at === 2 || y > 380;
			if (runsOver) {
				to = page();
				more.push(to);
				y = 40;
			}
			if (at === 0 || runsOver) y = heads(print, to, y, kind);
			y = kind.item(print, to, y, row, edges, `${at + 1}).`);
		});
		y = totals(print, to, y + 6, kind.letter, block.class, block.total);
	});
	if (section?.fundsRaised !== undefined) {
		to.text(0, y + 6, print.say('options.fundsRaised'), { right: 456 });
		to.line(462, 497, y + 20);
		to.line(498, 600, y + 20);
		to.text(463, y + 6, section.fundsRaised?.currency ?? '');
		to.text(0, y + 6, print.figure(section.fundsRaised?.amount ?? null), { right: 599 });
		y += 22;
	}
	remarksBox(print, to, y + 8, section?.remarks ?? null);
	return more;
}

/** Height of the column heads. */
const HEAD = 150;

function heads<Row>(print: Print, to: PageBuilder, top: number, kind: Kind<Row>): number {
	let left = 20.7;
	for (const [edge, key] of kind.columns) {
		if (key === 'other.price') {
			to.cell(left, top, edge, print.lines(print.say(key), edge - left - 3), HEAD / 2);
			const middle = left + 34;
			to.row(
				left,
				top + HEAD / 2,
				[
					[middle, print.say('currency')],
					[edge, print.say('amount')],
				],
				HEAD / 2,
			);
		} else to.cell(left, top, edge, print.lines(print.say(key), edge - left - 3), HEAD);
		left = edge;
	}
	return top + HEAD;
}

function classLine(
	print: Print,
	to: PageBuilder,
	top: number,
	named: ClassJson,
	number: number,
	letter: Letter,
): number {
	if (print.edition.treasury) return classRows(print, to, top, named, number);
	const room = letter === 'E' ? 'other.class' : 'issuable';
	to.row(20.7, top, [
		[139.7, `${number}. ${print.say(`${room}.kind`)}`],
		[264.5, kindOf(print, named)],
		[349.5, print.say('issuable.type')],
		[477.1, named.type ?? print.say('class.type.notApplicable')],
		[675.5, print.say(`${room}.listed`)],
		[732.2, named.listed === null ? '' : print.say(named.listed ? 'yes' : 'no')],
		[798.5, ''],
	]);
	to.row(20.7, top + ROW, [
		[264.5, print.say(`${room}.stockCode`)],
		[349.5, named.stockCode ?? print.say('noStockCode')],
		[798.5, ''],
	]);
	return top + 2 * ROW;
}

function className(print: Print, named: ClassJson): string {
	return [kindOf(print, named), named.type].filter((each) => each !== null).join(' ');
}

function totals(
	print: Print,
	to: PageBuilder,
	top: number,
	letter: Letter,
	named: ClassJson,
	total: Effect,
): number {
	const room = letter === 'E' ? 'other' : 'section';
	if (!print.edition.treasury) {
		to.text(0, top, print.say('section.total', { letter, class: className(print, named) }), { right: 587 });
		to.line(597, 699, top + 14);
		to.text(0, top, print.figure(total.issued), { right: 695 });
		return top + 20;
	}
	(['issued', 'treasury'] as const).forEach((side, index) => {
		const y = top + index * 20;
		const text = print.say(`${room}.total.${side}`, { class: '', letters: '' }).replace(/\s*\(\)\s*$/, '');
		to.text(0, y, text, { right: 440 });
		to.line(445, 588, y + 14);
		to.text(0, y, print.figure(total[side]), { right: 587 });
		to.text(596, y, `${className(print, named)} (${letter}${letter}${index + 1})`);
	});
	return top + 40;
}

function grandTotal(print: Print, to: PageBuilder, top: number, total: Details['totals'][number]): void {
	const name = className(print, total.class);
	if (!print.edition.treasury) {
		to.text(195, top, print.say('details.total.issued', { class: name }));
		to.line(600, 670, top + 14);
		to.text(0, top, print.figure(total.issued), { right: 669 });
		return;
	}
	(['issued', 'treasury'] as const).forEach((side, index) => {
		const y = top + index * 20;
		to.text(30, y, print.say(`details.total.${side}`, { class: '' }).trim());
		to.line(516, 659, y + 14);
		to.text(0, y, print.figure(total[side]), { right: 658 });
		to.text(667, y, name);
	});
}

type Cells = readonly (string | readonly string[])[];

/** The cells of an item: its number, then its columns; movements as rows of their own. */
function itemRow(
	print: Print,
	to: PageBuilder,
	top: number,
	number: string,
	edges: readonly number[],
	cells: Cells,
	movement: {
		readonly column: number;
		readonly rows: readonly (readonly [string, string | null, string])[];
	} | null = null,
): number {
	const broken = cells.map((cell, index) => {
		const left = index === 0 ? 37.7 : (edges[index - 1] ?? 0);
		return typeof cell === 'string' ? print.lines(cell, (edges[index] ?? 0) - left - 3) : cell;
	});
	const height = Math.max((movement?.rows.length ?? 1) * ROW, ...broken.map((lines) => 8 + lines.length * 9));
	to.cell(20.7, top, 37.7, number, height);
	broken.forEach((lines, index) => {
		const left = index === 0 ? 37.7 : (edges[index - 1] ?? 0);
		const right = edges[index] ?? 0;
		if (index === movement?.column) {
			to.cell(left, top, right, '', height);
			movement.rows.forEach(([name, text, figure], at) => {
				const middle = left + (right - left) / 2;
				to.row(left, top + at * ROW, [
					[middle, text === null ? name : `${name} ${text}`],
					[right, figure],
				]);
			});
		} else to.cell(left, top, right, lines.length === 1 ? (lines[0] ?? '') : lines, height);
	});
	return top + height;
}

/** A label under an item with its values over lines. */
function under(
	print: Print,
	to: PageBuilder,
	top: number,
	key: WordKey,
	values: readonly string[],
	left = 166,
): number {
	const [first = '', ...others] = print.lines(print.say(key), left - 26);
	to.text(22, top + 3, first);
	others.forEach((line, index) => {
		to.text(22, top + 12 + index * 9, line);
	});
	const edges: readonly (readonly [number, number])[] =
		values.length === 2
			? [
					[left, left + 40],
					[left + 41, left + 149],
				]
			: [[left, left + 149]];
	edges.forEach(([from, to2], index) => {
		to.line(from, to2, top + 16);
		if (values[index]) to.text(from + 1, top + 3, values[index] ?? '');
	});
	return top + 18 + others.length * 9;
}

type Delivered = {
	readonly sharesIssued: string | null;
	readonly treasuryTransferred: string | null;
	readonly sharesIssuable: string | null;
};

function delivered(print: Print, row: Delivered): string[] {
	const all = [row.sharesIssued, row.treasuryTransferred, row.sharesIssuable].map(print.figure);
	return print.edition.treasury ? all : all.filter((_, index) => index !== 1);
}

function deliveredColumns(
	print: Print,
	room: 'options' | 'warrants' | 'convertibles' | 'agreements',
	edges: readonly [number, number, number],
): readonly (readonly [number, WordKey])[] {
	const [one, two, three] = edges;
	return print.edition.treasury
		? [
				[one, `${room}.sharesIssued`],
				[two, `${room}.treasuryTransferred`],
				[three, `${room}.sharesIssuable`],
			]
		: [
				[one, `${room}.sharesIssued`],
				[three, `${room}.sharesIssuable`],
			];
}

function options(print: Print): Kind<Filled<'options'>['blocks'][number]['rows'][number]> {
	return {
		letter: 'A',
		heading: 'options.heading',
		columns: [
			[139.7, 'options.particulars'],
			[229, 'options.preceding'],
			[376, 'details.movement'],
			[460, 'options.close'],
			...deliveredColumns(print, 'options', [545, 630, 715]),
			[798.5, 'options.mandateAvailable'],
		],
		item: (own, to, top, row, edges, number) => {
			const rows = row.movements.map(({ kind, text, options: figure }) => {
				return [own.say(`options.movement.${kind}`), text, own.figure(figure)] as const;
			});
			const cells = [
				row.particulars ?? '',
				own.figure(row.preceding),
				'',
				own.figure(row.close),
				...delivered(own, row),
				own.figure(row.mandateAvailable),
			];
			const y = itemRow(own, to, top, number, edges, cells, { column: 2, rows });
			return under(own, to, y, 'details.generalMeeting', [own.day(row.generalMeeting)], 141);
		},
	};
}

type WarrantRow = Filled<'warrants'>['blocks'][number]['rows'][number];
type ConvertibleRow = Filled<'convertibles'>['blocks'][number]['rows'][number];

function instrument(
	print: Print,
	room: 'warrants' | 'convertibles',
): readonly (readonly [number, WordKey])[] {
	return [
		[156.8, `${room}.description`],
		[196.4, `${room}.currency`],
		[285, `${room}.preceding`],
		[440, 'details.movement'],
		[530, `${room}.close`],
		...deliveredColumns(print, room, [620, 710, 798.5]),
	];
}

function instrumentItem(
	print: Print,
	to: PageBuilder,
	top: number,
	row: Pick<WarrantRow, 'description' | 'currency' | 'preceding' | 'close'> & Delivered,
	rows: readonly (readonly [string, string | null, string])[],
	edges: readonly number[],
	number: string,
): number {
	const cells = [
		row.description ?? '',
		row.currency ?? '',
		print.figure(row.preceding),
		'',
		print.figure(row.close),
		...delivered(print, row),
	];
	return itemRow(print, to, top, number, edges, cells, { column: 3, rows });
}

function warrants(print: Print): Kind<WarrantRow> {
	return {
		letter: 'B',
		heading: 'warrants.heading',
		columns: instrument(print, 'warrants'),
		item: (own, to, top, row, edges, number) => {
			const rows = row.movements.map(({ kind, text, amount }) => {
				return [own.say(`warrants.movement.${kind}`), text, own.figure(amount)] as const;
			});
			let y = instrumentItem(own, to, top, row, rows, edges, number);
			y = under(own, to, y, 'warrants.stockCode', [row.stockCode ?? own.say('noStockCode')]);
			y = under(own, to, y, 'warrants.price', [
				row.price?.currency ?? '',
				own.figure(row.price?.amount ?? null),
			]);
			y = under(own, to, y, 'warrants.expiry', [own.day(row.expiry)]);
			return under(own, to, y, 'details.generalMeeting', [own.day(row.generalMeeting)]);
		},
	};
}

function convertibles(print: Print): Kind<ConvertibleRow> {
	return {
		letter: 'C',
		heading: 'convertibles.heading',
		columns: instrument(print, 'convertibles'),
		item: (own, to, top, row, edges, number) => {
			const rows = row.movements.map(({ kind, text, amount }) => {
				return [own.say(`convertibles.movement.${kind}`), text, own.figure(amount)] as const;
			});
			let y = instrumentItem(own, to, top, row, rows, edges, number);
			y = under(own, to, y, 'convertibles.kind', [row.kind ?? '']);
			y = under(own, to, y, 'convertibles.stockCode', [row.stockCode ?? own.say('noStockCode')]);
			y = under(own, to, y, 'convertibles.price', [
				row.price?.currency ?? '',
				own.figure(row.price?.amount ?? null),
			]);
			return under(own, to, y, 'details.generalMeeting', [own.day(row.generalMeeting)]);
		},
	};
}

function agreements(print: Print): Kind<Filled<'agreements'>['blocks'][number]['rows'][number]> {
	return {
		letter: 'D',
		heading: 'agreements.heading',
		columns: [
			[373.3, 'agreements.description'],
			[458.4, 'details.generalMeeting'],
			...deliveredColumns(print, 'agreements', [570, 684, 798.5]),
		],
		item: (own, to, top, row, edges, number) => {
			const cells = [row.description ?? '', own.day(row.generalMeeting), ...delivered(own, row)];
			return itemRow(own, to, top, number, edges, cells);
		},
	};
}

function other(print: Print): Kind<Filled<'other'>['blocks'][number]['rows'][number]> {
	const split = print.edition.treasury;
	return {
		letter: 'E',
		heading: 'other.heading',
		columns: [
			[190, 'other.event'],
			[290, 'other.price'],
			[370, 'other.date'],
			[450, 'details.generalMeeting'],
			...(split
				? ([
						[550, 'other.issued'],
						[650, 'other.treasury'],
					] as const)
				: ([[620, 'other.issued']] as const)),
			[798.5, 'other.issuable'],
		],
		item: (own, to, top, row, edges, number) => {
			const name = own.say(`other.event.${row.event}`);
			const event = [...own.lines(name, 140), ...own.lines(row.text, 140)];
			const figures = [
				own.figure(row.issued),
				...(split ? [own.figure(row.treasury)] : []),
				own.figure(row.issuable),
			];
			const price = [row.price?.currency ?? '', own.figure(row.price?.amount ?? null)];
			const [first = 190, second = 290, ...rest] = edges;
			const cells = [event, ...price, own.day(row.date), own.day(row.generalMeeting), ...figures];
			return itemRow(own, to, top, number, [first, first + 34, second, ...rest], cells);
		},
	};
}

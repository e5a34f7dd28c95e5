/** A paper return written for tests: made-up figures, laid out as different tools would give its text. */
import assert from 'node:assert/strict';
import { encodeReturn } from '../../src/form/json.ts';
import type { Draft } from '../../src/read/draft.ts';
import { draftFromPaperText } from '../../src/read/paper/draft-paper.ts';

export type Line = readonly string[];
export type Layout = 'rows' | 'cells' | 'page' | 'markdown';

export interface Form {
	readonly head: readonly Line[];
	readonly partOne: readonly Line[];
	readonly partTwo: readonly Line[];
	readonly options: readonly Line[];
	readonly warrants: readonly Line[];
	readonly convertibles: readonly Line[];
	readonly agreements: readonly Line[];
	readonly other: readonly Line[];
	readonly ending: readonly Line[];
}

/** One cell a line, one row a line, everything on one line, or Markdown rows. */
export function paperText(form: Form, layout: Layout = 'rows'): string {
	const lines = Object.values(form).flat() as Line[];
	switch (layout) {
		case 'rows':
			return lines.map((line) => line.join('  ')).join('\n');
		case 'cells':
			return lines.flat().join('\n');
		case 'page':
			return lines.flat().join(' ');
		case 'markdown':
			return lines.map((line) => (line.length > 1 ? `| ${line.join(' | ')} |` : line.join(' '))).join('\n');
		default:
			return layout satisfies never;
	}
}

export function head(month: string, submitted: string, issuer = 'Harbour Lantern Holdings Limited'): Line[] {
	return [
		['For Main Board and GEM listed issuers'],
		['Monthly Return of Equity Issuer on Movements in Securities'],
		['For the month ended (dd/mm/yyyy) :', month],
		['To : Hong Kong Exchanges and Clearing Limited'],
		['Name of Issuer', issuer],
		['Date Submitted', submitted],
	];
}

export interface Table {
	readonly code?: string;
	readonly description?: string;
	readonly opening?: readonly string[];
	readonly change?: readonly string[];
	readonly closing?: readonly string[];
}

const HEADS = [
	'No. of ordinary shares',
	'No. of ordinary shares',
	'No. of preference shares',
	'No. of other classes of shares',
];

/** Part I: always the form's four tables; those that are not given stay empty. */
export function partOne(tables: readonly Table[], total: string): Line[] {
	const table = (index: number): Line[] => {
		const { code = 'N/A', description = '', opening = [], change = [], closing = [] } = tables[index] ?? {};
		const numeral = index === 0 ? '(1) ' : index === 1 ? '(2) ' : '';
		return [
			[`${numeral}Stock code :`, code, 'Description :', ...(description === '' ? [] : [description])],
			[HEADS[index] ?? '', 'Par value (State currency)', 'Authorised share capital (State currency)'],
			['Balance at close of preceding month', ...opening],
			['Increase/(decrease)', ...change],
			['Balance at close of the month', ...closing],
		];
	};
	return [
		['I. Movements in Authorised Share Capital'],
		['1. Ordinary Shares'],
		...table(0),
		...table(1),
		['2. Preference Shares'],
		...table(2),
		['3. Other Classes of Shares'],
		...table(3),
		['Total authorised share capital at the end of the month (State currency) :', total],
	];
}

export function partTwo(opening: Line, change: Line, closing: Line): Line[] {
	return [
		['II. Movements in Issued Share Capital'],
		['No. of ordinary shares', 'No of preference shares', 'No. of other classes of shares'],
		['(1)', '(2)'],
		['Balance at close of preceding month', ...opening],
		['Increase/ (decrease) during the month', ...change],
		['Balance at close of the month', ...closing],
	];
}

export function section(title: string, entries: readonly Line[], total: string, totals: Line): Line[] {
	const [ordinary = '', preference = '', other = ''] = totals;
	return [
		[title],
		...entries,
		[`Total ${total}. (Ordinary shares)`, ordinary],
		['(Preference shares)', preference],
		['(Other class)', other],
	];
}

export const EMPTY_ENTRIES: readonly Line[] = [
	['1. N/A', '( / / )', 'shares (Note 1)'],
	['2. N/A', '( / / )', 'shares (Note 1)'],
	['3. N/A', '( / / )', 'shares (Note 1)'],
];
export const NONE: Line = ['N/A', 'N/A', 'N/A'];
export const BLANK_TERMS: Line = [
	'Stock code (if listed)',
	'Class of shares issuable (Note 1)',
	'Subscription price',
	'EGM approval date (if applicable) (dd/mm/yyyy)',
	'( / / )',
];

const EVENTS = [
	'Rights issue',
	'Open offer',
	'Placing',
	'Bonus issue',
	'Scrip dividend',
	'Repurchase of shares',
	'Redemption of shares',
	'Consideration issue',
	'Capital reorganisation',
	'Other (Please specify)',
];

/** III.E: the ten types of issue, blank but for those given. */
export function events(given: Readonly<Record<string, Line>>): Line[] {
	return EVENTS.map((name, index) => {
		const own = given[name];
		const blank = [
			'At price : State currency',
			'Class of shares issuable (Note 1)',
			'Issue and allotment date : (dd/mm/yyyy)',
			'( / / )',
			'EGM approval date: (dd/mm/yyyy)',
			'( / / )',
		];
		return [`${index + 1}. ${name}`, ...(own ?? blank)];
	});
}

export function grandTotals(ordinary: Line, preference: string, other: string): Line[] {
	const [one = '', two = ''] = ordinary;
	return [
		[
			'Total increase/ (decrease) in ordinary shares during the month (i.e. Total of A to E):',
			'(1)',
			one,
			'(2)',
			two,
		],
		['Total increase/ (decrease) in preference shares during the month (i.e. Total of A to E):', preference],
		['Total increase/ (decrease) in other classes of shares during the month (i.e. Total of A to E):', other],
		[
			'(These figures should be the same as the relevant figures under II above ("Movements in Issued Share Capital").)',
		],
	];
}

export const SIGNED: readonly Line[] = [
	['Submitted by:', 'Chan Siu Ling'],
	['Title:', 'Company Secretary'],
	['(Director, Secretary or other duly authorised officer)'],
	['Notes'],
	['1. State the class of shares (e.g. ordinary, preference or other).'],
];

export const TITLES = {
	A: 'Share Options (under Share Option Schemes of the Issuer)',
	B: 'Warrants to Issue Shares of the Issuer which are to be Listed',
	C: 'Convertibles (i.e. Convertible into Issue Shares of the Issuer which are to be Listed)',
	D: 'Any other Agreements or Arrangements to Issue Shares of the Issuer which are to be Listed, including Options (other than under Share Option Schemes)',
	E: 'Other Movements in Issued Share Capital',
} as const;

/** A return of one class with options exercised, bonds converted and shares repurchased. */
export const HARBOUR: Form = {
	head: head('31/12/2020', '06/01/2021'),
	partOne: partOne(
		[
			{
				code: '09876',
				description: 'Ordinary shares',
				opening: ['50,000,000,000', 'HK$0.00002', 'HK$1,000,000'],
				change: ['Nil', 'Nil'],
				closing: ['50,000,000,000', 'HK$0.00002', 'HK$1,000,000'],
			},
		],
		'HK$1,000,000',
	),
	partTwo: partTwo(
		['9,586,885,710', 'N/A', 'N/A', 'N/A'],
		['7,027,001', 'N/A', 'N/A', 'N/A'],
		['9,593,912,711', 'N/A', 'N/A', 'N/A'],
	),
	options: [
		['III. Details of Movements in Issued Share Capital'],
		...section(
			TITLES.A,
			[
				['Granted', 'Exercised', 'Cancelled', 'Lapsed'],
				[
					'1. The 2013 Scheme',
					'(17/05/2013)',
					'Ordinary shares (Note 1)',
					'Nil',
					'7,027,001',
					'Nil',
					'12,500',
					'7,027,001',
					'90,100,000',
				],
				...EMPTY_ENTRIES.slice(1),
			],
			'A',
			['7,027,001', 'N/A', 'N/A'],
		),
		['Total funds raised during the month from exercise of options (State currency)', 'HK$45,000,000.50'],
	],
	warrants: section(
		TITLES.B,
		[['1. N/A'], BLANK_TERMS, ['2. N/A'], BLANK_TERMS, ['3. N/A'], BLANK_TERMS],
		'B',
		NONE,
	),
	convertibles: section(
		TITLES.C,
		[
			[
				'1. Zero coupon bonds due in four years',
				'HK$',
				'124,068,000.00',
				'4,000,000.00',
				'120,068,000.00',
				'1,000,000',
				'130,597,895',
			],
			['Stock code (if listed)', 'N/A'],
			['Class of shares issuable (Note 1)', 'Ordinary shares'],
			['Subscription price', 'HK$0.95'],
			['EGM approval date (if applicable) (dd/mm/yyyy)', '(18/06/2018)'],
			['2. N/A'],
			BLANK_TERMS,
			['3. N/A'],
			BLANK_TERMS,
		],
		'C',
		['1,000,000', 'N/A', 'N/A'],
	),
	agreements: section(TITLES.D, EMPTY_ENTRIES, 'D', NONE),
	other: section(
		TITLES.E,
		events({
			'Repurchase of shares': [
				'Class of shares repurchased (Note 1)',
				'Ordinary',
				'Cancellation date : (dd/mm/yyyy)',
				'(17/12/2020)',
				'EGM approval date: (dd/mm/yyyy)',
				'(06/05/2020)',
				'(1,000,000)',
				'(250,000)',
			],
		}),
		'E',
		['(1,000,000)', 'N/A', 'N/A'],
	),
	ending: [
		...grandTotals(['7,027,001', 'N/A'], 'N/A', 'N/A'),
		['IV. Confirmations'],
		['Not applicable'],
		...SIGNED,
	],
};

const H_SHARES: Table = {
	code: '02345',
	description: 'H shares',
	opening: ['1,099,025,000', 'RMB1.00', 'RMB1,099,025,000'],
	change: ['1,000', 'RMB1,000'],
	closing: ['1,099,026,000', 'RMB1.00', 'RMB1,099,026,000'],
};
const A_SHARES: Table = {
	code: '601234',
	description: 'A shares',
	opening: ['5,392,075,000', 'RMB1.00', 'RMB5,392,075,000'],
	change: ['(70)', '(RMB70)'],
	closing: ['5,392,074,930', 'RMB1.00', 'RMB5,392,074,930'],
};
const PREFERRED: Table = {
	code: '04602',
	description: 'Offshore preference shares',
	opening: ['122,500,000', 'RMB100', 'US$2,450,000,000'],
	change: ['--', '--'],
	closing: ['122,500,000', 'RMB100', 'US$2,450,000,000'],
};

/** A return of three classes whose order in Part I is that of Part II's columns. */
export const THREE_CLASSES: Form = {
	...HARBOUR,
	head: head('31/01/2017', '3/2/2017', 'Pearl Delta Bank Co., Ltd.*'),
	partOne: partOne([H_SHARES, A_SHARES, PREFERRED], 'See remark'),
	partTwo: partTwo(
		['1,099,025,000', '5,392,075,000', '122,500,000', 'N/A'],
		['1,000', '(70)', 'Nil', 'N/A'],
		['1,099,026,000', '5,392,074,930', '122,500,000', 'N/A'],
	),
	options: [
		['III. Details of Movements in Issued Share Capital'],
		...section(TITLES.A, EMPTY_ENTRIES, 'A', NONE),
	],
	convertibles: section(
		TITLES.C,
		[['1. N/A'], BLANK_TERMS, ['2. N/A'], BLANK_TERMS, ['3. N/A'], BLANK_TERMS],
		'C',
		NONE,
	),
	other: section(TITLES.E, events({}), 'E', NONE),
	ending: [...grandTotals(['1,000', '(70)'], 'N/A', 'N/A'), ...SIGNED],
};

/** Part II of `HARBOUR`. */
export const RIGHT = ['9586885710', '7027001', '9593912711'];

export const ORDINARY: Table = {
	code: '09876',
	description: 'Ordinary shares',
	opening: ['50,000,000,000', 'HK$0.00002', 'HK$1,000,000'],
	change: ['Nil', 'Nil'],
	closing: ['50,000,000,000', 'HK$0.00002', 'HK$1,000,000'],
};

/** Reads `HARBOUR` with some of its parts changed, then pieces of its text replaced. */
export function read(
	form: Partial<Form>,
	replace: readonly (readonly [string | RegExp, string])[] = [],
): Draft {
	let text = paperText({ ...HARBOUR, ...form });
	for (const [from, to] of replace) {
		const next = text.replace(from, to);
		assert.notEqual(next, text, `nothing to replace: ${String(from)}`);
		text = next;
	}
	return draftFromPaperText(text);
}

export function issued(draft: Draft, index = 0) {
	const own = encodeReturn(draft.return).issued?.classes[index];
	return [own?.preceding.issued, own?.change.issued, own?.close.issued];
}

export function authorised(draft: Draft, index = 0) {
	const part = encodeReturn(draft.return).authorised;
	return part?.applicable ? part.classes[index] : undefined;
}

export function gap(draft: Draft, path: string) {
	return draft.gaps.find((each) => each.path === path);
}

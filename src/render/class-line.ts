/**
 * The lines that name a class of shares, in Parts I to III: two rows, and one more for each counter of the class.
 * In III.A to E of 1.0.x the words are "issuable" and there is no description.
 */
import type { ShareClass } from '../form/return.ts';
import type { WordKey } from '../form/words/index.ts';
import { type CellPlan, INSET, REGULAR } from './cell.ts';
import { before, type Dated, dated, type Setting, since, word } from './setting.ts';
import { rowStrip, type Strip, type TableOfStrips } from './strip.ts';

/** Where the class line stands: Parts I and II, III.A to D, or III.E. */
export type ClassPlace = 'balance' | 'issuable' | 'other';

/** Left edge of all tables, and their right edge. */
export const LEFT = 20.693;
export const RIGHT = 798.52;

interface Keys {
	readonly kind: WordKey;
	readonly type: WordKey;
	readonly listed: WordKey;
	readonly stockCode: WordKey;
}

const KEYS: Readonly<Record<ClassPlace, Keys>> = {
	balance: {
		kind: 'class.kind',
		type: 'class.type',
		listed: 'class.listed',
		stockCode: 'class.stockCode',
	},
	issuable: {
		kind: 'issuable.kind',
		type: 'issuable.type',
		listed: 'issuable.listed',
		stockCode: 'issuable.stockCode',
	},
	other: {
		kind: 'other.class.kind',
		type: 'issuable.type',
		listed: 'other.class.listed',
		stockCode: 'other.class.stockCode',
	},
};

/** Right edges of the cells of the first row. */
const FIRST: Readonly<Record<ClassPlace, readonly number[]>> = {
	balance: [139.748, 287.149, 372.188, 522.424, 649.983, 706.676, RIGHT],
	issuable: [139.748, 264.472, 349.511, 477.07, 675.495, 732.188, RIGHT],
	other: [139.748, 264.472, 349.511, 477.07, 675.495, 732.188, RIGHT],
};

/** Right edges of the second row: label, code, then description and its text where there is one. */
const SECOND: Readonly<Record<ClassPlace, readonly Dated<readonly number[]>[]>> = {
	balance: [{ from: '1.0.0', until: '1.2.1', value: [139.748, 287.149, 372.188, RIGHT] }],
	issuable: [before([264.472, 349.511, RIGHT]), since([139.748, 264.472, 349.511, RIGHT])],
	other: [before([264.472, 349.511, RIGHT]), since([139.748, 264.472, 349.511, RIGHT])],
};

/** True when the class line of a place has a cell for the description in this edition. */
export function hasDescription(setting: Setting, place: ClassPlace): boolean {
	return dated(setting, SECOND[place]).length === 4;
}

/** Labels are made smaller before they take a second line. */
const LABEL = { role: 'label', font: REGULAR, smaller: [8, 9] } as const;

/** The rows that name class `number`, from 1, whose value stands at `path`. */
export function classLine(
	setting: Setting,
	table: TableOfStrips,
	place: ClassPlace,
	value: ShareClass,
	path: string,
	number: number,
): Strip[] {
	const keys = KEYS[place];
	const listed = value.listed === null ? '' : word(setting, value.listed ? 'yes' : 'no');
	const first = rowStrip(
		setting,
		table,
		cellsAlong(FIRST[place], [
			{ ...LABEL, text: `${number}. ${word(setting, keys.kind)}` },
			{ role: 'words', text: word(setting, `class.kind.${value.kind}`), path: `${path}/kind` },
			{ ...LABEL, text: word(setting, keys.type), inset: 2 * INSET },
			{
				role: 'words',
				text: value.type ?? word(setting, 'class.type.notApplicable'),
				path: `${path}/type`,
			},
			{ ...LABEL, text: word(setting, keys.listed), inset: 2 * INSET },
			{ role: 'words', text: listed, path: `${path}/listed` },
			{ role: 'blank' },
		]),
		{ space: 14.1 },
	);
	const counters = value.counters.map((counter, index) =>
		counterRow(setting, table, place, counter, `${path}/counters/${index}`),
	);
	return [first, secondRow(setting, table, place, value, path), ...counters];
}

function secondRow(
	setting: Setting,
	table: TableOfStrips,
	place: ClassPlace,
	value: ShareClass,
	path: string,
): Strip {
	const edges = dated(setting, SECOND[place]);
	const none = place === 'balance' && value.listed === false ? word(setting, 'noStockCode') : '';
	const described: readonly Plan[] = hasDescription(setting, place)
		? [
				{
					...LABEL,
					text: word(setting, 'class.description'),
					inset: descriptionInset(place),
				},
				{ role: 'words', text: value.description ?? '', path: `${path}/description` },
			]
		: [{ role: 'blank' }];
	return rowStrip(
		setting,
		table,
		cellsAlong(edges, [
			{ ...LABEL, text: word(setting, KEYS[place].stockCode) },
			{ role: 'words', text: value.stockCode ?? none, path: `${path}/stockCode` },
			...described,
		]),
		{ kept: true },
	);
}

/** In Part III the label of the description stands nearer to its edge than that of the type above it. */
function descriptionInset(place: ClassPlace): number {
	return place === 'balance' ? 2 * INSET : INSET;
}

function counterRow(
	setting: Setting,
	table: TableOfStrips,
	place: ClassPlace,
	counter: ShareClass['counters'][number],
	path: string,
): Strip {
	const [label = 0, value = 0, description = 0] = FIRST[place];
	const currency = value - 37;
	return rowStrip(
		setting,
		table,
		cellsAlong(
			[label, currency, value, description, RIGHT],
			[
				{ ...LABEL, text: word(setting, 'class.counters') },
				{ role: 'words', text: counter.stockCode, path: `${path}/stockCode` },
				{ role: 'words', text: counter.currency ?? '', path: `${path}/currency` },
				{ ...LABEL, text: word(setting, 'class.description'), inset: descriptionInset(place) },
				{ role: 'words', text: counter.description ?? '', path: `${path}/description` },
			],
		),
		{ kept: true },
	);
}

/** A cell without its place in the row. */
export type Plan = Omit<CellPlan, 'left' | 'right'>;

/** Cells side by side from the left edge, each up to its right edge. */
export function cellsAlong(edges: readonly number[], plans: readonly Plan[]): CellPlan[] {
	if (edges.length !== plans.length)
		throw new Error(`render: ${plans.length} cells for ${edges.length} places`);
	return plans.map((plan, index) => ({
		...plan,
		left: edges[index - 1] ?? LEFT,
		right: edges[index] ?? RIGHT,
	}));
}

/**
 * The tables of III.A to E as data: columns from left to right with their heads, and what stands under an item.
 * Until 1.0.2 as measured from a published return of 1.0.2 (III.C and III.E after their neighbours); from 1.1.0
 * III.C as measured from 1.2.0, and the others after it.
 */
import type { SectionKey } from '../form/return.ts';
import type { WordKey } from '../form/words/index.ts';
import { RIGHT } from './class-line.ts';
import { before, type Dated, since } from './setting.ts';

export type ColumnName =
	| 'description'
	| 'currency'
	| 'preceding'
	| 'movements'
	| 'close'
	| 'priceCurrency'
	| 'priceAmount'
	| 'date'
	| 'generalMeeting'
	| 'sharesIssued'
	| 'treasury'
	| 'issuable'
	| 'mandate';

export interface Column {
	readonly name: ColumnName;
	readonly head: WordKey;
	readonly right: number;
	/** Of the movements: right edges of the name and of the figure. */
	readonly inner?: readonly [number, number];
}

/** A line under an item: its label, and the value over a line of its own. */
export interface Term {
	readonly name: 'kind' | 'stockCode' | 'price' | 'expiry' | 'generalMeeting';
	readonly label: WordKey;
}

export interface SectionLayout {
	readonly columns: readonly Column[];
	/** Height of the row of heads, and the sizes to try in it. */
	readonly heads: number;
	readonly headSizes: readonly number[];
	readonly itemSize: number;
	readonly terms: readonly Term[];
	/** Left and right of the lines over which terms stand. */
	readonly termLine: readonly [number, number];
	/** The total until 1.0.2: right edge of its label, and the line under its figure. */
	readonly total?: { readonly label: number; readonly line: readonly [number, number] };
}

const SIZES = [9, 8, 7.5, 7, 6.5, 6];
const SMALL = [7, 6.5, 6];
const NO_TERMS = { terms: [], termLine: [0, 0] } as const;
const MEETING: Term = { name: 'generalMeeting', label: 'details.generalMeeting' };

/** Columns from their heads and right edges. */
function columns(
	plans: readonly (readonly [ColumnName, WordKey, number, (readonly [number, number])?])[],
): Pick<SectionLayout, 'columns'> {
	return {
		columns: plans.map(([name, head, right, inner]) => ({ name, head, right, ...(inner && { inner }) })),
	};
}

const OPTIONS: readonly Dated<SectionLayout>[] = [
	before({
		...columns([
			['description', 'options.particulars', 139.748],
			['preceding', 'options.preceding', 239],
			['movements', 'details.movement', 396, [295.7, 396]],
			['close', 'options.close', 498],
			['sharesIssued', 'options.sharesIssued', 600.1],
			['issuable', 'options.sharesIssuable', 699.3],
			['mandate', 'options.mandateAvailable', RIGHT],
		]),
		heads: 79,
		headSizes: SIZES,
		itemSize: 7.5,
		terms: [MEETING],
		termLine: [139.748, 239],
		total: { label: 494, line: [498, 600.1] },
	}),
	since({
		...columns([
			['description', 'options.particulars', 139.748],
			['preceding', 'options.preceding', 210.6],
			['movements', 'details.movement', 359.4, [259.7, 343.1]],
			['close', 'options.close', 430.3],
			['sharesIssued', 'options.sharesIssued', 515.3],
			['treasury', 'options.treasuryTransferred', 600.4],
			['issuable', 'options.sharesIssuable', 685.4],
			['mandate', 'options.mandateAvailable', 797.929],
		]),
		heads: 51.024,
		headSizes: SMALL,
		itemSize: 6,
		terms: [MEETING],
		termLine: [152.5, 301.9],
	}),
];

const WARRANT_TERMS: readonly Term[] = [
	{ name: 'stockCode', label: 'warrants.stockCode' },
	{ name: 'price', label: 'warrants.price' },
	{ name: 'expiry', label: 'warrants.expiry' },
	MEETING,
];
const CONVERTIBLE_TERMS: readonly Term[] = [
	{ name: 'kind', label: 'convertibles.kind' },
	{ name: 'stockCode', label: 'convertibles.stockCode' },
	{ name: 'price', label: 'convertibles.price' },
	MEETING,
];

/** III.B and III.C have the same columns. */
function instruments(section: 'warrants' | 'convertibles', terms: readonly Term[]): Dated<SectionLayout>[] {
	return [
		before({
			...columns([
				['description', `${section}.description`, 156.8],
				['currency', `${section}.currency`, 196.4],
				['preceding', `${section}.preceding`, 305.6],
				['movements', 'details.movement', 485.3, [356.6, 485.3]],
				['close', `${section}.close`, 597.3],
				['sharesIssued', `${section}.sharesIssued`, 699.3],
				['issuable', `${section}.sharesIssuable`, RIGHT],
			]),
			heads: 51.024,
			headSizes: SIZES,
			itemSize: 7.5,
			terms,
			termLine: [156, 305.6],
			total: { label: 587, line: [597.3, 699.3] },
		}),
		since({
			...columns([
				['description', `${section}.description`, 176.599],
				['currency', `${section}.currency`, 216.284],
				['preceding', `${section}.preceding`, 301.323],
				['movements', 'details.movement', 457.773, [350.408, 441.505]],
				['close', `${section}.close`, 542.812],
				['sharesIssued', `${section}.sharesIssued`, 627.851],
				['treasury', `${section}.treasuryTransferred`, 712.89],
				['issuable', `${section}.sharesIssuable`, 797.929],
			]),
			heads: 51.024,
			headSizes: SMALL,
			itemSize: 6,
			terms,
			termLine: [152.5, 301.9],
		}),
	];
}

const AGREEMENTS: readonly Dated<SectionLayout>[] = [
	before({
		...columns([
			['description', 'agreements.description', 373.3],
			['generalMeeting', 'details.generalMeeting', 458.4],
			['sharesIssued', 'agreements.sharesIssued', 628.4],
			['issuable', 'agreements.sharesIssuable', RIGHT],
		]),
		heads: 37,
		headSizes: SIZES,
		itemSize: 7.5,
		...NO_TERMS,
		total: { label: 451, line: [458.4, 628.4] },
	}),
	since({
		...columns([
			['description', 'agreements.description', 373.3],
			['generalMeeting', 'details.generalMeeting', 458.4],
			['sharesIssued', 'agreements.sharesIssued', 571.6],
			['treasury', 'agreements.treasuryTransferred', 684.8],
			['issuable', 'agreements.sharesIssuable', 797.929],
		]),
		heads: 51.024,
		headSizes: SMALL,
		itemSize: 7,
		...NO_TERMS,
	}),
];

const OTHER: readonly Dated<SectionLayout>[] = [
	before({
		...columns([
			['description', 'other.event', 202.1],
			['priceCurrency', 'currency', 241.8],
			['priceAmount', 'amount', 333.1],
			['date', 'other.date', 429.4],
			['generalMeeting', 'details.generalMeeting', 519.4],
			['sharesIssued', 'other.issued', 655.5],
			['issuable', 'other.issuable', RIGHT],
		]),
		heads: 51.024,
		headSizes: SIZES,
		itemSize: 7.5,
		...NO_TERMS,
		total: { label: 514, line: [519.4, 655.5] },
	}),
	since({
		...columns([
			['description', 'other.event', 202.1],
			['priceCurrency', 'currency', 241.8],
			['priceAmount', 'amount', 321.2],
			['date', 'other.date', 406.2],
			['generalMeeting', 'details.generalMeeting', 491.3],
			['sharesIssued', 'other.issued', 593.3],
			['treasury', 'other.treasury', 695.4],
			['issuable', 'other.issuable', 797.929],
		]),
		heads: 51.024,
		headSizes: SMALL,
		itemSize: 7,
		...NO_TERMS,
	}),
];

export const SECTIONS: Readonly<Record<SectionKey, readonly Dated<SectionLayout>[]>> = {
	options: OPTIONS,
	warrants: instruments('warrants', WARRANT_TERMS),
	convertibles: instruments('convertibles', CONVERTIBLE_TERMS),
	agreements: AGREEMENTS,
	other: OTHER,
};

/** Identities of Part II, issued and treasury shares. */
import { type Identity, plus, plusOrNothing } from './identity.ts';

const CLASS = '/issued/classes/{}';
const SOURCE = 'FF301 Part II';

export const PART_2: readonly Identity[] = [
	{
		code: 'B01',
		cite: 'B1',
		title: {
			en: 'issued shares at close of the month are not those of the preceding month plus the change',
			zh: '本月底已發行股份數目不等於上月底結存加增減',
		},
		formula: 'issued shares: close of the month = close of preceding month + increase / decrease',
		strength: 'binding',
		severity: 'error',
		severityReading: 'error',
		source: SOURCE,
		equations: [
			{
				over: CLASS,
				relation: 'sum',
				stated: plus('close/issued'),
				terms: [plus('preceding/issued'), plusOrNothing('change/issued')],
			},
		],
	},
	{
		code: 'B02',
		cite: 'B2',
		title: {
			en: 'treasury shares at close of the month are not those of the preceding month plus the change',
			zh: '本月底庫存股份數目不等於上月底結存加增減',
		},
		formula: 'treasury shares: close of the month = close of preceding month + increase / decrease',
		from: '1.1.0',
		strength: 'binding',
		severity: 'error',
		severityReading: 'error',
		source: SOURCE,
		equations: [
			{
				over: CLASS,
				relation: 'sum',
				stated: plusOrNothing('close/treasury'),
				terms: [plusOrNothing('preceding/treasury'), plusOrNothing('change/treasury')],
			},
		],
	},
	{
		code: 'B03',
		cite: 'B2',
		title: {
			en: 'the total number of issued shares is not issued plus treasury shares',
			zh: '已發行股份總數不等於已發行股份加庫存股份',
		},
		formula: 'total number of issued shares = issued shares (excluding treasury shares) + treasury shares',
		from: '1.1.0',
		strength: 'binding',
		severity: 'error',
		severityReading: 'error',
		source: SOURCE,
		equations: [
			{
				over: `${CLASS}/preceding`,
				relation: 'sum',
				stated: plus('total'),
				terms: [plus('issued'), plusOrNothing('treasury')],
			},
			{
				over: `${CLASS}/close`,
				relation: 'sum',
				stated: plus('total'),
				terms: [plus('issued'), plusOrNothing('treasury')],
			},
		],
	},
	{
		code: 'B04',
		cite: '2.1',
		title: { en: 'a balance is below zero', zh: '結存少於零' },
		formula: 'every balance ≥ 0',
		strength: 'binding',
		severity: 'error',
		severityReading: 'error',
		source: SOURCE,
		equations: [
			...['preceding', 'close'].flatMap((row) =>
				['issued', 'treasury', 'total'].map((column) => ({
					over: `${CLASS}/${row}`,
					relation: 'not negative' as const,
					stated: plus(column),
					terms: [],
				})),
			),
			...['preceding', 'close'].flatMap((row) =>
				['shares', 'par', 'capital'].map((column) => ({
					over: `/authorised/classes/{}/${row}`,
					relation: 'not negative' as const,
					stated: plus(column),
					terms: [],
				})),
			),
			...['options', 'warrants', 'convertibles'].flatMap((section) =>
				['preceding', 'close'].map((row) => ({
					over: `/details/${section}/blocks/{}/rows/{}`,
					relation: 'not negative' as const,
					stated: plus(row),
					terms: [],
				})),
			),
		],
	},
];

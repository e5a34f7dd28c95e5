/** Identities between two consecutive returns: what closes a month opens the next. */
import { type Equation, type Identity, minusOrNothing, plus, plusOrNothing } from './identity.ts';

/** One equation for each balance: this month's opening is the closing of the return before. */
function carried(
	over: string,
	balances: readonly string[],
	last: string,
	closing: readonly string[],
): Equation[] {
	return balances.map((balance, index) => ({
		over,
		relation: 'sum',
		stated: plus(`preceding/${balance}`),
		terms: [plus(`${last}/close/${closing[index] ?? balance}`)],
	}));
}

export const ACROSS: readonly Identity[] = [
	{
		code: 'X01',
		cite: 'X1',
		title: {
			en: 'a balance does not open where the return of the preceding month closed',
			zh: '上月底結存與上月月報表的本月底結存不符',
		},
		formula:
			'close of preceding month = close of the month in the return of the preceding month, for every balance',
		strength: 'binding',
		severity: 'error',
		severityReading: 'error',
		source: 'FF301 Parts I to III; Main Board Rule 13.25B',
		equations: [
			...carried(
				'/authorised/classes/{}',
				['shares', 'par', 'capital'],
				'last:/authorised/classes/{same class}',
				[],
			),
			...carried('/issued/classes/{}', ['issued', 'total'], 'last:/issued/classes/{same class}', []),
			{
				over: '/issued/classes/{}',
				relation: 'sum',
				stated: plusOrNothing('preceding/treasury'),
				terms: [plusOrNothing('last:/issued/classes/{same class}/close/treasury')],
				from: '1.1.0',
			},
			...['options', 'warrants', 'convertibles'].map(
				(section): Equation => ({
					over: `/details/${section}/blocks/{}/rows/{}`,
					relation: 'sum',
					stated: plus('preceding'),
					terms: [plus(`last:/details/${section}/blocks/{same class}/rows/{same name}/close`)],
				}),
			),
		],
	},
	{
		code: 'O07',
		cite: 'O5',
		title: {
			en: 'the scheme mandate left does not follow from last month',
			zh: '計劃授權餘額與上月不符',
		},
		formula:
			'mandate left = mandate left last month − granted + lapsed; cancelled options do not return to it',
		from: '1.0.0',
		strength: 'confirming',
		severity: 'warning',
		severityReading: 'warning',
		source: 'FF301 Part III.A; Main Board Rule 17.03B',
		equations: [
			{
				over: '/details/options/blocks/{}/rows/{}',
				relation: 'sum',
				when: 'mandate left',
				stated: plus('mandateAvailable'),
				terms: [
					plus('last:/details/options/blocks/{same class}/rows/{same name}/mandateAvailable'),
					minusOrNothing('movements/*granted/options'),
					minusOrNothing('movements/*lapsed/options'),
				],
			},
		],
	},
];

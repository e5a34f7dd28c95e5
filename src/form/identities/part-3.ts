/** Identities within a section of Part III: the roll of each row, and what its balance leads to. */
import { type Equation, type Identity, minusOrNothing, plus, plusOrNothing } from './identity.ts';

const OPTION = '/details/options/blocks/{}/rows/{}';
const WARRANT = '/details/warrants/blocks/{}/rows/{}';
const CONVERTIBLE = '/details/convertibles/blocks/{}/rows/{}';

function issuable(over: string): Equation {
	return {
		over,
		relation: 'quotient',
		stated: plus('sharesIssuable'),
		terms: [plus('close'), plus('price/amount')],
		sameCurrency: ['currency', 'price/currency'],
	};
}

export const PART_3: readonly Identity[] = [
	{
		code: 'O01',
		cite: 'O1',
		title: {
			en: 'options at close of the month are not those of the preceding month plus the movements',
			zh: '本月底結存的股份期權數目不等於上月底結存加本月內變動',
		},
		formula: 'options outstanding: close of the month = close of preceding month + movements',
		from: '1.0.0',
		strength: 'binding',
		severity: 'error',
		severityReading: 'error',
		source: 'FF301 Part III.A',
		equations: [
			{
				over: OPTION,
				relation: 'sum',
				stated: plus('close'),
				terms: [plus('preceding'), plusOrNothing('movements/*/options')],
			},
		],
	},
	{
		code: 'O04',
		cite: 'O3',
		title: {
			en: 'shares delivered are not the options exercised',
			zh: '發行或轉讓的股份數目不等於已行使的期權數目',
		},
		formula: 'new shares issued + treasury shares transferred = options exercised, for one share an option',
		from: '1.0.0',
		strength: 'confirming',
		severity: 'warning',
		severityReading: 'warning',
		source: 'FF301 Part III.A',
		equations: [
			{
				over: OPTION,
				relation: 'sum',
				stated: plusOrNothing('sharesIssued'),
				terms: [minusOrNothing('movements/*exercised/options'), minusOrNothing('treasuryTransferred')],
				when: 'exercise printed',
			},
		],
	},
	{
		code: 'O05',
		cite: 'O4',
		title: {
			en: 'shares which may be issued are not the options outstanding',
			zh: '可能發行的股份數目不等於結存的股份期權數目',
		},
		formula:
			'shares which may be issued = options outstanding at close of the month, for one share an option',
		from: '1.0.0',
		strength: 'confirming',
		severity: 'warning',
		severityReading: 'warning',
		source: 'FF301 Part III.A',
		equations: [
			{
				over: OPTION,
				relation: 'sum',
				stated: plus('sharesIssuable'),
				terms: [plus('close')],
				when: 'calls for new shares',
			},
		],
	},
	{
		code: 'W01',
		cite: '2.2',
		title: {
			en: 'warrants at close of the month are not those of the preceding month plus the movements',
			zh: '本月底權證面值不等於上月底結存加本月內變動',
		},
		formula: 'nominal value: close of the month = close of preceding month + movements',
		from: '1.0.0',
		strength: 'binding',
		severity: 'error',
		severityReading: 'error',
		source: 'FF301 Part III.B',
		equations: [
			{
				over: WARRANT,
				relation: 'sum',
				stated: plus('close'),
				terms: [plus('preceding'), plusOrNothing('movements/*/amount')],
			},
		],
	},
	{
		code: 'W02',
		cite: 'C2',
		title: {
			en: 'shares which may be issued are not the nominal value ÷ subscription price',
			zh: '可能發行的股份數目不等於面值除以認購價',
		},
		formula:
			'shares which may be issued = nominal value at close of the month ÷ subscription price, rounded down',
		strength: 'confirming',
		severity: 'warning',
		severityReading: 'warning',
		source: 'FF301 Part III.B',
		equations: [issuable(WARRANT)],
	},
	{
		code: 'C01',
		cite: 'C1',
		title: {
			en: 'the convertible at close of the month is not that of the preceding month plus the movements',
			zh: '本月底可換股票據金額不等於上月底結存加本月內變動',
		},
		formula: 'amount: close of the month = close of preceding month + movements',
		from: '1.0.0',
		strength: 'binding',
		severity: 'error',
		severityReading: 'error',
		source: 'FF301 Part III.C',
		equations: [
			{
				over: CONVERTIBLE,
				relation: 'sum',
				stated: plus('close'),
				terms: [plus('preceding'), plusOrNothing('movements/*/amount')],
			},
		],
	},
	{
		code: 'C02',
		cite: 'C2',
		title: {
			en: 'shares which may be issued are not the amount ÷ conversion price',
			zh: '可能發行的股份數目不等於金額除以轉換價',
		},
		formula:
			'shares which may be issued = amount at close of the month ÷ conversion price, rounded down, in one currency',
		strength: 'confirming',
		severity: 'warning',
		severityReading: 'warning',
		source: 'FF301 Part III.C',
		equations: [issuable(CONVERTIBLE)],
	},
	{
		code: 'C03',
		cite: 'C3',
		title: {
			en: 'more shares are delivered than the amount converted ÷ conversion price',
			zh: '發行或轉讓的股份多於已轉換金額除以轉換價',
		},
		formula:
			'new shares issued + treasury shares transferred ≤ amount converted ÷ conversion price, in one currency (each notice is rounded down)',
		from: '1.0.0',
		strength: 'confirming',
		severity: 'warning',
		severityReading: 'warning',
		source: 'FF301 Part III.C',
		equations: [
			{
				over: CONVERTIBLE,
				relation: 'quotient',
				atMost: true,
				stated: plusOrNothing('sharesIssued'),
				terms: [
					minusOrNothing('movements/*converted/amount'),
					plus('price/amount'),
					plusOrNothing('treasuryTransferred'),
				],
				sameCurrency: ['currency', 'price/currency'],
				when: 'amount converted',
			},
		],
	},
];

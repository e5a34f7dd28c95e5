/** Identities that tie the sections of Part III to their totals, and the totals to Part II. */
import {
	type Equation,
	type Identity,
	minusMagnitude,
	minusOrNothing,
	plusOrNothing,
	type TermSpec,
} from './identity.ts';

const DELIVERING = ['options', 'warrants', 'convertibles', 'agreements'] as const;
const BLOCK = (section: string) => `/details/${section}/blocks/{}`;
const OTHER_TOTAL = '/details/other/blocks/{same class}/total';

/** Effect of (A) to (D) on one class, each with the sign that `term` gives it. */
function delivering(column: 'issued' | 'treasury', term: (path: string) => TermSpec): TermSpec[] {
	return DELIVERING.map((section) => term(`/details/${section}/blocks/{same class}/total/${column}`));
}

export const TOTALS: readonly Identity[] = [
	{
		code: 'O15',
		cite: '1.4',
		title: {
			en: 'the effect of a section on issued and treasury shares is not that of its rows',
			zh: '該部分對已發行股份及庫存股份的影響不等於各項之和',
		},
		formula: 'AA1 = Σ A1 + Σ A2 and AA2 = Σ A2 (its sign is not read); (B) to (D) likewise',
		from: '1.1.0',
		strength: 'binding',
		severity: 'error',
		severityReading: 'error',
		source: 'FF301 Part III.A to III.D',
		equations: DELIVERING.flatMap((section): Equation[] => [
			{
				over: BLOCK(section),
				relation: 'sum',
				stated: plusOrNothing('total/issued'),
				terms: [plusOrNothing('rows/*/sharesIssued'), plusOrNothing('rows/*/treasuryTransferred')],
			},
			{
				over: BLOCK(section),
				relation: 'sum',
				stated: { ...plusOrNothing('total/treasury'), magnitude: true },
				terms: [plusOrNothing('rows/*/treasuryTransferred')],
			},
		]),
	},
	{
		code: 'O16',
		cite: '2.2',
		title: {
			en: 'the total of a section is not the sum of its rows',
			zh: '該部分的總額不等於各項之和',
		},
		formula: 'Total A = Σ (A) for each class; (B) to (D) likewise',
		to: '1.0.2',
		strength: 'binding',
		severity: 'error',
		severityReading: 'error',
		source: 'FF301 Part III.A to III.D',
		equations: DELIVERING.map((section) => ({
			over: BLOCK(section),
			relation: 'sum',
			stated: plusOrNothing('total/issued'),
			terms: [plusOrNothing('rows/*/sharesIssued')],
		})),
	},
	{
		code: 'E01',
		cite: 'E1',
		title: { en: 'Total E is not the sum of its rows', zh: 'E 項總額不等於各項之和' },
		formula: 'Total E = Σ (E) for each class; from 1.1.0 EE1 = Σ E1 and EE2 = Σ E2',
		strength: 'binding',
		severity: 'error',
		severityReading: 'error',
		source: 'FF301 Part III.E',
		equations: [
			{
				over: BLOCK('other'),
				relation: 'sum',
				stated: plusOrNothing('total/issued'),
				terms: [plusOrNothing('rows/*/issued')],
			},
			{
				over: BLOCK('other'),
				relation: 'sum',
				stated: plusOrNothing('total/treasury'),
				terms: [plusOrNothing('rows/*/treasury')],
				from: '1.1.0',
			},
		],
	},
	{
		code: 'E11',
		cite: 'E4',
		title: {
			en: 'a conversion of one class into another does not net to zero',
			zh: '一類股份轉換為另一類股份，其淨額不為零',
		},
		formula: 'Σ over the classes of one-for-one conversion rows = 0',
		strength: 'binding',
		severity: 'error',
		severityReading: 'error',
		source: 'FF301 Part III.E; Main Board Rule 8A.21',
		equations: [
			{
				over: '/details/other',
				relation: 'sum',
				stated: plusOrNothing('blocks/0/rows/*conversion/issued'),
				terms: [minusOrNothing('blocks/*after the first/rows/*conversion/issued')],
				when: 'conversion in two classes',
			},
		],
	},
	{
		code: 'T01',
		cite: 'E2',
		title: {
			en: 'the total of A to E is not the sum of the sections',
			zh: 'A 至 E 項總額不等於各部分之和',
		},
		formula: 'total increase / decrease of a class = Total A + B + C + D + E (from 1.1.0: AA1 to EE1)',
		strength: 'binding',
		severity: 'error',
		severityReading: 'error',
		source: 'FF301 Part III, total of A to E',
		equations: [
			{
				over: '/details/totals/{}',
				relation: 'sum',
				stated: plusOrNothing('issued'),
				terms: [...delivering('issued', plusOrNothing), plusOrNothing(`${OTHER_TOTAL}/issued`)],
			},
		],
	},
	{
		code: 'T02',
		cite: 'E3',
		title: {
			en: 'the change of issued shares in Part II is not the total of Part III',
			zh: '第 II 部分的已發行股份增減不等於第 III 部分的總額',
		},
		formula: 'Part II increase / decrease of a class = total of A to E (from 1.1.0: AA1 to EE1)',
		strength: 'binding',
		severity: 'error',
		severityReading: 'error',
		source: 'FF301 Parts II and III',
		equations: [
			{
				over: '/issued/classes/{}',
				relation: 'sum',
				stated: plusOrNothing('change/issued'),
				terms: [plusOrNothing('/details/totals/{same class}/issued')],
			},
		],
	},
	{
		code: 'T03',
		cite: "E3'",
		title: {
			en: 'the change of treasury shares in Part II is not the total of Part III',
			zh: '第 II 部分的庫存股份增減不等於第 III 部分的總額',
		},
		formula:
			'Part II increase / decrease of treasury shares = total of AA2 to EE2, AA2 to DD2 being decreases',
		from: '1.1.0',
		strength: 'binding',
		severity: 'error',
		severityReading: 'error',
		source: 'FF301 Parts II and III',
		equations: [
			{
				over: '/issued/classes/{}',
				relation: 'sum',
				stated: plusOrNothing('change/treasury'),
				terms: [plusOrNothing('/details/totals/{same class}/treasury')],
			},
			{
				over: '/details/totals/{}',
				relation: 'sum',
				stated: plusOrNothing('treasury'),
				terms: [...delivering('treasury', minusMagnitude), plusOrNothing(`${OTHER_TOTAL}/treasury`)],
			},
		],
	},
	{
		code: 'T04',
		cite: "E3'",
		title: {
			en: 'the total number of issued shares does not change by what was issued and cancelled',
			zh: '已發行股份總數的增減與已發行及註銷的股份不符',
		},
		formula:
			'total number of issued shares: close of the month − close of preceding month = change of issued shares + change of treasury shares',
		from: '1.1.0',
		strength: 'binding',
		severity: 'error',
		severityReading: 'error',
		source: 'FF301 Part II',
		equations: [
			{
				over: '/issued/classes/{}',
				relation: 'sum',
				stated: { path: 'close/total', sign: 1, blank: 'unknown' },
				terms: [
					{ path: 'preceding/total', sign: 1, blank: 'unknown' },
					plusOrNothing('change/issued'),
					plusOrNothing('change/treasury'),
				],
			},
		],
	},
	{
		code: 'T05',
		cite: 'E5',
		title: {
			en: 'with repurchases and conversions alone, the classes together do not change by what was cancelled',
			zh: '如只有回購及轉換，各類股份合計的增減應等於已註銷的股份',
		},
		formula:
			'Σ over the classes of the change in Part II = shares repurchased and cancelled + shares delivered under III.A to III.D',
		strength: 'confirming',
		severity: 'warning',
		severityReading: 'warning',
		source: 'FF301 Parts II and III.E',
		equations: [
			{
				over: '/details/other',
				relation: 'sum',
				stated: plusOrNothing('/issued/classes/*/change/issued'),
				terms: [
					plusOrNothing('blocks/*/rows/*repurchase/issued'),
					...DELIVERING.flatMap((section) => [
						plusOrNothing(`/details/${section}/blocks/*/rows/*/sharesIssued`),
						plusOrNothing(`/details/${section}/blocks/*/rows/*/treasuryTransferred`),
					]),
				],
				when: 'repurchases and conversions only',
			},
		],
	},
];

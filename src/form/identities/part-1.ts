/** Identities of Part I, authorised or registered share capital. */
import { type Identity, minusOrNothing, plus, plusOrNothing } from './identity.ts';

const CLASS = '/authorised/classes/{}';
const SOURCE = 'FF301 Part I';

export const PART_1: readonly Identity[] = [
	{
		code: 'A01',
		cite: 'A1',
		title: {
			en: 'authorised shares at close of the month are not those of the preceding month plus the change',
			zh: '本月底法定/註冊股份數目不等於上月底結存加增減',
		},
		formula: 'authorised shares: close of the month = close of preceding month + increase / decrease',
		strength: 'binding',
		severity: 'error',
		severityReading: 'error',
		source: SOURCE,
		equations: [
			{
				over: CLASS,
				relation: 'sum',
				stated: plus('close/shares'),
				terms: [plus('preceding/shares'), plusOrNothing('change/shares')],
			},
		],
	},
	{
		code: 'A02',
		cite: 'A2',
		title: {
			en: 'authorised capital at close of the month is not that of the preceding month plus the change',
			zh: '本月底法定/註冊股本不等於上月底結存加增減',
		},
		formula: 'authorised capital: close of the month = close of preceding month + increase / decrease',
		strength: 'binding',
		severity: 'error',
		severityReading: 'error',
		source: SOURCE,
		equations: [
			{
				over: CLASS,
				relation: 'sum',
				stated: plus('close/capital'),
				terms: [plus('preceding/capital'), plusOrNothing('change/capital')],
			},
		],
	},
	{
		code: 'A03',
		cite: 'A3',
		title: {
			en: 'authorised capital is not shares × par value',
			zh: '法定/註冊股本不等於股份數目乘以面值',
		},
		formula: 'authorised capital = authorised shares × par value, to two decimals',
		strength: 'binding',
		severity: 'error',
		severityReading: 'warning',
		source: SOURCE,
		equations: [
			{
				over: `${CLASS}/preceding`,
				relation: 'product',
				stated: plus('capital'),
				terms: [plus('shares'), plus('par')],
			},
			{
				over: `${CLASS}/close`,
				relation: 'product',
				stated: plus('capital'),
				terms: [plus('shares'), plus('par')],
			},
		],
	},
	{
		code: 'A04',
		cite: 'A4',
		title: {
			en: 'total authorised capital is not the sum of the classes',
			zh: '法定/註冊股本總額不等於各類別之和',
		},
		formula:
			'total authorised capital in a currency = sum of the classes in that currency at close of the month',
		strength: 'binding',
		severity: 'error',
		severityReading: 'error',
		source: SOURCE,
		equations: [
			{
				over: '/authorised/totals/{}',
				relation: 'sum',
				stated: plus('amount'),
				terms: [plus('/authorised/classes/*same currency/close/capital')],
			},
		],
	},
	{
		code: 'A06',
		cite: 'A5',
		title: {
			en: 'the par value changes within the month',
			zh: '面值於月內有所改變',
		},
		formula:
			'par value at close of the month = par value at close of preceding month, unless shares are subdivided, consolidated or reduced',
		strength: 'confirming',
		severity: 'warning',
		severityReading: 'warning',
		source: SOURCE,
		equations: [
			{
				over: CLASS,
				relation: 'sum',
				stated: plus('close/par'),
				terms: [plus('preceding/par')],
				when: 'no change of authorised shares',
			},
		],
	},
	{
		code: 'A08',
		cite: 'A6',
		title: {
			en: 'more shares are issued than authorised',
			zh: '已發行股份多於法定/註冊股份',
		},
		formula: 'issued shares (with treasury shares) ≤ authorised shares',
		strength: 'binding',
		severity: 'error',
		severityReading: 'error',
		source: 'FF301 Parts I and II',
		equations: [
			{
				over: '/issued/classes/{}',
				relation: 'at most',
				stated: plus('close/issued'),
				terms: [plus('/authorised/classes/{same class}/close/shares')],
			},
			{
				over: '/issued/classes/{}',
				relation: 'at most',
				stated: plus('close/total'),
				terms: [plus('/authorised/classes/{same class}/close/shares')],
				from: '1.1.0',
			},
			{
				over: '/issued/classes/{}',
				relation: 'at most',
				stated: plus('preceding/issued'),
				terms: [plus('/authorised/classes/{same class}/preceding/shares')],
			},
		],
	},
	{
		code: 'A09',
		cite: 'A6',
		title: {
			en: 'the authorised shares do not cover what may still be issued',
			zh: '法定/註冊股份不足以應付可能發行的股份',
		},
		formula: 'issued shares + shares which may be issued under III.A to III.D ≤ authorised shares',
		strength: 'confirming',
		severity: 'warning',
		severityReading: 'warning',
		source: 'FF301 Parts I to III',
		equations: [
			{
				over: '/issued/classes/{}',
				relation: 'at most',
				stated: plus('close/issued'),
				terms: [
					plus('/authorised/classes/{same class}/close/shares'),
					...['options', 'warrants', 'convertibles', 'agreements'].map((section) =>
						minusOrNothing(`/details/${section}/blocks/{same class}/rows/*/sharesIssuable`),
					),
				],
			},
		],
	},
];

/** An invented issuer's whole return in either language, for every e-form edition; its figures add up. */
import { editionNamed } from '../../src/form/editions.ts';
import type { EditionName, MonthlyReturnJson } from '../../src/form/return.ts';
import type { Language } from '../../src/form/words/index.ts';

/** Words of the issuer's own, which a return keeps as printed. */
interface OwnWords {
	readonly issuer: string;
	readonly description: string;
	readonly counter: string;
	readonly remarks: string;
	readonly scheme: string;
	readonly secondScheme: string;
	readonly moved: string;
	readonly warrants: string;
	readonly bonds: string;
	readonly kind: string;
	readonly agreement: string;
	readonly event: string;
	readonly threshold: string;
	readonly additional: string;
	readonly name: string;
	readonly title: string;
	readonly type: string;
}

const ENGLISH: OwnWords = {
	issuer: 'Example Harbour Holdings Limited (incorporated in Bermuda with limited liability)',
	description: 'Shares in Hong Kong dollars',
	counter: 'Renminbi counter',
	remarks: 'The scheme of 2015 ended on 31 May 2025.\n1. 1,234,567 shares are held in trust.',
	scheme: 'Share option scheme of 2015, adopted on 1 June 2015',
	secondScheme: 'Share option scheme of 2020',
	moved: 'Surrendered',
	warrants: 'Bonus warrants due 2027',
	bonds: '2.5% convertible bonds due 2030',
	kind: 'Bond/Notes',
	agreement: 'Placing agreement of 3 March 2024 with Example Securities Limited for shares of the issuer',
	event: 'Conversion of Class A shares to Class B shares',
	threshold: 'Initial Prescribed Threshold - 25% of the total number of issued shares in the class',
	additional: 'None of the shares is held by the core connected persons',
	name: 'Ada Example',
	title: 'Company Secretary',
	type: 'H',
};

const CHINESE: OwnWords = {
	issuer: '範例港灣控股有限公司（於百慕達註冊成立的有限公司）',
	description: '以港元買賣的普通股',
	counter: '人民幣櫃檯',
	remarks:
		'二零一五年計劃已於2025年5月31日屆滿：其後不會再授出股份期權。\n1. 另有1,234,567股由受託人持有，說明如上。',
	scheme: '二零一五年購股權計劃（2015年6月1日採納）',
	secondScheme: '2020年股份期權計劃',
	moved: '已交回',
	warrants: '二零二七年到期的紅利權證',
	bonds: '二零三零年到期的2.5厘可換股債券，其換股價可予調整',
	kind: '債券/票據',
	agreement: '本公司與範例證券有限公司於2024年3月3日訂立的配售協議，涉及發行發行人股份（包括期權）',
	event: 'A類普通股轉換為B類普通股',
	threshold: '初始指定門檻 - 上市股份所屬類別的已發行股份總數(不包括庫存股份)的25%',
	additional: '核心關連人士概無持有有關股份；已發行股份數目不變。',
	name: '陳大文',
	title: '公司秘書',
	type: 'H股',
};

type ClassJson = NonNullable<MonthlyReturnJson['issued']>['classes'][number]['class'];

/** The return: two classes in Parts I and II, every section of Part III filled. */
export function wholeReturn(edition: EditionName, language: Language): MonthlyReturnJson {
	const own = language === 'en' ? ENGLISH : CHINESE;
	const { treasury, counters, publicFloat } = editionNamed(edition);
	const none = treasury ? '0' : null;
	const listed: ClassJson = {
		kind: 'ordinary',
		type: counters ? 'H' : own.type,
		listed: true,
		stockCode: '09999',
		counters: counters ? [{ stockCode: '89999', currency: 'RMB', description: own.counter }] : [],
		description: own.description,
	};
	const founders: ClassJson = {
		...listed,
		kind: 'wvr-ordinary',
		type: null,
		listed: false,
		stockCode: null,
		counters: [],
		description: null,
	};
	const issuable: ClassJson = treasury ? listed : { ...listed, counters: [], description: null };
	const total: ClassJson = { ...listed, counters: [], description: null };
	const effect = (issued: string) => ({ issued, treasury: none });
	const issued = (shares: string, held: string) => ({
		issued: shares,
		treasury: treasury ? held : null,
		total: treasury ? shares : null,
	});
	return {
		form: 'FF301',
		edition,
		language,
		monthEnded: '2024-03-31',
		status: 're-submission',
		issuerName: own.issuer,
		dateSubmitted: '2024-04-05',
		authorised: {
			applicable: true,
			classes: [listed, founders].map((each) => ({
				class: each,
				currency: 'HKD',
				preceding: { shares: '10000000000', par: '0.00025', capital: '2500000' },
				change: { shares: null, capital: null },
				close: { shares: '10000000000', par: '0.00025', capital: '2500000' },
			})),
			totals: [{ currency: 'HKD', amount: '5000000' }],
			remarks: null,
		},
		issued: {
			classes: [
				{
					class: listed,
					preceding: issued('1000000000', '0'),
					change: { issued: '1030000', treasury: none },
					close: issued('1001030000', '0'),
					publicFloat: publicFloat
						? { complied: true, threshold: own.threshold, additional: own.additional }
						: null,
				},
				{
					class: founders,
					preceding: issued('500000', '0'),
					change: { issued: null, treasury: null },
					close: issued('500000', '0'),
					publicFloat: publicFloat ? { complied: false, threshold: own.threshold, additional: null } : null,
				},
			],
			remarks: own.remarks,
		},
		details: {
			options: {
				applicable: true,
				blocks: [
					{
						class: issuable,
						rows: [
							optionRow(own.scheme, none),
							{
								...optionRow(own.secondScheme, none),
								preceding: '7000',
								movements: [],
								close: '7000',
								sharesIssued: null,
								treasuryTransferred: null,
								sharesIssuable: '7000',
								mandateAvailable: null,
								generalMeeting: null,
							},
							{
								...optionRow(own.secondScheme, none),
								movements: [{ kind: 'other', text: own.moved, options: '-60000' }],
								close: '940000',
								sharesIssued: '0',
								sharesIssuable: '940000',
							},
						],
						total: effect('60000'),
					},
				],
				fundsRaised: { currency: 'HKD', amount: '96000.5' },
				remarks: own.remarks,
			},
			warrants: {
				applicable: true,
				blocks: [
					{
						class: issuable,
						rows: [
							warrantRow(own.warrants, none),
							{
								...warrantRow(own.warrants, none),
								preceding: '250000',
								movements: [],
								close: '250000',
								sharesIssued: null,
								treasuryTransferred: null,
								sharesIssuable: '500000',
							},
						],
						total: effect('1000000'),
					},
				],
				remarks: null,
			},
			convertibles: {
				applicable: true,
				blocks: [{ class: issuable, rows: [convertibleRow(own, none)], total: effect('0') }],
				remarks: null,
			},
			agreements: {
				applicable: true,
				blocks: [
					{
						class: issuable,
						rows: [
							{
								description: own.agreement,
								generalMeeting: '2023-06-07',
								sharesIssued: '0',
								treasuryTransferred: none,
								sharesIssuable: '3000000',
							},
						],
						total: effect('0'),
					},
				],
				remarks: own.remarks,
			},
			other: {
				applicable: true,
				blocks: [{ class: issuable, rows: otherRows(own, treasury), total: effect('-30000') }],
				remarks: null,
			},
			totals: [
				{ class: total, issued: '1030000', treasury: none },
				{ class: { ...founders }, issued: null, treasury: null },
			],
		},
		depositaryReceipts: { applicable: false },
		confirmations: { applicable: true, items: ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'] },
		signatory: { name: own.name, title: own.title },
	};
}

type Details = MonthlyReturnJson['details'];
type Row<Key extends 'options' | 'warrants' | 'convertibles' | 'other'> = Extract<
	Details[Key],
	{ applicable: true }
>['blocks'][number]['rows'][number];

function optionRow(particulars: string, none: string | null): Row<'options'> {
	return {
		particulars,
		preceding: '1000000',
		movements: [
			{ kind: 'granted', text: null, options: '100000' },
			{ kind: 'exercised', text: null, options: '-60000' },
			{ kind: 'cancelled', text: null, options: '0' },
			{ kind: 'lapsed', text: null, options: '-40000' },
		],
		close: '1000000',
		sharesIssued: '60000',
		treasuryTransferred: none,
		sharesIssuable: '1000000',
		mandateAvailable: '7700000',
		generalMeeting: '2015-05-30',
	};
}

function warrantRow(description: string, none: string | null): Row<'warrants'> {
	return {
		description,
		currency: 'HKD',
		preceding: '2000000',
		movements: [
			{ kind: 'issued', text: null, amount: '0' },
			{ kind: 'exercised', text: null, amount: '-500000' },
			{ kind: 'lapsed', text: null, amount: null },
			{ kind: 'cancelled', text: null, amount: null },
		],
		close: '1500000',
		sharesIssued: '1000000',
		treasuryTransferred: none,
		sharesIssuable: '3000000',
		stockCode: '1234',
		price: { currency: 'HKD', amount: '0.5' },
		expiry: '2027-12-31',
		generalMeeting: null,
	};
}

function convertibleRow(own: OwnWords, none: string | null): Row<'convertibles'> {
	return {
		description: own.bonds,
		currency: 'USD',
		preceding: '1000000',
		movements: [
			{ kind: 'converted', text: null, amount: null },
			{ kind: 'redeemed', text: null, amount: '-200000' },
		],
		close: '800000',
		sharesIssued: '0',
		treasuryTransferred: none,
		sharesIssuable: '400000',
		kind: own.kind,
		stockCode: null,
		price: { currency: 'USD', amount: '2' },
		generalMeeting: '2023-06-07',
	};
}

function otherRows(own: OwnWords, treasury: boolean): Row<'other'>[] {
	const none = treasury ? '0' : null;
	const blank = {
		text: null,
		price: null,
		date: '2024-03-12',
		generalMeeting: null,
		issued: '0',
		treasury: none,
		issuable: null,
	};
	const all: readonly Row<'other'>['event'][] = treasury
		? [
				'rights-issue',
				'open-offer',
				'placing',
				'bonus-issue',
				'scrip-dividend',
				'consideration-issue',
				'capital-reorganisation',
				'redemption-cancelled',
				'repurchase-held-as-treasury',
				'treasury-sold',
				'treasury-transferred',
				'treasury-cancelled',
			]
		: [
				'rights-issue',
				'open-offer',
				'placing',
				'bonus-issue',
				'scrip-dividend',
				'consideration-issue',
				'capital-reorganisation',
				'redemption',
			];
	return [
		{
			...blank,
			event: treasury ? 'repurchase-cancelled' : 'repurchase',
			generalMeeting: '2023-06-07',
			issued: '-50000',
		},
		{
			...blank,
			event: treasury ? 'repurchase-not-yet-cancelled' : 'repurchase',
			date: null,
			issued: null,
			treasury: null,
			issuable: '-9000',
		},
		{ ...blank, event: 'placing', price: { currency: 'HKD', amount: '1.25' }, issued: '20000' },
		{ ...blank, event: 'other', text: own.event },
		...all.map((event) => ({ ...blank, event })),
	];
}

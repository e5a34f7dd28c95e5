/** Made-up returns for tests: plain, complete, and right in every identity; a test changes what it is about. */
import { decodeReturn } from '../../src/form/json.ts';
import type { MonthlyReturn, MonthlyReturnJson } from '../../src/form/return.ts';
import { steps } from '../../src/value/pointer.ts';

type ClassJson = MonthlyReturnJson['details']['totals'][number]['class'];

const ORDINARY: ClassJson = {
	kind: 'ordinary',
	type: null,
	listed: true,
	stockCode: '09990',
	counters: [],
	description: null,
};

const CLASS_A: ClassJson = {
	...ORDINARY,
	kind: 'wvr-ordinary',
	type: 'Class A',
	listed: false,
	stockCode: null,
};
const CLASS_B: ClassJson = { ...ORDINARY, kind: 'wvr-ordinary', type: 'Class B', stockCode: '09991' };

const HEADER = {
	form: 'FF301',
	language: 'en',
	status: 'new-submission',
	depositaryReceipts: { applicable: false },
	confirmations: { applicable: false },
	signatory: { name: 'A Director', title: 'Director' },
} as const;

const NOT_APPLICABLE: { applicable: false } = { applicable: false };

/** Two classes with weighted voting rights, 1.0.1: a cancellation and the conversion it forces. */
export function twoClasses(): MonthlyReturnJson {
	const authorised = (shareClass: ClassJson, shares: string, capital: string) => ({
		class: shareClass,
		currency: 'USD',
		preceding: { shares, par: '0.0000125', capital },
		change: { shares: null, capital: null },
		close: { shares, par: '0.0000125', capital },
	});
	const issued = (shareClass: ClassJson, open: string, change: string, close: string) => ({
		class: shareClass,
		preceding: { issued: open, treasury: null, total: null },
		change: { issued: change, treasury: null },
		close: { issued: close, treasury: null, total: null },
		publicFloat: null,
	});
	const row = {
		text: null,
		price: null,
		date: '2022-05-17',
		generalMeeting: null,
		treasury: null,
		issuable: null,
	};
	const conversion = { ...row, event: 'other', text: 'Conversion of Class A into Class B' } as const;
	return {
		...HEADER,
		edition: '1.0.1',
		monthEnded: '2022-05-31',
		issuerName: 'Example Twin Class Holdings Limited',
		dateSubmitted: '2022-06-02',
		authorised: {
			applicable: true,
			classes: [authorised(CLASS_B, '36000000000', '450000'), authorised(CLASS_A, '4000000000', '50000')],
			totals: [{ currency: 'USD', amount: '500000' }],
			remarks: null,
		},
		issued: {
			classes: [
				issued(CLASS_B, '8000000000', '-1600000', '7998400000'),
				issued(CLASS_A, '2000000000', '-400000', '1999600000'),
			],
			remarks: null,
		},
		details: {
			options: {
				applicable: true,
				blocks: [
					{
						class: CLASS_B,
						rows: [
							{
								particulars: 'Share option scheme adopted on 3 March 2020',
								preceding: '120000000',
								movements: [
									{ kind: 'granted', text: null, options: '5000000' },
									{ kind: 'lapsed', text: null, options: '-1250000' },
								],
								close: '123750000',
								sharesIssued: '0',
								treasuryTransferred: null,
								sharesIssuable: '123750000',
								mandateAvailable: '76000000',
								generalMeeting: '2020-03-03',
							},
						],
						total: { issued: '0', treasury: null },
					},
				],
				fundsRaised: null,
				remarks: null,
			},
			warrants: NOT_APPLICABLE,
			convertibles: NOT_APPLICABLE,
			agreements: NOT_APPLICABLE,
			other: {
				applicable: true,
				blocks: [
					{
						class: CLASS_B,
						rows: [
							{ ...row, event: 'repurchase', issued: '-2000000' },
							{ ...conversion, issued: '400000' },
						],
						total: { issued: '-1600000', treasury: null },
					},
					{
						class: CLASS_A,
						rows: [{ ...conversion, issued: '-400000' }],
						total: { issued: '-400000', treasury: null },
					},
				],
				remarks: null,
			},
			totals: [
				{ class: CLASS_B, issued: '-1600000', treasury: null },
				{ class: CLASS_A, issued: '-400000', treasury: null },
			],
		},
	};
}

/** One class, 1.2.0: shares bought into treasury, and a convertible. */
export function oneClass(): MonthlyReturnJson {
	return {
		...HEADER,
		edition: '1.2.0',
		monthEnded: '2026-02-28',
		issuerName: 'Example Single Class Limited',
		dateSubmitted: '2026-03-03',
		authorised: {
			applicable: true,
			classes: [
				{
					class: ORDINARY,
					currency: 'HKD',
					preceding: { shares: '1500000000', par: '0.02', capital: '30000000' },
					change: { shares: null, capital: null },
					close: { shares: '1500000000', par: '0.02', capital: '30000000' },
				},
			],
			totals: [{ currency: 'HKD', amount: '30000000' }],
			remarks: null,
		},
		issued: {
			classes: [
				{
					class: ORDINARY,
					preceding: { issued: '800000000', treasury: '1000000', total: '801000000' },
					change: { issued: '-250000', treasury: '250000' },
					close: { issued: '799750000', treasury: '1250000', total: '801000000' },
					publicFloat: { complied: true, threshold: 'Initial Prescribed Threshold - 25%', additional: null },
				},
			],
			remarks: null,
		},
		details: {
			options: NOT_APPLICABLE,
			warrants: NOT_APPLICABLE,
			convertibles: {
				applicable: true,
				blocks: [
					{
						class: ORDINARY,
						rows: [
							{
								description: 'Convertible bonds due 2028',
								currency: 'HKD',
								preceding: '60000000',
								movements: [{ kind: 'redeemed', text: null, amount: '-10000000' }],
								close: '50000000',
								sharesIssued: null,
								treasuryTransferred: null,
								sharesIssuable: '20833333',
								kind: 'Bond/Notes',
								stockCode: null,
								price: { currency: 'HKD', amount: '2.4' },
								generalMeeting: '2025-06-12',
							},
						],
						total: { issued: null, treasury: null },
					},
				],
				remarks: null,
			},
			agreements: NOT_APPLICABLE,
			other: {
				applicable: true,
				blocks: [
					{
						class: ORDINARY,
						rows: [
							{
								event: 'repurchase-held-as-treasury',
								text: null,
								price: null,
								date: '2026-02-11',
								generalMeeting: '2025-06-12',
								issued: '-250000',
								treasury: '250000',
								issuable: null,
							},
						],
						total: { issued: '-250000', treasury: '250000' },
					},
				],
				remarks: null,
			},
			totals: [{ class: ORDINARY, issued: '-250000', treasury: '250000' }],
		},
	};
}

/** The return with what stands at each pointer replaced. */
export function withChanges(
	base: MonthlyReturnJson,
	changes: Readonly<Record<string, unknown>>,
): MonthlyReturn {
	const copy: unknown = structuredClone(base);
	for (const [path, value] of Object.entries(changes)) {
		const all = steps(path);
		const leaf = all.pop();
		let node = copy as Record<string, unknown>;
		for (const step of all) node = node[step] as Record<string, unknown>;
		if (leaf === undefined || !(leaf in node)) throw new Error(`no such place in the return: ${path}`);
		node[leaf] = value;
	}
	return decodeReturn(copy);
}

/** Single situations, each as it is recorded and as the form shows it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeReturn } from '../../src/form/json.ts';
import type { Prepared } from '../../src/prepare/prepare.ts';
import type { RefusalCode } from '../../src/value/refusal.ts';
import { issuer, ledgerFrom, prepare, told } from './recorded.ts';

const OPENED = '2024-09-30';
const words = (en: string, chinese: string) => ({ en, 'zh-Hant': chinese });
const of = { class: 'ordinary' };

function rowsOfE({ returns }: Prepared): unknown[] {
	const { other } = encodeReturn(returns.en).details;
	return other?.applicable ? other.blocks.flatMap(({ rows }) => rows.map(compact)) : [];
}

/** A row without its blank cells. */
function compact(row: object): object {
	return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

function refuses(code: RefusalCode, prepareIt: () => unknown, message: RegExp): void {
	assert.throws(prepareIt, (error: { code?: string; message: string }) => {
		assert.equal(error.code, code);
		assert.match(error.message, message);
		return true;
	});
}

describe('Part III.E', () => {
	const purchases = [
		[
			{
				kind: 'repurchase-for-cancellation',
				day: '2024-10-02',
				...of,
				shares: '500',
				generalMeeting: '2024-05-24',
			},
		],
		[
			{
				kind: 'repurchase-for-cancellation',
				day: '2024-10-03',
				...of,
				shares: '1200000',
				generalMeeting: '2024-05-24',
			},
		],
		[{ kind: 'repurchase-cancelled', day: '2024-10-31', ...of, shares: '300' }],
	];

	it('has one row for what awaits cancellation and one for each day of cancellation, in the words of the edition', () => {
		const ledger = issuer(OPENED, {}, ...purchases);
		const meeting = { generalMeeting: '2024-05-24' };
		for (const [edition, pending, cancelled] of [
			['1.0.2', 'repurchase', 'repurchase'],
			['1.1.0', 'repurchase-not-yet-cancelled', 'repurchase-cancelled'],
		] as const) {
			const prepared = prepare(ledger, '2024-10', { edition });
			assert.deepEqual(rowsOfE(prepared), [
				{ event: pending, ...meeting, issuable: '-1200200' },
				{ event: cancelled, date: '2024-10-31', ...meeting, issued: '-300' },
			]);
			assert.deepEqual(told(prepared), []);
		}
	});

	it('lists in its remark each purchase that awaits cancellation, small ones too, and what was cancelled', () => {
		const { returns } = prepare(issuer(OPENED, {}, ...purchases), '2024-10');
		const { other } = returns.en.details;
		assert.equal(
			other?.applicable && other.remarks,
			'Bought back and not yet cancelled at the close of 31 October 2024: 200 ordinary shares on 2 October 2024 and 1,200,000 on 3 October 2024. Cancelled on 31 October 2024: 300 ordinary shares bought back on 2 October 2024.',
		);
	});

	it('keeps purchases under two mandates in two rows', () => {
		const later = [
			{
				kind: 'repurchase-for-cancellation',
				day: '2024-10-07',
				...of,
				shares: '7',
				generalMeeting: '2024-10-04',
			},
		];
		assert.deepEqual(rowsOfE(prepare(issuer(OPENED, {}, ...purchases.slice(0, 2), later), '2024-10')), [
			{ event: 'repurchase-not-yet-cancelled', generalMeeting: '2024-05-24', issuable: '-1200500' },
			{ event: 'repurchase-not-yet-cancelled', generalMeeting: '2024-10-04', issuable: '-7' },
		]);
	});

	it('takes the meeting from the mandate that a purchase, a sale or an agreement uses', () => {
		const mandate = (name: string, use: string, granted: string) => [
			{
				kind: 'mandate-granted',
				day: granted,
				subject: { name, ...of, for: use, limit: '100000000', issued: '1000000000', granted },
			},
		];
		const bought = (day: string, shares: string, name: string) => [
			{ kind: 'repurchase-for-cancellation', day, ...of, shares, mandate: name },
		];
		const agreement = { name: 'placing', ...of, description: words('Placing', '配售'), mandate: 'general' };
		const price = { currency: 'HKD', amount: '3' };
		const prepared = prepare(
			issuer(
				OPENED,
				{ treasury: '9000' },
				mandate('first', 'buy-back', '2024-10-02'),
				bought('2024-10-03', '100', 'first'),
				[{ kind: 'mandate-lapsed', day: '2024-10-10', mandate: 'first' }],
				mandate('second', 'buy-back', '2024-10-10'),
				mandate('general', 'general', '2024-10-10'),
				bought('2024-10-11', '200', 'second'),
				[
					{
						kind: 'treasury-sold-off-market',
						day: '2024-10-14',
						...of,
						shares: '5',
						price,
						mandate: 'general',
					},
				],
				[{ kind: 'placing-agreed', day: '2024-10-15', agreement, shares: '80' }],
				[{ kind: 'placing-completed', day: '2024-10-22', agreement: 'placing', shares: '30', price }],
				[{ kind: 'repurchase-cancelled', day: '2024-10-31', ...of, shares: '150' }],
			),
			'2024-10',
		);
		const meeting = { generalMeeting: '2024-10-10' };
		assert.deepEqual(rowsOfE(prepared), [
			{ event: 'repurchase-not-yet-cancelled', ...meeting, issuable: '-150' },
			{ event: 'treasury-sold', price, date: '2024-10-14', ...meeting, issued: '5', treasury: '-5' },
			{ event: 'placing', price, date: '2024-10-22', ...meeting, issued: '30' },
			{ event: 'repurchase-cancelled', date: '2024-10-31', generalMeeting: '2024-10-02', issued: '-100' },
			{ event: 'repurchase-cancelled', date: '2024-10-31', ...meeting, issued: '-50' },
		]);
		const { agreements } = prepared.returns.en.details;
		assert.equal(agreements?.applicable && agreements.blocks[0]?.rows[0]?.generalMeeting, '2024-10-10');
		assert.deepEqual(told(prepared), []);
	});

	it('does not claim to know on which day shares were bought that were taken over undated', () => {
		const ledger = issuer(OPENED, { pending: [{ day: OPENED, shares: '4000000' }] });
		const prepared = prepare(ledger, '2024-10');
		const { other } = prepared.returns.en.details;
		assert.match(
			other?.applicable ? (other.remarks ?? '') : '',
			/4,000,000 ordinary shares not later than on 30 September 2024/,
		);
		assert.deepEqual(told(prepared), []);
	});

	it('tells sales at two prices apart, and takes treasury shares from one column into the other', () => {
		const sale = (shares: string, amount: string) => [
			{
				kind: 'treasury-sold-on-market',
				day: '2024-10-08',
				...of,
				shares,
				price: { currency: 'HKD', amount },
			},
		];
		const prepared = prepare(
			issuer(OPENED, { treasury: '9000' }, sale('100', '2'), sale('200', '2'), sale('300', '2.1')),
			'2024-10',
		);
		const row = { event: 'treasury-sold', date: '2024-10-08' };
		assert.deepEqual(rowsOfE(prepared), [
			{ ...row, price: { currency: 'HKD', amount: '2' }, issued: '300', treasury: '-300' },
			{ ...row, price: { currency: 'HKD', amount: '2.1' }, issued: '300', treasury: '-300' },
		]);
		assert.equal(prepared.returns.en.confirmations?.applicable, true);
		assert.deepEqual(told(prepared), []);
	});

	it('calls Other, with words, what the edition has no word for, and says that a column is wanting', () => {
		const prepared = prepare(
			issuer(OPENED, {}, [{ kind: 'repurchase-into-treasury', day: '2024-10-08', ...of, shares: '100' }]),
			'2024-10',
			{ edition: '1.0.2' },
		);
		assert.deepEqual(rowsOfE(prepared), [
			{ event: 'other', text: 'Repurchase into treasury', date: '2024-10-08', issued: '-100' },
		]);
		assert.deepEqual(
			prepared.findings.map(({ code }) => code),
			['no-column'],
		);
	});

	it('shows a change of intention as Other, and the pending figure without it', () => {
		const prepared = prepare(
			issuer(OPENED, { pending: [{ day: '2024-09-12', shares: '5000' }] }, [
				{ kind: 'pending-to-treasury', day: '2024-10-08', ...of, shares: '2000' },
			]),
			'2024-10',
		);
		assert.deepEqual(rowsOfE(prepared), [
			{ event: 'repurchase-not-yet-cancelled', issuable: '-3000' },
			{
				event: 'other',
				text: 'Shares awaiting cancellation kept in treasury',
				date: '2024-10-08',
				issued: '-2000',
				treasury: '2000',
			},
		]);
		assert.deepEqual(
			told(prepared, {
				last: prepare(issuer('2024-08-31', { pending: [{ day: '2024-08-12', shares: '5000' }] }), '2024-09')
					.returns.en,
			}),
			[],
		);
	});
});

describe('Parts III.A to III.D', () => {
	const scheme = (more: object = {}) => [
		{
			kind: 'opening-balance',
			day: OPENED,
			opens: {
				of: 'scheme',
				subject: {
					name: 'esop',
					...of,
					particulars: words('2020 Share Option Scheme', '2020年股份期權計劃'),
					...more,
				},
				outstanding: '1000000',
				available: '400000',
			},
		},
	];
	const exercise = (kind: string, options: string, price?: { currency: string; amount: string }) => [
		{ kind, day: '2024-10-15', scheme: 'esop', options, ...(price && { price }) },
	];
	const hkd = (amount: string) => ({ currency: 'HKD', amount });

	it('show options exercised, what was issued, what left treasury, and the funds', () => {
		const prepared = prepare(
			issuer(
				OPENED,
				{ treasury: '900' },
				scheme(),
				exercise('option-exercised-new', '1000', hkd('1.25')),
				exercise('option-exercised-treasury', '600', hkd('0.5')),
				[{ kind: 'option-lapsed', day: '2024-10-20', scheme: 'esop', options: '400' }],
			),
			'2024-10',
		);
		const { options } = encodeReturn(prepared.returns.en).details;
		assert.ok(options?.applicable);
		assert.deepEqual(options.blocks[0]?.rows[0]?.movements, [
			{ kind: 'exercised', text: null, options: '-1600' },
			{ kind: 'lapsed', text: null, options: '-400' },
		]);
		assert.deepEqual(
			[options.blocks[0]?.rows[0]?.sharesIssued, options.blocks[0]?.rows[0]?.treasuryTransferred],
			['1000', '600'],
		);
		assert.deepEqual(options.blocks[0]?.total, { issued: '1600', treasury: '-600' });
		// 1,000 × 1.25 + 600 × 0.5
		assert.deepEqual(options.fundsRaised, { currency: 'HKD', amount: '1550' });
		assert.deepEqual(told(prepared), []);
	});

	it('leave the funds blank, and tell why, where a price is wanting or there are two currencies', () => {
		const usd = { currency: 'USD', amount: '1' };
		for (const [code, ...exercises] of [
			['funds-unknown', exercise('option-exercised-new', '10')],
			[
				'funds-in-several-currencies',
				exercise('option-exercised-new', '10', hkd('1')),
				exercise('option-exercised-new', '10', usd),
			],
		] as const) {
			const prepared = prepare(issuer(OPENED, {}, scheme(), ...exercises), '2024-10');
			const { options } = prepared.returns.en.details;
			assert.equal(options?.applicable && options.fundsRaised, null);
			assert.deepEqual(
				prepared.findings.map((each) => each.code),
				[code],
			);
		}
	});

	it('tell a split of a holding that is not that of the close', () => {
		const note = (parts: readonly string[]) => [
			{
				kind: 'note',
				day: '2024-10-31',
				month: '2024-10',
				place: 'options',
				note: {
					says: 'holding-split',
					scheme: 'esop',
					holder: words('Example Trustee', '例子受託人'),
					parts: parts.map((shares, index) => ({ shares, heldFor: words(`plan ${index}`, `計劃${index}`) })),
				},
			},
		];
		const held = {
			existingShares: true,
			particulars: words('Shares held by Example Trustee', '例子受託人持有的股份'),
		};
		const right = prepare(issuer(OPENED, {}, scheme(held), note(['600000', '400000'])), '2024-10');
		assert.deepEqual([right.findings, told(right)], [[], []]);
		const wrong = prepare(issuer(OPENED, {}, scheme(held), note(['600000', '400001'])), '2024-10');
		assert.deepEqual(
			wrong.findings.map(({ code, severity, lines }) => [code, severity, ...lines]),
			[['note-sum', 'error', 'the note splits 1,000,001', 'the row closes at 1,000,000']],
		);
	});

	it('keep a signed placing in III.D until it completes in III.E, at the price of the completion', () => {
		const agreement = {
			name: 'placing',
			...of,
			description: words('Placing agreement dated 3 October 2024', '日期為2024年10月3日的配售協議'),
			generalMeeting: '2024-05-24',
		};
		const ledger = issuer(
			OPENED,
			{},
			[{ kind: 'placing-agreed', day: '2024-10-03', agreement, shares: '80000000' }],
			[
				{
					kind: 'placing-completed',
					day: '2024-11-05',
					agreement: 'placing',
					shares: '80000000',
					price: hkd('3.2'),
				},
			],
		);
		const [signed, completed, after] = ['2024-10', '2024-11', '2024-12'].map((month) =>
			prepare(ledger, month),
		);
		assert.ok(signed && completed && after);
		const issuable = ({ returns }: Prepared) => {
			const { agreements } = returns.en.details;
			return agreements?.applicable ? agreements.blocks[0]?.rows[0]?.sharesIssuable : null;
		};
		assert.deepEqual([signed, completed, after].map(issuable), [80_000_000n, 0n, null]);
		assert.deepEqual([rowsOfE(signed), rowsOfE(after)], [[], []]);
		assert.deepEqual(rowsOfE(completed), [
			{
				event: 'placing',
				price: { currency: 'HKD', amount: '3.2' },
				date: '2024-11-05',
				generalMeeting: '2024-05-24',
				issued: '80000000',
			},
		]);
		assert.deepEqual(told(completed, { last: signed.returns.en }), []);
	});

	it('leave blank, and tell, the shares of a convertible whose rate of exchange is not on record', () => {
		const opens = {
			of: 'convertible',
			subject: {
				name: 'bonds',
				...of,
				description: words('USD bonds', '美元債券'),
				currency: 'USD',
				price: hkd('0.66'),
			},
			outstanding: '1000',
		};
		const prepared = prepare(
			issuer(OPENED, {}, [{ kind: 'opening-balance', day: OPENED, opens }]),
			'2024-10',
		);
		const { convertibles } = prepared.returns.en.details;
		assert.equal(convertibles?.applicable && convertibles.blocks[0]?.rows[0]?.sharesIssuable, null);
		assert.deepEqual(
			prepared.findings.map(({ code }) => code),
			['rate-missing'],
		);
	});
});

describe('Part I', () => {
	it('is not applicable to an issuer without authorised capital', () => {
		const prepared = prepare(issuer(OPENED, { authorised: false }), '2024-10');
		assert.deepEqual(prepared.returns.en.authorised, { applicable: false });
		assert.equal(prepared.returns.en.issued?.classes[0]?.close.issued, 1_000_000_000n);
		assert.deepEqual(told(prepared), []);
	});

	it('rounds capital to two decimals, and adds up the rounded figures', () => {
		const open = (name: string, type: string, authorised: string) => [
			{
				kind: 'opening-balance',
				day: OPENED,
				opens: {
					of: 'class',
					subject: {
						name,
						line: { kind: 'ordinary', type: words(type, type), listed: false },
						currency: 'USD',
						par: '0.0001',
					},
					authorised,
					issued: '0',
				},
			},
		];
		const prepared = prepare(
			ledgerFrom([
				[{ kind: 'issuer-registered', day: OPENED, issuerName: words('A', '甲'), authorised: true }],
				open('A', 'A', '2311463847'),
				open('B', 'B', '150'),
			]),
			'2024-10',
		);
		const { authorised } = encodeReturn(prepared.returns.en);
		assert.ok(authorised?.applicable);
		// 231,146.3847 and 0.015: half a cent goes up.
		assert.deepEqual(
			authorised.classes.map(({ close }) => close.capital),
			['231146.38', '0.02'],
		);
		assert.deepEqual(authorised.totals, [{ currency: 'USD', amount: '231146.4' }]);
		assert.deepEqual(told(prepared), []);
	});
});

describe('a return is refused', () => {
	it('for a month that the ledger cannot open', () => {
		refuses('LEDGER_BEGINS_LATER', () => prepare(issuer(OPENED), '2024-09'), /taken over on 2024-09-30/);
		refuses('LEDGER_BEGINS_LATER', () => prepare(issuer(OPENED), '2024-05'), /taken over on 2024-09-30/);
		const named = { kind: 'issuer-registered', day: OPENED, issuerName: words('A', '甲'), authorised: true };
		refuses('LEDGER_BEGINS_LATER', () => prepare(ledgerFrom([[named]]), '2024-10'), /no class of shares/);
	});

	it('without an issuer', () => {
		refuses('LEDGER_INCOMPLETE', () => prepare(ledgerFrom([]), '2024-09'), /not registered/);
	});

	it('on the paper form, and for months before there was one', () => {
		const prepareIn = (edition: 'paper' | 'March 2019') => () =>
			prepare(issuer(OPENED), '2024-10', { edition });
		refuses('EDITION_NOT_PREPARED', prepareIn('paper'), /read and not prepared/);
		refuses('EDITION_NOT_PREPARED', prepareIn('March 2019'), /paper form of March 2019/);
		refuses(
			'EDITION_NOT_PREPARED',
			() => prepare(issuer(OPENED), '2005-01'),
			/no monthly return for 2005-01/,
		);
	});

	it('for classes that the form could not tell apart', () => {
		const open = (name: string) => [
			{
				kind: 'opening-balance',
				day: OPENED,
				opens: { of: 'class', subject: { name, line: { kind: 'preference', listed: false } }, issued: '5' },
			},
		];
		refuses(
			'LEDGER_INCOMPLETE',
			() => prepare(issuer(OPENED, {}, open('P1'), open('P2')), '2024-10'),
			/cannot tell class "P2" from class "P1"/,
		);
	});
});

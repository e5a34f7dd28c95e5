/** Whole returns as issuers file them: what is right gives no finding in either way of checking, what is wrong does. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeReturn } from '../../src/form/json.ts';
import type { MonthlyReturnJson } from '../../src/form/return.ts';
import { checkReturn } from '../../src/rules/check.ts';
import { decodeFacts } from '../../src/rules/facts.ts';

type Line = MonthlyReturnJson['details']['totals'][number]['class'];
type Issued = NonNullable<MonthlyReturnJson['issued']>['classes'][number];
type Authorised = Extract<NonNullable<MonthlyReturnJson['authorised']>, { applicable: true }>;
type Options = Extract<NonNullable<MonthlyReturnJson['details']['options']>, { applicable: true }>;
type Convertibles = Extract<NonNullable<MonthlyReturnJson['details']['convertibles']>, { applicable: true }>;
type Other = Extract<NonNullable<MonthlyReturnJson['details']['other']>, { applicable: true }>;
type Cell = string | null;

const NOT_APPLICABLE: { applicable: false } = { applicable: false };
const CONFIRMED: MonthlyReturnJson['confirmations'] = {
	applicable: true,
	items: ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'],
};
const FLOAT: Issued['publicFloat'] = {
	complied: true,
	threshold: 'Initial Prescribed Threshold - 25%',
	additional: null,
};

function line(changes: Partial<Line> = {}): Line {
	const plain: Line = {
		kind: 'ordinary',
		type: null,
		listed: true,
		stockCode: '09990',
		counters: [],
		description: null,
	};
	return { ...plain, ...changes };
}

/** A class of Part II: three rows of issued, treasury and total. */
function issued(
	of: Line,
	[open, change, close]: readonly [Cell, Cell, Cell],
	treasury: readonly [Cell, Cell, Cell] = [null, null, null],
	total: readonly [Cell, Cell] = [null, null],
	publicFloat: Issued['publicFloat'] = null,
): Issued {
	return {
		class: of,
		preceding: { issued: open, treasury: treasury[0], total: total[0] },
		change: { issued: change, treasury: treasury[1] },
		close: { issued: close, treasury: treasury[2], total: total[1] },
		publicFloat,
	};
}

/** A class of Part I that does not move. */
function authorised(of: Line, currency: string, shares: string, par: string, capital: string) {
	const balance = { shares, par, capital };
	return {
		class: of,
		currency,
		preceding: balance,
		change: { shares: null, capital: null },
		close: balance,
	};
}

function partI(classes: Authorised['classes'], currency: string, amount: string): Authorised {
	return { applicable: true, classes, totals: [{ currency, amount }], remarks: null };
}

function event(
	kind: Other['blocks'][number]['rows'][number]['event'],
	changes: Partial<Other['blocks'][number]['rows'][number]>,
): Other['blocks'][number]['rows'][number] {
	return {
		event: kind,
		text: null,
		price: null,
		date: null,
		generalMeeting: null,
		issued: null,
		treasury: null,
		issuable: null,
		...changes,
	};
}

function option(
	changes: Partial<Options['blocks'][number]['rows'][number]>,
): Options['blocks'][number]['rows'][number] {
	return {
		particulars: 'Share option scheme',
		preceding: '0',
		movements: [],
		close: '0',
		sharesIssued: '0',
		treasuryTransferred: null,
		sharesIssuable: '0',
		mandateAvailable: '0',
		generalMeeting: null,
		...changes,
	};
}

function convertible(
	changes: Partial<Convertibles['blocks'][number]['rows'][number]>,
): Convertibles['blocks'][number]['rows'][number] {
	return {
		description: 'Convertible bonds due 2028',
		currency: 'HKD',
		preceding: '0',
		movements: [],
		close: '0',
		sharesIssued: null,
		treasuryTransferred: null,
		sharesIssuable: '0',
		kind: 'Bond/Notes',
		stockCode: null,
		price: null,
		generalMeeting: null,
		...changes,
	};
}

function block<Row>(of: Line, rows: Row[], issuedTotal: Cell = null, treasury: Cell = null) {
	return { class: of, rows, total: { issued: issuedTotal, treasury } };
}

function section<Row>(...blocks: { class: Line; rows: Row[]; total: { issued: Cell; treasury: Cell } }[]) {
	return { applicable: true as const, blocks, remarks: null };
}

function total(of: Line, issuedTotal: Cell, treasury: Cell = null) {
	return { class: of, issued: issuedTotal, treasury };
}

/** A return with nothing in it but the parts that are given. */
function filed(
	edition: NonNullable<MonthlyReturnJson['edition']>,
	monthEnded: string,
	dateSubmitted: string,
	classes: Issued[],
	rest: Partial<Omit<MonthlyReturnJson, 'details'>> & {
		readonly details?: Partial<MonthlyReturnJson['details']>;
	} = {},
): MonthlyReturnJson {
	const { details, ...others } = rest;
	const paper = edition === 'paper';
	return {
		form: 'FF301',
		edition,
		language: 'en',
		monthEnded,
		status: paper ? null : 'new-submission',
		issuerName: 'Example Limited',
		dateSubmitted,
		authorised: NOT_APPLICABLE,
		issued: { classes, remarks: null },
		details: {
			options: NOT_APPLICABLE,
			warrants: NOT_APPLICABLE,
			convertibles: NOT_APPLICABLE,
			agreements: NOT_APPLICABLE,
			other: NOT_APPLICABLE,
			totals: [],
			...details,
		},
		depositaryReceipts: paper ? null : NOT_APPLICABLE,
		confirmations: paper ? null : NOT_APPLICABLE,
		signatory: { name: 'A Director', title: 'Director' },
		...others,
	};
}

/** Codes found, each with the way of checking: `preparing E18`. */
function found(json: MonthlyReturnJson, facts: unknown = {}): string[] {
	const value = decodeReturn(json);
	return (['preparing', 'reading'] as const).flatMap((as) =>
		checkReturn({ return: value, as, facts: decodeFacts(facts) }).findings.map(
			(each) => `${as} ${each.code}`,
		),
	);
}

const OWN = line();

/** Treasury shares before and after one event of March 2026, with Part II following the row. */
function treasuryMonth(kind: 'treasury-sold' | 'treasury-transferred', moved: bigint, treasury: bigint) {
	const closing = (opening: bigint, change: bigint) => `${opening + change}`;
	const row = event(kind, { date: '2026-03-10', issued: `${moved}`, treasury: `${treasury}` });
	const part = issued(
		OWN,
		['800000000', `${moved}`, closing(800_000_000n, moved)],
		['5000000', `${treasury}`, closing(5_000_000n, treasury)],
		['805000000', closing(805_000_000n, moved + treasury)],
		FLOAT,
	);
	return filed('1.2.0', '2026-03-31', '2026-04-02', [part], {
		details: {
			other: section(block(OWN, [row], `${moved}`, `${treasury}`)),
			totals: [total(OWN, `${moved}`, `${treasury}`)],
		},
		confirmations: CONFIRMED,
	});
}

describe('classes and codes', () => {
	const h = line({ type: 'H', stockCode: '03759' });
	const a = line({ type: 'A', listed: false, stockCode: '300759' });

	test('A shares with their mainland code, not listed on the Exchange, beside H shares', () => {
		const classes = [
			issued(h, ['301537125', '0', '301537125'], ['0', '0', '0'], ['301537125', '301537125']),
			issued(a, ['1483340000', '0', '1483340000'], ['2517172', '0', '2517172'], ['1485857172', '1485857172']),
		];
		const capital = [
			authorised(h, 'RMB', '301537125', '1', '301537125'),
			authorised(a, 'RMB', '1485857172', '1', '1485857172'),
		];
		const json = filed('1.1.0', '2024-08-31', '2024-09-03', classes, {
			authorised: partI(capital, 'RMB', '1787394297'),
			details: { totals: [total(h, '0', '0'), total(a, '0', '0')] },
		});
		assert.deepEqual(found(json, { issuer: { name: 'Example Limited', stockCode: '03759' } }), []);
	});

	test('a code on file that is a counter of the class is a code of the class', () => {
		const dual = line({
			stockCode: '00700',
			counters: [{ stockCode: '80700', currency: 'RMB', description: null }],
		});
		const json = filed('1.0.2', '2024-01-31', '2024-02-05', [
			issued(dual, ['9483000000', null, '9483000000']),
		]);
		assert.deepEqual(found(json, { issuer: { name: 'Example Limited', stockCode: '80700' } }), []);
		assert.deepEqual(found(json, { issuer: { name: 'Example Limited', stockCode: '00701' } }), [
			'preparing H05',
			'reading H05',
		]);
	});

	test('a paper return prints its code without leading zeros', () => {
		const json = filed('paper', '2015-06-30', '2015-07-03', [
			issued(line({ stockCode: '700' }), ['500000000', null, '500000000']),
		]);
		assert.deepEqual(found(json, { issuer: { name: 'Example Limited', stockCode: '00700' } }), []);
	});

	test('undesignated shares are authorised, none is issued, and Part II has no block for them', () => {
		const undesignated = line({
			kind: 'other',
			listed: false,
			stockCode: null,
			description: 'Undesignated shares',
		});
		const capital = [
			authorised(OWN, 'USD', '1500000000', '0.0001', '150000'),
			authorised(undesignated, 'USD', '300000000', '0.0001', '30000'),
		];
		const part = issued(OWN, ['740000000', '0', '740000000']);
		const json = filed('1.0.2', '2023-07-31', '2023-08-04', [part], {
			authorised: partI(capital, 'USD', '180000'),
		});
		assert.deepEqual(found(json), []);
		const [ordinary] = capital;
		assert.ok(ordinary);
		const lost = partI([ordinary, { ...ordinary, class: line({ type: 'B' }) }], 'USD', '300000');
		assert.deepEqual(found({ ...json, authorised: lost }), ['preparing B05', 'reading B05']);
	});
});

describe('balances', () => {
	test('a Hong Kong company has no authorised capital, blank movements and a blank treasury opening', () => {
		const part = issued(OWN, ['356273883', null, '356273883'], [null, null, '0'], ['356273883', '356273883']);
		assert.deepEqual(found(filed('1.1.1', '2025-10-31', '2025-11-04', [part])), []);
	});

	test('capital to two decimals of shares at a par value of USD 0.0001', () => {
		const part = issued(
			OWN,
			['1400000000', '0', '1400000000'],
			['0', '0', '0'],
			['1400000000', '1400000000'],
		);
		const capital = [authorised(OWN, 'USD', '2311463847', '0.0001', '231146.38')];
		const json = filed('1.1.1', '2025-06-30', '2025-07-04', [part], {
			authorised: partI(capital, 'USD', '231146.38'),
		});
		assert.deepEqual(found(json), []);
	});

	test('the first month after listing opens blank', () => {
		const rows = [
			event('other', { text: 'Shares in issue upon listing', date: '2025-05-20', issued: '360000000' }),
			event('other', { text: 'Global Offering', date: '2025-05-20', issued: '40000000' }),
		];
		const part = issued(OWN, [null, '400000000', '400000000'], [null, null, null], [null, '400000000']);
		const json = filed('1.1.1', '2025-05-31', '2025-06-04', [part], {
			details: { other: section(block(OWN, rows, '400000000')), totals: [total(OWN, '400000000')] },
			confirmations: CONFIRMED,
		});
		assert.deepEqual(found(json), []);
	});

	test('a close of the month left blank is told when preparing', () => {
		const part = issued(OWN, ['400000000', '0', null], ['0', '0', '0'], ['400000000', null]);
		assert.deepEqual(found(filed('1.1.1', '2025-05-31', '2025-06-04', [part])), ['preparing B12']);
	});

	test('a change in Part II with nothing in Part III is told', () => {
		const part = issued(
			OWN,
			['400000000', '-1000', '399999000'],
			['0', '0', '0'],
			['400000000', '399999000'],
		);
		const json = filed('1.1.1', '2025-05-31', '2025-06-04', [part]);
		assert.deepEqual(found(json), ['preparing B10', 'reading B10']);
		const stated = filed('1.1.1', '2025-05-31', '2025-06-04', [part], {
			details: { totals: [total(OWN, '0', '0')] },
		});
		assert.deepEqual(found(stated), ['preparing T02', 'reading T02']);
		const lost = filed('1.1.1', '2025-05-31', '2025-06-04', [part], { details: { agreements: null } });
		assert.deepEqual(found(lost), ['preparing R04', 'reading R04']);
	});

	test('a subdivision multiplies shares and options, and keeps the capital', () => {
		const capital: Authorised['classes'] = [
			{
				class: OWN,
				currency: 'HKD',
				preceding: { shares: '1000000000', par: '0.1', capital: '100000000' },
				change: { shares: '9000000000', capital: null },
				close: { shares: '10000000000', par: '0.01', capital: '100000000' },
			},
		];
		const options = option({
			preceding: '1000000',
			movements: [{ kind: 'other', text: 'Share subdivision', options: '9000000' }],
			close: '10000000',
			sharesIssuable: '10000000',
		});
		const split = event('capital-reorganisation', { date: '2025-05-16', issued: '3600000000' });
		const part = issued(
			OWN,
			['400000000', '3600000000', '4000000000'],
			['0', '0', '0'],
			['400000000', '4000000000'],
		);
		const json = filed('1.1.1', '2025-05-31', '2025-06-04', [part], {
			authorised: partI(capital, 'HKD', '100000000'),
			details: {
				options: { ...section(block(OWN, [options], '0', '0')), fundsRaised: null },
				other: section(block(OWN, [split], '3600000000', '0')),
				totals: [total(OWN, '3600000000', '0')],
			},
		});
		assert.deepEqual(found(json), []);
	});
});

describe('movements', () => {
	test('bonds in USD with a conversion price in HKD are not divided', () => {
		const row = convertible({
			currency: 'USD',
			preceding: '143000000',
			movements: [{ kind: 'converted', text: null, amount: '-308000' }],
			close: '142692000',
			sharesIssued: '3641951',
			sharesIssuable: '1686000000',
			price: { currency: 'HKD', amount: '0.66' },
		});
		const part = issued(
			OWN,
			['4000000000', '3641951', '4003641951'],
			['0', '0', '0'],
			['4000000000', '4003641951'],
		);
		const json = filed('1.1.1', '2025-09-30', '2025-10-06', [part], {
			details: {
				convertibles: section(block(OWN, [row], '3641951', '0')),
				totals: [total(OWN, '3641951', '0')],
			},
			confirmations: CONFIRMED,
		});
		assert.deepEqual(found(json), []);
	});

	test('the listed code on the unlisted class, and more converted than had to be', () => {
		const listed = line({ kind: 'wvr-ordinary', type: 'A', stockCode: '02076' });
		const weighted = line({ kind: 'wvr-ordinary', type: 'B', listed: false, stockCode: '02076' });
		const conversion = { text: 'Conversion of Class B into Class A', date: '2023-07-14' };
		const other = section(
			block(
				listed,
				[
					event('repurchase', { date: '2023-07-14', issued: '-1442852', generalMeeting: '2023-06-26' }),
					event('other', { ...conversion, issued: '1200000' }),
				],
				'-242852',
			),
			block(weighted, [event('other', { ...conversion, issued: '-1200000' })], '-1200000'),
		);
		const classes = [
			issued(listed, ['740000000', '-242852', '739757148']),
			issued(weighted, ['140830401', '-1200000', '139630401']),
		];
		const json = filed('1.0.2', '2023-07-31', '2023-08-04', classes, {
			details: { other, totals: [total(listed, '-242852'), total(weighted, '-1200000')] },
			confirmations: CONFIRMED,
		});
		assert.deepEqual(found(json), []);
	});

	test('repurchases pending over two months, one cancelled and one not', () => {
		const still = issued(OWN, ['400000000', '0', '400000000'], ['0', '0', '0'], ['400000000', '400000000']);
		const last = filed('1.1.1', '2025-04-30', '2025-05-06', [still], {
			details: {
				other: section(block(OWN, [event('repurchase-not-yet-cancelled', { issuable: '-500' })], '0', '0')),
				totals: [total(OWN, '0', '0')],
			},
		});
		const rows = [
			event('repurchase-cancelled', { date: '2025-05-12', issued: '-500' }),
			event('repurchase-not-yet-cancelled', { issuable: '-700' }),
		];
		const part = issued(OWN, ['400000000', '-500', '399999500'], ['0', '0', '0'], ['400000000', '399999500']);
		const json = filed('1.1.1', '2025-05-31', '2025-06-04', [part], {
			details: { other: section(block(OWN, rows, '-500', '0')), totals: [total(OWN, '-500', '0')] },
		});
		const purchase = { class: 'Ordinary shares', purpose: 'cancellation' };
		const repurchases = [
			{ ...purchase, day: '2025-04-20', shares: '500', cancelled: '2025-05-12' },
			{ ...purchase, day: '2025-05-20', shares: '700', cancelled: null },
		];
		assert.deepEqual(found(json, { last, repurchases }), []);
	});

	for (const kind of ['treasury-sold', 'treasury-transferred'] as const) {
		test(`${kind}: shares out of treasury are issued shares again, as many`, () => {
			assert.deepEqual(found(treasuryMonth(kind, 1_000_000n, -1_000_000n)), []);
			for (const [moved, treasury] of [
				[0n, -1_000_000n],
				[-1_000_000n, 1_000_000n],
				[1_000_000n, -900_000n],
			] as const) {
				assert.deepEqual(found(treasuryMonth(kind, moved, treasury)), ['preparing E18', 'reading E18']);
			}
		});
	}
});

describe('rules by date', () => {
	test('a return of another month is not taken for that of the preceding one', () => {
		const still = (shares: string) => issued(OWN, [shares, '0', shares], ['0', '0', '0'], [shares, shares]);
		const json = filed('1.1.1', '2025-05-31', '2025-06-04', [still('400000000')]);
		const march = filed('1.1.1', '2025-03-31', '2025-04-03', [still('400000500')]);
		const april = { ...march, monthEnded: '2025-04-30', dateSubmitted: '2025-05-06' };
		assert.deepEqual(found(json, { last: march }), []);
		assert.deepEqual(found(json, { last: april }), ['preparing X01', 'reading X01']);
		const facts = decodeFacts({ last: march });
		const { unchecked } = checkReturn({ return: decodeReturn(json), as: 'preparing', facts });
		assert.deepEqual(unchecked.find((each) => each.code === 'X01')?.needs, [
			'last: the return is for 2025-03, not for 2025-04',
		]);
	});

	test('a month before January 2026 put on the form of 2026 has no public float to confirm', () => {
		const part = issued(OWN, ['4', '0', '4'], ['0', '0', '0'], ['4', '4']);
		const json = filed('1.2.0', '2025-12-31', '2026-02-10', [part], { status: 're-submission' });
		assert.deepEqual(found(json), []);
		assert.deepEqual(found({ ...json, monthEnded: '2026-01-31' }), ['preparing P01', 'reading P01']);
	});
});

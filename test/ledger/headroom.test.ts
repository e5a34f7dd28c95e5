/** Headroom: of the sample issuer at the end of September 2022, and of a made-up one that uses all of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ledgerOf } from '../../src/ledger/fold.ts';
import { headroomOf } from '../../src/ledger/headroom/index.ts';
import type { Day } from '../../src/value/day.ts';
import { record, SAMPLE_GROUPS } from './sample-issuer.ts';

const sample = ledgerOf(record(SAMPLE_GROUPS));
const [head] = SAMPLE_GROUPS;

const opens = (of: string, subject: object, figures: object) => ({
	kind: 'opening-balance',
	day: '2025-12-31',
	opens: { of, subject, ...figures },
});
const line = { kind: 'ordinary', listed: true, stockCode: '09999' };
const text = (en: string) => ({ en });
const hkd = (amount: string) => ({ currency: 'HKD', amount });

/** 1,000 million shares, 10 million in treasury, with everything that promises shares. */
const MADE_UP = [
	head ?? [],
	[
		opens(
			'class',
			{ name: 'H', line, currency: 'HKD', par: '1' },
			{ authorised: '1200000000', issued: '1000000000', treasury: '10000000' },
		),
		opens(
			'scheme',
			{ name: 'esop', class: 'H', particulars: text('Scheme'), sharesPerOption: '2' },
			{ outstanding: '5000000', available: '60000000' },
		),
		opens(
			'scheme',
			{ name: 'trust', class: 'H', particulars: text('Trust'), existingShares: true },
			{ outstanding: '9000000' },
		),
		opens(
			'mandate',
			{
				name: 'gm',
				class: 'H',
				for: 'general',
				limit: '200000000',
				issued: '1000000000',
				granted: '2025-06-20',
				expires: '2026-06-30',
			},
			{ used: '50000000' },
		),
		opens(
			'mandate',
			{
				name: 'sm',
				class: 'H',
				for: 'scheme',
				limit: '100000000',
				issued: '1000000000',
				granted: '2025-06-20',
				expires: '2035-06-19',
				scheme: 'esop',
			},
			{ used: '0' },
		),
		opens(
			'mandate',
			{
				name: 'sp',
				class: 'H',
				for: 'service-providers',
				limit: '10000000',
				issued: '1000000000',
				granted: '2025-06-20',
				scheme: 'esop',
			},
			{ used: '0' },
		),
		opens(
			'warrants',
			{ name: 'w', class: 'H', description: text('Warrants'), currency: 'HKD', price: hkd('3') },
			{ outstanding: '100' },
		),
		opens(
			'convertible',
			{ name: 'n', class: 'H', description: text('Notes'), currency: 'USD', price: hkd('3.9'), rate: '7.8' },
			{ outstanding: '1000000' },
		),
	],
	[
		{
			kind: 'placing-agreed',
			day: '2026-01-05',
			agreement: { name: 'p', class: 'H', description: text('Placing'), mandate: 'gm' },
			shares: '30000000',
		},
	],
	[{ kind: 'option-granted', day: '2026-01-06', scheme: 'esop', options: '1000000', mandate: 'sp' }],
	[{ kind: 'option-lapsed', day: '2026-01-07', scheme: 'esop', options: '400000', mandate: 'sp' }],
	[{ kind: 'repurchase-into-treasury', day: '2026-01-08', class: 'H', shares: '1000', venue: 'exchange' }],
	[{ kind: 'repurchase-into-treasury', day: '2026-01-20', class: 'H', shares: '1000', venue: 'private' }],
	[
		{
			kind: 'public-float-snapshot',
			day: '2026-01-31',
			class: 'H',
			complied: true,
			threshold: text('23.5% of the class'),
			shares: '236000000',
		},
	],
];
const made = ledgerOf(record(MADE_UP));

test('the sample issuer has used 38,475,000 of its buy-back mandate, and has 3,312,265,000 left', () => {
	const { mandates } = headroomOf(sample, '2022-09-30' as Day);
	assert.equal(mandates.length, 1);
	const [mandate] = mandates;
	assert.deepEqual(
		[mandate?.denominator, mandate?.limit, mandate?.used, mandate?.pending, mandate?.left, mandate?.expires],
		[33507400000n, 3350740000n, 38475000n, 31775000n, 3312265000n, null],
	);
	assert.match(mandate?.basis ?? '', /10\.06\(1\)\(c\)/);
});

test('what was bought and is not cancelled is told of the mandate whose purchase it was, and is counted once', () => {
	const mandate = (name: string, granted: string, expires?: string) => ({
		...{ name, class: 'H', for: 'buy-back', limit: '1000', issued: '10000', granted },
		...(expires === undefined ? {} : { expires }),
	});
	const buy = (day: string, shares: string, under: string) => [
		{ kind: 'repurchase-for-cancellation', day, class: 'H', shares, price: hkd('2'), mandate: under },
	];
	const ledger = ledgerOf(
		record([
			MADE_UP[0] ?? [],
			[
				opens(
					'class',
					{ name: 'H', line, currency: 'HKD', par: '1' },
					{ authorised: '20000', issued: '10000', pending: [{ day: '2025-12-01', shares: '300' }] },
				),
				opens('mandate', mandate('old', '2025-06-20', '2026-06-20'), { used: '250' }),
			],
			buy('2026-01-05', '40', 'old'),
			[{ kind: 'mandate-granted', day: '2026-01-10', subject: mandate('new', '2026-01-10') }],
			buy('2026-01-12', '7', 'new'),
			[{ kind: 'redemption', day: '2026-01-13', class: 'H', shares: '5' }],
			[{ kind: 'repurchase-cancelled', day: '2026-01-20', class: 'H', shares: '310' }],
		]),
	);
	const at = (day: string) =>
		headroomOf(ledger, day as Day).mandates.map(({ name, used, pending, left }) => [
			...[name, used, pending, left],
		]);
	// The opening balance tells of 300 that await cancellation, and of 250 that the mandate was used for.
	assert.deepEqual(at('2025-12-31'), [['old', 250n, 250n, 750n]]);
	assert.deepEqual(at('2026-01-15'), [
		['old', 290n, 290n, 710n],
		['new', 7n, 7n, 993n],
	]);
	// The oldest are cancelled first: 30 of the old mandate are left, and all of the new one.
	assert.deepEqual(at('2026-01-31'), [
		['old', 290n, 30n, 710n],
		['new', 7n, 7n, 993n],
	]);
});

test('shares awaiting cancellation are told with their age, and the moratorium with its last day', () => {
	const { cancellations, moratoria } = headroomOf(sample, '2022-09-30' as Day);
	assert.equal(cancellations[0]?.pending, 31775000n);
	assert.deepEqual(cancellations[0]?.lots.map(({ day, age }) => [day, age]).slice(0, 2), [
		['2022-09-16', 14],
		['2022-09-19', 11],
	]);
	assert.deepEqual(
		moratoria.map(({ purchased, until }) => [purchased, until]),
		[['2022-09-26', '2022-10-26']],
	);
	assert.equal(headroomOf(sample, '2022-10-26' as Day).moratoria.length, 1);
	assert.equal(headroomOf(sample, '2022-10-27' as Day).moratoria.length, 0);
	assert.equal(headroomOf(sample, '2022-09-20' as Day).moratoria[0]?.until, '2022-10-20');
});

test('the cap follows every fall, so that no share may be cancelled without a conversion', () => {
	const { weightedVoting } = headroomOf(sample, '2022-09-30' as Day);
	assert.deepEqual(
		[weightedVoting?.cancellable, weightedVoting?.pending, weightedVoting?.conversion],
		[0n, 31775000n, 7139508n],
	);
	const more = {
		kind: 'weighted-voting-voluntary-conversion',
		day: '2022-10-03',
		from: 'A',
		to: 'B',
		shares: '1000000',
	};
	const fallen = headroomOf(ledgerOf(record([...SAMPLE_GROUPS, [more]])), '2022-10-04' as Day).weightedVoting;
	assert.deepEqual([fallen?.cap.weighted, fallen?.cancellable], [7526254580n, 0n]);
});

test('authorised headroom counts what options, warrants, convertibles and agreements may still give', () => {
	const [of] = headroomOf(made, '2026-01-31' as Day).authorised;
	// 5,600,000 options at two shares, 33 of the warrants, 2,000,000 of the notes, 30,000,000 of the placing.
	assert.deepEqual(
		[of?.authorised, of?.used, of?.pending, of?.left],
		[1200000000n, 1010000000n, 11200000n + 33n + 2000000n + 30000000n, 146799967n],
	);
	assert.equal(headroomOf(sample, '2022-09-30' as Day).authorised[1]?.left, 472745420n);
});

test('a general mandate is told less what is agreed under it, and nothing is left once it expired', () => {
	const general = (day: string) => headroomOf(made, day as Day).mandates.find(({ name }) => name === 'gm');
	assert.deepEqual([general('2026-01-31')?.pending, general('2026-01-31')?.left], [30000000n, 120000000n]);
	assert.deepEqual([general('2026-07-01')?.expired, general('2026-07-01')?.left], [true, 0n]);
});

test('a scheme mandate is used by what was granted and not lapsed, and its sub-limit by grants that name it', () => {
	const { schemes, mandates } = headroomOf(made, '2026-01-31' as Day);
	assert.equal(schemes.length, 1);
	const [scheme] = schemes;
	assert.deepEqual(
		[scheme?.denominator, scheme?.limit, scheme?.used, scheme?.outstanding, scheme?.left, scheme?.expires],
		[1000000000n, 100000000n, 41200000n, 11200000n, 58800000n, '2035-06-19'],
	);
	const sub = mandates.find((each) => each.name === 'sp');
	assert.deepEqual([sub?.limit, sub?.used, sub?.left], [10000000n, 1200000n, 8800000n]);
	assert.deepEqual(
		mandates.map(({ name }) => name),
		['gm', 'sp'],
	);
});

test('the public float is measured against the percentage of its threshold, as at its month end', () => {
	const [float] = headroomOf(made, '2026-02-28' as Day).publicFloat;
	assert.deepEqual(
		[float?.denominator, float?.least, float?.public, float?.left],
		[999998000n, 234999530n, 236000000n, 1000470n],
	);
});

test('an issuer without authorised capital or weighted voting rights has no such headroom', () => {
	const [registered] = head ?? [];
	const free = ledgerOf(record([[{ ...(registered as object), authorised: false }], ...MADE_UP.slice(1)]));
	const { authorised, weightedVoting } = headroomOf(free, '2026-01-31' as Day);
	assert.deepEqual([authorised, weightedVoting], [[], null]);
});

/** A published month without movement, edition 1.2.0, from a small ledger: a convertible, a public float, nothing else. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { encodeReturn } from '../../src/form/json.ts';
import { CONFIRMATION_ITEMS } from '../../src/form/return.ts';
import { nilMonth } from '../../src/prepare/nil-month.ts';
import { checkReturn } from '../../src/rules/check.ts';
import type { Day, Month } from '../../src/value/day.ts';
import { ledgerFrom, prepare } from './recorded.ts';

const path = new URL('../../../shared/samples/01723-2026-01.expected.json', import.meta.url);
const skip = existsSync(path) ? false : 'the samples are not beside the checkout';

const day = '2025-12-31';
const GROUPS = [
	[{ kind: 'issuer-registered', day, issuerName: { en: 'Moon Inc.' }, stockCode: '01723', authorised: true }],
	[
		{
			kind: 'opening-balance',
			day,
			opens: {
				of: 'class',
				subject: {
					name: 'ordinary',
					line: {
						kind: 'ordinary',
						listed: true,
						stockCode: '01723',
						description: { en: 'Ordinary Shares', 'zh-Hant': '普通股' },
					},
					currency: 'HKD',
					par: '0.01',
				},
				authorised: '10000000000',
				issued: '478272000',
			},
		},
	],
	[
		{
			kind: 'opening-balance',
			day,
			opens: {
				of: 'convertible',
				subject: {
					name: 'notes',
					class: 'ordinary',
					description: {
						en: 'Convertible Notes in the aggregate principal amount of HK$52,377,600 issued under general mandate on 22 October 2025',
					},
					kind: { en: 'Bond/Notes' },
					currency: 'HKD',
					price: { currency: 'HKD', amount: '5' },
					generalMeeting: '2024-09-05',
				},
				outstanding: '52377600',
			},
		},
	],
	[
		{
			kind: 'public-float-snapshot',
			day: '2026-01-31',
			class: 'ordinary',
			complied: true,
			threshold: {
				en: 'Initial Prescribed Threshold - 25% of the total number of issued shares in the class to which the listed shares belong (excluding treasury shares)',
			},
		},
	],
];

it('gives exactly the published return, and nothing to find', { skip }, () => {
	const prepared = prepare(ledgerFrom(GROUPS), '2026-01', {
		dateSubmitted: '2026-02-02' as Day,
		signatory: { name: 'Chan Ming Kei', title: 'Company Secretary' },
		confirmations: CONFIRMATION_ITEMS,
	});
	const { en } = prepared.returns;
	assert.deepEqual(encodeReturn(en), JSON.parse(readFileSync(path, 'utf8')).return);
	assert.deepEqual(checkReturn({ return: en, as: 'preparing', facts: prepared.facts }).findings, []);
	assert.ok(nilMonth(ledgerFrom(GROUPS), '2026-01' as Month));
});

it('tells where the Chinese document prints English words', () => {
	const { findings } = prepare(ledgerFrom(GROUPS), '2026-01');
	assert.deepEqual(
		findings.map(({ code, place }) => `${code} ${place.path}`),
		[
			'language-gap /issuerName',
			'language-gap /issued/classes/0/publicFloat/threshold',
			'language-gap /details/convertibles/blocks/0/rows/0/description',
			'language-gap /details/convertibles/blocks/0/rows/0/kind',
		],
	);
});

it('has no public float confirmation for a month on which nothing was recorded, and the rules tell it', () => {
	const prepared = prepare(ledgerFrom(GROUPS.slice(0, 3)), '2026-01');
	assert.equal(prepared.returns.en.issued?.classes[0]?.publicFloat, null);
	const { findings } = checkReturn({ return: prepared.returns.en, as: 'preparing', facts: prepared.facts });
	assert.deepEqual(
		findings.map(({ code }) => code),
		['P01'],
	);
});

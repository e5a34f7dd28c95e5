/** What later entries do to returns: nothing, one cell, whole rows, months that only one of two ledgers covers. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { effectOf } from '../../src/prepare/effect-of.ts';
import type { Month } from '../../src/value/day.ts';
import { issuer, ledgerFrom } from './recorded.ts';

const MONTHS = ['2024-10', '2024-11'] as Month[];
const bonus = (shares: string) => [{ kind: 'bonus-issue', day: '2024-11-12', class: 'ordinary', shares }];
const submitted = [
	{
		kind: 'return-submitted',
		day: '2024-10-31',
		month: '2024-10',
		status: 'new-submission',
		submittedOn: '2024-11-06',
		digest: 'a',
	},
];

describe('the effect of an entry', () => {
	it('is none on a month that it does not reach, submitted or not', () => {
		const before = issuer('2024-09-30', {}, submitted);
		const [october] = effectOf(before, issuer('2024-09-30', {}, submitted, bonus('5')), MONTHS);
		assert.deepEqual(october, { month: '2024-10', cells: [], isSubmitted: true, status: null });
	});

	it('is told of words that differ in Chinese alone, since both documents are submitted', () => {
		const named = (chinese: string) => [
			{
				kind: 'issuer-registered',
				day: '2024-11-05',
				issuerName: { en: 'Example Limited', 'zh-Hant': chinese },
				authorised: true,
			},
		];
		const [october, november] = effectOf(
			issuer('2024-09-30', {}, named('例子有限公司')),
			issuer('2024-09-30', {}, named('範例有限公司')),
			MONTHS,
		);
		assert.deepEqual(october?.cells, []);
		assert.equal(november?.status, 'new-submission');
		assert.deepEqual(november?.cells, [
			{ path: '/issuerName', label: 'name of issuer', before: '例子有限公司', after: '範例有限公司' },
		]);
	});

	it('is each cell that says something else, in the words of the form', () => {
		const [, november] = effectOf(
			issuer('2024-09-30', {}, bonus('5')),
			issuer('2024-09-30', {}, bonus('7')),
			MONTHS,
		);
		assert.deepEqual(november?.cells, [
			{
				path: '/issued/classes/0/change/issued',
				label: 'Part II, Ordinary shares, increase / decrease, issued shares',
				before: '5',
				after: '7',
			},
			{
				path: '/issued/classes/0/close/issued',
				label: 'Part II, Ordinary shares, close of the month, issued shares',
				before: '1000000005',
				after: '1000000007',
			},
			{
				path: '/issued/classes/0/close/total',
				label: 'Part II, Ordinary shares, close of the month, total number of issued shares',
				before: '1000000005',
				after: '1000000007',
			},
			{
				path: '/details/other/blocks/0/rows/0/issued',
				label: 'Part III.E, Ordinary shares, row 1, issued shares',
				before: '5',
				after: '7',
			},
			{
				path: '/details/other/blocks/0/total/issued',
				label: 'Part III.E, Ordinary shares, total, issued shares',
				before: '5',
				after: '7',
			},
			{
				path: '/details/totals/0/issued',
				label: 'Part III, total of A to E, Ordinary shares, issued shares',
				before: '5',
				after: '7',
			},
		]);
		assert.equal(november?.status, 'new-submission');
	});

	it('is a row that came, and a section that began to apply', () => {
		const [, november] = effectOf(issuer('2024-09-30'), issuer('2024-09-30', {}, bonus('5')), MONTHS);
		const paths = november?.cells.map(({ path }) => path) ?? [];
		assert.ok(paths.includes('/details/other/applicable'));
		assert.deepEqual(
			november?.cells.find(({ path }) => path === '/details/other/blocks/0/rows/0/event'),
			{
				path: '/details/other/blocks/0/rows/0/event',
				label: 'Part III.E, Ordinary shares, row 1, type of issue',
				before: undefined,
				after: 'bonus-issue',
			},
		);
	});

	it('is the whole return of a month that only one of the ledgers covers', () => {
		const [october, november] = effectOf(ledgerFrom([]), issuer('2024-10-31'), MONTHS);
		assert.deepEqual([october?.cells, november?.status], [[], 'new-submission']);
		assert.ok(november?.cells.every(({ before }) => before === undefined));
	});

	it('is shown on the edition that is asked for', () => {
		const [, november] = effectOf(issuer('2024-09-30'), issuer('2024-09-30', {}, bonus('5')), MONTHS, {
			editionOf: () => '1.0.2',
		});
		assert.ok(!november?.cells.some(({ path }) => path.endsWith('/close/total')));
	});
});

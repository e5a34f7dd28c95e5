/** What is not printed is refused by name with its place, and nothing is left out in silence. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderReturn } from '../../src/app/render-return.ts';
import { decodeReturn } from '../../src/form/json.ts';
import type { MonthlyReturn, MonthlyReturnJson } from '../../src/form/return.ts';
import { Refusal, type RefusalCode } from '../../src/value/refusal.ts';
import * as made from '../form/make-return.ts';

const { withChanges } = made;

/** Copies in which no class is one object in several places, so that a change is one change. */
const oneClass = (): MonthlyReturnJson => JSON.parse(JSON.stringify(made.oneClass()));
const twoClasses = (): MonthlyReturnJson => JSON.parse(JSON.stringify(made.twoClasses()));

async function refused(value: MonthlyReturn, code: RefusalCode, where: readonly string[]): Promise<void> {
	await assert.rejects(renderReturn(value), (error) => {
		assert.ok(error instanceof Refusal, String(error));
		assert.equal(error.code, code);
		assert.deepEqual(error.where, where);
		return true;
	});
}

test('a paper edition and no edition at all are refused', async () => {
	for (const edition of ['paper', 'March 2019', null]) {
		await refused(withChanges(oneClass(), { '/edition': edition }), 'RENDER_EDITION', ['/edition']);
	}
});

test('a part that is neither filled nor marked is refused', async () => {
	await refused(
		withChanges(oneClass(), { '/details/agreements': null, '/confirmations': null }),
		'RENDER_INCOMPLETE',
		['/confirmations', '/details/agreements'],
	);
});

test('treasury shares, a public float and an event of another edition have no cell on 1.0.1', async () => {
	await refused(
		withChanges(twoClasses(), { '/issued/classes/0/close/treasury': '5', '/details/totals/1/treasury': '0' }),
		'RENDER_NO_CELL',
		['/issued/classes/0/close/treasury', '/details/totals/1/treasury'],
	);
	await refused(
		withChanges(twoClasses(), {
			'/issued/classes/1/publicFloat': { complied: true, threshold: null, additional: null },
		}),
		'RENDER_NO_CELL',
		['/issued/classes/1/publicFloat'],
	);
	await refused(
		withChanges(twoClasses(), { '/details/other/blocks/0/rows/0/event': 'treasury-sold' }),
		'RENDER_NO_CELL',
		['/details/other/blocks/0/rows/0/event'],
	);
	const counters = [{ stockCode: '80700', currency: 'RMB', description: null }];
	await refused(
		withChanges(twoClasses(), { '/issued/classes/0/class/counters': counters }),
		'RENDER_NO_CELL',
		['/issued/classes/0/class/counters'],
	);
});

test('a description in Part III of 1.0.1 is lost unless Part II says it too', async () => {
	const path = '/details/other/blocks/0/class/description';
	await refused(withChanges(twoClasses(), { [path]: 'Shares' }), 'RENDER_NO_CELL', [path]);
	await renderReturn(
		withChanges(twoClasses(), { [path]: 'Shares', '/issued/classes/0/class/description': 'Shares' }),
	);
});

test('a total of a class that Part II does not name is refused', async () => {
	await refused(withChanges(oneClass(), { '/details/totals/0/class/type': 'H' }), 'RENDER_NO_CELL', [
		'/details/totals/0/class',
	]);
});

test('a character without a glyph, a mark over a letter and a hidden character are refused', async () => {
	for (const text of ['Smile \u{1f600} Limited', 'Cafe\u0323\u0301 Limited', 'Hid\u200bden', 'עברית']) {
		await refused(withChanges(oneClass(), { '/issuerName': text }), 'RENDER_CHARACTER', ['/issuerName']);
	}
});

test('Chinese names, those in simplified characters too, are printed on an English form', async () => {
	await renderReturn(withChanges(oneClass(), { '/issuerName': '国华集团有限公司 (碁鏞)' }));
});

test('a text too long for its line, or for any page, is refused', async () => {
	await refused(withChanges(oneClass(), { '/signatory/name': 'A Name '.repeat(120) }), 'RENDER_TOO_LONG', [
		'/signatory/name',
	]);
	const path = '/details/convertibles/blocks/0/rows/0/description';
	await refused(withChanges(oneClass(), { [path]: 'Convertible notes '.repeat(400) }), 'RENDER_TOO_LONG', [
		path,
	]);
});

test('a text or a return beyond all measure is refused', async () => {
	const path = '/issued/remarks';
	await refused(withChanges(oneClass(), { [path]: 'x'.repeat(100_001) }), 'RENDER_TOO_LONG', [path]);
	await refused(withChanges(oneClass(), { [path]: 'x\n'.repeat(45_000) }), 'RENDER_TOO_LONG', []);
});

test('words that would be read as something else are refused before they are printed', async () => {
	const cases: readonly (readonly [string, unknown])[] = [
		['/issued/classes/0/class/description', 'N/A'],
		['/issued/classes/0/class/stockCode', 'TBC'],
		['/authorised/classes/0/currency', 'XYZ'],
		['/issued/remarks', '  '],
	];
	for (const [path, value] of cases)
		await refused(withChanges(oneClass(), { [path]: value }), 'RENDER_UNREADABLE', [path]);
	await refused(
		withChanges(oneClass(), { '/confirmations': { applicable: true, items: ['ii', 'i'] } }),
		'RENDER_UNREADABLE',
		['/confirmations/items'],
	);
	await refused(
		withChanges(twoClasses(), { '/details/other/blocks/0/rows/1/text': '- conversion' }),
		'RENDER_UNREADABLE',
		['/details/other/blocks/0/rows/1/text'],
	);
});

test('the largest figures that a return can hold are printed, set smaller where they must be', async () => {
	const most = '9'.repeat(20);
	const amount = `${'9'.repeat(20)}.${'9'.repeat(17)}`;
	await renderReturn(
		withChanges(oneClass(), {
			'/issued/classes/0/close/issued': most,
			'/authorised/classes/0/close/par': amount,
			'/details/convertibles/blocks/0/rows/0/close': amount,
			'/details/convertibles/blocks/0/rows/0/movements/0/amount': `-${amount.slice(1)}`,
		}),
	);
});

test('a return of nothing but blanks is printed', async () => {
	await renderReturn(
		withChanges(oneClass(), {
			'/issuerName': null,
			'/status': null,
			'/dateSubmitted': null,
			'/signatory/name': null,
		}),
	);
	assert.equal(decodeReturn(oneClass()).issued?.classes.length, 1);
});

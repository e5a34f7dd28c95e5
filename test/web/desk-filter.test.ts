/** What the desk shows of its rows: views, alarms, stages, text; and in which order. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sortOf, sortRows } from '../../src/web/grid/column.ts';
import { tightest, usedThousandths } from '../../src/web/screens/desk/figures.ts';
import { filterOf, filterRows, isInView, saysText } from '../../src/web/screens/desk/filter.ts';
import { deskOf, deskRow } from './desk-fixture.ts';

const { rows } = deskOf(300);
const all = filterOf({});

test('the address without a query shows every issuer', () => {
	assert.equal(filterRows(rows, all, 'p1').length, 300);
});

test('stages of the address are a choice of several, and what is no stage is left out', () => {
	const filter = filterOf({ stage: 'drafting.with-director.nonsense' });
	assert.deepEqual(filter.stages, ['drafting', 'with-director']);
	const shown = filterRows(rows, filter, 'p1');
	assert.ok(shown.length > 0);
	assert.ok(shown.every(({ stage }) => stage === 'drafting' || stage === 'with-director'));
});

test('at risk are exactly those with less time than they need, and their number is that of the desk', () => {
	const shown = filterRows(rows, filterOf({ only: 'risk' }), 'p1');
	assert.equal(shown.length, deskOf(300).atRisk);
	assert.ok(shown.length > 0);
	assert.ok(shown.every(({ slackMinutes }) => slackMinutes < 0));
});

test('mine are the issuers of which one is maker, checker or director', () => {
	const one = { ...deskRow(1), maker: null, checker: { id: 'me', name: 'Checker', initials: 'C' } };
	assert.equal(isInView(one, 'mine', 'me'), true);
	assert.equal(isInView(one, 'mine', 'somebody'), false);
});

test('an issuer whose return cannot be derived is blocked, whatever its stage', () => {
	const row = { ...deskRow(2), stage: 'drafting' as const, errors: 0, stale: false };
	assert.equal(isInView({ ...row, failed: { code: 'X', detail: '' } }, 'blocked', ''), true);
	assert.equal(isInView({ ...row, failed: null }, 'blocked', ''), false);
});

test('a text finds code and names in both languages, every word of it', () => {
	const row = deskRow(0);
	assert.equal(saysText(row, '00020'), true);
	assert.equal(saysText(row, 'holdings 20'), true);
	assert.equal(saysText(row, '虛構'), true);
	assert.equal(saysText(row, 'holdings 虛構 absent'), false);
});

test('with least slack first, an issuer without time stands over all others', () => {
	const order = sortRows(
		rows,
		[
			{
				id: 'slack',
				head: '',
				width: '',
				cell: () => null,
				text: () => '',
				order: (a, b) => a.slackMinutes - b.slackMinutes,
			},
		],
		sortOf(undefined, 'slack'),
	);
	const least = Math.min(...rows.map(({ slackMinutes }) => slackMinutes));
	assert.equal(order[0]?.slackMinutes, least);
	assert.equal(order.length, 300);
	assert.notEqual(order, rows);
});

test('the share of a mandate counts what is pending, and a mandate of nothing is not divided by', () => {
	const mandate = {
		name: '',
		kind: '',
		limit: '9007199254740993000',
		used: '4503599627370496500',
		pending: '0',
		left: '0',
		expires: null,
	};
	assert.equal(usedThousandths(mandate), 500);
	assert.equal(usedThousandths({ ...mandate, pending: mandate.used }), 1000);
	assert.equal(usedThousandths({ ...mandate, kind: 'buy-back', pending: mandate.used }), 500);
	assert.equal(usedThousandths({ ...mandate, limit: '0' }), 0);
	assert.equal(tightest({ ...deskRow(0), mandates: [mandate, { ...mandate, used: '1' }] }), mandate);
});

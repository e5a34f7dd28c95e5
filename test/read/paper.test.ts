/** The paper form as it should be, in every layout: all of its parts give their figures. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeReturn, encodeReturn } from '../../src/form/json.ts';
import type { MonthlyReturnJson } from '../../src/form/return.ts';
import type { Draft } from '../../src/read/draft.ts';
import { draftFromPaperText } from '../../src/read/paper/draft-paper.ts';
import { valueAt } from '../../src/value/pointer.ts';
import { HARBOUR, type Layout, paperText, THREE_CLASSES } from './paper-form.ts';

const LAYOUTS: readonly Layout[] = ['rows', 'cells', 'page', 'markdown'];

function json(draft: Draft): MonthlyReturnJson {
	const value = encodeReturn(draft.return);
	assert.deepEqual(encodeReturn(decodeReturn(value)), value);
	return value;
}

function raw(draft: Draft, path: string): string | undefined {
	return draft.evidence.get(path)?.raw;
}

for (const layout of LAYOUTS) {
	test(`a return of one class is read from text laid out as ${layout}`, () => {
		const draft = draftFromPaperText(paperText(HARBOUR, layout));
		const value = json(draft);
		assert.equal(value.edition, 'March 2019');
		assert.equal(value.monthEnded, '2020-12-31');
		assert.equal(value.dateSubmitted, '2021-01-06');
		assert.equal(value.issuerName, 'Harbour Lantern Holdings Limited');
		assert.equal(value.status, null);
		assert.ok(value.authorised?.applicable);
		assert.equal(value.authorised.classes.length, 1);
		const [own] = value.authorised.classes;
		assert.deepEqual(own?.class, {
			kind: 'ordinary',
			type: null,
			listed: null,
			stockCode: '09876',
			counters: [],
			description: 'Ordinary shares',
		});
		assert.equal(own?.currency, 'HKD');
		assert.deepEqual(own?.preceding, { shares: '50000000000', par: '0.00002', capital: '1000000' });
		assert.deepEqual(own?.change, { shares: null, capital: null });
		assert.deepEqual(value.authorised.totals, [{ currency: 'HKD', amount: '1000000' }]);
		const [issued] = value.issued?.classes ?? [];
		assert.equal(issued?.preceding.issued, '9586885710');
		assert.equal(issued?.change.issued, '7027001');
		assert.equal(issued?.close.issued, '9593912711');
		assert.deepEqual(issued?.class, own?.class);
		assert.equal(value.depositaryReceipts, null);
		assert.equal(value.signatory.name, 'Chan Siu Ling');
	});

	test(`Part III is right or not claimed in text laid out as ${layout}`, () => {
		const draft = draftFromPaperText(paperText(HARBOUR, layout));
		const { details } = json(draft);
		assert.ok(details.options?.applicable);
		const [row] = details.options.blocks[0]?.rows ?? [];
		assert.deepEqual(
			row?.movements.map((each) => [each.kind, each.options]),
			[
				['granted', null],
				['exercised', '-7027001'],
				['cancelled', null],
				['lapsed', '-12500'],
			],
		);
		assert.equal(raw(draft, '/details/options/blocks/0/rows/0/movements/1/options'), '7,027,001');
		assert.equal(raw(draft, '/details/options/blocks/0/rows/0/movements/0/options'), 'Nil');
		assert.equal(row?.preceding, null);
		assert.equal(row?.close, null);
		assert.ok(
			!draft.gaps.some(
				(gap) => /rows\/0\/(?:preceding|close)$/.test(gap.path) && gap.path.includes('options'),
			),
		);
		assert.equal(row?.sharesIssued, '7027001');
		assert.equal(row?.sharesIssuable, '90100000');
		assert.equal(row?.generalMeeting, '2013-05-17');
		assert.equal(details.options.blocks[0]?.total.issued, '7027001');
		assert.deepEqual(details.options.fundsRaised, { currency: 'HKD', amount: '45000000.5' });
		assert.deepEqual(details.warrants, { applicable: false });
		assert.deepEqual(details.agreements, { applicable: false });
		assert.ok(details.convertibles?.applicable);
		const [bond] = details.convertibles.blocks[0]?.rows ?? [];
		assert.equal(bond?.currency, 'HKD');
		assert.equal(bond?.preceding, '124068000');
		assert.deepEqual(bond?.movements, [{ kind: 'converted', text: null, amount: '-4000000' }]);
		assert.equal(bond?.close, '120068000');
		assert.equal(bond?.sharesIssuable, '130597895');
		assert.deepEqual(bond?.price, { currency: 'HKD', amount: '0.95' });
		assert.equal(bond?.generalMeeting, '2018-06-18');
		assert.ok(details.other?.applicable);
		const [event] = details.other.blocks[0]?.rows ?? [];
		assert.equal(event?.event, 'repurchase');
		assert.equal(event?.issued, '-1000000');
		assert.equal(event?.issuable, '-250000');
		assert.equal(event?.date, '2020-12-17');
		assert.equal(event?.generalMeeting, '2020-05-06');
		assert.equal(details.other.blocks[0]?.total.issued, '-1000000');
		assert.equal(details.totals[0]?.issued, '7027001');
	});

	test(`the columns of three classes keep their places in text laid out as ${layout}`, () => {
		const draft = draftFromPaperText(paperText(THREE_CLASSES, layout));
		const value = json(draft);
		assert.equal(value.edition, 'paper');
		assert.equal(value.confirmations, null);
		assert.ok(!draft.gaps.some((gap) => gap.path.startsWith('/confirmations')));
		const classes = value.issued?.classes ?? [];
		assert.deepEqual(
			classes.map((each) => [each.class.kind, each.class.stockCode, each.class.description]),
			[
				['ordinary', '02345', 'H shares'],
				['ordinary', '601234', 'A shares'],
				['preference', '04602', 'Offshore preference shares'],
			],
		);
		assert.deepEqual(
			classes.map((each) => [each.preceding.issued, each.change.issued, each.close.issued]),
			[
				['1099025000', '1000', '1099026000'],
				['5392075000', '-70', '5392074930'],
				['122500000', null, '122500000'],
			],
		);
		assert.equal(raw(draft, '/issued/classes/1/change/issued'), '(70)');
		assert.ok(value.authorised?.applicable);
		const [, second, third] = value.authorised.classes;
		assert.equal(second?.change.shares, '-70');
		assert.equal(third?.currency, 'USD');
		assert.equal(third?.close.par, '100');
		assert.deepEqual(
			value.details.totals.map((each) => each.issued),
			['1000', '-70', null],
		);
	});
}

test('every figure of the draft has its evidence, and the evidence stands where it says', () => {
	const text = paperText(HARBOUR);
	const draft = draftFromPaperText(text);
	const lines = text.split('\n');
	let figures = 0;
	for (const [path, { raw: printed, at }] of draft.evidence) {
		const value = valueAt(draft.return, path);
		if (typeof value !== 'bigint') continue;
		figures += 1;
		assert.ok('line' in at);
		assert.equal(lines[at.line - 1]?.slice(at.column - 1, at.column - 1 + printed.length), printed, path);
	}
	assert.ok(figures > 10);
});

test('words in the place of a total are a gap with what is printed', () => {
	const draft = draftFromPaperText(paperText(THREE_CLASSES));
	const gap = draft.gaps.find((each) => each.path === '/authorised/totals/0/amount');
	assert.equal(gap?.reason, 'no figure');
	assert.equal(gap?.raw, 'See remark');
});

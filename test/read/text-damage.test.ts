import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { encodeReturn } from '../../src/form/json.ts';
import { readCount } from '../../src/read/figure.ts';
import { valueAt } from '../../src/value/pointer.ts';
import { draftInBoth } from './text-reading.ts';
import { changed, NEW_EDITION, OLD_EDITION } from './text-sources.ts';

function read(text: string) {
	const draft = draftInBoth(text, '1.0.1');
	const json = encodeReturn(draft.return);
	return {
		...draft,
		json,
		at: (path: string) => valueAt(json, path),
		gap: (path: string) => draft.gaps.find((each) => each.path === path)?.reason,
	};
}

describe('torn figures', () => {
	test('a stray digit before a torn figure is never its first digit', () => {
		for (const torn of ['1\t1,992,000,0\t00,000', '1 1,992,000,0 00,000', '7 1,992 ,000,000,000']) {
			assert.equal(readCount(torn), null, torn);
			const text = changed(OLD_EDITION, 'the month 9,000,000,000 USD', `the month ${torn} USD`);
			const shares = read(text).at('/authorised/classes/0/close/shares');
			assert.equal(shares === null || shares === '1992000000000', true, `${torn}: ${shares}`);
		}
		assert.equal(readCount('1,992,000\t,000,000'), 1_992_000_000_000n);
		assert.equal(readCount('1 00,000'), 100_000n);
	});
});

describe('what was lost is told', () => {
	test('a class whose number is out of turn lost a class before it', () => {
		const start = OLD_EDITION.indexOf('1. Type of shares', OLD_EDITION.indexOf('II. Movements'));
		const end = OLD_EDITION.indexOf('2. Type of shares', start);
		const draft = read(OLD_EDITION.slice(0, start) + OLD_EDITION.slice(end));
		assert.equal(draft.gap('/issued/classes'), 'ambiguous');
		assert.equal(draft.at('/issued/classes/0/class/type'), 'Class A');
	});

	const second =
		'2. Type of shares issuable (Note 5 and 6) WVR ordinary shares Class of shares Class A Shares issuable to be listed on SEHK (Note 1, 5 and 6) No\nStock code of shares issuable (if listed on SEHK) (Note 1, 5 and 6) N/A\n';
	const rows = 'Type of Issue\n1). Other (Please specify)\nConversion 18 March 2022 20 May 2021 -50,000 0\n';
	const both = changed(OLD_EDITION, 'Total E (WVR', `${second}${rows}Total E (WVR`);

	test('rows of a class whose line was lost go to no other class', () => {
		assert.equal(read(both).at('/details/other/blocks/1/rows/0/issued'), '-50000');
		const draft = read(changed(both, second, ''));
		assert.deepEqual((draft.at('/details/other/blocks/0/rows') as readonly unknown[]).length, 1);
		assert.equal(draft.at('/details/other/blocks/0/rows/0/issuable'), '-640000');
		assert.equal(draft.gap('/details/other/blocks/0/rows'), 'ambiguous');
	});

	test('a numbered row that is missing leaves a gap in its list', () => {
		const draft = read(changed(OLD_EDITION, '1). Repurchase', '2). Repurchase'));
		assert.equal(draft.gap('/details/other/blocks/0/rows'), 'ambiguous');
		assert.equal(draft.at('/details/other/blocks/0/rows/0/issued'), '-1300000');
	});

	test('a row without a word of movement has a gap for its movements', () => {
		const text = OLD_EDITION.replace(' Granted 200,000', '').replace(/^(?:Exercised|Lapsed) -.*\n/gm, '');
		const draft = read(text);
		assert.deepEqual(draft.at('/details/options/blocks/0/rows/0/movements'), []);
		assert.equal(draft.gap('/details/options/blocks/0/rows/0/movements'), 'not found');
	});
});

describe('figures torn from their labels', () => {
	const labels =
		'Balance at close of preceding month\nIncrease / decrease (-)\nBalance at close of the month\n';
	const issuedWith = (figures: readonly string[]) => {
		const start = NEW_EDITION.indexOf('Balance at close of preceding month\n699');
		const end = NEW_EDITION.indexOf('Public float sufficiency confirmation (');
		return `${NEW_EDITION.slice(0, start)}${labels}${figures.join('\n')}\n${NEW_EDITION.slice(end)}`;
	};

	test('Part II by rows and by columns, with and without a change', () => {
		const moved = { preceding: '699000000', change: '-400000', close: '698600000' };
		for (const figures of [
			[
				'699,000,000',
				'1,000,000',
				'700,000,000',
				'-400,000',
				'400,000',
				'698,600,000',
				'1,400,000',
				'700,000,000',
			],
			[
				'699,000,000',
				'-400,000',
				'698,600,000',
				'1,000,000',
				'400,000',
				'1,400,000',
				'700,000,000',
				'700,000,000',
			],
		]) {
			const draft = read(issuedWith(figures));
			const issued = (row: string) => draft.at(`/issued/classes/0/${row}/issued`);
			assert.deepEqual(
				{ preceding: issued('preceding'), change: issued('change'), close: issued('close') },
				moved,
			);
		}
		for (const figures of [
			['699,000,000', '1,000,000', '700,000,000', '699,000,000', '1,000,000', '700,000,000'],
			['699,000,000', '699,000,000', '1,000,000', '1,000,000', '700,000,000', '700,000,000'],
		]) {
			const draft = read(issuedWith(figures));
			assert.deepEqual(draft.at('/issued/classes/0/close'), {
				issued: '699000000',
				treasury: '1000000',
				total: '700000000',
			});
			assert.deepEqual(draft.at('/issued/classes/0/change'), { issued: null, treasury: null });
			assert.equal(draft.evidence.get('/issued/classes/0/change/issued')?.raw, '');
		}
	});

	test('Part II is not claimed where a figure is lost, damaged, too many or beside words', () => {
		const whole = ['699,000,000', '1,000,000', '700,000,000', '699,000,000', '1,000,000', '700,000,000'];
		for (const figures of [
			whole.slice(1),
			[...whole, '0'],
			whole.with(3, '698,000,000'),
			whole.with(1, '2,000,000'),
			whole.with(5, '700,000,000 shares'),
			whole.with(0, '699,00,000'),
		]) {
			const draft = read(issuedWith(figures));
			assert.deepEqual(
				draft.at('/issued/classes/0/close'),
				{ issued: null, treasury: null, total: null },
				figures.join(' '),
			);
			assert.equal(draft.gap('/issued/classes/0/close/issued'), 'ambiguous');
		}
	});

	const authorisedWith = (lines: readonly string[]) => {
		const start = NEW_EDITION.indexOf('Balance at close of preceding month\n700');
		const end = NEW_EDITION.indexOf('FF301\nv\nPage 2 of 10');
		return `${NEW_EDITION.slice(0, start)}${lines.join('\n')}\n${NEW_EDITION.slice(end)}`;
	};
	const TOTAL = 'Total authorised/registered share capital at the end of the month: RMB';
	const BY_ROWS = [
		'Balance at close of preceding month',
		'Par value',
		'700,000,000 RMB',
		'Increase / decrease (-)',
		'Balance at close of the month',
		'1 RMB',
		'700,000,000',
		'RMB',
		'700,000,000 RMB',
		TOTAL,
		'1 RMB',
		'700,000,000',
		'700,000,000',
	];
	const BY_COLUMNS = [
		'Balance at close of preceding month',
		'700,000,000 RMB',
		'Increase / decrease (-)',
		'Balance at close of the month',
		'700,000,000 RMB',
		'1 RMB',
		'RMB',
		'1 RMB',
		'700,000,000',
		'700,000,000',
		TOTAL,
		'700,000,000',
	];

	test('Part I by rows and by columns is told by its currencies', () => {
		const expected = read(NEW_EDITION);
		for (const lines of [BY_ROWS, BY_COLUMNS]) {
			const draft = read(authorisedWith(lines));
			assert.deepEqual(draft.at('/authorised'), expected.at('/authorised'));
			assert.deepEqual(draft.gaps, []);
		}
	});

	test('Part I is not claimed where a currency is lost or a figure does not agree', () => {
		for (const lines of [
			BY_ROWS.with(7, 'Remark'),
			BY_ROWS.with(10, '2 RMB'),
			BY_COLUMNS.with(5, '1 USD'),
			BY_COLUMNS.with(11, '700,000,001'),
		]) {
			const draft = read(authorisedWith(lines));
			assert.equal(draft.gap('/authorised/classes/0/close/capital'), 'ambiguous', lines.join(' | '));
			assert.equal(draft.at('/authorised/classes/0/close/par'), null);
		}
	});
});

describe('rows beside a torn row', () => {
	test('a row that took the figures of another is not claimed, nor is the other one blank', () => {
		const text = changed(
			NEW_EDITION,
			'Balance at close of preceding month\n699,000,000\n1,000,000\n700,000,000\nIncrease / decrease (-)\n-400,000\n400,000\nBalance at close of the month\n',
			'Balance at close of preceding month\nIncrease / decrease (-)\nBalance at close of the month\n699,000,000\n1,000,000\n',
		);
		const draft = read(text);
		for (const row of ['preceding', 'change', 'close']) {
			assert.equal(draft.at(`/issued/classes/0/${row}/issued`), null, row);
			assert.equal(draft.gap(`/issued/classes/0/${row}/issued`), 'ambiguous', row);
		}
	});

	test('figures of Part I with a currency between the wrong ones are no row', () => {
		const draft = read(
			changed(
				OLD_EDITION,
				'the month 9,000,000,000 USD 0.00001 USD 90,000',
				'the month 9,000,000,000 USD 0.00001 90,000 USD',
			),
		);
		assert.equal(draft.at('/authorised/classes/0/close/shares'), null);
		assert.equal(draft.at('/authorised/classes/0/preceding/shares'), '9000000000');
	});
});

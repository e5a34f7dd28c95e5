/** Figures, currencies, codes and classes as paper returns print them: right, or not claimed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeReturn } from '../../src/form/json.ts';
import { authorised, gap, HARBOUR, issued, ORDINARY, partOne, partTwo, RIGHT, read } from './paper-form.ts';

test('thousands torn by a space are joined; two cells on one line are two', () => {
	const draft = read({
		partTwo: partTwo(
			['1,992 ,000,000', 'N/A', 'N/A', 'N/A'],
			['0 644,517,121', 'N/A', 'N/A'],
			['9,593,912,711', 'N/A', 'N/A', 'N/A'],
		),
	});
	assert.deepEqual(issued(draft), ['1992000000', '0', '9593912711']);
});

for (const nothing of ['Nil', 'NIL', 'N/A', '-', '--', '---']) {
	test(`no change printed as ${nothing} is nothing, with what is printed`, () => {
		const draft = read({
			partTwo: partTwo(
				['10,000', 'N/A', 'N/A', 'N/A'],
				[nothing, 'N/A', 'N/A', 'N/A'],
				['10,000', 'N/A', 'N/A', 'N/A'],
			),
		});
		assert.deepEqual(issued(draft), ['10000', null, '10000']);
		assert.equal(draft.evidence.get('/issued/classes/0/change/issued')?.raw, nothing);
		assert.equal(gap(draft, '/issued/classes/0/change/issued'), undefined);
	});
}

test('no change printed as 0 is zero', () => {
	const draft = read({
		partTwo: partTwo(
			['10,000', 'N/A', 'N/A', 'N/A'],
			['0', 'N/A', 'N/A', 'N/A'],
			['10,000', 'N/A', 'N/A', 'N/A'],
		),
	});
	assert.deepEqual(issued(draft), ['10000', '0', '10000']);
});

test('dashes glued to a closing balance are no sign', () => {
	const draft = read({
		partTwo: partTwo(
			['2,111,689,455', 'N/A', 'N/A', 'N/A'],
			['N/A', 'N/A', 'N/A', 'N/A'],
			['---2,111,689,455', 'N/A', 'N/A', 'N/A'],
		),
	});
	assert.ok([null, '2111689455'].includes(issued(draft)[2] ?? null));
	const lone = read({
		partTwo: partTwo(
			['2,111,689,455', 'N/A', 'N/A', 'N/A'],
			['-9', 'N/A', 'N/A', 'N/A'],
			['-2,111,689,455', 'N/A', 'N/A', 'N/A'],
		),
	});
	assert.deepEqual(issued(lone), ['2111689455', '-9', null]);
	assert.equal(gap(lone, '/issued/classes/0/close/issued')?.reason, 'ambiguous');
});

test('brackets are a decrease in change cells', () => {
	const draft = read({
		partTwo: partTwo(
			['10,000', 'N/A', 'N/A', 'N/A'],
			['(4,000)', 'N/A', 'N/A', 'N/A'],
			['6,000', 'N/A', 'N/A', 'N/A'],
		),
	});
	assert.deepEqual(issued(draft), ['10000', '-4000', '6000']);
});

test('glued amounts are parted only where they cannot be one figure', () => {
	const apart = read({
		partOne: partOne(
			[
				{
					...ORDINARY,
					change: ['Nil0'],
					opening: ['180,000,000US$0.01US$1,800,000'],
					closing: ['180,000,000US$0.01US$1,800,000'],
				},
			],
			'US$1,800,000',
		),
	});
	assert.equal(authorised(apart)?.preceding.shares, '180000000');
	assert.equal(authorised(apart)?.preceding.capital, '1800000');
	const glued = read({
		partOne: partOne(
			[{ ...ORDINARY, closing: ['13,877,410,000', 'RMB 113877410000'] }],
			'RMB 13,877,410,000',
		),
	});
	assert.deepEqual(authorised(glued)?.close, { shares: null, par: null, capital: null });
	assert.equal(gap(glued, '/authorised/classes/0/close/par')?.reason, 'ambiguous');
	const column = read({
		partOne: partOne(
			[{ ...ORDINARY, opening: ['US$1,800,0000US$1,800,000'], change: [], closing: [] }],
			'N/A',
		),
	});
	assert.equal(authorised(column)?.preceding.capital, null);
});

for (const [printed, currency] of [
	['HKD0.10', 'HKD'],
	['HK$0.10', 'HKD'],
	['RMB 0.10', 'RMB'],
	['US$0.10', 'USD'],
	['Cdn$0.10', 'CAD'],
	['0.10 HKD', 'HKD'],
] as const) {
	test(`a par value printed as ${printed} has its currency`, () => {
		const capital = printed.replace('0.10', '1,000');
		const own = authorised(
			read({
				partOne: partOne(
					[{ ...ORDINARY, opening: ['10,000', printed, capital], closing: ['10,000', printed, capital] }],
					capital,
				),
			}),
		);
		assert.equal(own?.preceding.par, '0.1');
		assert.equal(own?.close.capital, '1000');
		assert.equal(own?.currency, currency);
	});
}

test('a currency in the column heads is taken, a missing one is a gap', () => {
	const table = { ...ORDINARY, opening: ['10,000', '0.10', '1,000'], closing: ['10,000', '0.10', '1,000'] };
	const heads = read({ partOne: partOne([table], '1,000') }, [
		[
			'Par value (State currency)  Authorised share capital (State currency)',
			'Par value (HK$)  Authorised share capital (HK$)',
		],
	]);
	assert.equal(authorised(heads)?.currency, 'HKD');
	const none = read({ partOne: partOne([table], '1,000') });
	assert.equal(authorised(none)?.currency, null);
	assert.ok(gap(none, '/authorised/classes/0/currency'));
});

test('words in the place of figures are gaps and no zeros', () => {
	const words = {
		...ORDINARY,
		opening: ['Unlimited', 'No par value', 'N/A'],
		closing: ['Unlimited', 'No par value', 'See remark'],
	};
	const draft = read({ partOne: partOne([words], 'N/A') });
	assert.deepEqual(authorised(draft)?.close, { shares: null, par: null, capital: null });
	for (const [key, raw] of [
		['shares', 'Unlimited'],
		['par', 'No par value'],
		['capital', 'See remark'],
	] as const) {
		const found = gap(draft, `/authorised/classes/0/close/${key}`);
		assert.equal(found?.reason, 'no figure');
		assert.equal(found?.raw, raw);
	}
});

test('small par values are exact, and capital that is not shares times par stays as printed', () => {
	const draft = read({
		partOne: partOne(
			[
				{
					...ORDINARY,
					opening: ['1,992,000,000,000', 'US$0.00000025', 'US$49,800'],
					closing: ['1,992,000,000,000', 'US$0.00000025', 'US$49,800'],
				},
			],
			'US$49,800',
		),
	});
	assert.deepEqual(authorised(draft)?.close, {
		shares: '1992000000000',
		par: '0.00000025',
		capital: '49800',
	});
});

test('a par value written into the share count, and class names after figures, are no cells', () => {
	const draft = read({
		partOne: partOne(
			[
				{
					...ORDINARY,
					opening: ['10,000 shares of HK$0.04 each', 'HK$0.04', 'HK$400'],
					closing: ['10,000', 'HK$0.04', 'HK$400'],
				},
			],
			'HK$400',
		),
		partTwo: partTwo(
			['7,000 H shares', '3,000 A shares', 'N/A', 'N/A'],
			['Nil', 'Nil', 'N/A', 'N/A'],
			['7,000 H shares', '3,000 A shares', 'N/A', 'N/A'],
		),
	});
	assert.equal(authorised(draft)?.preceding.shares, '10000');
	assert.deepEqual([issued(draft, 0)[0], issued(draft, 1)[2]], ['7000', '3000']);
});

test('a class entered under "other classes" keeps that column, with ordinary columns N/A', () => {
	const draft = read({
		partOne: partOne(
			[{}, {}, {}, { ...ORDINARY, code: '04567', description: 'Non-voting shares' }],
			'HK$1,000,000',
		),
		partTwo: partTwo(
			['N/A', 'N/A', 'N/A', '5,000'],
			['N/A', 'N/A', 'N/A', '100'],
			['N/A', 'N/A', 'N/A', '5,100'],
		),
	});
	const [only, ...rest] = encodeReturn(draft.return).issued?.classes ?? [];
	assert.equal(rest.length, 0);
	assert.equal(only?.class.kind, 'other');
	assert.deepEqual(issued(draft), ['5000', '100', '5100']);
});

test('a fifth table makes the order of the tables unsure, and Part I is not claimed', () => {
	const extra = partOne([ORDINARY], 'x').slice(2, 7);
	const draft = read({ partOne: [...HARBOUR.partOne.slice(0, 7), ...extra, ...HARBOUR.partOne.slice(7)] });
	assert.notEqual(authorised(draft)?.close.shares, '0');
	assert.deepEqual(issued(draft).slice(0, 1), [RIGHT[0]]);
});

for (const [printed, code] of [
	['388', '388'],
	['00770.HK', '00770'],
	['01157 (HKEX)', '01157'],
	['601298 (Shanghai Stock Exchange)', '601298'],
	['02345 / 601298', '02345 / 601298'],
	['N/A', null],
	['-', null],
] as const) {
	test(`a stock code printed as ${printed} is read`, () => {
		assert.equal(
			authorised(read({ partOne: partOne([{ ...ORDINARY, code: printed }], 'N/A') }))?.class.stockCode,
			code,
		);
	});
}

test('an empty description is null', () => {
	const { description: _, ...plainly } = ORDINARY;
	assert.equal(authorised(read({ partOne: partOne([plainly], 'N/A') }))?.class.description, null);
});

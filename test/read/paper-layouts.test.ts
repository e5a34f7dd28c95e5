/** Layouts in which web pages and converters leave paper returns, each on a text written for the test. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeReturn } from '../../src/form/json.ts';
import { readText } from '../../src/read/index.ts';
import { draftFromPaperText } from '../../src/read/paper/draft-paper.ts';
import { recognise } from '../../src/read/recognise.ts';
import { Refusal } from '../../src/value/refusal.ts';
import {
	authorised,
	BLANK_TERMS,
	gap,
	HARBOUR,
	head,
	issued,
	type Line,
	NONE,
	ORDINARY,
	paperText,
	partOne,
	partTwo,
	RIGHT,
	read,
	section,
	THREE_CLASSES,
	TITLES,
} from './paper-form.ts';

const OPENING: Line = ['9,586,885,710', 'N/A', 'N/A', 'N/A'];

function stacked(...rows: readonly Line[]): Line[] {
	return [['II. Movements in Issued Share Capital'], ['No. of ordinary shares'], ['(1) (2)'], ...rows];
}

test('a total between the halves of its own label is read', () => {
	for (const total of ['(State\nHK$1,000,000\ncurrency) :', '(State | HK$1,000,000 |']) {
		const draft = read({}, [['(State currency) :  HK$1,000,000', total]]);
		const part = encodeReturn(draft.return).authorised;
		assert.ok(part?.applicable);
		assert.deepEqual(part.totals, [{ currency: 'HKD', amount: '1000000' }], total);
	}
});

test('the rules of Markdown tables are neither words nor cells', () => {
	const rule = '|---|---|---|';
	const draft = read({}, [
		['Harbour Lantern Holdings Limited', `Harbour Lantern Holdings Limited\n${rule}`],
		['Ordinary shares\nNo. of ordinary', `Ordinary shares\n${rule}\nNo. of ordinary`],
		['(1)  (2)\nBalance', `(1)  (2)\n${rule}\nBalance`],
	]);
	assert.equal(draft.return.issuerName, 'Harbour Lantern Holdings Limited');
	assert.equal(authorised(draft)?.class.description, 'Ordinary shares');
	assert.deepEqual(issued(draft), RIGHT);
});

test('a list dash before the numeral of a part is no cell', () => {
	const draft = read({ partOne: partOne([ORDINARY], 'N/A') }, [['II. Movements', '- II. Movements']]);
	const part = encodeReturn(draft.return).authorised;
	assert.ok(part?.applicable);
	assert.deepEqual(part.totals, [{ currency: null, amount: null }]);
	assert.equal(draft.evidence.get('/authorised/totals/0/amount')?.raw, 'N/A');
});

test('a page number below an empty table does not put the table to use', () => {
	const draft = read({}, [['2. Preference Shares', '1\n2. Preference Shares']]);
	assert.equal(encodeReturn(draft.return).issued?.classes.length, 1);
	assert.deepEqual(issued(draft), RIGHT);
});

test('a row without cells is not blank where the other rows have lost theirs', () => {
	const table = { ...ORDINARY, opening: ['50,000,000'], change: [], closing: ['50,000,000'] };
	const draft = read({ partOne: partOne([table], 'HK$1,000') });
	assert.equal(authorised(draft)?.change.shares, null);
	assert.ok(gap(draft, '/authorised/classes/0/change/shares'));
	assert.equal(draft.evidence.get('/authorised/classes/0/change/shares'), undefined);
});

test('column heads moved below Part II do not unsettle its rows, a figure among them does', () => {
	const cells = paperText({ ...HARBOUR, partTwo: [] }, 'cells');
	const rows = partTwo(
		OPENING,
		['7,027,001', 'N/A', 'N/A', 'N/A'],
		['9,593,912,711', 'N/A', 'N/A', 'N/A'],
	).flat();
	const moved = (below: string) => {
		const text = rows.filter((cell) => cell !== 'No. of other classes of shares').join('\n');
		return draftFromPaperText(cells.replace('III. Details', `${text}\n${below}\nIII. Details`));
	};
	assert.deepEqual(issued(moved('No. of other classes of shares')), RIGHT);
	assert.deepEqual(issued(moved('No. of other classes of shares\n5,000')), [null, null, null]);
});

test('cells taken column by column are read where one class alone has figures', () => {
	const labels: Line[] = [
		['Balance at close of preceding month'],
		['Increase/ (decrease) during the month'],
		['Balance at close of the month'],
	];
	const columns: Line = ['9,586,885,710', '7,027,001', '9,593,912,711', ...NONE, ...NONE, ...NONE];
	assert.deepEqual(issued(read({ partTwo: stacked(...labels, ...columns.map((cell) => [cell])) })), RIGHT);
	const [opening = [], ...rest] = labels;
	const two: Line = ['7,027,001', '9,593,912,711', 'N/A', 'N/A', ...NONE, 'N/A'];
	const after = stacked([...opening, ...OPENING], ...rest, ...two.map((cell) => [cell]));
	assert.deepEqual(issued(read({ partTwo: after })), RIGHT);
	const byRow: Line = ['7,027,001', ...NONE, '9,593,912,711', ...NONE];
	const rows = stacked([...opening, ...OPENING], ...rest, ...byRow.map((cell) => [cell]));
	assert.deepEqual(issued(read({ partTwo: rows })), RIGHT);
});

test('cells taken column by column are not read where two classes have figures or a balance has none', () => {
	const labels: Line[] = [['Increase/ (decrease) during the month'], ['Balance at close of the month']];
	const of = (opening: Line, cells: Line) =>
		stacked(['Balance at close of preceding month', ...opening], ...labels, ...cells.map((cell) => [cell]));
	const several = of(
		['10', '20', 'N/A', 'N/A'].map((each) => `${each},000`.replace('N/A,000', 'N/A')),
		['1,000', '11,000', '2,000', '22,000', 'N/A', 'N/A', 'N/A', 'N/A'],
	);
	const text = paperText({ ...THREE_CLASSES, partTwo: several });
	assert.deepEqual(issued(draftFromPaperText(text)).slice(1), [null, null]);
	const without = of(OPENING, ['7,027,001', 'N/A', ...NONE, ...NONE]);
	assert.deepEqual(issued(read({ partTwo: without })).slice(1), [null, null]);
});

const DOMESTIC: Line[] = [
	['Stock code :', '360099', 'Description :', 'Domestic preference shares'],
	['No. of preference shares', 'Par value (State currency)', 'Authorised share capital (State currency)'],
	['Balance at close of preceding month', '450,000,000', 'RMB100', 'RMB45,000,000,000'],
	['Increase/(decrease)', 'Nil', 'Nil'],
	['Balance at close of the month', '450,000,000', 'RMB100', 'RMB45,000,000,000'],
];

test('a table that the issuer added to Part I adds a column to Part II', () => {
	const one = THREE_CLASSES.partOne;
	const at = one.findIndex(([heading]) => heading === '3. Other Classes of Shares');
	const five = [...one.slice(0, at), ...DOMESTIC, ...one.slice(at)];
	const row = (...cells: Line): Line => [
		...cells.slice(0, 3),
		'450,000,000 (Domestic Preference Shares)',
		'N/A',
	];
	const form = {
		...THREE_CLASSES,
		partOne: five,
		partTwo: partTwo(
			row('1,099,025,000', '5,392,075,000', '122,500,000'),
			['1,000', '(70)', 'Nil', 'Nil', 'N/A'],
			row('1,099,026,000', '5,392,074,930', '122,500,000'),
		),
	};
	for (const layout of ['rows', 'cells'] as const) {
		const draft = draftFromPaperText(paperText(form, layout));
		const value = encodeReturn(draft.return);
		assert.deepEqual(
			value.issued?.classes.map((each) => [each.class.kind, each.class.stockCode, each.close.issued]),
			[
				['ordinary', '02345', '1099026000'],
				['ordinary', '601234', '5392074930'],
				['preference', '04602', '122500000'],
				['preference', '360099', '450000000'],
			],
		);
		assert.equal(authorised(draft, 3)?.close.capital, '45000000000');
		assert.equal(value.details.totals[2]?.issued, null, 'two classes have one total between them');
		assert.equal(gap(draft, '/details/totals/2/issued')?.reason, 'ambiguous');
	}
	const unnamed = paperText({
		...form,
		partOne: five.map((line) => line.filter((cell) => cell !== 'No. of preference shares')),
	});
	assert.throws(
		() => draftFromPaperText(unnamed),
		(error) => error instanceof Refusal && error.code === 'NOTHING_FOUND',
	);
});

test("columns under the issuer's own heads are not taken for the form's", () => {
	const draft = read({}, [
		[
			'No. of ordinary shares  No of preference shares  No. of other',
			'No. of ordinary shares  No. of A shares  No. of H',
		],
	]);
	assert.equal(draft.return.issued, null);
	assert.equal(gap(draft, '/issued')?.reason, 'ambiguous');
});

test('a description that begins above its label, or has run into a heading, is not claimed', () => {
	const above = read({}, [
		['1. Ordinary Shares\n(1) Stock code', '1. Ordinary Shares\nShares of one vote each and\n(1) Stock code'],
	]);
	assert.equal(authorised(above)?.class.description, null);
	assert.ok(gap(above, '/authorised/classes/0/class/description'));
	const run = read({}, [
		['Description :  Ordinary shares', 'Description :  Ordinary shares\n2. Preference Shares'],
	]);
	assert.equal(authorised(run)?.class.description, null);
});

test('a year before currency and amount is a word, and the amounts keep their columns', () => {
	const entries: Line[] = [
		['1. Bonds due 2022 HKD 205,456,000 Nil 205,456,000 Nil 10,000'],
		BLANK_TERMS,
		['2. N/A'],
		BLANK_TERMS,
		['3. N/A'],
		BLANK_TERMS,
	];
	const part = encodeReturn(read({ convertibles: section(TITLES.C, entries, 'C', NONE) }).return).details
		.convertibles;
	assert.ok(part?.applicable);
	const [row] = part.blocks[0]?.rows ?? [];
	assert.deepEqual([row?.currency, row?.preceding, row?.close], ['HKD', '205456000', '205456000']);
	assert.deepEqual([row?.sharesIssued, row?.sharesIssuable], [null, '10000']);
	assert.match(row?.description ?? '', /due 2022$/);
});

test('a row that names no class is not put under the only class that is left', () => {
	const options = HARBOUR.options.map((line) =>
		line.map((cell) => cell.replace('Ordinary shares (Note 1)', '(Note 1)')),
	);
	const whole = encodeReturn(draftFromPaperText(paperText({ ...HARBOUR, options })).return).details.options;
	assert.ok(whole?.applicable);
	assert.equal(whole.blocks[0]?.class.stockCode, '09876');
	const several = draftFromPaperText(paperText({ ...THREE_CLASSES, options }));
	assert.equal(several.return.details.options, null);
	assert.equal(gap(several, '/details/options')?.reason, 'ambiguous');
	// Part I is lost, and all but one row of Part II: another class may have been lost with them.
	const row = ['Balance at close of preceding month', '10,000', ...NONE];
	const left = read({ options, partOne: [], partTwo: stacked(row) });
	assert.deepEqual(issued(left), ['10000', null, null]);
	assert.equal(left.return.details.options, null);
});

test('rows of options whose numbers are lost are read by their cells, without their words', () => {
	const numbers = /(?<=\n)[123]\. (?=The 2013 Scheme|N\/A {2}\( \/ \/ \) {2}shares)/g;
	const text = paperText(HARBOUR).replace(numbers, '');
	assert.notEqual(text, paperText(HARBOUR));
	const draft = draftFromPaperText(text);
	const part = encodeReturn(draft.return).details.options;
	assert.ok(part?.applicable);
	const [row] = part.blocks[0]?.rows ?? [];
	assert.equal(part.blocks[0]?.rows.length, 1);
	assert.equal(row?.movements[1]?.options, '-7027001');
	assert.equal(row?.sharesIssuable, '90100000');
	assert.equal(row?.particulars, null);
	assert.equal(gap(draft, '/details/options/blocks/0/rows/0/particulars')?.reason, 'ambiguous');
	const torn = draftFromPaperText(text.replace('7,027,001  90,100,000', '7,027,001\n90,100,000'));
	assert.equal(torn.return.details.options, null);
	// One cell is lost, and the mark of the next entry has run into the line.
	const shifted = text.replace('7,027,001  90,100,000\nN/A', '90,100,000 (Note 1) N/A');
	assert.notEqual(shifted, text);
	assert.equal(draftFromPaperText(shifted).return.details.options, null);
});

test('the mark of March 2019 tells the edition of a return for the month before, the end of a day does not', () => {
	const february = { head: head('28/02/2019', '05/03/2019') };
	const marked = read(february, [
		['II. Movements', '2\nMarch 2019\nII. Movements'],
		['III. Details', '3\nMarch 2019\nIII. Details'],
	]);
	assert.equal(marked.return.edition, 'March 2019');
	const dated = read({ head: head('28/02/2019', '5\nMarch 2019'), ending: THREE_CLASSES.ending });
	assert.equal(dated.return.edition, 'paper');
});

test('the next day disclosure return is refused by its code, whatever headings it shares', () => {
	const text =
		'FF305\nNext Day Disclosure Return\nName of Issuer: Harbour Lantern\nMovements in issued shares\nOpening balance 1,000';
	assert.throws(
		() => recognise(text),
		(error) => error instanceof Refusal && error.code === 'NOT_THIS_FORM' && /FF305/.test(error.message),
	);
	const quoting = `${paperText(HARBOUR)}\nSee form FF305 of the same day.`;
	assert.equal(recognise(quoting).form, 'paper');
});

test('a web copy of a whole return is proved by its own arithmetic', () => {
	const reading = readText(
		`Log in\nshare via e-mail\n0\n01/06/2021 | 03:27am EDT\n${paperText(HARBOUR, 'cells')}`,
	);
	const close = reading.fields.find((field) => field.path === '/issued/classes/0/close/issued');
	assert.equal(close?.status, 'proved');
});

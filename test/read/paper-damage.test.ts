/** What published paper returns do to a reader, each on a text written for the test: right, or not claimed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeReturn } from '../../src/form/json.ts';
import type { Draft } from '../../src/read/draft.ts';
import { draftFromPaperText } from '../../src/read/paper/draft-paper.ts';
import { Refusal } from '../../src/value/refusal.ts';
import {
	authorised,
	BLANK_TERMS,
	EMPTY_ENTRIES,
	type Form,
	gap,
	HARBOUR,
	head,
	issued,
	NONE,
	paperText,
	partOne,
	partTwo,
	RIGHT,
	read,
	section,
	THREE_CLASSES,
	TITLES,
} from './paper-form.ts';

test('the title of depositary receipts does not keep an issuer of shares from being read', () => {
	const wrong = 'Monthly Return On Movement of Listed Equity Securities for Hong Kong Depositary Receipts';
	assert.deepEqual(
		issued(read({}, [['Monthly Return of Equity Issuer on Movements in Securities', wrong]])),
		RIGHT,
	);
});

test('only the name cell of the form names the issuer', () => {
	const text = `Log in\nSign up\nHONG KONG EXCHANGES : Monthly Return of Equity Issuer on Movements in Securities\nshare with friends\n0\n03/02/2021 | 11:14am\n${'menu | 12,345\n'.repeat(40)}${paperText(HARBOUR)}`;
	const draft = draftFromPaperText(text);
	assert.equal(draft.return.issuerName, 'Harbour Lantern Holdings Limited');
	assert.equal(draft.return.monthEnded, '2020-12-31');
	assert.deepEqual(issued(draft), RIGHT);
});

test('the note of incorporation stays with the name', () => {
	const name = 'Harbour Lantern Holdings Limited (Incorporated in the Cayman Islands with limited liability)';
	assert.equal(read({ head: head('31/12/2020', '06/01/2021', name) }).return.issuerName, name);
});

test('"Revised" in the page title is a re-submission, elsewhere it is not', () => {
	const title = 'Monthly Return of Equity Issuer on Movements in Securities';
	assert.equal(read({}, [[title, `${title} (Revised)`]]).return.status, 're-submission');
	assert.equal(read({}, [['The 2013 Scheme', 'The 2013 Scheme (revised)']]).return.status, null);
});

for (const [printed, day] of [
	['30/9/2019', '2019-09-30'],
	['31 /10/2019', '2019-10-31'],
	['31 August2019', '2019-08-31'],
	['30 September 2019', '2019-09-30'],
] as const) {
	test(`a month ended printed as ${printed} is read`, () => {
		assert.equal(read({ head: head(printed, '2nd October, 2019') }).return.monthEnded, day);
	});
}

test('a month ended moved below the first table is found, and the day of submission is not taken for it', () => {
	const draft = read({ head: head('', '31/01/2021') }, [
		['1. Ordinary Shares', '1. Ordinary Shares\n31/12/2020'],
	]);
	assert.equal(draft.return.monthEnded, '2020-12-31');
	assert.equal(draft.return.dateSubmitted, '2021-01-31');
	const without = read({ head: head('', '31/01/2021') });
	assert.equal(without.return.monthEnded, null);
	assert.equal(gap(without, '/monthEnded')?.reason, 'not found');
});

test('name and day under labels that stand together, or swapped, are told apart', () => {
	const labels = ['Name of Issuer  Harbour Lantern Holdings Limited\nDate Submitted  06/01/2021'] as const;
	for (const other of [
		'Name of IssuerDate SubmittedHarbour Lantern Holdings Limited 6 January 2021',
		'Name of Issuer\n06/01/2021\nDate Submitted\nHarbour Lantern Holdings Limited',
	]) {
		const draft = read({}, [[labels[0], other]]);
		assert.equal(draft.return.issuerName, 'Harbour Lantern Holdings Limited');
		assert.equal(draft.return.dateSubmitted, '2021-01-06');
	}
});

test('a return submitted on the last day of its month is read', () => {
	const draft = read({ head: head('31/12/2020', '31/12/2020') });
	assert.equal(draft.return.dateSubmitted, '2020-12-31');
});

test('labels broken anywhere, even around the figures, are read', () => {
	const whole = 'Balance at close of preceding month  9,586,885,710  N/A  N/A  N/A';
	for (const broken of [
		'Balance at close of\npreceding month 9,586,885,710  N/A  N/A  N/A',
		'Balance at clo se of preced\ning month 9,586,885,710  N/A  N/A  N/A',
		'Balance at close of  9,586,885,710  N/A  N/A  N/A\npreceding month',
	])
		assert.deepEqual(issued(read({}, [[whole, broken]])), RIGHT);
});

test('labels glued to values and to one another are read', () => {
	const draft = read({}, [
		['Balance at close of preceding month  9,586', 'Balance at close of preceding month9,586'],
		[
			'N/A  N/A  N/A\nIncrease/ (decrease) during the month  ',
			'N/AN/AN/A\nIncrease/ (decrease)during the month',
		],
		[
			'Description :  Ordinary shares\nNo. of ordinary shares  Par value (State currency)',
			'Description :Ordinary sharesNo. of ordinary sharesPar value(State currency)',
		],
	]);
	assert.deepEqual(issued(draft), RIGHT);
	assert.equal(authorised(draft)?.class.description, 'Ordinary shares');
});

test('values before their labels are not claimed', () => {
	const table = [
		['II. Movements in Issued Share Capital'],
		['100,000', 'N/A', 'N/A', 'N/A'],
		['Balance at close of preceding month'],
		['5,000', 'N/A', 'N/A', 'N/A'],
		['Increase/ (decrease) during the month'],
		['105,000', 'N/A', 'N/A', 'N/A'],
		['Balance at close of the month'],
	];
	for (const join of ['\n', ' ']) {
		const text = paperText({ ...HARBOUR, partTwo: [[table.map((row) => row.join(join)).join(join)]] });
		const draft = draftFromPaperText(text);
		assert.deepEqual(issued(draft), [null, null, null]);
		assert.ok(gap(draft, '/issued/classes/0/close/issued'));
	}
});

test('a page number is neither a cell nor minus one', () => {
	for (const page of ['-1-', '- 2 -', '3\nMarch 2019', 'For Main Board and GEM listed issuers\n3']) {
		const draft = read({}, [
			['III. Details', `${page}\nIII. Details`],
			['II. Movements in Issued Share Capital\n', `${page}\nII. Movements in Issued Share Capital\n`],
		]);
		assert.deepEqual(issued(draft), RIGHT, page);
		assert.ok(authorised(draft), page);
	}
});

test('page headers in the middle of a table are passed over', () => {
	const draft = read({}, [
		[
			'Balance at close of the month  9,593',
			'For Main Board and GEM listed issuers\n3\nBalance at close of the month  9,593',
		],
	]);
	assert.deepEqual(issued(draft), RIGHT);
});

test('lost headings of item (2), of Part II and of section D give no wrong figure', () => {
	const withoutItem = read({}, [[/\(2\) Stock code.*\n/, '']]);
	assert.deepEqual(issued(withoutItem), RIGHT);
	assert.equal(authorised(withoutItem)?.close.shares, '50000000000');
	const withoutPart = read({}, [['II. Movements in Issued Share Capital\n', '']]);
	assert.deepEqual(issued(withoutPart), RIGHT);
	const withoutSection = read({}, [[TITLES.D, '']]);
	assert.equal(withoutSection.return.details.agreements, null);
	assert.equal(gap(withoutSection, '/details/agreements')?.reason, 'not found');
});

test('empty rows before the next heading do not take its number', () => {
	const draft = read({ partOne: partOne([{ code: '09876', description: 'Shares' }], '') });
	const own = authorised(draft);
	assert.deepEqual(own?.close, { shares: null, par: null, capital: null });
	assert.deepEqual(own?.preceding, { shares: null, par: null, capital: null });
	assert.deepEqual(issued(draft), RIGHT);
});

test('a section printed twice is not read', () => {
	const draft = read({ warrants: [...HARBOUR.warrants, ...HARBOUR.warrants] });
	assert.equal(draft.return.details.warrants, null);
	assert.ok(gap(draft, '/details/warrants'));
});

function schemes(...entries: string[]): Form['options'] {
	const numbered = entries.map((entry, index) => [`${index + 1}. ${entry}`]);
	return [
		['III. Details of Movements in Issued Share Capital'],
		...section(TITLES.A, [...numbered, ...EMPTY_ENTRIES.slice(entries.length)], 'A', NONE),
	];
}

function option(draft: Draft) {
	const part = encodeReturn(draft.return).details.options;
	return part?.applicable ? part.blocks[0]?.rows[0] : undefined;
}

test('exercised, cancelled and lapsed options are decreases whatever their sign; the evidence is as printed', () => {
	const draft = read({
		options: schemes('Scheme (17/05/2013) Ordinary shares (Note 1) 600 100 (20) 3 100 9,000'),
	});
	assert.deepEqual(
		option(draft)?.movements.map((each) => each.options),
		['600', '-100', '-20', '-3'],
	);
	assert.equal(draft.evidence.get('/details/options/blocks/0/rows/0/movements/1/options')?.raw, '100');
});

test('a row with a cell missing, or a year before its cells, is not claimed', () => {
	for (const entry of [
		'Scheme (17/05/2013) Ordinary shares (Note 1) Nil 100 Nil Nil 9,000',
		'Scheme adopted in 2012 Nil 100 Nil 100 9,000',
		'Scheme adopted in 2012 Nil 100 Nil Nil 100 9,000',
	]) {
		const draft = read({ options: schemes(entry) });
		assert.equal(option(draft)?.sharesIssuable, null);
		assert.equal(gap(draft, '/details/options/blocks/0/rows/0/sharesIssuable')?.reason, 'ambiguous');
	}
});

test('a convertible with one amount and three Nil for its cells is not claimed', () => {
	const draft = read({
		convertibles: section(
			TITLES.C,
			[
				['1. Bonds due 2022 HKD 205,456,000 Nil Nil Nil'],
				BLANK_TERMS,
				['2. N/A'],
				BLANK_TERMS,
				['3. N/A'],
				BLANK_TERMS,
			],
			'C',
			NONE,
		),
	});
	const part = encodeReturn(draft.return).details.convertibles;
	assert.ok(part?.applicable);
	assert.equal(part.blocks[0]?.rows[0]?.preceding, null);
	assert.ok(gap(draft, '/details/convertibles/blocks/0/rows/0/preceding'));
});

test('a year directly before the currency stays with the words', () => {
	const draft = read({
		convertibles: section(
			TITLES.C,
			[
				['1. Bonds due 2022 HKD 205,456,000 Nil 205,456,000 Nil 10,000'],
				BLANK_TERMS,
				['2. N/A'],
				BLANK_TERMS,
				['3. N/A'],
				BLANK_TERMS,
			],
			'C',
			NONE,
		),
	});
	const part = encodeReturn(draft.return).details.convertibles;
	assert.ok(part?.applicable);
	const [row] = part.blocks[0]?.rows ?? [];
	assert.ok(row?.preceding === '205456000' || gap(draft, '/details/convertibles/blocks/0/rows/0/preceding'));
});

test('totals that are blank are not taken from elsewhere', () => {
	const draft = read({
		options: HARBOUR.options.map((line) =>
			line[0]?.startsWith('Total A') ? ['Total A. (Ordinary shares)'] : line,
		),
	});
	const part = encodeReturn(draft.return).details.options;
	assert.ok(part?.applicable);
	assert.equal(part.blocks[0]?.total.issued, null);
	assert.ok(gap(draft, '/details/options/blocks/0/total/issued'));
});

test('remarks are kept whole and never mined', () => {
	const remark =
		'As at 1/2/2021 the balance at close of preceding month was 1,111,111 and Stock code : 1 changed.';
	const draft = read({
		ending: [...HARBOUR.ending.slice(0, 4), [`Remarks (if any): ${remark}`], ...HARBOUR.ending.slice(4)],
	});
	assert.equal(draft.return.issued?.remarks, remark);
	assert.deepEqual(issued(draft), RIGHT);
	const first = read({ partOne: [...HARBOUR.partOne, [`Remarks: ${remark}`]] });
	const part = first.return.authorised;
	assert.ok(part?.applicable);
	assert.equal(part.remarks, remark);
	assert.equal(authorised(first)?.close.shares, '50000000000');
	assert.deepEqual(issued(first), RIGHT);
});

test('silence in a section is not "not applicable"', () => {
	const blank = section(TITLES.B, [['1.'], BLANK_TERMS, ['2.'], BLANK_TERMS, ['3.'], BLANK_TERMS], 'B', [
		'',
		'',
		'',
	]);
	const draft = read({ warrants: blank });
	assert.equal(draft.return.details.warrants, null);
	assert.equal(gap(draft, '/details/warrants')?.reason, 'not found');
});

test("an issuer's own label with a day is the opening of the first return", () => {
	const draft = read({}, [
		['Balance at close of preceding month  9,586', 'Balance as at 16 December 2020 (Listing Date)  9,586'],
	]);
	assert.deepEqual(issued(draft), RIGHT);
});

test('confirmations are read by their wording, without numerals', () => {
	const items =
		'all money due to the listed issuer in respect of the issue of securities has been received by it;\nall pre-conditions for the listing imposed by the Rules under "Qualifications of listing" have been fulfilled;\nall the securities of each class are in all respects identical in all respects;';
	const draft = read({}, [
		['IV. Confirmations\nNot applicable', `IV. Confirmations\nWe hereby confirm\n${items}`],
	]);
	assert.deepEqual(draft.return.confirmations, { applicable: true, items: ['i', 'ii', 'iv'] });
	assert.deepEqual(read({}).return.confirmations, { applicable: false });
	const lost = read({}, [['IV. Confirmations\nNot applicable', '']]);
	assert.equal(lost.return.confirmations, null);
	assert.ok(gap(lost, '/confirmations'));
});

test('the signature is read after the heading of the notes too', () => {
	const signed =
		'Submitted by:  Chan Siu Ling\nTitle:  Company Secretary\n(Director, Secretary or other duly authorised officer)\n';
	const draft = read({}, [[signed, '']]);
	assert.equal(draft.return.signatory.name, null);
	const moved = draftFromPaperText(`${paperText(HARBOUR).replace(signed, '')}\n${signed}`);
	assert.deepEqual(moved.return.signatory, { name: 'Chan Siu Ling', title: 'Company Secretary' });
});

test('a text whose figures are all lost is refused by name', () => {
	const text = paperText(HARBOUR).replace(/[0-9][0-9,.]{2,}/g, '');
	assert.throws(
		() => draftFromPaperText(text),
		(error) => error instanceof Refusal && error.code === 'NOTHING_FOUND',
	);
});

test('a closing balance that is blank is left empty', () => {
	const draft = read({ partTwo: partTwo(['10,000', 'N/A', 'N/A', 'N/A'], ['Nil', 'N/A', 'N/A', 'N/A'], []) });
	assert.deepEqual(issued(draft), ['10000', null, null]);
	assert.ok(gap(draft, '/issued/classes/0/close/issued'));
	const pipes = draftFromPaperText(
		paperText(
			{
				...THREE_CLASSES,
				partTwo: partTwo(['1', '2', '3', 'N/A'], ['Nil', 'Nil', 'Nil', 'N/A'], ['1', '', '3', 'N/A']),
			},
			'markdown',
		),
	);
	assert.deepEqual([issued(pipes, 0)[2], issued(pipes, 1)[2], issued(pipes, 2)[2]], ['1', null, '3']);
	assert.equal(pipes.evidence.get('/issued/classes/1/close/issued')?.raw, '');
});

test('a lone figure in a row of Part II belongs to the only class there is, and to none when there are two', () => {
	const rows = partTwo(['10,000'], ['Nil'], ['10,000']);
	assert.deepEqual(issued(read({ partTwo: rows })), ['10000', null, '10000']);
	const two = draftFromPaperText(paperText({ ...THREE_CLASSES, partTwo: rows }));
	assert.deepEqual(issued(two), [null, null, null]);
});

test('the edition of March 2019 is told by its mark or by the month', () => {
	assert.equal(read({ head: head('31/03/2019', '03/04/2019') }).return.edition, 'March 2019');
	const before = read({ head: head('28/02/2019', '05/03/2019'), ending: THREE_CLASSES.ending });
	assert.equal(before.return.edition, 'paper');
	assert.equal(before.return.confirmations, null);
	const marked = read({ head: head('', '05/03/2019') }, [['III. Details', '3\nMarch 2019\nIII. Details']]);
	assert.equal(marked.return.edition, 'March 2019');
});

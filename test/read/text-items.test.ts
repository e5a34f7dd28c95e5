import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { encodeReturn } from '../../src/form/json.ts';
import { draftFromText } from '../../src/read/text/draft-text.ts';
import { valueAt } from '../../src/value/pointer.ts';
import { draftInBoth } from './text-reading.ts';
import { changed, ISSUER, OLD_EDITION } from './text-sources.ts';

function read(text: string, languages: 'both' | 'english' = 'both') {
	const draft = languages === 'both' ? draftInBoth(text, '1.0.1') : draftFromText(text);
	const json = encodeReturn(draft.return);
	return {
		...draft,
		json,
		at: (path: string) => valueAt(json, path),
		raw: (path: string) => draft.evidence.get(path)?.raw,
		gap: (path: string) => draft.gaps.find((each) => each.path === path)?.reason,
	};
}

const CLASS_B =
	'1. Type of shares issuable WVR ordinary shares Class of shares Class B Shares issuable to be listed on SEHK (Note 1) Yes\nStock code of shares issuable (if listed on SEHK) (Note 1) 09901\n';
const WARRANTS = '(B). Warrants to Issue Shares of the Issuer which are to be Listed';
const CONVERTIBLES =
	'(C). Convertibles (i.e. Convertible into Issue Shares of the Issuer which are to be Listed)';
const AGREEMENTS =
	'(D). Any other Agreements or Arrangements to Issue Shares of the Issuer which are to be listed, including Options (other than Share Options Schemes)';
const DELIVERED =
	'No. of new shares of issuer issued during the month pursuant thereto\nNo. of new shares of issuer which may be issued pursuant thereto as at close of the month\n';

const CONVERTIBLE_HEAD = `Description of the Convertibles
Currency
Amount at close of preceding month
Movement during the month
Amount at close of the month
${DELIVERED}`;

const NOTES = `1). Harbour notes USD 40,000,000 Converted -1,000,000 39,000,000 250,000 9,750,000
Type of the Convertibles Bond/Notes
Stock code of the Convertibles (if listed on SEHK) (Note 1) 05601
Subscription/Conversion price HKD 31.2
General Meeting approval date (if applicable) 18 May 2018
`;

/** The return of edition 1.0.1 with one section of Part III filled. */
function withSection(heading: string, body: string, total: string): string {
	return changed(
		OLD_EDITION,
		`${heading} Not applicable\n`,
		`${heading}\n${CLASS_B}${body}${total}\nRemarks:\n`,
	);
}

const withNotes = (notes: string) =>
	withSection(CONVERTIBLES, CONVERTIBLE_HEAD + notes, 'Total C (WVR ordinary shares Class B): 250,000');
const NOTE = '/details/convertibles/blocks/0/rows/0';

describe('head and furniture', () => {
	test('4: a resubmission is told by the status cell, wherever it was put before Part II', () => {
		const moved = changed(
			changed(OLD_EDITION, ' Status: New Submission', ''),
			'2. Type of shares',
			'Status: Re-submission\n2. Type of shares',
		);
		assert.equal(read(moved).json.status, 're-submission');
		const none = changed(OLD_EDITION, ' Status: New Submission', '');
		assert.deepEqual([read(none).json.status, read(none).gap('/status')], [null, 'not found']);
	});

	test('6: submission on the last day of the month itself is a day like any other', () => {
		const draft = read(changed(OLD_EDITION, '06 April 2022', '31 March 2022'));
		assert.deepEqual([draft.json.monthEnded, draft.json.dateSubmitted], ['2022-03-31', '2022-03-31']);
		assert.deepEqual(draft.gaps, []);
	});

	test('15: page headers and footers in the middle of tables are no cells', () => {
		const page = 'Page 3 of 7 v 1.0.1\nFF301\nFor Main Board and GEM listed issuers\n';
		const text = OLD_EDITION.replaceAll('\nIncrease / decrease', `\n${page}Increase / decrease`)
			.replace('\nExercised', `\n${page}Exercised`)
			.replace('\nTotal E', `\n${page}Total E`);
		assert.deepEqual(read(text).json, read(OLD_EDITION).json);
		assert.deepEqual(read(text).gaps, []);
	});
});

describe('figures that look like others', () => {
	test('22: par in one currency and capital in another keeps both', () => {
		const text = changed(
			OLD_EDITION,
			'month 1,000,000,000 USD 0.00001 USD 10,000\nIncrease / decrease (-) USD\nBalance at close of the month 1,000,000,000 USD 0.00001 USD 10,000',
			'month 1,000,000,000 RMB 100 USD 2,450,000,000\nIncrease / decrease (-) USD\nBalance at close of the month 1,000,000,000 RMB 100 USD 2,450,000,000',
		);
		const draft = read(text);
		assert.equal(draft.at('/authorised/classes/1/currency'), 'USD');
		assert.equal(draft.at('/authorised/classes/1/close/par'), '100');
		assert.equal(draft.raw('/authorised/classes/1/close/par'), 'RMB 100');
		assert.equal(draft.raw('/authorised/classes/1/close/capital'), '2,450,000,000');
		assert.equal(draft.raw('/authorised/classes/0/close/par'), '0.00001');
	});

	test('23: a conversion price in another currency, or as a sentence, is as printed', () => {
		const draft = read(withNotes(NOTES));
		assert.deepEqual(draft.at(`${NOTE}/price`), { currency: 'HKD', amount: '31.2' });
		assert.equal(draft.at(`${NOTE}/currency`), 'USD');
		const sentence = read(
			withNotes(changed(NOTES, 'HKD 31.2', '80% of the average price of 5 trading days')),
		);
		assert.equal(sentence.at(`${NOTE}/price`), null);
		assert.notEqual(sentence.gap(`${NOTE}/price`), undefined);
		assert.equal(sentence.at(`${NOTE}/sharesIssuable`), '9750000');
	});

	test('24: a par value in the cell of the count, and class names after figures, give no wrong figure', () => {
		const par = read(
			changed(
				OLD_EDITION,
				'month 9,000,000,000 USD 0.00001 USD 90,000\nIncrease',
				'month 9,000,000,000 of USD 0.00001 USD 0.00001 USD 90,000\nIncrease',
			),
		);
		assert.deepEqual(
			[par.at('/authorised/classes/0/preceding/shares'), par.at('/authorised/classes/0/preceding/par')],
			[null, null],
		);
		assert.equal(par.at('/authorised/classes/0/close/par'), '0.00001');
		const named = read(changed(OLD_EDITION, 'month 2,398,750,000', 'month 2,398,750,000 Class B shares'));
		assert.equal(named.at('/issued/classes/0/close/issued'), '2398750000');
	});

	test('24: an amount in a description that equals a cell stays in the description', () => {
		const text = changed(NOTES, 'Harbour notes', 'Harbour notes of USD40,000,000 in all');
		const draft = read(withNotes(text));
		assert.equal(draft.at(`${NOTE}/description`), 'Harbour notes of USD40,000,000 in all');
		assert.equal(draft.at(`${NOTE}/preceding`), '40000000');
		assert.equal(draft.at(`${NOTE}/close`), '39000000');
	});

	test('35: a description wrapped around the figures is put together, and its year is no amount', () => {
		const text = changed(
			NOTES,
			'1). Harbour notes USD 40,000,000 Converted -1,000,000 39,000,000 250,000 9,750,000\n',
			'1). Convertible notes due on 25 April\n2022 USD 40,000,000 Converted -1,000,000 39,000,000 250,000 9,750,000\nissued under the general mandate\n',
		);
		const draft = read(withNotes(text), 'english');
		assert.equal(
			draft.at(`${NOTE}/description`),
			'Convertible notes due on 25 April 2022 issued under the general mandate',
		);
		assert.deepEqual(
			[draft.at(`${NOTE}/currency`), draft.at(`${NOTE}/preceding`), draft.at(`${NOTE}/sharesIssuable`)],
			['USD', '40000000', '9750000'],
		);
	});

	test('35: on one line, the words after the figures belong to the description', () => {
		const draft = read(withNotes(changed(NOTES, '9,750,000\nType', '9,750,000 due 2027 Type')));
		assert.notEqual(draft.at(`${NOTE}/description`), 'Harbour notes');
	});
});

describe('descriptions', () => {
	const described = (text: string) =>
		read(changed(OLD_EDITION, 'Stock code 09901 Description\nNumber', text)).at(
			'/authorised/classes/0/class/description',
		);

	test('29: empty, N/A, the short name or the whole name of the issuer', () => {
		assert.equal(described('Stock code 09901 Description\nNumber'), null);
		assert.equal(described('Stock code 09901 Description N/A\nNumber'), null);
		assert.equal(described('Stock code 09901 Description HARBOUR-W\nNumber'), 'HARBOUR-W');
		assert.equal(described(`Stock code 09901 Description ${ISSUER}\nNumber`), ISSUER);
	});

	test('29: a description that starts above its own label never becomes the code', () => {
		const draft = read(
			changed(
				OLD_EDITION,
				'Stock code 09901 Description\nNumber',
				'Class B ordinary shares of the\nStock code 09901 Description Company\nNumber',
			),
		);
		assert.equal(draft.at('/authorised/classes/0/class/stockCode'), '09901');
		assert.equal(draft.at('/authorised/classes/0/close/capital'), '90000');
	});
});

describe('sections of Part III', () => {
	const WARRANT_HEAD = `Description of warrants
Currency of nominal value
Nominal value at close of preceding month
Movement during the month
Nominal value at close of the month
${DELIVERED}`;
	const WARRANT = `1). Harbour warrants HKD 8,000,000 Exercised -500,000 7,500,000 100,000 1,500,000
Stock code of the Warrant (if listed on SEHK) (Note 1) 01457
Subscription price HKD 5
Date of expiry 30 June 2024
General Meeting approval date (if applicable) 18 May 2018
`;

	test('III.B: a series of warrants is read whole', () => {
		const draft = read(
			withSection(WARRANTS, WARRANT_HEAD + WARRANT, 'Total B (WVR ordinary shares Class B): 100,000'),
		);
		assert.deepEqual(draft.at('/details/warrants/blocks/0/rows/0'), {
			description: 'Harbour warrants',
			currency: 'HKD',
			preceding: '8000000',
			movements: [{ kind: 'exercised', text: null, amount: '-500000' }],
			close: '7500000',
			sharesIssued: '100000',
			treasuryTransferred: null,
			sharesIssuable: '1500000',
			stockCode: '01457',
			price: { currency: 'HKD', amount: '5' },
			expiry: '2024-06-30',
			generalMeeting: '2018-05-18',
		});
		assert.equal(draft.at('/details/warrants/blocks/0/total/issued'), '100000');
		assert.deepEqual(draft.gaps, []);
		const several = WARRANT.replace('of the Warrant ', 'of the Warrants ');
		const total = 'Total B (WVR ordinary shares Class B): 100,000';
		const other = read(withSection(WARRANTS, WARRANT_HEAD + several, total), 'english');
		assert.equal(other.at('/details/warrants/blocks/0/rows/0/stockCode'), '01457');
	});

	test('the meeting of a row: its label twice over, or a day in a sentence', () => {
		const meeting = 'General Meeting approval date (if applicable) 18 May 2018\n';
		const row = '/details/options/blocks/0/rows';
		const twice = read(
			changed(OLD_EDITION, `\n${meeting}`, `\nGeneral Meeting approval date (if applicable)\n${meeting}`),
		);
		assert.equal(twice.at(`${row}/0/generalMeeting`), '2018-05-18');
		assert.equal((twice.at(row) as readonly unknown[]).length, 1);
		const said = read(changed(OLD_EDITION, '(if applicable) 18 May', '(if applicable) adopted on 18 May'));
		assert.equal(said.at(`${row}/0/generalMeeting`), null);
		assert.equal(said.gap(`${row}/0/generalMeeting`), 'ambiguous');
	});

	test('III.D: agreements are read where all their figures are there, else not', () => {
		const head = `Description of other Agreements or Arrangements\n${DELIVERED}`;
		const row =
			'1). Subscription agreement of the share award scheme 300,000 1,200,000\nGeneral Meeting approval date (if applicable) 18 May 2018\n';
		const total = 'Total D (WVR ordinary shares Class B): 300,000';
		const draft = read(withSection(AGREEMENTS, head + row, total));
		assert.deepEqual(draft.at('/details/agreements/blocks/0/rows/0'), {
			description: 'Subscription agreement of the share award scheme',
			generalMeeting: '2018-05-18',
			sharesIssued: '300000',
			treasuryTransferred: null,
			sharesIssuable: '1200000',
		});
		assert.deepEqual(draft.gaps, []);
		const lone = read(withSection(AGREEMENTS, head + changed(row, ' 300,000', ''), total));
		assert.equal(lone.gap('/details/agreements/blocks/0/rows/0/sharesIssued'), 'ambiguous');
		assert.equal(lone.gap('/details/agreements/blocks/0/rows/0/sharesIssuable'), 'ambiguous');
	});

	const EVENTS = `Type of Issue
At price (if applicable)
Issue and allotment date (Note 5 and 6)
General Meeting approval date (if applicable)
No. of new shares of issuer issued during the month pursuant thereto (E)
No. of new shares of issuer which may be issued pursuant thereto as at close of the month
1). Repurchase of shares 15 March 2022 20 May 2021 -1,300,000 -640,000
`;
	const SET_OUT = `                                        At price (if applicable)      Issue and allotment     General Meeting      No. of new shares of     No. of new shares of
          Type of Issue                                                    date             approval date        issuer issued during     issuer which may be
                                        Currency       Amount                               (if applicable)      the month pursuant       issued pursuant
                                                                                                                 thereto (E)              thereto as at close
1).  Repurchase of shares                                                                    20 May 2021                                   -640,000
2).  Repurchase of shares                                            15 March 2022          20 May 2021            -1,300,000
3).  Placing                            HKD            12.5          18 March 2022                                  2,000,000
`;

	test('III.E: in a text set out in columns, a lone figure or day is bound by where it stands', () => {
		const rows = read(changed(OLD_EDITION, EVENTS, SET_OUT), 'english').at('/details/other/blocks/0/rows');
		const blank = { text: null, price: null, treasury: null };
		assert.deepEqual(rows, [
			{
				...blank,
				event: 'repurchase',
				date: null,
				generalMeeting: '2021-05-20',
				issued: null,
				issuable: '-640000',
			},
			{
				...blank,
				event: 'repurchase',
				date: '2022-03-15',
				generalMeeting: '2021-05-20',
				issued: '-1300000',
				issuable: null,
			},
			{
				...blank,
				event: 'placing',
				price: { currency: 'HKD', amount: '12.5' },
				date: '2022-03-18',
				generalMeeting: null,
				issued: '2000000',
				issuable: null,
			},
		]);
	});

	test('III.E: the numbers of the next row and of the next class are no figures', () => {
		const second =
			'2). Other (Please specify)\nConversion of Class A shares 18 March 2022 20 May 2021 50,000 0\n2. Type of shares issuable (Note 5 and 6) WVR ordinary shares Class of shares Class A Shares issuable to be listed on SEHK (Note 1, 5 and 6) No\nStock code of shares issuable (if listed on SEHK) (Note 1, 5 and 6) N/A\nType of Issue\n1). Other (Please specify)\nConversion of Class A shares 18 March 2022 20 May 2021 -50,000 0\n';
		const draft = read(changed(OLD_EDITION, 'Total E (WVR', `${second}Total E (WVR`));
		const issued = (path: string) => draft.at(`/details/other/blocks/${path}/issued`);
		assert.deepEqual(
			[issued('0/rows/0'), issued('0/rows/1'), issued('1/rows/0')],
			['-1300000', '50000', '-50000'],
		);
		assert.equal(draft.at('/details/other/blocks/0/rows/0/issuable'), '-640000');
		assert.equal(draft.at('/details/other/blocks/0/rows/1/text'), 'Conversion of Class A shares');
	});

	test('III.E: on one line, each numbered event is a row', () => {
		const start = OLD_EDITION.indexOf('(E). Other');
		const end = OLD_EDITION.indexOf('Total E (');
		const two = `${OLD_EDITION.slice(start, end)}2). Placing 18 March 2022 20 May 2021 10,000 0\n`;
		const one = two.replaceAll('\n', ' ');
		const draft = read(`${OLD_EDITION.slice(0, start)}${one}${OLD_EDITION.slice(end)}`);
		assert.deepEqual(
			[draft.at('/details/other/blocks/0/rows/0/issued'), draft.at('/details/other/blocks/0/rows/1/issued')],
			['-1300000', '10000'],
		);
		assert.equal(draft.raw('/details/other/blocks/0/rows/1/event'), 'Placing');
	});

	test('III.E: where rows are numbered, a line of text that begins like an event is none', () => {
		const text = changed(
			OLD_EDITION,
			'1). Repurchase of shares 15',
			'1). Other (Please specify)\nPlacing of award shares 15',
		);
		const rows = read(text).at('/details/other/blocks/0/rows') as readonly { readonly text: string }[];
		assert.deepEqual(
			rows.map((row) => row.text),
			['Placing of award shares'],
		);
	});
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { encodeReturn } from '../../src/form/json.ts';
import { readText } from '../../src/read/index.ts';
import { recognise } from '../../src/read/recognise.ts';
import { draftFromText } from '../../src/read/text/draft-text.ts';
import { valueAt } from '../../src/value/pointer.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { draftInBoth } from './text-reading.ts';
import { changed, ISSUER, NEW_EDITION, OLD_EDITION } from './text-sources.ts';

function read(text: string, languages: 'both' | 'english' = 'both') {
	const draft = languages === 'both' ? draftInBoth(text, '1.0.1') : draftFromText(text);
	const json = encodeReturn(draft.return);
	return {
		...draft,
		json,
		at: (path: string) => valueAt(json, path),
		gap: (path: string) => draft.gaps.find((each) => each.path === path)?.reason,
	};
}

function refusal(text: string): Refusal {
	try {
		recognise(text);
		draftFromText(text);
	} catch (error) {
		if (error instanceof Refusal) return error;
		throw error;
	}
	return assert.fail('nothing was refused');
}

describe('whole returns', () => {
	test('edition 1.0.1, one row a line, is read without a gap', () => {
		const { json, gaps, at } = read(OLD_EDITION);
		assert.deepEqual(gaps, []);
		assert.equal(json.edition, '1.0.1');
		assert.equal(json.issuerName, ISSUER);
		assert.deepEqual([json.monthEnded, json.dateSubmitted], ['2022-03-31', '2022-04-06']);
		assert.equal(at('/authorised/classes/1/close/par'), '0.00001');
		assert.deepEqual(at('/authorised/totals'), [{ currency: 'USD', amount: '100000' }]);
		assert.equal(at('/issued/classes/0/change/issued'), '-1250000');
		assert.equal(at('/details/options/blocks/0/rows/0/mandateAvailable'), '7700000');
		assert.deepEqual(at('/details/options/fundsRaised'), { currency: 'USD', amount: '650' });
		assert.deepEqual(at('/confirmations'), { applicable: false });
		assert.deepEqual(json.signatory, { name: 'Ada Example', title: 'Company Secretary' });
	});

	test('edition 1.2.0, one cell a line, is read without a gap', () => {
		const { json, gaps, at } = read(NEW_EDITION);
		assert.deepEqual(gaps, []);
		assert.equal(json.edition, '1.2.0');
		assert.equal(json.status, 're-submission');
		assert.equal(at('/issued/classes/0/class/type'), 'H');
		assert.equal(at('/authorised/classes/0/currency'), 'RMB');
		assert.deepEqual(at('/issued/classes/0/close'), {
			issued: '698600000',
			treasury: '1400000',
			total: '700000000',
		});
		assert.deepEqual(at('/issued/classes/0/change'), { issued: '-400000', treasury: '400000' });
		assert.equal(at('/issued/classes/0/publicFloat/complied'), true);
		assert.equal(at('/details/totals/0/treasury'), '400000');
		assert.deepEqual(at('/confirmations/items'), ['i', 'iii', 'viii']);
	});

	test('evidence tells the raw text and its line and column', () => {
		const { evidence } = read(OLD_EDITION);
		const line = OLD_EDITION.split('\n').findIndex((each) => each.endsWith('-1,250,000')) + 1;
		assert.deepEqual(evidence.get('/issued/classes/0/change/issued'), {
			raw: '-1,250,000',
			at: { line, column: 25 },
		});
		assert.equal(evidence.get('/issued/classes/1/change/issued')?.raw, '');
		assert.equal(evidence.has('/issued/classes/0/close/treasury'), false);
	});
});

describe('identity and refusal', () => {
	test('1: other forms are refused by code or title', () => {
		const next =
			'FF305 Next Day Disclosure Return (Equity issuer) Section I opening balance 1,000,000 shares';
		assert.equal(refusal(next).code, 'NOT_THIS_FORM');
		assert.match(refusal(next).message, /FF305/);
		const units =
			'Monthly Return for Collective Investment Scheme on Movements in Units. Name of Scheme: Example REIT. Balance at close of preceding month 1,000 units';
		assert.match(refusal(units).message, /units/);
		assert.equal(refusal('Minutes of the annual general meeting of the company.').code, 'NOT_THIS_FORM');
	});

	test('2: a wrong title alone is no reason to refuse', () => {
		const text = changed(
			OLD_EDITION,
			'Monthly Return for Equity Issuer and Hong Kong',
			'Monthly Return for Hong Kong',
		);
		assert.equal(read(text).at('/issued/classes/0/close/issued'), '2398750000');
	});

	test('3: only the form’s own name cell counts', () => {
		const text = `Other Company Limited - filings\nName: Other Company Limited\n${changed(OLD_EDITION, ISSUER, `"${ISSUER}" (incorporated in the Cayman Islands)*`)}`;
		assert.equal(read(text).json.issuerName, `"${ISSUER}" (incorporated in the Cayman Islands)*`);
	});

	test('5: the date swapped with the name, and the month below the first table', () => {
		const swapped = changed(
			changed(NEW_EDITION, `Name of Issuer:\n${ISSUER}`, 'Name of Issuer:\n05 March 2026'),
			'Date Submitted:\n05 March 2026',
			`Date Submitted:\n${ISSUER}`,
		);
		assert.deepEqual(
			[read(swapped).json.issuerName, read(swapped).json.dateSubmitted],
			[ISSUER, '2026-03-05'],
		);
		const moved = changed(
			changed(NEW_EDITION, '28 February 2026\n', ''),
			'Total authorised/',
			'28 February 2026\nTotal authorised/',
		);
		assert.equal(read(moved).json.monthEnded, '2026-02-28');
	});

	test('7: website noise around the form, list dashes and table bars change nothing', () => {
		const noise = 'Log in\nShare\n10:32\n- News 12,345\n'.repeat(20);
		const expected = read(OLD_EDITION).json;
		assert.deepEqual(read(noise + OLD_EDITION + noise).json, expected);
		const bars = OLD_EDITION.replace(
			/^Balance at close of the month (.*)$/gm,
			'| Balance at close of the month | $1 |',
		);
		assert.deepEqual(read(bars).json, expected);
	});

	test('40: sentences without figures are answered with nothing found', () => {
		const bare = NEW_EDITION.replace(/^-?[0-9][0-9,.]*$/gm, '').replace(/-?400,000/g, '');
		assert.equal(refusal(bare).code, 'NOTHING_FOUND');
	});

	test('42: other languages are refused plainly, Simplified Chinese by name', () => {
		const simplified = `股份发行人及根据《上市规则》第十九B章上市的香港预托证券发行人的证券变动月报表 截至月份: 2022年9月30日 ${'已发行股份变动上月底结存'.repeat(9)}`;
		assert.equal(refusal(simplified).code, 'OTHER_LANGUAGE');
		assert.match(refusal(simplified).message, /Simplified Chinese/);
		const japanese = `FF301 ${'これは株式の月次報告書です。'.repeat(9)}`;
		assert.equal(refusal(japanese).code, 'OTHER_LANGUAGE');
		assert.match(refusal(japanese).message, /Japanese/);
		const french = `FF301 ${'Le total des actions de la société pour le mois et les options dans une liste. '.repeat(5)}`;
		assert.match(refusal(french).message, /French/);
	});

	test('the paper form is told from the e-form', () => {
		const paper =
			'Monthly Return of Equity Issuer on Movements in Securities For the month ended (dd/mm/yyyy): 31/12/2015 I. Movements in Authorised Share Capital No. of ordinary shares Balance at close of preceding month Increase/(decrease) during the month';
		assert.equal(recognise(paper).form, 'paper');
		assert.equal(recognise(OLD_EDITION).form, 'electronic');
	});
});

describe('order and gluing', () => {
	test('8, 9: labels broken inside words, hyphenated and glued to values', () => {
		const text = OLD_EDITION.replaceAll(
			'Balance at close of preceding month ',
			'Bal-\nance at close of pre\tceding mon th',
		)
			.replaceAll('Stock code 09901', 'Stockcode09901')
			.replace(`${ISSUER}\nDate Submitted`, `${ISSUER}Date Submitted`);
		assert.deepEqual(read(text).json.issued, read(OLD_EDITION).json.issued);
		assert.equal(read(text).json.issuerName, ISSUER);
	});

	test('11: a whole return on one line gives no wrong figure in Parts I and II', () => {
		for (const text of [OLD_EDITION, NEW_EDITION]) {
			const one = read(text.replace(/\n/g, ' '));
			assert.deepEqual(one.at('/issued/classes/0/close'), read(text).at('/issued/classes/0/close'));
			assert.deepEqual(one.at('/authorised'), read(text).at('/authorised'));
		}
	});

	test('12: shuffled footers tell the edition and never a figure', () => {
		for (const footer of [
			'vPage 2 of 7 1.0.1',
			'v 1.0.1 Page 2 of 7',
			'1.0.1\nPage 2 of 7',
			'- 2 -\nv 1.0.1',
		]) {
			const text = OLD_EDITION.replaceAll(/Page [0-9] of 7 v 1\.0\.1/g, footer);
			assert.equal(read(text).json.edition, '1.0.1', footer);
			assert.deepEqual(read(text).json.issued, read(OLD_EDITION).json.issued, footer);
		}
	});

	test('without a footer the labels and the month decide the edition, or nothing does', () => {
		const bare = OLD_EDITION.replaceAll(/Page [0-9] of 7 v 1\.0\.1/g, '');
		assert.equal(read(bare).json.edition, '1.0.1');
		assert.equal(read(changed(bare, '31 March 2022', '31 March 2026')).json.edition, null);
		const swapped = bare
			.replaceAll('Type of shares', 'XX')
			.replaceAll('Class of shares', 'Type of shares')
			.replaceAll('XX', 'Class of shares');
		assert.equal(read(swapped).json.edition, '1.0.2');
	});

	test('13, 36: a lost heading is not found, never "not applicable", and is told as R04', () => {
		const text = changed(
			OLD_EDITION,
			'(D). Any other Agreements or Arrangements to Issue Shares of the Issuer which are to be listed, including Options (other than Share Options Schemes) Not applicable\n',
			'',
		);
		const draft = read(text);
		assert.equal(draft.at('/details/agreements'), null);
		assert.equal(draft.gap('/details/agreements'), 'not found');
		assert.deepEqual(
			readText(text).findings.map((each) => [each.code, each.severity, each.place.path]),
			[['R04', 'warning', '/details/agreements']],
		);
	});

	test('13: the class line of Part II is not taken for Part I when its heading is lost', () => {
		const draft = read(changed(OLD_EDITION, 'II. Movements in Issued Shares\n', ''));
		assert.equal(draft.json.issued, null);
		assert.deepEqual(draft.json.authorised, read(OLD_EDITION).json.authorised);
	});

	test('14: a table that was kept twice is read once', () => {
		const row =
			'Balance at close of preceding month 300,000,000\nIncrease / decrease (-)\nBalance at close of the month 300,000,000\n';
		const draft = read(changed(OLD_EDITION, row, row + row));
		assert.deepEqual(draft.json.issued, read(OLD_EDITION).json.issued);
		assert.deepEqual(draft.gaps, []);
	});

	test('10: columns given one after another are claimed only where they agree', () => {
		const text = changed(
			NEW_EDITION,
			'Balance at close of preceding month\n699,000,000\n1,000,000\n700,000,000\nIncrease / decrease (-)\n-400,000\n400,000\nBalance at close of the month\n698,600,000\n1,400,000\n700,000,000\n',
			'699,000,000\n-400,000\n698,600,000\n1,000,000\n400,000\n1,400,000\n700,000,000\n700,000,000\nBalance at close of preceding month\nIncrease / decrease (-)\nBalance at close of the month\n',
		);
		assert.deepEqual(read(text).json.issued, read(NEW_EDITION).json.issued);
		const draft = read(changed(text, '\n-400,000\n', '\n-300,000\n'));
		assert.deepEqual(draft.at('/issued/classes/0/close'), { issued: null, treasury: null, total: null });
		assert.equal(draft.gap('/issued/classes/0/close/issued'), 'ambiguous');
		assert.equal(draft.gap('/issued/classes/0/change/issued'), 'ambiguous');
	});
});

describe('numbers', () => {
	const change = (mark: string) =>
		read(changed(OLD_EDITION, 'decrease (-) -1,250,000', `decrease (-) ${mark}`));

	test('16: a group split by a tab, and a stray ruling before the figure', () => {
		const text = changed(OLD_EDITION, 'the month 2,398,750,000', 'the month\t1\t\t2,398\t,750,000');
		assert.equal(read(text).at('/issued/classes/0/close/issued'), '2398750000');
	});

	test('17: every mark for no change is blank with its mark as evidence, and 0 is zero', () => {
		for (const mark of ['Nil', 'NIL', 'N/A', '-', '--', '---']) {
			const draft = change(mark);
			assert.equal(draft.at('/issued/classes/0/change/issued'), null, mark);
			assert.equal(draft.evidence.get('/issued/classes/0/change/issued')?.raw, mark);
			assert.equal(draft.gap('/issued/classes/0/change/issued'), undefined);
		}
		assert.equal(change('0').at('/issued/classes/0/change/issued'), '0');
	});

	test('18: nil dashes glued to a closing balance are no sign', () => {
		const text = changed(OLD_EDITION, 'the month 2,398,750,000', 'the month ---2,398,750,000');
		assert.equal(read(text).at('/issued/classes/0/close/issued'), '2398750000');
		const single = changed(OLD_EDITION, 'the month 2,398,750,000', 'the month -2,398,750,000');
		assert.equal(read(single).at('/issued/classes/0/close/issued'), '2398750000');
	});

	test('19: two figures in a cell, or glued figures, are not claimed', () => {
		const two = read(changed(OLD_EDITION, 'the month 2,398,750,000', 'the month 5 2,398,750,000'));
		assert.equal(two.at('/issued/classes/0/close/issued'), null);
		assert.equal(two.gap('/issued/classes/0/close/issued'), 'ambiguous');
		const glued = read(
			changed(
				OLD_EDITION,
				'month 9,000,000,000 USD 0.00001 USD 90,000',
				'month 9,000,000,000 USD 0.0000190,000',
			),
		);
		assert.equal(glued.at('/authorised/classes/0/preceding/capital'), null);
	});

	test('20: a currency in signs, glued to its figure or only once', () => {
		const text = changed(OLD_EDITION, 'USD 0.00001 USD 90,000\nIncrease', 'US$0.00001 US$90,000\nIncrease');
		assert.equal(read(text).at('/authorised/classes/0/preceding/par'), '0.00001');
		const none = changed(OLD_EDITION, 'USD 0.00001 USD 90,000\nIncrease', '0.00001 90,000\nIncrease');
		assert.equal(read(none).at('/authorised/classes/0/preceding/capital'), '90000');
	});

	test('21: words in the place of a figure are neither a number nor zero', () => {
		const draft = read(
			changed(
				OLD_EDITION,
				'month 9,000,000,000 USD 0.00001 USD 90,000\nI',
				'month Unlimited No par value see remark\nI',
			),
			'english',
		);
		assert.equal(draft.at('/authorised/classes/0/preceding/shares'), null);
		assert.equal(draft.gap('/authorised/classes/0/preceding/shares'), 'no figure');
		assert.equal(draft.at('/authorised/classes/0/close/shares'), '9000000000');
	});

	test('41: a blank closing cell stays blank', () => {
		const draft = read(
			changed(OLD_EDITION, 'Balance at close of the month 300,000,000', 'Balance at close of the month'),
		);
		assert.equal(draft.at('/issued/classes/1/close/issued'), null);
		assert.equal(draft.evidence.get('/issued/classes/1/close/issued')?.raw, '');
	});

	test('37: an opening row in the issuer’s own words is not guessed', () => {
		const draft = read(
			changed(
				OLD_EDITION,
				'Balance at close of preceding month 300,000,000',
				'As at the date of listing, 12 March 2022 300,000,000',
			),
		);
		assert.equal(draft.at('/issued/classes/1/preceding/issued'), null);
		assert.equal(draft.gap('/issued/classes/1/preceding/issued'), 'not found');
		assert.equal(draft.at('/issued/classes/1/close/issued'), '300000000');
	});

	test('a lone figure of two columns is bound by position in columns, else not at all', () => {
		const flat = read(changed(NEW_EDITION, '-400,000\n400,000\nBalance', '400,000\nBalance'));
		assert.equal(flat.gap('/issued/classes/0/change/issued'), 'ambiguous');
		const rows = [
			'Balance at close of preceding month          699,000,000          1,000,000          700,000,000',
			'Increase / decrease (-)                                             400,000',
			'Balance at close of the month                699,000,000          1,400,000          700,400,000',
		].join('\n');
		const start = NEW_EDITION.indexOf('Balance at close of preceding month\n699');
		const end = NEW_EDITION.indexOf('Public float sufficiency confirmation (');
		const draft = read(`${NEW_EDITION.slice(0, start)}${rows}\n${NEW_EDITION.slice(end)}`, 'english');
		assert.deepEqual(draft.at('/issued/classes/0/change'), { issued: null, treasury: '400000' });
	});
});

describe('classes and codes', () => {
	test('28: unlisted classes, code variants and a second counter', () => {
		assert.equal(read(OLD_EDITION).at('/issued/classes/1/class/stockCode'), null);
		const counter = changed(
			NEW_EDITION,
			'09902\nDescription\nHarbour H shares\nNumber of auth',
			'09902\nDescription\nHarbour H shares\nMulti-counter stock code\n80902\nRMB\nDescription\nNumber of auth',
		);
		assert.deepEqual(read(counter).at('/authorised/classes/0/class/counters'), [
			{ stockCode: '80902', currency: 'RMB', description: null },
		]);
		assert.equal(read(counter).at('/authorised/classes/0/class/description'), 'Harbour H shares');
	});

	test('26: preference and other classes keep their kind and description', () => {
		const text = changed(
			NEW_EDITION,
			'Ordinary shares\nType of shares\nH\nListed',
			'Other class (specify in description)\nType of shares\nOther type (specify in description)\nListed',
		);
		const draft = read(text);
		assert.equal(draft.at('/authorised/classes/0/class/kind'), 'other');
		assert.equal(draft.at('/authorised/classes/0/class/type'), 'Other type (specify in description)');
	});

	test('a lost class line is told, and no figure moves to another class', () => {
		const text = changed(
			OLD_EDITION,
			'2. Type of shares WVR ordinary shares Class of shares Class A Listed on SEHK (Note 1) No\nStock code N/A Description\nBalance',
			'Balance',
		);
		const draft = read(text);
		assert.equal(draft.at('/issued/classes/0/close/issued'), '2398750000');
		assert.equal(draft.gap('/issued/classes'), 'ambiguous');
	});
});

describe('Part III', () => {
	test('30: movements in any number, totals wedged after the first', () => {
		assert.deepEqual(read(OLD_EDITION).at('/details/options/blocks/0/rows/0/movements'), [
			{ kind: 'granted', text: null, options: '200000' },
			{ kind: 'exercised', text: null, options: '-50000' },
			{ kind: 'lapsed', text: null, options: '-20000' },
		]);
	});

	test('31: a lone figure among blank cells is ambiguous in flat text', () => {
		const draft = read(changed(OLD_EDITION, '20 May 2021 -1,300,000 -640,000', '20 May 2021 -1,300,000'));
		assert.equal(draft.gap('/details/other/blocks/0/rows/0/issued'), 'ambiguous');
		assert.equal(draft.gap('/details/other/blocks/0/rows/0/issuable'), 'ambiguous');
		const options = read(
			changed(OLD_EDITION, '5,130,000 50,000 5,130,000 7,700,000', '5,130,000 50,000 5,130,000'),
		);
		assert.equal(options.at('/details/options/blocks/0/rows/0/close'), null);
	});

	test('32: a total is blank, or a figure; labels first and figures after are taken in order', () => {
		assert.equal(read(OLD_EDITION).at('/details/totals/1/issued'), null);
		const text = changed(
			changed(OLD_EDITION, '(i.e. Total of A to E) -1,250,000\n', '(i.e. Total of A to E)\n'),
			'Class A during the month (i.e. Total of A to E)\n',
			'Class A during the month (i.e. Total of A to E)\n-1,250,000\n0\n',
		);
		assert.deepEqual(
			[read(text).at('/details/totals/0/issued'), read(text).at('/details/totals/1/issued')],
			['-1250000', '0'],
		);
	});

	test('33: repurchases awaiting cancellation keep their minus', () => {
		assert.equal(read(OLD_EDITION).at('/details/other/blocks/0/rows/0/issuable'), '-640000');
	});

	test('34: remarks are kept whole and never mined', () => {
		const remark =
			'Balance at close of the month 777,777 Increase / decrease (-) 55 1. Type of shares WVR ordinary shares';
		const text = changed(
			OLD_EDITION,
			'Remarks: The 1,111,111 options',
			`Remarks: ${remark}. The 1,111,111 options`,
		);
		const draft = read(text);
		assert.equal(
			draft.at('/details/options/remarks'),
			`${remark}. The 1,111,111 options of the older scheme lapsed on 01 February 2022.`,
		);
		assert.deepEqual(draft.at('/details/options/blocks'), read(OLD_EDITION).at('/details/options/blocks'));
	});

	test('36: "Not applicable" counts on the heading’s line and on the next', () => {
		assert.deepEqual(read(OLD_EDITION).at('/details/warrants'), { applicable: false });
		assert.deepEqual(read(NEW_EDITION).at('/details/warrants'), { applicable: false });
	});
});

describe('public float and ending', () => {
	const options =
		/☑ (the applicable .* has been complied with)\n☐ (the applicable .* has not been complied with)/;

	test('a tick is bound by its line, and between two lines by nothing', () => {
		const lined = NEW_EDITION.replace(options, '$1\n✔ $2');
		assert.equal(read(lined).at('/issued/classes/0/publicFloat/complied'), false);
		const between = read(NEW_EDITION.replace(options, '$1\n✔\n$2'));
		assert.equal(between.at('/issued/classes/0/publicFloat/complied'), null);
		assert.equal(between.gap('/issued/classes/0/publicFloat/complied'), 'ambiguous');
		assert.equal(
			between.findings.some((each) => each.code === 'R02'),
			true,
		);
	});

	test('38: confirmations without numerals are known by their subjects', () => {
		const text = NEW_EDITION.replace(/^\((?:i|iii|viii)\) /gm, '- ');
		assert.deepEqual(read(text).at('/confirmations/items'), ['i', 'iii', 'viii']);
	});

	test('39: a signature block out of order after the notes', () => {
		const text = changed(
			changed(
				NEW_EDITION,
				'Submitted by:\nBen Example\nTitle:\nExecutive Director\n',
				'Title:\nSubmitted by:\n',
			),
			'Stock Exchange of Hong Kong Limited.\n',
			'Stock Exchange of Hong Kong Limited.\nBen Example\nExecutive Director\n',
		);
		assert.deepEqual(read(text).json.signatory, { name: 'Ben Example', title: 'Executive Director' });
	});
});

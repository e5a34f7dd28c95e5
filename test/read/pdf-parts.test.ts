/** Parts I and II, header, ends and the tick of the public float, from geometry; and pages that have none. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { draftFromRuledPages } from '../../src/read/pdf/draft-pdf.ts';
import { textOfPages } from '../../src/read/pdf/text.ts';
import { gapAt, read } from './pdf-reading.ts';
import {
	authorisedBlock,
	classLine,
	documentOf,
	heading,
	issuedBlock,
	type Labels,
	ORDINARY,
	type PageBuilder,
	page,
	ROW,
	remarks,
} from './pdf-sheets.ts';

function header(to: PageBuilder): void {
	to.text(22, 128, 'For the month ended:');
	to.text(137, 128, '31 December 2023');
	to.line(135, 277, 143);
	to.text(622, 128, 'Status:');
	to.text(658, 128, 'Re-submission');
	to.line(656, 799, 143);
	to.text(22, 155, 'To : Hong Kong Exchanges and Clearing Limited');
	to.text(22, 180, 'Name of Issuer:');
	to.text(137, 169, 'A Company with a Name of Two Lines (incorporated');
	to.text(137, 180, 'in Bermuda with limited liability)');
	to.line(135, 799, 195);
	to.text(22, 201, 'Date Submitted:');
	to.text(137, 201, '04 January 2024');
	to.line(135, 277, 216);
}

const CLASS_A = { ...ORDINARY, kind: 'WVR ordinary shares', type: 'Class A', code: 'N/A', listed: 'No' };
const CLASS_B = { ...ORDINARY, number: 2, kind: 'WVR ordinary shares', type: 'Class B' };

describe('header and Part I', () => {
	const only = page();
	header(only);
	heading(only, 228, 'I. Movements in Authorised / Registered Share Capital');
	authorisedBlock(only, 245, CLASS_A, '1.0.1', {
		shares: ['1,000', '', '1,000'],
		currency: 'USD',
		par: '0.5',
		capital: ['500', '', '500'],
	});
	authorisedBlock(only, 370, { ...CLASS_B, description: 'N/A' }, '1.0.1', {
		shares: ['Unlimited', '0', 'Unlimited'],
		currency: 'USD',
		par: 'No par value',
		capital: ['see remark', 'Nil', '12 34'],
	});
	only.text(0, 490, 'Total authorised/registered share capital at the end of the month:', { right: 524 });
	only.text(531, 490, 'USD');
	only.line(530, 568, 505);
	only.line(569, 725, 505);
	const { draft, json } = read('1.0.1', [only]);

	test('the header is read beside its labels, a name of two lines whole', () => {
		assert.equal(json.monthEnded, '2023-12-31');
		assert.equal(json.status, 're-submission');
		assert.equal(
			json.issuerName,
			'A Company with a Name of Two Lines (incorporated in Bermuda with limited liability)',
		);
		assert.equal(json.dateSubmitted, '2024-01-04');
	});

	test('before 1.0.2 the kind stands under "Type of shares", the type under "Class of shares"', () => {
		assert.ok(json.authorised?.applicable);
		assert.deepEqual(
			json.authorised.classes.map((each) => [each.class.kind, each.class.type, each.class.stockCode]),
			[
				['wvr-ordinary', 'Class A', null],
				['wvr-ordinary', 'Class B', '09999'],
			],
		);
	});

	test('figures stand under their heads, and a blank change is blank', () => {
		assert.ok(json.authorised?.applicable);
		const first = json.authorised.classes[0];
		assert.deepEqual(first?.preceding, { shares: '1000', par: '0.5', capital: '500' });
		assert.deepEqual(first?.change, { shares: null, capital: null });
		assert.equal(draft.evidence.get('/authorised/classes/0/change/shares')?.raw, '');
		assert.deepEqual(json.authorised.totals, [{ currency: 'USD', amount: null }]);
	});

	test('"Unlimited", "No par value" and "see remark" are no figures; "Nil" is nothing; two figures are ambiguous', () => {
		const at = '/authorised/classes/1';
		assert.equal(gapAt(draft, `${at}/preceding/shares`), 'no figure');
		assert.equal(gapAt(draft, `${at}/close/par`), 'no figure');
		assert.equal(gapAt(draft, `${at}/preceding/capital`), 'no figure');
		assert.equal(gapAt(draft, `${at}/close/capital`), 'ambiguous');
		assert.equal(draft.evidence.get(`${at}/change/capital`)?.raw, 'Nil');
		assert.equal(draft.evidence.get(`${at}/change/shares`)?.raw, '0');
	});
});

describe('Part II', () => {
	test('before 1.1.0 there is one column and no treasury shares; classes and remarks run over pages', () => {
		const first = page();
		heading(first, 58, 'II. Movements in Issued Shares');
		issuedBlock(first, 75, CLASS_A, '1.0.2', ['900', '-100', '800']);
		const second = page();
		issuedBlock(second, 40, CLASS_B, '1.0.2', ['2,000', '0', '']);
		remarks(second, 150, ['Class A Shares: 100 were converted.', '1. Class of shares: Ordinary shares 5']);
		const { draft, json } = read('1.0.2', [first, second]);
		assert.deepEqual(
			json.issued?.classes.map((each) => [each.preceding, each.change, each.close]),
			[
				[
					{ issued: '900', treasury: null, total: null },
					{ issued: '-100', treasury: null },
					{ issued: '800', treasury: null, total: null },
				],
				[
					{ issued: '2000', treasury: null, total: null },
					{ issued: '0', treasury: null },
					{ issued: null, treasury: null, total: null },
				],
			],
		);
		assert.equal(draft.evidence.get('/issued/classes/1/close/issued')?.raw, '');
		assert.equal(
			json.issued?.remarks,
			'Class A Shares: 100 were converted.\n1. Class of shares: Ordinary shares 5',
		);
	});

	test('the first return after listing has its own words in the place of the opening label', () => {
		const only = page();
		heading(only, 58, 'II. Movements in Issued Shares');
		const y = classLine(only, 75, ORDINARY, '1.0.2');
		const rows: readonly (readonly [string, string])[] = [
			['As at 5 December 2023 (date of listing)', '700'],
			['Increase / decrease (-)', ''],
			['Balance at close of the month', '700'],
		];
		rows.forEach(([label, figure], index) => {
			only.row(20.7, y + index * ROW, [
				[202.1, label],
				[372.2, figure],
			]);
		});
		assert.equal(read('1.0.2', [only]).json.issued?.classes[0]?.preceding.issued, '700');
	});

	test('from 1.1.0 a grey cell that is not drawn leaves the columns where they are', () => {
		const only = page();
		heading(only, 58, 'II. Movements in Issued Shares and/or Treasury Shares');
		const y = classLine(only, 75, ORDINARY, '1.2.0');
		const edges = [203.5, 401.9, 600.4, 798.8];
		const put = (at: number, cells: readonly string[]): void =>
			only.row(
				20.7,
				y + at * ROW,
				cells.map((text, index) => [edges[index] ?? 0, text] as const),
			);
		put(0, [
			'',
			'Number of issued shares (excluding treasury shares)',
			'Number of treasury shares',
			'Total number of issued shares',
		]);
		put(1, ['Balance at close of preceding month', '10', '2', '12']);
		put(2, ['Increase / decrease (-)', '', '-1']);
		put(3, ['Balance at close of the month', '10', '1', '11']);
		const { json } = read('1.1.0', [only]);
		assert.deepEqual(json.issued?.classes[0]?.preceding, { issued: '10', treasury: '2', total: '12' });
		assert.deepEqual(json.issued?.classes[0]?.change, { issued: null, treasury: '-1' });
		assert.deepEqual(json.issued?.classes[0]?.close, { issued: '10', treasury: '1', total: '11' });
	});
});

describe('the tick of the public float', () => {
	const complied = (ticks: readonly number[]) => {
		const only = page();
		heading(
			only,
			47,
			'II. Movements in Issued Shares and/or Treasury Shares and Public Float Sufficiency Confirmation',
		);
		issuedBlock(only, 72, ORDINARY, '1.2.0', ['1', '', '1']);
		only.cell(26.4, 248.8, 36.4, '', 10);
		only.cell(26.4, 263, 36.4, '', 10);
		only.text(57.7, 247.6, 'the applicable public float requirement (see below) has been complied with');
		for (const tick of ticks) only.text(28, tick, '✔');
		only.text(57.7, 261.8, 'the applicable public float requirement (see below) has not been complied with');
		const { draft, json } = read('1.2.0', [only]);
		return {
			value: json.issued?.classes[0]?.publicFloat?.complied,
			codes: draft.findings.map((finding) => finding.code).filter((code) => code === 'R02'),
		};
	};

	test('belongs to the option on its height, whatever the order of the text', () => {
		assert.deepEqual(complied([248]), { value: true, codes: [] });
		assert.deepEqual(complied([262.5]), { value: false, codes: [] });
	});

	test('is not told when there is none, when there are two, or when it stands between', () => {
		assert.deepEqual(complied([]), { value: null, codes: ['R02'] });
		assert.deepEqual(complied([248, 262]), { value: null, codes: ['R02'] });
		assert.deepEqual(complied([254.4]), { value: null, codes: ['R02'] });
	});
});

describe('the end of the form', () => {
	test('confirmations that are printed are listed, and the signatory stands beside its labels', () => {
		const only = page();
		heading(only, 40, 'IV. Information about Hong Kong Depositary Receipt (HDR)', true);
		heading(only, 60, 'V. Confirmations');
		only.cell(
			20.7,
			80,
			798.5,
			['(i) all money due has been received;', '(iv) the securities are identical;'],
			60,
		);
		only.text(22, 370, 'Submitted by:');
		only.text(121, 370, 'Somebody');
		only.line(119, 630, 384);
		only.text(22, 391, 'Title:');
		only.text(121, 391, 'Director');
		only.line(119, 630, 405);
		only.text(121, 408, '(Director, Secretary or other Duly Authorised Officer)');
		const { json } = read('1.0.2', [only]);
		assert.deepEqual(json.depositaryReceipts, { applicable: false });
		assert.deepEqual(json.confirmations, { applicable: true, items: ['i', 'iv'] });
		assert.deepEqual(json.signatory, { name: 'Somebody', title: 'Director' });
	});

	test('confirmations without the signature under them may be torn, and are not claimed', () => {
		const only = page();
		heading(only, 60, 'V. Confirmations');
		only.text(22, 139, '(i) all money due has been received;');
		const { draft, json } = read('1.0.2', [only]);
		assert.equal(json.confirmations, null);
		assert.equal(gapAt(draft, '/confirmations'), 'ambiguous');
	});

	test('confirmations may be not applicable', () => {
		const only = page();
		heading(only, 60, 'V. Confirmations', true);
		assert.deepEqual(read('1.0.2', [only]).json.confirmations, { applicable: false });
	});
});

describe('pages without the cells of the form', () => {
	test('are told from pages that have them', () => {
		const plain = page();
		plain.text(24, 58, 'I. Movements in Authorised / Registered Share Capital');
		plain.text(24, 80, '1. Class of shares Ordinary shares');
		assert.equal(draftFromRuledPages(documentOf('1.0.2', [plain])), null);
		const labels: Labels = '1.0.2';
		const celled = page();
		heading(celled, 58, 'I. Movements in Authorised / Registered Share Capital');
		heading(celled, 300, 'II. Movements in Issued Shares');
		issuedBlock(celled, 320, ORDINARY, labels, ['1', '', '1']);
		assert.notEqual(draftFromRuledPages(documentOf('1.0.2', [celled])), null);
	});

	test('give their text line by line, from left to right, whatever the order in the file', () => {
		const first = page();
		first.text(300, 100, '1,000');
		first.text(22, 100.4, 'Balance at close of the month');
		first.text(22, 80, 'Balance at close of preceding month');
		const text = textOfPages(documentOf('1.0.2', [first, page()]));
		assert.deepEqual(text.split('\n').slice(0, 3), [
			'FF301',
			'Balance at close of preceding month',
			'Balance at close of the month\t1,000',
		]);
		assert.match(text, /\n\fFF301\n/);
	});
});

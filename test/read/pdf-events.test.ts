/** III.E of 1.0.2 and of 1.2.0 from its geometry: events among blanks, two classes, totals of the month. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { filled, gapAt, read } from './pdf-reading.ts';
import { classLine, heading, issuableLine, ORDINARY, type PageBuilder, page } from './pdf-sheets.ts';

describe('III.E, other movements', () => {
	const heads = (to: PageBuilder, y: number): void => {
		to.row(
			20.7,
			y,
			[
				[190, 'Type of Issue'],
				[320, 'At price (if applicable)'],
			],
			20,
		);
		to.row(20.7, y + 20, [[190, '']], 25);
		to.row(
			190,
			y + 20,
			[
				[230, 'Currency'],
				[320, 'Amount'],
			],
			25,
		);
		to.row(
			320,
			y,
			[
				[420, 'Issue and allotment date (Note 5 and 6)'],
				[520, 'General Meeting approval date (if applicable)'],
				[650, 'No. of new shares of issuer issued during the month pursuant thereto (E)'],
				[798.5, 'No. of new shares of issuer which may be issued pursuant thereto as at close of the month'],
			],
			45,
		);
	};
	const item = (to: PageBuilder, y: number, cells: readonly string[], height = 18.1): void => {
		const edges = [37.7, 190, 230, 320, 420, 520, 650, 798.5];
		to.row(
			20.7,
			y,
			edges.map((edge, index) => [edge, cells[index] ?? ''] as const),
			height,
		);
	};
	const only = page();
	heading(only, 40, '(E). Other Movements in Issued Share');
	const classB = { ...ORDINARY, kind: 'WVR ordinary shares', type: 'Class B' };
	const classA = { ...classB, number: 2, type: 'Class A', listed: 'No', code: 'N/A' };
	let y = issuableLine(only, 56, classB);
	heads(only, y);
	y += 45;
	item(only, y, ['1).', 'Repurchase of shares', '', '', '', '24 June 2022', '', '-300']);
	item(only, y + 18.1, ['2).', 'Placing', 'HKD', '1.25', '3 September 2022', '', '4,000', '']);
	only.cell(20.7, y + 36.2, 37.7, '3).', 36.2);
	only.cell(37.7, y + 36.2, 190, ['Other (Please specify)', 'Exchange of classes'], 36.2);
	item(
		only,
		y + 36.2,
		['', '', '', '', '9 September 2022', '', '50', ''].map((text, at) => (at < 2 ? '' : text)),
		36.2,
	);
	only.text(0, y + 80, 'Total E (WVR ordinary shares Class B):', { right: 500 });
	only.text(0, y + 80, '4,050', { right: 640 });
	only.line(521, 650, y + 95);
	y = issuableLine(only, y + 110, classA);
	heads(only, y);
	y += 45;
	item(only, y, ['1).', 'Repurchase of shares', '', '', '', '', '12 34', '']);
	only.text(0, y + 25, 'Total E (WVR ordinary shares Class A):', { right: 500 });
	only.line(521, 650, y + 40);
	only.text(
		195,
		y + 60,
		'Total increase / decrease (-) in WVR ordinary shares Class B during the month (i.e. Total of A to E)',
	);
	only.text(0, y + 60, '4,050', { right: 669 });
	only.line(590, 670, y + 74);
	only.text(
		195,
		y + 85,
		'Total increase / decrease (-) in WVR ordinary shares Class A during the month (i.e. Total of A to E)',
	);
	only.line(590, 670, y + 99);
	const { draft, json } = read('1.0.2', [only]);

	test('events, prices, days and the two share columns keep their places among blanks', () => {
		assert.deepEqual(filled(json.details.other).blocks[0]?.rows, [
			{
				event: 'repurchase',
				text: null,
				price: null,
				date: null,
				generalMeeting: '2022-06-24',
				issued: null,
				treasury: null,
				issuable: '-300',
			},
			{
				event: 'placing',
				text: null,
				price: { currency: 'HKD', amount: '1.25' },
				date: '2022-09-03',
				generalMeeting: null,
				issued: '4000',
				treasury: null,
				issuable: null,
			},
			{
				event: 'other',
				text: 'Exchange of classes',
				price: null,
				date: '2022-09-09',
				generalMeeting: null,
				issued: '50',
				treasury: null,
				issuable: null,
			},
		]);
	});

	test('each class has its own block and total', () => {
		const found = filled(json.details.other).blocks;
		assert.deepEqual(
			found.map((block) => [block.class.type, block.class.stockCode, block.total.issued]),
			[
				['Class B', '09999', '4050'],
				['Class A', null, null],
			],
		);
		assert.equal(draft.evidence.get('/details/other/blocks/1/total/issued')?.raw, '');
	});

	test('two figures in one cell are no figure', () => {
		assert.equal(filled(json.details.other).blocks[1]?.rows[0]?.issued, null);
		assert.equal(gapAt(draft, '/details/other/blocks/1/rows/0/issued'), 'ambiguous');
	});

	test('the totals of the month name their class in words', () => {
		assert.deepEqual(
			json.details.totals.map((total) => [total.class.kind, total.class.type, total.issued]),
			[
				['wvr-ordinary', 'Class B', '4050'],
				['wvr-ordinary', 'Class A', null],
			],
		);
	});
});

describe('III.E of 1.2.0, other movements', () => {
	const only = page();
	heading(only, 40, '(E). Other Movements in Issued Shares and/or Treasury Shares');
	let y = classLine(only, 56, ORDINARY, '1.2.0');
	const edges = [37.7, 190, 230, 290, 370, 450, 550, 650, 798.5];
	const put = (cells: readonly (string | readonly string[])[], height: number): void => {
		only.row(
			20.7,
			y,
			edges.map((edge, index) => [edge, cells[index] ?? ''] as const),
			height,
		);
		y += height;
	};
	only.row(
		20.7,
		y,
		[
			[190, 'Events'],
			[230, 'Currency'],
			[290, 'Amount'],
			[370, 'Date of event (Note 2)'],
			[450, 'General Meeting approval date (if applicable)'],
			[550, 'Increase/ decrease (-) in issued shares (excluding treasury shares) (E1)'],
			[650, 'Increase/ decrease (-) in treasury shares (E2)'],
			[
				798.5,
				'Number of issued shares repurchased or redeemed but not yet cancelled as at close of the month (Note 3)',
			],
		],
		50,
	);
	y += 50;
	put(
		[
			'1).',
			['Repurchase of shares (shares held as', 'treasury shares)'],
			'',
			'',
			'05 January 2026',
			'06 June 2025',
			'-70',
			'70',
			'',
		],
		20,
	);
	put(
		[
			'2).',
			['Repurchase of shares (shares repurchased', 'for cancellation but not yet cancelled)'],
			'',
			'',
			'',
			'',
			'',
			'',
			'-30',
		],
		20,
	);
	only.text(22, y + 20, 'Increase/ decrease (-) in issued shares (excluding treasury shares):');
	only.line(445, 588, y + 35);
	only.text(0, y + 20, '-70', { right: 587 });
	only.text(596, y + 20, 'Ordinary shares (EE1)');
	only.text(22, y + 41, 'Increase/ decrease (-) in treasury shares:');
	only.line(445, 588, y + 56);
	only.text(0, y + 41, '70', { right: 587 });
	only.text(596, y + 41, 'Ordinary shares (EE2)');
	only.text(
		50,
		y + 80,
		'Total increase/ decrease (-) in issued shares (excluding treasury shares) during the month (i.e. Total of AA1 to EE1):',
	);
	only.line(516, 659, y + 95);
	only.text(0, y + 80, '-70', { right: 658 });
	only.text(667, y + 80, 'Ordinary shares');
	only.text(
		50,
		y + 105,
		'Total increase/ decrease (-) in treasury shares during the month (i.e. Total of AA2 to EE2):',
	);
	only.line(516, 659, y + 120);
	only.text(667, y + 105, 'Ordinary shares');
	const { draft, json } = read('1.2.0', [only]);

	test('issued, treasury and pending shares have columns of their own, told by marks and words', () => {
		assert.deepEqual(
			filled(json.details.other).blocks[0]?.rows.map((row) => [
				row.event,
				row.date,
				row.issued,
				row.treasury,
				row.issuable,
			]),
			[
				['repurchase-held-as-treasury', '2026-01-05', '-70', '70', null],
				['repurchase-not-yet-cancelled', null, null, null, '-30'],
			],
		);
		assert.deepEqual(filled(json.details.other).blocks[0]?.total, { issued: '-70', treasury: '70' });
	});

	test('the totals of the month have two sides, and a blank one is blank', () => {
		assert.deepEqual(
			json.details.totals.map((total) => [total.class.kind, total.issued, total.treasury]),
			[['ordinary', '-70', null]],
		);
		assert.equal(draft.evidence.get('/details/totals/0/treasury')?.raw, '');
	});
});

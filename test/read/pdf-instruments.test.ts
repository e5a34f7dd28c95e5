/** III.B and III.D of 1.0.2 and III.C of 1.2.0 from their geometry: filled, blank, with the lines under an item. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { filled, gapAt, read } from './pdf-reading.ts';
import { classLine, HEADINGS, heading, issuableLine, ORDINARY, page } from './pdf-sheets.ts';

describe('III.B, warrants', () => {
	const only = page();
	heading(only, 58, HEADINGS.B);
	let y = issuableLine(only, 75, ORDINARY);
	only.row(
		20.7,
		y,
		[
			[156.8, 'Description of Warrants'],
			[196.4, 'Currency'],
			[305.6, 'Nominal value at close of preceding month'],
			[485.3, 'Movement during the month'],
			[597.3, 'Nominal value at close of the month'],
			[699.3, 'No. of new shares of issuer issued during the month pursuant thereto (B)'],
			[798.5, 'No. of new shares of issuer which may be issued pursuant thereto as at close of the month'],
		],
		51,
	);
	y += 51;
	only.row(
		20.7,
		y,
		[
			[37.7, '1).'],
			[156.8, 'Bonus warrants 2027'],
			[196.4, 'HKD'],
			[305.6, '2,000,000'],
		],
		36.2,
	);
	only.row(305.6, y, [
		[356.6, 'Exercised'],
		[485.3, '-500,000.25'],
	]);
	only.row(305.6, y + 18.1, [
		[356.6, 'Lapsed'],
		[485.3, '0'],
	]);
	only.row(
		485.3,
		y,
		[
			[597.3, '1,499,999.75'],
			[699.3, '1,000,000'],
			[798.5, '3,000,000'],
		],
		36.2,
	);
	y += 36.2;
	const under: readonly (readonly [string, readonly string[]])[] = [
		['Stock code of the Warrant', ['1234']],
		['Subscription price', ['HKD', '0.5']],
		['Date of expiry', ['31 December 2027']],
		['General Meeting approval date', ['']],
	];
	under.forEach(([label, values], index) => {
		const top = y + 4 + index * 24;
		only.text(22, top, label);
		if (label.startsWith('Stock')) only.text(22, top + 9, '(if listed on SEHK) (Note 1)');
		const edges =
			values.length === 2
				? [
						[156, 196],
						[197, 305],
					]
				: [[156, 305]];
		edges.forEach(([left = 0, right = 0], at) => {
			only.line(left, right, top + 19);
			if (values[at] !== '') only.text(left + 1, top + 6, values[at] ?? '');
		});
	});
	y += 110;
	only.text(0, y, 'Total B (Ordinary shares):', { right: 587 });
	only.text(0, y, '1,000,000', { right: 695 });
	only.line(597, 699, y + 14);
	const { draft, json } = read('1.0.2', [only]);

	test('nominal values, movements and the lines under the item are read', () => {
		assert.deepEqual(filled(json.details.warrants).blocks[0]?.rows, [
			{
				description: 'Bonus warrants 2027',
				currency: 'HKD',
				preceding: '2000000',
				movements: [
					{ kind: 'exercised', text: null, amount: '-500000.25' },
					{ kind: 'lapsed', text: null, amount: '0' },
				],
				close: '1499999.75',
				sharesIssued: '1000000',
				treasuryTransferred: null,
				sharesIssuable: '3000000',
				stockCode: '1234',
				price: { currency: 'HKD', amount: '0.5' },
				expiry: '2027-12-31',
				generalMeeting: null,
			},
		]);
		assert.equal(filled(json.details.warrants).blocks[0]?.total.issued, '1000000');
	});

	test('a blank over its line is a blank, not a gap', () => {
		assert.equal(draft.evidence.get('/details/warrants/blocks/0/rows/0/generalMeeting')?.raw, '');
		assert.equal(gapAt(draft, '/details/warrants/blocks/0/rows/0/generalMeeting'), undefined);
	});
});

describe('III.C of 1.2.0, convertibles', () => {
	const only = page();
	heading(only, 40, HEADINGS.C);
	let y = classLine(only, 56, { ...ORDINARY, description: '' }, '1.2.0');
	only.row(
		20.7,
		y,
		[
			[176.6, 'Description of the Convertibles'],
			[216.3, 'Currency'],
			[301.3, 'Amount at close of preceding month'],
			[457.8, 'Movement during the month'],
			[542.8, 'Amount at close of the month'],
			[627.9, 'Number of new shares issued during the month pursuant thereto (C1)'],
			[712.9, 'Number of treasury shares transferred out of treasury during the month pursuant thereto (C2)'],
			[
				797.9,
				'Number of shares which may be issued or transferred out of treasury pursuant thereto as at close of the month',
			],
		],
		51,
	);
	y += 51;
	const item = (
		top: number,
		number: string,
		name: string,
		cells: readonly [string, string, string, string, string],
	) => {
		only.row(
			20.7,
			top,
			[
				[37.7, number],
				[176.6, name],
				[216.3, 'USD'],
				[301.3, cells[0]],
				[457.8, ''],
			],
			26,
		);
		only.row(301.3, top, [
			[350.4, 'Converted'],
			[441.5, cells[1]],
		]);
		only.row(
			457.8,
			top,
			[
				[542.8, cells[2]],
				[627.9, cells[3]],
				[712.9, cells[4]],
				[797.9, ''],
			],
			26,
		);
	};
	item(y, '1).', 'Notes due 2028', ['100', '-40', '60', '400', '25']);
	item(y + 26, '2).', 'Notes due 2029', ['7', '', '7', '', '']);
	only.text(22, y + 60, 'Increase in issued shares (excluding treasury shares):');
	only.line(445, 588, y + 75);
	only.text(0, y + 60, '425', { right: 587 });
	only.text(596, y + 60, 'Ordinary shares (CC1)');
	only.text(22, y + 81, 'Decrease in treasury shares:');
	only.line(445, 588, y + 96);
	only.text(0, y + 81, '-25', { right: 587 });
	only.text(596, y + 81, 'Ordinary shares (CC2)');
	const { draft, json } = read('1.2.0', [only]);

	test('new shares and treasury shares have columns of their own, by their marks', () => {
		const block = filled(json.details.convertibles).blocks[0];
		assert.deepEqual(
			block?.rows.map((row) => [row.sharesIssued, row.treasuryTransferred, row.sharesIssuable]),
			[
				['400', '25', null],
				[null, null, null],
			],
		);
		assert.deepEqual(block?.total, { issued: '425', treasury: '-25' });
	});

	test('lines under the item that are not on the page are gaps', () => {
		assert.equal(gapAt(draft, '/details/convertibles/blocks/0/rows/0/price'), 'not found');
		assert.equal(gapAt(draft, '/details/convertibles/blocks/0/rows/0/kind'), 'not found');
	});
});

describe('III.D, agreements', () => {
	const only = page();
	heading(only, 58, HEADINGS.D);
	let y = issuableLine(only, 75, ORDINARY);
	only.row(
		20.7,
		y,
		[
			[373.3, 'Description'],
			[458.4, 'General Meeting approval date (if applicable)'],
			[628.4, 'No. of new shares of issuer issued during the month pursuant thereto (D)'],
			[798.5, 'No. of new shares of issuer which may be issued pursuant thereto as at close of the month'],
		],
		37,
	);
	y += 37;
	only.row(
		20.7,
		y,
		[
			[37.7, '1).'],
			[373.3, 'Share award scheme of 12 May 2021'],
			[458.4, '12 May 2021'],
			[628.4, '88'],
			[798.5, '12,000'],
		],
		27,
	);
	only.row(
		20.7,
		y + 27,
		[
			[37.7, '2).'],
			[373.3, 'Earn-out of 300,000 shares'],
			[458.4, ''],
			[628.4, ''],
			[798.5, 'see remark'],
		],
		27,
	);
	only.text(0, y + 60, 'Total D (Ordinary shares):', { right: 451 });
	only.text(0, y + 60, '88', { right: 627 });
	only.line(458, 628, y + 74);
	const { draft, json } = read('1.0.2', [only]);

	test('figures inside a description stay in the description', () => {
		assert.deepEqual(filled(json.details.agreements).blocks[0]?.rows, [
			{
				description: 'Share award scheme of 12 May 2021',
				generalMeeting: '2021-05-12',
				sharesIssued: '88',
				treasuryTransferred: null,
				sharesIssuable: '12000',
			},
			{
				description: 'Earn-out of 300,000 shares',
				generalMeeting: null,
				sharesIssued: null,
				treasuryTransferred: null,
				sharesIssuable: null,
			},
		]);
	});

	test('words in the place of a figure are told, and are no figure', () => {
		assert.equal(gapAt(draft, '/details/agreements/blocks/0/rows/1/sharesIssuable'), 'no figure');
	});
});

describe('a table that a damaged file tore', () => {
	const torn = (build: (to: ReturnType<typeof page>, y: number) => void) => {
		const only = page();
		heading(only, 58, HEADINGS.D);
		build(only, issuableLine(only, 75, ORDINARY));
		return read('1.0.2', [only]);
	};

	test('without its heads is not claimed', () => {
		const { draft, json } = torn((to, y) => {
			to.row(20.7, y + 37, [
				[37.7, '1).'],
				[373.3, 'Share award scheme'],
				[458.4, '12 May 2021'],
			]);
		});
		assert.equal(json.details.agreements, null);
		assert.equal(gapAt(draft, '/details/agreements'), 'ambiguous');
	});

	test('without its items and all that follows is not claimed to be empty', () => {
		const { draft, json } = torn((to, y) => {
			to.row(20.7, y, [
				[373.3, 'Description'],
				[458.4, 'General Meeting approval date (if applicable)'],
				[628.4, 'No. of new shares of issuer issued during the month pursuant thereto (D)'],
			]);
		});
		assert.equal(json.details.agreements, null);
		assert.equal(gapAt(draft, '/details/agreements'), 'ambiguous');
	});
});

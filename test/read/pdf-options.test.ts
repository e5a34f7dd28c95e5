/** III.A of 1.0.2 from its geometry: items, movements, a table torn over pages, totals, remarks. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { conclude } from '../../src/read/conclude.ts';
import { filled, gapAt, read } from './pdf-reading.ts';
import { HEADINGS, heading, issuableLine, ORDINARY, type PageBuilder, page, remarks } from './pdf-sheets.ts';

const OPTION_HEADS: readonly (readonly [number, string])[] = [
	[139.7, 'Particulars of share option scheme'],
	[239, 'Number of share options outstanding at close of preceding month'],
	[396, 'Movement during the month'],
	[498, 'Number of share options outstanding at close of the month'],
	[600.1, 'No. of new shares of issuer issued during the month pursuant thereto (A)'],
	[699.3, 'No. of new shares of issuer which may be issued pursuant thereto as at close of the month'],
	[
		798.5,
		'The total number of securities which may be issued upon exercise of all share options to be granted under the scheme at close of the month',
	],
];

/** One item of III.A on one page; `figures` are the columns right of the movements and left of them. */
function optionItem(
	to: PageBuilder,
	top: number,
	number: string,
	particulars: readonly string[],
	figures: readonly [string, string, string, string, string],
	moves: readonly (readonly string[])[],
): number {
	const height = Math.max(moves.length * 18.1, particulars.length * 10 + 6);
	to.cell(20.7, top, 37.7, number, height);
	to.cell(37.7, top, 139.7, particulars, height);
	to.cell(139.7, top, 239, figures[0], height);
	to.cell(239, top, 396, '', height);
	moves.forEach((move, index) => {
		if (move.length === 1) to.cell(239, top + index * 18.1, 396, move[0] ?? '');
		else
			to.row(239, top + index * 18.1, [
				[295.7, move[0] ?? ''],
				[396, move[1] ?? ''],
			]);
	});
	to.row(
		396,
		top,
		[
			[498, figures[1]],
			[600.1, figures[2]],
			[699.3, figures[3]],
			[798.5, figures[4]],
		],
		height,
	);
	return top + height;
}

function approval(to: PageBuilder, top: number, day: string): number {
	to.text(22, top + 3, 'General Meeting approval date');
	to.text(22, top + 12, '(if applicable)');
	to.text(141, top + 8, day);
	to.line(139.7, 239, top + 21);
	return top + 27;
}

describe('III.A, share options', () => {
	const first = page();
	heading(first, 58, 'III. Details of Movements in Issued Shares');
	heading(first, 79, HEADINGS.A);
	let y = issuableLine(first, 96, ORDINARY);
	first.row(20.7, y, OPTION_HEADS, 79);
	y = optionItem(
		first,
		y + 79,
		'1).',
		['Scheme of 2015', 'adopted on 1 June 2015'],
		['1,000,000', '900,000', '60,000', '900,000', '0'],
		[
			['Exercised', '-60,000'],
			['Lapsed', '-40,000'],
		],
	);
	y = approval(first, y, '30 May 2015');
	optionItem(
		first,
		y,
		'2).',
		['Scheme of 2020'],
		['500,000', '520,000', '', '520,000', '7,000,000'],
		[['Granted', '50,000'], ['Others', '-10,000'], ['Surrendered for cash']],
	);
	const second = page();
	second.row(20.7, 40, OPTION_HEADS, 79);
	second.row(239, 119, [
		[295.7, 'Cancelled'],
		[396, '-20,000'],
	]);
	y = approval(second, 137.1, '29 May 2020');
	second.text(0, y + 6, 'Total A (Ordinary shares):', { right: 494 });
	second.text(0, y + 6, '60,000', { right: 599 });
	second.line(498, 600, y + 21);
	second.text(0, y + 30, 'Total funds raised during the month from exercise of options:', { right: 456 });
	second.text(463, y + 30, 'HKD');
	second.text(0, y + 30, '96,000.5', { right: 599 });
	second.line(462, 497, y + 45);
	second.line(498, 600, y + 45);
	remarks(second, y + 60, [
		'1. Class of shares: 2). 10,000 options lapsed',
		'Balance at close of the month 1,234,567',
	]);
	heading(second, y + 120, HEADINGS.B, true);
	const { draft, json } = read('1.0.2', [first, second]);

	test('every row, movement and figure comes from its own cell, over the page', () => {
		const section = filled(json.details.options);
		assert.deepEqual(section.blocks[0]?.rows, [
			{
				particulars: 'Scheme of 2015 adopted on 1 June 2015',
				preceding: '1000000',
				movements: [
					{ kind: 'exercised', text: null, options: '-60000' },
					{ kind: 'lapsed', text: null, options: '-40000' },
				],
				close: '900000',
				sharesIssued: '60000',
				treasuryTransferred: null,
				sharesIssuable: '900000',
				mandateAvailable: '0',
				generalMeeting: '2015-05-30',
			},
			{
				particulars: 'Scheme of 2020',
				preceding: '500000',
				movements: [
					{ kind: 'granted', text: null, options: '50000' },
					{ kind: 'other', text: 'Surrendered for cash', options: '-10000' },
					{ kind: 'cancelled', text: null, options: '-20000' },
				],
				close: '520000',
				sharesIssued: null,
				treasuryTransferred: null,
				sharesIssuable: '520000',
				mandateAvailable: '7000000',
				generalMeeting: '2020-05-29',
			},
		]);
	});

	test('the class line, the total, the funds raised and the remarks are read with it', () => {
		const section = filled(json.details.options);
		assert.deepEqual(section.blocks[0]?.class, {
			kind: 'ordinary',
			type: null,
			listed: true,
			stockCode: '09999',
			counters: [],
			description: null,
		});
		assert.deepEqual(section.blocks[0]?.total, { issued: '60000', treasury: null });
		assert.deepEqual(section.fundsRaised, { currency: 'HKD', amount: '96000.5' });
		assert.equal(
			section.remarks,
			'1. Class of shares: 2). 10,000 options lapsed\nBalance at close of the month 1,234,567',
		);
	});

	test('a blank cell has evidence that is blank, a filled one has its page and box', () => {
		const blank = draft.evidence.get('/details/options/blocks/0/rows/1/sharesIssued');
		assert.equal(blank?.raw, '');
		const late = draft.evidence.get('/details/options/blocks/0/rows/1/movements/2/options');
		assert.deepEqual(late, { raw: '-20,000', at: { page: 2, box: [295.7, 119, 396, 137.1] } });
	});

	test('headings that are not there are told, and never taken for "Not applicable"', () => {
		assert.deepEqual(json.details.warrants, { applicable: false });
		assert.equal(json.details.agreements, null);
		assert.equal(gapAt(draft, '/details/agreements'), 'not found');
		const told = conclude(draft)
			.findings.filter((finding) => finding.code === 'R04')
			.flatMap((finding) => [finding.place, ...finding.also].map((place) => place.path));
		assert.deepEqual(told, [
			'/authorised',
			'/issued',
			'/details/convertibles',
			'/details/agreements',
			'/details/other',
			'/depositaryReceipts',
			'/confirmations',
		]);
	});
});

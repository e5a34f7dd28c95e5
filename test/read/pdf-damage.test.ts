/** Pages of a return, whole and then damaged: what was lost or moved is told, and never taken for a blank cell. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { encodeReturn } from '../../src/form/json.ts';
import { readPages } from '../../src/read/index.ts';
import type { Page, PdfDocument, Run } from '../../src/read/page.ts';
import { refuseIncomplete } from '../../src/read/pdf/complete.ts';
import { valueAt } from '../../src/value/pointer.ts';
import { Refusal } from '../../src/value/refusal.ts';
import {
	authorisedBlock,
	documentOf,
	HEADINGS,
	heading,
	issuableLine,
	issuedBlock,
	ORDINARY,
	type PageBuilder,
	page,
} from './pdf-sheets.ts';

function first(): PageBuilder {
	const to = page();
	heading(to, 40, 'I. Movements in Authorised / Registered Share Capital');
	const capital = {
		shares: ['5,000', '', '5,000'],
		currency: 'HKD',
		par: '0.1',
		capital: ['500', '', '500'],
	} as const;
	authorisedBlock(to, 70, ORDINARY, '1.0.2', capital);
	to.text(0, 250, 'Total authorised/registered share capital at the end of the month:', { right: 600 });
	to.text(610, 250, 'HKD');
	to.text(0, 250, '500', { right: 790 });
	to.line(605, 640, 263);
	to.line(645, 798, 263);
	return to;
}

function second(): PageBuilder {
	const to = page();
	heading(to, 40, 'II. Movements in Issued Shares');
	issuedBlock(to, 70, ORDINARY, '1.0.2', ['1,000', '250', '1,250']);
	return to;
}

const EDGES = [37.7, 190, 230, 320, 420, 520, 650, 798.5] as const;

function third(): PageBuilder {
	const to = page();
	heading(to, 30, 'III. Details of Movements in Issued Shares');
	for (const [index, name] of (['A', 'B', 'C', 'D'] as const).entries())
		heading(to, 50 + index * 15, HEADINGS[name], true);
	heading(to, 115, HEADINGS.E);
	const y = issuableLine(to, 130, ORDINARY);
	const heads = [
		'',
		'Type of Issue',
		'Currency',
		'Amount',
		'Issue and allotment date (Note 5 and 6)',
		'General Meeting approval date (if applicable)',
		'No. of new shares of issuer issued during the month pursuant thereto (E)',
		'No. of new shares of issuer which may be issued pursuant thereto as at close of the month',
	];
	to.row(
		20.7,
		y,
		EDGES.map((edge, index) => [edge, heads[index] ?? ''] as const),
		40,
	);
	const item = (top: number, cells: readonly string[]) =>
		to.row(
			20.7,
			top,
			EDGES.map((edge, index) => [edge, cells[index] ?? ''] as const),
		);
	item(y + 40, ['1).', 'Placing', 'HKD', '1.25', '3 September 2022', '', '200', '']);
	item(y + 58.1, ['2).', 'Bonus issue', '', '', '9 September 2022', '', '50', '30']);
	to.text(0, y + 90, 'Total E (Ordinary shares):', { right: 500 });
	to.text(0, y + 90, '250', { right: 640 });
	to.line(521, 650, y + 103);
	to.text(
		0,
		y + 130,
		'Total increase / decrease (-) in Ordinary shares during the month (i.e. Total of A to E)',
		{
			right: 500,
		},
	);
	to.text(0, y + 130, '250', { right: 640 });
	to.line(521, 650, y + 143);
	heading(to, y + 170, 'IV. Information about Hong Kong Depositary Receipt (HDR)', true);
	heading(to, y + 190, 'V. Confirmations', true);
	return to;
}

const whole = (): PdfDocument => documentOf('1.0.2', [first(), second(), third()]);

/** The document with one page made otherwise; fails when that changes nothing. */
function with1(number: number, change: (made: Page) => Partial<Page>): PdfDocument {
	const made = whole();
	return {
		...made,
		pages: made.pages.map((each) => (each.number === number ? { ...each, ...change(each) } : each)),
	};
}

/** The page's runs with those of a text replaced. */
function runs(made: Page, text: string, into: (run: Run) => readonly Run[]): Run[] {
	assert.ok(
		made.runs.some((run) => run.text === text),
		text,
	);
	return made.runs.flatMap((run) => (run.text === text ? into(run) : [run]));
}

function read(document: PdfDocument) {
	const reading = readPages(document);
	const json = encodeReturn(reading.return);
	return {
		...reading,
		json,
		at: (path: string) => valueAt(json, path),
		missing: (path: string) => reading.fields.find((field) => field.path === path)?.status === 'missing',
	};
}

describe('damaged pages of an e-form', () => {
	test('whole, nothing is missing and every section that is there has its leaf', () => {
		const { fields, findings, at } = read(whole());
		const gaps = fields.filter((field) => field.status === 'missing').map((field) => field.path);
		assert.deepEqual(
			gaps.filter((path) => !/^\/(?:monthEnded|status|issuerName|dateSubmitted|signatory)/.test(path)),
			[],
		);
		assert.deepEqual(findings, []);
		assert.equal(at('/details/other/blocks/0/rows/1/issuable'), '30');
		for (const path of [
			'/authorised/applicable',
			'/details/other/applicable',
			'/details/totals/0/class/kind',
		])
			assert.ok(
				fields.some((field) => field.path === path),
				path,
			);
	});

	test('pages out of order are read in the order of their footers, each figure at its own page', () => {
		const made = whole();
		const [one, two, three] = made.pages;
		assert.ok(one && two && three);
		const swapped = {
			...made,
			pages: [two, one, three].map((each, index) => ({ ...each, number: index + 1 })),
		};
		const reading = read(swapped);
		assert.deepEqual(reading.json, read(made).json);
		const close = reading.fields.find((field) => field.path === '/issued/classes/0/close/issued');
		assert.deepEqual(close?.at && 'page' in close.at && close.at.page, 1);
	});

	test('a form printed at another size reads the same, with places as in the file', () => {
		const times = (box: readonly [number, number, number, number], by: number) =>
			[box[0] * by, box[1] * by, box[2] * by, box[3] * by] as const;
		const made = whole();
		const close = (reading: ReturnType<typeof read>) =>
			reading.fields.find((field) => field.path === '/issued/classes/0/close/issued')?.at;
		const right = close(read(made));
		for (const by of [0.5, 0.7, 1.95, 3]) {
			const pages = made.pages.map((each) => ({
				...each,
				width: each.width * by,
				height: each.height * by,
				runs: each.runs.map((run) => ({ ...run, size: run.size * by, box: times(run.box, by) })),
				cells: each.cells.map((cell) => times(cell, by)),
				lines: each.lines.map((line) => times(line, by)),
			}));
			const reading = read({ ...made, pages });
			assert.deepEqual(reading.json, read(made).json, String(by));
			const place = close(reading);
			assert.ok(place && 'page' in place && right && 'page' in right);
			assert.ok(place.box.every((edge, index) => Math.abs(edge - (right.box[index] ?? 0) * by) < 0.02));
		}
	});

	test('text set twice in one place is there once', () => {
		const doubled = with1(2, (made) => ({ runs: [...made.runs, ...made.runs.map((run) => ({ ...run }))] }));
		assert.deepEqual(read(doubled).json, read(whole()).json);
	});

	test('a run in two pieces that touch is one word', () => {
		const torn = with1(2, (made) => ({
			runs: runs(made, '09999', (run) => {
				const middle = (run.box[0] + run.box[2]) / 2;
				return [
					{ ...run, text: '0999', box: [run.box[0], run.box[1], middle, run.box[3]] },
					{ ...run, text: '9', box: [middle, run.box[1], run.box[2], run.box[3]] },
				];
			}),
		}));
		assert.equal(read(torn).at('/issued/classes/0/class/stockCode'), '09999');
	});

	test('a cell that the text of another runs over is not blank', () => {
		const glued = with1(2, (made) => {
			const code = made.runs.find((run) => run.text === '09999');
			assert.ok(code);
			const rest = made.runs.filter((run) => run !== code);
			return {
				runs: rest.map((run) =>
					run.text === 'Stock code'
						? { ...run, text: 'Stock code 09999', box: [run.box[0], run.box[1], code.box[2], run.box[3]] }
						: run,
				),
			};
		});
		assert.ok(read(glued).missing('/issued/classes/0/class/stockCode'));
	});

	test('a blank kind or event is missing, not "other"', () => {
		const kind = with1(2, (made) => ({ runs: runs(made, 'Ordinary shares', () => []) }));
		assert.ok(read(kind).missing('/issued/classes/0/class/kind'));
		const event = with1(3, (made) => ({ runs: runs(made, 'Placing', () => []) }));
		assert.ok(read(event).missing('/details/other/blocks/0/rows/0/event'));
	});

	test('a label is never the value of the label before it', () => {
		const lost = with1(2, (made) => ({
			cells: made.cells.filter((cell) => !(cell[0] === 372.2 && cell[2] === 522.4)),
		}));
		const reading = read(lost);
		assert.equal(reading.at('/issued/classes/0/class/type'), null);
		assert.ok(reading.missing('/issued/classes/0/class/type'));
	});

	test('a lost item number is told, whether the first or a later one', () => {
		for (const number of ['1).', '2).']) {
			const lost = with1(3, (made) => ({ runs: runs(made, number, () => []) }));
			assert.ok(read(lost).missing('/details/other/blocks/0/rows'), number);
		}
	});

	test('a figure whose cell was lost is told', () => {
		const lost = with1(3, (made) => {
			const run = made.runs.find((each) => each.text === '30');
			assert.ok(run);
			return {
				cells: made.cells.filter(
					(cell) =>
						!(run.box[2] <= cell[2] && run.box[0] >= cell[0] && run.box[1] > cell[1] && run.box[3] < cell[3]),
				),
			};
		});
		const { fields } = read(lost);
		assert.ok(
			fields.some(
				(field) =>
					field.status === 'missing' && field.path.startsWith('/details/other/blocks') && field.raw === '30',
			),
		);
	});

	test('a figure beside the line that it should stand over is told', () => {
		const lost = with1(1, (made) => ({ lines: made.lines.filter((line) => line[0] !== 645) }));
		const { fields } = read(lost);
		assert.ok(
			fields.some((field) => field.status === 'missing' && field.path.startsWith('/authorised/totals/0')),
		);
	});

	test('a total of the month that is there twice, or names no class of Part II, is told', () => {
		const label = 'Total increase / decrease (-) in Ordinary shares during the month (i.e. Total of A to E)';
		const other = with1(3, (made) => ({
			runs: runs(made, label, (run) => [{ ...run, text: label.replace('Ordinary', 'Preference') }]),
		}));
		assert.ok(read(other).missing('/details/totals'));
	});

	test('"Not applicable" in two pieces is still that', () => {
		const torn = with1(3, (made) => ({
			runs: runs(made, 'Not applicable', (run) => {
				const middle = run.box[0] + 20;
				return [
					{ ...run, text: 'Not ap', box: [run.box[0], run.box[1], middle, run.box[3]] },
					{ ...run, text: 'plicable', box: [middle, run.box[1], run.box[2], run.box[3]] },
				];
			}),
		}));
		const { at } = read(torn);
		assert.deepEqual(at('/depositaryReceipts'), { applicable: false });
		assert.deepEqual(at('/details/options'), { applicable: false });
	});
});

describe('pages of more than one return', () => {
	test('two returns in one file are refused by name', () => {
		const made = whole();
		const again = made.pages.map((each, index) => ({ ...each, number: index + 4 }));
		assert.throws(
			() => refuseIncomplete({ ...made, pages: [...made.pages, ...again] }),
			(error) =>
				error instanceof Refusal && error.code === 'PDF_REPEATED' && /page 1 of 3/.test(error.message),
		);
	});

	test('an announcement with a page count of its own stands in for no page of the return', () => {
		const cover = documentOf('1.0.2', [page(), page()]).pages;
		const made = whole();
		const all = [...cover, ...made.pages].map((each, index) => ({ ...each, number: index + 1 }));
		assert.doesNotThrow(() => refuseIncomplete({ ...made, pages: all }));
		assert.deepEqual(read({ ...made, pages: all }).json, read(made).json);
		assert.throws(
			() => refuseIncomplete({ ...made, pages: all.filter((each) => each.number !== 4) }),
			(error) => error instanceof Refusal && error.code === 'PDF_INCOMPLETE',
		);
	});
});

/** The end of the paper form: grand totals of Part III, Part IV Confirmations (from March 2019), the signature. */
import { CONFIRMATION_ITEMS, type Details, type MonthlyReturn } from '../../form/return.ts';
import { type Cell, cellsFrom } from './cells.ts';
import type { Column } from './classes.ts';
import type { MarkName } from './marks.ts';
import { miss, print, printCount, type Sheet } from './sheet.ts';
import { nextMark, type Span, theMark, tidy } from './source.ts';

/** "Total increase/(decrease) in … shares during the month (i.e. Total of A to E)" by column of the form. */
export function readGrandTotals(sheet: Sheet, columns: readonly Column[]): Details['totals'] {
	const cells = new Map<number, Cell | null>([
		...ordinaryCells(sheet),
		[2, soleCell(sheet, 'grand total, preference')],
		[3, soleCell(sheet, 'grand total, other')],
	]);
	return columns.map(({ column, shares }, index) => {
		const path = `/details/totals/${index}/issued`;
		// Two classes of a kind have one total between them.
		const shared = columns.filter((each) => each.column === column).length > 1;
		const cell = shared ? null : (cells.get(column) ?? null);
		const label = theMark(sheet.source.marks, grandLabel(column));
		const issued = cell || label ? printCount(sheet, path, cell, 'brackets') : miss(sheet, path, 'not found');
		return { class: shares, issued, treasury: null };
	});
}

function grandLabel(column: number): MarkName {
	return column < 2
		? 'grand total, ordinary'
		: column === 2
			? 'grand total, preference'
			: 'grand total, other';
}

/** "(1) … (2) …": both numerals with a cell after each, or both and then two cells, or two cells and none. */
function ordinaryCells(sheet: Sheet): (readonly [number, Cell | null])[] {
	const region = after(sheet, 'grand total, ordinary', ['grand total, preference']);
	if (!region) return [];
	const { text } = sheet.source;
	const slice = text.slice(region.start, region.end);
	const one = /\(\s*1\s*\)/.exec(slice);
	const two = /\(\s*2\s*\)/.exec(slice);
	if (!one && !two) {
		const run = cellsFrom(text, region.start, region.end);
		const [first, second] = run.cells;
		return run.whole && run.cells.length === 2 ? pair(first, second) : [];
	}
	if (!one || !two || two.index < one.index) return [];
	const before = cellsFrom(text, region.start, region.start + one.index);
	const first = cellsFrom(text, region.start + one.index + one[0].length, region.start + two.index);
	const second = cellsFrom(text, region.start + two.index + two[0].length, region.end);
	if (before.cells.length > 0 || !first.whole || !second.whole) return [];
	if (first.cells.length === 0 && second.cells.length === 2) return pair(second.cells[0], second.cells[1]);
	return first.cells.length === 1 && second.cells.length <= 1 ? pair(first.cells[0], second.cells[0]) : [];
}

function pair(first: Cell | undefined, second: Cell | undefined): (readonly [number, Cell | null])[] {
	return [
		[0, first ?? null],
		[1, second ?? null],
	];
}

function soleCell(sheet: Sheet, name: MarkName): Cell | null {
	const region = after(sheet, name, name === 'grand total, other' ? ENDS : ['grand total, other']);
	if (!region) return null;
	const run = cellsFrom(sheet.source.text, region.start, region.end);
	return run.whole && run.cells.length === 1 ? (run.cells[0] ?? null) : null;
}

/** What may follow the last grand total. */
const ENDS: readonly MarkName[] = ['same figures', 'part IV', 'signed', 'notes'];

/** The stretch after a label, where the label that follows it on the form ends it. */
function after(sheet: Sheet, name: MarkName, ends: readonly MarkName[]): Span | null {
	const mark = theMark(sheet.source.marks, name);
	const next = mark ? sheet.source.marks.find((each) => each.start >= mark.end) : undefined;
	if (!next || !ends.includes(next.name)) return null;
	return mark
		? { start: mark.end, end: nextMark(sheet.source.marks, mark.end, sheet.source.text.length) }
		: null;
}

/** What each item speaks of, by its letters: numerals are often lost, and the wording may be amended. */
const ITEMS: readonly RegExp[] = [
	/allmoney(?:s)?dueto/,
	/qualificationsoflisting/,
	/formalletter/,
	/identicalinallrespects/,
	/registrarofcompanies/,
	/documentsoftitle/,
	/allproperty|purchaseofall/,
	/trustdeed|deedpoll/,
];

/** Part IV, which only the edition of March 2019 has. */
export function readConfirmations(
	sheet: Sheet,
	span: Span | null,
	expected: boolean,
): MonthlyReturn['confirmations'] {
	if (!expected) return null;
	if (!span) return miss(sheet, '/confirmations', 'not found');
	const text = sheet.source.text.slice(span.start, span.end);
	const letters = text.toLowerCase().replace(/[^a-z]+/g, '');
	const items = CONFIRMATION_ITEMS.filter((_, index) => ITEMS[index]?.test(letters) === true);
	const none = /not\s+applicable|n\/a|\bnil\b/i.exec(text);
	if (items.length > 0 && /(?:^|\n)[\s|]*(?:not\s+applicable|n\/a|nil)[\s|.]*(?:\n|$)/i.test(text)) {
		return miss(sheet, '/confirmations', 'ambiguous', none?.[0] ?? null, span.start + (none?.index ?? 0));
	}
	if (items.length > 0) {
		print(sheet, '/confirmations/items', tidy(text).slice(0, 400), span.start);
		return { applicable: true, items };
	}
	if (!none) return miss(sheet, '/confirmations', 'not found');
	print(sheet, '/confirmations/applicable', none[0], span.start + none.index);
	return { applicable: false };
}

/** "Submitted by" and "Title"; the words in brackets under the title are a label. */
export function readSignatory(sheet: Sheet, span: Span | null): MonthlyReturn['signatory'] {
	if (!span) {
		miss(sheet, '/signatory/name', 'not found');
		miss(sheet, '/signatory/title', 'not found');
		return { name: null, title: null };
	}
	const slice = sheet.source.text.slice(span.start, span.end).slice(0, 600);
	const label = /submitted\s+by\s*:?/i.exec(slice);
	const title = /\btitle\s*:?/i.exec(slice);
	const from = (label?.index ?? 0) + (label?.[0].length ?? 0);
	const name = clean(slice.slice(from, title?.index ?? slice.length), title === null);
	const office = title ? clean(slice.slice(title.index + title[0].length), true) : '';
	return {
		name: words(sheet, '/signatory/name', name, span.start),
		title: words(sheet, '/signatory/title', office, span.start + (title?.index ?? 0)),
	};
}

/** One cell's words; `first` keeps the first line that has any. */
function clean(text: string, first: boolean): string {
	const bare = text
		.replace(/\(\s*director,?[\s\S]{0,40}?officer\s*\)?/i, '\n')
		.replace(/\(\s*name\s*\)/i, ' ')
		.replace(/_{2,}|\.{4,}/g, ' ');
	const line = bare.split('\n').find((each) => /\p{L}/u.test(each)) ?? '';
	return tidy(first ? line : bare);
}

function words(sheet: Sheet, path: string, text: string, start: number): string | null {
	if (!/\p{L}/u.test(text)) return miss(sheet, path, 'not found');
	print(sheet, path, text, start);
	return text;
}

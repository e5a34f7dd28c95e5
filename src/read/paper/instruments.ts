/** III.B, III.C and III.D of the paper form: warrants, convertibles, and other agreements or arrangements. */
import type { AgreementRow, ConvertibleRow, Details, Price, WarrantRow } from '../../form/return.ts';
import { findDays } from '../date.ts';
import { readCurrency, readStockCode } from '../vocabulary.ts';
import { type Cell, cellsFrom } from './cells.ts';
import { type Classes, classNamed } from './classes.ts';
import {
	blocksOf,
	classed,
	entriesEnd,
	type FoundRow,
	isTemplate,
	readMeeting,
	withoutRows,
	wordsOf,
} from './details.ts';
import { areCounts, cellsOf, type Entry, entriesIn } from './entries.ts';
import { miss, print, printAmount, printAmountDecrease, printCount, type Sheet } from './sheet.ts';
import type { Span } from './source.ts';

interface Found {
	readonly entry: Entry;
	readonly words: string;
	readonly cells: readonly Cell[] | null;
	/** Stock code, class issuable, price and approval day: printed after the cells. */
	readonly terms: Span;
}

/** Preceding month, movement, close of the month, shares issued, shares issuable. */
const INSTRUMENT_COLUMNS = 5;
const AGREEMENT_COLUMNS = 2;

export function readWarrants(sheet: Sheet, span: Span, classes: Classes): Details['warrants'] {
	const found = findEntries(sheet, 'warrants', span, classes, INSTRUMENT_COLUMNS);
	if (found.length === 0) return withoutRows(sheet, 'warrants', span);
	const rows = classed(sheet, 'warrants', found);
	if (!rows) return null;
	const blocks = blocksOf(sheet, 'warrants', rows, (path, row) => warrantRow(sheet, path, row), classes);
	return { applicable: true, blocks, remarks: null };
}

export function readConvertibles(sheet: Sheet, span: Span, classes: Classes): Details['convertibles'] {
	const found = findEntries(sheet, 'convertibles', span, classes, INSTRUMENT_COLUMNS);
	if (found.length === 0) return withoutRows(sheet, 'convertibles', span);
	const rows = classed(sheet, 'convertibles', found);
	if (!rows) return null;
	const blocks = blocksOf(
		sheet,
		'convertibles',
		rows,
		(path, row) => convertibleRow(sheet, path, row),
		classes,
	);
	return { applicable: true, blocks, remarks: null };
}

export function readAgreements(sheet: Sheet, span: Span, classes: Classes): Details['agreements'] {
	const found = findEntries(sheet, 'agreements', span, classes, AGREEMENT_COLUMNS);
	if (found.length === 0) return withoutRows(sheet, 'agreements', span);
	const rows = classed(sheet, 'agreements', found);
	if (!rows) return null;
	const blocks = blocksOf(sheet, 'agreements', rows, (path, row) => agreementRow(sheet, path, row), classes);
	return { applicable: true, blocks, remarks: null };
}

function findEntries(
	sheet: Sheet,
	section: 'warrants' | 'convertibles' | 'agreements',
	span: Span,
	classes: Classes,
	count: number,
): FoundRow<Found>[] {
	const found: FoundRow<Found>[] = [];
	for (const entry of entriesIn(sheet.source, { start: span.start, end: entriesEnd(sheet, section, span) })) {
		const cut = sheet.source.marks.find(
			(mark) => mark.name === 'stock code' && mark.start > entry.span.start && mark.start < entry.span.end,
		);
		const head = { start: entry.span.start, end: cut?.start ?? entry.span.end };
		const terms = { start: head.end, end: entry.span.end };
		const cells = cellsOf(sheet.source, head, count);
		const words = wordsOf(sheet, head, cells?.span ?? null) ?? '';
		if ((!cells || cells.cells.every((cell) => cell.kind !== 'figure')) && isTemplate(words)) continue;
		const directly = cells !== null && isBlank(sheet.source.text.slice(cells.span.end, head.end));
		const sure =
			cells &&
			(cells.oneLine || (entry.closed && directly && (cut !== undefined || section === 'agreements'))) &&
			areCounts(cells.cells.slice(-2)) &&
			entry.number === found.length + 1;
		const all = sheet.source.text.slice(entry.span.start, entry.span.end);
		found.push({
			shares: classNamed(all, classes),
			row: { entry, words, cells: sure ? cells.cells : null, terms },
		});
	}
	return found;
}

/** The stock code's label follows the cells; where it is lost, the code's own cell has run into them. */
function isBlank(text: string): boolean {
	return /^[\s|]*$/.test(text);
}

function balances(sheet: Sheet, path: string, cells: readonly Cell[] | null) {
	return {
		currency: currencyOf(sheet, path, cells),
		preceding: printAmount(sheet, `${path}/preceding`, cells?.[0] ?? null, 'none'),
		moved: printAmountDecrease(sheet, `${path}/movements/0/amount`, cells?.[1] ?? null),
		close: printAmount(sheet, `${path}/close`, cells?.[2] ?? null, 'none'),
		sharesIssued: printCount(sheet, `${path}/sharesIssued`, cells?.[3] ?? null, 'none'),
		sharesIssuable: printCount(sheet, `${path}/sharesIssuable`, cells?.[4] ?? null, 'none'),
	};
}

function warrantRow(sheet: Sheet, path: string, found: Found): WarrantRow {
	const { currency, preceding, moved, close, sharesIssued, sharesIssuable } = balances(
		sheet,
		path,
		found.cells,
	);
	const days = findDays(found.words);
	const [expiry] = days;
	const sole = expiry && days.length === 1 ? expiry : null;
	if (sole) print(sheet, `${path}/expiry`, sole.raw, found.entry.span.start);
	return {
		description: describe(sheet, path, found),
		currency,
		preceding,
		movements: [{ kind: 'exercised', text: null, amount: moved }],
		close,
		sharesIssued,
		treasuryTransferred: null,
		sharesIssuable,
		...terms(sheet, path, found),
		expiry: sole ? sole.day : miss(sheet, `${path}/expiry`, days.length > 1 ? 'ambiguous' : 'not found'),
	};
}

function convertibleRow(sheet: Sheet, path: string, found: Found): ConvertibleRow {
	const { currency, preceding, moved, close, sharesIssued, sharesIssuable } = balances(
		sheet,
		path,
		found.cells,
	);
	return {
		description: describe(sheet, path, found),
		currency,
		preceding,
		movements: [{ kind: 'converted', text: null, amount: moved }],
		close,
		sharesIssued,
		treasuryTransferred: null,
		sharesIssuable,
		kind: null,
		...terms(sheet, path, found),
	};
}

function agreementRow(sheet: Sheet, path: string, found: Found): AgreementRow {
	return {
		description: describe(sheet, path, found),
		generalMeeting: readMeeting(sheet, `${path}/generalMeeting`, found.entry.span),
		sharesIssued: printCount(sheet, `${path}/sharesIssued`, found.cells?.[0] ?? null, 'none'),
		treasuryTransferred: null,
		sharesIssuable: printCount(sheet, `${path}/sharesIssuable`, found.cells?.[1] ?? null, 'none'),
	};
}

function describe(sheet: Sheet, path: string, found: Found): string | null {
	if (found.words === '') return miss(sheet, `${path}/description`, 'not found');
	print(sheet, `${path}/description`, found.words, found.entry.span.start);
	return found.words;
}

/** One currency beside the figures; none, or two, is not told. */
function currencyOf(sheet: Sheet, path: string, cells: readonly Cell[] | null): string | null {
	const printed = (cells ?? []).slice(0, 3).filter((cell) => cell.currency !== null);
	const signs = new Set(printed.map((cell) => readCurrency(cell.currency ?? '')));
	const [first] = printed;
	const [currency] = signs;
	if (!first || signs.size > 1 || !currency) {
		return miss(sheet, `${path}/currency`, signs.size > 1 ? 'ambiguous' : 'not found');
	}
	print(sheet, `${path}/currency`, first.raw, first.start);
	return currency;
}

function terms(
	sheet: Sheet,
	path: string,
	found: Found,
): { stockCode: string | null; price: Price | null; generalMeeting: ReturnType<typeof readMeeting> } {
	const { text } = sheet.source;
	const slice = text.slice(found.terms.start, found.terms.end);
	const code =
		/stock code\s*\(\s*if listed\s*\)\s*:?\s*([\s\S]{0,40}?)\s*(?:class of shares|subscription|conversion|\n)/i.exec(
			slice,
		)?.[1];
	const stockCode = code === undefined ? null : readStockCode(code);
	if (code === undefined) miss(sheet, `${path}/stockCode`, 'not found');
	else print(sheet, `${path}/stockCode`, code, found.terms.start);
	return {
		stockCode,
		price: readPrice(sheet, path, found.terms),
		generalMeeting: readMeeting(sheet, `${path}/generalMeeting`, found.terms),
	};
}

/** The subscription or conversion price: one figure with its currency; a sentence is no figure. */
function readPrice(sheet: Sheet, path: string, span: Span): Price | null {
	const { text } = sheet.source;
	const label = /(?:subscription|conversion)(?:\s*\/\s*conversion)?\s*price\s*:?/i.exec(
		text.slice(span.start, span.end),
	);
	if (!label) return miss(sheet, `${path}/price`, 'not found');
	const start = span.start + label.index + label[0].length;
	const next = /egm|general meeting/i.exec(text.slice(start, span.end));
	const run = cellsFrom(text, start, next ? start + next.index : span.end);
	const [cell] = run.cells;
	const words = text
		.slice(run.end, next ? start + next.index : span.end)
		.replace(/per\s+shares?|each|[\s|;.]/gi, '');
	if (!cell || run.cells.length > 1 || words !== '') {
		return miss(sheet, `${path}/price`, 'no figure', text.slice(start, start + 120).trim(), start);
	}
	if (cell.kind === 'nothing') {
		print(sheet, `${path}/price`, cell.raw, cell.start);
		return null;
	}
	const currency = cell.currency === null ? null : readCurrency(cell.currency);
	if (currency === null) miss(sheet, `${path}/price/currency`, 'not found');
	else print(sheet, `${path}/price/currency`, cell.raw, cell.start);
	return { currency, amount: printAmount(sheet, `${path}/price/amount`, cell, 'none') };
}

/** What sections A to E of Part III share: the class a row speaks of, blocks, totals by kind, "not applicable". */
import type { ClassKind, SectionKey, ShareClass } from '../../form/return.ts';
import type { Day } from '../../value/day.ts';
import { findDays } from '../date.ts';
import { type Cell, cellsFrom, isEmpty } from './cells.ts';
import { hasNoFigure } from './entries.ts';
import type { MarkName } from './marks.ts';
import { miss, print, printCount, type Sheet } from './sheet.ts';
import { nextMark, type Span, theMark, tidy } from './source.ts';

export const LETTERS: Readonly<Record<SectionKey, 'A' | 'B' | 'C' | 'D' | 'E'>> = {
	options: 'A',
	warrants: 'B',
	convertibles: 'C',
	agreements: 'D',
	other: 'E',
};

/** A class of the return with its column on the form. */
export interface Column {
	readonly column: number;
	readonly shares: ShareClass;
}

/** The class that the words of a row name; with several of a kind and no description, only the kind is known. */
export function classNamed(words: string, columns: readonly Column[]): ShareClass {
	const plainly = ` ${tidy(words).toLowerCase()} `;
	const named: ClassKind | null = plainly.includes('preference')
		? 'preference'
		: plainly.includes('ordinary')
			? 'ordinary'
			: null;
	const [only] = columns;
	if (only && columns.length === 1 && (named === null || only.shares.kind === named)) return only.shares;
	const described = columns.filter(({ shares }) => {
		const own = tidy(shares.description ?? '').toLowerCase();
		return own !== '' && own !== 'shares' && own !== 'ordinary shares' && hasWords(plainly, own);
	});
	if (described.length === 1 && described[0]) return described[0].shares;
	const same = columns.filter(({ shares }) => shares.kind === (named ?? 'ordinary'));
	return same.length === 1 && same[0] ? same[0].shares : bareClass(named ?? 'ordinary');
}

/** Whole words only: "N/A shares" does not name the A shares. */
function hasWords(text: string, words: string): boolean {
	const at = text.indexOf(words);
	return at > 0 && /[\s(]/.test(text.charAt(at - 1)) && /[\s).,;]/.test(text.charAt(at + words.length));
}

function bareClass(kind: ClassKind): ShareClass {
	return { kind, type: null, listed: null, stockCode: null, counters: [], description: null };
}

export interface Block<Row> {
	readonly class: ShareClass;
	readonly rows: Row[];
	readonly total: { readonly issued: bigint | null; readonly treasury: null };
}

/** Rows by class, in the order in which the classes first appear; `make` gets the row's final pointer. */
export function blocksOf<Found, Row>(
	sheet: Sheet,
	section: SectionKey,
	found: readonly { readonly shares: ShareClass; readonly row: Found }[],
	make: (path: string, row: Found) => Row,
	columns: readonly Column[],
): Block<Row>[] {
	const totals = totalsOf(sheet, section);
	const classes: ShareClass[] = [];
	for (const { shares } of found) if (!classes.some((each) => same(each, shares))) classes.push(shares);
	for (const [kind, cell] of totals ?? []) {
		if (!cell || isEmpty(cell) || cell.digits === '0' || classes.some((each) => each.kind === kind)) continue;
		const only = columns.filter(({ shares }) => shares.kind === kind);
		classes.push(only.length === 1 && only[0] ? only[0].shares : bareClass(kind));
	}
	return classes.map((shares, index) => {
		const path = `/details/${section}/blocks/${index}`;
		const own = found.filter((each) => same(each.shares, shares));
		const rows = own.map((each, row) => make(`${path}/rows/${row}`, each.row));
		const sole = classes.filter((each) => each.kind === shares.kind).length === 1;
		return {
			class: shares,
			rows,
			total: { issued: total(sheet, path, totals, shares, sole), treasury: null },
		};
	});
}

function total(
	sheet: Sheet,
	path: string,
	totals: Totals | null,
	shares: ShareClass,
	sole: boolean,
): bigint | null {
	const at = `${path}/total/issued`;
	if (!totals) return miss(sheet, at, 'not found');
	const cell = totals.get(shares.kind) ?? null;
	return sole && cell
		? printCount(sheet, at, cell, 'brackets')
		: miss(sheet, at, 'ambiguous', cell?.raw ?? null);
}

/** What follows each total on the form; anything else, and its last cell may be another's. */
const AFTER_TOTAL: Readonly<Record<'A' | 'B' | 'C' | 'D' | 'E', readonly MarkName[]>> = {
	A: ['funds raised', 'section B'],
	B: ['section C'],
	C: ['section D'],
	D: ['section E'],
	E: ['grand total, ordinary'],
};

type Totals = ReadonlyMap<ClassKind, Cell | null>;

const KIND_LABEL =
	/\(?\s{0,3}(ordinary\s+shares?|preference\s+shares?|other\s+class(?:es)?(?:\s+of\s+shares?)?)\s*\)?\s*:?/gi;

/** "Total A. (Ordinary shares) … (Preference shares) … (Other class) …": null when the label is not there. */
function totalsOf(sheet: Sheet, section: SectionKey): Totals | null {
	const { source } = sheet;
	const mark = theMark(source.marks, `total ${LETTERS[section]}` as MarkName);
	if (!mark) return null;
	const end = totalEnd(sheet, section);
	const labels = [...source.text.slice(mark.end, end).matchAll(KIND_LABEL)].slice(0, 4);
	const none: Totals = new Map();
	if (labels.length !== 3 || !inOrder(labels.map((each) => each[1] ?? ''))) return none;
	const from = labels.map((each) => mark.end + each.index + each[0].length);
	const until = [...labels.slice(1).map((each) => mark.end + each.index), end];
	const runs = from.map((start, index) => cellsFrom(source.text, start, until[index] ?? end));
	const before = cellsFrom(source.text, mark.end, mark.end + (labels[0]?.index ?? 0));
	if (before.cells.length > 0 || runs.some((run) => !run.whole)) return none;
	const [first, second, last] = runs.map((run) => run.cells);
	if (!first || !second || !last) return none;
	const ends = source.marks.find((each) => each.start >= mark.end)?.name;
	const third = ends && AFTER_TOTAL[LETTERS[section]].includes(ends) ? last : [];
	if (first.length + second.length === 0 && third.length === 3) return kinds(third);
	if ([first, second, third].some((cells) => cells.length > 1)) return none;
	return kinds([first[0] ?? null, second[0] ?? null, third[0] ?? null]);
}

function kinds(cells: readonly (Cell | null)[]): Totals {
	return new Map<ClassKind, Cell | null>([
		['ordinary', cells[0] ?? null],
		['preference', cells[1] ?? null],
		['other', cells[2] ?? null],
	]);
}

function inOrder(labels: readonly string[]): boolean {
	return ['ordinary', 'preference', 'other'].every((kind, index) =>
		labels[index]?.toLowerCase().startsWith(kind),
	);
}

function totalEnd(sheet: Sheet, section: SectionKey): number {
	const { source } = sheet;
	const mark = theMark(source.marks, `total ${LETTERS[section]}` as MarkName);
	return mark ? nextMark(source.marks, mark.end, source.text.length) : 0;
}

/** Where the entries of a section end: at its total, at a kind in brackets (its total's label is lost), or where the section does. */
export function entriesEnd(sheet: Sheet, section: SectionKey, span: Span): number {
	const mark = theMark(sheet.source.marks, `total ${LETTERS[section]}` as MarkName);
	const funds = theMark(sheet.source.marks, 'funds raised');
	const ends = [mark, section === 'options' ? funds : null].flatMap((each) =>
		each && each.start > span.start && each.start < span.end ? [each.start] : [],
	);
	const kind = /\(\s?(?:ordinary shares?|preference shares?|other class(?:es)?)\s?\)/i.exec(
		sheet.source.text.slice(span.start, span.end),
	);
	return Math.min(span.end, kind ? span.start + kind.index : span.end, ...ends);
}

/**
 * A section without rows: "not applicable" only where N/A or Nil is printed and no figure is; silence is not an
 * answer. Gives null with a gap for silence.
 */
export function withoutRows(sheet: Sheet, section: SectionKey, span: Span): { applicable: false } | null {
	const path = `/details/${section}`;
	const { text } = sheet.source;
	const mark = /not applicable|\bn\.?\s?\/\s?a\b|\bnil\b/i.exec(text.slice(span.start, span.end));
	if (!mark || !hasNoFigure(sheet.source, span)) {
		return miss(
			sheet,
			path,
			mark ? 'ambiguous' : 'not found',
			tidy(text.slice(span.start, span.end)).slice(0, 200),
			span.start,
		);
	}
	print(sheet, `${path}/applicable`, mark[0], span.start + mark.index);
	return { applicable: false };
}

/** The one approval day in brackets; `( / / )` is a blank cell. */
export function readMeeting(sheet: Sheet, path: string, span: Span): Day | null {
	const text = sheet.source.text.slice(span.start, span.end);
	const brackets = [...text.matchAll(/\(\s*([^()\n]{0,24}?\/[^()\n]{0,24}?)\s*\)/g)].filter(
		(each) => !/dd/i.test(each[1] ?? ''),
	);
	const [sole] = brackets;
	if (!sole || brackets.length > 1) {
		return miss(sheet, path, brackets.length > 1 || findDays(text).length > 0 ? 'ambiguous' : 'not found');
	}
	const [found] = findDays(sole[1] ?? '');
	if (!found && /\d/.test(sole[1] ?? ''))
		return miss(sheet, path, 'no figure', sole[0], span.start + sole.index);
	print(sheet, path, found ? sole[0] : '', span.start + sole.index);
	return found?.day ?? null;
}

/** Words of an entry without its cells, brackets kept. */
export function wordsOf(sheet: Sheet, span: Span, cells: Span | null): string | null {
	const { text } = sheet.source;
	const words = cells
		? `${text.slice(span.start, cells.start)} ${text.slice(cells.end, span.end)}`
		: text.slice(span.start, span.end);
	return tidy(words) === '' ? null : tidy(words);
}

/** Nothing but the form's own words and marks for nothing. */
export function isTemplate(words: string): boolean {
	const own =
		/n\.?\s?\/\s?a\.?|\bnil\b|not applicable|stock code|if listed|class of shares (?:issuable|repurchased|redeemed)|subscription price|conversion price|egm approval date|if applicable|dd\/mm\/yyyy|notes?|other class(?:es)?|ordinary|preference|shares?|at price|state currency/gi;
	return !/[a-z]{2}|\d{3}/i.test(words.replace(own, ' '));
}

function same(one: ShareClass, other: ShareClass): boolean {
	return (
		one.kind === other.kind && one.stockCode === other.stockCode && one.description === other.description
	);
}

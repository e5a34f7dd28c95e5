/** What sections A to E of Part III share: the class a row speaks of, blocks, totals by kind, "not applicable". */
import type { SectionKey, ShareClass } from '../../form/return.ts';
import type { Day } from '../../value/day.ts';
import type { ClassKind } from '../../value/share-class.ts';
import { findDays } from '../date.ts';
import { type Cell, cellsFrom, isEmpty } from './cells.ts';
import { type Classes, classOfKind, isSameClass } from './classes.ts';
import { hasNoFigure } from './entries.ts';
import type { MarkName } from './marks.ts';
import { miss, print, printCount, type Sheet } from './sheet.ts';
import { nextMark, type Span, theMark, tidy } from './source.ts';

const LETTERS: Readonly<Record<SectionKey, 'A' | 'B' | 'C' | 'D' | 'E'>> = {
	options: 'A',
	warrants: 'B',
	convertibles: 'C',
	agreements: 'D',
	other: 'E',
};

/** A row found, with the class it speaks of. */
export interface FoundRow<Found> {
	readonly shares: ShareClass | null;
	readonly row: Found;
}

/** Rows whose classes are all told; null, with a gap for the section, when one is not. */
export function classed<Found>(
	sheet: Sheet,
	section: SectionKey,
	found: readonly FoundRow<Found>[],
): readonly { readonly shares: ShareClass; readonly row: Found }[] | null {
	const told = found.flatMap(({ shares, row }) => (shares ? [{ shares, row }] : []));
	return told.length === found.length ? told : miss(sheet, `/details/${section}`, 'ambiguous');
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
	known: Classes,
): Block<Row>[] {
	const totals = totalsOf(sheet, section);
	const classes: ShareClass[] = [];
	for (const { shares } of found)
		if (!classes.some((each) => isSameClass(each, shares))) classes.push(shares);
	for (const [kind, cell] of totals ?? []) {
		if (!cell || isEmpty(cell) || cell.digits === '0' || classes.some((each) => each.kind === kind)) continue;
		classes.push(classOfKind(kind, known));
	}
	return classes.map((shares, index) => {
		const path = `/details/${section}/blocks/${index}`;
		const own = found.filter((each) => isSameClass(each.shares, shares));
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

/** III.E of the paper form: ten types of issue in a fixed order, each with price, days and two cells. */
import type { Details, OtherEvent, OtherRow, Price } from '../../form/return.ts';
import type { Day } from '../../value/day.ts';
import { findDays } from '../date.ts';
import { readCurrency } from '../vocabulary.ts';
import { type Cell, cellsFrom } from './cells.ts';
import { type Classes, classNamed } from './classes.ts';
import { blocksOf, classed, entriesEnd, type FoundRow, withoutRows } from './details.ts';
import { areCounts, cellsWithin, hasNoFigure } from './entries.ts';
import { miss, print, printAmount, printCount, type Sheet } from './sheet.ts';
import { type Source, type Span, theMark, tidy } from './source.ts';

const EVENTS: readonly (readonly [RegExp, OtherEvent])[] = [
	[/^rights/i, 'rights-issue'],
	[/^open/i, 'open-offer'],
	[/^placing/i, 'placing'],
	[/^bonus/i, 'bonus-issue'],
	[/^scrip/i, 'scrip-dividend'],
	[/^repurchase/i, 'repurchase'],
	[/^redemption/i, 'redemption'],
	[/^consideration/i, 'consideration-issue'],
	[/^capital/i, 'capital-reorganisation'],
	[/^other/i, 'other'],
];
const HEADING =
	/(?:^|[\n|]|\s(?=\d))[ \t]*(?:\d{1,2}\s*[.)]+\s*)?(rights\s+issue|open\s+offer|placing|bonus\s+issue|scrip\s+dividend|repurchase\s+of\s+shares|redemption\s+of\s+shares|consideration\s+issue|capital\s+reorgani[sz]ation|other\s*\(\s*please\s+specify\s*\))/gi;

/** Longest event whose days are put aside one by one. */
const EVENT_MAX = 8_000;

interface Found {
	readonly event: OtherEvent;
	readonly span: Span;
	readonly price: Cell | null;
	readonly cells: readonly Cell[] | null;
	readonly fields: Fields;
}

/** What stands after each label of an event, up to the next label. */
interface Fields {
	readonly head: Span;
	readonly price: Span | null;
	readonly shares: Span | null;
	readonly date: Span | null;
	readonly meeting: Span | null;
}

export function readOther(sheet: Sheet, span: Span, classes: Classes): Details['other'] {
	const end = entriesEnd(sheet, 'other', span);
	const found: FoundRow<Found>[] = [];
	for (const { event, span: own, closed } of eventsIn(
		sheet.source,
		{ start: span.start, end },
		theMark(sheet.source.marks, 'total E')?.start === end,
	)) {
		if (hasNoFigure(sheet.source, own)) continue;
		const fields = fieldsOf(sheet.source, own);
		const price = fields.price ? priceIn(sheet.source, fields.price) : null;
		const cells = cellsWithin(masking(sheet.source, own, price), own.start, 2);
		const sure =
			cells &&
			(cells.oneLine || (closed && isAfterDay(sheet.source, fields, cells.span))) &&
			areCounts(cells.cells);
		const words = fields.shares ? sheet.source.text.slice(fields.shares.start, fields.shares.end) : '';
		found.push({
			shares: classNamed(words, classes),
			row: { event, span: own, price, cells: sure ? cells.cells : null, fields },
		});
	}
	if (found.length === 0) return withoutRows(sheet, 'other', span);
	const rows = classed(sheet, 'other', found);
	if (!rows) return null;
	const blocks = blocksOf(sheet, 'other', rows, (path, row) => readRow(sheet, path, row), classes);
	return { applicable: true, blocks, remarks: null };
}

/** Cells on lines of their own stand after the last field's own value; without it, that value could be one of them. */
function isAfterDay(source: Source, fields: Fields, cells: Span): boolean {
	const field = fields.meeting;
	if (!field || cells.start < field.start || cells.end > field.end) return false;
	return /\/|\d{4}/.test(source.text.slice(field.start, cells.start));
}

function readRow(sheet: Sheet, path: string, { event, span, price, cells, fields }: Found): OtherRow {
	print(sheet, `${path}/event`, event, span.start);
	const text = event === 'other' ? tidy(sheet.source.text.slice(fields.head.start, fields.head.end)) : '';
	if (text !== '') print(sheet, `${path}/text`, text, fields.head.start);
	return {
		event,
		text: text === '' ? null : text,
		price: readPrice(sheet, `${path}/price`, price),
		date: readDate(sheet, `${path}/date`, fields.date),
		generalMeeting: readDate(sheet, `${path}/generalMeeting`, fields.meeting),
		issued: printCount(sheet, `${path}/issued`, cells?.[0] ?? null, 'brackets'),
		treasury: null,
		issuable: printCount(sheet, `${path}/issuable`, cells?.[1] ?? null, 'brackets'),
	};
}

/** Headings in the form's order; `closed` when the next one, or the total, follows. */
function eventsIn(
	source: Source,
	span: Span,
	hasTotal: boolean,
): { event: OtherEvent; span: Span; closed: boolean }[] {
	const heads: { rank: number; start: number; from: number }[] = [];
	for (const match of source.text.slice(span.start, span.end).matchAll(HEADING)) {
		const rank = EVENTS.findIndex(([pattern]) => pattern.test(match[1] ?? ''));
		if (rank <= (heads.at(-1)?.rank ?? -1)) continue;
		heads.push({ rank, start: span.start + match.index, from: span.start + match.index + match[0].length });
	}
	return heads.flatMap(({ rank, from }, index) => {
		const event = EVENTS[rank]?.[1];
		const next = heads[index + 1];
		if (!event) return [];
		const closed = next ? next.rank === rank + 1 : rank === EVENTS.length - 1 && hasTotal;
		return [{ event, span: { start: from, end: next?.start ?? span.end }, closed }];
	});
}

const LABELS =
	/(at price)\s*:?(?:\s*\(?\s*state currency\s*\)?)?|(class of shares (?:issuable|repurchased|redeemed))(?:\s*\(\s*note\s*\d\s*\))?|((?:issue and allotment|cancellation|redemption) date)\s*:?(?:\s*\(\s*dd\/mm\/yyyy\s*\)\s*:?)?|(egm approval date)\s*:?(?:\s*\(?\s*if applicable\s*\)?)?(?:\s*\(\s*dd\/mm\/yyyy\s*\)+\s*:?)?/gi;

function fieldsOf(source: Source, span: Span): Fields {
	const labels = [...source.text.slice(span.start, span.end).matchAll(LABELS)];
	const after = (group: number): Span | null => {
		const own = labels.filter((each) => each[group] !== undefined);
		const [label] = own;
		if (!label || own.length > 1) return null;
		const next = labels[labels.indexOf(label) + 1];
		const start = span.start + label.index + label[0].length;
		return { start, end: next ? span.start + next.index : span.end };
	};
	const first = labels[0];
	return {
		head: { start: span.start, end: first ? span.start + first.index : span.start },
		price: after(1),
		shares: after(2),
		date: after(3),
		meeting: after(4),
	};
}

/** A price has its currency; a figure without one could be a cell. */
function priceIn(source: Source, span: Span): Cell | null {
	const [cell] = cellsFrom(source.text, span.start, span.end).cells;
	return cell && cell.kind === 'figure' && cell.currency !== null ? cell : null;
}

/** The text with labels, price and days blanked, so that only the two cells are left to find. */
function masking(source: Source, span: Span, price: Cell | null): string {
	let text = source.text.slice(span.start, span.end).replace(LABELS, (found) => found.replace(/[^\n]/g, ' '));
	if (text.length <= EVENT_MAX) for (const day of findDays(text)) text = blank(text, day.start, day.end);
	return price ? blank(text, price.start - span.start, price.end - span.start) : text;
}

function blank(text: string, start: number, end: number): string {
	return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
}

function readPrice(sheet: Sheet, path: string, cell: Cell | null): Price | null {
	if (!cell) return null;
	const currency = readCurrency(cell.currency ?? '');
	if (currency === null) miss(sheet, `${path}/currency`, 'no figure', cell.raw, cell.start);
	else print(sheet, `${path}/currency`, cell.raw, cell.start);
	return { currency, amount: printAmount(sheet, `${path}/amount`, cell, 'none') };
}

function readDate(sheet: Sheet, path: string, span: Span | null): Day | null {
	if (!span) return miss(sheet, path, 'not found');
	const text = sheet.source.text.slice(span.start, span.end);
	const days = findDays(text);
	const [day] = days;
	if (!day) {
		const empty = /^\s*(?:\(\s*\/\s*\/\s*\)|n\.?\/a|nil|-+)/i.exec(text);
		if (!empty) return miss(sheet, path, 'not found');
		print(sheet, path, empty[0].includes('/ ') ? '' : empty[0].trim(), span.start);
		return null;
	}
	if (days.length > 1) return miss(sheet, path, 'ambiguous', tidy(text).slice(0, 120), span.start);
	print(sheet, path, day.raw, span.start + day.start);
	return day.day;
}

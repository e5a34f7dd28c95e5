/**
 * Rows of III.A, III.B and III.C: an opening balance, movements, a closing balance and the shares delivered or
 * deliverable. Figures are bound by the head of the table where the text is set out in columns, else by their
 * number alone; a row with blank cells and no columns is claimed only where it cannot be otherwise.
 */
import { type MovementSection, readMovement } from '../vocabulary.ts';
import { printedAs } from './as-printed.ts';
import { type Columns, columnsIn, columnUnder, extentOf, type Heads, linesOf } from './columns.ts';
import type { Range, TextDocument } from './document.ts';
import type { Table } from './section.ts';
import { type Token, tokens } from './tokens.ts';

export type ColumnName = 'preceding' | 'movement' | 'close' | 'issued' | 'treasury' | 'issuable' | 'mandate';

const HEADS: Heads<ColumnName> = [
	['preceding', /closeofpreceding/],
	['movement', /movementduring/],
	['mandate', /tobegranted|exerciseofall/],
	['issuable', /maybeissued/],
	['treasury', /transferredoutoftreasuryduring|pursuantthereto[abcd]2|treasury.*[abcd]2$/],
	['issued', /newshares.*issued|pursuantthereto[abcd]1?$/],
	['close', /atcloseofthemonth|atclosethemonth/],
];

export interface MovementCell {
	readonly kind: string;
	readonly text: string | null;
	readonly at: Token;
	/** Undefined when it cannot be told which figure is its own. */
	readonly figure: Token | null | undefined;
}

/** A row with its cells told apart; undefined stands for a cell that could not be. */
export interface MovementRow {
	readonly range: Range;
	readonly description: Range;
	readonly currency: Token | null;
	readonly preceding: Token | null | undefined;
	readonly movements: readonly MovementCell[];
	readonly cells: ReadonlyMap<ColumnName, Token | null>;
	/** The labels under the row (type, code, price, meeting) end here. */
	readonly to: number;
	/** The labels under the row. */
	readonly labels: Table['labels'];
}

/** The delivered columns of a section, left to right. */
function deliveredColumns(section: MovementSection, treasury: boolean): ColumnName[] {
	const columns: ColumnName[] = ['issued'];
	if (treasury) columns.push('treasury');
	columns.push('issuable');
	if (section === 'A') columns.push('mandate');
	return columns;
}

/** Divides the table of one class into rows and tells their cells apart. */
export function movementRows(document: TextDocument, table: Table, section: MovementSection): MovementRow[] {
	const start = bodyStart(document, table.range);
	if (start === null) return [];
	const head = { from: table.range.from, to: start };
	const columns = columnsIn(document, head, HEADS);
	const meetings = table.labels.filter((each) => each.name === 'meeting' && each.from > start);
	// A label printed twice over ends one row.
	const ends = meetings.filter(
		(each, index) =>
			index === 0 || hasCells(document, { from: meetings[index - 1]?.to ?? start, to: each.from }),
	);
	const stops = ends.length === 0 ? [{ from: table.range.to, to: table.range.to }] : ends;
	const marks = columns.mode === 'tabs' ? rulings(document, table) : [];
	let from = start;
	let passed = 0;
	return stops.map((stop, index) => {
		const following = stops[index + 1];
		const next = following ? nextItem(document, stop.to, following.from) : table.range.to;
		const first = indexFrom(table.labels, passed, from);
		passed = indexFrom(table.labels, first, next);
		const labels = table.labels.slice(first, passed);
		const sub = labels.find((each) => each.from <= stop.from && each.name !== 'decrease');
		const row = rowOf(
			document,
			{ from, to: sub?.from ?? stop.from },
			next,
			section,
			columns,
			table,
			labels,
			marks,
		);
		from = next;
		return row;
	});
}

/** The first label at or after a place, from an index on. */
function indexFrom(all: Table['labels'], index: number, place: number): number {
	let at = index;
	while ((all[at]?.from ?? place) < place) at += 1;
	return at;
}

/** True where a figure or an item's numeral stands, so that a row can be there. */
function hasCells(document: TextDocument, range: Range): boolean {
	return /[0-9],[0-9]{3}|[0-9]{1,2}\s?\)\s?\./.test(document.plain.slice(range.from, range.to));
}

/** Where the next numbered item begins after a row's last label. */
function nextItem(document: TextDocument, from: number, to: number): number {
	const match = /\n[ \t]*[0-9]{1,2}\s?\)\s?\.?\s/.exec(document.plain.slice(from, to));
	return match ? from + match.index + 1 : from;
}

/** The head ends where the first item is numbered, or at the first line with a figure. */
function bodyStart(document: TextDocument, range: Range): number | null {
	const text = document.plain.slice(range.from, Math.min(range.to, range.from + 8_000));
	const item = /(?:^|[\n\t ])(?:[0-9]{1,2}\s?)?\)\s?\.[\s]/.exec(text);
	if (item) return range.from + item.index + (item[0].search(/[0-9)]/) || 0);
	for (const line of linesOf(document, { from: range.from, to: range.from + text.length })) {
		const clean = document.plain.slice(line.from, line.to).replace(/\(?Notes?[^)\n]{0,20}\)?/g, ' ');
		if (/(?<![A-Za-z(])[0-9]/.test(clean) && line.from > range.from) return line.from;
	}
	return null;
}

const WORDS =
	/(?:^|[\n\t]|\s\s|(?<=[0-9]) )[ \t]{0,60}(Granted|Exercised|Cancelled|Canceled|Lapsed|Issued|Converted|Redeemed|Others?)(?=[\s]|$)([^\n\t0-9-]{0,80})/g;

function rowOf(
	document: TextDocument,
	range: Range,
	to: number,
	section: MovementSection,
	columns: Columns<ColumnName>,
	table: Table,
	labels: Table['labels'],
	marks: readonly number[],
): MovementRow {
	const words = movementWords(document, range, section);
	const first = words[0]?.at.from ?? range.to;
	const all = tokens(document, range).filter((each) => each.kind !== 'word');
	const money = section === 'A' ? null : lastCurrency(all, first);
	const opening = openingOf(document, all, money, first, range);
	const body = all.filter(
		(each) =>
			each === opening || (each.kind !== 'currency' && each.from >= first && isCell(document, each, words)),
	);
	const description = {
		from: range.from,
		to: Math.min(opening?.from ?? first, money?.from ?? first, endOfFirst(document, range, columns, words)),
	};
	const bound =
		byMarks(document, table, body, marks, words, section) ??
		byColumns(document, body, columns, words, table, section) ??
		byNumber(body, words, deliveredColumns(section, table.layout.treasury));
	return { range, description, currency: money, to, labels, ...(bound ?? unbound(words, opening, section)) };
}

/** True for a figure with no words beside it, back to a gap, a tab, a line or a movement, and on to the next one. */
function isCell(document: TextDocument, token: Token, words: readonly Word[]): boolean {
	const before = document.plain.slice(Math.max(0, token.from - 400), token.from);
	const after = document.plain.slice(token.to, token.to + 400);
	const edge = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\t'), before.lastIndexOf('  '));
	const word = words.findLast((each) => each.at.to <= token.from)?.at.to ?? 0;
	const start = Math.max(token.from - before.length + edge + 1, word);
	const stop = token.to + Math.max(0, after.search(/\n|\t| {2}|$/));
	const next = words.find((each) => each.at.from >= token.to)?.at.from ?? stop;
	const beside =
		document.plain.slice(start, token.from) + document.plain.slice(token.to, Math.min(stop, next));
	return !/[A-Za-z]/.test(beside.replace(/\b(?:[A-Z]{3}|N\/A|Nil|NIL)\b/g, ''));
}

type Bound = Pick<MovementRow, 'preceding' | 'movements' | 'cells'>;

interface Word {
	readonly kind: string;
	readonly text: string | null;
	readonly at: Token;
}

function movementWords(document: TextDocument, range: Range, section: MovementSection): Word[] {
	const text = document.plain.slice(range.from, Math.min(range.to, range.from + 20_000));
	const words: Word[] = [];
	for (const match of text.matchAll(WORDS)) {
		const raw = `${match[1]}${match[2]}`.replace(/\s{2,}.*$/s, '').trim();
		const read = readMovement(section, raw);
		if (!read || (read.kind !== 'other' && read.text !== null)) continue;
		const from = range.from + match.index + match[0].indexOf(match[1] ?? '');
		const text = read.text && printedAs(document, read.text, from + raw.length - read.text.length);
		words.push({ ...read, text, at: { kind: 'word', raw, from, to: from + raw.length } });
	}
	return words;
}

function lastCurrency(all: readonly Token[], first: number): Token | null {
	return (
		all.findLast((each) => each.kind === 'currency' && each.from < first && /^[A-Z]{3}$/.test(each.raw)) ??
		null
	);
}

/** The figure directly before the first movement; never a bare year at the end of a description. */
function openingOf(
	document: TextDocument,
	all: readonly Token[],
	money: Token | null,
	first: number,
	range: Range,
): Token | null {
	const before = all.filter(
		(each) => each.kind === 'figure' && each.from < first && each.from >= (money?.to ?? range.from),
	);
	const last = before.at(-1);
	if (!last || first === range.to || (money && before.length > 1)) return null;
	if (!/^[\s]*$/.test(document.plain.slice(last.to, first))) return null;
	return money || /,|^0$/.test(last.raw) ? last : null;
}

/** In a text with tabs the description is the row's first cell. */
function endOfFirst(
	document: TextDocument,
	range: Range,
	columns: Columns<ColumnName>,
	words: readonly Word[],
): number {
	if (columns.mode !== 'tabs') return range.to;
	const first = words[0];
	const line = first ? document.plain.lastIndexOf('\n', first.at.from) + 1 : range.from;
	const tab = document.plain.indexOf('\t', Math.max(line, range.from + 4));
	return tab < 0 ? range.to : tab;
}

/**
 * In a text with tabs, a line that holds nothing but lone ones shows where text recognition saw the rulings of
 * the cells from the closing balance on.
 */
function byMarks(
	document: TextDocument,
	table: Table,
	body: readonly Token[],
	marks: readonly number[],
	words: readonly Word[],
	section: MovementSection,
): Bound | null {
	if (words.length !== 1) return null;
	const [word] = words;
	const [first] = marks;
	if (!word || first === undefined || marks.length < 2) return null;
	const all: ColumnName[] = ['close', ...deliveredColumns(section, table.layout.treasury)];
	const names = all.slice(0, marks.length);
	const cells = new Map<ColumnName, Token | null>();
	let own: Token | null = null;
	let preceding: Token | null = null;
	for (const token of body) {
		const at = extentOf(document, token, 'tabs').from;
		const name = names[marks.findLastIndex((mark) => mark <= at)];
		if (token.from < word.at.from) {
			if (preceding) return null;
			preceding = token;
		} else if (at < first) {
			if (own) return null;
			own = token;
		} else {
			if (name === undefined || cells.has(name)) return null;
			cells.set(name, token);
		}
	}
	// Every figure has its cell, so the columns after the last ruling that was seen are there and blank.
	for (const name of all) if (!cells.has(name)) cells.set(name, null);
	return { preceding: preceding ?? undefined, movements: [{ ...word, figure: own }], cells };
}

function rulings(document: TextDocument, table: Table): number[] {
	for (const line of linesOf(document, { from: table.range.from, to: table.range.to })) {
		const cells = document.plain
			.slice(line.from, line.to)
			.split('\t')
			.map((cell) => cell.trim());
		const filled = cells.flatMap((cell, index) => (index > 0 && cell !== '' ? [{ cell, index }] : []));
		if (filled.length >= 2 && filled.every(({ cell }) => cell === '1'))
			return filled.map(({ index }) => index);
	}
	return [];
}

/** Binds every figure to the column of the head that it stands under; null unless all columns were found. */
function byColumns(
	document: TextDocument,
	body: readonly Token[],
	columns: Columns<ColumnName>,
	words: readonly Word[],
	table: Table,
	section: MovementSection,
): Bound | null {
	const names: ColumnName[] = [
		'preceding',
		'movement',
		'close',
		...deliveredColumns(section, table.layout.treasury),
	];
	if (names.some((name) => !columns.extents.has(name)) || body.length === 0) return null;
	const own = new Map<Word, Token>();
	const cells = new Map<ColumnName, Token | null>(names.map((name) => [name, null]));
	for (const token of body) {
		const name = columnUnder(extentOf(document, token, columns.mode), columns);
		if (name === null) return null;
		if (name === 'movement') {
			const word = words.findLast((each) => each.at.from < token.from);
			if (!word || own.has(word) || document.plain.slice(word.at.to, token.from).includes('\n')) return null;
			own.set(word, token);
		} else if (cells.get(name)) return null;
		else cells.set(name, token);
	}
	return {
		preceding: cells.get('preceding') ?? null,
		movements: words.map((word) => ({ ...word, figure: own.get(word) ?? null })),
		cells,
	};
}

/** No columns: every cell must be there. The totals of a row may stand after any of its movements. */
function byNumber(
	body: readonly Token[],
	words: readonly Word[],
	delivered: readonly ColumnName[],
): Bound | null {
	const firstWord = words[0];
	if (!firstWord || body.some((each) => /^-?[0-9]{4,}/.test(each.raw))) return null;
	const names: ColumnName[] = ['close', ...delivered];
	const preceding = body.filter((each) => each.from < firstWord.at.from);
	const groups = words.map((word, index) => {
		const next = words[index + 1]?.at.from ?? Number.MAX_SAFE_INTEGER;
		return body.filter((each) => each.from > word.at.from && each.from < next);
	});
	const long = groups.filter((group) => group.length !== 1);
	const [wedge] = long;
	if (preceding.length !== 1 || !wedge || long.length !== 1 || wedge.length !== 1 + names.length) return null;
	return {
		preceding: preceding[0] ?? null,
		movements: words.map((word, index) => ({ ...word, figure: groups[index]?.[0] ?? null })),
		cells: new Map(names.map((name, index) => [name, wedge[index + 1] ?? null])),
	};
}

function unbound(words: readonly Word[], opening: Token | null, _section: MovementSection): Bound {
	return {
		preceding: opening ?? undefined,
		movements: words.map((word) => ({ ...word, figure: undefined })),
		cells: new Map(),
	};
}

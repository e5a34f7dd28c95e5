/** Rows of III.E (other movements) and III.D (other agreements) put into the return. */
import type { AgreementRow, OtherRow } from '../../form/return.ts';
import { joinedLines } from '../chinese/lines.ts';
import { type FoundDay, findDays } from '../date.ts';
import { afterLetters, EVENT_WORDS, readEvent } from '../vocabulary.ts';
import { withoutNumeral } from './blocks.ts';
import { countCell } from './cell.ts';
import { type Columns, columnsIn, columnUnder, extentOf, type Heads } from './columns.ts';
import { plainWordsIn, type Range, wordsIn } from './document.ts';
import { readPrice } from './instrument-rows.ts';
import { inTurn, itemNumbers, numberBefore } from './numerals.ts';
import { missing, printed, type Recorder } from './recorder.ts';
import type { Table } from './section.ts';
import { quote, type Token, tokens } from './tokens.ts';
import { completeWords, joinCells } from './torn.ts';

type FigureColumn = 'issued' | 'treasury' | 'issuable';
type DayColumn = 'date' | 'meeting';
type EventColumn = FigureColumn | DayColumn | 'price';

const HEADS: Heads<EventColumn> = [
	['price', /atprice/],
	['meeting', /generalmeeting/],
	['date', /issueandallotmentdate|allotmentdate|dateofevent|cancellationdate/],
	['issuable', /maybeissued|whichmaybe|notyetcancelled|pendingcancel/],
	['treasury', /intreasuryshares|e2$/],
	['issued', /newshares.*issued|issuedduringthemonth|inissuedshares|thereto e1?$|e1$/],
];

/** An event begins a line, or follows the numeral of its item on whatever line. */
const EVENT_START = new RegExp(
	`(?:(?:^|\\n)[ \\t]{0,60}(?:[0-9]{0,2}[ \\t]{0,9}\\)[ \\t]{0,9}\\.?\\s{0,60})?|(?<=\\s)[0-9]{1,2}[ \\t]?\\)[ \\t]?\\.\\s{1,60})(${eventStarts()})`,
	'gi',
);

/** First words of the events, as patterns with free spaces. */
function eventStarts(): string {
	return 'Repurchase of shares|Redemption of shares|(?:Sale|Transfer|Cancellation) of treasury shares|Treasury shares (?:sold|transferred|cancelled)|Rights issue|Open offer|Placing|Bonus issue|Scrip dividend|Consideration issue|Capital reorgani[sz]ation|Others? ?\\(Please specify\\)'.replaceAll(
		' ',
		'\\s{1,3}',
	);
}

/** Reads the events of one class. */
export function otherRows(to: Recorder, table: Table): OtherRow[] {
	const text = to.document.plain.slice(table.range.from, Math.min(table.range.to, table.range.from + 40_000));
	const { offsets, end } = eventOffsets(to, table, text);
	if (offsets.length === 0) {
		missing(to, `${table.path}/rows`, 'ambiguous', quote(to.document, table.range), table.range.from);
		return [];
	}
	const head = { from: table.range.from, to: to.document.plain.lastIndexOf('\n', offsets[0] ?? 0) + 1 };
	const columns = columnsIn(to.document, head, HEADS);
	const rows = offsets.map((from, index) =>
		withoutNumeral(to.document, { from, to: offsets[index + 1] ?? end }),
	);
	const withDays = rows.map((range) => ({ range, days: daysOf(to, range) }));
	const learned = learnDays(to, withDays, columns);
	return withDays.map(({ range, days }, index) =>
		rowOf(to, table, range, days, learned, `${table.path}/rows/${index}`),
	);
}

/**
 * Where the events begin. Where the first one is numbered, a line without a number begins none: it is the text of an
 * "Other" event. Numbers out of turn tell of a lost row, or of the rows of a class whose line was lost.
 */
function eventOffsets(
	to: Recorder,
	table: Table,
	text: string,
): { readonly offsets: readonly number[]; readonly end: number } {
	const all = [...text.matchAll(EVENT_START)].map((match) => {
		const from = table.range.from + match.index + match[0].length - (match[1]?.length ?? 0);
		const numbered = match[0].slice(0, match[0].length - (match[1]?.length ?? 0)).includes(')');
		return { from, numbered, number: numberBefore(to.document, from, 'row') };
	});
	const kept = all[0]?.numbered ? all.filter((each) => each.numbered) : all;
	const offsets = kept.map((each) => each.from);
	const again = kept.findIndex((each, index) => index > 0 && each.number === '1');
	if (!inTurn(kept.map((each) => each.number))) {
		const reason = 'the numbers of the rows are out of turn';
		missing(to, `${table.path}/rows`, 'ambiguous', reason, table.range.from);
	}
	return again < 0
		? { offsets, end: table.range.to }
		: { offsets: offsets.slice(0, again), end: offsets[again] ?? table.range.to };
}

function daysOf(to: Recorder, range: Range): FoundDay[] {
	return findDays(to.document.plain.slice(range.from, range.to)).map((day) => ({
		...day,
		start: day.start + range.from,
		end: day.end + range.from,
	}));
}

/** A row with both days shows where their columns are, when the head is damaged. */
function learnDays(
	to: Recorder,
	rows: readonly { readonly days: readonly FoundDay[] }[],
	columns: Columns<EventColumn>,
): Columns<EventColumn> {
	const full = rows.find((row) => row.days.length === 2);
	const [date, meeting] = full?.days ?? [];
	if (!date || !meeting) return columns;
	const extents = new Map(columns.extents);
	const place = (day: FoundDay) => {
		const extent = extentOf(to.document, { from: day.start, to: day.end }, columns.mode);
		return { from: extent.to, to: extent.to };
	};
	if (!extents.has('date'))
		extents.set(
			'date',
			columns.mode === 'tabs'
				? place(date)
				: extentOf(to.document, { from: date.start, to: date.end }, columns.mode),
		);
	if (!extents.has('meeting')) extents.set('meeting', place(meeting));
	return { mode: columns.mode, extents };
}

function rowOf(
	to: Recorder,
	table: Table,
	range: Range,
	days: readonly FoundDay[],
	columns: Columns<EventColumn>,
	path: string,
): OtherRow {
	const body = figuresOf(to, range, days);
	const event = eventOf(to, range, body, days, path);
	const figures = body.filter((each) => each.kind === 'figure' || each.kind === 'broken');
	const names: FigureColumn[] = table.layout.treasury
		? ['issued', 'treasury', 'issuable']
		: ['issued', 'issuable'];
	const money = body.find((each) => each.kind === 'currency');
	const bound = bindFigures(to, figures, names, columns, money !== undefined, isTrue(to, days, columns));
	const cell = (name: FigureColumn) => figureCell(to, `${path}/${name}`, bound, name, range);
	return {
		...event,
		price: priceOf(to, money, figures, range, `${path}/price`),
		...bindDays(to, days, columns, range, path),
		issued: cell('issued'),
		treasury: table.layout.treasury ? cell('treasury') : null,
		issuable: cell('issuable'),
	};
}

function figuresOf(to: Recorder, range: Range, days: readonly FoundDay[]): Token[] {
	return tokens(to.document, range).filter(
		(each) => each.kind !== 'word' && !days.some((day) => each.from < day.end && each.to > day.start),
	);
}

function eventOf(
	to: Recorder,
	range: Range,
	body: readonly Token[],
	days: readonly FoundDay[],
	path: string,
): Pick<OtherRow, 'event' | 'text'> {
	const words = plainWordsIn(to.document, { from: range.from, to: Math.min(range.to, range.from + 400) });
	const read = readEvent(words) ?? { event: 'other' as const, text: null };
	const event = printed(to, `${path}/event`, read.event, eventWords(words), range.from);
	if (event !== 'other') return { event, text: null };
	const text = freeText(to, range, body, days);
	if (text === null) return { event, text: missing(to, `${path}/text`, 'not found', null, range.from) };
	return { event, text: printed(to, `${path}/text`, text.value, text.raw, text.from) };
}

/** The words of the event as printed, up to the bracket that closes them. */
function eventWords(words: string): string {
	const letters = words.toLowerCase().replace(/[^a-z]+/g, '');
	const known = EVENT_WORDS.find(([each]) => letters.startsWith(each))?.[0] ?? '';
	const end = afterLetters(words, known.length);
	return words.slice(0, words.charAt(end) === ')' ? end + 1 : end);
}

/** What an "Other (Please specify)" row says in words: everything that is no figure, day or label. */
function freeText(
	to: Recorder,
	range: Range,
	body: readonly Token[],
	days: readonly FoundDay[],
): { readonly value: string; readonly raw: string; readonly from: number } | null {
	const { plain } = to.document;
	const label =
		/^Others?\s{0,3}\(Please\s{1,3}specify\)/i.exec(plain.slice(range.from, range.to))?.[0].length ?? 0;
	let rest = plain.slice(range.from + label, Math.min(range.to, range.from + 2_000));
	const blank = (from: number, end: number) => {
		const [start, stop] = [from - range.from - label, end - range.from - label];
		if (start >= 0 && start < rest.length)
			rest = rest.slice(0, start) + ' '.repeat(Math.min(stop, rest.length) - start) + rest.slice(stop);
	};
	for (const day of days) blank(day.start, day.end);
	for (const each of body) if (each.kind !== 'nothing') blank(each.from, each.to);
	const start = range.from + label;
	if (to.document.chinese) return chineseText(to, rest, start);
	const lines = rest
		.split('\n')
		.map((line) => line.replace(/(?:^|\s)(?:[0-9]{1,2}\s?)?\)\s?\.\s*$/, ''))
		.filter((line) => /[A-Za-z]/.test(line));
	if (lines.length === 0) return null;
	const value = lines.map((line) => joinCells(to.document, line.split('\t'), range.from)).join(' ');
	const raw = wordsIn(to.document, { from: range.from + label, to: Math.min(range.to, range.from + 2_000) });
	return {
		value: completeWords(to.document, value.replace(/\s+/g, ' ').trim(), range.from),
		raw,
		from: range.from + label + rest.search(/\S/),
	};
}

/** The same for a Chinese text: what it prints where `rest`, which stands at `start`, was not blanked. */
function chineseText(
	to: Recorder,
	rest: string,
	start: number,
): { readonly value: string; readonly raw: string; readonly from: number } | null {
	const kept = rest.replace(/(?:^|\s)(?:[0-9]{1,2}\s?)?\)\s?\.\s*$/, '');
	const words = [...kept.matchAll(/\S+(?:[ ]\S+)*/g)].filter((match) => /[A-Za-z]/.test(match[0]));
	const [first] = words;
	if (!first) return null;
	const pieces = words.map((match) => {
		const from = start + match.index;
		return wordsIn(to.document, { from, to: from + match[0].length });
	});
	const value = pieces.filter((piece) => piece !== '').reduce(joinedLines, '');
	return { value, raw: value, from: start + first.index };
}

/** True for a row with tabs in which a day stands exactly under its own head: its cells have not drifted. */
function isTrue(to: Recorder, days: readonly FoundDay[], columns: Columns<EventColumn>): boolean {
	const places = [columns.extents.get('date'), columns.extents.get('meeting')];
	return days.some((day) => {
		const extent = extentOf(to.document, { from: day.start, to: day.end }, columns.mode);
		return places.some((place) => place?.from === extent.from && place.to === extent.to);
	});
}

type Bound = ReadonlyMap<FigureColumn, Token> | null;

function bindFigures(
	to: Recorder,
	figures: readonly Token[],
	names: readonly FigureColumn[],
	columns: Columns<EventColumn>,
	priced: boolean,
	aligned: boolean,
): Bound {
	if (figures.length === 0) return new Map();
	if (!priced && figures.length === names.length && figures.every((each) => each.kind === 'figure')) {
		return new Map(names.flatMap((name, index) => (figures[index] ? [[name, figures[index]] as const] : [])));
	}
	const wanted = priced ? figures.slice(1) : figures;
	if (names.some((name) => !columns.extents.has(name))) return null;
	const bound = new Map<FigureColumn, Token>();
	const only = {
		mode: columns.mode,
		extents: new Map(
			names.flatMap((name) => {
				const extent = columns.extents.get(name);
				return extent ? [[name, extent] as const] : [];
			}),
		),
	};
	for (const each of wanted) {
		const name = columnUnder(extentOf(to.document, each, columns.mode), only, aligned);
		if (name === null || bound.has(name)) return null;
		bound.set(name, each);
	}
	return bound;
}

function figureCell(
	to: Recorder,
	path: string,
	bound: Bound,
	name: FigureColumn,
	range: Range,
): bigint | null {
	if (bound === null) return missing(to, path, 'ambiguous', quote(to.document, range), range.from);
	return countCell(to, path, bound.get(name) ?? null, range.from, 'movement');
}

/** The price: a currency and the figure directly after it; blank for most events. */
function priceOf(
	to: Recorder,
	money: Token | undefined,
	figures: readonly Token[],
	range: Range,
	path: string,
): OtherRow['price'] {
	if (!money) return printed(to, path, null, '', range.from);
	const figure = figures.find((each) => each.from >= money.to);
	if (!figure || !/^\s*$/.test(to.document.plain.slice(money.to, figure.from))) {
		return missing(to, path, 'ambiguous', quote(to.document, range), money.from);
	}
	return readPrice(to, { from: money.from, to: figure.to }, path);
}

/** Two days are date and meeting in the form's order; one alone is told by its column, or not at all. */
function bindDays(
	to: Recorder,
	days: readonly FoundDay[],
	columns: Columns<EventColumn>,
	range: Range,
	path: string,
): Pick<OtherRow, 'date' | 'generalMeeting'> {
	const put = (leaf: string, day: FoundDay | undefined) =>
		day
			? printed(to, `${path}/${leaf}`, day.day, day.raw, day.start)
			: printed(to, `${path}/${leaf}`, null, '', range.from);
	const lose = (leaf: string) =>
		missing(to, `${path}/${leaf}`, 'ambiguous', quote(to.document, range), range.from);
	const [first, second] = days;
	if (days.length > 2) return { date: lose('date'), generalMeeting: lose('generalMeeting') };
	if (!first || second) return { date: put('date', first), generalMeeting: put('generalMeeting', second) };
	const extents = new Map<DayColumn, { from: number; to: number }>();
	for (const name of ['date', 'meeting'] as const) {
		const extent = columns.extents.get(name);
		if (extent) extents.set(name, extent);
	}
	if (extents.size < 2) return { date: lose('date'), generalMeeting: lose('generalMeeting') };
	const extent = extentOf(to.document, { from: first.start, to: first.end }, columns.mode);
	const spot = columns.mode === 'tabs' ? { from: extent.to, to: extent.to } : extent;
	const name = columnUnder(spot, { mode: columns.mode, extents });
	if (name === null) return { date: lose('date'), generalMeeting: lose('generalMeeting') };
	return {
		date: put('date', name === 'date' ? first : undefined),
		generalMeeting: put('generalMeeting', name === 'meeting' ? first : undefined),
	};
}

/** III.D: description, meeting, shares issued and issuable. Read where numbered items have all their figures. */
export function agreementRows(to: Recorder, table: Table): AgreementRow[] {
	const text = to.document.plain.slice(table.range.from, Math.min(table.range.to, table.range.from + 40_000));
	const items = [...text.matchAll(/(?:^|\n)[ \t]*(?:[0-9]{1,2}\s?)?\)\s?\.[ \t\n]/g)].map(
		(match) => table.range.from + match.index + match[0].length,
	);
	if (items.length === 0) {
		missing(to, `${table.path}/rows`, 'ambiguous', quote(to.document, table.range), table.range.from);
		return [];
	}
	const numbers = itemNumbers(to.document, table.range);
	if (!inTurn(numbers)) {
		const reason = 'the numbers of the rows are out of turn';
		missing(to, `${table.path}/rows`, 'ambiguous', reason, table.range.from);
	}
	return items.map((from, index) => {
		const range = withoutNumeral(to.document, { from, to: items[index + 1] ?? table.range.to });
		return agreementOf(to, table, range, `${table.path}/rows/${index}`);
	});
}

function agreementOf(to: Recorder, table: Table, whole: Range, path: string): AgreementRow {
	const label = table.labels.find(
		(each) => each.name === 'meeting' && each.from > whole.from && each.from < whole.to,
	);
	const range = { from: whole.from, to: label?.from ?? whole.to };
	const days = daysOf(to, whole);
	const figures = figuresOf(to, range, days).filter((each) => each.kind !== 'currency');
	const columns = table.layout.treasury ? 3 : 2;
	const cells = figures.slice(-columns);
	const fits = figures.length === columns && cells.every((each) => each.kind !== 'broken');
	const first = fits ? cells[0] : undefined;
	const description = wordsIn(to.document, { from: range.from, to: first?.from ?? range.to });
	const read = (leaf: string, at: number) =>
		fits
			? countCell(to, `${path}/${leaf}`, cells[at] ?? null, range.from, 'balance')
			: missing(to, `${path}/${leaf}`, 'ambiguous', quote(to.document, range), range.from);
	const inDescription = days.filter((day) => label === undefined || day.start < label.from);
	const [day] = days.filter((each) => !inDescription.includes(each));
	return {
		description: fits
			? printed(to, `${path}/description`, description, description, range.from)
			: missing(to, `${path}/description`, 'ambiguous', description, range.from),
		generalMeeting: day
			? printed(to, `${path}/generalMeeting`, day.day, day.raw, day.start)
			: label
				? printed(to, `${path}/generalMeeting`, null, '', label.to)
				: missing(to, `${path}/generalMeeting`, 'not found'),
		sharesIssued: read('sharesIssued', 0),
		treasuryTransferred: table.layout.treasury ? read('treasuryTransferred', 1) : null,
		sharesIssuable: read('sharesIssuable', columns - 1),
	};
}

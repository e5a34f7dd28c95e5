/** The head of the paper form: month ended, name of the issuer, day submitted, and "Revised" in a page title. */
import type { MonthlyReturn } from '../../form/return.ts';
import { type Day, lastDay, monthOf } from '../../value/day.ts';
import { type FoundDay, findDays } from '../date.ts';
import type { Mark } from './marks.ts';
import { miss, print, type Sheet } from './sheet.ts';
import { marksIn, type Span, theMark, tidy } from './source.ts';
import type { Zones } from './zones.ts';

export type Head = Pick<MonthlyReturn, 'monthEnded' | 'status' | 'issuerName' | 'dateSubmitted'>;

const HEAD_MAX = 4_000;

export function readHead(sheet: Sheet, zones: Zones): Head {
	const span = { start: zones.header.start, end: Math.min(zones.header.end, zones.header.start + HEAD_MAX) };
	const marks = marksIn(sheet.source, span);
	const month = readMonth(sheet, zones, marks, span);
	const named = afterMark(sheet, marks, 'issuer', span);
	const dated = afterMark(sheet, marks, 'submitted', span);
	const days = [named, dated].flatMap((each) => (each ? daysIn(sheet, each) : []));
	const submitted = days.filter((each) => each.start !== month?.start);
	const monthEnded = month ? printDay(sheet, '/monthEnded', month) : miss(sheet, '/monthEnded', 'not found');
	const only = dated && submitted.length === 1 ? submitted[0] : undefined;
	const dateSubmitted = only
		? printDay(sheet, '/dateSubmitted', only)
		: miss(sheet, '/dateSubmitted', submitted.length > 1 ? 'ambiguous' : 'not found');
	return {
		monthEnded,
		status: readRevised(sheet, span, marks),
		issuerName: readName(sheet, named, dated, [...days, ...(month ? [month] : [])]),
		dateSubmitted,
	};
}

/**
 * The day after its label. Where the label has none and the day submitted is in its own place, the one last day
 * of a month that stands outside brackets before Part II.
 */
function readMonth(sheet: Sheet, zones: Zones, marks: readonly Mark[], span: Span): FoundDay | null {
	const label = theMark(marks, 'month ended');
	const end = label ? (marks.find((mark) => mark.start >= label.end)?.start ?? span.end) : span.start;
	const after = label ? daysIn(sheet, { start: label.end, end }).filter(isLastDay) : [];
	if (after.length > 0) return after.length === 1 ? (after[0] ?? null) : null;
	const dated = afterMark(sheet, marks, 'submitted', span);
	if (!dated || daysIn(sheet, dated).length === 0) return null;
	const until = Math.min(zones.issued?.start ?? span.end, span.start + HEAD_MAX);
	const others = daysIn(sheet, { start: span.start, end: until }).filter(
		(each) =>
			isLastDay(each) && !(each.start >= dated.start && each.start < dated.end) && isLoose(sheet, each),
	);
	return others.length === 1 ? (others[0] ?? null) : null;
}

function isLastDay(found: FoundDay): boolean {
	return found.day === lastDay(monthOf(found.day));
}

/** Not inside brackets and not inside a sentence: alone on its line, or in a cell of its own. */
function isLoose(sheet: Sheet, found: FoundDay): boolean {
	const { text } = sheet.source;
	const before = text.slice(text.lastIndexOf('\n', found.start - 1) + 1, found.start);
	const newline = text.indexOf('\n', found.end);
	const after = text.slice(found.end, newline < 0 ? text.length : newline);
	return /(?:^|[|:])\s*$/.test(before) && /^\s*(?:$|\|)/.test(after);
}

/** The issuer's name as printed: after its label, or, where the two labels stand together, what is no day. */
function readName(
	sheet: Sheet,
	named: Span | null,
	dated: Span | null,
	days: readonly FoundDay[],
): string | null {
	for (const span of [named, dated]) {
		if (!span) continue;
		const { text } = sheet.source;
		let raw = '';
		let at = span.start;
		for (const day of days.filter((each) => each.start >= span.start && each.end <= span.end).sort(byStart)) {
			raw += text.slice(at, day.start);
			at = day.end;
		}
		raw = tidy(raw + text.slice(at, span.end)).replace(/^[\s:.-]+|[\s:]+$/g, '');
		if (span === dated) raw = raw.replace(/\s*\(?dd\/mm\/yyyy\)?/i, '');
		if (/[\p{L}]{2}/u.test(raw) && raw.length <= 400) {
			print(
				sheet,
				'/issuerName',
				raw,
				span.start + Math.max(0, text.slice(span.start).search(/[\p{L}\p{N}("']/u)),
			);
			return raw;
		}
	}
	return miss(sheet, '/issuerName', 'not found');
}

function readRevised(sheet: Sheet, span: Span, marks: readonly Mark[]): 're-submission' | null {
	const { text } = sheet.source;
	const title = theMark(marks, 'title');
	if (!title) return null;
	const lineStart = text.lastIndexOf('\n', title.start - 1) + 1;
	const from = Math.max(text.lastIndexOf('\n', lineStart - 2) + 1, title.start - 80);
	const until = marks.find((mark) => mark.start > title.start)?.start ?? span.end;
	const word = /\brevised\b|\bre-?submission\b/i.exec(text.slice(from, Math.min(until, title.end + 80)));
	if (!word) return null;
	print(sheet, '/status', word[0], from + word.index);
	return 're-submission';
}

function afterMark(
	sheet: Sheet,
	marks: readonly Mark[],
	name: 'issuer' | 'submitted',
	span: Span,
): Span | null {
	const mark = theMark(marks, name);
	if (!mark) return null;
	const end = marks.find((each) => each.start >= mark.end)?.start ?? span.end;
	const tail = Math.max(mark.end, end - 8);
	const numeral = /(?:^|\s)\(?[I1]?\s?[.)]\s*$/.exec(sheet.source.text.slice(tail, end));
	return { start: mark.end, end: numeral ? tail + numeral.index : end };
}

function daysIn(sheet: Sheet, span: Span): FoundDay[] {
	return findDays(sheet.source.text.slice(span.start, span.end)).map((each) => ({
		...each,
		start: each.start + span.start,
		end: each.end + span.start,
	}));
}

function printDay(sheet: Sheet, path: string, found: FoundDay): Day {
	print(sheet, path, found.raw, found.start);
	return found.day;
}

function byStart(one: FoundDay, other: FoundDay): number {
	return one.start - other.start;
}

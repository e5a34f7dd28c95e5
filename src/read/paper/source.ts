/** The text of a paper return made ready: marks found, page furniture and remarks put aside, places kept. */
import type { Aligned } from '../chinese/english.ts';
import type { At } from '../draft.ts';
import { plain } from '../glyphs.ts';
import { withoutFurniture } from './furniture.ts';
import { findMarks, type Mark, type MarkName } from './marks.ts';

export interface Source {
	/** Plain text as given, page furniture and all. */
	readonly plain: string;
	/** Plain text of the same length as the text as given, without page furniture. */
	readonly text: string;
	readonly marks: readonly Mark[];
	/** Line and column, both from 1. */
	at(offset: number): At;
	/** Number of the line, from 0. */
	line(offset: number): number;
}

/** `chinese` is a Chinese return beside its English, which is what is read; places are those of the text as given. */
export function prepare(given: string, chinese: Aligned | null = null): Source {
	const whole = chinese?.english ?? plain(given);
	const text = withoutFurniture(whole);
	const starts = lineStarts(text);
	const own = chinese ? lineStarts(given) : starts;
	const line = (offset: number): number => lineAt(starts, offset);
	return {
		plain: whole,
		text,
		marks: findMarks(text),
		line,
		at: (offset) => {
			const place = chinese ? chinese.back(offset) : offset;
			const number = lineAt(own, place);
			return { line: number + 1, column: place - (own[number] ?? 0) + 1 };
		},
	};
}

/** A stretch of the text, by offsets. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** The marks that lie in a span. */
export function marksIn(source: Source, span: Span): Mark[] {
	return source.marks.filter((mark) => mark.start >= span.start && mark.start < span.end);
}

/** Where the next mark begins, or `end` when there is none before it. */
export function nextMark(marks: readonly Mark[], offset: number, end: number): number {
	const next = marks.find((mark) => mark.start >= offset);
	return next && next.start < end ? next.start : end;
}

/** The only mark of that name, or null when there is none, or more than one. */
export function theMark(marks: readonly Mark[], name: MarkName): Mark | null {
	const found = marks.filter((mark) => mark.name === name);
	return found.length === 1 ? (found[0] ?? null) : null;
}

/** Words in one line, without the marks that tables leave. */
export function tidy(text: string): string {
	return text.replace(/[\s|]+/g, ' ').trim();
}

function lineStarts(text: string): number[] {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
	let low = 0;
	let high = starts.length;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle;
	}
	return low;
}

/**
 * The balance tables of Parts I and II: three rows, "Balance at close of preceding month", "Increase/(decrease)"
 * and "Balance at close of the month", each with the cells that follow its label.
 */
import { type Cell, cellIn, cellsFrom, type Run } from './cells.ts';
import type { Mark } from './marks.ts';
import type { Source, Span } from './source.ts';

export type RowLabel = 'opening' | 'change' | 'closing';

export interface Row {
	readonly label: RowLabel;
	readonly start: number;
	/** Cells after the label, or between its two halves. */
	readonly cells: readonly Cell[];
	/** Cells of a row of a table that marks its fields, blank ones included; null when it does not. */
	readonly fields: readonly Cell[] | null;
	/** Label and cells share one line that holds nothing else, so no other row can have lent its cells. */
	readonly anchored: boolean;
	/** False when something that is half a cell, or a cell on both sides of a half label, stands in the row. */
	readonly whole: boolean;
	/** Text of the row as printed. */
	readonly raw: string;
}

/** A row of a table is no longer than this; a whole page on one line is. */
const LINE_MAX = 400;

export interface BalanceTable {
	readonly opening: Row | null;
	readonly change: Row | null;
	readonly closing: Row | null;
	readonly start: number;
	readonly end: number;
}

/** The rows printed in a span, in order. */
export function rowsIn(source: Source, marks: readonly Mark[], span: Span): Row[] {
	const rows: Row[] = [];
	for (let index = 0; index < marks.length; index += 1) {
		const mark = marks[index];
		if (!mark) continue;
		const next = marks[index + 1];
		const after = marks[index + 2];
		const end = next?.start ?? span.end;
		switch (mark.name) {
			case 'opening':
			case 'closing':
			case 'change':
				rows.push(rowOf(source, mark.name, [mark], [{ start: mark.end, end }]));
				break;
			case 'first balance':
				rows.push(rowOf(source, 'opening', [mark], [{ start: afterDay(source, mark.end, end), end }]));
				break;
			case 'half change':
			case 'half balance': {
				const label = labelOfHalves(mark, next);
				if (next && label) {
					const rest = { start: next.end, end: after?.start ?? span.end };
					rows.push(rowOf(source, label, [mark, next], [{ start: mark.end, end }, rest]));
					index += 1;
				} else if (mark.name === 'half change') {
					rows.push(rowOf(source, 'change', [mark], [{ start: mark.end, end }]));
				}
				break;
			}
			default:
				break;
		}
	}
	return rows;
}

/** Rows gathered to tables: a row that cannot come after the one before it begins a new table. */
export function tablesOf(rows: readonly Row[]): BalanceTable[] {
	const tables: {
		opening: Row | null;
		change: Row | null;
		closing: Row | null;
		start: number;
		end: number;
	}[] = [];
	let reached = 3;
	for (const row of rows) {
		const rank = row.label === 'opening' ? 0 : row.label === 'change' ? 1 : 2;
		if (rank <= reached)
			tables.push({ opening: null, change: null, closing: null, start: row.start, end: row.start });
		const table = tables.at(-1);
		if (!table) continue;
		table[row.label] = row;
		table.end = row.cells.at(-1)?.end ?? row.start;
		reached = rank;
	}
	return tables;
}

function labelOfHalves(first: Mark, second: Mark | undefined): RowLabel | null {
	if (first.name === 'half change') return second?.name === 'during the month' ? 'change' : null;
	if (second?.name === 'preceding month') return 'opening';
	return second?.name === 'the month' ? 'closing' : null;
}

function rowOf(source: Source, label: RowLabel, marks: readonly Mark[], spans: readonly Span[]): Row {
	const runs = spans.map((span) => cellsFrom(source.text, span.start, span.end));
	const filled = runs.filter((run) => run.cells.length > 0);
	const start = marks[0]?.start ?? 0;
	const labelLine = source.line(marks.at(-1)?.last ?? start);
	const last = spans.at(-1) ?? { start, end: start };
	const run = filled[0];
	const whole = filled.length <= 1 && runs.every((each) => each.whole);
	return {
		label,
		start,
		cells: whole && run ? run.cells : [],
		fields: runs[0]?.cells.length && runs.length > 1 ? null : fieldsOf(source, last.start),
		anchored: whole && run !== undefined && isAnchored(source, run, [source.line(start), labelLine], start),
		whole,
		raw: source.text.slice(spans[0]?.start ?? start, Math.max(...runs.map((each) => each.end))).trim(),
	};
}

/** One line: a line of the label, then the cells, then nothing. */
function isAnchored(source: Source, run: Run, labelLines: readonly number[], start: number): boolean {
	const first = run.cells[0];
	const last = run.cells.at(-1);
	if (!first || !last) return false;
	const line = source.line(first.start);
	if (!labelLines.includes(line) || source.line(last.end) !== line) return false;
	const { text } = source;
	const before = text.slice(Math.max(0, start - LINE_MAX), start);
	const own = before.slice(before.lastIndexOf('\n') + 1);
	if (own.length === LINE_MAX) return false;
	const after = text.slice(last.end, last.end + LINE_MAX).split('\n', 1)[0] ?? '';
	return !/\d|n\/a|nil/i.test(own) && /^[\s|]*(?:\([^)]{0,20}\)[\s|]*)?$/.test(after);
}

/** The fields of a Markdown or tabbed row after its label; null unless each holds at most one cell. */
function fieldsOf(source: Source, from: number): readonly Cell[] | null {
	const { text } = source;
	const line = text.slice(from, from + LINE_MAX).split('\n', 1)[0] ?? '';
	if (line.length === LINE_MAX) return null;
	const separator = line.includes('|') ? '|' : line.includes('\t') ? '\t' : null;
	if (separator === null) return null;
	const fields: Cell[] = [];
	const pieces = line.split(separator);
	let start = from;
	for (const [index, piece] of pieces.entries()) {
		const edge = (index === 0 || (separator === '|' && index === pieces.length - 1)) && piece.trim() === '';
		const cell = edge ? null : cellIn(text, start, start + piece.length);
		if (cell) fields.push(cell);
		else if (!edge) return null;
		start += piece.length + 1;
	}
	return fields.length < 2 ? null : fields;
}

/** Past the day and the bracketed words that an issuer puts in the place of "preceding month". */
function afterDay(source: Source, start: number, end: number): number {
	const label = /^[^|\n]*?\d{4}(?![\d,])(?:\s*\([^)\n]{0,60}\))?/.exec(
		source.text.slice(start, Math.min(end, start + 120)),
	);
	return start + (label?.[0].length ?? 0);
}

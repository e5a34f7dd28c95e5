/** A table of the pages as lines of text: columns as wide as their longest text, figures to the right. */
import type { Cell, Row, Table } from '../page.ts';
import { columnsOf, filled } from './columns.ts';

/** Edges nearer than this are one edge, and texts on one line, in points. */
const NEAR = 1;
const BETWEEN = ' | ';
/** A box to tick, and how far it reaches under the baseline of its tick. */
const BOX = '□';
const UNDER_BOX = 2.6;

export function tableLines(table: Table): string[] {
	return partsOf(table.rows).flatMap(partLines);
}

/** Rows with one set of columns: a row of heads begins a new one, and so do lines that stand under an item. */
function partsOf(rows: readonly Row[]): Row[][] {
	const parts: Row[][] = [];
	let kind = '';
	for (const row of rows) {
		const cells = row.cells.filter((cell) => cell.role !== 'frame');
		const own = cells.some((cell) => !cell.ruled)
			? 'free'
			: cells.every((cell) => cell.role === 'head')
				? 'head'
				: 'row';
		const part = parts.at(-1);
		if (part && (own === kind || (kind === 'head' && own === 'row'))) part.push({ cells });
		else parts.push([{ cells }]);
		kind = own;
	}
	return parts;
}

function partLines(rows: readonly Row[]): string[] {
	if (rows.some((row) => row.cells.some((cell) => !cell.ruled))) return rows.flatMap(freeLines);
	const edges = edgesOf(rows.flatMap((row) => row.cells.flatMap(({ box }) => [box[0], box[2]])));
	const widths = widthsOf(rows, edges);
	return rows.flatMap((row) => rowLines(row, edges, widths));
}

/** Labels and values that stand free: side by side. */
function freeLines(row: Row): string[] {
	const lines = row.cells.map((cell) => textsOf(cell));
	const height = Math.max(1, ...lines.map((each) => each.length));
	return Array.from({ length: height }, (_, index) =>
		lines
			.map((each) => each[index] ?? '')
			.filter((text) => text !== '')
			.join('  '),
	).filter((line) => line !== '');
}

function edgesOf(values: readonly number[]): number[] {
	const edges: number[] = [];
	for (const value of [...values].sort((one, other) => one - other)) {
		if (value - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR) edges.push(value);
	}
	return edges;
}

function indexOf(edges: readonly number[], value: number): number {
	return edges.findIndex((edge) => Math.abs(edge - value) <= NEAR);
}

interface Span {
	readonly from: number;
	readonly to: number;
}

function spanOf(cell: Cell, edges: readonly number[]): Span {
	const from = indexOf(edges, cell.box[0]);
	return { from, to: Math.max(indexOf(edges, cell.box[2]), from + 1) };
}

/** Widths of the columns; a cell over several of them widens the last. */
function widthsOf(rows: readonly Row[], edges: readonly number[]): number[] {
	const widths = edges.slice(1).map(() => 0);
	const cells = rows.flatMap((row) => row.cells.map((cell) => ({ cell, span: spanOf(cell, edges) })));
	cells.sort((one, other) => one.span.to - one.span.from - (other.span.to - other.span.from));
	for (const { cell, span } of cells) {
		const wanted = Math.max(0, ...textsOf(cell).map(columnsOf));
		const missing = wanted - widthOver(widths, span);
		if (missing > 0) widths[span.to - 1] = (widths[span.to - 1] ?? 0) + missing;
	}
	return widths;
}

function widthOver(widths: readonly number[], { from, to }: Span): number {
	return widths.slice(from, to).reduce((sum, width) => sum + width, 0) + (to - from - 1) * BETWEEN.length;
}

/** Cells of one column under one another, as the movements of an item, are one column of lines. */
function rowLines(row: Row, edges: readonly number[], widths: readonly number[]): string[] {
	const tops = edgesOf(row.cells.map((cell) => cell.box[1]));
	const stacks = new Map<number, { span: Span; lines: string[]; align: 'left' | 'right' }>();
	for (const top of tops) {
		const level = row.cells.filter((cell) => Math.abs(cell.box[1] - top) <= NEAR);
		const above = Math.max(
			0,
			...[...stacks.values()]
				.filter(({ span }) => level.some((cell) => spanOf(cell, edges).from === span.from))
				.map(({ lines }) => lines.length),
		);
		for (const cell of level) {
			const span = spanOf(cell, edges);
			const stack = stacks.get(span.from) ?? {
				span,
				lines: [],
				align: cell.runs[0]?.align === 'right' ? 'right' : 'left',
			};
			while (stack.lines.length < above) stack.lines.push('');
			stack.lines.push(...textsOf(cell));
			stacks.set(span.from, stack);
		}
	}
	const height = Math.max(1, ...[...stacks.values()].map(({ lines }) => lines.length));
	return Array.from({ length: height }, (_, index) => lineOf(stacks, widths, index));
}

type Stack = { readonly span: Span; readonly lines: readonly string[]; readonly align: 'left' | 'right' };

function lineOf(stacks: ReadonlyMap<number, Stack>, widths: readonly number[], index: number): string {
	const texts: string[] = [];
	for (let column = 0; column < widths.length; ) {
		const stack = stacks.get(column);
		const span = stack?.span ?? { from: column, to: column + 1 };
		texts.push(filled(stack?.lines[index] ?? '', widthOver(widths, span), stack?.align ?? 'left'));
		column = span.to;
	}
	return texts.join(BETWEEN).trimEnd();
}

/** Lines of a cell; runs on one height are one line, and a box that is not ticked stands before its own. */
function textsOf(cell: Cell): string[] {
	const lines: { y: number; text: string }[] = [];
	const unticked = cell.ticks
		.filter(({ ticked }) => !ticked)
		.map(({ box }) => ({ y: box[3] - UNDER_BOX, text: BOX }));
	const runs =
		unticked.length === 0 ? cell.runs : [...unticked, ...cell.runs].sort((one, two) => one.y - two.y);
	for (const run of runs) {
		const last = lines.at(-1);
		if (last && Math.abs(last.y - run.y) <= NEAR) last.text += ` ${run.text}`;
		else lines.push({ y: run.y, text: run.text });
	}
	return lines.map(({ text }) => text);
}

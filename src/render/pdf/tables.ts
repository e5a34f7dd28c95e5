/**
 * Tables of the pages as Typst tables, whose columns and rows are the edges of the cells: so the PDF's tags know
 * rows, heads and cells, and every text stands where the page has it. A row of heads begins a table of its own,
 * because tags have heads at the top.
 */
import { type Cell, PAGE_WIDTH, type Row, type Table } from '../page.ts';
import { linesOf, runsOf, short } from './marks.ts';

/** Edges nearer than this are one edge. */
const NEAR = 0.3;

/** The texts and single lines of a table; its boxes are drawn apart. */
export function tableTexts(table: Table): string {
	return partsOf(table.rows).map(gridOf).join('');
}

interface Part {
	readonly heads: number;
	readonly cells: readonly Cell[];
}

/** Parts a table before each row of heads. */
function partsOf(rows: readonly Row[]): Part[] {
	const parts: { heads: number; cells: Cell[] }[] = [];
	for (const row of rows) {
		const cells = row.cells.filter((cell) => cell.role !== 'frame' && cell.box[3] - cell.box[1] > NEAR);
		const isHead = cells.length > 0 && cells.every((cell) => cell.role === 'head');
		const last = parts.at(-1);
		if (last && !isHead) last.cells.push(...cells);
		else
			parts.push({
				heads: isHead ? edgesOf(cells.flatMap(({ box }) => [box[1], box[3]])).length - 1 : 0,
				cells: [...cells],
			});
	}
	return parts.filter((part) => part.cells.some((cell) => cell.runs.length > 0));
}

function gridOf({ heads, cells }: Part): string {
	const across = edgesOf(cells.flatMap(({ box }) => [box[0], box[2]]));
	const down = edgesOf(cells.flatMap(({ box }) => [box[1], box[3]]));
	const texts = cells.map((cell) => ({ row: indexOf(down, cell.box[1]), text: cellOf(cell, across, down) }));
	const head = texts.filter(({ row }) => row < heads).map(({ text }) => text);
	const body = texts.filter(({ row }) => row >= heads).map(({ text }) => text);
	const lines = linesOf(cells.flatMap((cell) => cell.lines));
	const header = head.length === 0 ? '' : `table.header(repeat: false, ${head.join(', ')}), `;
	return `${lines}#place(dx: ${short(across[0] ?? 0)}pt, dy: ${short(down[0] ?? 0)}pt, table(columns: (${gaps(across)}), rows: (${gaps(down)}), ${header}${body.join(', ')}))\n`;
}

function cellOf(cell: Cell, across: readonly number[], down: readonly number[]): string {
	const x = indexOf(across, cell.box[0]);
	const y = indexOf(down, cell.box[1]);
	const columns = Math.max(1, indexOf(across, cell.box[2]) - x);
	const rows = Math.max(1, indexOf(down, cell.box[3]) - y);
	const span = `${columns > 1 ? `, colspan: ${columns}` : ''}${rows > 1 ? `, rowspan: ${rows}` : ''}`;
	const left = across[x] ?? 0;
	const top = down[y] ?? 0;
	const runs = runsOf(
		cell.runs.map((run) => ({ ...run, x: run.x - left, y: run.y - top })),
		(across[x + columns] ?? PAGE_WIDTH) - left,
		cell.ticks.length > 0,
	);
	return `table.cell(x: ${x}, y: ${y}${span})[${runs.join('')}]`;
}

/** Distinct edges in order. */
function edgesOf(values: readonly number[]): number[] {
	const edges: number[] = [];
	for (const value of [...values].sort((one, other) => one - other)) {
		const last = edges.at(-1);
		if (last === undefined || value - last > NEAR) edges.push(value);
	}
	return edges;
}

function indexOf(edges: readonly number[], value: number): number {
	const at = edges.findIndex((edge) => Math.abs(edge - value) <= NEAR);
	if (at < 0) throw new Error(`render: no edge at ${value}`);
	return at;
}

function gaps(edges: readonly number[]): string {
	return `${edges
		.slice(1)
		.map((edge, index) => `${short(edge - (edges[index] ?? 0))}pt`)
		.join(', ')},`;
}

/** Moves what was laid out from the top of its strip to its place on the page. */
import type { Block, Box, Cell, Line, Run } from './page.ts';

export function moveBlock(block: Block, down: number): Block {
	switch (block.kind) {
		case 'heading':
			return { ...block, runs: block.runs.map((run) => moveRun(run, down)) };
		case 'text':
			return {
				...block,
				runs: block.runs.map((run) => moveRun(run, down)),
				lines: block.lines.map((line) => moveLine(line, down)),
			};
		case 'table':
			return {
				...block,
				frame: block.frame && moveBox(block.frame, down),
				rows: block.rows.map((row) => ({ cells: row.cells.map((cell) => moveCell(cell, down)) })),
			};
		default:
			return block satisfies never;
	}
}

function moveCell(cell: Cell, down: number): Cell {
	return {
		...cell,
		box: moveBox(cell.box, down),
		runs: cell.runs.map((run) => moveRun(run, down)),
		lines: cell.lines.map((line) => moveLine(line, down)),
		ticks: cell.ticks.map((tick) => ({ ...tick, box: moveBox(tick.box, down) })),
	};
}

function moveRun(run: Run, down: number): Run {
	return { ...run, y: rounded(run.y + down) };
}

function moveLine(line: Line, down: number): Line {
	return { ...line, y: rounded(line.y + down) };
}

function moveBox([left, top, right, bottom]: Box, down: number): Box {
	return [left, rounded(top + down), right, rounded(bottom + down)];
}

/** To a thousandth of a point, so that sums of heights print alike everywhere. */
export function rounded(value: number): number {
	return Math.round(value * 1000) / 1000;
}

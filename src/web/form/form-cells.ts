/**
 * The figures of the printed form as places to go to: every cell that has a JSON pointer, a blank one too, and every
 * value that stands over a line, in reading order; and which of them an arrow key leads to.
 */
import type { FormBlock, FormBox, FormPage, FormRun } from '../../api/form-page.ts';

export interface FormCell {
	/** Its place in reading order, from 0. */
	readonly index: number;
	readonly page: number;
	readonly path: string;
	readonly box: FormBox;
	/** As printed; empty where the cell is blank. */
	readonly text: string;
	/** It is a box to tick. */
	readonly ticked: boolean | null;
}

export function cellsOf(pages: readonly FormPage[]): FormCell[] {
	const found = pages.flatMap(({ number, blocks }) =>
		blocks.flatMap(placesOf).map((each) => ({ ...each, page: number })),
	);
	return found.map((each, index) => ({ ...each, index }));
}

type Place = Pick<FormCell, 'path' | 'box' | 'text' | 'ticked'>;

function placesOf(block: FormBlock): Place[] {
	if (block.kind !== 'table') return placesOfRuns(block.runs);
	return block.rows.flatMap(({ cells }) =>
		cells.flatMap((cell): Place[] => {
			if (cell.path === null) return placesOfRuns(cell.runs);
			const own = cell.runs.filter(({ path }) => path === null || path === cell.path);
			const others = cell.runs.filter(({ path }) => path !== null && path !== cell.path);
			const ticked = cell.ticks.length === 0 ? null : cell.ticks.some((tick) => tick.ticked);
			return [{ path: cell.path, box: cell.box, text: textOf(own), ticked }, ...placesOfRuns(others)];
		}),
	);
}

/** Values outside of tables: the runs of one pointer that follow one another are one place. */
function placesOfRuns(runs: readonly FormRun[]): Place[] {
	const places: { path: string; runs: FormRun[] }[] = [];
	for (const run of runs) {
		if (run.path === null) continue;
		const last = places.at(-1);
		if (last?.path === run.path) last.runs.push(run);
		else places.push({ path: run.path, runs: [run] });
	}
	return places.map((each) => ({
		path: each.path,
		box: boxOf(each.runs),
		text: textOf(each.runs),
		ticked: null,
	}));
}

function textOf(runs: readonly FormRun[]): string {
	return runs.map(({ text }) => text).join(' ');
}

const ASCENT = 0.95;
const DESCENT = 0.3;
const MARGIN = 1.5;

function boxOf(runs: readonly FormRun[]): FormBox {
	return [
		Math.min(...runs.map(({ x }) => x)) - MARGIN,
		Math.min(...runs.map(({ y, size }) => y - size * ASCENT)),
		Math.max(...runs.map(({ x, width }) => x + width)) + MARGIN,
		Math.max(...runs.map(({ y, size }) => y + size * DESCENT)),
	];
}

/**
 * The cell that a pointer leads to: its own, else the first below what it names (a finding may speak of a whole row);
 * -1 where the form shows nothing of it.
 */
export function cellAt(cells: readonly FormCell[], path: string): number {
	const own = cells.findIndex((cell) => cell.path === path);
	return own === -1 && path !== '' ? cells.findIndex((cell) => cell.path.startsWith(`${path}/`)) : own;
}

export type Direction = 'next' | 'previous' | 'up' | 'down' | 'first' | 'last';

/** Where a key leads from a cell; the cell itself where there is nothing further. */
export function neighbour(cells: readonly FormCell[], from: number, direction: Direction): number {
	const last = cells.length - 1;
	switch (direction) {
		case 'next':
			return Math.min(from + 1, last);
		case 'previous':
			return Math.max(from - 1, 0);
		case 'first':
			return 0;
		case 'last':
			return last;
		case 'up':
		case 'down':
			return vertical(cells, from, direction);
		default:
			return direction satisfies never;
	}
}

/** The nearest line of figures above or below, and on it the cell whose middle is nearest. */
function vertical(cells: readonly FormCell[], from: number, direction: 'up' | 'down'): number {
	const here = cells[from];
	if (!here) return from;
	const sign = direction === 'down' ? 1 : -1;
	const away = (cell: FormCell) => sign * (height(cell) - height(here));
	const further = cells.filter((cell) => away(cell) > 0);
	const nearest = Math.min(...further.map(away));
	const line = further.filter((cell) => away(cell) < nearest + LINE);
	const best = [...line].sort((one, other) => aside(one, here) - aside(other, here))[0];
	return best?.index ?? from;
}

const LINE = 4;
const PAGE = 10_000;

function height({ page, box }: FormCell): number {
	return page * PAGE + box[1];
}

function aside(one: FormCell, other: FormCell): number {
	return Math.abs(one.box[0] + one.box[2] - other.box[0] - other.box[2]);
}

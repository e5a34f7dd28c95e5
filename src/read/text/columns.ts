/** The columns of a table of Part III, found from its head: stacked words set out with spaces, or cells between tabs. */
import type { Range, TextDocument } from './document.ts';
import { endOfLine } from './grid.ts';

/** A stretch of a line: columns in a text set out with spaces, tabs before it in a text with tabs. */
export interface Extent {
	readonly from: number;
	readonly to: number;
}

export interface Columns<Name extends string> {
	readonly mode: 'tabs' | 'spaces';
	readonly extents: ReadonlyMap<Name, Extent>;
}

interface Chunk extends Extent {
	words: string;
}

/** Patterns over letters and figures of a head cell, in lower case. */
export type Heads<Name extends string> = readonly (readonly [Name, RegExp])[];

/**
 * Finds the columns in the lines of a table's head. A name that fits two columns, or none, is left out; the first
 * pattern that fits a cell counts.
 */
export function columnsIn<Name extends string>(
	document: TextDocument,
	head: Range,
	heads: Heads<Name>,
): Columns<Name> {
	const lines = document.plain.slice(head.from, head.to).split('\n').slice(0, 60);
	const mode = lines.some((line) => line.includes('\t')) ? 'tabs' : 'spaces';
	// Chinese characters are wider than figures, by how much no text tells.
	if (document.chinese && mode === 'spaces') return { mode, extents: new Map() };
	const lead = mode === 'spaces' ? head.from - (document.plain.lastIndexOf('\n', head.from - 1) + 1) : 0;
	const chunks = lines.flatMap((line, index) => chunksOf(index === 0 ? ' '.repeat(lead) + line : line, mode));
	const stacks = mode === 'tabs' ? stackedCells(chunks) : stacked(chunks);
	const extents = new Map<Name, Extent>();
	const twice = new Set<Name>();
	for (const stack of stacks) {
		const letters = stack.words.toLowerCase().replace(/[^a-z0-9]+/g, '');
		const name = heads.find(([, pattern]) => pattern.test(letters))?.[0];
		if (name === undefined) continue;
		if (extents.has(name)) twice.add(name);
		extents.set(name, stack);
	}
	for (const name of twice) extents.delete(name);
	return { mode, extents };
}

function chunksOf(line: string, mode: 'tabs' | 'spaces'): Chunk[] {
	if (mode === 'tabs') {
		return line
			.split('\t')
			.map((words, index) => ({ from: index, to: index, words }))
			.filter((chunk) => chunk.words.trim() !== '');
	}
	return [...line.matchAll(/\S+(?: \S+)*/g)].map((match) => ({
		from: match.index,
		to: match.index + match[0].length - 1,
		words: match[0],
	}));
}

function stackedCells(chunks: readonly Chunk[]): Chunk[] {
	const cells = new Map<number, Chunk>();
	for (const chunk of chunks) {
		const cell = cells.get(chunk.from);
		if (cell) cell.words += ` ${chunk.words}`;
		else cells.set(chunk.from, { ...chunk });
	}
	return [...cells.values()];
}

/** Words that stand above one another belong to one cell of the head. */
function stacked(chunks: readonly Chunk[]): Chunk[] {
	let stacks: { from: number; to: number; words: string }[] = [];
	for (const chunk of chunks) {
		const touched = stacks.filter((stack) => stack.from <= chunk.to && chunk.from <= stack.to);
		const merged = {
			from: Math.min(chunk.from, ...touched.map((stack) => stack.from)),
			to: Math.max(chunk.to, ...touched.map((stack) => stack.to)),
			words: [...touched.map((stack) => stack.words), chunk.words].join(' '),
		};
		stacks = [...stacks.filter((stack) => !touched.includes(stack)), merged];
	}
	return stacks;
}

/** Where a range stands in its line, in the measure of `mode`. */
export function extentOf(document: TextDocument, range: Range, mode: 'tabs' | 'spaces'): Extent {
	const { plain } = document;
	const before = plain.slice(plain.lastIndexOf('\n', range.from - 1) + 1, range.from);
	if (mode === 'tabs') {
		const tabs = before.split('\t').length - 1;
		return { from: tabs, to: tabs + plain.slice(range.from, range.to).split('\t').length - 1 };
	}
	return { from: before.length, to: before.length + (range.to - range.from) - 1 };
}

/**
 * The one column an extent stands under: over it, or next to it with every other one clearly farther. Else null.
 * In a text with tabs, cells drift; a row known not to have drifted (`aligned`) may have a neighbour close by.
 */
export function columnUnder<Name extends string>(
	extent: Extent,
	columns: Columns<Name>,
	aligned = false,
): Name | null {
	const ranked = [...columns.extents]
		.map(([name, column]) => ({ name, distance: distance(extent, column) }))
		.sort((one, other) => one.distance - other.distance);
	const [first, second] = ranked;
	if (!first) return null;
	const tabs = columns.mode === 'tabs';
	const over = first.distance === 0 && (aligned || !tabs);
	const margin = over ? 1 : tabs ? 2 : 6;
	if (first.distance > (tabs ? 1 : 8)) return null;
	return second && second.distance < first.distance + margin ? null : first.name;
}

function distance(one: Extent, other: Extent): number {
	return Math.max(0, one.from - other.to, other.from - one.to);
}

/** The lines that a range covers, as ranges. */
export function linesOf(document: TextDocument, range: Range): Range[] {
	const lines: Range[] = [];
	for (let from = range.from; from < range.to; ) {
		const to = Math.min(endOfLine(document.plain, from), range.to);
		lines.push({ from, to });
		from = to + 1;
	}
	return lines;
}

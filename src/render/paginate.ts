/**
 * Strips to pages. A strip is never cut; what is kept with the strip before it comes along, and what is near it does
 * so where one page has room; a table that goes on begins its page with its class line and heads.
 */
import { moveBlock, rounded } from './move.ts';
import type { Block, Box, Cell, Table } from './page.ts';
import { tooLong } from './setting.ts';
import type { Strip, TableOfStrips } from './strip.ts';

/** Content lies between these heights, in points. */
const TOP = 36;
const BOTTOM = 520;

interface Placed {
	readonly strip: Strip;
	readonly top: number;
}

/** Pages of one part of the form, which begins a page. */
export function paginate(strips: readonly Strip[]): Block[][] {
	const pages: Placed[][] = [];
	let page: Placed[] = [];
	let depth = TOP;
	for (const group of joined(groupsOf(strips))) {
		const [first] = group;
		if (!first) continue;
		const space = page.length === 0 ? 0 : first.space;
		if (page.length > 0 && depth + space + heightOf(group) > BOTTOM) {
			pages.push(page);
			page = [];
			depth = TOP;
			for (const strip of first.again) depth = put(page, repeated(strip), depth);
		} else depth += space;
		for (const [index, strip] of group.entries())
			depth = put(page, strip, depth + (index === 0 ? 0 : strip.space));
		if (depth > BOTTOM + 0.5) refuseHigh(group);
	}
	if (page.length > 0) pages.push(page);
	return pages.map(blocksOf);
}

/** What is printed again says nothing new: its values are those of the page before. */
function repeated(strip: Strip): Strip {
	const { block } = strip;
	if (block.kind !== 'table') return strip;
	const bare = (cell: Cell): Cell => ({
		...cell,
		path: null,
		runs: cell.runs.map((run) => ({ ...run, path: null })),
	});
	return { ...strip, block: { ...block, rows: block.rows.map((row) => ({ cells: row.cells.map(bare) })) } };
}

function put(page: Placed[], strip: Strip, depth: number): number {
	page.push({ strip, top: depth });
	return rounded(depth + strip.height);
}

function groupsOf(strips: readonly Strip[]): Strip[][] {
	const groups: Strip[][] = [];
	for (const strip of strips) {
		const group = groups.at(-1);
		if (strip.kept && group) group.push(strip);
		else groups.push([strip]);
	}
	return groups;
}

/** Joins a group that is near the one before it, when a page holds both and what is printed again above them. */
function joined(groups: readonly Strip[][]): Strip[][] {
	const all: Strip[][] = [];
	for (const group of groups) {
		const before = all.at(-1) ?? [];
		const both = [...before, ...group];
		const height = heightOf(both) + heightOf(before[0]?.again ?? []);
		if (group[0]?.near && before.length > 0 && height <= BOTTOM - TOP) all.splice(-1, 1, both);
		else all.push(group);
	}
	return all;
}

function heightOf(group: readonly Strip[]): number {
	return group.reduce((sum, strip, index) => sum + strip.height + (index === 0 ? 0 : strip.space), 0);
}

/** Names the longest text of what does not fit any page. */
function refuseHigh(group: readonly Strip[]): never {
	const cells = group.flatMap((strip) =>
		strip.block.kind === 'table' ? strip.block.rows.flatMap((row) => row.cells) : [],
	);
	const longest = cells.reduce<Cell | null>(
		(most, cell) => (cell.runs.length > (most?.runs.length ?? 0) ? cell : most),
		null,
	);
	const text = longest?.runs.map((run) => run.text).join(' ') ?? '';
	throw tooLong(text, longest?.path ?? null, 'is too long for any page');
}

/** Strips of one table that follow one another become one table. */
function blocksOf(page: readonly Placed[]): Block[] {
	const blocks: { block: Block; table: TableOfStrips | null; bottom: number; top: number }[] = [];
	for (const { strip, top } of page) {
		const block = moveBlock(strip.block, top);
		const bottom = rounded(top + strip.height);
		const last = blocks.at(-1);
		if (
			last?.table &&
			strip.table?.id === last.table.id &&
			block.kind === 'table' &&
			last.block.kind === 'table'
		) {
			last.block = { ...last.block, rows: [...last.block.rows, ...block.rows] };
			last.bottom = bottom;
		} else blocks.push({ block, table: strip.table, top, bottom });
	}
	return blocks.map(({ block, table, top, bottom }) =>
		table && block.kind === 'table' ? finished(block, table, top, bottom) : block,
	);
}

function finished(block: Table, table: TableOfStrips, top: number, bottom: number): Table {
	const whole = table.merged ? { ...block, rows: [{ cells: [mergedCell(block, table.merged)] }] } : block;
	const frame: Box | null = table.frame && [table.frame[0], top, table.frame[1], bottom];
	return { ...whole, frame };
}

/** All cells of a table as one, with the same space around its text on every page that it goes on to. */
function mergedCell(block: Table, { above, below }: NonNullable<TableOfStrips['merged']>): Cell {
	const cells = block.rows.flatMap((row) => row.cells);
	const runs = cells.flatMap((cell) => cell.runs);
	const [first] = cells;
	const [top] = runs;
	const bottom = runs.at(-1);
	if (!first || !top || !bottom) throw new Error('render: a remark without text');
	const box: Box = [first.box[0], rounded(top.y - above), first.box[2], rounded(bottom.y + below)];
	return { ...first, box, runs };
}

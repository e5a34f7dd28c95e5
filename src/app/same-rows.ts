/**
 * Which rows of two returns are the same row: matched in their order by what the form names them by, so that a row
 * that came in between does not make every row after it another one.
 */
import { type Step, valueAt } from '../value/pointer.ts';

/** Both places of a row, from 0; null where that return has no such row. */
export interface RowPair {
	readonly a: number | null;
	readonly b: number | null;
}

/** Two lists whose product is larger are matched by position between the rows that begin and end alike. */
const MOST_CELLS = 1_000_000;

/** By list, and by section in Part III: what names a row there. */
const NAMED_BY: Readonly<Record<string, readonly string[]>> = {
	classes: ['/class/kind', '/class/type', '/currency'],
	blocks: ['/class/kind', '/class/type'],
	totals: ['/class/kind', '/class/type', '/currency'],
	counters: ['/stockCode', '/currency'],
	movements: ['/kind', '/text'],
	options: ['/particulars'],
	warrants: ['/description', '/currency'],
	convertibles: ['/description', '/currency'],
	agreements: ['/description'],
	other: ['/event', '/text', '/date'],
};

/**
 * Rows of the list at `path` in the order of the form; rows of the same name are taken in their order. What is left
 * between two that match is taken by position where both have as many, else it came or went. Two lists pair off
 * place for place only when they are as long as one another, so a row that moved went here and came there.
 */
export function sameRows(
	path: readonly Step[],
	lists: { readonly a: readonly unknown[]; readonly b: readonly unknown[] },
): RowPair[] {
	const a = lists.a.map((row) => nameOf(path, row));
	const b = lists.b.map((row) => nameOf(path, row));
	const pairs: RowPair[] = [];
	let [fromA, fromB] = [0, 0];
	for (const [atA, atB] of [...matches(a, b), [a.length, b.length] as const]) {
		const [inA, inB] = [range(fromA, atA), range(fromB, atB)];
		if (inA.length === inB.length) pairs.push(...inA.map((row, index) => ({ a: row, b: fromB + index })));
		else pairs.push(...inA.map((row) => ({ a: row, b: null })), ...inB.map((row) => ({ a: null, b: row })));
		if (atA < a.length && atB < b.length) pairs.push({ a: atA, b: atB });
		[fromA, fromB] = [atA + 1, atB + 1];
	}
	return pairs;
}

/** Where a line ends is the document's affair, so white space names nothing. */
function nameOf(path: readonly Step[], row: unknown): string {
	if (row === null || typeof row !== 'object') return JSON.stringify(row);
	const list = `${path.at(-1)}`;
	// `/details/options/blocks/0/rows`
	const named = NAMED_BY[list === 'rows' ? `${path[1]}` : list] ?? [];
	const isDescribed = wordsAt(row, '/class/kind') === 'other';
	const all = isDescribed ? [...named, '/class/description'] : named;
	return JSON.stringify(all.map((each) => wordsAt(row, each)));
}

function wordsAt(row: object, path: string): string | null {
	const value = valueAt(row, path);
	return typeof value === 'string' ? value.replaceAll(/\s+/gu, '') : null;
}

/** Places of equal names, rising in both: as many as there can be. */
function matches(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
	let [endA, endB] = [a.length, b.length];
	while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
	return [
		...range(0, start).map((at) => [at, at] as const),
		...longest(a.slice(start, endA), b.slice(start, endB)).map(([x, y]) => [start + x, start + y] as const),
		...range(endA, a.length).map((at) => [at, endB + at - endA] as const),
	];
}

/** The longest common subsequence. */
function longest(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
	if (a.length * b.length > MOST_CELLS) return [];
	const width = b.length + 1;
	const lengths = new Uint32Array((a.length + 1) * width);
	const at = (x: number, y: number) => lengths[x * width + y] ?? 0;
	for (let x = a.length - 1; x >= 0; x -= 1) {
		for (let y = b.length - 1; y >= 0; y -= 1) {
			lengths[x * width + y] = a[x] === b[y] ? at(x + 1, y + 1) + 1 : Math.max(at(x + 1, y), at(x, y + 1));
		}
	}
	const found: (readonly [number, number])[] = [];
	let [x, y] = [0, 0];
	while (x < a.length && y < b.length) {
		if (a[x] === b[y]) {
			found.push([x, y]);
			[x, y] = [x + 1, y + 1];
		} else if (at(x + 1, y) >= at(x, y + 1)) x += 1;
		else y += 1;
	}
	return found;
}

function range(from: number, to: number): number[] {
	return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

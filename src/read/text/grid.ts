/** Columns of a row by where its cells stand in their line: cells between tabs, or figures set out with spaces. */
import type { Range, TextDocument } from './document.ts';

/** Where a cell stands in its line: the number of tabs before it, or the columns it covers. */
export interface Spot {
	readonly line: number;
	readonly mode: 'tabs' | 'spaces';
	/** Tabs before its first and its last sign, or its first and last column. */
	readonly from: number;
	readonly to: number;
}

/** The spot of a range, which lies on one line; null when it does not, or when the line is not set out in columns. */
export function spotOf(document: TextDocument, range: Range): Spot | null {
	const { plain } = document;
	const line = plain.lastIndexOf('\n', range.from - 1) + 1;
	const before = plain.slice(line, range.from);
	const inside = plain.slice(range.from, range.to);
	if (inside.includes('\n') || before.length > 4_000) return null;
	const tabs = count(before);
	if (tabs > 0) return { line, mode: 'tabs', from: tabs, to: tabs + count(inside) };
	// Chinese characters are wider than figures, by how much no text tells.
	if (document.chinese || !/\S\s{2,}\S/.test(plain.slice(line, endOfLine(plain, range.to)))) return null;
	return { line, mode: 'spaces', from: before.length, to: before.length + inside.length - 1 };
}

function count(text: string): number {
	return text.split('\t').length - 1;
}

export function endOfLine(text: string, offset: number): number {
	const end = text.indexOf('\n', offset);
	return end < 0 ? text.length : end;
}

/**
 * Binds each spot to the one column of `columns` that it stands under, by right edges (figures are set to the
 * right). Null unless every spot has one column clearly nearer than the others, no two share one, and order holds.
 */
export function underColumns(spots: readonly Spot[], columns: readonly Spot[]): number[] | null {
	const bound: number[] = [];
	for (const spot of spots) {
		const near = columns.map((column) => Math.abs(column.to - spot.to));
		const least = Math.min(...near);
		const index = near.indexOf(least);
		const next = Math.min(...near.filter((_, at) => at !== index));
		const clear = spot.mode === 'tabs' ? least === 0 : least <= 3 && next >= least * 3 + 6;
		if (!clear || columns[index]?.mode !== spot.mode || index <= (bound.at(-1) ?? -1)) return null;
		bound.push(index);
	}
	return bound;
}

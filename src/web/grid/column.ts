/** What a column of a grid is, and how its rows are put in order. */
import type { ReactNode } from 'react';

export interface Column<Row> {
	readonly id: string;
	readonly head: string;
	/** A CSS size: `96px`, `minmax(160px, 2fr)`. The first length is the least, in pixels. */
	readonly width: string;
	readonly align?: 'right';
	readonly cell: (row: Row) => ReactNode;
	/** What is copied and downloaded; figures as plain decimal text. */
	readonly text: (row: Row) => string;
	/** Absent: cannot be sorted by. */
	readonly order?: (one: Row, other: Row) => number;
	/** It names the row. */
	readonly isName?: boolean;
	/** A longer name of the column. */
	readonly about?: string;
}

export interface Sort {
	readonly column: string;
	readonly isDown: boolean;
}

/** Pixels that the columns need at least, so that every row has the same. */
export function leastWidth(widths: readonly string[]): number {
	return widths.reduce((sum, width) => sum + Number.parseInt(/\d+/.exec(width)?.[0] ?? '0', 10), 0);
}

/** `slack` is upwards, `-slack` downwards, as in the address. */
export function sortOf(text: string | undefined, usual: string): Sort {
	const chosen = text === undefined || text === '' ? usual : text;
	return { column: chosen.replace(/^-/, ''), isDown: chosen.startsWith('-') };
}

export function sortText({ column, isDown }: Sort): string {
	return isDown ? `-${column}` : column;
}

/** A new list in order; equal rows keep their places, so that a second sort refines the first. */
export function sortRows<Row>(
	rows: readonly Row[],
	columns: readonly Column<Row>[],
	{ column, isDown }: Sort,
): readonly Row[] {
	const order = columns.find(({ id }) => id === column)?.order;
	if (!order) return rows;
	return [...rows].sort(isDown ? (one, other) => order(other, one) : order);
}

/** Orders decimal text as the exact figure it is; what is null comes last. */
export function byCount(one: string | null, other: string | null): number {
	if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
	const isLess = one.startsWith('-');
	if (isLess !== other.startsWith('-')) return isLess ? -1 : 1;
	const away = one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
	return isLess ? -away : away;
}

/** Orders text; null comes last. */
export function byText(one: string | null, other: string | null): number {
	if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
	return one < other ? -1 : one > other ? 1 : 0;
}

/** One line of the bench's table: a figure, beside the bound that the project holds itself to. */
export interface Row {
	readonly group: string;
	readonly what: string;
	/** Null when it could not be measured; `note` says why. */
	readonly value: number | null;
	readonly unit: string;
	readonly bound: Bound | null;
	readonly note: string;
}

export interface Bound {
	readonly kind: 'at most' | 'at least' | 'exactly';
	readonly value: number;
}

/** `ok` or `over` for a figure with a bound; `-` for a figure without one; `?` when not measured. */
export type Verdict = 'ok' | 'over' | '-' | '?';

export const atMost = (value: number): Bound => ({ kind: 'at most', value });
export const atLeast = (value: number): Bound => ({ kind: 'at least', value });
export const exactly = (value: number): Bound => ({ kind: 'exactly', value });

export function verdictOf(row: Row): Verdict {
	if (row.value === null) return '?';
	if (row.bound === null) return '-';
	switch (row.bound.kind) {
		case 'at most':
			return row.value <= row.bound.value ? 'ok' : 'over';
		case 'at least':
			return row.value >= row.bound.value ? 'ok' : 'over';
		case 'exactly':
			return row.value === row.bound.value ? 'ok' : 'over';
		default:
			return row.bound.kind satisfies never;
	}
}

/** Rows of one group, with the group's name filled in. */
export function rowsOf(group: string) {
	return (what: string, value: number | null, unit: string, bound: Bound | null = null, note = ''): Row => ({
		group,
		what,
		value,
		unit,
		bound,
		note,
	});
}

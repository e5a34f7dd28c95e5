/** Fields of a comparison: which of them matter, and what stands before and after one. */
import type { Comparison } from '../../api/returns.ts';

export type Field = Comparison['fields'][number];

/** A difference that nobody expected. */
export function isDifferent(field: Field): boolean {
	return !field.same && field.expected === null;
}

export interface Counted {
	readonly differing: readonly Field[];
	readonly expected: readonly Field[];
}

export function counted(fields: readonly Field[]): Counted {
	return {
		differing: fields.filter(isDifferent),
		expected: fields.filter((field) => !field.same && field.expected !== null),
	};
}

/** The difference `by` steps on from the one that is looked at, going round; the first or last when none is. */
export function stepTo(fields: readonly Field[], active: string | null, by: 1 | -1): Field | null {
	if (fields.length === 0) return null;
	const at = fields.findIndex(({ path }) => path === active);
	const from = at === -1 && by === -1 ? 0 : at;
	return fields[(from + by + fields.length) % fields.length] ?? null;
}

/** The side to be compared with another when nothing was chosen: what was published with what was signed comes first. */
export function firstSides(
	sides: Comparison['sides'],
): readonly [Comparison['left']['side'], Comparison['left']['side']] {
	const has = (side: Comparison['left']['side']) => sides.includes(side);
	if (has('published') && has('signed')) return ['signed', 'published'];
	return has('last-month') ? ['last-month', 'now'] : ['sent', 'now'];
}

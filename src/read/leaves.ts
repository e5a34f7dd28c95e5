/** The places of a return, in the order of the form. */
import type { MonthlyReturn } from '../form/return.ts';
import { pointer, type Step } from '../value/pointer.ts';
import type { Gap } from './draft.ts';

/** All leaves, and the lists and sections that have a gap of their own, in form order. */
export function places(value: MonthlyReturn, gaps: ReadonlyMap<string, Gap>): string[] {
	const all = leaves(value);
	const known = new Set(all);
	for (const path of gaps.keys()) {
		if (known.has(path)) continue;
		// A list that lost an element stands before the elements it still has.
		const inside = all.findIndex((leaf) => leaf.startsWith(`${path}/`));
		const beside = all.findLastIndex((leaf) => leaf.startsWith(path.slice(0, path.lastIndexOf('/') + 1)));
		all.splice(inside >= 0 ? inside : beside + 1, 0, path);
	}
	return all;
}

/** Pointers of everything in a return that is no object or list, sections not found among them, in form order. */
export function leaves(value: MonthlyReturn): string[] {
	const found: string[] = [];
	collect(value, [], found);
	return found;
}

function collect(value: unknown, path: readonly Step[], found: string[]): void {
	if (Array.isArray(value)) {
		value.forEach((each, index) => {
			collect(each, [...path, index], found);
		});
	} else if (value !== null && typeof value === 'object' && !('mantissa' in value)) {
		for (const [key, each] of Object.entries(value)) collect(each, [...path, key], found);
	} else found.push(pointer(path));
}

/** What differs between two returns, field by field: pointers for machines, the form's words for people. */
import { encodeReturn } from '../form/json.ts';
import { labelOf } from '../form/label.ts';
import type { MonthlyReturn } from '../form/return.ts';
import { pointer, type Step } from '../value/pointer.ts';

export interface FieldDifference {
	/** JSON pointer into both returns. */
	readonly path: string;
	readonly label: string;
	/** Decimal text, date or words; null for a blank cell, undefined where one return has no such cell. */
	readonly a: string | boolean | null | undefined;
	readonly b: string | boolean | null | undefined;
	readonly same: boolean;
}

type Leaf = string | boolean | null;

/** Where a line ends is the document's affair: words that differ in nothing but white space are the same. */
function alike(a: Leaf | undefined, b: Leaf | undefined): boolean {
	if (a === b) return true;
	if (typeof a !== 'string' || typeof b !== 'string') return false;
	return a.replaceAll(/\s+/gu, '') === b.replaceAll(/\s+/gu, '');
}

/** Every leaf of either return in the order of the form, those that differ and those that do not. */
export function compareReturns(a: MonthlyReturn, b: MonthlyReturn): FieldDifference[] {
	const left = leavesOf(encodeReturn(a));
	const right = leavesOf(encodeReturn(b));
	const result: FieldDifference[] = [];
	for (const path of inOrder([...left.keys()], [...right.keys()])) {
		const owner = left.has(path) ? a : b;
		const [was, is] = [left.get(path), right.get(path)];
		result.push({ path, label: labelOf(owner, path), a: was, b: is, same: alike(was, is) });
	}
	return result;
}

/** Leaves by pointer. An empty list is a leaf of its own, so that a list that was emptied shows. */
function leavesOf(root: unknown): Map<string, Leaf> {
	const leaves = new Map<string, Leaf>();
	const walk = (value: unknown, path: readonly Step[]): void => {
		if (Array.isArray(value)) {
			for (const [index, each] of value.entries()) walk(each, [...path, index]);
		} else if (value !== null && typeof value === 'object') {
			for (const [key, each] of Object.entries(value)) walk(each, [...path, key]);
		} else leaves.set(pointer(path), value as Leaf);
	};
	walk(root, []);
	return leaves;
}

/** Both lists merged, each in its own order: what only the second has comes after its neighbour before. */
function inOrder(a: readonly string[], b: readonly string[]): string[] {
	const known = new Set(a);
	const after = new Map<string, string[]>();
	let neighbour = '';
	for (const path of b) {
		if (known.has(path)) neighbour = path;
		else after.set(neighbour, [...(after.get(neighbour) ?? []), path]);
	}
	return [...(after.get('') ?? []), ...a.flatMap((path) => [path, ...(after.get(path) ?? [])])];
}

/** What differs between two returns, field by field: pointers for machines, the form's words for people. */
import { encodeReturn } from '../form/json.ts';
import { labelOf } from '../form/label.ts';
import type { MonthlyReturn } from '../form/return.ts';
import { pointer, type Step } from '../value/pointer.ts';
import { type RowPair, sameRows } from './same-rows.ts';

export interface FieldDifference {
	/** Names the field: its JSON pointer into the second return; where only the first has it, that one's after `last:`. */
	readonly path: string;
	/** JSON pointers into either return; null where it has no such cell. They differ after a row came or went. */
	readonly paths: { readonly a: string | null; readonly b: string | null };
	readonly label: string;
	/** Decimal text, date or words; null for a blank cell, undefined where one return has no such cell. */
	readonly a: string | boolean | null | undefined;
	readonly b: string | boolean | null | undefined;
	readonly same: boolean;
}

type Leaf = string | boolean | null;

export interface CompareOptions {
	/** `name`, the default: rows are matched by what the form names them by. `position`: the first with the first. */
	readonly rowsBy?: 'name' | 'position';
}

/** Where a line ends is the document's affair: words that differ in nothing but white space are the same. */
function alike(a: Leaf | undefined, b: Leaf | undefined): boolean {
	if (a === b) return true;
	if (typeof a !== 'string' || typeof b !== 'string') return false;
	return a.replaceAll(/\s+/gu, '') === b.replaceAll(/\s+/gu, '');
}

/** Every leaf of either return in the order of the form, those that differ and those that do not. */
export function compareReturns(
	a: MonthlyReturn,
	b: MonthlyReturn,
	{ rowsBy = 'name' }: CompareOptions = {},
): FieldDifference[] {
	return pairsOf(a, b, rowsBy === 'name' ? sameRows : byPosition).map(([was, is]) => {
		const paths = { a: was && pointer(was.path), b: is && pointer(is.path) };
		const label = paths.a === null ? labelOf(b, paths.b ?? '') : labelOf(a, paths.a);
		const values = { a: was?.value as Leaf | undefined, b: is?.value as Leaf | undefined };
		const path = paths.b ?? `last:${paths.a}`;
		return { path, paths, label, ...values, same: alike(values.a, values.b) };
	});
}

/** What the cell at `path` of the second return said in the first, rows matched by their names; null where it had none. */
export function counterpartOf(a: MonthlyReturn, b: MonthlyReturn, path: string): string | boolean | null {
	const pair = pairsOf(a, b, sameRows).find(([, is]) => is && pointer(is.path) === path);
	return (pair?.[0]?.value as Leaf | undefined) ?? null;
}

function pairsOf(a: MonthlyReturn, b: MonthlyReturn, pairing: typeof sameRows): Pair[] {
	return leavesOf({ value: encodeReturn(a), path: [] }, { value: encodeReturn(b), path: [] }, pairing);
}

/** A value of one return and where it stands there. */
interface Node {
	readonly value: unknown;
	readonly path: readonly Step[];
}

type Pair = readonly [a: Node | null, b: Node | null];

/** The leaves of both, each with its counterpart. */
function leavesOf(a: Node | null, b: Node | null, pairing: typeof sameRows): Pair[] {
	const kind = kindOf(a ?? b);
	// A section that one has and the other leaves out: there is no counterpart within it.
	if (a && b && kindOf(b) !== kind) return [...leavesOf(null, b, pairing), ...leavesOf(a, null, pairing)];
	if (kind === 'leaf') return a || b ? [[a, b]] : [];
	const steps: readonly { readonly a: Step | null; readonly b: Step | null }[] =
		kind === 'list'
			? pairing((a ?? b)?.path ?? [], { a: rowsOf(a), b: rowsOf(b) })
			: [...new Set([...keysOf(a), ...keysOf(b)])].map((key) => ({ a: key, b: key }));
	return steps.flatMap((step) => leavesOf(under(a, step.a), under(b, step.b), pairing));
}

function kindOf(node: Node | null): 'list' | 'record' | 'leaf' {
	if (Array.isArray(node?.value)) return 'list';
	return node !== null && node.value !== null && typeof node.value === 'object' ? 'record' : 'leaf';
}

function rowsOf(node: Node | null): readonly unknown[] {
	return Array.isArray(node?.value) ? node.value : [];
}

function keysOf(node: Node | null): string[] {
	return Object.keys(node?.value ?? {});
}

function under(node: Node | null, step: Step | null): Node | null {
	if (node === null || step === null) return null;
	const value = (node.value as Record<Step, unknown>)[step];
	return value === undefined ? null : { value, path: [...node.path, step] };
}

function byPosition(
	_path: readonly Step[],
	{ a, b }: { readonly a: readonly unknown[]; readonly b: readonly unknown[] },
): RowPair[] {
	const longer = a.length > b.length ? a : b;
	return longer.map((_, index) => ({
		a: index < a.length ? index : null,
		b: index < b.length ? index : null,
	}));
}

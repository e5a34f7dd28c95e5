/** Follows the path of a term from an element of a return to the cells it names. */
import { type Decimal, fromInteger } from '../../value/decimal.ts';
import { pointer, type Step } from '../../value/pointer.ts';
import type { MonthlyReturn, ShareClass } from '../return.ts';
import type { CompiledTerm } from './compiled.ts';
import { FILTERS } from './filters.ts';
import type { TermSpec } from './identity.ts';
import { placeOfClass } from './same-class.ts';

/** One cell of a term. `of` tells whether it stands on this return or on that of the preceding month. */
export interface Cell {
	readonly of: 'this' | 'last';
	readonly value: Decimal | null;
	readonly steps: readonly Step[];
	/** The object of the return that holds the cell; with the last step it tells a cell from all others. */
	readonly holder: object;
}

export interface Term {
	readonly spec: TermSpec;
	readonly cells: readonly Cell[];
	/** Part of the way to the cells was not found, so the sum of the term may lack something. */
	readonly weak: boolean;
}

export type Node = Readonly<Record<string, unknown>>;

/** Tells which cells and lists were not found at all, so that nothing may be read out of their emptiness. */
export type IsMissing = (path: string) => boolean;

/** What the paths of all instances lead into. */
export interface Returns {
	readonly root: MonthlyReturn;
	readonly last: MonthlyReturn | null;
	/** null where everything that is empty was found empty. */
	readonly isMissing: IsMissing | null;
}

/** Where an instance stands: what its paths start from. */
export interface Scope {
	readonly returns: Returns;
	readonly element: Node;
	readonly over: readonly Step[];
	/** The nearest list of class blocks around the instance, and its place there. */
	readonly siblings: readonly { readonly class: ShareClass }[];
	readonly place: number;
}

/** The condition of that name (`filters.ts`). */
export function filterNamed(name: string): (element: Node) => boolean {
	const filter = FILTERS[name];
	if (!filter) throw new Error(`identities: there is no filter named ${name}`);
	return filter;
}

/** The cells of a term for an instance. */
export function resolve(term: CompiledTerm, scope: Scope): Term {
	const cells: Cell[] = [];
	const start =
		term.from === 'element' ? scope.element : term.from === 'this' ? scope.returns.root : scope.returns.last;
	const path = term.from === 'element' ? scope.over : [];
	const weak = follow(term, scope, start, 0, path, cells, scope.element);
	return { spec: term.spec, cells, weak };
}

/** Collects the cells that a path leads to; true when something on the way was not found. */
function follow(
	term: CompiledTerm,
	scope: Scope,
	node: unknown,
	depth: number,
	path: readonly Step[],
	cells: Cell[],
	holder: object,
): boolean {
	const step = term.steps[depth];
	if (step === undefined) {
		cells.push({ of: term.from === 'last' ? 'last' : 'this', value: figure(node), steps: path, holder });
		return false;
	}
	if (node === null) return true;
	if (node === undefined || typeof node !== 'object') return false;
	if (step === '{same class}' || step === '{same name}') {
		const list = node as readonly unknown[];
		const index = step === '{same class}' ? classPlace(scope, list) : namePlace(scope, list);
		const lost = lacksElements(term, scope, path);
		if (index < 0) return lost || term.steps[depth - 1] !== 'blocks' || step === '{same name}';
		return follow(term, scope, list[index], depth + 1, [...path, index], cells, node) || lost;
	}
	if (step.startsWith('*')) return followEach(term, scope, node as readonly Node[], depth, path, cells);
	return follow(term, scope, (node as Node)[step], depth + 1, [...path, step], cells, node);
}

/** A list of which some elements were not found. */
function lacksElements(term: CompiledTerm, scope: Scope, path: readonly Step[]): boolean {
	const { isMissing } = scope.returns;
	return isMissing !== null && term.from !== 'last' && isMissing(pointer(path));
}

function followEach(
	term: CompiledTerm,
	scope: Scope,
	list: readonly Node[],
	depth: number,
	path: readonly Step[],
	cells: Cell[],
): boolean {
	const filter = term.steps[depth]?.slice(1) ?? '';
	let weak = lacksElements(term, scope, path);
	for (let index = 0; index < list.length; index += 1) {
		const element = list[index];
		if (element === undefined) continue;
		if (filter === 'after the first') {
			if (index === 0) continue;
		} else if (filter === 'same currency') {
			if (element['currency'] === null || scope.element['currency'] === null) weak = true;
			if (element['currency'] !== scope.element['currency']) continue;
		} else if (filter !== '' && !filterNamed(filter)(element)) continue;
		weak = follow(term, scope, element, depth + 1, [...path, index], cells, list) || weak;
	}
	return weak;
}

function classPlace(scope: Scope, list: readonly unknown[]): number {
	const here = scope.siblings[scope.place];
	return here === undefined
		? -1
		: placeOfClass(here.class, list as Scope['siblings'], scope.siblings, scope.place);
}

/** Schemes and instruments have no number of their own: the same words name the same one, if only one has them. */
function namePlace(scope: Scope, list: readonly unknown[]): number {
	const name = scope.element['particulars'] ?? scope.element['description'];
	if (typeof name !== 'string') return -1;
	const named = (row: unknown) => {
		const other = (row as Node)['particulars'] ?? (row as Node)['description'];
		return typeof other === 'string' && bare(other) === bare(name);
	};
	const first = list.findIndex(named);
	return first === list.findLastIndex(named) ? first : -1;
}

function bare(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function figure(value: unknown): Decimal | null {
	if (typeof value === 'bigint') return fromInteger(value);
	if (value === null || value === undefined) return null;
	return value as Decimal;
}

/** JSON pointer of a cell; cells of the preceding return start with `last:`. */
export function cellPath(cell: Cell): string {
	return cell.of === 'last' ? `last:${pointer(cell.steps)}` : pointer(cell.steps);
}

/**
 * Instances of the identities over one return: each equation with the cells that it ties together.
 * Pointers are joined only when asked for, since most instances hold and are never spoken of.
 */
import { type Decimal, fromInteger } from '../../value/decimal.ts';
import { pointer, type Step } from '../../value/pointer.ts';
import { EDITIONS, editionNamed } from '../editions.ts';
import type { EditionName, MonthlyReturn, ShareClass } from '../return.ts';
import { FILTERS } from './filters.ts';
import { IDENTITIES } from './identities.ts';
import type { Equation, Identity, TermSpec } from './identity.ts';
import { placeOfClass } from './same-class.ts';

/** One cell of a term. `of` tells whether it stands on this return or on that of the preceding month. */
export interface Cell {
	readonly of: 'this' | 'last';
	readonly value: Decimal | null;
	readonly steps: readonly Step[];
}

export interface Term {
	readonly spec: TermSpec;
	readonly cells: readonly Cell[];
	/** Part of the way to the cells was not found, so the sum of the term may lack something. */
	readonly weak: boolean;
}

export interface Instance {
	readonly identity: Identity;
	readonly equation: Equation;
	readonly over: readonly Step[];
	readonly stated: Term;
	readonly terms: readonly Term[];
}

type Node = Readonly<Record<string, unknown>>;

interface Scope {
	readonly root: MonthlyReturn;
	readonly last: MonthlyReturn | null;
	readonly element: Node;
	readonly over: readonly Step[];
	/** The nearest list of class blocks around the instance, and its place there. */
	readonly siblings: readonly { readonly class: ShareClass }[];
	readonly place: number;
}

interface Compiled {
	readonly identity: Identity;
	readonly equation: Equation;
	readonly over: readonly string[];
	readonly stated: CompiledTerm;
	readonly terms: readonly CompiledTerm[];
}

interface CompiledTerm {
	readonly spec: TermSpec;
	readonly from: 'element' | 'this' | 'last';
	readonly steps: readonly string[];
}

function compileTerm(spec: TermSpec): CompiledTerm {
	if (spec.path.startsWith('last:/')) return { spec, from: 'last', steps: spec.path.slice(6).split('/') };
	if (spec.path.startsWith('/')) return { spec, from: 'this', steps: spec.path.slice(1).split('/') };
	return { spec, from: 'element', steps: spec.path.split('/') };
}

function compile(identity: Identity, equation: Equation): Compiled {
	return {
		identity,
		equation,
		over: equation.over.slice(1).split('/'),
		stated: compileTerm(equation.stated),
		terms: equation.terms.map(compileTerm),
	};
}

const ORDER = new Map(EDITIONS.map((edition, index) => [edition.name, index]));

function inForce(from: EditionName | undefined, to: EditionName | undefined, edition: EditionName): boolean {
	const order = ORDER.get(edition) ?? 0;
	return (
		(from === undefined || order >= (ORDER.get(from) ?? 0)) &&
		(to === undefined || order <= (ORDER.get(to) ?? 0))
	);
}

const BY_EDITION = new Map<EditionName, readonly Compiled[]>();

function compiledFor(edition: EditionName): readonly Compiled[] {
	const known = BY_EDITION.get(edition);
	if (known) return known;
	const list = IDENTITIES.filter((each) => inForce(each.from, each.to, edition)).flatMap((identity) =>
		identity.equations
			.filter((each) => inForce(each.from, each.to, edition))
			.map((equation) => compile(identity, equation)),
	);
	BY_EDITION.set(edition, list);
	return list;
}

/** The edition whose identities a return is held to; when unknown, the one that its cells show. */
export function editionFor(value: MonthlyReturn): EditionName {
	if (value.edition !== null) return value.edition;
	const treasury = value.issued?.classes.some(
		(each) => each.close.total !== null || each.close.treasury !== null,
	);
	return treasury ? '1.1.0' : editionNamed('1.0.2').name;
}

/** All instances of the identities in force on this return; those across months only when `last` is given. */
export function instancesOf(value: MonthlyReturn, last: MonthlyReturn | null = null): Instance[] {
	const found: Instance[] = [];
	for (const compiled of compiledFor(editionFor(value))) {
		if (last === null && compiled.terms.some((term) => term.from === 'last')) continue;
		bind(compiled, value, last, value as unknown, 0, [], [], 0, found);
	}
	return found;
}

/** Walks `over`, and adds an instance for each element it reaches. */
function bind(
	compiled: Compiled,
	root: MonthlyReturn,
	last: MonthlyReturn | null,
	node: unknown,
	depth: number,
	path: readonly Step[],
	siblings: Scope['siblings'],
	place: number,
	found: Instance[],
): void {
	if (node === null || typeof node !== 'object') return;
	const step = compiled.over[depth];
	if (step === undefined) {
		const scope: Scope = { root, last, element: node as Node, over: path, siblings, place };
		const instance = instantiate(compiled, scope);
		if (instance) found.push(instance);
		return;
	}
	if (step !== '{}') {
		bind(compiled, root, last, (node as Node)[step], depth + 1, [...path, step], siblings, place, found);
		return;
	}
	const list = node as readonly { readonly class: ShareClass }[];
	const classes = list[0]?.class !== undefined;
	for (let index = 0; index < list.length; index += 1) {
		const around = classes ? list : siblings;
		bind(
			compiled,
			root,
			last,
			list[index],
			depth + 1,
			[...path, index],
			around,
			classes ? index : place,
			found,
		);
	}
}

function instantiate(compiled: Compiled, scope: Scope): Instance | null {
	const { identity, equation } = compiled;
	if (equation.when !== undefined && !filterNamed(equation.when)(scope.element)) return null;
	if (equation.sameCurrency && !sharesCurrency(scope.element, equation.sameCurrency)) return null;
	return {
		identity,
		equation,
		over: scope.over,
		stated: resolve(compiled.stated, scope),
		terms: compiled.terms.map((term) => resolve(term, scope)),
	};
}

function filterNamed(name: string): (element: Node) => boolean {
	const filter = FILTERS[name];
	if (!filter) throw new Error(`identities: there is no filter named ${name}`);
	return filter;
}

function sharesCurrency(element: Node, [one, other]: readonly [string, string]): boolean {
	const currency = valueBelow(element, one);
	return currency !== null && currency !== undefined && currency === valueBelow(element, other);
}

function valueBelow(element: Node, path: string): unknown {
	let value: unknown = element;
	for (const step of path.split('/')) {
		if (value === null || typeof value !== 'object') return undefined;
		value = (value as Node)[step];
	}
	return value;
}

function resolve(term: CompiledTerm, scope: Scope): Term {
	const cells: Cell[] = [];
	const start = term.from === 'element' ? scope.element : term.from === 'this' ? scope.root : scope.last;
	const path = term.from === 'element' ? scope.over : [];
	const weak = follow(term, scope, start, 0, path, cells);
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
): boolean {
	const step = term.steps[depth];
	if (step === undefined) {
		cells.push({ of: term.from === 'last' ? 'last' : 'this', value: figure(node), steps: path });
		return false;
	}
	if (node === null) return true;
	if (node === undefined || typeof node !== 'object') return false;
	if (step === '{same class}' || step === '{same name}') {
		const list = node as readonly unknown[];
		const index = step === '{same class}' ? classPlace(scope, list) : namePlace(scope, list);
		if (index < 0) return term.steps[depth - 1] !== 'blocks' || step === '{same name}';
		return follow(term, scope, list[index], depth + 1, [...path, index], cells);
	}
	if (step.startsWith('*')) return followEach(term, scope, node as readonly Node[], depth, path, cells);
	return follow(term, scope, (node as Node)[step], depth + 1, [...path, step], cells);
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
	let weak = false;
	for (let index = 0; index < list.length; index += 1) {
		const element = list[index];
		if (element === undefined) continue;
		if (filter === 'after the first') {
			if (index === 0) continue;
		} else if (filter === 'same currency') {
			if (element['currency'] === null || scope.element['currency'] === null) weak = true;
			if (element['currency'] !== scope.element['currency']) continue;
		} else if (filter !== '' && !filterNamed(filter)(element)) continue;
		weak = follow(term, scope, element, depth + 1, [...path, index], cells) || weak;
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

/** The instances that mean something when some par values stand in another currency than the capital. */
export function comparable(
	instances: readonly Instance[],
	isForeign: ((path: string) => boolean) | undefined,
): readonly Instance[] {
	if (!isForeign) return instances;
	return instances.filter(
		({ equation, terms }) =>
			equation.relation !== 'product' ||
			!terms.some((term) => term.cells.some((cell) => isForeign(cellPath(cell)))),
	);
}

/** JSON pointer of a cell; cells of the preceding return start with `last:`. */
export function cellPath(cell: Cell): string {
	return cell.of === 'last' ? `last:${pointer(cell.steps)}` : pointer(cell.steps);
}

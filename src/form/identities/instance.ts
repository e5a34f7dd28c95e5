/**
 * Instances of the identities over one return: each equation with the cells that it ties together.
 * Pointers are joined only when asked for, since most instances hold and are never spoken of.
 */
import type { Step } from '../../value/pointer.ts';
import type { MonthlyReturn, ShareClass } from '../return.ts';
import { type Compiled, editionFor, type Family, familiesFor } from './compiled.ts';
import type { Equation, Identity } from './identity.ts';
import {
	cellPath,
	filterNamed,
	type IsMissing,
	type Node,
	type Returns,
	resolve,
	type Scope,
	type Term,
} from './resolve.ts';

export interface Instance {
	readonly identity: Identity;
	readonly equation: Equation;
	readonly over: readonly Step[];
	readonly stated: Term;
	readonly terms: readonly Term[];
}

/**
 * All instances of the identities in force on this return; those across months only when `last` is given. A list
 * that `isMissing` names may lack elements, and makes the terms that run over it weak.
 */
export function instancesOf(
	value: MonthlyReturn,
	last: MonthlyReturn | null = null,
	isMissing: IsMissing | null = null,
): Instance[] {
	const found: Instance[] = [];
	const returns: Returns = { root: value, last, isMissing };
	for (const family of familiesFor(editionFor(value))) bind(family, returns, value, 0, [], [], 0, found);
	return found;
}

/** The instances of the equations over the elements that one path names (`/details/totals/{}`), on this return alone. */
export function instancesOver(value: MonthlyReturn, over: string): Instance[] {
	const found: Instance[] = [];
	const returns: Returns = { root: value, last: null, isMissing: null };
	const family = familiesFor(editionFor(value)).find((each) => `/${each.over.join('/')}` === over);
	if (family) bind(family, returns, value, 0, [], [], 0, found);
	return found;
}

/** Walks `over`, and adds an instance for each element it reaches. */
function bind(
	family: Family,
	returns: Returns,
	node: unknown,
	depth: number,
	path: readonly Step[],
	siblings: Scope['siblings'],
	place: number,
	found: Instance[],
): void {
	if (node === null || typeof node !== 'object') return;
	const step = family.over[depth];
	if (step === undefined) {
		const scope: Scope = { returns, element: node as Node, over: path, siblings, place };
		addInstances(family.equations, scope, found);
		if (returns.last !== null) addInstances(family.spanning, scope, found);
		return;
	}
	if (step !== '{}') {
		bind(family, returns, (node as Node)[step], depth + 1, [...path, step], siblings, place, found);
		return;
	}
	const list = node as readonly { readonly class: ShareClass }[];
	const classes = list[0]?.class !== undefined;
	for (let index = 0; index < list.length; index += 1) {
		const around = classes ? list : siblings;
		const at = classes ? index : place;
		bind(family, returns, list[index], depth + 1, [...path, index], around, at, found);
	}
}

function addInstances(equations: readonly Compiled[], scope: Scope, found: Instance[]): void {
	for (const compiled of equations) {
		const instance = instantiate(compiled, scope);
		if (instance) found.push(instance);
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

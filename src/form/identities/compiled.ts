/** The equations in force on an edition, their paths cut into steps once for all returns. */
import { EDITIONS } from '../editions.ts';
import type { EditionName, MonthlyReturn } from '../return.ts';
import { IDENTITIES } from './identities.ts';
import type { Equation, Identity, TermSpec } from './identity.ts';

/** An equation with its paths cut into steps, made once. */
export interface Compiled {
	readonly identity: Identity;
	readonly equation: Equation;
	readonly stated: CompiledTerm;
	readonly terms: readonly CompiledTerm[];
}

export interface CompiledTerm {
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

/** The equations over the same elements, so that a return is walked once for all of them. */
export interface Family {
	readonly over: readonly string[];
	readonly equations: readonly Compiled[];
	/** Those that read the return of the preceding month too. */
	readonly spanning: readonly Compiled[];
}

const BY_EDITION = new Map<EditionName, readonly Family[]>();

/** The equations in force on an edition. */
export function familiesFor(edition: EditionName): readonly Family[] {
	const known = BY_EDITION.get(edition);
	if (known) return known;
	const families = new Map<string, { equations: Compiled[]; spanning: Compiled[] }>();
	for (const identity of IDENTITIES) {
		if (!inForce(identity.from, identity.to, edition)) continue;
		for (const equation of identity.equations) {
			if (!inForce(equation.from, equation.to, edition)) continue;
			const family = families.get(equation.over) ?? { equations: [], spanning: [] };
			const compiled = compile(identity, equation);
			const spans = compiled.terms.some((term) => term.from === 'last');
			(spans ? family.spanning : family.equations).push(compiled);
			families.set(equation.over, family);
		}
	}
	const list = [...families].map(([over, family]) => ({ over: over.slice(1).split('/'), ...family }));
	BY_EDITION.set(edition, list);
	return list;
}

/** The edition whose identities and rules a return is held to; when unknown, the oldest that has its cells. */
export function editionFor(value: MonthlyReturn): EditionName {
	if (value.edition !== null) return value.edition;
	const classes = value.issued?.classes ?? [];
	if (classes.some((each) => each.publicFloat !== null)) return '1.2.0';
	const treasury = classes.some((each) => each.close.total !== null || each.close.treasury !== null);
	return treasury ? '1.1.0' : '1.0.2';
}

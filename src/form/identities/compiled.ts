/** The equations in force on an edition, their paths cut into steps once for all returns. */
import { EDITIONS, editionNamed } from '../editions.ts';
import type { EditionName, MonthlyReturn } from '../return.ts';
import { IDENTITIES } from './identities.ts';
import type { Equation, Identity, TermSpec } from './identity.ts';

/** An equation with its paths cut into steps, made once. */
export interface Compiled {
	readonly identity: Identity;
	readonly equation: Equation;
	readonly over: readonly string[];
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

/** The equations in force on an edition. */
export function compiledFor(edition: EditionName): readonly Compiled[] {
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

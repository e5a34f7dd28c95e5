/**
 * Why do identities break? The explanation that puts the fewest distinct printed values at fault, such that with other values there every identity it touches holds and no limit of the form is
 * passed. One value printed in many cells (a par value) counts once. When several explanations are as good,
 * all are given and none is preferred.
 */
import { type Decimal, equal, isZero } from '../../value/decimal.ts';
import { agrees, expectedOf, totalOf } from './evaluate.ts';
import { type Network, type NetworkCell, type Node, startValue } from './network.ts';
import { type Solved, solveFor, type Values } from './unknown.ts';

export interface Change {
	readonly path: string;
	/** null for a blank that cannot mean zero. */
	readonly printed: Decimal | null;
	readonly implied: Decimal;
	/** No other value would do in this cell. */
	readonly only: boolean;
}

/** Cells that, with other values, would satisfy everything they touch. */
export type Explanation = readonly Change[];

export interface Dispute {
	/** The broken nodes that belong together, as indexes into the network. */
	readonly broken: readonly number[];
	/** The best explanations, all equally good; empty when none was found. */
	readonly explanations: readonly Explanation[];
	/** False when the search was stopped before every explanation of that size was tried. */
	readonly complete: boolean;
}

/** Cells that change to one new value: a printed value in some of its cells, or one blank. */
interface Suspect {
	readonly cells: readonly number[];
	/** The printed value, or the blank cell, that is suspected. */
	readonly group: string;
}

/** Hypotheses tried for one dispute before the search gives up; a return never needs as many. */
const TRIES_MAX = 20_000;
/** Printed values at fault, a blank that must not mean zero being one; more than this is no explanation. */
const FAULTS_MAX = 3;
/** Beyond so many cells with one printed value, only single cells and all of them are tried. */
const SUBSET_CELLS_MAX = 5;

/** The repair of a dispute when there is exactly one, cell by cell; else null. */
export function soleRepair(dispute: Dispute): Explanation | null {
	const [sole, ...others] = dispute.explanations;
	return sole && others.length === 0 && dispute.complete && sole.every((change) => change.only) ? sole : null;
}

/** The broken binding identities, grouped by common cells or values, each group with its explanations. */
export function explainAll(network: Network): Dispute[] {
	return components(network).map((broken) => explain(network, broken));
}

function components(network: Network): number[][] {
	const broken = network.nodes.flatMap((node, index) => (isBroken(node) ? [index] : []));
	const groups: { nodes: number[]; keys: Set<string> }[] = [];
	for (const index of broken) {
		const keys = new Set(network.nodes[index]?.cells.map((cell) => network.cells[cell]?.group ?? ''));
		const nodes = [index];
		for (let at = groups.length - 1; at >= 0; at -= 1) {
			const other = groups[at];
			if (!other || ![...other.keys].some((key) => keys.has(key))) continue;
			for (const key of other.keys) keys.add(key);
			nodes.push(...other.nodes);
			groups.splice(at, 1);
		}
		groups.push({ nodes, keys });
	}
	return groups.map((group) => group.nodes.sort((a, b) => a - b));
}

/** Broken, binding and solvable; limits take part only in judging explanations. */
function isBroken(node: Node): boolean {
	const { identity, equation } = node.instance;
	return (
		node.outcome === 'broken' &&
		identity.strength === 'binding' &&
		(equation.relation === 'sum' || equation.relation === 'product')
	);
}

function explain(network: Network, broken: readonly number[]): Dispute {
	const start: Values = network.cells.map(startValue);
	let pool = suspects(network, broken);
	let tries = 0;
	for (let faults = 1; faults <= FAULTS_MAX; faults += 1) {
		if (faults === 2) pool = suspects(network, around(network, broken));
		const found: Explanation[] = [];
		for (const hypothesis of pick(pool, 0, faults, [])) {
			if (!hitsAll(network, broken, hypothesis)) continue;
			tries += 1;
			if (tries > TRIES_MAX) return { broken, explanations: best(network, found), complete: false };
			const explanation = test(network, hypothesis, start);
			if (explanation) found.push(explanation);
		}
		if (found.length > 0) return { broken, explanations: best(network, found), complete: true };
	}
	return { broken, explanations: [], complete: true };
}

/** The nodes and those that share a cell with them: a second fault may lie one step away. */
function around(network: Network, nodes: readonly number[]): number[] {
	const near = new Set(nodes);
	for (const index of nodes) {
		for (const cell of network.nodes[index]?.cells ?? []) {
			for (const node of network.touching[cell] ?? []) near.add(node);
		}
	}
	return [...near];
}

/**
 * Among explanations with as few values at fault: those that leave the fewest confirming identities unfit (they
 * prove nothing by a misfit, but seldom fit by chance), and of these the ones that change the fewest cells.
 */
function best(network: Network, found: readonly Explanation[]): Explanation[] {
	const misfits = found.map((each) => misfitsOf(network, each));
	const least = Math.min(...misfits);
	const fitting = found.filter((_, index) => misfits[index] === least);
	const fewest = Math.min(...fitting.map((each) => each.length));
	return fitting.filter((each) => each.length === fewest);
}

function misfitsOf(network: Network, explanation: Explanation): number {
	const values = network.cells.map(startValue);
	const touched = new Set<number>();
	for (const change of explanation) {
		const index = network.cells.findIndex((cell) => cell.path === change.path);
		values[index] = change.implied;
		for (const node of network.touching[index] ?? []) touched.add(node);
	}
	let misfits = 0;
	network.nodes.forEach((node, index) => {
		if (node.instance.identity.strength === 'binding') return;
		if (touched.has(index) ? !holds(node, values) : node.outcome === 'broken') misfits += 1;
	});
	return misfits;
}

function suspects(network: Network, nodes: readonly number[]): Suspect[] {
	const inside = new Set(nodes.flatMap((node) => network.nodes[node]?.cells ?? []));
	const groups = new Map<string, number[]>();
	network.cells.forEach((cell, index) => {
		if (cell.given || cell.empty === 'unknown') return;
		const list = groups.get(cell.group);
		if (list) list.push(index);
		else groups.set(cell.group, [index]);
	});
	const list: Suspect[] = [];
	for (const [group, members] of groups) {
		if (!members.some((cell) => inside.has(cell))) continue;
		for (const cells of subsets(members)) list.push({ cells, group });
	}
	return list;
}

function subsets(members: readonly number[]): number[][] {
	if (members.length > SUBSET_CELLS_MAX) return [...members.map((cell) => [cell]), [...members]];
	const all: number[][] = [];
	for (let mask = 1; mask < 1 << members.length; mask += 1) {
		all.push(members.filter((_, bit) => (mask >> bit) & 1));
	}
	return all;
}

/** Every choice of `count` suspects, no printed value twice. */
function* pick(
	pool: readonly Suspect[],
	from: number,
	count: number,
	chosen: Suspect[],
): Generator<Suspect[]> {
	if (count === 0) {
		yield [...chosen];
		return;
	}
	for (let index = from; index < pool.length; index += 1) {
		const suspect = pool[index];
		if (!suspect || chosen.some((each) => each.group === suspect.group)) continue;
		chosen.push(suspect);
		yield* pick(pool, index + 1, count - 1, chosen);
		chosen.pop();
	}
}

/** An explanation must touch every identity that is broken. */
function hitsAll(network: Network, broken: readonly number[], hypothesis: readonly Suspect[]): boolean {
	return broken.every((index) => {
		const cells = network.nodes[index]?.cells ?? [];
		return hypothesis.some((suspect) => suspect.cells.some((cell) => cells.includes(cell)));
	});
}

/** Solves for the suspected cells and holds the result against every binding identity that they touch. */
function test(network: Network, hypothesis: readonly Suspect[], start: Values): Explanation | null {
	const values = [...start];
	for (const suspect of hypothesis) for (const cell of suspect.cells) values[cell] = null;
	const touched = [
		...new Set(
			hypothesis.flatMap((suspect) => suspect.cells.flatMap((cell) => network.touching[cell] ?? [])),
		),
	].flatMap((index) => {
		const node = network.nodes[index];
		return node && node.instance.identity.strength === 'binding' ? [node] : [];
	});
	const only = new Map<Suspect, boolean>();
	for (let progress = true; progress && only.size < hypothesis.length; ) {
		progress = false;
		for (const suspect of hypothesis) {
			if (only.has(suspect)) continue;
			const solved = solveSuspect(network, touched, suspect, values);
			if (solved === null) continue;
			for (const cell of suspect.cells) values[cell] = solved.value;
			only.set(suspect, solved.only);
			progress = true;
		}
	}
	if (only.size < hypothesis.length || !touched.every((node) => holds(node, values))) return null;
	return changesOf(network, hypothesis, values, only);
}

function changesOf(
	network: Network,
	hypothesis: readonly Suspect[],
	values: Values,
	only: ReadonlyMap<Suspect, boolean>,
): Explanation | null {
	const changes: Change[] = [];
	for (const suspect of hypothesis) {
		for (const index of suspect.cells) {
			const cell = network.cells[index];
			const implied = values[index];
			if (!cell || !implied || !fits(cell, implied)) return null;
			changes.push({ path: cell.path, printed: cell.printed, implied, only: only.get(suspect) ?? false });
		}
	}
	return changes;
}

/** The value that some identity fixes alone; failing that, one that would do. */
function solveSuspect(
	network: Network,
	touched: readonly Node[],
	suspect: Suspect,
	values: Values,
): Solved | null {
	const unknown = new Set(suspect.cells);
	let loose: Solved | null = null;
	for (const node of touched) {
		if (!node.cells.some((cell) => unknown.has(cell))) continue;
		const solved = solveFor(network, node, unknown, values);
		if (solved?.only) return solved;
		loose ??= solved;
	}
	return loose;
}

/** A node that lacks a cell which is not known says nothing against the values. */
function holds(node: Node, values: Values): boolean {
	const { instance } = node;
	const lookup = new Map<unknown, Decimal | null>();
	instance.stated.cells.forEach((cell, index) => {
		lookup.set(cell, values[node.stated[index] ?? -1] ?? null);
	});
	instance.terms.forEach((term, order) => {
		term.cells.forEach((cell, index) => {
			lookup.set(cell, values[node.terms[order]?.[index] ?? -1] ?? null);
		});
	});
	const stated = totalOf(instance.stated, (cell) => lookup.get(cell) ?? null);
	const expected = expectedOf(instance, (cell) => lookup.get(cell) ?? null);
	if (stated === null || expected === null) return true;
	const weak = instance.stated.weak || instance.terms.some((term) => term.weak);
	return weak || agrees(instance, stated, expected);
}

/** Could this value have been printed in that cell, and is it another one than was? */
function fits(cell: NetworkCell, value: Decimal): boolean {
	if (cell.printed !== null && equal(cell.printed, value)) return false;
	if (cell.empty === 'blank' && isZero(value)) return false;
	switch (cell.quantity) {
		case 'count':
			return value.scale === 0;
		case 'par':
			return value.mantissa > 0n;
		case 'money':
			return true;
		default: {
			const never: never = cell.quantity;
			return never;
		}
	}
}

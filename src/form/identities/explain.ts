/**
 * Why do identities break? The explanation that puts the fewest distinct printed values at fault, such that with
 * other values there every identity it touches holds and no limit of the form is passed. One value printed in
 * many cells (a par value) counts once. When several explanations are as good, all are given and none is
 * preferred.
 */
import { type Explanation, misfitsOf, tryHypothesis } from './hypothesis.ts';
import type { Network, Node } from './network.ts';
import { type Suspect, suspectsIn } from './suspects.ts';

export interface Dispute {
	/** The broken nodes that belong together, as indexes into the network. */
	readonly broken: readonly number[];
	/** The best explanations, all equally good; empty when none was found. */
	readonly explanations: readonly Explanation[];
	/** False when the search was stopped before every explanation of that size was tried. */
	readonly complete: boolean;
}

/** Printed values at fault, a blank that must not mean zero being one; more than this is no explanation. */
const FAULTS_MAX = 3;
/** Cells looked at for one dispute before the search gives up; a return never needs as many. */
const WORK_MAX = 500_000;
/** Cells looked at for all disputes of one return: a document made to contradict itself must end too. */
const WORK_IN_ALL_MAX = 1_500_000;

/** The repair of a dispute when there is exactly one, cell by cell; else null. */
export function soleRepair(dispute: Dispute): Explanation | null {
	const [sole, ...others] = dispute.explanations;
	return sole && others.length === 0 && dispute.complete && sole.every((change) => change.only) ? sole : null;
}

/** The broken binding identities, grouped by common cells or values, each group with its explanations. */
export function explainAll(network: Network): Dispute[] {
	const budget = { left: WORK_IN_ALL_MAX };
	return components(network).map((broken) => explain(network, broken, budget));
}

/** Broken nodes that share a cell or a printed value, directly or through others, together. */
function components(network: Network): number[][] {
	const parents = new Map<number, number>();
	const root = (key: number): number => {
		let at = key;
		for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up;
		return at;
	};
	const broken = network.nodes.flatMap((node, index) => (isBroken(node) ? [index] : []));
	const keysOf = (index: number): number[] =>
		(network.nodes[index]?.cells ?? []).flatMap((cell) => network.cells[cell]?.group ?? []);
	for (const index of broken) {
		const [first, ...rest] = keysOf(index);
		for (const key of rest) if (first !== undefined) parents.set(root(key), root(first));
	}
	const groups = new Map<number, number[]>();
	for (const index of broken) {
		const key = root(keysOf(index)[0] ?? -1);
		const group = groups.get(key);
		if (group) group.push(index);
		else groups.set(key, [index]);
	}
	return [...groups.values()];
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

function explain(network: Network, broken: readonly number[], budget: { left: number }): Dispute {
	let pool = suspectsIn(network, broken);
	const size = broken.reduce((sum, index) => sum + (network.nodes[index]?.cells.length ?? 0), 0);
	let work = 0;
	for (let faults = 1; faults <= FAULTS_MAX; faults += 1) {
		if (faults === 2) pool = suspectsIn(network, around(network, broken));
		const found: Explanation[] = [];
		for (const hypothesis of pick(pool, 0, faults, [])) {
			work += size;
			budget.left -= size;
			if (work > WORK_MAX || budget.left < 0) {
				return { broken, explanations: best(network, found), complete: false };
			}
			if (!hitsAll(network, broken, hypothesis)) continue;
			const explanation = tryHypothesis(network, hypothesis);
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

/**
 * Among explanations with as few values at fault: those that leave the fewest confirming identities unfit (they
 * prove nothing by a misfit, but seldom fit by chance), and of these the ones that change the fewest cells.
 */
function best(network: Network, found: readonly Explanation[]): Explanation[] {
	const misfits = found.map((each) => misfitsOf(network, each));
	const least = misfits.reduce((a, b) => Math.min(b, a), Number.POSITIVE_INFINITY);
	const fitting = found.filter((_, index) => misfits[index] === least);
	const fewest = fitting.reduce((a, each) => Math.min(each.length, a), Number.POSITIVE_INFINITY);
	return fitting.filter((each) => each.length === fewest);
}

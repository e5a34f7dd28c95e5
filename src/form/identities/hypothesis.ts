/** Hypotheses about what is wrong: printed values, or blanks, that could be others, and whether that would do. */
import { type Decimal, equal, isZero } from '../../value/decimal.ts';
import { agrees, expectedOf, totalOf } from './evaluate.ts';
import { type Network, type NetworkCell, type Node, startValue } from './network.ts';
import type { Cell } from './resolve.ts';
import type { Suspect } from './suspects.ts';
import { type Solved, solveFor, type Values } from './unknown.ts';

export interface Change {
	/** Index into the cells of the network. */
	readonly cell: number;
	readonly path: string;
	/** null for a blank that cannot mean zero. */
	readonly printed: Decimal | null;
	readonly implied: Decimal;
	/** No other value would do in this cell. */
	readonly only: boolean;
}

/** Cells that, with other values, would satisfy everything they touch. */
export type Explanation = readonly Change[];

/** Values as they enter, but for those that a hypothesis puts in their place; null while it seeks one. */
type Trial = Map<number, Decimal | null>;

function valuesOf(network: Network, trial: Trial): Values {
	return (cell) => (trial.has(cell) ? (trial.get(cell) ?? null) : startValue(network.cells[cell]));
}

/** Solves for the suspected cells and holds the result against every binding identity that they touch. */
export function tryHypothesis(network: Network, hypothesis: readonly Suspect[]): Explanation | null {
	const trial: Trial = new Map();
	const touched = new Set<number>();
	for (const suspect of hypothesis) {
		for (const cell of suspect.cells) {
			trial.set(cell, null);
			for (const node of network.touching[cell] ?? []) touched.add(node);
		}
	}
	const binding = [...touched].flatMap((index) => {
		const node = network.nodes[index];
		return node && node.instance.identity.strength === 'binding' ? [node] : [];
	});
	const only = new Map<Suspect, boolean>();
	for (let progress = true; progress && only.size < hypothesis.length; ) {
		progress = false;
		for (const suspect of hypothesis) {
			if (only.has(suspect)) continue;
			const solved = solveSuspect(network, binding, suspect, valuesOf(network, trial));
			if (solved === null) continue;
			for (const cell of suspect.cells) trial.set(cell, solved.value);
			only.set(suspect, solved.only);
			progress = true;
		}
	}
	const values = valuesOf(network, trial);
	if (only.size < hypothesis.length || !binding.every((node) => holds(node, values))) return null;
	return changesOf(network, hypothesis, values, only);
}

/** The value that some identity fixes alone; failing that, one that would do. */
function solveSuspect(
	network: Network,
	nodes: readonly Node[],
	suspect: Suspect,
	values: Values,
): Solved | null {
	const unknown = new Set(suspect.cells);
	let loose: Solved | null = null;
	for (const node of nodes) {
		if (!node.cells.some((cell) => unknown.has(cell))) continue;
		const solved = solveFor(network, node, unknown, values);
		if (solved?.only) return solved;
		loose ??= solved;
	}
	return loose;
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
			const implied = values(index);
			if (!cell || !implied || !fits(cell, implied)) return null;
			changes.push({
				cell: index,
				path: cell.path,
				printed: cell.printed,
				implied,
				only: only.get(suspect) ?? false,
			});
		}
	}
	return changes;
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

/** A node that lacks a cell which is not known says nothing against the values. */
function holds(node: Node, values: Values): boolean {
	const { instance } = node;
	const places = new Map<Cell, number>();
	instance.stated.cells.forEach((cell, index) => {
		places.set(cell, node.stated[index] ?? -1);
	});
	instance.terms.forEach((term, order) => {
		term.cells.forEach((cell, index) => {
			places.set(cell, node.terms[order]?.[index] ?? -1);
		});
	});
	const figure = (cell: Cell) => values(places.get(cell) ?? -1);
	const stated = totalOf(instance.stated, figure);
	const expected = expectedOf(instance, figure);
	if (stated === null || expected === null) return true;
	const weak = instance.stated.weak || instance.terms.some((term) => term.weak);
	return weak || agrees(instance, stated, expected);
}

/** How many more confirming identities an explanation leaves unfit than the printed values do. */
export function misfitsOf(network: Network, explanation: Explanation): number {
	const trial: Trial = new Map();
	const touched = new Set<number>();
	for (const change of explanation) {
		trial.set(change.cell, change.implied);
		for (const node of network.touching[change.cell] ?? []) touched.add(node);
	}
	const values = valuesOf(network, trial);
	let misfits = 0;
	for (const index of touched) {
		const node = network.nodes[index];
		if (!node || node.instance.identity.strength === 'binding') continue;
		misfits += (holds(node, values) ? 0 : 1) - (node.outcome === 'broken' ? 1 : 0);
	}
	return misfits;
}

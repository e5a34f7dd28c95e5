/**
 * What the identities make of a return as printed: which figures they prove, which empty cells they fill,
 * which printed figures they contradict and what would satisfy them. Nothing is repaired here.
 */
import { type Decimal, equal } from '../../value/decimal.ts';
import type { MonthlyReturn } from '../return.ts';
import { breakdownsOf } from './breakdown.ts';
import { type Dispute, explainAll, soleRepair } from './explain.ts';
import { comparable, instancesOf } from './instance.ts';
import { type Network, type NetworkCell, type Node, networkOf, startValue } from './network.ts';
import { solveFor } from './unknown.ts';

export interface Solution {
	readonly network: Network;
	/** Printed figures that an identity confirms, its other terms having been read independently. */
	readonly proved: ReadonlySet<string>;
	/** Cells without a figure, with the only value that the identities allow. */
	readonly implied: ReadonlyMap<string, Decimal>;
	readonly disputes: readonly Dispute[];
	/** Cells under dispute, each with its implied value, or null when there is not exactly one. */
	readonly disputed: ReadonlyMap<string, Decimal | null>;
}

export interface SolveOptions {
	/** Empty cells that were not found, so that nothing may be read out of their emptiness. */
	readonly isMissing?: (path: string) => boolean;
	readonly last?: MonthlyReturn | null;
	/** Par values in another currency than the capital beside them, which is then no product of theirs. */
	readonly isForeign?: (path: string) => boolean;
}

/** Solves a return; linear in its cells when nothing is broken. */
export function solveReturn(value: MonthlyReturn, options: SolveOptions = {}): Solution {
	const instances = comparable(
		instancesOf(value, options.last ?? null, options.isMissing ?? null),
		options.isForeign,
	);
	const network = networkOf(instances, options.isMissing);
	const disputes = explainAll(network);
	const disputed = disputedCells(network, disputes);
	const implied = impliedCells(network, disputed);
	for (const [path, value] of filledBlanks(disputes)) implied.set(path, value);
	const proved = provedCells(network, disputed, implied);
	for (const breakdown of breakdownsOf(value)) {
		if (breakdown.agrees && !disputed.has(breakdown.path)) proved.add(breakdown.path);
	}
	return { network, proved, implied, disputes, disputed };
}

/**
 * Every printed cell that a best explanation changes; where there is no explanation, every printed cell of what
 * is broken. The implied value is kept only when it is the same in the one explanation there is.
 */
function disputedCells(network: Network, disputes: readonly Dispute[]): Map<string, Decimal | null> {
	const disputed = new Map<string, Decimal | null>();
	for (const dispute of disputes) {
		const sole = soleRepair(dispute);
		if (sole) {
			for (const change of sole) if (change.printed !== null) disputed.set(change.path, change.implied);
			continue;
		}
		const cells =
			dispute.explanations.length > 0 && dispute.complete
				? dispute.explanations.flat().map((change) => change.cell)
				: dispute.broken.flatMap((node) => network.nodes[node]?.cells ?? []);
		for (const index of cells) {
			const cell = network.cells[index];
			if (cell && cell.printed !== null && !cell.given) disputed.set(cell.path, null);
		}
	}
	return disputed;
}

/** Blanks that cannot mean zero, where one explanation says what they must be. */
function* filledBlanks(disputes: readonly Dispute[]): Generator<readonly [string, Decimal]> {
	for (const dispute of disputes) {
		for (const change of soleRepair(dispute) ?? []) {
			if (change.printed === null) yield [change.path, change.implied];
		}
	}
}

/** Follows the binding identities from what is known to the cells that are not, until nothing more follows. */
function impliedCells(network: Network, disputed: ReadonlyMap<string, unknown>): Map<string, Decimal> {
	const values = network.cells.map((cell) => (disputed.has(cell.path) ? null : startValue(cell)));
	const implied = new Map<string, Decimal>();
	const conflicting = new Set<number>();
	for (let progress = true; progress; ) {
		progress = false;
		for (const node of network.nodes) {
			if (!implies(node)) continue;
			const unknown = node.cells.filter((cell) => values[cell] === null);
			const [index, ...more] = unknown;
			if (index === undefined || more.length > 0) continue;
			if (!node.cells.some((cell) => restsOn(network.cells[cell], implied))) continue;
			const cell = network.cells[index];
			if (cell?.empty !== 'unknown' || cell.given || conflicting.has(index)) continue;
			const solved = solveFor(network, node, new Set([index]), (at) => values[at] ?? null);
			if (!solved?.only || (cell.quantity === 'count' && solved.value.scale > 0)) continue;
			const { value } = solved;
			values[index] = value;
			if (agreesEverywhere(network, index, values)) {
				implied.set(cell.path, value);
				progress = true;
			} else {
				values[index] = null;
				conflicting.add(index);
			}
		}
	}
	return implied;
}

/** Blanks alone imply nothing: a row of empty cells may as well be one whose figures were lost. */
function restsOn(cell: NetworkCell | undefined, implied: ReadonlyMap<string, Decimal>): boolean {
	return cell !== undefined && (cell.printed !== null || implied.has(cell.path));
}

function implies(node: Node): boolean {
	const weak = node.instance.stated.weak || node.instance.terms.some((term) => term.weak);
	return !weak && node.outcome === 'unknown' && node.instance.identity.strength === 'binding';
}

/** No other identity with this one cell open asks for another value. */
function agreesEverywhere(network: Network, index: number, values: readonly (Decimal | null)[]): boolean {
	const value = values[index];
	return (network.touching[index] ?? []).every((at) => {
		const node = network.nodes[at];
		if (!node || !implies(node) || node.cells.some((cell) => values[cell] === null)) return true;
		const again = solveFor(network, node, new Set([index]), (at) => values[at] ?? null);
		return !again?.only || (value !== null && value !== undefined && equal(again.value, value));
	});
}

/** Printed cells of identities that hold on at least two printed figures, none disputed and none implied. */
function provedCells(
	network: Network,
	disputed: ReadonlyMap<string, unknown>,
	implied: ReadonlyMap<string, unknown>,
): Set<string> {
	const proved = new Set<string>();
	for (const node of network.nodes) {
		const { relation } = node.instance.equation;
		if (node.outcome !== 'holds' || relation === 'at most' || relation === 'not negative') continue;
		if (node.instance.equation.atMost) continue;
		if (node.instance.stated.weak || node.instance.terms.some((term) => term.weak)) continue;
		const cells = node.cells.flatMap((cell) => network.cells[cell] ?? []);
		if (cells.some((cell) => disputed.has(cell.path) || implied.has(cell.path))) continue;
		const printed = cells.filter((cell) => cell.printed !== null);
		if (printed.length < 2) continue;
		for (const cell of printed) if (!cell.given) proved.add(cell.path);
	}
	return proved;
}

/** What could be at fault: printed values, in some or all of their cells, and blanks. */
import type { Network } from './network.ts';

/** Cells that change to one new value: a printed value in some of its cells, or one blank. */
export interface Suspect {
	readonly cells: readonly number[];
	/** The printed value, or the blank cell, that is suspected. */
	readonly group: number;
}

/** Beyond so many cells with one printed value, only single cells and all of them are suspected. */
const SUBSET_CELLS_MAX = 5;

/** Everything in these nodes that could be at fault. */
export function suspectsIn(network: Network, nodes: readonly number[]): Suspect[] {
	const groups = new Set<number>();
	for (const node of nodes) {
		for (const index of network.nodes[node]?.cells ?? []) {
			const cell = network.cells[index];
			if (cell && !cell.given && cell.empty !== 'unknown') groups.add(cell.group);
		}
	}
	return [...groups].flatMap((group) =>
		subsets(network.groups[group] ?? []).map((cells) => ({ cells, group })),
	);
}

function subsets(members: readonly number[]): number[][] {
	if (members.length > SUBSET_CELLS_MAX) return [...members.map((cell) => [cell]), [...members]];
	const all: number[][] = [];
	for (let mask = 1; mask < 1 << members.length; mask += 1) {
		all.push(members.filter((_, bit) => (mask >> bit) & 1));
	}
	return all;
}

/**
 * The identities of one return as a network: cells with what is printed in them, and the instances that tie
 * them together. The solver works on it; nothing here knows where the figures came from.
 */
import { type Decimal, isZero, ZERO } from '../../value/decimal.ts';
import type { Step } from '../../value/pointer.ts';
import { evaluateInstance, type FigureOf } from './evaluate.ts';
import type { Instance } from './instance.ts';
import { type Cell, cellPath, type IsMissing, type Term } from './resolve.ts';

/** What a cell measures: figures of different kinds are never one printed value. */
export type Quantity = 'count' | 'par' | 'money';

export interface NetworkCell {
	readonly path: string;
	readonly printed: Decimal | null;
	readonly quantity: Quantity;
	/** `blank`: empty, and the form reads that as nothing moved. `unknown`: empty or not found, and not zero. */
	readonly empty: 'no' | 'blank' | 'unknown';
	/** Cells of the preceding return are given and cannot be at fault here. */
	readonly given: boolean;
	/** The same value of the same quantity: one printed value, perhaps in many cells. Zeros stand alone. */
	readonly group: string;
}

export interface Node {
	readonly instance: Instance;
	/** Indexes into `cells`: of the stated term, then of each other term. */
	readonly stated: readonly number[];
	readonly terms: readonly (readonly number[])[];
	readonly cells: readonly number[];
	/** As printed, blanks being zero. `unknown` when a cell that it needs is not known. */
	readonly outcome: 'holds' | 'broken' | 'open' | 'unknown';
}

export interface Network {
	readonly cells: readonly NetworkCell[];
	readonly nodes: readonly Node[];
	/** For each cell, the nodes it stands in. */
	readonly touching: readonly (readonly number[])[];
	/** For each group, its cells that could be at fault. */
	readonly groups: ReadonlyMap<string, readonly number[]>;
	readonly places: ReadonlyMap<string, number>;
}

/** The network of these instances; without `isMissing`, every empty cell was found empty. */
export function networkOf(instances: readonly Instance[], isMissing?: IsMissing): Network {
	const cells: NetworkCell[] = [];
	const places = new Map<string, number>();
	const touching: number[][] = [];
	const nodes: Node[] = [];
	const groups = new Map<string, number[]>();
	const place = (cell: Cell, term: Term): number => {
		const path = cellPath(cell);
		const known = places.get(path);
		if (known !== undefined) return known;
		const quantity = quantityOf(cell);
		const empty = cell.value !== null ? 'no' : isBlank(cell, term, isMissing) ? 'blank' : 'unknown';
		const group = cell.value === null || isZero(cell.value) ? path : valueKey(quantity, cell.value);
		const index = cells.length;
		cells.push({ path, printed: cell.value, quantity, empty, given: cell.of === 'last', group });
		touching.push([]);
		places.set(path, index);
		if (cell.of === 'this' && empty !== 'unknown') {
			const alike = groups.get(group);
			if (alike) alike.push(index);
			else groups.set(group, [index]);
		}
		return index;
	};
	const entering: FigureOf = (cell, term) => cell.value ?? (isBlank(cell, term, isMissing) ? ZERO : null);
	for (const instance of instances) {
		const stated = instance.stated.cells.map((cell) => place(cell, instance.stated));
		const terms = instance.terms.map((term) => term.cells.map((cell) => place(cell, term)));
		const all = together(stated, terms);
		for (const index of all) touching[index]?.push(nodes.length);
		nodes.push({
			instance,
			stated,
			terms,
			cells: all,
			outcome: evaluateInstance(instance, entering).outcome,
		});
	}
	return { cells, nodes, touching, groups, places };
}

/** Cells up to which looking through a list is quicker than making a set. */
const LIST_MAX = 16;

/** Every cell of an instance, once. */
function together(stated: readonly number[], terms: readonly (readonly number[])[]): number[] {
	let size = stated.length;
	for (const term of terms) size += term.length;
	if (size > LIST_MAX) return [...new Set([...stated, ...terms.flat()])];
	const all = [...stated];
	for (const term of terms) for (const index of term) if (!all.includes(index)) all.push(index);
	return all;
}

function valueKey(quantity: Quantity, value: Decimal): string {
	return `${quantity} ${value.mantissa} ${value.scale}`;
}

/** Empty, found, and read by the form as "nothing moved". */
function isBlank(cell: Cell, term: Term, isMissing: IsMissing | undefined): boolean {
	return cell.value === null && term.spec.blank === 'zero' && !isMissing?.(cellPath(cell));
}

/** The value a cell enters with: as printed, zero for a blank, null when not known. */
export function startValue(cell: NetworkCell | undefined): Decimal | null {
	if (!cell) return null;
	return cell.printed ?? (cell.empty === 'blank' ? ZERO : null);
}

const MONEY: ReadonlySet<Step | undefined> = new Set<Step | undefined>(['capital', 'amount']);

function quantityOf(cell: Cell): Quantity {
	const leaf = cell.steps[cell.steps.length - 1];
	if (leaf === 'par') return 'par';
	if (MONEY.has(leaf)) return 'money';
	const balance = leaf === 'preceding' || leaf === 'close';
	return balance && cell.steps[1] !== 'options' ? 'money' : 'count';
}

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
	readonly group: number;
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
	readonly groups: readonly (readonly number[])[];
}

/** The network of these instances; without `isMissing`, every empty cell was found empty. */
export function networkOf(instances: readonly Instance[], isMissing?: IsMissing): Network {
	const cells: NetworkCell[] = [];
	const touching: number[][] = [];
	const nodes: Node[] = [];
	const register = registerOf();
	const place = (cell: Cell, term: Term): number => {
		const known = register.placeOf(cell);
		if (known !== undefined) return known;
		const index = cells.length;
		const quantity = quantityOf(cell);
		const empty = cell.value !== null ? 'no' : isBlank(cell, term, isMissing) ? 'blank' : 'unknown';
		const given = cell.of === 'last';
		const group = register.add(cell, index, quantity, !given && empty !== 'unknown');
		cells.push({ path: cellPath(cell), printed: cell.value, quantity, empty, given, group });
		touching.push([]);
		return index;
	};
	const entering: FigureOf = (cell, term) => cell.value ?? (isBlank(cell, term, isMissing) ? ZERO : null);
	for (const instance of instances) {
		const stated = instance.stated.cells.map((cell) => place(cell, instance.stated));
		const terms = instance.terms.map((term) => term.cells.map((cell) => place(cell, term)));
		const all = together(stated, terms);
		for (const index of all) touching[index]?.push(nodes.length);
		const { outcome } = evaluateInstance(instance, entering);
		nodes.push({ instance, stated, terms, cells: all, outcome });
	}
	return { cells, nodes, touching, groups: register.groups };
}

/** Which cells are known already, and which hold the same printed value. */
function registerOf() {
	const places = new Map<object, Map<Step | undefined, number>>();
	const groups: number[][] = [];
	const values = new Map<bigint, { quantity: Quantity; scale: number; group: number }[]>();
	const groupOf = (value: Decimal, quantity: Quantity): number => {
		const alike = values.get(value.mantissa) ?? [];
		const found = alike.find((each) => each.quantity === quantity && each.scale === value.scale);
		if (found) return found.group;
		const group = groups.length;
		groups.push([]);
		values.set(value.mantissa, [...alike, { quantity, scale: value.scale, group }]);
		return group;
	};
	return {
		groups,
		placeOf: (cell: Cell): number | undefined => places.get(cell.holder)?.get(cell.steps.at(-1)),
		/** Adds a cell that is not known; gives its group. */
		add: (cell: Cell, index: number, quantity: Quantity, suspect: boolean): number => {
			const inside = places.get(cell.holder) ?? new Map<Step | undefined, number>();
			places.set(cell.holder, inside.set(cell.steps.at(-1), index));
			const alone = cell.value === null || isZero(cell.value);
			const group = alone ? groups.push([]) - 1 : groupOf(cell.value, quantity);
			if (suspect) groups[group]?.push(index);
			return group;
		},
	};
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

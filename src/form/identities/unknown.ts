/** Solves one identity for one unknown value, exactly, or says that it does not fix it. */
import {
	add,
	compare,
	type Decimal,
	isZero,
	magnitude,
	multiply,
	negate,
	normal,
	rescale,
	subtract,
	ZERO,
} from '../../value/decimal.ts';
import type { Network, Node, Quantity } from './network.ts';

/** The value of a cell by its index in the network; null where not known. */
export type Values = (cell: number) => Decimal | null;

/** Decimals that a par value may have. */
const PAR_SCALE_MAX = 12;
const HALF_CENT: Decimal = { mantissa: 5n, scale: 3 };

export interface Solved {
	readonly value: Decimal;
	/** False when the rounding of a capital to two decimals leaves room for other values. */
	readonly only: boolean;
}

/**
 * A value for every cell of `unknown` (all the same) with which `node` holds, the other cells being as in
 * `values`; null when there is none, or the node does not say.
 */
export function solveFor(
	network: Network,
	node: Node,
	unknown: ReadonlySet<number>,
	values: Values,
): Solved | null {
	switch (node.instance.equation.relation) {
		case 'sum':
			return solveSum(node, unknown, values);
		case 'product':
			return solveProduct(network, node, unknown, values);
		case 'quotient':
		case 'at most':
		case 'not negative':
			return null;
		default: {
			const never: never = node.instance.equation.relation;
			return never;
		}
	}
}

function solveSum(node: Node, unknown: ReadonlySet<number>, values: Values): Solved | null {
	const { instance } = node;
	const terms = [instance.stated, ...instance.terms];
	const groups = [node.stated, ...node.terms];
	let factor = 0n;
	let rest = ZERO;
	for (let index = 0; index < groups.length; index += 1) {
		const spec = terms[index]?.spec;
		const group = groups[index];
		if (!spec || !group) continue;
		const sign = (index === 0 ? -1 : 1) * spec.sign;
		for (const cell of group) {
			if (unknown.has(cell)) {
				// A figure whose printed sign means nothing cannot be solved for its sign.
				if (spec.magnitude) return null;
				factor += BigInt(sign);
				continue;
			}
			const value = values(cell);
			if (value === null) return null;
			const size = spec.magnitude ? magnitude(value) : value;
			rest = add(rest, sign < 0 ? negate(size) : size);
		}
	}
	if (factor === 0n) return null;
	const numerator = -rest.mantissa;
	return numerator % factor === 0n ? { value: normal(numerator / factor, rest.scale), only: true } : null;
}

function solveProduct(
	network: Network,
	node: Node,
	unknown: ReadonlySet<number>,
	values: Values,
): Solved | null {
	const capital = node.stated[0];
	const [left, right] = [node.terms[0]?.[0], node.terms[1]?.[0]];
	if (capital === undefined || left === undefined || right === undefined) return null;
	const hidden = [capital, left, right].filter((cell) => unknown.has(cell));
	if (hidden.length !== 1) return null;
	if (hidden[0] === capital) {
		const [a, b] = [values(left), values(right)];
		return a && b ? toCents(multiply(a, b)) : null;
	}
	const sought = hidden[0] === left ? left : right;
	const known = values(sought === left ? right : left);
	const amount = values(capital);
	if (!known || !amount || known.mantissa <= 0n) return null;
	return shortestFactor(amount, known, network.cells[sought]?.quantity ?? 'par');
}

/** Rounded to two decimals; null on an exact half, which no printed value meets. */
function toCents(exact: Decimal): Solved | null {
	if (exact.scale <= 2) return { value: exact, only: true };
	const unit = 10n ** BigInt(exact.scale - 2);
	const lower = exact.mantissa / unit;
	const rest = exact.mantissa % unit;
	if (rest * 2n === unit) return null;
	return { value: normal(rest * 2n > unit ? lower + 1n : lower, 2), only: true };
}

/**
 * The factor x with |x × known − amount| < 0.005 that needs the fewest decimals: a par value to 12 decimals, a
 * count to none. Where several need as few, the exact quotient if it is one of them, and it is not the only one.
 */
function shortestFactor(amount: Decimal, known: Decimal, quantity: Quantity): Solved | null {
	const low = subtract(amount, HALF_CENT);
	const high = add(amount, HALF_CENT);
	const scaleMax = quantity === 'par' ? PAR_SCALE_MAX : 0;
	for (let scale = 0; scale <= scaleMax; scale += 1) {
		const least = above(low, known, scale);
		const candidate = normal(least, scale);
		if (isZero(candidate) || compare(multiply(candidate, known), high) >= 0) continue;
		const next = normal(least + 1n, scale);
		if (compare(multiply(next, known), high) >= 0) return { value: candidate, only: true };
		return { value: exactFactor(amount, known, scale) ?? candidate, only: false };
	}
	return null;
}

function exactFactor(amount: Decimal, known: Decimal, scale: number): Decimal | null {
	const common = Math.max(amount.scale, known.scale);
	const numerator = rescale(amount, common) * 10n ** BigInt(scale);
	const denominator = rescale(known, common);
	return numerator % denominator === 0n ? normal(numerator / denominator, scale) : null;
}

/** The least whole k with (k / 10^scale) × divisor > amount. */
function above(amount: Decimal, divisor: Decimal, scale: number): bigint {
	const common = Math.max(amount.scale, divisor.scale);
	const numerator = rescale(amount, common) * 10n ** BigInt(scale);
	const denominator = rescale(divisor, common);
	const quotient = numerator / denominator;
	return numerator < 0n && numerator % denominator !== 0n ? quotient : quotient + 1n;
}

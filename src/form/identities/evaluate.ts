/** Does an instance of an identity hold? Exact, over the printed values or over values put in their place. */
import {
	add,
	compare,
	type Decimal,
	equal,
	floorQuotient,
	fromInteger,
	isZero,
	magnitude,
	multiply,
	negate,
	subtract,
	ZERO,
} from '../../value/decimal.ts';
import type { MonthlyReturn } from '../return.ts';
import { type Instance, instancesOf } from './instance.ts';
import type { Cell, Term } from './resolve.ts';

/** The value of a cell; null when it is not known. */
export type FigureOf = (cell: Cell, term: Term) => Decimal | null;

export interface Evaluation {
	readonly instance: Instance;
	/**
	 * `unknown`: a cell that it needs is not there. `broken`: all cells are there and disagree.
	 * `open`: it does not come out, but a part of it was not found or left blank, so nothing is said.
	 */
	readonly outcome: 'holds' | 'broken' | 'open' | 'unknown';
	/** What the return says, and what the other terms make of it; null when not known. */
	readonly stated: Decimal | null;
	readonly expected: Decimal | null;
}

/** The printed value; a blank that the form reads as "nothing moved" is zero. */
function printedValue(cell: Cell, term: Term): Decimal | null {
	return cell.value ?? (term.spec.blank === 'zero' ? ZERO : null);
}

/** Half a cent: a capital printed to two decimals differs from shares × par by no more than this. */
const HALF_CENT: Decimal = { mantissa: 5n, scale: 3 };

export function totalOf(term: Term, figureOf: FigureOf): Decimal | null {
	let total = ZERO;
	for (const cell of term.cells) {
		const value = figureOf(cell, term);
		if (value === null) return null;
		total = add(total, term.spec.magnitude ? magnitude(value) : value);
	}
	if (term.cells.length === 0 && term.spec.blank === 'unknown') return null;
	return term.spec.sign < 0 ? negate(total) : total;
}

/** Evaluates one instance. */
export function evaluateInstance(instance: Instance, figureOf: FigureOf = printedValue): Evaluation {
	const stated = totalOf(instance.stated, figureOf);
	const expected = expectedOf(instance, figureOf);
	if (stated !== null && expected === null && dividesByZero(instance, figureOf)) {
		return { instance, outcome: 'broken', stated, expected };
	}
	if (stated === null || expected === null) {
		return { instance, outcome: 'unknown', stated, expected };
	}
	if (agrees(instance, stated, expected)) return { instance, outcome: 'holds', stated, expected };
	const weak = instance.stated.weak || instance.terms.some((term) => term.weak);
	return { instance, outcome: weak ? 'open' : 'broken', stated, expected };
}

/** A price of zero buys no countable number of shares, whatever is printed. */
function dividesByZero(instance: Instance, figureOf: FigureOf): boolean {
	const price = instance.equation.relation === 'quotient' ? instance.terms[1] : undefined;
	const value = price ? totalOf(price, figureOf) : null;
	return value !== null && isZero(value);
}

/** What the terms other than `stated` make; null when one of them is not known. */
export function expectedOf(instance: Instance, figureOf: FigureOf): Decimal | null {
	const [first, second, third] = instance.terms;
	switch (instance.equation.relation) {
		case 'not negative':
			return ZERO;
		case 'sum':
		case 'at most': {
			let total = ZERO;
			for (const term of instance.terms) {
				const value = totalOf(term, figureOf);
				if (value === null) return null;
				total = add(total, value);
			}
			return total;
		}
		case 'product': {
			const left = first ? totalOf(first, figureOf) : null;
			const right = second ? totalOf(second, figureOf) : null;
			return left && right ? multiply(left, right) : null;
		}
		case 'quotient': {
			const amount = first ? totalOf(first, figureOf) : null;
			const price = second ? totalOf(second, figureOf) : null;
			const other = third ? totalOf(third, figureOf) : ZERO;
			if (!amount || !price || !other || isZero(price)) return null;
			return subtract(fromInteger(floorQuotient(amount, price)), other);
		}
		default: {
			const never: never = instance.equation.relation;
			return never;
		}
	}
}

export function agrees(instance: Instance, stated: Decimal, expected: Decimal): boolean {
	switch (instance.equation.relation) {
		case 'quotient':
			return instance.equation.atMost ? compare(stated, expected) <= 0 : equal(stated, expected);
		case 'sum':
			return instance.stated.spec.magnitude
				? equal(magnitude(stated), magnitude(expected))
				: equal(stated, expected);
		case 'product':
			return compare(magnitude(subtract(stated, expected)), HALF_CENT) <= 0;
		case 'at most':
			return compare(stated, expected) <= 0;
		case 'not negative':
			return stated.mantissa >= 0n;
		default: {
			const never: never = instance.equation.relation;
			return never;
		}
	}
}

/** Those of the instances that are broken as printed. */
export function brokenAmong(instances: readonly Instance[]): Evaluation[] {
	const broken: Evaluation[] = [];
	for (const instance of instances) {
		const evaluation = evaluateInstance(instance);
		if (evaluation.outcome === 'broken') broken.push(evaluation);
	}
	return broken;
}

/** Every instance on this return that is broken as printed. */
export function brokenIdentities(value: MonthlyReturn, last: MonthlyReturn | null = null): Evaluation[] {
	return brokenAmong(instancesOf(value, last));
}

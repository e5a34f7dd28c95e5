/** Short ways to say which quantity leaves which place of a unit for which other. */

import { type Decimal, fromInteger } from '../../value/decimal.ts';
import type { Spot, Transfer, Unit } from '../account.ts';
import type { MovementKind, MovementOf } from '../movement.ts';
import type { Standing } from '../standing.ts';

/** What a movement of one kind transfers, given where the issuer stood before it. Refuses names that are unknown. */
export type PostingRule<Kind extends MovementKind> = (
	movement: MovementOf<Kind>,
	before: Standing,
) => readonly Transfer[];

export type PostingRules<Kinds extends MovementKind> = { readonly [Kind in Kinds]: PostingRule<Kind> };

export function transfer(unit: Unit, from: Spot, to: Spot, quantity: Decimal): Transfer {
	return { unit, from, to, quantity };
}

/** Whole shares of a class. */
export function ofClass(name: string, from: Spot, to: Spot, shares: bigint): Transfer {
	return transfer(`class/${name}`, from, to, fromInteger(shares));
}

/** Shares of an agreement. */
export function ofAgreement(name: string, from: Spot, to: Spot, shares: bigint): Transfer {
	return transfer(`agreement/${name}`, from, to, fromInteger(shares));
}

/** The use that an issue or a purchase makes of a mandate; nothing when it names none. */
export function useOfMandate(mandate: string | undefined, shares: bigint): readonly Transfer[] {
	return mandate === undefined
		? []
		: [transfer(`mandate/${mandate}`, 'available', 'used', fromInteger(shares))];
}

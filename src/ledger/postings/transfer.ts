/** Short ways to say which quantity leaves which place of a unit for which other. */

import { type Decimal, fromInteger } from '../../value/decimal.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Spot, Transfer, Unit } from '../account.ts';
import type { MovementKind, MovementOf } from '../movement.ts';
import { named, type Standing } from '../standing.ts';
import type { MandateSubject } from '../subject.ts';

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

/** Which mandate an issue, a purchase or a grant uses, and of what kind and class it must be. */
export interface MandateUse {
	readonly mandate: string | undefined;
	readonly for: readonly MandateSubject['for'][];
	readonly class: string;
}

/**
 * The use of a mandate, or the return of what was used when negative; nothing when none is named. Refuses with
 * `LEDGER_UNKNOWN` a mandate that the ledger has not, of another class, or for something else.
 */
export function useOfMandate(use: MandateUse, shares: bigint, before: Standing): readonly Transfer[] {
	if (use.mandate === undefined || shares === 0n) return [];
	const subject = named(before.mandates, 'mandate', use.mandate);
	if (subject.class !== use.class || !use.for.includes(subject.for)) {
		throw new Refusal(
			'LEDGER_UNKNOWN',
			`the ledger has no ${use.for.join(' or ')} mandate for class ${use.class} called "${use.mandate}"`,
			`"${use.mandate}" is a ${subject.for} mandate for class ${subject.class}`,
			[use.mandate],
		);
	}
	const unit = `mandate/${subject.name}` as const;
	return shares > 0n
		? [transfer(unit, 'available', 'used', fromInteger(shares))]
		: [transfer(unit, 'used', 'available', fromInteger(-shares))];
}

/** What III.A to III.D report of shares delivered: new ones, and ones out of treasury. */
import type { MonthStep, Sequences } from './month.ts';
import type { Preparation } from './preparation.ts';

export interface Delivered {
	/** A1 to D1, or (A) to (D): null when nothing was delivered in that way. */
	readonly sharesIssued: bigint | null;
	/** A2 to D2. */
	readonly treasuryTransferred: bigint | null;
	readonly behindIssued: Sequences;
	readonly behindTransferred: Sequences;
}

/**
 * A delivery out of treasury raises issued shares and lowers treasury shares by the same number. An edition
 * without treasury columns has one cell for both.
 */
export function deliveredBy(p: Preparation, steps: readonly MonthStep[]): Delivered {
	let issued = 0n;
	let transferred = 0n;
	const behindIssued: number[] = [];
	const behindTransferred: number[] = [];
	for (const { recorded, effects } of steps) {
		for (const effect of effects) {
			const outOfTreasury = p.edition.treasury ? -effect.treasury : 0n;
			const fresh = effect.issued - outOfTreasury;
			issued += fresh;
			transferred += outOfTreasury;
			if (fresh !== 0n) behindIssued.push(recorded.sequence);
			if (outOfTreasury !== 0n) behindTransferred.push(recorded.sequence);
		}
	}
	return {
		sharesIssued: behindIssued.length > 0 ? issued : null,
		treasuryTransferred: behindTransferred.length > 0 ? transferred : null,
		behindIssued,
		behindTransferred,
	};
}

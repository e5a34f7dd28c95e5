/**
 * Purchases day by day: those of the month, and older ones that awaited cancellation in it. A shares that are bought
 * back are cancelled at once.
 */
import type { Day } from '../value/day.ts';
import { byDay } from './lots.ts';
import type { LedgerMonth } from './month.ts';

/** A purchase of a class of the ledger; redemptions for cancellation count among them, as on the form. */
export interface Purchase {
	readonly class: string;
	readonly day: Day;
	readonly shares: bigint;
	readonly purpose: 'cancellation' | 'treasury';
	/** Day on which they were cancelled, or kept in treasury after all; null while neither. */
	readonly cancelled: Day | null;
}

/** Shares are counted as they were on the day they ceased to await cancellation, else as at the close of the month. */
export function repurchasesOf(of: LedgerMonth): readonly Purchase[] {
	const purchases: Purchase[] = [];
	for (const { recorded, released } of of.steps) {
		const { entry } = recorded;
		if (entry.kind === 'repurchase-into-treasury') {
			const { class: name, day, shares } = entry;
			purchases.push({ class: name, day, shares, purpose: 'treasury', cancelled: null });
		} else if (entry.kind === 'a-share-buy-back') {
			const { class: name, day, shares } = entry;
			purchases.push({ class: name, day, shares, purpose: 'cancellation', cancelled: day });
		} else if ('class' in entry && typeof entry.class === 'string') {
			for (const { day, shares } of released) {
				purchases.push({ class: entry.class, day, shares, purpose: 'cancellation', cancelled: entry.day });
			}
		}
	}
	for (const [name, lots] of of.closing.lots) {
		for (const { day, shares } of byDay(lots)) {
			purchases.push({ class: name, day, shares, purpose: 'cancellation', cancelled: null });
		}
	}
	return purchases;
}

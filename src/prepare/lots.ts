/** Which purchases a movement took off those awaiting cancellation: the lots before it against the lots after it. */
import type { Lot } from '../ledger/movements/opening.ts';

/** Lots, or parts of lots, that are in `before` and not in `after`; oldest first. */
export function releasedLots(before: readonly Lot[], after: readonly Lot[]): readonly Lot[] {
	const left = new Map<string, bigint>();
	for (const lot of after) left.set(keyOf(lot), (left.get(keyOf(lot)) ?? 0n) + lot.shares);
	const released: Lot[] = [];
	for (const lot of byDay(before)) {
		const kept = left.get(keyOf(lot)) ?? 0n;
		if (kept < lot.shares) released.push({ ...lot, shares: lot.shares - kept });
	}
	return released;
}

/** Lots of one day, purpose and mandate as one, oldest first. */
export function byDay(lots: readonly Lot[]): readonly Lot[] {
	const merged = new Map<string, Lot>();
	for (const lot of lots) {
		const known = merged.get(keyOf(lot));
		merged.set(keyOf(lot), known ? { ...known, shares: known.shares + lot.shares } : lot);
	}
	return [...merged.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function keyOf({ day, redeemed, fromTreasury, generalMeeting }: Lot): string {
	return `${day} ${redeemed ?? false} ${fromTreasury ?? false} ${generalMeeting ?? ''}`;
}

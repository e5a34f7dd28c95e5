/** What awaits cancellation, purchase by purchase: III.E's not-yet-cancelled figure and its daily breakdown. */

import { Refusal } from '../../value/refusal.ts';
import type { Lot } from '../movements/opening.ts';

/** The lots with one more, in the order of their days. */
export function withLot(lots: readonly Lot[], lot: Lot): readonly Lot[] {
	const after = lots.findIndex(({ day }) => day > lot.day);
	return after < 0 ? [...lots, lot] : [...lots.slice(0, after), lot, ...lots.slice(after)];
}

export interface Taken {
	/** Redeemed shares, or bought-back ones. */
	readonly redeemed: boolean;
	readonly shares: bigint;
	/** Which purchases; the oldest when absent. */
	readonly named?: readonly Lot[] | undefined;
}

/** The lots without those taken; refuses with `LEDGER_BELOW_ZERO` when there are not so many. */
export function withoutLots(lots: readonly Lot[], { redeemed, shares, named }: Taken): readonly Lot[] {
	if (named) return named.reduce((rest, lot) => withoutLot(rest, lot, redeemed), lots);
	let left = shares;
	const rest: Lot[] = [];
	for (const lot of lots) {
		const offered = (lot.redeemed ?? false) === redeemed ? lot.shares : 0n;
		const taken = offered > left ? left : offered;
		left -= taken;
		if (taken < lot.shares) rest.push({ ...lot, shares: lot.shares - taken });
	}
	if (left > 0n) throw tooFew(shares, shares - left, redeemed);
	return rest;
}

function withoutLot(lots: readonly Lot[], wanted: Lot, redeemed: boolean): readonly Lot[] {
	const same = (lot: Lot) => lot.day === wanted.day && (lot.redeemed ?? false) === redeemed;
	const held = lots.filter(same).reduce((sum, lot) => sum + lot.shares, 0n);
	if (held < wanted.shares) throw tooFew(wanted.shares, held, redeemed, wanted.day);
	return [
		...lots.filter((lot) => !same(lot)),
		...withoutLots(lots.filter(same), { redeemed, shares: wanted.shares }),
	].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function tooFew(wanted: bigint, held: bigint, redeemed: boolean, day?: string): Refusal {
	const what = redeemed ? 'redeemed' : 'bought back';
	return new Refusal(
		'LEDGER_BELOW_ZERO',
		`${wanted} shares ${what}${day ? ` on ${day}` : ''} would be cancelled, and ${held} await cancellation`,
		'record the purchases first, or cancel fewer',
	);
}

/** Each lot times or divided by a whole number, as a reorganisation leaves it. */
export function scaledLots(lots: readonly Lot[], scale: (shares: bigint) => bigint): readonly Lot[] {
	return lots.map((lot) => ({ ...lot, shares: scale(lot.shares) })).filter(({ shares }) => shares > 0n);
}

/** What awaits cancellation, purchase by purchase: III.E's not-yet-cancelled figure and its daily breakdown. */

import { formatGrouped } from '../../value/decimal.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Lot } from '../movements/opening.ts';

/** The lots with one more, in the order of their days; purchases of a day under one mandate are one lot. */
export function withLot(lots: readonly Lot[], lot: Lot): readonly Lot[] {
	const at = lots.findLastIndex(({ day }) => day <= lot.day);
	const last = lots[at];
	return last && isAlike(last, lot)
		? [...lots.slice(0, at), { ...last, shares: last.shares + lot.shares }, ...lots.slice(at + 1)]
		: [...lots.slice(0, at + 1), lot, ...lots.slice(at + 1)];
}

function isAlike(a: Lot, b: Lot): boolean {
	const sameReason = (a.redeemed ?? false) === (b.redeemed ?? false);
	const samePlace = (a.fromTreasury ?? false) === (b.fromTreasury ?? false);
	return a.day === b.day && a.generalMeeting === b.generalMeeting && sameReason && samePlace;
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
		`${formatGrouped(wanted)} shares ${what}${day ? ` on ${day}` : ''} would be taken from those that await cancellation, and ${formatGrouped(held)} do`,
		'record the purchases first, or correct the figure',
	);
}

/**
 * The lots as a reorganisation leaves them. `scale` is applied to the running sum, so that the lots still add up
 * to the scaled whole where each of them would lose a fraction.
 */
export function scaledLots(lots: readonly Lot[], scale: (shares: bigint) => bigint): readonly Lot[] {
	let sum = 0n;
	return lots
		.map((lot) => {
			const before = scale(sum);
			sum += lot.shares;
			return { ...lot, shares: scale(sum) - before };
		})
		.filter(({ shares }) => shares > 0n);
}

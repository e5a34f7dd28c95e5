/**
 * Headroom of weighted voting rights in whole shares (Rules 8A.13 and 8A.15). The proportion itself shows nothing:
 * on a screen 0.224689471579 and 0.224689471563 are the same place. So the picture is a ruler of shares with
 * weighted voting rights: how many there are, how many there may be, and how many there may be once everything that
 * was bought back is cancelled.
 */
import { placeOf, rangeOf, round } from './pixels.ts';

export interface WeightedVotingFigures {
	readonly weighted: string;
	readonly total: string;
	readonly cap: { readonly weighted: string; readonly total: string };
	readonly pending: string;
}

export interface WeightedVotingGeometry {
	/** Shares with weighted voting rights that there may be now, as text. */
	readonly allowed: string;
	/** Below the limit by so many; negative when the limit is passed. */
	readonly spare: string;
	/** Exactly at the limit: one fewer converted share would breach it. */
	readonly isLeast: boolean;
	readonly isBreached: boolean;
	/** What there may be once all that is pending is cancelled; null when nothing is. */
	readonly allowedAfter: string | null;
	/** Shares that have to be converted then. */
	readonly conversion: string;
	readonly places: { readonly held: number; readonly allowed: number; readonly allowedAfter: number | null };
}

/** The marks on a ruler `width` pixels long. */
export function weightedVotingGeometry(
	figures: WeightedVotingFigures,
	width: number,
): WeightedVotingGeometry {
	const held = BigInt(figures.weighted);
	const total = BigInt(figures.total);
	const pending = BigInt(figures.pending);
	const allowedOf = (shares: bigint) => (BigInt(figures.cap.weighted) * shares) / BigInt(figures.cap.total);
	const allowed = allowedOf(total);
	const after = pending > 0n ? allowedOf(total - pending) : null;
	const range = rangeOf([held, allowed, ...(after === null ? [] : [after])]);
	const place = (value: bigint) => round(placeOf(value, range, width));
	return {
		allowed: allowed.toString(),
		spare: (allowed - held).toString(),
		isLeast: allowed === held,
		isBreached: held > allowed,
		allowedAfter: after?.toString() ?? null,
		conversion: (after !== null && held > after ? held - after : 0n).toString(),
		places: {
			held: place(held),
			allowed: place(allowed),
			allowedAfter: after === null ? null : place(after),
		},
	};
}

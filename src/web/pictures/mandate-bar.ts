/** The bar of a mandate: what is used, what is pending, what is left, and the mark at nine tenths. */
import { round, shareOf } from './pixels.ts';

export interface MandateFigures {
	readonly kind: string;
	readonly limit: string;
	readonly used: string;
	readonly pending: string;
	readonly left: string;
}

export interface BarPart {
	readonly part: 'used' | 'pending' | 'left';
	/** Exact, as text. */
	readonly shares: string;
	readonly x: number;
	readonly width: number;
}

export interface MandateGeometry {
	readonly parts: readonly BarPart[];
	/** Where nine tenths of the limit are. */
	readonly mark: number;
	/** More than nine tenths of the limit are used or pending. */
	readonly isNearLimit: boolean;
	/** Whole hundredths of the limit that are used or pending, cut. */
	readonly percent: string;
}

/**
 * The parts of a bar `width` pixels wide. Under a mandate to buy back, what is pending was bought and is part of what
 * is used; under the others it is agreed and not issued, and comes on top. A part above zero is never invisible.
 */
export function mandateGeometry(figures: MandateFigures, width: number): MandateGeometry {
	const limit = BigInt(figures.limit);
	const used = BigInt(figures.used);
	const pending = BigInt(figures.pending);
	const isWithin = figures.kind === 'buy-back' && pending <= used;
	const spent = isWithin ? used : used + pending;
	const left = BigInt(figures.left);
	const whole = largest(limit, spent + left);
	const lengths: readonly (readonly [BarPart['part'], bigint])[] = [
		['used', spent - pending],
		['pending', pending],
		['left', left],
	];
	let x = 0;
	const parts = lengths.map(([part, shares]) => {
		const length = shares > 0n ? Math.max(2, shareOf(shares, whole) * width) : 0;
		const made = { part, shares: shares.toString(), x: round(x), width: round(Math.min(length, width - x)) };
		x += made.width;
		return made;
	});
	return {
		parts,
		mark: round(shareOf(limit * 9n, whole * 10n) * width),
		isNearLimit: limit > 0n && spent * 10n > limit * 9n,
		percent: (limit > 0n ? (spent * 100n) / limit : 0n).toString(),
	};
}

function largest(a: bigint, b: bigint): bigint {
	return a > b ? a : b;
}

/**
 * Where exact figures stand on the screen. This is the only way from a figure to a number of the browser, and that
 * number is a place in pixels: no label is ever made from it.
 */

const PARTS = 1_000_000n;

/** `part ÷ whole` to a millionth, from 0 to 1; 0 when there is no whole. */
export function shareOf(part: bigint, whole: bigint): number {
	if (whole <= 0n || part <= 0n) return 0;
	if (part >= whole) return 1;
	return Number.parseInt(((part * PARTS) / whole).toString(), 10) / 1_000_000;
}

/** The place of a value between two others, from 0 at `low` to `length` at `high`. */
export function placeOf(value: bigint, { low, high }: Range, length: number): number {
	return shareOf(value - low, high - low) * length;
}

export interface Range {
	readonly low: bigint;
	readonly high: bigint;
}

/** The smallest range that holds all values, with a twelfth to spare on both sides; one share wide at least. */
export function rangeOf(values: readonly bigint[]): Range {
	const [low = 0n, ...above] = inOrder(values);
	const high = above.at(-1) ?? low;
	const spare = (high - low) / 12n;
	const margin = spare > 0n ? spare : 1n;
	return { low: low - margin, high: high + margin };
}

/** Figures from the least to the greatest. */
export function inOrder(values: readonly bigint[]): readonly bigint[] {
	return [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** A number of pixels, to a hundredth: enough for any screen, and short in the markup. */
export function round(pixels: number): number {
	return Math.round(pixels * 100) / 100;
}

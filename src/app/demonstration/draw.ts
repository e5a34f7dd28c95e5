/** Chance that is none: the same seed draws the same numbers, so that the demonstration is the same on every machine. */

export interface Draw {
	/** A whole number from `least` to `most`, both included. */
	between(least: number, most: number): number;
	/** True once in so many draws, on average. */
	once(inSoMany: number): boolean;
	pick<Item>(items: readonly [Item, ...Item[]]): Item;
	/** A number of shares from `least` to `most` lots of `lot`. */
	lots(least: number, most: number, lot: bigint): bigint;
}

/** A sequence of its own for each seed (xorshift of 32 bits, scattered by Knuth's multiplier). */
export function drawFrom(seed: number): Draw {
	let state = (Math.imul(seed + 1, 2_654_435_761) ^ 0x5f356495) >>> 0 || 1;
	const next = () => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		state >>>= 0;
		return state;
	};
	const between = (least: number, most: number) => least + (next() % (most - least + 1));
	return {
		between,
		once: (inSoMany) => next() % inSoMany === 0,
		pick: (items) => items[between(0, items.length - 1)] ?? items[0],
		lots: (least, most, lot) => BigInt(between(least, most)) * lot,
	};
}

/** Choices that follow from one number, so that a random history is data: the same seeds give the same history. */

export class Draw {
	#state: number;

	constructor(seed: number) {
		this.#state = seed | 0;
	}

	/** A whole number from 0 to below 2^32. */
	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return (mixed ^ (mixed >>> 14)) >>> 0;
	}

	/** From 0 to below `count`. */
	below(count: number): number {
		return this.next() % count;
	}

	/** True once in `times`. */
	once(times: number): boolean {
		return this.below(times) === 0;
	}

	pick<Item>(items: readonly Item[]): Item | undefined {
		return items[this.below(items.length || 1)];
	}

	/** From one to `most`, the whole of it now and then; null when there is none. */
	upTo(most: bigint): bigint | null {
		if (most <= 0n) return null;
		if (this.once(8)) return most;
		const size = [10n, 1_000n, 1_000_000n, 10_000_000_000n][this.below(4)] ?? 10n;
		return 1n + ((BigInt(this.next()) * BigInt(this.next() >>> 16)) % (most < size ? most : size));
	}

	/** A number of shares of any size. */
	shares(): bigint {
		return this.upTo(1_000_000n) ?? 1n;
	}
}

/** An entry by its number. Numbers are those of the issuer's chain, which holds more than entries, so they have gaps. */
import type { Recorded } from './entry.ts';

/** `entries` are in the order of recording. */
export function entryAt(entries: readonly Recorded[], sequence: number): Recorded | undefined {
	// Mostly there is no gap before it.
	const near = entries[sequence - 1];
	if (near?.sequence === sequence) return near;
	let low = 0;
	let high = entries.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((entries[middle]?.sequence ?? sequence) < sequence) low = middle + 1;
		else high = middle;
	}
	const found = entries[low];
	return found?.sequence === sequence ? found : undefined;
}

/** The number of the last entry; 0 before the first. */
export function lastSequence(entries: readonly Recorded[]): number {
	return entries.at(-1)?.sequence ?? 0;
}

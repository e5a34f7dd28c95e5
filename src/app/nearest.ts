/** "Did you mean …?": the known name that is nearest to what was typed. */

/** The nearest of `names` when it is near enough to be a slip of the finger; null otherwise. */
export function nearest(typed: string, names: readonly string[]): string | null {
	const wanted = typed.toLowerCase();
	let best: string | null = null;
	let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
	for (const name of names) {
		const distance = changes(wanted, name.toLowerCase());
		if (distance < least) {
			best = name;
			least = distance;
		}
	}
	return best;
}

/** Letters to add, drop, change or swap with a neighbour to get from one word to the other. */
function changes(from: string, to: string): number {
	if (from.length > 64) return from.length;
	let before: number[] = [];
	let row = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (let i = 1; i <= from.length; i++) {
		const next = [i];
		for (let j = 1; j <= to.length; j++) {
			const same = from[i - 1] === to[j - 1] ? 0 : 1;
			let least = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same);
			const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
			if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
			next.push(least);
		}
		before = row;
		row = next;
	}
	return row[to.length] ?? 0;
}

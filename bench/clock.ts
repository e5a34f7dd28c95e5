/**
 * Timing. The machine is shared, so every figure is a median, and two things that are compared take turns within
 * one run: what disturbs one disturbs the other.
 */
export interface Timing {
	/** Milliseconds of one call: the median over rounds. */
	readonly median: number;
	readonly least: number;
	readonly rounds: number;
}

export type Work = () => unknown;

/** Milliseconds of one call of each work; rounds alternate until `budget` milliseconds are spent. */
export async function time(works: readonly Work[], budget: number, warmUp = 3): Promise<Timing[]> {
	const samples: number[][] = works.map(() => []);
	for (let round = 0; round < warmUp; round += 1) for (const work of works) await work();
	const batches = await Promise.all(works.map((work) => batchOf(work)));
	const end = performance.now() + budget;
	do {
		for (const [index, work] of works.entries()) {
			const batch = batches[index] ?? 1;
			const start = performance.now();
			for (let call = 0; call < batch; call += 1) {
				const result = work();
				if (result instanceof Promise) await result;
			}
			samples[index]?.push((performance.now() - start) / batch);
		}
	} while (performance.now() < end);
	return samples.map((each) => ({
		median: median(each),
		least: Math.min(...each),
		rounds: each.length,
	}));
}

/** Calls that make up about two milliseconds, so that the clock's grain does not show. */
async function batchOf(work: Work): Promise<number> {
	const start = performance.now();
	await work();
	const once = Math.max(performance.now() - start, 0.000_1);
	return Math.max(1, Math.min(10_000, Math.round(2 / once)));
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? Number.NaN;
	return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Where the values of a sample lie. */

/** The value that so many of a hundred do not exceed (nearest rank). */
export function percentile(values: readonly number[], hundredth: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil((sorted.length * hundredth) / 100) - 1)] ?? Number.NaN;
}

/** Least squares: how much `y` grows with one more of `x`. */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const [x, y] = [mean(points.map(([each]) => each)), mean(points.map(([, each]) => each))];
	const above = points.reduce((sum, [each, other]) => sum + (each - x) * (other - y), 0);
	return above / points.reduce((sum, [each]) => sum + (each - x) ** 2, 0);
}

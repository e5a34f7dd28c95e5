/**
 * Issued shares as steps: each figure holds from its day until the next one. Where nothing is known there is a gap,
 * and it is never bridged.
 */

import type { Day } from '../../value/day.ts';
import { dayNumber } from '../../value/day-number.ts';
import { inOrder, placeOf, rangeOf, round, shareOf } from './pixels.ts';

export interface Step {
	readonly day: string;
	/** Null where nothing is known from this day on. */
	readonly shares: string | null;
	readonly restated: boolean;
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

export interface StepPoint {
	readonly day: string;
	readonly shares: string;
	/** Drawn hollow. */
	readonly restated: boolean;
	readonly x: number;
	readonly y: number;
}

export interface StepGeometry {
	/** One path for each stretch without a gap. */
	readonly paths: readonly string[];
	readonly points: readonly StepPoint[];
	readonly gaps: readonly { readonly x: number; readonly width: number }[];
	/** The least and the greatest figure, exact; null when there is none. */
	readonly least: string | null;
	readonly greatest: string | null;
}

/** The steps from `from` to `until`, both included, in a field of `size` pixels. */
export function stepGeometry(
	steps: readonly Step[],
	{ from, until }: { readonly from: string; readonly until: string },
	{ width, height }: Size,
): StepGeometry {
	const start = numberOf(from);
	const span = numberOf(until) - start;
	const across = (day: string) => round(shareOf(BigInt(numberOf(day) - start), BigInt(span)) * width);
	const figures = steps.flatMap(({ shares }) => (shares === null ? [] : [BigInt(shares)]));
	const range = rangeOf(figures);
	const down = (shares: string) => round(height - placeOf(BigInt(shares), range, height));
	const ends = steps.map((_, index) => across(steps[index + 1]?.day ?? until));
	const paths: string[] = [];
	const points: StepPoint[] = [];
	const gaps: { x: number; width: number }[] = [];
	let path = '';
	for (const [index, { day, shares, restated }] of steps.entries()) {
		const x = across(day);
		const end = ends[index] ?? width;
		if (shares === null) {
			if (path) paths.push(path);
			path = '';
			gaps.push({ x, width: round(end - x) });
			continue;
		}
		const y = down(shares);
		path += path ? `V${y}H${end}` : `M${x},${y}H${end}`;
		points.push({ day, shares, restated, x, y });
	}
	if (path) paths.push(path);
	return { paths, points, gaps, ...extremes(figures) };
}

function extremes(figures: readonly bigint[]): Pick<StepGeometry, 'least' | 'greatest'> {
	const sorted = inOrder(figures);
	return { least: sorted[0]?.toString() ?? null, greatest: sorted.at(-1)?.toString() ?? null };
}

function numberOf(day: string): number {
	return dayNumber(day as Day);
}

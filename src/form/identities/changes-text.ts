/** A repair in words: which cells would hold which figures instead of those printed. */
import { equal, formatGrouped } from '../../value/decimal.ts';
import type { Change, Explanation } from './hypothesis.ts';

/**
 * What an explanation changes, one phrase for each printed value at fault:
 * `par value 0.000000025 instead of 0.00000025 (4 cells)`.
 */
export function changesText(explanation: Explanation, labelOf: (path: string) => string): string {
	const groups: { first: Change; labels: string[] }[] = [];
	for (const change of explanation) {
		const same = groups.find(({ first }) => isSameChange(first, change));
		if (same) same.labels.push(labelOf(change.path));
		else groups.push({ first: change, labels: [labelOf(change.path)] });
	}
	return groups
		.map(({ first, labels }) => {
			const printed = first.printed === null ? 'a blank' : formatGrouped(first.printed);
			const cells = labels.length > 1 ? ` (${labels.length} cells)` : '';
			return `${commonEnd(labels)} ${formatGrouped(first.implied)} instead of ${printed}${cells}`;
		})
		.join(' and ');
}

function isSameChange(a: Change, b: Change): boolean {
	if (!equal(a.implied, b.implied)) return false;
	return a.printed === null || b.printed === null ? a.printed === b.printed : equal(a.printed, b.printed);
}

/** Row and column of one cell; for several, what the ends of their labels have in common, else the first cell. */
function commonEnd(labels: readonly string[]): string {
	const parts = labels.map((label) => label.split(', ').slice(1));
	const [first = []] = parts;
	if (parts.length === 1) return first.slice(-2).join(', ');
	let shared = 0;
	while (
		shared < first.length &&
		parts.every((each) => each[each.length - 1 - shared] === first[first.length - 1 - shared])
	) {
		shared += 1;
	}
	return first.slice(-(shared === 0 ? 2 : Math.min(shared, 2))).join(', ');
}

/** The entries behind a cell of a derived return. */

import { encodeReturn } from '../../form/json.ts';
import { labelOf } from '../../form/label.ts';
import type { Ledger } from '../../ledger/fold.ts';
import { valueAt } from '../../value/pointer.ts';
import { Refusal } from '../../value/refusal.ts';
import { nearest } from '../nearest.ts';
import type { Derived } from './derive.ts';
import { type HistoryLine, historyOf } from './history.ts';

export interface ExplainedCell {
	readonly path: string;
	readonly label: string;
	/** As in the return's JSON. */
	readonly value: unknown;
	/** Ascending; empty for what follows from no entry. */
	readonly entries: readonly HistoryLine[];
}

/** Refuses with `USAGE` a pointer that leads to no cell of the return. */
export function behindCell(
	ledger: Ledger,
	{ return: value, prepared }: Derived,
	path: string,
): ExplainedCell {
	const json = encodeReturn(value);
	const cell = valueAt(json, path);
	if (cell === undefined) {
		const near = nearest(path, [...prepared.sources.keys()]);
		throw new Refusal(
			'USAGE',
			`the return has no cell ${path}`,
			near
				? `did you mean ${near}?`
				: 'a cell is named as in `ff301 diff`, such as /issued/classes/0/close/issued',
		);
	}
	const lines = historyOf(ledger);
	const sequences = new Set(sourcesOf(prepared.sources, path));
	return {
		path,
		label: labelOf(value, path),
		value: cell,
		entries: lines.filter(({ recorded }) => sequences.has(recorded.sequence)),
	};
}

/** Of the cell itself, of all cells in it, else of the nearest thing that it is part of. */
function sourcesOf(sources: Derived['prepared']['sources'], path: string): readonly number[] {
	const inside = [...sources].filter(([key]) => key === path || key.startsWith(`${path}/`));
	if (inside.length > 0) return inside.flatMap(([, sequences]) => sequences);
	for (let upper = path; upper !== ''; upper = upper.slice(0, upper.lastIndexOf('/'))) {
		const found = sources.get(upper);
		if (found) return found;
	}
	return [];
}

/** R04: parts of the form that a reading did not find; never taken for "Not applicable". */
import { labelOf } from '../form/label.ts';
import type { Finding } from '../value/finding.ts';
import { valueAt } from '../value/pointer.ts';
import type { Draft } from './draft.ts';

const SECTIONS: ReadonlySet<string> = new Set([
	'/authorised',
	'/issued',
	'/details/options',
	'/details/warrants',
	'/details/convertibles',
	'/details/agreements',
	'/details/other',
	'/depositaryReceipts',
	'/confirmations',
]);

/** One finding for all parts that were not found; none when every part was. */
export function lostHeadings(draft: Draft): Finding[] {
	const lost = draft.gaps.filter(
		(gap) => SECTIONS.has(gap.path) && gap.reason === 'not found' && valueAt(draft.return, gap.path) === null,
	);
	const places = lost.map((gap) => ({ path: gap.path, label: labelOf(draft.return, gap.path) }));
	const [place, ...also] = places;
	if (!place) return [];
	return [
		{
			code: 'R04',
			severity: 'warning',
			title: 'a part of the form was not found, and is not taken for Not applicable',
			place,
			also,
			lines: places.map(({ label }) => `${label} was not found in the document`),
			figures: [],
			difference: null,
			note: null,
			help: null,
			source: 'FF301, Parts I to V: a part that has nothing to report says Not applicable',
		},
	];
}

/** Which of the two paper editions a return stands on. */
import { type Day, monthOf } from '../../value/day.ts';
import { decideEdition } from '../edition.ts';
import { skeleton } from '../glyphs.ts';
import type { Source } from './source.ts';

/** From the month of March 2019 on, or with that edition's mark beside a page number. */
export function isPaperOfMarch2019(source: Source, monthEnded: Day | null): boolean {
	if (source.editionMark) return true;
	const month = monthEnded === null ? null : monthOf(monthEnded);
	if (month !== null && month >= '2019-03') return true;
	const { letters } = skeleton(source.text);
	return (
		decideEdition({ plain: source.text, letters, form: 'paper', release: null, month }).edition ===
		'March 2019'
	);
}

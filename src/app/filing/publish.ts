/** What was published, compared with what was submitted: the result is recorded, and a difference is told loudly. */
import type { ActOf } from '../../filing/act.ts';
import { Refusal } from '../../value/refusal.ts';
import { type Acted, type Acting, aboutOf, perform } from './perform.ts';

export type PublishedDifference = ActOf<'publish'>['differences'][number];

export interface PublishedAsked {
	readonly result: 'matched' | 'differs';
	/** Digests of the published files. */
	readonly documents: readonly string[];
	readonly differences: readonly PublishedDifference[];
	/** Figures that could not be proved on reading. */
	readonly unproved: number;
}

/** Refuses with `FILING_NOT_SUBMITTED` a month whose submission has no content to compare with. */
export async function recordPublished(acting: Acting, asked: PublishedAsked): Promise<Acted> {
	const { result, documents, differences, unproved } = asked;
	return perform(acting, {
		name: 'publish',
		isSame: (last) =>
			last.act === 'publish' && last.result === result && last.documents.join() === documents.join(),
		plan: (filing) => {
			const submission = filing.life.submission?.act?.act;
			if (!submission) {
				throw new Refusal(
					'FILING_NOT_SUBMITTED',
					`the return of ${filing.month} was recorded as submitted without its content`,
				);
			}
			return {
				act: {
					act: 'publish',
					...aboutOf(filing, acting.actor),
					digest: submission.digest,
					result,
					documents: [...documents],
					differences: [...differences],
					unproved,
				},
			};
		},
	});
}

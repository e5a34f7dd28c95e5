/** What an act is bound to: the content that stands, which must be the one that was seen. */
import { Refusal } from '../../value/refusal.ts';
import type { Filing } from './load.ts';

/** The digest of what stands. Refuses with `FILING_CHANGED` when `seen` is another, or nothing stands. */
export function standingDigest({ state, month }: Filing, seen: string | null): string {
	const { digest } = state;
	if (digest !== null && (seen === null || seen === digest)) return digest;
	throw new Refusal(
		'FILING_CHANGED',
		digest === null
			? `of the return of ${month} nothing stands as it was sent`
			: `the return of ${month} is ${digest} now, and ${seen} was seen`,
		'load what stands now and look at what moved',
		digest === null ? [] : [digest],
	);
}

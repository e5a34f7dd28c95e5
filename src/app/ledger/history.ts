/** An issuer's entries in the order of recording, each with what it did to the accounts, corrections beside what they reversed. */
import type { Posting } from '../../ledger/account.ts';
import type { Recorded } from '../../ledger/entry.ts';
import { type Ledger, walk } from '../../ledger/fold.ts';

export interface HistoryLine {
	readonly recorded: Recorded;
	/** Empty for what moves nothing, and for what was reversed. */
	readonly postings: readonly Posting[];
	/** Sequence of the correction that reversed it. */
	readonly reversedBy: number | null;
}

/** Every entry, those that were reversed among them. */
export function historyOf(ledger: Ledger): HistoryLine[] {
	const postings = new Map<number, readonly Posting[]>();
	walk(ledger, null, {
		step: ({ recorded, postings: made }) => {
			postings.set(recorded.sequence, made);
		},
	});
	return ledger.entries.map((recorded) => ({
		recorded,
		postings: postings.get(recorded.sequence) ?? [],
		reversedBy: ledger.reversed.get(recorded.sequence) ?? null,
	}));
}

/** Reverses an entry and everything recorded with it; a submitted month is opened first, where that is asked for. */
import type { LedgerEntry } from '../../ledger/entry.ts';
import { entryAt } from '../../ledger/entry-at.ts';
import type { Ledger } from '../../ledger/fold.ts';
import type { Store } from '../../store/store.ts';
import { Refusal } from '../../value/refusal.ts';
import { openingsFor } from './open-correction.ts';
import { type RecordedGroup, recordGroup } from './record.ts';

export interface CorrectAsked {
	/** Number of the entry that was wrong. */
	readonly sequence: number;
	readonly reason: string;
	/** Open the correction of a month whose return was submitted. */
	readonly reopen: boolean;
	/** Null for a key made of the number. */
	readonly key: string | null;
	readonly dryRun: boolean;
	/** Milliseconds since 1970 (UTC). */
	readonly now: number;
}

/** Refuses with `LEDGER_NOT_REVERSIBLE`, and with `LEDGER_MONTH_SUBMITTED` without `reopen`. */
export async function correctEntry(
	store: Store,
	issuer: string,
	asked: CorrectAsked,
): Promise<RecordedGroup> {
	return recordGroup(
		store,
		issuer,
		(ledger) => ({ key: asked.key ?? `correct-${asked.sequence}`, entries: correctionOf(ledger, asked) }),
		asked,
	);
}

function correctionOf(ledger: Ledger, { sequence, reason, reopen }: CorrectAsked): readonly LedgerEntry[] {
	const target = entryAt(ledger.entries, sequence);
	if (!target) {
		throw new Refusal(
			'LEDGER_NOT_REVERSIBLE',
			`the ledger has no entry ${sequence}`,
			'look at `ff301 ledger` for the number of the entry',
			[String(sequence)],
		);
	}
	const { day } = target.entry;
	const correction: LedgerEntry = { kind: 'correction', day, reverses: sequence, reason };
	return reopen ? [...openingsFor(ledger, day, reason), correction] : [correction];
}

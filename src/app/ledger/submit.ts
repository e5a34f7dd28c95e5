/** A return was submitted: its month is closed from then on, under the digest of what was submitted. */
import { createHash } from 'node:crypto';
import { encodeReturn } from '../../form/json.ts';
import type { MonthlyReturn } from '../../form/return.ts';
import type { LedgerEntry, Recorded, StatementOf } from '../../ledger/entry.ts';
import { monthsOf } from '../../ledger/months.ts';
import type { Store } from '../../store/store.ts';
import { type CanonicalValue, canonicalJson } from '../../value/canonical-json.ts';
import { type Day, lastDay, type Month } from '../../value/day.ts';
import { prepareMonth } from './derive.ts';
import { type RecordedGroup, recordGroup } from './record.ts';

export interface SubmittedAsked {
	readonly month: Month;
	readonly on: Day;
	/** Of the return as submitted; null for that of the derived return. */
	readonly digest: string | null;
	/** Milliseconds since 1970 (UTC). */
	readonly now: number;
}

/** Refuses with `LEDGER_MONTH_SUBMITTED` a second return without a correction, and a month that cannot be derived. */
export async function recordSubmitted(
	store: Store,
	issuer: string,
	asked: SubmittedAsked,
): Promise<RecordedGroup> {
	const { month, on } = asked;
	return recordGroup(
		store,
		issuer,
		(ledger) => {
			const before = monthsOf(ledger).find((each) => each.month === month);
			const made = ledger.statements.filter(isOf(month));
			const last = made.at(-1);
			// The month again, with nothing opened since, is the same submission.
			if (before && !before.open && last && (asked.digest ?? last.entry.digest) === last.entry.digest) {
				return { key: last.key, entries: [last.entry] };
			}
			const digest = asked.digest ?? digestOf(prepareMonth(ledger, { month, dateSubmitted: on }).returns.en);
			const entry: LedgerEntry = {
				kind: 'return-submitted',
				day: lastDay(month),
				month,
				status: before ? 're-submission' : 'new-submission',
				submittedOn: on,
				digest,
			};
			return { key: `submitted-${month}-${made.length + 1}`, entries: [entry] };
		},
		asked,
	);
}

function isOf(month: Month) {
	return (each: Recorded): each is Recorded<StatementOf<'return-submitted'>> =>
		each.entry.kind === 'return-submitted' && each.entry.month === month;
}

/** `sha256:…` over the canonical JSON of a return. */
function digestOf(value: MonthlyReturn): string {
	const text = canonicalJson(encodeReturn(value) as CanonicalValue);
	return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

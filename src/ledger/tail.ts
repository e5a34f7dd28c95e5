/**
 * The end of a ledger, kept so that today's movement can be added without folding all that came before: where the
 * issuer stands at the close of the last day, where it stood before that day, and which months are submitted.
 */
import type { Day } from '../value/day.ts';
import type { Account } from './account.ts';
import { entryAt, lastSequence } from './entry-at.ts';
import { type Ledger, walk } from './fold.ts';
import { GrownLedger } from './grown.ts';
import { monthsOf, type SubmittedMonths } from './months.ts';
import { rankOf } from './order.ts';
import { copyOf, newStanding, type Standing } from './standing.ts';

export interface Tail {
	/** Number of the last entry; 0 before the first. */
	readonly sequence: number;
	/** Instant of the last entry; empty before the first. */
	readonly recordedAt: string;
	readonly months: SubmittedMonths;
	/** Last day on which a movement took effect. */
	readonly day: Day | null;
	/** Last day of an entry that was reversed: rows of a store may speak of it. */
	readonly reversedUntil: Day | null;
	/** Place within that day of the movement that came last. */
	readonly rank: number;
	/** Accounts posted to on that day. */
	readonly posted: ReadonlySet<Account>;
	/** Before the first movement of that day. */
	readonly before: Standing;
	/** At the close of that day. */
	readonly standing: Standing;
}

const FOLDED = new WeakMap<Ledger, Tail>();

/** The tail of a ledger: kept with what was appended last, or folded once. */
export function tailOf(ledger: Ledger): Tail {
	if (ledger instanceof GrownLedger) return ledger.tail;
	const kept = FOLDED.get(ledger) ?? folded(ledger);
	FOLDED.set(ledger, kept);
	return kept;
}

function folded(ledger: Ledger): Tail {
	const last = ledger.movements.at(-1)?.entry;
	const posted = new Set<Account>();
	let before = newStanding();
	const standing = walk(ledger, null, {
		opening: (day, at) => {
			if (day === last?.day) before = copyOf(at);
		},
		step: ({ recorded, postings }) => {
			if (recorded.entry.day === last?.day) for (const { account } of postings) posted.add(account);
		},
	});
	return {
		sequence: lastSequence(ledger.entries),
		recordedAt: ledger.entries.at(-1)?.recordedAt ?? '',
		months: monthsOf(ledger),
		day: last?.day ?? null,
		reversedUntil: reversedUntil(ledger),
		rank: last ? rankOf(last) : 0,
		posted,
		before,
		standing,
	};
}

function reversedUntil({ entries, reversed }: Ledger): Day | null {
	const days = [...reversed.keys()].map((sequence) => entryAt(entries, sequence)?.entry.day);
	return days.sort().at(-1) ?? null;
}

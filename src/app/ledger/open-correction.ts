/** What opens a submitted month for a correction; the group that reaches into the month begins with it. */
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { Ledger } from '../../ledger/fold.ts';
import { monthsOf } from '../../ledger/months.ts';
import { type Day, lastDay, monthOf } from '../../value/day.ts';

/** Opens the first submitted month that an entry of `day` reaches; nothing where none is, or it is open already. */
export function openingsFor(ledger: Ledger, day: Day, reason: string): readonly LedgerEntry[] {
	const closed = monthsOf(ledger).find(({ month }) => month >= monthOf(day));
	if (!closed || closed.open) return [];
	const { month } = closed;
	return [{ kind: 'correction-opened', day: lastDay(month), month, reason }];
}

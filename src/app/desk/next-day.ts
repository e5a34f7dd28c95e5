/** Next day disclosure returns (Rule 13.25A) that entries make due, each by 30 minutes before the next trading day. */
import { nextDayDeadline } from '../../calendar/deadlines.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import { KINDS } from '../../ledger/kinds.ts';
import { isMovementKind, type MovementKind } from '../../ledger/movement.ts';
import type { Day } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';

export interface NextDayDue {
	readonly entry: LedgerEntry;
	readonly kind: MovementKind;
	/** `a` always; `b` at five per cent, or together with one of `a`. */
	readonly group: 'a' | 'b';
	readonly day: Day;
	readonly due: string;
}

/** Those of movements that the rule names; none beyond the trading days on file. */
export function nextDayReturns(entries: readonly LedgerEntry[]): readonly NextDayDue[] {
	return entries.flatMap((entry) => {
		const { kind } = entry;
		if (!isMovementKind(kind)) return [];
		const { nextDay } = KINDS[kind];
		const group = 'director' in entry && entry.director === true && nextDay === 'b' ? 'a' : nextDay;
		const deadline = group === 'none' ? null : deadlineOrNull(entry.day);
		return group === 'none' || deadline === null
			? []
			: [{ entry, kind, group, day: deadline.day, due: deadline.instant }];
	});
}

function deadlineOrNull(day: Day): { readonly day: Day; readonly instant: string } | null {
	try {
		return nextDayDeadline(day).scheduled;
	} catch (error) {
		if (error instanceof Refusal && error.code === 'CALENDAR_BEYOND') return null;
		throw error;
	}
}

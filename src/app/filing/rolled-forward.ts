/** What the return of a month would say had nothing happened in it: to compare with where there is no month before. */
import { type Ledger, ledgerOf } from '../../ledger/fold.ts';
import { addMonths, lastDay, type Month } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import { prepareMonth, returnsBefore } from '../ledger/derive.ts';
import type { Returns } from './content.ts';

/** The return of the month before, else this month's without its movements; null where neither can be derived. */
export function returnsToCompare(ledger: Ledger, month: Month): Returns | null {
	return returnsBefore(ledger, month) ?? rolledForward(ledger, month);
}

function rolledForward(ledger: Ledger, month: Month): Returns | null {
	const end = lastDay(addMonths(month, -1));
	const before = ledgerOf(ledger.entries.filter(({ entry }) => entry.day <= end));
	try {
		return prepareMonth(before, { month }).returns;
	} catch (error) {
		if (error instanceof Refusal) return null;
		throw error;
	}
}

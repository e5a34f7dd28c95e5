/**
 * Since when a firm looks after the returns of an issuer. What was due before it took the issuer on was somebody else's:
 * such a month is neither late nor waiting, unless the firm did something to it all the same.
 */
import type { Client } from '../../store/desk.ts';
import { addMonths, type Month, monthOf } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import { dayOfInstant, nextDue } from '../due.ts';
import type { Chain } from './chain.ts';
import { eventsOf } from './events.ts';

/** The month whose return was the next to be due when the issuer was taken on. */
export function firstMonthOf({ addedAt }: Pick<Client, 'addedAt'>): Month {
	try {
		return nextDue(addedAt);
	} catch (error) {
		// Beyond the trading days on file: the month that had ended last.
		if (error instanceof Refusal && error.code === 'CALENDAR_BEYOND')
			return addMonths(monthOf(dayOfInstant(addedAt)), -1);
		throw error;
	}
}

/** A month before the first, without any act and without a submission in the ledger. */
export function isBeforeUs(chain: Chain, client: Pick<Client, 'addedAt'>, month: Month): boolean {
	return month < firstMonthOf(client) && eventsOf(chain, month).length === 0;
}

/** Whether the firm still has to submit the return of a month for the first time. */
export function isStillDue(chain: Chain, client: Pick<Client, 'addedAt'>, month: Month): boolean {
	const events = eventsOf(chain, month);
	if (month < firstMonthOf(client) && events.length === 0) return false;
	const first = chain.ledger.movements[0]?.entry.day;
	// The day that a ledger begins with is the end of the month before its first return.
	const begun = first === undefined || month > monthOf(first);
	return begun && events.every(({ kind }) => kind !== 'closed');
}

/** A purchase of the last business day that is told when the return has gone on already: what was approved is void by it. */
import { businessDayBefore } from '../../calendar/business-days.ts';
import { decodeEntry } from '../../ledger/entry.ts';
import type { Store } from '../../store/store.ts';
import { lastDay, type Month } from '../../value/day.ts';
import { addDays } from '../../value/day-number.ts';
import { recordGroup } from '../ledger/record.ts';
import type { MadeUpIssuer } from './character.ts';
import { listedClass } from './opening-classes.ts';
import { mandateName, meetingBefore } from './openings.ts';

/** `now` is milliseconds since 1970 (UTC). */
export async function lateEntry(
	store: Store,
	issuer: MadeUpIssuer,
	month: Month,
	now: number,
): Promise<void> {
	const meeting = meetingBefore(month);
	const entry = decodeEntry({
		kind: 'repurchase-for-cancellation',
		day: businessDayBefore(addDays(lastDay(month), 1), 'scheduled'),
		class: listedClass(issuer),
		shares: '120000',
		mandate: mandateName(meeting),
		generalMeeting: meeting,
		venue: 'exchange',
	});
	await recordGroup(store, issuer.code, { key: `late-${month}`, entries: [entry] }, { now });
}

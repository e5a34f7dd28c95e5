/** The general meeting behind an agreement: its own, or the one that gave the mandate under which shares are issued. */
import type { Standing } from '../ledger/standing.ts';
import type { AgreementSubject } from '../ledger/subject.ts';
import type { Day } from '../value/day.ts';

/** Null where neither is on record. */
export function meetingBehind(agreement: AgreementSubject, { mandates }: Standing): Day | null {
	return agreement.generalMeeting ?? mandates.get(agreement.mandate ?? '')?.granted ?? null;
}

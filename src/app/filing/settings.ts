/**
 * Signatory, day and status that the return of a month is derived with: those of what was sent, and while nothing is
 * sent those that it would be sent with today.
 */
import type { Life } from '../../filing/fold.ts';
import type { FilingTeam } from '../../filing/person.ts';
import { type Day, lastDay, type Month } from '../../value/day.ts';

export interface FilingSettings {
	readonly dateSubmitted: Day | null;
	/** Null for the first on record. */
	readonly signatory: { readonly id: string; readonly name: string; readonly title: string } | null;
	readonly status: 'new-submission' | 're-submission';
	/** Nothing is sent; they may still change. */
	readonly isProposed: boolean;
}

/** `today` is the day in Hong Kong. */
export function settingsFor(life: Life, team: FilingTeam, month: Month, today: Day): FilingSettings {
	const status = life.round === 1 ? 'new-submission' : 're-submission';
	const sent = life.sent?.act;
	if (sent) {
		return { dateSubmitted: sent.dateSubmitted, signatory: sent.signatory, status, isProposed: false };
	}
	const first = team.signatories[0];
	const signatory = first ? { id: first.id, name: first.signsAs, title: first.title } : null;
	if (life.submission !== null) {
		return { dateSubmitted: life.submission.submittedOn as Day, signatory, status, isProposed: false };
	}
	return { dateSubmitted: today > lastDay(month) ? today : null, signatory, status, isProposed: true };
}

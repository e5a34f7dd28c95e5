/** A submitted return is opened again: the ledger opens the month for a correction, and a new round begins. */
import type { MonthEffect } from '../../prepare/effect-of.ts';
import { lastDay } from '../../value/day.ts';
import { monthsThatDiffer } from '../ledger/months-that-differ.ts';
import { openingsFor } from '../ledger/open-correction.ts';
import { ledgerUpTo } from './chain.ts';
import type { Filing } from './load.ts';
import { type Acted, type Acting, aboutOf, perform } from './perform.ts';

export async function startResubmission(
	acting: Acting,
	{ reason }: { readonly reason: string },
): Promise<Acted> {
	return perform(acting, {
		name: 'start-resubmission',
		isSame: (last) => last.act === 'start-resubmission' && last.reason === reason,
		plan: (filing) => {
			const { month, chain, life } = filing;
			const about = aboutOf(filing, acting.actor);
			return {
				act: { act: 'start-resubmission', ...about, round: life.round + 1, reason },
				entries: openingsFor(chain.ledger, lastDay(month), reason),
			};
		},
	});
}

/** What has changed since the return was submitted last: in this month and in every later one, cell by cell. */
export function touchedSinceSubmission({ chain, life }: Filing): readonly MonthEffect[] {
	const last = life.submissions.at(-1);
	if (!last) return [];
	return monthsThatDiffer(ledgerUpTo(chain, last.sequence), chain.ledger);
}

/** The events of one month in the order of the chain: its acts, and the ledger's statements that close and open it. */
import type { LifeEvent } from '../../filing/fold.ts';
import type { Month } from '../../value/day.ts';
import { actsOf, type Chain } from './chain.ts';

export function eventsOf(chain: Chain, month: Month): readonly LifeEvent[] {
	const acts = actsOf(chain, month).map((recorded): LifeEvent => ({ kind: 'act', recorded }));
	const statements = chain.ledger.statements.flatMap(({ sequence, recordedAt, entry }): LifeEvent[] => {
		if (entry.kind === 'return-submitted' && entry.month === month) {
			const { digest, submittedOn, status } = entry;
			return [{ kind: 'closed', sequence, recordedAt, digest, submittedOn, status }];
		}
		const isOpened = entry.kind === 'correction-opened' && entry.month === month;
		return isOpened ? [{ kind: 'opened', sequence, recordedAt }] : [];
	});
	return [...acts, ...statements].sort((a, b) => sequenceOf(a) - sequenceOf(b));
}

function sequenceOf(event: LifeEvent): number {
	return event.kind === 'act' ? event.recorded.sequence : event.sequence;
}

/** Months whose return is with the checker, the director, or signed, and not submitted: what a new entry may make void. */
import { lifeOf } from '../../filing/fold.ts';
import type { Store } from '../../store/store.ts';
import type { Month } from '../../value/day.ts';
import { loadChain } from '../filing/chain.ts';
import { eventsOf } from '../filing/events.ts';

export async function monthsSent(store: Store, issuer: string): Promise<ReadonlySet<string>> {
	const chain = await loadChain(store, issuer);
	const months = new Set(chain.acts.map(({ act }) => act.month as Month));
	return new Set(
		[...months].filter((month) => {
			const { sent, submission } = lifeOf(eventsOf(chain, month));
			return sent !== null && submission === null;
		}),
	);
}

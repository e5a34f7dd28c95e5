/** Records the ledger of a made-up issuer: group by group, with the conversions that Rule 8A.15 asks for, and its submissions. */
import type { Ledger } from '../../ledger/fold.ts';
import type { Head, Store } from '../../store/store.ts';
import { forcedConversionOf } from '../ledger/forced-conversion.ts';
import { loadLedger } from '../ledger/load.ts';
import { attemptGroup } from '../ledger/record.ts';
import { recordSubmitted } from '../ledger/submit.ts';
import type { History, HistoryGroup, HistorySubmitted } from './history.ts';

/** Entries of an issuer whose ledger is there already are left as they are. */
export async function recordHistory(store: Store, { issuer, groups, submitted }: History): Promise<void> {
	const { ledger, head } = await loadLedger(store, issuer.code);
	if (head.sequence > 0) return;
	const all: readonly (HistoryGroup | HistorySubmitted)[] = [...groups, ...submitted].sort(
		(a, b) => a.at - b.at,
	);
	let at: { readonly ledger: Ledger; readonly head: Head } = { ledger, head };
	for (const each of all) {
		if ('month' in each) {
			const { after, head: last } = await recordSubmitted(store, issuer.code, {
				month: each.month,
				on: each.on,
				digest: null,
				now: each.at,
			});
			at = { ledger: after, head: last };
			continue;
		}
		const forced =
			issuer.character === 'weighted-voting' ? forcedConversionOf(at.ledger, each.entries) : null;
		const group = { key: each.key, entries: [...each.entries, ...(forced?.entries ?? [])] };
		const made = await attemptGroup(store, issuer.code, { ...at, kept: [] }, group, { now: each.at });
		at = { ledger: made.after, head: made.head };
	}
}

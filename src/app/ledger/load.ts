/** An issuer's entries out of the store, decoded and put in the order in which they took effect. */

import { isAct } from '../../filing/act.ts';
import { decodeEntry, type Recorded } from '../../ledger/entry.ts';
import { type Ledger, ledgerOf } from '../../ledger/fold.ts';
import type { Entry, Head, Store } from '../../store/store.ts';

export interface LoadedLedger {
	readonly ledger: Ledger;
	/** The last of the chain that was read: an entry, or an act in the life of a return. */
	readonly head: Head;
}

/** The ledger as known at an instant, now when absent; without entries for an issuer that has none. */
export async function loadLedger(store: Store, issuer: string, knownAt?: string): Promise<LoadedLedger> {
	const chain = await store.entries(issuer, knownAt === undefined ? {} : { knownAt });
	const last = chain.at(-1);
	return {
		ledger: ledgerOf(chain.flatMap(entriesIn)),
		head: last ? headOf(last) : { sequence: 0, hash: '0'.repeat(64), recordedAt: null },
	};
}

/** The head that an entry is when nothing comes after it. */
export function headOf({ sequence, hash, recordedAt }: Entry): Head {
	return { sequence, hash, recordedAt };
}

/** What the chain holds there for the ledger: an entry, or nothing for an act in the life of a return. */
export function entriesIn({ sequence, key, recordedAt, content }: Entry): readonly Recorded[] {
	const json: unknown = JSON.parse(content);
	return isAct(json) ? [] : [{ sequence, key, recordedAt, entry: decodeEntry(json) }];
}

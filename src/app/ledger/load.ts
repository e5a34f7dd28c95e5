/** An issuer's entries out of the store, decoded and put in the order in which they took effect. */
import { decodeEntry, type Recorded } from '../../ledger/entry.ts';
import { type Ledger, ledgerOf } from '../../ledger/fold.ts';
import type { Entry, Head, Store } from '../../store/store.ts';

export interface LoadedLedger {
	readonly ledger: Ledger;
	/** The last entry that was read. */
	readonly head: Head;
}

/** The ledger as known at an instant, now when absent; without entries for an issuer that has none. */
export async function loadLedger(store: Store, issuer: string, knownAt?: string): Promise<LoadedLedger> {
	const entries = await store.entries(issuer, knownAt === undefined ? {} : { knownAt });
	const last = entries.at(-1);
	return {
		ledger: ledgerOf(entries.map(recordedOf)),
		head: last ? headOf(last) : { sequence: 0, hash: '0'.repeat(64), recordedAt: null },
	};
}

/** The head that an entry is when nothing comes after it. */
export function headOf({ sequence, hash, recordedAt }: Entry): Head {
	return { sequence, hash, recordedAt };
}

/** An entry of the store as the ledger knows it. */
export function recordedOf({ sequence, key, recordedAt, content }: Entry): Recorded {
	return { sequence, key, recordedAt, entry: decodeEntry(JSON.parse(content)) };
}

/**
 * The chain of an issuer, parted into its ledger and the acts on its returns. What was read is kept in memory beside the
 * store that it came from, under the hash of the head, and only what was recorded since is read again: nothing before a
 * head ever changes. The ledger stays the same object as long as no entry was added, so that what was derived from it
 * can be kept with it.
 */
import { type Act, decodeAct, isAct, type RecordedAct } from '../../filing/act.ts';
import { decodeEntry, type Recorded } from '../../ledger/entry.ts';
import { type Ledger, ledgerOf } from '../../ledger/fold.ts';
import type { Entry, Head, Store } from '../../store/store.ts';
import { headOf } from '../ledger/load.ts';
import { Kept } from './kept.ts';

export interface Chain {
	readonly ledger: Ledger;
	/** All acts of the issuer, in the order of the chain. */
	readonly acts: readonly RecordedAct[];
	readonly head: Head;
}

const GENESIS: Head = { sequence: 0, hash: '0'.repeat(64), recordedAt: null };
const EMPTY: Chain = { ledger: ledgerOf([]), acts: [], head: GENESIS };

/** By issuer. */
const KEPT = new Kept<Chain>(4_000);

/** The chain as known at an instant, now when absent; empty for an issuer that has none. */
export async function loadChain(store: Store, issuer: string, knownAt?: string): Promise<Chain> {
	if (knownAt !== undefined) return grown(EMPTY, await store.entries(issuer, { knownAt }));
	const before = KEPT.get(store, issuer) ?? EMPTY;
	const head = await store.head(issuer);
	if (head.hash === before.head.hash) return before;
	const grows = head.sequence > before.head.sequence;
	const chain = grows
		? grown(before, await store.entries(issuer, { after: before.head.sequence }))
		: grown(EMPTY, await store.entries(issuer));
	KEPT.set(store, issuer, chain);
	return chain;
}

/** The ledger as it stood after an entry of the chain, acts among them counted. */
export function ledgerUpTo({ ledger }: Chain, sequence: number): Ledger {
	return ledgerOf(ledger.entries.filter((each) => each.sequence <= sequence));
}

function grown(before: Chain, entries: readonly Entry[]): Chain {
	const last = entries.at(-1);
	if (!last) return before;
	const acts: RecordedAct[] = [];
	const recorded: Recorded[] = [];
	for (const { sequence, key, recordedAt, content } of entries) {
		const json: unknown = JSON.parse(content);
		if (isAct(json)) acts.push({ sequence, key, recordedAt, act: decodeAct(json) });
		else recorded.push({ sequence, key, recordedAt, entry: decodeEntry(json) });
	}
	return {
		ledger: recorded.length === 0 ? before.ledger : ledgerOf([...before.ledger.entries, ...recorded]),
		acts: acts.length === 0 ? before.acts : [...before.acts, ...acts],
		head: headOf(last),
	};
}

/** The acts of one month. */
export function actsOf(chain: Chain, month: string): readonly RecordedAct<Act>[] {
	return chain.acts.filter(({ act }) => act.month === month);
}

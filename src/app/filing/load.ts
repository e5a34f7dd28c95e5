/** Everything that a review of a month's return needs, in one read. */

import type { RecordedAct } from '../../filing/act.ts';
import { ACT_NAMES, type ActName } from '../../filing/act-names.ts';
import { mayAct } from '../../filing/may.ts';
import type { Actor, Denial } from '../../filing/person.ts';
import type { DeskStore } from '../../store/desk.ts';
import type { Store } from '../../store/store.ts';
import type { Month } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import { dayOfInstant, hongKongTime } from '../due.ts';
import { actsOf, loadChain } from './chain.ts';
import { changesOf, type FilingChange } from './changes.ts';
import { contentOf, type Returns } from './content.ts';
import { type Core, coreOf } from './core.ts';
import { Kept } from './kept.ts';
import { returnsToCompare } from './rolled-forward.ts';

/** Where the ledgers are kept, and what the desk keeps beside them. */
export interface FilingStores {
	readonly store: Store;
	readonly desk: Pick<DeskStore, 'client' | 'document' | 'keepDocument'>;
}

export interface Filing extends Core {
	readonly issuer: string;
	/** Acts on the return of this month, in the order of the chain. */
	readonly acts: readonly RecordedAct[];
	/** Against the month before; empty where no return can be derived. */
	readonly changes: readonly FilingChange[];
}

export interface LoadAsked {
	/** Milliseconds since 1970 (UTC). */
	readonly now: number;
	/** As known at this instant, Hong Kong time with milliseconds; now when absent. */
	readonly knownAt?: string;
}

/** With their returns in both languages, so not too many. */
const KEPT = new Kept<Promise<Filing>>(256);

/** Refuses with `ISSUER_UNKNOWN` an issuer that no firm looks after or that has no ledger. */
export async function loadFiling(
	{ store, desk }: FilingStores,
	issuer: string,
	month: Month,
	{ now, knownAt }: LoadAsked,
): Promise<Filing> {
	const client = await desk.client(issuer);
	const chain = await loadChain(store, issuer, knownAt);
	if (client === null || chain.head.sequence === 0) {
		throw new Refusal('ISSUER_UNKNOWN', `there is no client ${issuer}`, null, [issuer]);
	}
	const today = dayOfInstant(knownAt ?? hongKongTime(now));
	const key = JSON.stringify([chain.head.hash, month, today, client]);
	const found = KEPT.get(store, key);
	if (found) return found;
	const made = filingOf(coreOf(chain, client, month, today), desk);
	KEPT.set(store, key, made);
	// A disk that failed once must not be remembered.
	made.catch(() => KEPT.delete(store, key));
	return made;
}

async function filingOf(core: Core, desk: FilingStores['desk']): Promise<Filing> {
	const { client, chain, month } = core;
	const common = { ...core, issuer: client.issuer, acts: actsOf(chain, month) };
	if (core.derived === null) return { ...common, changes: [] };
	const { returns, sources } = core.derived.prepared;
	const changes = changesOf({
		last: returnsToCompare(chain.ledger, month),
		now: returns,
		approved: await approvedBefore(core, desk),
		sourcesOf: (path) => sources.get(path) ?? [],
	});
	return { ...common, changes };
}

/** The returns that were approved last, when that approval is not the one that stands. */
async function approvedBefore(
	{ client, life, state }: Core,
	desk: FilingStores['desk'],
): Promise<Returns | null> {
	const digest = life.lastApproval?.act.digest;
	if (digest === undefined || digest === state.digest) return null;
	return (await contentOf(desk, client.firm, digest))?.returns ?? null;
}

/** What a person may do now, and else why not. */
export function mayOf(filing: Core, actor: Actor): Readonly<Record<ActName, Denial | null>> {
	const { client, month, life, state } = filing;
	const asking = { issuer: client.issuer, month, actor, team: client.team, life, state };
	const denials = ACT_NAMES.map((act) => [act, mayAct(act, asking)] as const);
	return Object.fromEntries(denials) as Record<ActName, Denial | null>;
}

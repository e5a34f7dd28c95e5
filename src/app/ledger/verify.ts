/**
 * Whether everything kept fits: the chains of hashes, the balances against a fold of the entries, and the figures that
 * somebody outside stated against the ledger.
 */
import { type Account, balanceOf } from '../../ledger/account.ts';
import { type AssertedFigure, assertionsOf } from '../../ledger/assertions.ts';
import { type Ledger, standingAt } from '../../ledger/fold.ts';
import type { Break, Store, Verification } from '../../store/store.ts';
import { formatDecimal } from '../../value/decimal.ts';
import { loadLedger } from './load.ts';

/** A figure from outside that the ledger does not say. */
export interface Mismatch extends AssertedFigure {
	readonly issuer: string;
}

export interface Verified extends Verification {
	readonly mismatches: readonly Mismatch[];
}

const LAST_DAY = '2099-12-31';

/** The first thing that is wrong for each issuer; balances are folded again only where the chain is whole. */
export async function verifyLedgers(store: Store): Promise<Verified> {
	const chains = await store.verify();
	const broken = new Set(chains.breaks.map(({ issuer }) => issuer));
	const mismatches: Mismatch[] = [];
	if (broken.has('')) return { ...chains, mismatches };
	const breaks: Break[] = [...chains.breaks];
	for (const issuer of await store.issuers()) {
		if (broken.has(issuer)) continue;
		const { ledger, head } = await loadLedger(store, issuer);
		const found = await wrongBalance(store, { issuer, ledger, sequence: head.sequence });
		if (found) breaks.push(found);
		for (const figure of assertionsOf(ledger).mismatches) mismatches.push({ issuer, ...figure });
	}
	return { ...chains, breaks, mismatches };
}

interface Examined {
	readonly issuer: string;
	readonly ledger: Ledger;
	readonly sequence: number;
}

async function wrongBalance(store: Store, { issuer, ledger, sequence }: Examined): Promise<Break | null> {
	const kept = await store.balances(issuer, { asAt: LAST_DAY });
	const { balances } = standingAt(ledger, null);
	// What is kept and follows from nothing is as wrong as what follows and is not kept.
	for (const account of new Set([...balances.keys(), ...(kept.keys() as Iterable<Account>)])) {
		const follows = formatDecimal(balanceOf(balances, account));
		const stands = kept.get(account) ?? '0';
		if (follows === stands) continue;
		return {
			issuer,
			sequence,
			message: `${account} is kept as ${stands}, and ${follows} follows from the entries`,
		};
	}
	return null;
}

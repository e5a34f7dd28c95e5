/** Whether everything kept fits: the chains of hashes, and the balances against a fold of the entries. */
import { standingAt } from '../../ledger/fold.ts';
import type { Break, Store, Verification } from '../../store/store.ts';
import { formatDecimal } from '../../value/decimal.ts';
import { loadLedger } from './load.ts';

const LAST_DAY = '2099-12-31';

/** The first thing that is wrong for each issuer; balances are folded again only where the chain is whole. */
export async function verifyLedgers(store: Store): Promise<Verification> {
	const chains = await store.verify();
	const broken = new Set(chains.breaks.map(({ issuer }) => issuer));
	if (broken.has('')) return chains;
	const breaks: Break[] = [...chains.breaks];
	for (const issuer of await store.issuers()) {
		if (broken.has(issuer)) continue;
		const found = await wrongBalance(store, issuer);
		if (found) breaks.push(found);
	}
	return { ...chains, breaks };
}

async function wrongBalance(store: Store, issuer: string): Promise<Break | null> {
	const { ledger, head } = await loadLedger(store, issuer);
	const kept = await store.balances(issuer, { asAt: LAST_DAY });
	const { balances } = standingAt(ledger, null);
	for (const [account, quantity] of balances) {
		const follows = formatDecimal(quantity);
		const stands = kept.get(account) ?? '0';
		if (follows === stands) continue;
		return {
			issuer,
			sequence: head.sequence,
			message: `${account} is kept as ${stands}, and ${follows} follows from the entries`,
		};
	}
	return null;
}

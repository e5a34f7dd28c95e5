/** Balances of an issuer at the close of a day, as known at an instant: out of the store, without folding. */
import type { Store } from '../../store/store.ts';
import type { Day } from '../../value/day.ts';

export type AccountBalance = {
	readonly account: string;
	/** Exact decimal text. */
	readonly quantity: string;
};

/** Every account that ever moved by then, by name. */
export async function balancesOf(
	store: Store,
	issuer: string,
	asAt: Day,
	knownAt?: string,
): Promise<readonly AccountBalance[]> {
	const query = knownAt === undefined ? { asAt } : { asAt, knownAt };
	const balances = await store.balances(issuer, query);
	return [...balances]
		.map(([account, quantity]) => ({ account, quantity }))
		.sort((a, b) => (a.account < b.account ? -1 : 1));
}

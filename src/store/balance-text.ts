/** Balances as they stand beside the entry they were recorded with: canonical JSON, `[["account","day","quantity"],…]`. */
import type { BalanceRow } from './store.ts';

/** The text of balances, sorted by account and day, so that the same balances have the same digest. */
export function balanceText(balances: readonly BalanceRow[]): string {
	const triples = balances.map(({ account, day, quantity }) => [account, day, quantity] as const);
	triples.sort(([a, d], [b, e]) => (a < b ? -1 : a > b ? 1 : d < e ? -1 : d > e ? 1 : 0));
	// Of lists of texts this is canonical.
	return JSON.stringify(triples);
}

/** Reads what `balanceText` wrote; throws when it is something else. */
export function parseBalances(text: string): BalanceRow[] {
	const triples: unknown = JSON.parse(text);
	if (!Array.isArray(triples)) throw new TypeError('balances: not a list');
	return triples.map((triple: unknown) => {
		if (!Array.isArray(triple)) throw new TypeError('balances: a row is not a list');
		const [account, day, quantity]: unknown[] = triple;
		if (typeof account !== 'string' || typeof day !== 'string' || typeof quantity !== 'string')
			throw new TypeError('balances: a row is not three texts');
		return { account, day, quantity };
	});
}

/** A made-up history of one issuer: 20 accounts, movements on days that mostly go forward, one in ten backdated. */

import { balanceText } from '../src/store/balance-text.ts';
import { GENESIS, hashOf } from '../src/store/chain.ts';
import type { Append, BalanceRow, Recorded } from '../src/store/store.ts';
import { canonicalJson } from '../src/value/canonical-json.ts';

const ACCOUNTS = 20;
/** Movements on one day. */
const A_DAY = 10;

/** The movement with that number: about 420 bytes of content and three balances. */
export function movement(index: number): Omit<Append, 'issuer' | 'expected'> {
	return {
		key: `movement-${index}`,
		drafts: [
			{
				content: canonicalJson({
					count: String(25_973_445_420 + index),
					day: dayOf(index),
					kind: 'purchase-into-treasury',
					note: 'a day’s purchases on the exchange, from the broker’s contract note. '.repeat(5),
				}),
			},
		],
		recordedAt: instantOf(index),
		balances: balancesOf(index),
	};
}

/** Whole recorded history, without a store: chained as a store would chain it. */
export function history(issuer: string, size: number): Recorded[] {
	let previous = GENESIS.hash;
	return Array.from({ length: size }, (_, index) => {
		const { key, drafts, recordedAt, balances } = movement(index);
		const entry = { issuer, sequence: index + 1, key, recordedAt, content: drafts[0]?.content ?? '' };
		const hash = hashOf({ ...entry, balances: balanceText(balances) }, previous);
		previous = hash;
		return { ...entry, hash, balances };
	});
}

/** Three accounts; when backdated, the days since then too, as a fold gives them. */
function balancesOf(index: number): BalanceRow[] {
	const accounts = [0, 1, 2].map(
		(step) => `account-${String((index * 3 + step) % ACCOUNTS).padStart(2, '0')}`,
	);
	const days =
		index % 10 === 9 ? [20, 10, 0].map((back) => dayOf(Math.max(0, index - back * A_DAY))) : [dayOf(index)];
	return accounts.flatMap((account) =>
		[...new Set(days)].map((day) => ({ account, day, quantity: String(25_973_445_420 + index) })),
	);
}

/** The first of January 2000 and on, `A_DAY` movements a day; years of 336 days do. */
function dayOf(index: number): string {
	const day = Math.floor(index / A_DAY);
	const year = 2000 + Math.floor(day / 336);
	const month = 1 + (Math.floor(day / 28) % 12);
	return `${year}-${two(month)}-${two(1 + (day % 28))}`;
}

function instantOf(index: number): string {
	const minute = (index % A_DAY) * 5;
	return `${dayOf(index)}T16:${two(minute)}:00.000+08:00`;
}

function two(value: number): string {
	return String(value).padStart(2, '0');
}

/** What a group of entries does: balances, mandates and weighted voting before it and after it. */
import { type Account, balanceOf, countOf } from '../../ledger/account.ts';
import { type Ledger, standingAt } from '../../ledger/fold.ts';
import { proportionOf } from '../../ledger/proportion.ts';
import type { Proportion, Standing } from '../../ledger/standing.ts';
import { type Decimal, equal, subtract } from '../../value/decimal.ts';

export interface BalanceEffect {
	readonly account: Account;
	readonly before: Decimal;
	readonly after: Decimal;
	readonly change: Decimal;
}

export interface MandateEffect {
	readonly mandate: string;
	readonly leftBefore: bigint;
	readonly leftAfter: bigint;
	readonly limit: bigint;
}

export interface Effect {
	/** Accounts that hold something else afterwards; `outside`, and mostly `unissued`, left out. */
	readonly balances: readonly BalanceEffect[];
	readonly mandates: readonly MandateEffect[];
	/** Shares with weighted voting rights of all in issue; null where no class has them. */
	readonly weightedVoting: { readonly before: Proportion | null; readonly after: Proportion } | null;
}

/** Both ledgers whole, to the last day they speak of. */
export function effectOnBalances(before: Ledger, after: Ledger): Effect {
	const [was, is] = [standingAt(before, null), standingAt(after, null)];
	return {
		balances: balancesThatDiffer(was, is),
		mandates: [...is.mandates.keys()].flatMap((mandate) => mandateEffect(mandate, was, is)),
		weightedVoting: votingEffect(was, is),
	};
}

function balancesThatDiffer(was: Standing, is: Standing): BalanceEffect[] {
	const accounts = new Set<Account>([...was.balances.keys(), ...is.balances.keys()]);
	return [...accounts]
		.filter((account) => !account.endsWith('/outside'))
		.map((account) => {
			const [before, after] = [balanceOf(was.balances, account), balanceOf(is.balances, account)];
			return { account, before, after, change: subtract(after, before) };
		})
		.filter(({ account, before, after }) => !equal(before, after) && tells(account, was, is));
}

/** Unissued shares are the other side of every issue; they tell something when what is authorised changes. */
function tells(account: Account, was: Standing, is: Standing): boolean {
	if (!account.endsWith('/unissued')) return true;
	const outside = account.replace(/unissued$/, 'outside') as Account;
	return !equal(balanceOf(was.balances, outside), balanceOf(is.balances, outside));
}

function mandateEffect(mandate: string, was: Standing, is: Standing): MandateEffect[] {
	const account: Account = `mandate/${mandate}/available`;
	const [leftBefore, leftAfter] = [countOf(was.balances, account), countOf(is.balances, account)];
	const limit = leftAfter + countOf(is.balances, `mandate/${mandate}/used`);
	return leftBefore === leftAfter ? [] : [{ mandate, leftBefore, leftAfter, limit }];
}

function votingEffect(was: Standing, is: Standing): Effect['weightedVoting'] {
	const after = proportionOf(is);
	if (!after) return null;
	const before = proportionOf(was);
	const same = before !== null && before.weighted === after.weighted && before.total === after.total;
	return same ? null : { before, after };
}

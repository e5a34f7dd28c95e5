/** Closing balances by account and day, as the store keeps them, and which of them a group of entries changes. */
import type { Day } from '../value/day.ts';
import { equal, formatDecimal } from '../value/decimal.ts';
import { type Account, type Balances, balanceOf } from './account.ts';
import { type Ledger, walk } from './fold.ts';
import type { Standing } from './standing.ts';

/** What an account holds at the close of a day, as exact decimal text. */
export interface ClosingBalance {
	readonly account: Account;
	readonly day: Day;
	readonly quantity: string;
}

/** Balances at the close of a day, and the accounts that were posted to on it. */
export interface DayEnd {
	readonly balances: Balances;
	readonly posted: ReadonlySet<Account>;
}

interface Closing extends DayEnd {
	readonly day: Day;
}

/** The closings of a ledger from a day on, and the balances before it. */
export interface Closings {
	readonly before: Balances;
	readonly days: readonly Closing[];
}

const NOTHING: ReadonlySet<Account> = new Set();

/** The closings from `from` on. `step` sees every movement, `close` each of those days with the balances before it. */
export function closingsFrom(
	ledger: Ledger,
	from: Day,
	seen: {
		readonly step?: () => void;
		readonly close?: (day: Day, standing: Standing, before: Balances) => void;
	} = {},
): Closings {
	let before: Balances | null = null;
	let posted = new Set<Account>();
	const days: Closing[] = [];
	const end = walk(ledger, null, {
		opening: (day, { balances }) => {
			if (day >= from) before ??= new Map(balances);
		},
		step: ({ recorded, postings }) => {
			seen.step?.();
			if (recorded.entry.day >= from) for (const { account } of postings) posted.add(account);
		},
		closed: (day, standing) => {
			if (day < from) return;
			seen.close?.(day, standing, days.at(-1)?.balances ?? before ?? new Map());
			days.push({ day, balances: new Map(standing.balances), posted });
			posted = new Set();
		},
	});
	return { before: before ?? new Map(end.balances), days };
}

/**
 * The balances that differ at the close of a day from what rows tell, or that no row tells yet. Rows are there for
 * the days on which an account was posted to, and may be there for `reversed` days: those of entries that were
 * once in force.
 */
export function changedBalances(old: Closings, now: Closings, reversed: ReadonlySet<Day>): ClosingBalance[] {
	const days = new Set([...[...old.days, ...now.days].map(({ day }) => day), ...reversed]);
	const ahead = reader(old);
	const after = reader(now);
	return [...days].sort().flatMap((day) => {
		const [was, is] = [ahead(day), after(day)];
		const accounts = reversed.has(day)
			? [...was.balances.keys(), ...is.balances.keys()]
			: [...was.posted, ...is.posted];
		return changedOn(day, { was, is, accounts: new Set(accounts) });
	});
}

/** Reads closings day by day, each day after the last. */
function reader({ before, days }: Closings): (day: Day) => DayEnd {
	let at = -1;
	return (day) => {
		for (let next = days[at + 1]; next && next.day <= day; next = days[at + 1]) at += 1;
		const closing = days[at];
		return {
			balances: closing?.balances ?? before,
			posted: closing?.day === day ? closing.posted : NOTHING,
		};
	};
}

/** Those of `accounts` whose balance at the close of a day differs, or was not posted to on it before. */
export function changedOn(
	day: Day,
	{ was, is, accounts }: { readonly was: DayEnd; readonly is: DayEnd; readonly accounts: Iterable<Account> },
): ClosingBalance[] {
	return [...accounts]
		.filter((account) => {
			const same = equal(balanceOf(was.balances, account), balanceOf(is.balances, account));
			return !same || (is.posted.has(account) && !was.posted.has(account));
		})
		.map((account) => ({ account, day, quantity: formatDecimal(balanceOf(is.balances, account)) }));
}

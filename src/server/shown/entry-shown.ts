/** Entries of a ledger as the interface has them: what each did, and what stood on the accounts after it. */
import type { EntryLine } from '../../api/movements.ts';
import { historyOf } from '../../app/ledger/history.ts';
import { titleOfKind } from '../../app/ledger/kind-list.ts';
import { type Account, type Posting, partsOf, post } from '../../ledger/account.ts';
import { encodeEntry } from '../../ledger/entry.ts';
import { type Ledger, walk } from '../../ledger/fold.ts';
import { monthsOf } from '../../ledger/months.ts';
import { accountNoun } from '../../prepare/sentences/account-noun.ts';
import { sentenceOf } from '../../prepare/sentences/index.ts';
import { namesOf } from '../../prepare/sentences/month.ts';
import type { Names } from '../../prepare/sentences/names.ts';
import { monthOf } from '../../value/day.ts';
import { type Decimal, formatDecimal, isZero } from '../../value/decimal.ts';
import { both } from './both.ts';

/** All of them, in the order of recording. */
export function entriesShown(ledger: Ledger): readonly EntryLine[] {
	const [after, names] = [balancesAfter(ledger), namesOf(ledger)];
	const closed = new Set(monthsOf(ledger).flatMap(({ month, open }) => (open ? [] : [month])));
	return historyOf(ledger).map(({ recorded, postings, reversedBy }) => {
		const { sequence, key, recordedAt, entry } = recorded;
		return {
			sequence,
			key,
			recordedAt,
			kind: entry.kind,
			title: both(titleOfKind(entry.kind)),
			day: entry.day,
			says: sentenceOf(entry, names),
			entry: encodeEntry(entry),
			postings: postings
				.filter(({ account, quantity }) => tells(account) && !isZero(quantity))
				.map((posting) => postingShown(posting, after.get(sequence), names)),
			reversedBy,
			reverses: entry.kind === 'correction' ? entry.reverses : null,
			closed: closed.has(monthOf(entry.day)),
		};
	});
}

function postingShown(
	{ account, quantity }: Posting,
	after: ReadonlyMap<Account, Decimal> | undefined,
	names: Names,
) {
	const balance = after?.get(account) ?? quantity;
	const label = accountNoun(names, account);
	return { account, label, change: formatDecimal(quantity), balance: formatDecimal(balance) };
}

/** What each movement left on the accounts that it moved, in the order in which movements took effect. */
function balancesAfter(ledger: Ledger): ReadonlyMap<number, ReadonlyMap<Account, Decimal>> {
	const balances = new Map<Account, Decimal>();
	const after = new Map<number, ReadonlyMap<Account, Decimal>>();
	walk(ledger, null, {
		step: ({ recorded, postings }) => {
			for (const each of postings) post(balances, each);
			const stands = postings.flatMap(({ account }) => {
				const balance = balances.get(account);
				return balance ? [[account, balance] as const] : [];
			});
			after.set(recorded.sequence, new Map(stands));
		},
	});
	return after;
}

/** The other side of every posting tells nobody anything. */
function tells(account: Account): boolean {
	return partsOf(account).spot !== 'outside';
}

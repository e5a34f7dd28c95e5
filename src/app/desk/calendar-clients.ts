/** What the days of a month ask of many issuers: returns that are due and not submitted, and next day returns. */
import { setImmediate } from 'node:timers/promises';
import type { Ledger } from '../../ledger/fold.ts';
import { KINDS } from '../../ledger/kinds.ts';
import type { MovementKind } from '../../ledger/movement.ts';
import type { Client } from '../../store/desk.ts';
import type { Store } from '../../store/store.ts';
import { type Day, lastDay, type Month } from '../../value/day.ts';
import { addDays } from '../../value/day-number.ts';
import { loadChain } from '../filing/chain.ts';
import { isStillDue } from '../filing/looked-after.ts';
import { nextDayReturns } from './next-day.ts';

export interface NextDayOfIssuer {
	readonly issuer: string;
	/** The kind of entry that asks for it, in words. */
	readonly about: { readonly en: string; readonly 'zh-Hant': string };
}

export interface MonthOfClients {
	/** Issuers whose return of a month is not submitted, by the month. */
	readonly waiting: ReadonlyMap<Month, number>;
	/** By the day on which they are due, half an hour before trading. */
	readonly owed: ReadonlyMap<Day, readonly NextDayOfIssuer[]>;
}

/** A next day return is due on the next trading day: the longest holidays are shorter than this. */
const DAYS_BETWEEN = 10;

/** `due` are the months whose returns are due in `month`. */
export async function monthOfClients(
	store: Store,
	clients: readonly Client[],
	{ month, due }: { readonly month: Month; readonly due: readonly Month[] },
): Promise<MonthOfClients> {
	const waiting = new Map<Month, number>();
	const owed = new Map<Day, NextDayOfIssuer[]>();
	for (const client of clients) {
		const chain = await loadChain(store, client.issuer);
		for (const each of due)
			if (isStillDue(chain, client, each)) waiting.set(each, (waiting.get(each) ?? 0) + 1);
		for (const { day, about } of owedIn(chain.ledger, month))
			owed.set(day, [...(owed.get(day) ?? []), { issuer: client.issuer, about }]);
		await setImmediate();
	}
	return { waiting, owed };
}

/** Once for each day and kind, however many movements it tells. */
function owedIn(
	ledger: Ledger,
	month: Month,
): readonly (Pick<NextDayOfIssuer, 'about'> & { readonly day: Day })[] {
	const [since, until] = [addDays(`${month}-01` as Day, -DAYS_BETWEEN), lastDay(month)];
	const near = ledger.movements.map(({ entry }) => entry).filter(({ day }) => day >= since && day <= until);
	const wordsOf = (kind: MovementKind) => ({ en: KINDS[kind].title.en, 'zh-Hant': KINDS[kind].title.zh });
	const owed = nextDayReturns(near)
		.filter(({ group, day }) => group === 'a' && day.startsWith(month))
		.map(({ day, kind }) => [`${day} ${kind}`, { day, about: wordsOf(kind) }] as const);
	return [...new Map(owed).values()];
}

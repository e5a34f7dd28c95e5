/** A month of a made-up issuer as it is told: what there is by now, and the groups that were told so far. */
import type { LedgerEntryJson } from '../../ledger/entry.ts';
import type { Day, Month } from '../../value/day.ts';
import type { Balances } from './balances.ts';
import type { Draw } from './draw.ts';
import { businessDay, monthBefore } from './moment.ts';

/** One group. */
export interface Happening {
	readonly day: Day;
	readonly entries: readonly LedgerEntryJson[];
}

export interface Telling {
	readonly draw: Draw;
	/** The listed class. */
	readonly name: string;
	readonly month: Month;
	readonly balances: Balances;
	readonly groups: readonly Happening[];
}

export type Step = (telling: Telling) => Telling;

/** One more group, and what it changes. */
export function told(
	telling: Telling,
	entries: readonly LedgerEntryJson[],
	balances: Partial<Balances>,
): Telling {
	const [first] = entries;
	if (!first) return telling;
	return {
		...telling,
		balances: { ...telling.balances, ...balances },
		groups: [...telling.groups, { day: first.day as Day, entries }],
	};
}

/** The so-many-eth business day of the month; it has at least sixteen. */
export function dayIn({ month }: Telling, number: number): Day {
	return businessDay(monthBefore(month), number);
}

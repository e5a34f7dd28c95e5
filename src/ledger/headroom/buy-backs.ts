/** What was bought back and awaits cancellation, with its age, and the thirty days after a purchase without an issue. */
import type { Day } from '../../value/day.ts';
import { addDays, dayNumber } from '../../value/day-number.ts';
import type { Ledger } from '../fold.ts';
import type { Lot } from '../movements/opening.ts';
import type { Standing } from '../standing.ts';

export interface AgedLot extends Lot {
	/** Days since the purchase or redemption. */
	readonly age: number;
}

export interface CancellationHeadroom {
	readonly class: string;
	/** All that awaits cancellation. */
	readonly pending: bigint;
	/** Oldest first. */
	readonly lots: readonly AgedLot[];
	readonly basis: string;
}

/** Classes with shares that await cancellation. */
export function cancellationsOf(standing: Standing, asAt: Day): CancellationHeadroom[] {
	return [...standing.lots]
		.filter(([, lots]) => lots.length > 0)
		.map(([name, lots]) => ({
			class: name,
			pending: lots.reduce((sum, { shares }) => sum + shares, 0n),
			lots: lots.map((lot) => ({ ...lot, age: dayNumber(asAt) - dayNumber(lot.day) })),
			basis: 'Rule 10.06(5): to be cancelled as soon as practicable, where they are not kept in treasury',
		}));
}

const MORATORIUM_DAYS = 30;

export interface Moratorium {
	readonly class: string;
	/** The last purchase on the Exchange. */
	readonly purchased: Day;
	/** Last day on which no new shares may be issued, or treasury shares sold, without approval. */
	readonly until: Day;
	readonly basis: string;
}

/** Classes that are within thirty days of a purchase on the Exchange; one whose venue is not said counts as such. */
export function moratoriaOf(ledger: Ledger, asAt: Day): Moratorium[] {
	const last = new Map<string, Day>();
	for (const { entry } of ledger.movements) {
		if (entry.day > asAt) break;
		if (entry.kind !== 'repurchase-for-cancellation' && entry.kind !== 'repurchase-into-treasury') continue;
		if ((entry.venue ?? 'exchange') === 'exchange') last.set(entry.class, entry.day);
	}
	return [...last]
		.map(([name, purchased]) => ({
			class: name,
			purchased,
			until: addDays(purchased, MORATORIUM_DAYS),
			basis: 'Rule 10.06(3)(a)',
		}))
		.filter(({ until }) => until >= asAt);
}

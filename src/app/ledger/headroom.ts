/** What an issuer may still do at the close of a day, and the conversions of weighted voting that were missed. */
import type { Ledger } from '../../ledger/fold.ts';
import { type Headroom, headroomOf } from '../../ledger/headroom/index.ts';
import { type Duty, duties } from '../../ledger/weighted-voting.ts';
import type { Day } from '../../value/day.ts';

export interface HeadroomTold extends Headroom {
	/** Recorded without the conversion that Rule 8A.15 asks for, and not made good by then. */
	readonly missed: readonly Duty[];
}

export function headroomAt(ledger: Ledger, asAt: Day): HeadroomTold {
	const missed = duties(ledger, asAt).filter(({ settled }) => settled === null);
	return { ...headroomOf(ledger, asAt), missed };
}

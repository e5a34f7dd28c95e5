/**
 * Headroom: how much an issuer may still do at the close of a day, each figure with its denominator, what is
 * used, pending and left, when it expires, and the rule behind it.
 */
import type { Day } from '../../value/day.ts';
import { type Ledger, standingAt } from '../fold.ts';
import { type Forecast, forecast, type Weighted, weightedOf } from '../weighted-voting.ts';
import { type AuthorisedHeadroom, authorisedOf } from './authorised.ts';
import { type CancellationHeadroom, cancellationsOf, type Moratorium, moratoriaOf } from './buy-backs.ts';
import { type MandateHeadroom, mandatesOf, type SchemeHeadroom, schemesOf } from './mandates.ts';
import { type FloatHeadroom, floatsOf } from './public-float.ts';

export interface Headroom {
	readonly asAt: Day;
	readonly mandates: readonly MandateHeadroom[];
	readonly schemes: readonly SchemeHeadroom[];
	/** Empty for an issuer without authorised capital. */
	readonly authorised: readonly AuthorisedHeadroom[];
	readonly cancellations: readonly CancellationHeadroom[];
	readonly moratoria: readonly Moratorium[];
	/** Null for an issuer without weighted voting rights. */
	readonly weightedVoting: WeightedVotingHeadroom | null;
	readonly publicFloat: readonly FloatHeadroom[];
}

export interface WeightedVotingHeadroom extends Weighted, Forecast {
	/** Shares without such rights that may still be cancelled before a conversion is due; none while it is at its cap. */
	readonly cancellable: bigint;
	readonly basis: string;
}

/** The headroom at the close of a day. */
export function headroomOf(ledger: Ledger, asAt: Day): Headroom {
	const standing = standingAt(ledger, asAt);
	const weighted = weightedOf(standing);
	const ahead = forecast(standing);
	return {
		asAt,
		mandates: mandatesOf(standing, asAt),
		schemes: schemesOf(standing),
		authorised: authorisedOf(standing),
		cancellations: cancellationsOf(standing, asAt),
		moratoria: moratoriaOf(ledger, asAt),
		weightedVoting: weighted &&
			ahead && { ...weighted, ...ahead, cancellable: cancellableOf(weighted), basis: 'Rules 8A.13, 8A.15' },
		publicFloat: floatsOf(ledger, asAt),
	};
}

/** The most R with weighted ÷ (total − R) within the cap: total − ceil(weighted × cap.total ÷ cap.weighted). */
function cancellableOf({ weighted, total, cap }: Weighted): bigint {
	if (weighted === 0n) return total;
	if (cap.weighted === 0n) return 0n;
	const least = (weighted * cap.total + cap.weighted - 1n) / cap.weighted;
	return total > least ? total - least : 0n;
}

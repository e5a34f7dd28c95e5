/**
 * Keeper of weighted voting rights. Rule 8A.13: the proportion of shares that carry them must not rise above the
 * one at listing, and where it has fallen since, the lower one is the cap. Rule 8A.15: when shares cease to be in
 * issue and the proportion would rise, so many of them are converted, one for one (Rule 8A.21), that it does not.
 *
 * Shares in treasury are not in issue, so that a purchase into treasury calls for a conversion when it is made;
 * one for cancellation does when the shares are cancelled. Preference shares are of another kind.
 */
import type { Day } from '../value/day.ts';
import { pendingShares } from './account.ts';
import { apply, type Ledger, walk } from './fold.ts';
import type { Movement, MovementOf } from './movement.ts';
import { proportionOf } from './proportion.ts';
import { copyOf, type Proportion, type Standing } from './standing.ts';

/** Shares with weighted voting rights of all shares in issue, and the lowest such proportion so far. */
export interface Weighted extends Proportion {
	readonly cap: Proportion;
}

/**
 * The least number of shares with weighted voting rights to be converted when `leaving` others cease to be in
 * issue: max(0, weighted − floor(cap.weighted × (total − leaving) ÷ cap.total)). It does not depend on the votes
 * per share.
 */
export function leastConversion({ weighted, total, cap }: Weighted, leaving: bigint): bigint {
	const allowed = (cap.weighted * (total - leaving)) / cap.total;
	return weighted > allowed ? weighted - allowed : 0n;
}

/** The proportion and its cap; null for an issuer without weighted voting rights. */
export function weightedOf(standing: Standing): Weighted | null {
	const proportion = proportionOf(standing);
	const cap = standing.weightedVotingCap;
	return proportion && cap ? { ...proportion, cap } : null;
}

/**
 * The conversion that a cancellation, a forfeiture, a redemption or a purchase into treasury calls for, to be
 * recorded with it as one linked group; null when it calls for none. `movements` are what the group holds
 * already, on top of `standing`; refuses what they would be refused for.
 */
export function compensation(
	standing: Standing,
	movements: readonly Movement[],
): MovementOf<'weighted-voting-conversion'> | null {
	const before = weightedOf(standing);
	const day = movements.at(-1)?.day;
	if (!before || day === undefined) return null;
	const after = copyOf(standing);
	for (const each of movements) apply(after, each);
	const proportion = proportionOf(after);
	if (!proportion || proportion.total >= before.total) return null;
	const shares = leastConversion({ ...proportion, cap: before.cap }, 0n);
	const classes = shares > 0n ? conversionClasses(standing) : null;
	return classes && { kind: 'weighted-voting-conversion', day, ...classes, shares };
}

/** From the class with weighted voting rights into the listed one of its kind, or into another. */
function conversionClasses({ classes }: Standing): { readonly from: string; readonly to: string } | null {
	const subjects = [...classes.values()];
	const from = subjects.find(({ weightedVoting }) => weightedVoting === true);
	const others = subjects.filter(
		({ weightedVoting, line }) => weightedVoting !== true && line.kind !== 'preference',
	);
	const to = others.find(({ line }) => line.listed) ?? others[0];
	return from && to ? { from: from.name, to: to.name } : null;
}

/** What cancelling everything that awaits it will call for. */
export interface Forecast {
	readonly pending: bigint;
	/** Shares with weighted voting rights to be converted then. */
	readonly conversion: bigint;
}

/** The conversion that cancelling all pending shares will need; null for an issuer without weighted voting rights. */
export function forecast(standing: Standing): Forecast | null {
	const now = weightedOf(standing);
	if (!now) return null;
	let pending = 0n;
	let weighted = now.weighted;
	for (const { name, weightedVoting, line } of standing.classes.values()) {
		if (line.kind === 'preference') continue;
		const shares = pendingShares(standing.balances, name);
		pending += shares;
		if (weightedVoting === true) weighted -= shares;
	}
	return { pending, conversion: leastConversion({ ...now, weighted }, pending) };
}

/** A day at whose close the proportion stands above its cap, higher than at the close before. */
export interface Duty {
	readonly day: Day;
	/** Movements of that day, by sequence. */
	readonly sequences: readonly number[];
	/** Shares with weighted voting rights still to be converted at that close. */
	readonly conversion: bigint;
	readonly weighted: Weighted;
	/** The day at whose close the proportion is within its cap again; null while it is not. */
	readonly settled: Day | null;
}

/** Cancellations and the like that were recorded without the conversion that Rule 8A.15 asks for, in the order of days. */
export function duties(ledger: Ledger, until: Day | null = null): readonly Duty[] {
	const found: Duty[] = [];
	let sequences: number[] = [];
	let owed = 0n;
	walk(ledger, until, {
		step: ({ recorded }) => {
			sequences.push(recorded.sequence);
		},
		closed: (day, standing) => {
			const weighted = weightedOf(standing);
			const conversion = weighted ? leastConversion(weighted, 0n) : 0n;
			if (weighted && conversion > owed) found.push({ day, sequences, conversion, weighted, settled: null });
			if (conversion === 0n && owed > 0n) settle(found, day);
			owed = conversion;
			sequences = [];
		},
	});
	return found;
}

function settle(found: Duty[], day: Day): void {
	for (const [index, duty] of found.entries()) found[index] = { ...duty, settled: duty.settled ?? day };
}

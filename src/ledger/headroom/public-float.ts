/** The public float of the last month end: shares in public hands against those of the threshold. */
import type { Day } from '../../value/day.ts';
import { parseDecimal } from '../../value/decimal.ts';
import { issuedShares } from '../account.ts';
import { type Ledger, standingAt } from '../fold.ts';

export interface FloatHeadroom {
	readonly class: string;
	/** Month end of the statement. */
	readonly stated: Day;
	readonly complied: boolean;
	/** In the words of the statement. */
	readonly threshold: string;
	/** Shares in issue, excluding treasury shares. */
	readonly denominator: bigint;
	/** Shares that the threshold asks for; null where its words give no percentage. */
	readonly least: bigint | null;
	/** Shares in public hands; null where they were not stated. */
	readonly public: bigint | null;
	/** Public shares above the threshold; null where either is not known. */
	readonly left: bigint | null;
	readonly basis: string;
}

/** Classes with a statement on their public float, each as at the day of its last one. */
export function floatsOf(ledger: Ledger, asAt: Day): FloatHeadroom[] {
	return [...standingAt(ledger, asAt).floats.values()].map((stated) => {
		const { class: name, day, complied, threshold, shares } = stated;
		const denominator = issuedShares(standingAt(ledger, day).balances, name);
		const least = thresholdShares(threshold.en, denominator);
		return {
			class: name,
			stated: day,
			complied,
			threshold: threshold.en,
			denominator,
			least,
			public: shares ?? null,
			left: least === null || shares === undefined ? null : shares - least,
			basis: 'Rule 13.32D(1)',
		};
	});
}

/** The first percentage in the words of a threshold, of so many shares, rounded up. */
function thresholdShares(words: string, issued: bigint): bigint | null {
	const percent = parseDecimal(/([0-9]+(?:\.[0-9]+)?)\s*%/.exec(words)?.[1] ?? '');
	if (!percent) return null;
	const whole = 100n * 10n ** BigInt(percent.scale);
	return (percent.mantissa * issued + whole - 1n) / whole;
}

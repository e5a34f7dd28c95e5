/** Rules on the public float sufficiency confirmation of Part II, on the form since 1.2.0 (January 2026). */

import { classLabel } from '../form/label.ts';
import type { IssuedClass } from '../form/return.ts';
import {
	type Decimal,
	formatGrouped,
	fromInteger,
	multiply,
	parseDecimal,
	rescale,
	subtract,
} from '../value/decimal.ts';
import { type CheckContext, isBlank } from './context.ts';
import type { PublicFloatFact } from './facts.ts';
import { plain } from './lines.ts';
import { type Fault, type Rule, rule } from './rule.ts';

type Threshold = 'initial' | 'alternative' | 'a and h';

const THRESHOLDS: readonly (readonly [Threshold, RegExp])[] = [
	['initial', /^\s*Initial Prescribed Threshold|初始指定門檻/i],
	['alternative', /Alternative Threshold|替代門檻/i],
	['a and h', /19A\.28|\bH shares\b|H股/i],
];
const PERCENT = /([0-9]{1,3}(?:\.[0-9]+)?)\s*%/;

function thresholdOf(text: string): Threshold | null {
	return THRESHOLDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function percentOf(text: string): Decimal | null {
	const digits = PERCENT.exec(text)?.[1];
	return digits === undefined ? null : parseDecimal(digits);
}

interface Confirmed {
	readonly each: IssuedClass;
	readonly path: string;
	readonly fact: PublicFloatFact | null;
}

/** Rule 13.32D is in force from here; an older month may stand on a newer form, and confirms nothing. */
const IN_FORCE = '2026-01-01';

/** The listed classes of ordinary shares: those that confirm their public float. */
function confirming(context: CheckContext): Confirmed[] {
	const found: Confirmed[] = [];
	const { monthEnded } = context.return;
	if (monthEnded !== null && monthEnded < IN_FORCE) return found;
	for (const [index, each] of (context.return.issued?.classes ?? []).entries()) {
		if (each.class.listed !== true || each.class.kind === 'preference') continue;
		const fact = context.facts.publicFloat?.find((one) => one.class === classLabel(each.class)) ?? null;
		found.push({ each, path: `/issued/classes/${index}/publicFloat`, fact });
	}
	return found;
}

const HEAD = {
	severity: 'error',
	since: '1.2.0',
	basis: 'FF301 Part II, Note 4; Main Board Rule 13.32D(1)',
} as const;

const ONE_TICK: Rule = rule({
	...HEAD,
	code: 'P01',
	title: {
		en: 'a listed class does not say whether its public float is sufficient',
		zh: '上市類別並無確認公眾持股量是否足夠',
	},
	severityReading: 'warning',
	sure: 'seen',
	needs: [],
	about:
		'For months from January 2026, each listed class of ordinary shares has one of the two ticks: the applicable requirement has been, or has not been, complied with. When reading, the tick may have been lost on the way, hence a warning.',
	*faults(context) {
		for (const { each, path } of confirming(context)) {
			if (each.publicFloat !== null && each.publicFloat.complied !== null) continue;
			if (!isBlank(context, `${path}/complied`) || !isBlank(context, path)) continue;
			yield {
				path: each.publicFloat === null ? path : `${path}/complied`,
				lines: ['neither "has been complied with" nor "has not been complied with" is ticked'],
				cause: 'blank',
			};
		}
	},
});

const THRESHOLD_TEXT: Rule = rule({
	...HEAD,
	code: 'P02',
	title: {
		en: 'the public float threshold is not one that applies',
		zh: '所述的公眾持股量門檻並不適用',
	},
	severityReading: 'warning',
	sure: 'low',
	needs: [],
	about:
		'The applicable threshold is filled in and is one of the form: the Initial Prescribed Threshold, the Alternative Threshold, or that for H shares. The wordings on file may not be all, so others are a note when reading.',
	*faults(context) {
		for (const { each, path } of confirming(context)) {
			if (each.publicFloat === null) continue;
			const { threshold } = each.publicFloat;
			const at = `${path}/threshold`;
			if (threshold === null) {
				if (isBlank(context, at)) yield { path: at, lines: ['the return says nothing'], cause: 'blank' };
			} else if (thresholdOf(threshold) === null) {
				yield {
					path: at,
					lines: [`the return says ${threshold}`],
					note: 'the wording is not among those on file',
					cause: threshold,
					...(context.as === 'reading' ? { severity: 'info' } : {}),
				};
			}
		}
	},
});

/** Trading days on the Exchange before the Alternative Threshold is open to an issuer. */
const ALTERNATIVE_AFTER_DAYS = 125;

const THRESHOLD_FITS: Rule = rule({
	...HEAD,
	code: 'P02',
	title: THRESHOLD_TEXT.title,
	severityReading: 'warning',
	sure: 'low',
	needs: ['publicFloat'],
	about:
		'The threshold fits the issuer: the Alternative Threshold only after 125 trading days of listing, that for H shares only with other listed shares, the Initial Prescribed Threshold at the per cent set at listing.',
	*faults(context) {
		for (const { each, path, fact } of confirming(context)) {
			const threshold = each.publicFloat?.threshold ?? null;
			if (threshold === null || fact === null) continue;
			const reason = misfit(thresholdOf(threshold), percentOf(threshold), fact);
			if (reason === null) continue;
			yield { path: `${path}/threshold`, lines: [`the return says ${threshold}`, reason] };
		}
	},
});

function misfit(threshold: Threshold | null, percent: Decimal | null, fact: PublicFloatFact): string | null {
	const days = fact.tradingDaysListed;
	if (threshold === 'alternative' && days !== undefined && days < ALTERNATIVE_AFTER_DAYS) {
		return `listed for ${days} trading days; it is open after ${ALTERNATIVE_AFTER_DAYS}`;
	}
	if (threshold === 'a and h' && fact.otherListedShares === false)
		return 'the issuer has no other listed shares';
	const set = fact.threshold;
	if (threshold === 'initial' && percent && set && !isZeroDifference(percent, set)) {
		return `the threshold set at listing is ${formatGrouped(set)}%`;
	}
	return null;
}

function isZeroDifference(a: Decimal, b: Decimal): boolean {
	return subtract(a, b).mantissa === 0n;
}

const TICK_AGREES: Rule = rule({
	...HEAD,
	code: 'P03',
	title: {
		en: 'the tick does not agree with the public float on file',
		zh: '所作的確認與公眾持股量不符',
	},
	severityReading: 'error',
	sure: 'medium',
	needs: ['publicFloat'],
	about:
		'The tick agrees with shares in public hands ÷ issued shares (excluding treasury shares) against the threshold; for the Alternative Threshold with 10% and HKD 1,000,000,000, for H shares with 5% of all shares or HKD 1,000,000,000.',
	*faults(context) {
		for (const { each, path, fact } of confirming(context)) {
			const float = each.publicFloat;
			if (fact === null || float === null || float.complied === null || float.threshold === null) continue;
			const of = fact.of ?? each.close.issued;
			if (of === null || of <= 0n) continue;
			const sufficient = suffices(float.threshold, fact, of);
			if (sufficient === null || sufficient.holds === float.complied) continue;
			yield {
				path: `${path}/complied`,
				lines: [
					`in public hands: ${formatGrouped(fact.shares)} of ${formatGrouped(of)} = ${percentText(fact.shares, of)}${marketText(fact)}`,
					`threshold:       ${sufficient.asks}`,
					`the return says: ${float.complied ? 'has been complied with' : 'has not been complied with'}`,
				],
				figures: [
					{ label: 'shares in public hands', value: plain(fact.shares) },
					{ label: 'of', value: plain(of) },
				],
			};
		}
	},
});

const BILLION = fromInteger(1_000_000_000n);

/** Whether the float meets the threshold; null when what is on file does not tell. */
function suffices(text: string, fact: PublicFloatFact, of: bigint): { holds: boolean; asks: string } | null {
	const rich = fact.marketValue === undefined ? null : subtract(fact.marketValue, BILLION).mantissa >= 0n;
	const threshold = thresholdOf(text);
	switch (threshold) {
		case 'initial': {
			const percent = percentOf(text) ?? fact.threshold;
			return percent
				? { holds: reaches(fact.shares, of, percent), asks: `${formatGrouped(percent)}%` }
				: null;
		}
		case 'alternative': {
			const tenth = fact.shares * 10n >= of;
			const holds = tenth ? rich : false;
			return holds === null ? null : { holds, asks: '10%, and market value HKD 1,000,000,000' };
		}
		case 'a and h': {
			const twentieth = fact.shares * 20n >= of;
			const holds = twentieth ? true : rich;
			return holds === null ? null : { holds, asks: '5%, or market value HKD 1,000,000,000' };
		}
		case null:
			return null;
		default: {
			const never: never = threshold;
			return never;
		}
	}
}

function reaches(shares: bigint, of: bigint, percent: Decimal): boolean {
	const needed = multiply(fromInteger(of), percent);
	return rescale(fromInteger(shares * 100n), needed.scale) >= needed.mantissa;
}

/** Per cent to four places, cut off; the judgement itself is by whole numbers. */
function percentText(shares: bigint, of: bigint): string {
	const digits = ((shares * 1_000_000n) / of).toString().padStart(5, '0');
	return `${digits.slice(0, -4)}.${digits.slice(-4)}${(shares * 1_000_000n) % of === 0n ? '' : '…'}%`;
}

function marketText(fact: PublicFloatFact): string {
	return fact.marketValue === undefined ? '' : `, market value HKD ${formatGrouped(fact.marketValue)}`;
}

const NOT_COMPLIED: Rule = rule({
	...HEAD,
	code: 'P04',
	title: {
		en: 'an insufficient public float is not explained',
		zh: '公眾持股量不足而並無附加資料',
	},
	severityReading: 'warning',
	sure: 'medium',
	needs: [],
	about:
		'Where the requirement has not been complied with, Additional information says so in words. When reading, the words may have been lost on the way, hence a warning.',
	*faults(context) {
		for (const { each, path } of confirming(context)) {
			const float: IssuedClass['publicFloat'] = each.publicFloat;
			if (float === null || float.complied !== false || float.additional !== null) continue;
			if (!isBlank(context, `${path}/additional`)) continue;
			const fault: Fault = {
				path: `${path}/additional`,
				lines: ['"has not been complied with" is ticked', 'Additional information is blank'],
				help: 'state the public float, the reason, and any waiver with its date of expiry',
			};
			yield fault;
		}
	},
});

export const PUBLIC_FLOAT_RULES: readonly Rule[] = [
	ONE_TICK,
	THRESHOLD_TEXT,
	THRESHOLD_FITS,
	TICK_AGREES,
	NOT_COMPLIED,
];

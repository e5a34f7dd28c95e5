/** Mandates to buy back and to issue, mandates of share schemes and their sub-limits for service providers. */
import type { Day } from '../../value/day.ts';
import { balanceOf, countOf } from '../account.ts';
import { sharesOf } from '../postings/options.ts';
import type { Standing } from '../standing.ts';
import type { MandateSubject, SchemeSubject } from '../subject.ts';

export interface MandateHeadroom {
	readonly name: string;
	readonly class: string;
	readonly for: MandateSubject['for'];
	/** Shares in issue, excluding treasury shares, on the day of the resolution. */
	readonly denominator: bigint;
	readonly limit: bigint;
	readonly used: bigint;
	/**
	 * Of a mandate to buy back: bought under it and not cancelled yet, which is a part of what is used. Of the others:
	 * agreed under it and not issued yet, which comes on top of what is used.
	 */
	readonly pending: bigint;
	/** Nothing once it has lapsed, or expired. */
	readonly left: bigint;
	readonly granted: Day;
	readonly expires: Day | null;
	readonly expired: boolean;
	readonly basis: string;
}

const BASIS: Readonly<Record<MandateSubject['for'], string>> = {
	'buy-back': 'Rule 10.06(1)(c): at most 10 % of the shares in issue at the resolution',
	general:
		'Rule 13.36(2)(b): at most 20 % of the shares in issue at the resolution, and what was bought back since',
	scheme: 'Rule 17.03B(1): at most 10 % of the shares in issue at the approval',
	'service-providers': 'Rule 17.03B(2): the sub-limit for service providers',
};

export function mandatesOf(standing: Standing, asAt: Day): MandateHeadroom[] {
	return [...standing.mandates.values()]
		.filter((mandate) => mandate.granted <= asAt && !isOfScheme(mandate))
		.map((mandate) => ofMandate(standing, mandate, asAt));
}

/** The mandate of a scheme that the ledger counts grant by grant is told with the scheme. */
function isOfScheme(mandate: MandateSubject): boolean {
	return mandate.for === 'scheme' && mandate.scheme !== undefined;
}

function ofMandate(standing: Standing, mandate: MandateSubject, asAt: Day): MandateHeadroom {
	const { balances } = standing;
	const { name, class: className, issued, limit, granted, expires = null } = mandate;
	const used = countOf(balances, `mandate/${name}/used`);
	const promised = agreedUnder(standing, name);
	const expired = expires !== null && expires < asAt;
	const available = countOf(balances, `mandate/${name}/available`);
	return {
		name,
		class: className,
		for: mandate.for,
		denominator: issued,
		limit,
		used,
		pending: mandate.for === 'buy-back' ? uncancelledUnder(standing, mandate, used) : promised,
		left: expired ? 0n : available - promised,
		granted,
		expires,
		expired,
		basis: BASIS[mandate.for],
	};
}

function agreedUnder({ agreements, balances }: Standing, mandate: string): bigint {
	return [...agreements.values()]
		.filter((agreement) => agreement.mandate === mandate)
		.reduce((sum, { name }) => sum + countOf(balances, `agreement/${name}/outstanding`), 0n);
}

/**
 * Shares bought back under it that await cancellation. A purchase knows the meeting whose resolution it used; one that
 * does not, of an opening balance, is taken for the latest mandate that stood on its day. Redeemed shares and those
 * that come out of treasury use no mandate. Never more than what is used: an opening balance may tell of purchases of
 * which the mandate does not, and a part is not larger than its whole.
 */
function uncancelledUnder({ lots, mandates }: Standing, mandate: MandateSubject, used: bigint): bigint {
	const granted = [...mandates.values()]
		.filter((each) => each.for === 'buy-back' && each.class === mandate.class)
		.map((each) => each.granted);
	const latest = (day: Day) => granted.filter((each) => each <= day).reduce(later, '' as Day);
	const bought = (lots.get(mandate.class) ?? [])
		.filter((lot) => lot.redeemed !== true && lot.fromTreasury !== true)
		.filter((lot) => (lot.generalMeeting ?? latest(lot.day)) === mandate.granted)
		.reduce((sum, { shares }) => sum + shares, 0n);
	return bought < used ? bought : used;
}

function later(one: Day, other: Day): Day {
	return one > other ? one : other;
}

export interface SchemeHeadroom {
	readonly name: string;
	readonly class: string;
	/** Of the mandate, where the ledger holds one for the scheme. */
	readonly denominator: bigint | null;
	readonly limit: bigint | null;
	/** Granted under it, less what lapsed; what was cancelled counts. */
	readonly used: bigint | null;
	/** Shares under options and awards that are outstanding. */
	readonly outstanding: bigint;
	/** Shares that may still be granted. */
	readonly left: bigint;
	readonly expires: Day | null;
	readonly basis: string;
}

/** Schemes with a mandate. */
export function schemesOf(standing: Standing): SchemeHeadroom[] {
	return [...standing.schemes.values()]
		.filter(({ mandate }) => mandate === true)
		.map((scheme) => ofScheme(standing, scheme));
}

function ofScheme({ agreements, balances, mandates }: Standing, scheme: SchemeSubject): SchemeHeadroom {
	const mandate = [...mandates.values()].findLast(
		(each) => each.for === 'scheme' && each.scheme === scheme.name,
	);
	const left = countOf(balances, `scheme-mandate/${scheme.name}/available`);
	const awards = [...agreements.values()].filter((each) => each.scheme === scheme.name);
	return {
		name: scheme.name,
		class: scheme.class,
		denominator: mandate?.issued ?? null,
		limit: mandate?.limit ?? null,
		used: mandate ? mandate.limit - left : null,
		outstanding: awards.reduce(
			(sum, { name }) => sum + balanceOf(balances, `agreement/${name}/outstanding`).mantissa,
			sharesOf(scheme, countOf(balances, `scheme/${scheme.name}/outstanding`)),
		),
		left,
		expires: mandate?.expires ?? null,
		basis: BASIS.scheme,
	};
}

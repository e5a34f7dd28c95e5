/**
 * The accounts of a share ledger. A *unit* is what is counted: the shares of a class, the options of a scheme,
 * the nominal value of a convertible. Each unit has a few *places* where its quantity can be, and one called
 * `outside`, from which it comes and to which it goes; so the places of a unit always add up to zero.
 *
 * | unit | places |
 * |---|---|
 * | `class/B` | `unissued`, `issued`, `pending`, `treasury`, `outside` |
 * | `scheme/esop` (options) | `outstanding`, `outside` |
 * | `scheme-mandate/esop` (shares) | `available`, `outside` |
 * | `warrants/w1`, `convertible/n1` (amounts) | `outstanding`, `outside` |
 * | `agreement/p1` (shares) | `outstanding`, `outside` |
 * | `mandate/m1` (shares) | `available`, `used`, `outside` |
 *
 * `issued` holds the shares in issue that are neither in treasury nor awaiting cancellation; Part II prints
 * `issued` + `pending`, since shares bought back stay in issue until they are cancelled. What is authorised is
 * what is not `outside`.
 */
import type { Decimal } from '../value/decimal.ts';
import { add, negate, ZERO } from '../value/decimal.ts';

export const UNIT_KINDS = [
	'class',
	'scheme',
	'scheme-mandate',
	'warrants',
	'convertible',
	'agreement',
	'mandate',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
export type Unit = `${UnitKind}/${string}`;

export type Spot =
	| 'unissued'
	| 'issued'
	| 'pending'
	| 'treasury'
	| 'outstanding'
	| 'available'
	| 'used'
	| 'outside';
export type Account = `${Unit}/${Spot}`;

/** An amount that leaves one place of a unit for another: two postings that add up to zero. */
export interface Transfer {
	readonly unit: Unit;
	readonly from: Spot;
	readonly to: Spot;
	/** Never negative. */
	readonly quantity: Decimal;
}

export interface Posting {
	readonly account: Account;
	/** Added to the account. */
	readonly quantity: Decimal;
}

export type Balances = ReadonlyMap<Account, Decimal>;

/** The two postings of a transfer; the same as one transfer the other way when the quantity is negative. */
export function postingsOf({ unit, from, to, quantity }: Transfer): readonly [Posting, Posting] {
	return [
		{ account: `${unit}/${from}`, quantity: negate(quantity) },
		{ account: `${unit}/${to}`, quantity },
	];
}

/** What stands on an account; zero when nothing ever did. */
export function balanceOf(balances: Balances, account: Account): Decimal {
	return balances.get(account) ?? ZERO;
}

/** Whole shares, options or the like on an account. */
export function countOf(balances: Balances, account: Account): bigint {
	const { mantissa, scale } = balanceOf(balances, account);
	if (scale !== 0) throw new Error(`account: ${account} holds a fraction`);
	return mantissa;
}

/** Adds a posting to balances that are being folded. */
export function post(balances: Map<Account, Decimal>, { account, quantity }: Posting): void {
	balances.set(account, add(balances.get(account) ?? ZERO, quantity));
}

/** Part II: issued shares excluding treasury shares, those awaiting cancellation included. */
export function issuedShares(balances: Balances, className: string): bigint {
	return countOf(balances, `class/${className}/issued`) + countOf(balances, `class/${className}/pending`);
}

export function treasuryShares(balances: Balances, className: string): bigint {
	return countOf(balances, `class/${className}/treasury`);
}

/** Part I: authorised or registered shares. */
export function authorisedShares(balances: Balances, className: string): bigint {
	return -countOf(balances, `class/${className}/outside`);
}

/** Shares bought back or redeemed for cancellation and not yet cancelled. */
export function pendingShares(balances: Balances, className: string): bigint {
	return countOf(balances, `class/${className}/pending`);
}

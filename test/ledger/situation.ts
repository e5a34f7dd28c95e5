/** What a random movement may be drawn from: where the issuer stands, and on which day. */
import { type Account, countOf, type Spot } from '../../src/ledger/account.ts';
import type { Bilingual } from '../../src/ledger/field.ts';
import type { MovementKind, MovementOf } from '../../src/ledger/movement.ts';
import type { Standing } from '../../src/ledger/standing.ts';
import type { Day } from '../../src/value/day.ts';
import { type Decimal, fromInteger, normal } from '../../src/value/decimal.ts';
import type { Draw } from './draw.ts';

export interface Situation {
	readonly standing: Standing;
	readonly day: Day;
	/** Treasury shares are known to the form of that time (from 11 June 2024 on). */
	readonly treasury: boolean;
	/** A name that nothing has yet. */
	readonly fresh: string;
}

/** A movement of one kind that fits the situation; null when there can be none. */
export type Drawn<Kind extends MovementKind> = (draw: Draw, at: Situation) => MovementOf<Kind> | null;

/** A generator for each of the kinds. */
export type DrawnKinds<Kinds extends MovementKind> = { readonly [Kind in Kinds]: Drawn<Kind> };

export function held(at: Situation, account: Account): bigint {
	return countOf(at.standing.balances, account);
}

export function ofClass(at: Situation, name: string, spot: Spot): bigint {
	return held(at, `class/${name}/${spot}`);
}

/** Shares of a class that may still be issued. */
export function room(at: Situation, name: string): bigint {
	const unissued = ofClass(at, name, 'unissued');
	return at.standing.issuer?.authorised === false ? 1_000_000n : unissued;
}

export function anyClass(draw: Draw, at: Situation): string | null {
	return draw.pick([...at.standing.classes.keys()]) ?? null;
}

export function anyOf<Subject>(draw: Draw, subjects: ReadonlyMap<string, Subject>): Subject | null {
	return draw.pick([...subjects.values()]) ?? null;
}

export function least(...amounts: readonly bigint[]): bigint {
	return amounts.reduce((low, each) => {
		if (each < low) return each;
		return low;
	});
}

export function words(en: string): Bilingual {
	return { en, 'zh-Hant': '測試' };
}

export function hkd(draw: Draw): { currency: string; amount: Decimal } {
	return { currency: 'HKD', amount: cents(draw) };
}

/** 0.01 to 100.00. */
export function cents(draw: Draw): Decimal {
	return normal(BigInt(1 + draw.below(10_000)), 2);
}

export function whole(amount: bigint): Decimal {
	return fromInteger(amount);
}

/** Whole units of an amount that is outstanding. */
export function wholeOf(amount: Decimal): bigint {
	return amount.mantissa / 10n ** BigInt(amount.scale);
}

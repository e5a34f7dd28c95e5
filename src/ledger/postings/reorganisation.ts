/**
 * Postings of rows 4 and 5: a subdivision or consolidation multiplies or divides everything that is counted in
 * shares of the class: authorised and issued, options and agreements over it, mandates.
 */

import { fromInteger } from '../../value/decimal.ts';
import { type Account, countOf, type Spot, type Transfer, type Unit } from '../account.ts';
import type { MovementOf } from '../movement.ts';
import { named, type Standing } from '../standing.ts';
import { type PostingRules, transfer } from './transfer.ts';

const CLASS_SPOTS = ['unissued', 'issued', 'pending', 'treasury'] as const;

export const REORGANISATION_POSTINGS: PostingRules<'subdivision' | 'consolidation'> = {
	subdivision: (m, before) => {
		const { name } = named(before.classes, 'class', m.class);
		return accountsOver(name, before).flatMap(({ unit, spot }) =>
			become(unit, spot, countOf(before.balances, `${unit}/${spot}`), (held) => held * m.into),
		);
	},
	consolidation: (m, before) => {
		const { name } = named(before.classes, 'class', m.class);
		const others = accountsOver(name, before).filter(({ unit }) => unit !== `class/${name}`);
		return [
			...consolidatedClass(name, m, before),
			...others.flatMap(({ unit, spot }) =>
				become(unit, spot, countOf(before.balances, `${unit}/${spot}`), (held) => held / m.every),
			),
		];
	},
};

/** Fractions of a share are dropped from what is issued, and stay unissued as far as they make whole shares. */
function consolidatedClass(
	name: string,
	m: MovementOf<'consolidation'>,
	before: Standing,
): readonly Transfer[] {
	const unit = `class/${name}` as const;
	const held = (spot: Spot) => countOf(before.balances, `${unit}/${spot}` as Account);
	const [issued, pending, treasury] = [held('issued'), held('pending'), held('treasury')];
	const pendingAfter = pending / m.every;
	const treasuryAfter = treasury / m.every;
	const issuedAfter =
		m.issued === undefined ? (issued + pending) / m.every - pendingAfter : m.issued - pendingAfter;
	const authorised = -held('outside');
	const unissuedAfter = authorised / m.every - issuedAfter - pendingAfter - treasuryAfter;
	const after: Record<(typeof CLASS_SPOTS)[number], bigint> = {
		unissued: unissuedAfter,
		issued: issuedAfter,
		pending: pendingAfter,
		treasury: treasuryAfter,
	};
	return CLASS_SPOTS.flatMap((spot) => become(unit, spot, held(spot), () => after[spot]));
}

/** Every place that holds shares of the class, or options and the like over them. */
function accountsOver(name: string, before: Standing): { readonly unit: Unit; readonly spot: Spot }[] {
	const over = <Subject extends { readonly name: string; readonly class: string }>(
		subjects: ReadonlyMap<string, Subject>,
	) => [...subjects.values()].filter((subject) => subject.class === name);
	return [
		...CLASS_SPOTS.map((spot) => ({ unit: `class/${name}` as const, spot })),
		...over(before.schemes).flatMap((scheme) => [
			{ unit: `scheme/${scheme.name}` as const, spot: 'outstanding' as const },
			{ unit: `scheme-mandate/${scheme.name}` as const, spot: 'available' as const },
		]),
		...over(before.agreements).map(({ name: agreement }) => ({
			unit: `agreement/${agreement}` as const,
			spot: 'outstanding' as const,
		})),
		...over(before.mandates).flatMap(({ name: mandate }) => [
			{ unit: `mandate/${mandate}` as const, spot: 'available' as const },
			{ unit: `mandate/${mandate}` as const, spot: 'used' as const },
		]),
	];
}

function become(unit: Unit, spot: Spot, held: bigint, after: (held: bigint) => bigint): Transfer[] {
	const change = after(held) - held;
	if (change === 0n) return [];
	return change > 0n
		? [transfer(unit, 'outside', spot, fromInteger(change))]
		: [transfer(unit, spot, 'outside', fromInteger(-change))];
}

/** Rows 2 to 6: authorised capital, subdivision, consolidation, par value. */
import { z } from 'zod';
import { amountBalance, balance, head, name, shares } from '../field.ts';

const factor = shares.refine((value) => value > 1n, 'a whole number above one');

export const CAPITAL = {
	'authorised-increase': z.strictObject({
		kind: z.literal('authorised-increase'),
		...head,
		class: name,
		shares,
	}),
	'authorised-decrease': z.strictObject({
		kind: z.literal('authorised-decrease'),
		...head,
		class: name,
		shares,
	}),
	/** Unissued shares of one class become unissued shares of another. */
	'authorised-reclassified': z.strictObject({
		kind: z.literal('authorised-reclassified'),
		...head,
		from: name,
		to: name,
		shares,
	}),
	/** Each share becomes `into`; `par` where the old one divided by `into` has no end. */
	subdivision: z.strictObject({
		kind: z.literal('subdivision'),
		...head,
		class: name,
		into: factor,
		par: amountBalance.optional(),
	}),
	/** `every` shares become one; fractions are dropped, and `issued` says what was left where it was counted. */
	consolidation: z.strictObject({
		kind: z.literal('consolidation'),
		...head,
		class: name,
		every: factor,
		/** Issued shares, excluding treasury shares, after it. */
		issued: balance.optional(),
	}),
	'par-reduction': z.strictObject({
		kind: z.literal('par-reduction'),
		...head,
		class: name,
		par: amountBalance,
	}),
} as const;

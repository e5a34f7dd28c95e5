/** Rows 19 to 33: share option schemes (III.A) and share awards over new shares (III.D). */
import { z } from 'zod';
import { count } from '../../value/cells.ts';
import { balance, bilingual, head, name, price, shares } from '../field.ts';
import { agreementSubject, schemeSubject } from '../subject.ts';

const options = { ...head, scheme: name, options: shares };
const awards = { ...head, agreement: name, shares };

function moved<Kind extends string>(kind: Kind) {
	return z.strictObject({ kind: z.literal(kind), ...options });
}

/** `price` is the exercise price of one option; `director` decides the class of the next day disclosure. */
function exercised<Kind extends string>(kind: Kind) {
	return z.strictObject({
		kind: z.literal(kind),
		...options,
		price: price.optional(),
		director: z.boolean().optional(),
	});
}

function award<Kind extends string>(kind: Kind) {
	return z.strictObject({ kind: z.literal(kind), ...awards, director: z.boolean().optional() });
}

export const OPTIONS = {
	'option-scheme-adopted': z.strictObject({
		kind: z.literal('option-scheme-adopted'),
		...head,
		subject: schemeSubject,
		/** Shares that may be granted. */
		available: balance,
	}),
	/** The mandate is set to this many shares that may be granted from then on. */
	'option-scheme-refreshed': z.strictObject({
		kind: z.literal('option-scheme-refreshed'),
		...head,
		scheme: name,
		available: balance,
	}),
	'option-granted': moved('option-granted'),
	'option-exercised-new': exercised('option-exercised-new'),
	'option-exercised-treasury': exercised('option-exercised-treasury'),
	'option-exercised-existing': exercised('option-exercised-existing'),
	/** Returns to the mandate. */
	'option-lapsed': moved('option-lapsed'),
	/** Does not return to the mandate. */
	'option-cancelled': moved('option-cancelled'),
	/** By an adjustment of the scheme (a rights issue, say): signed. */
	'option-adjusted': z.strictObject({
		kind: z.literal('option-adjusted'),
		...head,
		scheme: name,
		options: count.refine((value) => value !== 0n, 'a whole number other than zero'),
		text: bilingual.optional(),
	}),
	/** `agreement` is the award scheme; given whole on the first grant under it. */
	'award-granted': z.strictObject({
		kind: z.literal('award-granted'),
		...head,
		agreement: z.union([name, agreementSubject]),
		shares,
	}),
	'award-vested-new': award('award-vested-new'),
	'award-vested-treasury': award('award-vested-treasury'),
	/** Vested with shares that the trustee bought. */
	'award-vested-existing': award('award-vested-existing'),
	'award-lapsed': z.strictObject({ kind: z.literal('award-lapsed'), ...awards }),
	'award-cancelled': z.strictObject({ kind: z.literal('award-cancelled'), ...awards }),
	/** The vehicle of a scheme sold shares that were in issue: III.A "Others", in the words of `text`. */
	'holding-vehicle-sale': z.strictObject({
		kind: z.literal('holding-vehicle-sale'),
		...options,
		text: bilingual.optional(),
	}),
} as const;

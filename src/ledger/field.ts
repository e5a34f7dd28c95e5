/** The kinds of field that a ledger entry is made of. What does not fit is told by name; nothing is guessed. */
import { z } from 'zod';
import { amount, count, day, words } from '../value/cells.ts';
import { isCurrency } from '../value/currency.ts';
import type { Decimal } from '../value/decimal.ts';

/** What a thing is called in the ledger: `B`, `pre-ipo-esop`, `notes-2027`. */
export const name = z
	.string()
	.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'a short name of letters, digits, ".", "_" and "-"');

/** Words that the return prints, in English and, where it is known, in Traditional Chinese. */
export const bilingual = z.strictObject({ en: words, 'zh-Hant': words.optional() });

export const currency = z
	.string()
	.refine(isCurrency, 'the three letters of a currency that exists, such as "HKD"');

/** First and last day of which a ledger can speak: monthly returns became compulsory in January 2009. */
const FIRST_DAY = '2008-12-01';
const LAST_DAY = '2099-12-31';

/** The Hong Kong date on which a movement took effect. */
export const effectiveDay = day.refine(
	(value) => value >= FIRST_DAY && value <= LAST_DAY,
	`a day from ${FIRST_DAY} to ${LAST_DAY}`,
);

/** Whole number above zero, up to 20 digits. */
export const shares = count.refine((value) => value > 0n, 'a whole number above zero');
/** Whole number, zero or more. */
export const balance = count.refine((value) => value >= 0n, 'a whole number, zero or more');
/** Exact decimal above zero, up to 38 characters. */
export const positiveAmount = amount.refine((value: Decimal) => value.mantissa > 0n, 'an amount above zero');
/** Exact decimal, zero or more. */
export const amountBalance = amount.refine(
	(value: Decimal) => value.mantissa >= 0n,
	'an amount, zero or more',
);

/** Price of one share, option or the like. */
export const price = z.strictObject({ currency, amount: positiveAmount });

/** What shows that it happened: a board minute, a registrar's letter, a broker's confirmation. */
export const evidence = z.strictObject({ text: words, reference: words.optional() });

/** What every movement has. */
export const head = {
	/** Hong Kong date on which it took effect. */
	day: effectiveDay,
	evidence: z.array(evidence).readonly().optional(),
	/** For whoever keeps the ledger; the return does not print it. */
	memo: words.optional(),
} as const;

/** Between two classes: no share is converted into its own class. */
export const otherClass = {
	check: (m: { readonly from: string; readonly to: string }) => m.from !== m.to,
	told: { message: 'another class than the one it comes from', path: ['to'] },
};

export type Bilingual = z.output<typeof bilingual>;

/** Rows 59 to 61: mandates, the public float at a month end, and the correction that reverses an entry. */
import { z } from 'zod';
import { words } from '../../value/cells.ts';
import { balance, bilingual, head, name, positiveAmount } from '../field.ts';
import { mandateSubject } from '../subject.ts';

/** Number of an entry of this issuer, from 1. */
const sequence = z.int().min(1);

export const MANDATES = {
	'mandate-granted': z.strictObject({ kind: z.literal('mandate-granted'), ...head, subject: mandateSubject }),
	'mandate-lapsed': z.strictObject({ kind: z.literal('mandate-lapsed'), ...head, mandate: name }),
	/** Part II from 1.2.0. `day` is the month end. */
	'public-float-snapshot': z.strictObject({
		kind: z.literal('public-float-snapshot'),
		...head,
		class: name,
		complied: z.boolean(),
		threshold: bilingual,
		additional: bilingual.optional(),
		/** Shares in public hands. */
		shares: balance.optional(),
		/** Market value of them, HKD. */
		marketValue: positiveAmount.optional(),
	}),
	/** Reverses an entry, whole, as if it had never been; what is right is recorded anew. `day` is that entry's. */
	correction: z.strictObject({
		kind: z.literal('correction'),
		...head,
		reverses: sequence,
		reason: words,
	}),
} as const;

/**
 * The small shapes that all others are made of. Counts and amounts are decimal text, exact in every language; months
 * are `2022-09`, days `2022-10-07`, instants Hong Kong time such as `2022-10-07T16:05:00.000+08:00`.
 */
import { z } from 'zod';

export const count = z
	.string()
	.regex(/^-?[0-9]{1,20}$/)
	.meta({ description: 'a number of shares, as decimal text' });
export const amount = z
	.string()
	.regex(/^-?[0-9]+(?:\.[0-9]+)?$/)
	.meta({ description: 'exact decimal text' });
export const month = z.string().regex(/^[0-9]{4}-(?:0[1-9]|1[0-2])$/);
export const day = z.string().regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/);
export const instant = z.string().meta({ description: 'instant in Hong Kong time, ISO 8601 with +08:00' });
export const code = z
	.string()
	.regex(/^[0-9]{5}$/)
	.meta({ description: 'stock code under which the ledger is kept' });
export const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
export const pointer = z.string().meta({ description: 'JSON pointer into the return' });
export const language = z.enum(['en', 'zh-Hant']);

/** The same words in both languages; null where one of them is not known. */
export const bilingual = z.object({ en: z.string().nullable(), 'zh-Hant': z.string().nullable() });

/** Somebody with an account of the firm. */
export const personRef = z.object({ id: z.string(), name: z.string(), initials: z.string() });

/** One page of a list; `next` is null on the last. */
export function pageOf<Item extends z.ZodType>(item: Item) {
	return z.object({ items: z.array(item).readonly(), next: z.string().nullable() });
}

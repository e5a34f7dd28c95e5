/** What is refused, as RFC 9457 (`application/problem+json`). */
import { z } from 'zod';
import { bilingual } from './figure.ts';

export const problem = z.object({
	type: z.string().meta({ description: 'where the code is explained, a path of this server' }),
	title: z.string(),
	/** The title in both languages. */
	titles: bilingual.optional(),
	status: z.int(),
	/** The facts of this case, one sentence. */
	detail: z.string(),
	/** A code of docs/errors.md; never reused. */
	code: z.string(),
	/** What to do about it. */
	help: z.string().nullable(),
	/** JSON pointers, fields or names that the refusal speaks of. */
	where: z.array(z.string()).readonly(),
	/** With 412: the head that stands now, so that a stale page can load and merge. */
	current: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;

/** A published return read: every figure with its place on the page, how sure it is, and what people said about it. */
import { z } from 'zod';
import { code, digest, month, pointer } from './figure.ts';
import { finding } from './findings.ts';

const fieldRead = z.object({
	path: pointer,
	label: z.string(),
	status: z.enum(['proved', 'read', 'implied', 'disputed', 'missing']),
	/** As printed. */
	raw: z.string().nullable(),
	value: z.union([z.string(), z.boolean()]).nullable(),
	implied: z.string().nullable(),
	/** Points from the top left of the page; null for a text. */
	at: z.object({ page: z.int(), box: z.array(z.number()).length(4).readonly() }).nullable(),
	line: z.object({ line: z.int(), column: z.int() }).nullable(),
});

export const readingShown = z.object({
	document: digest,
	mediaType: z.string(),
	/** Width and height of each page in points; empty for a text. */
	pages: z.array(z.object({ width: z.number(), height: z.number() })).readonly(),
	issuer: code.nullable(),
	month: month.nullable(),
	edition: z.string().nullable(),
	return: z.unknown(),
	fields: z.array(fieldRead).readonly(),
	findings: z.array(finding).readonly(),
});
export type ReadingShown = z.infer<typeof readingShown>;

export const checkedShown = z.object({
	return: z.unknown(),
	findings: z.array(finding).readonly(),
	checks: z.int(),
});

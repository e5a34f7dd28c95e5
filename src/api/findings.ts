/**
 * A finding as the desk shows it: what the rule says, with its title, places and source in both
 * languages, and whether somebody accepted it.
 */
import { z } from 'zod';
import { bilingual, instant, personRef, pointer } from './figure.ts';

const place = z.object({ path: pointer, label: bilingual });

export const finding = z.object({
	/** Stands for this finding as long as it says the same: its code, place and figures. */
	key: z.string(),
	code: z.string(),
	severity: z.enum(['error', 'warning', 'info']),
	title: bilingual,
	place,
	also: z.array(place).readonly(),
	/** The figures written out, line by line. */
	lines: z.array(z.string()).readonly(),
	figures: z.array(z.object({ label: bilingual, value: z.string(), path: z.string().optional() })).readonly(),
	difference: z.string().nullable(),
	note: z.string().nullable(),
	help: z.string().nullable(),
	/** Part of the form, Listing Rule or convention behind it. */
	source: bilingual,
	accepted: z.object({ by: personRef, at: instant, reason: z.string() }).nullable(),
});
export type FindingShown = z.infer<typeof finding>;

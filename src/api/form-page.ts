/** A page of the printed form for the screen, as `src/render/page.ts` lays it out: points from the top left. */
import { z } from 'zod';
import { pointer } from './figure.ts';

/** Left, top, right, bottom. */
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly();

const run = z.object({
	x: z.number(),
	/** The baseline. */
	y: z.number(),
	width: z.number(),
	size: z.number(),
	bold: z.boolean(),
	align: z.enum(['left', 'right', 'centre']),
	text: z.string(),
	wordSpace: z.number().optional(),
	path: pointer.nullable(),
});
const line = z.object({ left: z.number(), right: z.number(), y: z.number() });
const tick = z.object({ box, ticked: z.boolean() });

const formCell = z.object({
	role: z.enum(['head', 'label', 'figure', 'words', 'blank', 'frame']),
	box,
	ruled: z.boolean(),
	grey: z.boolean(),
	runs: z.array(run).readonly(),
	lines: z.array(line).readonly(),
	ticks: z.array(tick).readonly(),
	path: pointer.nullable(),
});

const block = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('heading'),
		level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
		runs: z.array(run).readonly(),
	}),
	z.object({ kind: z.literal('text'), runs: z.array(run).readonly(), lines: z.array(line).readonly() }),
	z.object({
		kind: z.literal('table'),
		frame: box.nullable(),
		rows: z.array(z.object({ cells: z.array(formCell).readonly() })).readonly(),
	}),
]);

export const formPage = z.object({
	/** From 1. */
	number: z.int(),
	/** In reading order. */
	blocks: z.array(block).readonly(),
	furniture: z.array(run).readonly(),
});
export type FormPage = z.infer<typeof formPage>;
export type FormBlock = FormPage['blocks'][number];
export type FormRun = z.infer<typeof run>;
export type FormBox = z.infer<typeof box>;

/**
 * A movement: one thing that happened to an issuer's share capital, in one of the kinds below. The list is
 * closed; `kinds.ts` says what each is, `postings/` what it does to the accounts.
 */
import type { z } from 'zod';
import { CAPITAL } from './movements/capital.ts';
import { CLASSES } from './movements/classes.ts';
import { INSTRUMENTS } from './movements/instruments.ts';
import { ISSUES } from './movements/issues.ts';
import { MANDATES } from './movements/mandates.ts';
import { OPENING } from './movements/opening.ts';
import { OPTIONS } from './movements/options.ts';
import { REPURCHASES } from './movements/repurchases.ts';

/** Each kind with its schema, in the order of the form. */
export const MOVEMENTS = {
	...OPENING,
	...CAPITAL,
	...ISSUES,
	...OPTIONS,
	...INSTRUMENTS,
	...REPURCHASES,
	...CLASSES,
	...MANDATES,
} as const;

export type MovementKind = keyof typeof MOVEMENTS;

/** A movement of one kind, with exact values. */
export type MovementOf<Kind extends MovementKind> = z.output<(typeof MOVEMENTS)[Kind]>;
export type Movement = { [Kind in MovementKind]: MovementOf<Kind> }[MovementKind];
/** The same as JSON: figures are decimal text. */
export type MovementJson = { [Kind in MovementKind]: z.input<(typeof MOVEMENTS)[Kind]> }[MovementKind];

export const MOVEMENT_KINDS = Object.keys(MOVEMENTS) as readonly MovementKind[];

/** True when a kind of movement has this name. */
export function isMovementKind(text: string): text is MovementKind {
	return Object.hasOwn(MOVEMENTS, text);
}

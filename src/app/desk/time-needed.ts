/**
 * How many usable minutes a return usually still needs at each stage: what its steps take one after another, in the
 * hours in which the exchange takes documents. Estimates of 25 November 2026, to be
 * replaced by what a desk has measured.
 */
import type { Stage } from '../../filing/stage.ts';

/** Usable minutes of each step. A business day has 17 hours of them. */
const STEPS = {
	/** The client says what happened: a day. */
	answer: 17 * 60,
	/** Movements are recorded and findings resolved. */
	draft: 2 * 60,
	/** Errors are looked into. */
	mend: 60,
	/** The checker reads what changed. */
	check: 2 * 60,
	/** The director sees the message and signs: a few hours. */
	sign: 4 * 60,
	/** It is entered into the exchange's system. */
	submit: 30,
} as const;

const LEFT: Readonly<Record<Stage, readonly (keyof typeof STEPS)[]>> = {
	'not-started': ['answer', 'draft', 'check', 'sign', 'submit'],
	collecting: ['answer', 'draft', 'check', 'sign', 'submit'],
	drafting: ['draft', 'check', 'sign', 'submit'],
	'checks-failing': ['mend', 'draft', 'check', 'sign', 'submit'],
	'with-checker': ['check', 'sign', 'submit'],
	'with-director': ['sign', 'submit'],
	signed: ['submit'],
	submitted: [],
	'published-and-matched': [],
};

export function minutesNeeded(stage: Stage): number {
	return LEFT[stage].reduce((sum, step) => sum + STEPS[step], 0);
}

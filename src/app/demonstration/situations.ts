/** How far the return of each made-up issuer has come in the month that is due: every stage, the unusual ones included. */
import type { Recorded } from './history.ts';

export const SITUATIONS = [
	'not-started',
	/** The client was asked and is silent. */
	'silent',
	'answered',
	/** Nobody has said yet how many shares are in public hands. */
	'checks-failing',
	'sent-back',
	'with-checker',
	/** Approved, and changed since. */
	'stale',
	'with-director',
	'signed',
	'submitted',
	'matched',
	'differs',
	/** Published, and then corrected: the second submission is being made. */
	'resubmission',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** So many issuers in each; all others have not been started. */
const COUNTS: readonly (readonly [Situation, number])[] = [
	['matched', 8],
	['differs', 1],
	['submitted', 8],
	['signed', 4],
	['with-director', 7],
	['stale', 1],
	['resubmission', 1],
	['with-checker', 10],
	['sent-back', 3],
	['checks-failing', 18],
	['silent', 26],
	['answered', 96],
];

/** Issuers of the first firm. */
export const DESK_ISSUERS = 299;
/** Issuers of the second, numbered after those of the first. */
export const OTHER_ISSUERS = 7;

/** Of all made-up issuers. */
export const ALL_NUMBERS: readonly number[] = Array.from(
	{ length: DESK_ISSUERS + OTHER_ISSUERS },
	(_, number) => number,
);

/** Of an issuer of the first firm by its number; neighbours are in different ones. */
export function situationOf(number: number): Situation {
	// The step has no common divisor with the number of issuers, so that every place is met once.
	const place = (number * 83) % DESK_ISSUERS;
	let upTo = 0;
	for (const [situation, count] of COUNTS) {
		upTo += count;
		if (place < upTo) return situation;
	}
	return 'not-started';
}

/** What its ledger has of the month that is due. */
export function recordedIn(situation: Situation): Recorded {
	switch (situation) {
		case 'not-started':
		case 'silent':
			return 'nothing';
		case 'checks-failing':
			return 'all-but-float';
		default:
			return 'all';
	}
}

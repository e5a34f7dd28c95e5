/**
 * The fold: entries as they were recorded become an issuer's standing at the close of any day, as known at any
 * instant. Nothing is edited: a correction takes the group of the entry that it reverses out of the fold, for
 * everything known from its recording on.
 */
import type { Day } from '../value/day.ts';
import { type Posting, post } from './account.ts';
import { change } from './changes/index.ts';
import { isStatement, type LedgerEntry, type Recorded, type Statement } from './entry.ts';
import { entryAt } from './entry-at.ts';
import type { Movement } from './movement.ts';
import { byEffect } from './order.ts';
import { postingsFor } from './postings/index.ts';
import { proportionOf } from './proportion.ts';
import { frozen, newStanding, type OpenStanding, type Standing } from './standing.ts';

/** An issuer's entries as known at an instant. */
export interface Ledger {
	/** In the order of recording. */
	readonly entries: readonly Recorded[];
	/** Movements in force, in the order in which they took effect. */
	readonly movements: readonly Recorded<Movement>[];
	/** Statements in force, in the order of recording. */
	readonly statements: readonly Recorded<Statement>[];
	/** Sequence of a reversed entry → sequence of the correction that reversed it. */
	readonly reversed: ReadonlyMap<number, number>;
}

/** A movement with what it did to the accounts. */
export interface Step {
	readonly recorded: Recorded<Movement>;
	readonly postings: readonly Posting[];
}

/** The ledger of `entries` (all of one issuer, in the order of recording) as known at `knownAt`; now when absent. */
export function ledgerOf(entries: readonly Recorded[], knownAt?: string): Ledger {
	const known = knownAt === undefined ? entries : entries.filter(({ recordedAt }) => recordedAt <= knownAt);
	const reversed = reversedIn(known);
	const inForce = known.filter(({ sequence }) => !reversed.has(sequence));
	const movements = inForce.filter(
		(each): each is Recorded<Movement> => !isStatement(each.entry) && each.entry.kind !== 'correction',
	);
	const statements = inForce.filter((each): each is Recorded<Statement> => isStatement(each.entry));
	return { entries: known, movements: movements.sort(byEffect), statements, reversed };
}

/** What happened outside stays in force when the group it was recorded with is reversed. */
const STAYS: ReadonlySet<LedgerEntry['kind']> = new Set([
	'correction',
	'return-submitted',
	'correction-opened',
]);

/** False for the kinds that no correction reverses. */
export function isReversible(kind: LedgerEntry['kind']): boolean {
	return !STAYS.has(kind);
}

/** A correction reverses the entry it names and all that were recorded with it, since they stand or fall together. */
function reversedIn(entries: readonly Recorded[]): Map<number, number> {
	const corrections = new Map<string, number>();
	for (const { sequence, entry } of entries) {
		const target = entry.kind === 'correction' ? entryAt(entries, entry.reverses) : undefined;
		if (target) corrections.set(target.key, sequence);
	}
	const reversed = new Map<number, number>();
	if (corrections.size === 0) return reversed;
	for (const { sequence, key, entry } of entries) {
		const by = corrections.get(key);
		if (by !== undefined && isReversible(entry.kind)) reversed.set(sequence, by);
	}
	return reversed;
}

/**
 * Folds movement by movement. `opening` sees the standing before the first movement of each day, `closed` after the
 * last one; it goes on changing afterwards.
 */
export function walk(
	ledger: Ledger,
	until: Day | null,
	seen: {
		readonly opening?: (day: Day, standing: Standing) => void;
		readonly step?: (step: Step, after: Standing) => void;
		readonly closed?: (day: Day, standing: Standing) => void;
	},
): OpenStanding {
	const standing = newStanding();
	const register = registrar(ledger, standing);
	const { movements } = ledger;
	let opened: Day | null = null;
	for (let at = 0; at < movements.length; at++) {
		const recorded = movements[at];
		if (!recorded) break;
		const { day } = recorded.entry;
		if (until !== null && day > until) break;
		if (day !== opened) {
			register(day);
			seen.opening?.(day, standing);
		}
		opened = day;
		const postings = apply(standing, recorded.entry);
		seen.step?.({ recorded, postings }, standing);
		if (movements[at + 1]?.entry.day !== day) {
			closeDay(standing);
			seen.closed?.(day, standing);
		}
	}
	register(until);
	return standing;
}

/**
 * Says who the issuer is, day by day: each registration counts from its day on, the first one from the beginning.
 * A change of name behind a registration stands until the next.
 */
function registrar(ledger: Ledger, standing: OpenStanding): (day: Day | null) => void {
	const registrations = ledger.statements
		.map(({ entry }) => entry)
		.filter((entry) => entry.kind === 'issuer-registered')
		.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
	standing.issuer = registrations[0] ?? null;
	let next = 1;
	return (day) => {
		for (let at = registrations[next]; at && (day === null || at.day <= day); at = registrations[next]) {
			standing.issuer = at;
			next += 1;
		}
	};
}

/** Posts one movement; refuses names that are unknown, or taken. */
export function apply(standing: OpenStanding, movement: Movement): readonly Posting[] {
	const postings = postingsFor(movement, standing);
	change(standing, movement);
	for (const each of postings) post(standing.balances, each);
	return postings;
}

/** Rule 8A.13: once the proportion of shares with weighted voting rights has fallen, the lower one is the cap. */
export function closeDay(standing: OpenStanding): void {
	const now = proportionOf(standing);
	const cap = standing.weightedVotingCap;
	if (!now || (!cap && now.weighted === 0n)) return;
	if (!cap || now.weighted * cap.total < cap.weighted * now.total) standing.weightedVotingCap = now;
}

/** The standing at the close of `day`; of everything when null. */
export function standingAt(ledger: Ledger, day: Day | null): Standing {
	return frozen(walk(ledger, day, {}));
}

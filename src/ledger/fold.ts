/**
 * The fold: entries as they were recorded become an issuer's standing at the close of any day, as known at any
 * instant. Nothing is edited: a correction takes the group of the entry that it reverses out of the fold, for
 * everything known from its recording on.
 */
import type { Day } from '../value/day.ts';
import { type Account, issuedShares, type Posting, post } from './account.ts';
import { change } from './changes/index.ts';
import { isStatement, type LedgerEntry, type Recorded, type Statement } from './entry.ts';
import type { Movement } from './movement.ts';
import { postingsFor } from './postings/index.ts';
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

/** A correction reverses the entry it names and all that were recorded with it, since they stand or fall together. */
function reversedIn(entries: readonly Recorded[]): Map<number, number> {
	const corrections = new Map<string, number>();
	for (const { sequence, entry } of entries) {
		const target = entry.kind === 'correction' ? entries[entry.reverses - 1] : undefined;
		if (target) corrections.set(target.key, sequence);
	}
	const reversed = new Map<number, number>();
	if (corrections.size === 0) return reversed;
	for (const { sequence, key, entry } of entries) {
		const by = corrections.get(key);
		if (by !== undefined && by !== sequence && entry.kind !== 'correction') reversed.set(sequence, by);
	}
	return reversed;
}

/** Within a day: what is taken over, what is set up, reorganisations of capital, then the rest as recorded. */
function rank(entry: LedgerEntry): number {
	switch (entry.kind) {
		case 'opening-balance':
			return 0;
		case 'option-scheme-adopted':
		case 'mandate-granted':
			return 1;
		case 'subdivision':
		case 'consolidation':
			return 2;
		default:
			return 3;
	}
}

function byEffect(a: Recorded, b: Recorded): number {
	if (a.entry.day !== b.entry.day) return a.entry.day < b.entry.day ? -1 : 1;
	return rank(a.entry) - rank(b.entry) || a.sequence - b.sequence;
}

/** Folds movement by movement; after each day `closed` sees the standing, which goes on changing afterwards. */
export function walk(
	ledger: Ledger,
	until: Day | null,
	seen: {
		readonly step?: (step: Step, after: Standing) => void;
		readonly closed?: (day: Day, standing: Standing) => void;
	},
): OpenStanding {
	const standing = newStanding();
	standing.issuer = registered(ledger);
	const { movements } = ledger;
	for (let at = 0; at < movements.length; at++) {
		const recorded = movements[at];
		if (!recorded) break;
		const { day } = recorded.entry;
		if (until !== null && day > until) break;
		const postings = apply(standing, recorded.entry);
		seen.step?.({ recorded, postings }, standing);
		if (movements[at + 1]?.entry.day !== day) {
			closeDay(standing);
			seen.closed?.(day, standing);
		}
	}
	return standing;
}

/** Posts one movement; refuses names that are unknown, or taken. */
export function apply(standing: OpenStanding, movement: Movement): readonly Posting[] {
	const postings = postingsFor(movement, standing);
	change(standing, movement);
	for (const each of postings) post(standing.balances, each);
	return postings;
}

/** Rule 8A.13: once the proportion of weighted voting rights has fallen, the lower one is the cap. */
export function closeDay(standing: OpenStanding): void {
	let weighted = 0n;
	let total = 0n;
	let any = false;
	for (const { name, weightedVoting } of standing.classes.values()) {
		const issued = issuedShares(standing.balances, name);
		total += issued;
		if (weightedVoting) {
			any = true;
			weighted += issued;
		}
	}
	if (!any || total <= 0n) return;
	const cap = standing.weightedVotingCap;
	if (!cap || weighted * cap.total < cap.weighted * total) standing.weightedVotingCap = { weighted, total };
}

/** Who the issuer is, by the latest registration in force. */
function registered(ledger: Ledger): Standing['issuer'] {
	const found = ledger.statements.findLast(({ entry }) => entry.kind === 'issuer-registered');
	return found?.entry.kind === 'issuer-registered' ? found.entry : null;
}

/** The standing at the close of `day`; of everything when null. */
export function standingAt(ledger: Ledger, day: Day | null): Standing {
	return frozen(walk(ledger, day, {}));
}

/** Every account that a list of postings touches. */
export function accountsIn(postings: readonly Posting[]): ReadonlySet<Account> {
	return new Set(postings.map(({ account }) => account));
}

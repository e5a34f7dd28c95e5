/**
 * May this be appended? A group of entries is checked against everything the ledger holds, and stands or falls as
 * a whole. What takes effect on the last day or later is added at the end; what reaches back is folded again, as
 * are corrections. Keys, so that nothing is recorded twice, are the store's affair.
 */
import { type Day, formatDay } from '../value/day.ts';
import { Refusal } from '../value/refusal.ts';
import { type ClosingBalance, type Closings, changedBalances, closingsFrom } from './closings.ts';
import { atEnd } from './end.ts';
import { isStatement, type LedgerEntry, type Recorded } from './entry.ts';
import { lastSequence } from './entry-at.ts';
import { type Ledger, ledgerOf } from './fold.ts';
import { keepsLimits } from './limits.ts';
import {
	mayBeNoted,
	mayBeSubmitted,
	mayReach,
	type SubmittedMonths,
	submittedFrom,
	withMonth,
} from './months.ts';
import { checkNames } from './names.ts';
import { registrationsKeepLimits } from './registrations.ts';
import { reversedBy } from './reversal.ts';
import { type Tail, tailOf } from './tail.ts';

export interface Appended {
	/** With the drafts. */
	readonly ledger: Ledger;
	/** The drafts as recorded. */
	readonly recorded: readonly Recorded[];
	/**
	 * Closing balances that differ from what was known before, or that no row tells yet: for each account the days
	 * from the first one affected on. At most one for an account and day.
	 */
	readonly balances: readonly ClosingBalance[];
	/** Last day on which a movement takes effect; the latest day of the drafts when there is none. */
	readonly lastDay: Day;
	/** Submitted months, open for correction or later, whose figures the drafts reach. */
	readonly reaches: SubmittedMonths;
}

/** How a group is recorded. */
export interface About {
	/** Key of the group. */
	readonly key: string;
	/** The clock's instant; the last entry's counts where that is later (another machine's clock). */
	readonly recordedAt: string;
	/** Today in Hong Kong. */
	readonly today: Day;
	/** The number after which these are recorded, where the chain goes further than the ledger. */
	readonly after?: number;
}

/**
 * The ledger with one more group of entries. Refuses with `LEDGER_UNKNOWN`, `LEDGER_KNOWN`, `LEDGER_INCOMPLETE`,
 * `LEDGER_BELOW_ZERO`, `LEDGER_ABOVE_AUTHORISED`, `LEDGER_MONTH_SUBMITTED`, `LEDGER_FUTURE` or
 * `LEDGER_NOT_REVERSIBLE`; the ledger is then as it was. `drafts` are at least one.
 */
export function appended(ledger: Ledger, drafts: readonly LedgerEntry[], about: About): Appended {
	const tail = tailOf(ledger);
	const recorded = recordedAs(tail, drafts, about);
	for (const { day } of drafts) notInFuture(day, about.today);
	const gone = reversedBy(ledger, recorded);
	const reached = [...recorded, ...gone].filter(isToldByReturns).map(({ entry }) => entry.day);
	const first = [...reached].sort()[0] ?? null;
	checkMonths(tail.months, drafts, reached);
	const { after, balances } =
		(gone.length === 0 ? atEnd(ledger, tail, recorded) : null) ?? refolded(ledger, recorded, first);
	const end = tailOf(after);
	checkNames(end.standing, drafts);
	return {
		ledger: after,
		recorded,
		balances,
		lastDay:
			end.day ??
			drafts
				.map(({ day }) => day)
				.sort()
				.at(-1) ??
			about.today,
		reaches: first === null ? [] : submittedFrom(tail.months, first),
	};
}

function recordedAs(tail: Tail, drafts: readonly LedgerEntry[], about: About): Recorded[] {
	if (drafts.length === 0) throw new Error('append: a group has at least one entry');
	const recordedAt = [about.recordedAt, tail.recordedAt].sort().at(-1) ?? about.recordedAt;
	return drafts.map((entry, index) => ({
		sequence: (about.after ?? tail.sequence) + 1 + index,
		key: about.key,
		recordedAt,
		entry,
	}));
}

/** Movements, and who the issuer is: its name, and whether Part I applies. */
function isToldByReturns({ entry }: Recorded): boolean {
	return !isStatement(entry) || entry.kind === 'issuer-registered';
}

function notInFuture(day: Day, today: Day): void {
	if (day <= today) return;
	throw new Refusal(
		'LEDGER_FUTURE',
		`the entry takes effect on ${formatDay(day)}, and today is ${formatDay(today)}`,
		'record it on the day; what is only agreed has kinds of its own',
	);
}

function checkMonths(months: SubmittedMonths, drafts: readonly LedgerEntry[], reached: readonly Day[]): void {
	const opened = drafts.filter(({ kind }) => kind === 'correction-opened').reduce(withMonth, months);
	for (const day of reached) mayReach(opened, day);
	for (const entry of drafts) {
		if (entry.kind === 'note') mayBeNoted(opened, entry);
		if (entry.kind === 'return-submitted') mayBeSubmitted(opened, entry);
	}
}

/** Everything folded again, from the beginning, before and after the drafts. */
function refolded(ledger: Ledger, recorded: readonly Recorded[], first: Day | null) {
	const after = ledgerOf([...ledger.entries, ...recorded]);
	const from = first ?? ledger.movements[0]?.entry.day;
	if (from === undefined) return { after, balances: [] };
	const now = stillStanding(ledger, after, from);
	registrationsKeepLimits(after);
	const old = closingsFrom(ledger, from);
	const reversed = new Set<Day>();
	for (const { sequence, entry } of after.entries) if (after.reversed.has(sequence)) reversed.add(entry.day);
	return { after, balances: changedBalances(old, now, reversed) };
}

/** The closings with the drafts; where an entry recorded before them no longer fits, the refusal names it. */
function stillStanding(ledger: Ledger, after: Ledger, from: Day): Closings {
	let next = 0;
	let closing = false;
	try {
		return closingsFrom(after, from, {
			step: () => {
				next += 1;
			},
			close: (day, standing, before) => {
				closing = true;
				keepsLimits(standing, standing.balances.keys(), { day, before });
				closing = false;
			},
		});
	} catch (error) {
		const failed = closing ? undefined : after.movements[next];
		if (!(error instanceof Refusal) || !failed || failed.sequence > lastSequence(ledger.entries)) throw error;
		const { kind, day } = failed.entry;
		throw new Refusal(
			error.code,
			`entry ${failed.sequence}, ${kind} of ${formatDay(day)}, would no longer stand: ${error.message}`,
			'reverse that entry in the same group, and record it anew as it should be',
			error.where,
		);
	}
}

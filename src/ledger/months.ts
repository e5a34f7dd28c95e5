/**
 * Submitted months. The return of a month closes it: an entry that reaches into it is refused until a correction
 * of the month is opened, and the next return closes it again.
 */
import { type Day, formatDay, type Month, monthOf } from '../value/day.ts';
import { Refusal } from '../value/refusal.ts';
import type { LedgerEntry, Recorded, StatementOf } from './entry.ts';
import type { Ledger } from './fold.ts';

export interface SubmittedMonth {
	readonly month: Month;
	/** The return that was submitted last. */
	readonly submittedOn: Day;
	/** A correction was opened since. */
	readonly open: boolean;
}

/** In the order of the months. */
export type SubmittedMonths = readonly SubmittedMonth[];

/** The months whose return was submitted, as the entries of a ledger say. */
export function monthsOf(ledger: Ledger): SubmittedMonths {
	return ledger.statements.reduce<SubmittedMonths>((months, { entry }) => withMonth(months, entry), []);
}

/** The months after one more entry. */
export function withMonth(months: SubmittedMonths, entry: LedgerEntry): SubmittedMonths {
	if (entry.kind === 'return-submitted') {
		const { submittedOn } = entry;
		return placed(months, { month: entry.month as Month, submittedOn, open: false });
	}
	const found = entry.kind === 'correction-opened' && months.find(({ month }) => month === entry.month);
	return found ? placed(months, { ...found, open: true }) : months;
}

function placed(months: SubmittedMonths, one: SubmittedMonth): SubmittedMonths {
	const at = months.findIndex(({ month }) => month >= one.month);
	if (at < 0) return [...months, one];
	return [...months.slice(0, at), one, ...months.slice(months[at]?.month === one.month ? at + 1 : at)];
}

/** Submitted months whose figures an entry of `day` changes, the month of that day itself or later ones. */
export function submittedFrom(months: SubmittedMonths, day: Day): SubmittedMonths {
	return months.filter(({ month }) => month >= monthOf(day));
}

/**
 * Refuses with `LEDGER_MONTH_SUBMITTED` an entry that takes effect on `day` when the first submitted month that it
 * reaches is closed. That month is the day's own or, for a month that was never submitted, the first after it,
 * whose openings would change. Later months are not asked: they are told as touched, and submitted again.
 */
export function mayReach(months: SubmittedMonths, day: Day): void {
	const first = months.find(({ month }) => month >= monthOf(day));
	if (!first || first.open) return;
	const own = first.month === monthOf(day);
	throw new Refusal(
		'LEDGER_MONTH_SUBMITTED',
		own
			? `the entry takes effect on ${formatDay(day)}, and the return for ${first.month} was submitted on ${formatDay(first.submittedOn)}`
			: `the entry takes effect on ${formatDay(day)} and would change the openings of ${first.month}, whose return was submitted on ${formatDay(first.submittedOn)}`,
		`open a correction of ${first.month}, with its reason, and submit its return again`,
		[first.month],
	);
}

/** Refuses with `LEDGER_MONTH_SUBMITTED` a second return for a month that no correction opened. */
export function mayBeSubmitted(months: SubmittedMonths, { month }: StatementOf<'return-submitted'>): void {
	refuseClosed(months, month, 'before its return is submitted again');
}

/** Refuses with `LEDGER_MONTH_SUBMITTED` a note for the return of a month that no correction opened. */
export function mayBeNoted(months: SubmittedMonths, { month }: StatementOf<'note'>): void {
	refuseClosed(months, month, 'and submit its return again with the note');
}

function refuseClosed(months: SubmittedMonths, month: string, then: string): void {
	const found = months.find((each) => each.month === month);
	if (!found || found.open) return;
	throw new Refusal(
		'LEDGER_MONTH_SUBMITTED',
		`the return for ${month} was submitted on ${formatDay(found.submittedOn)} already`,
		`open a correction of ${month}, with its reason, ${then}`,
		[month],
	);
}

/** The months after a group of entries. */
export function withMonths(months: SubmittedMonths, group: readonly Recorded[]): SubmittedMonths {
	return group.reduce((sum, { entry }) => withMonth(sum, entry), months);
}

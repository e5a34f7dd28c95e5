/** Which cells of which months become different from one ledger to another: what a correction reaches. */
import type { Ledger } from '../../ledger/fold.ts';
import { monthsOf } from '../../ledger/months.ts';
import { addMonths, type Day, type Month, monthOf } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import { compareReturns, type FieldDifference } from '../diff-returns.ts';
import { prepareMonth } from './derive.ts';

export interface MonthDifference {
	readonly month: Month;
	/** Its return was submitted, and is to be submitted again. */
	readonly submitted: boolean;
	/** Cells that differ, in the order of the form; the status of the submission left out. */
	readonly cells: readonly FieldDifference[];
	/** Why the month cannot be derived on one of the sides; null when it can on both. */
	readonly refused: string | null;
}

/** Months from the first that the new entries speak of up to the last month of either ledger, those alike left out. */
export function monthsThatDiffer(before: Ledger, after: Ledger): MonthDifference[] {
	const first = firstMonth(before, after);
	const last = lastMonth(before, after);
	if (first === null || last === null) return [];
	const submitted = new Set(monthsOf(after).map(({ month }) => month));
	const found: MonthDifference[] = [];
	for (let month = first; month <= last; month = addMonths(month, 1)) {
		const difference = differenceOf(before, after, month, submitted.has(month));
		if (difference) found.push(difference);
	}
	return found;
}

function differenceOf(
	before: Ledger,
	after: Ledger,
	month: Month,
	submitted: boolean,
): MonthDifference | null {
	try {
		const was = prepareMonth(before, { month }).returns.en;
		const is = prepareMonth(after, { month }).returns.en;
		const cells = compareReturns(was, is).filter(({ same, path }) => !same && path !== '/status');
		return cells.length === 0 ? null : { month, submitted, cells, refused: null };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { month, submitted, cells: [], refused: error.message };
	}
}

/** The earliest month of an entry that is in only one of the two, or was reversed in only one. */
function firstMonth(before: Ledger, after: Ledger): Month | null {
	const added = after.entries.slice(before.entries.length).map(({ entry }) => entry.day);
	const gone = after.entries
		.filter(({ sequence }) => after.reversed.has(sequence) && !before.reversed.has(sequence))
		.map(({ entry }) => entry.day);
	const day = [...added, ...gone].reduce<Day | null>(
		(least, each) => (least === null || each < least ? each : least),
		null,
	);
	return day === null ? null : monthOf(day);
}

function lastMonth(before: Ledger, after: Ledger): Month | null {
	const days = [before.movements.at(-1), after.movements.at(-1)].flatMap((each) =>
		each ? [monthOf(each.entry.day)] : [],
	);
	const months = [...days, ...monthsOf(after).map(({ month }) => month)];
	return months.reduce<Month | null>((most, each) => (most === null || each > most ? each : most), null);
}

/** Which cells of which months become different from one ledger to another: what a correction reaches. */
import type { Ledger } from '../../ledger/fold.ts';
import { monthsOf } from '../../ledger/months.ts';
import { effectOf, type MonthEffect } from '../../prepare/effect-of.ts';
import { addMonths, type Day, type Month, monthOf } from '../../value/day.ts';

/** Months from the first that the new entries speak of up to the last month of either ledger, those alike left out. */
export function monthsThatDiffer(before: Ledger, after: Ledger): readonly MonthEffect[] {
	const first = firstMonth(before, after);
	const last = lastMonth(before, after);
	if (first === null || last === null) return [];
	const months: Month[] = [];
	for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
	return effectOf(before, after, months).filter(({ cells }) => cells.length > 0);
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

/** Issued shares of each listed class as steps: from which day on how many, gaps left as gaps. */
import { issuedShares } from '../../ledger/account.ts';
import { type Ledger, walk } from '../../ledger/fold.ts';
import type { ClassSubject } from '../../ledger/subject.ts';
import type { Day } from '../../value/day.ts';

export interface IssuedSteps {
	readonly class: ClassSubject;
	readonly steps: readonly { readonly day: Day; readonly shares: bigint; readonly restated: boolean }[];
}

/** Steps up to a day; one that a correction made is said to be restated. */
export function issuedSteps(ledger: Ledger, until: Day): readonly IssuedSteps[] {
	const steps = new Map<string, { day: Day; shares: bigint; restated: boolean }[]>();
	const corrected = correctedDays(ledger);
	const last = walk(ledger, until, {
		closed: (day, { classes, balances }) => {
			for (const [name, { line }] of classes) {
				if (!line.listed) continue;
				const own = steps.get(name) ?? [];
				steps.set(name, own);
				const shares = issuedShares(balances, name);
				if (own.at(-1)?.shares !== shares) own.push({ day, shares, restated: corrected.has(day) });
			}
		},
	});
	return [...steps].flatMap(([name, own]) => {
		const subject = last.classes.get(name);
		return subject ? [{ class: subject, steps: own }] : [];
	});
}

/** Days of entries that were reversed. */
function correctedDays(ledger: Ledger): ReadonlySet<Day> {
	return new Set(
		ledger.entries.filter(({ sequence }) => ledger.reversed.has(sequence)).map(({ entry }) => entry.day),
	);
}

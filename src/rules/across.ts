/** Rules between the monthly return and the next day disclosure returns (FF304, FF305) of the month. */
import { classLabel } from '../form/label.ts';
import { formatGrouped } from '../value/decimal.ts';
import type { CheckContext } from './context.ts';
import type { NextDayReturn, ShareEvent } from './facts.ts';
import { against, plain } from './lines.ts';
import { type Fault, type Rule, rule } from './rule.ts';

/** The next-day return of a class with the latest closing balance up to the end of the month. */
function latestOf(context: CheckContext, name: string): NextDayReturn | null {
	const { monthEnded } = context.return;
	let latest: NextDayReturn | null = null;
	for (const each of context.facts.nextDayReturns ?? []) {
		if (each.class !== name || monthEnded === null || each.closingDay > monthEnded) continue;
		if (each.closingDay.slice(0, 7) !== monthEnded.slice(0, 7)) continue;
		if (latest === null || each.closingDay >= latest.closingDay) latest = each;
	}
	return latest;
}

/** Events up to the end of the month that no next-day return discloses. */
export function undisclosed(context: CheckContext, name: string): ShareEvent[] {
	const { monthEnded } = context.return;
	return (context.facts.events ?? []).filter(
		(each) =>
			each.class === name &&
			each.disclosedIn === null &&
			monthEnded !== null &&
			each.day <= monthEnded &&
			each.day.slice(0, 7) === monthEnded.slice(0, 7),
	);
}

const CHAIN: Rule = rule({
	code: 'X04',
	title: {
		en: 'the close of the month does not follow from the last next-day return',
		zh: '本月底結存與最後一份翌日披露報表不能銜接',
	},
	severity: 'error',
	severityReading: 'error',
	basis: 'FF304/FF305, closing balance; Main Board Rule 13.25A',
	sure: 'high',
	needs: ['nextDayReturns', 'events'],
	about:
		'Closing balance of the last next-day return of the month, plus the movements of the month that none discloses, is the balance at close of the month in Part II. A class without a next-day return in the month is not judged.',
	*faults(context) {
		for (const [index, each] of (context.return.issued?.classes ?? []).entries()) {
			const name = classLabel(each.class);
			const last = latestOf(context, name);
			if (last === null) continue;
			const later = undisclosed(context, name);
			const path = `/issued/classes/${index}/close`;
			let issued = 0n;
			let treasury = 0n;
			for (const event of later) {
				issued += event.issued;
				treasury += event.treasury ?? 0n;
			}
			yield* apart(last, last.issued, issued, each.close.issued, `${path}/issued`);
			if (last.treasury !== undefined) {
				yield* apart(last, last.treasury, treasury, each.close.treasury, `${path}/treasury`);
			}
		}
	},
});

function* apart(
	last: NextDayReturn,
	closing: bigint,
	moved: bigint,
	printed: bigint | null,
	path: string,
): Generator<Fault> {
	const expected = closing + moved;
	if (printed === null || printed === expected) return;
	yield {
		path,
		lines: against(
			`${last.reference} closes at ${formatGrouped(closing)}, moved since ${formatGrouped(moved)}: ${formatGrouped(expected)}`,
			formatGrouped(printed),
		),
		figures: [
			{ label: 'expected from the next-day return', value: plain(expected) },
			{ label: 'in the return', value: plain(printed), path },
		],
		difference: plain(printed - expected),
	};
}

export const ACROSS_RULES: readonly Rule[] = [CHAIN];

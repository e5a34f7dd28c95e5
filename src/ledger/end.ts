/**
 * Appending at the end: entries that take effect on the last day or later are added to where the issuer stands,
 * and at most the last day is folded again. What it costs does not grow with the history.
 */
import type { Day } from '../value/day.ts';
import type { Account } from './account.ts';
import { type ClosingBalance, changedOn, type DayEnd } from './closings.ts';
import { isStatement, type Recorded } from './entry.ts';
import { apply, closeDay, type Ledger } from './fold.ts';
import { GrownLedger } from './grown.ts';
import { keepsLimits } from './limits.ts';
import { withMonths } from './months.ts';
import type { Movement } from './movement.ts';
import { byEffect, rankOf } from './order.ts';
import { copyOf, type OpenStanding, type Standing } from './standing.ts';
import type { Tail } from './tail.ts';

export interface Ended {
	readonly after: Ledger;
	readonly balances: readonly ClosingBalance[];
}

/** The ledger with entries at its end; null when they reach back, or say anew who the issuer is. */
export function atEnd(ledger: Ledger, tail: Tail, recorded: readonly Recorded[]): Ended | null {
	if (recorded.some(({ entry }) => entry.kind === 'issuer-registered')) return null;
	const movements = recorded.filter(isMovement).sort(byEffect);
	const first = movements[0];
	const said = {
		sequence: recorded.at(-1)?.sequence ?? tail.sequence,
		recordedAt: recorded.at(-1)?.recordedAt ?? tail.recordedAt,
		months: withMonths(tail.months, recorded),
		reversedUntil: tail.reversedUntil,
	};
	if (!first) {
		const after = new GrownLedger({ before: ledger, recorded, movements, tail: { ...tail, ...said } });
		return { after, balances: [] };
	}
	const { day } = first.entry;
	const last = [tail.day, tail.reversedUntil, tail.standing.issuer?.day];
	if (last.some((each) => each && day < each)) return null;
	const { end, balances } = folded(tail, pointOf(ledger, tail, movements));
	const after = new GrownLedger({ before: ledger, recorded, movements, tail: { ...end, ...said } });
	return { after, balances };
}

function isMovement(each: Recorded): each is Recorded<Movement> {
	return !isStatement(each.entry);
}

/** Where the fold goes on, and with what. */
interface Point {
	readonly standing: OpenStanding;
	readonly movements: readonly Recorded<Movement>[];
	/** Accounts posted to on the first day already. */
	readonly posted: ReadonlySet<Account>;
}

function pointOf(ledger: Ledger, tail: Tail, movements: readonly Recorded<Movement>[]): Point {
	const first = movements[0]?.entry;
	if (!first || first.day !== tail.day)
		return { standing: copyOf(tail.standing), movements, posted: new Set() };
	if (rankOf(first) >= tail.rank) {
		// The last day is open again, and its close will decide about the cap.
		const standing = copyOf(tail.standing);
		standing.weightedVotingCap = tail.before.weightedVotingCap;
		return { standing, movements, posted: tail.posted };
	}
	const before = ledger.movements.findLastIndex(({ entry }) => entry.day < first.day);
	const day = [...ledger.movements.slice(before + 1), ...movements].sort(byEffect);
	return { standing: copyOf(tail.before), movements: day, posted: new Set() };
}

function folded(tail: Tail, { standing, movements, posted }: Point) {
	const balances: ClosingBalance[] = [];
	let end: Omit<Tail, 'sequence' | 'recordedAt' | 'months' | 'reversedUntil'> = tail;
	for (const [day, group] of byDay(movements)) {
		const again = day === tail.day;
		const before: Standing = again ? tail.before : end === tail ? tail.standing : copyOf(standing);
		const touched = new Set(again ? posted : []);
		for (const { entry } of group) {
			for (const { account } of apply(standing, entry)) touched.add(account);
		}
		closeDay(standing);
		keepsLimits(standing, touched, { day, before: before.balances });
		const was: DayEnd = { balances: tail.standing.balances, posted: again ? tail.posted : new Set() };
		const is: DayEnd = { balances: standing.balances, posted: touched };
		balances.push(...changedOn(day, { was, is, accounts: new Set([...was.posted, ...touched]) }));
		const last = group.at(-1);
		end = { day, rank: last ? rankOf(last.entry) : 0, posted: touched, before, standing };
	}
	return { end, balances };
}

function byDay(movements: readonly Recorded<Movement>[]): Map<Day, Recorded<Movement>[]> {
	const days = new Map<Day, Recorded<Movement>[]>();
	for (const each of movements) {
		const day = days.get(each.entry.day);
		if (day) day.push(each);
		else days.set(each.entry.day, [each]);
	}
	return days;
}

/** Rules on the number of shares repurchased and not yet cancelled, Part III.E, from purchases day by day. */

import { classLabel } from '../form/label.ts';
import type { MonthlyReturn, OtherRow } from '../form/return.ts';
import { lastDay, monthOf } from '../value/day.ts';
import { formatGrouped } from '../value/decimal.ts';
import { sameClass } from './classes.ts';
import type { CheckContext } from './context.ts';
import type { Repurchase } from './facts.ts';
import { against, plain, sumText } from './lines.ts';
import { shapeOf } from './other-movements.ts';
import { type Rule, rule } from './rule.ts';
import { otherBlocks } from './sections.ts';

interface Pending {
	readonly name: string;
	/** Shares not yet cancelled that the return reports, as a positive figure, and where. */
	readonly printed: bigint;
	readonly path: string;
	/** Shares cancelled in the month. */
	readonly cancelled: bigint;
	/** The number changed in another way: shares were subdivided or consolidated, or an intention was changed. */
	readonly isRecounted: boolean;
}

/** What Part III.E reports for each class of Part II; nothing while the part was not found. */
function pendingOf(of: MonthlyReturn): Pending[] {
	if (of.details.other === null) return [];
	return (of.issued?.classes ?? []).map((each) => {
		let printed = 0n;
		let cancelled = 0n;
		let isRecounted = false;
		let path = '/details/other';
		for (const [index, block] of otherBlocks(of).entries()) {
			if (!sameClass(block.class, each.class)) continue;
			for (const [place, row] of block.rows.entries()) {
				const shape = shapeOf(row);
				if (recounts(row)) isRecounted = true;
				if (shape === 'cancelled' && row.issued !== null && row.issued < 0n) cancelled -= row.issued;
				if (shape !== 'pending' || row.issuable === null) continue;
				if (printed === 0n) path = `/details/other/blocks/${index}/rows/${place}/issuable`;
				printed += row.issuable < 0n ? -row.issuable : row.issuable;
			}
		}
		return { name: classLabel(each.class), printed, path, cancelled, isRecounted };
	});
}

/** From 1.1.0, shares that await cancellation may be kept in treasury after all, or the other way round. */
function recounts({ event, issued, treasury }: OtherRow): boolean {
	if (event === 'capital-reorganisation') return true;
	return event === 'other' && issued !== null && treasury !== null && treasury !== 0n && issued === -treasury;
}

/** Purchases for cancellation that are not cancelled at the end of the month, one figure for each day. */
function uncancelled(context: CheckContext, name: string): bigint[] {
	const { monthEnded } = context.return;
	if (monthEnded === null) return [];
	return forCancellation(context, name)
		.filter((each) => each.day <= monthEnded && (each.cancelled === null || each.cancelled > monthEnded))
		.map((each) => each.shares);
}

function forCancellation({ facts }: CheckContext, name: string): Repurchase[] {
	const all = facts.repurchases ?? [];
	return all.filter((each) => each.purpose === 'cancellation' && each.class === name);
}

function sum(values: readonly bigint[]): bigint {
	let total = 0n;
	for (const value of values) total += value;
	return total;
}

const HEAD = {
	severity: 'error',
	severityReading: 'error',
	basis:
		'FF301 Part III.E, shares repurchased but not yet cancelled, this month or preceding months (Note 3)',
	sure: 'seen',
	since: '1.0.0',
} as const;

const ROLL_FORWARD: Rule = rule({
	...HEAD,
	code: 'E05',
	title: {
		en: 'shares not yet cancelled do not follow from last month',
		zh: '尚未註銷的股份數目與上月不能銜接',
	},
	needs: ['last', 'repurchases'],
	about:
		'Shares repurchased and not yet cancelled are those of the preceding month, plus those bought for cancellation in the month, less those cancelled in it. Not judged in a month of a capital reorganisation, or in which shares that awaited cancellation were kept in treasury after all, or the other way round.',
	*faults(context) {
		const { last } = context.facts;
		const { monthEnded } = context.return;
		if (last === undefined || last.details.other === null || monthEnded === null) return;
		const before = pendingOf(last);
		for (const { name, printed, path, cancelled, isRecounted } of pendingOf(context.return)) {
			if (isRecounted) continue;
			const carried = before.find((each) => each.name === name)?.printed ?? 0n;
			const bought = sum(
				forCancellation(context, name)
					.filter((each) => monthOf(each.day) === monthOf(monthEnded))
					.map((each) => each.shares),
			);
			const expected = carried + bought - cancelled;
			// Where the purchases day by day give the same answer, E06 tells it with the days.
			if (expected === printed || expected === sum(uncancelled(context, name))) continue;
			yield {
				path,
				lines: against(
					`${formatGrouped(carried)} last month + ${formatGrouped(bought)} bought - ${formatGrouped(cancelled)} cancelled = ${formatGrouped(expected)}`,
					formatGrouped(printed),
				),
				figures: [
					{ label: 'not yet cancelled, expected', value: plain(expected) },
					{ label: 'not yet cancelled, in the return', value: plain(printed), path },
				],
				difference: plain(printed - expected),
			};
		}
	},
});

const SUM_OF_DAYS: Rule = rule({
	...HEAD,
	code: 'E06',
	title: {
		en: 'shares not yet cancelled are not the sum of the daily purchases',
		zh: '尚未註銷的股份數目不等於每日購回股份之和',
	},
	needs: ['repurchases'],
	about:
		'Shares repurchased and not yet cancelled are the sum of all purchases for cancellation, of this month and before, that are not cancelled at the end of the month.',
	*faults(context) {
		const { monthEnded } = context.return;
		if (monthEnded === null || lastDay(monthOf(monthEnded)) !== monthEnded) return;
		for (const { name, printed, path } of pendingOf(context.return)) {
			const days = uncancelled(context, name);
			const expected = sum(days);
			if (expected === printed) continue;
			yield {
				path,
				lines: against(`${sumText(days)} = ${formatGrouped(expected)}`, formatGrouped(printed)),
				figures: [
					{ label: 'not yet cancelled, purchases by day', value: plain(expected) },
					{ label: 'not yet cancelled, in the return', value: plain(printed), path },
				],
				difference: plain(printed - expected),
				help: `write ${formatGrouped(-expected)}, if the purchases on file are complete`,
			};
		}
	},
});

export const REPURCHASE_RULES: readonly Rule[] = [ROLL_FORWARD, SUM_OF_DAYS];

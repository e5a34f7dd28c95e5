/**
 * Shares bought back or redeemed and not yet cancelled, as Part III.E reports them. The remark may tell the days;
 * else all that is known is that they had been bought by the end of the month.
 */
import { breakdownsOf } from '../../form/identities/breakdown.ts';
import { placeOfClass } from '../../form/identities/same-class.ts';
import type { Lot } from '../../ledger/movements/opening.ts';
import type { Day } from '../../value/day.ts';
import type { TakenClass } from './classes.ts';
import type { Taken } from './taken.ts';

interface Pending {
	readonly lots: readonly Lot[];
	/** Rows they came from. */
	readonly paths: readonly string[];
}

export function pendingOf(taken: Taken, { line, issuedAt }: TakenClass, day: Day): Pending {
	const { other } = taken.value.details;
	const classes = taken.value.issued?.classes ?? [];
	if (!other?.applicable || issuedAt < 0) return { lots: [], paths: [] };
	const block = placeOfClass(line, other.blocks, classes, issuedAt);
	const lots: Lot[] = [];
	const paths: string[] = [];
	for (const [index, row] of (other.blocks[block]?.rows ?? []).entries()) {
		const path = `/details/other/blocks/${block}/rows/${index}`;
		if (!/^re(?:purchase|demption)/.test(row.event)) continue;
		const shares = taken.countOrBlank(`${path}/issuable`);
		if (shares === null || shares >= 0n) continue;
		paths.push(path);
		const common = {
			...(row.generalMeeting !== null && { generalMeeting: row.generalMeeting }),
			...(row.event.startsWith('redemption') && { redeemed: true }),
		};
		lots.push(...byRemark(taken, `${path}/issuable`, -shares, day).map((lot) => ({ ...lot, ...common })));
	}
	return { lots, paths };
}

/** One lot for each purchase that the remark dates, where they make up the figure; else one, by the month end. */
function byRemark(taken: Taken, path: string, shares: bigint, day: Day): readonly Lot[] {
	const found = breakdownsOf(taken.value).find((each) => each.path === path && each.agrees);
	const days = found?.figure === shares ? found.days : undefined;
	if (found === undefined || days === undefined || days.some((each) => each > day)) {
		taken.notes.push(
			`${taken.label(path)}: the days of purchase are not known; the shares are taken over as bought by ${day}`,
		);
		return [{ day, shares }];
	}
	return days.map((each, index) => ({ day: each, shares: found.parts[index] ?? 0n }));
}

/** The last thirteen months of an issuer, each with where its return stands. */

import type { Stage } from '../../filing/stage.ts';
import type { Client } from '../../store/desk.ts';
import { addMonths, type Day, type Month, monthOf } from '../../value/day.ts';
import type { Chain } from '../filing/chain.ts';
import { type Core, lightCoreOf } from '../filing/core.ts';
import { isBeforeUs } from '../filing/looked-after.ts';
import { deadlineInstant } from '../filing/submit-return.ts';

const TILES = 13;

export interface MonthTile {
	readonly month: Month;
	readonly stage: Stage;
	readonly round: number;
	readonly nil: boolean;
	/** Of the listed classes together, excluding treasury shares. */
	readonly change: bigint | null;
	readonly submittedOn: string | null;
	readonly late: boolean;
	readonly differs: boolean;
	/** Of a month before the firm took the issuer on, with nothing done to it. */
	readonly beforeUs: boolean;
}

/** The first month for which a return can be derived: the one after the ledger's first day; null without entries. */
export function sinceMonth({ ledger }: Chain): Month | null {
	const first = ledger.movements[0]?.entry.day;
	return first === undefined ? null : addMonths(monthOf(first), 1);
}

/**
 * Oldest first, up to the month that runs; months before the ledger begins are left out. Of a ledger that nobody worked
 * on since, the last month in which somebody did comes first, so that it can be reached.
 */
export function monthTiles(chain: Chain, client: Client, today: Day): readonly MonthTile[] {
	const current = monthOf(today);
	const since = sinceMonth(chain);
	const months = Array.from({ length: TILES }, (_, index) => addMonths(current, index - TILES + 1)).filter(
		(month) => since !== null && month >= since,
	);
	const last = lastWorkedOn(chain, current);
	const all = last !== null && months.every((month) => month > last) ? [last, ...months] : months;
	return all.map((month) => tileOf(lightCoreOf(chain, client, month, today)));
}

/** The last month up to the one that runs of which there is a movement, a remark, an act or a submission. */
function lastWorkedOn({ ledger, acts }: Chain, current: Month): Month | null {
	const moved = ledger.movements.filter(({ entry }) => entry.kind !== 'opening-balance');
	const told = ledger.statements.flatMap(({ entry }) => ('month' in entry ? [entry.month] : []));
	const months = [
		...moved.map(({ entry }) => monthOf(entry.day)),
		...told,
		...acts.map(({ act }) => act.month),
	];
	const upTo = months.filter((month) => month <= current).sort();
	return (upTo.at(-1) as Month | undefined) ?? null;
}

function tileOf({ chain, client, month, state, derived, life }: Core): MonthTile {
	const classes = derived?.prepared.returns.en.issued?.classes ?? [];
	const listed = classes.filter(({ class: line }) => line.listed === true);
	const { submission } = life;
	const deadline = deadlineInstant(month);
	const at = submission?.act?.act.submittedAt ?? submission?.submittedOn ?? null;
	return {
		month,
		stage: state.stage,
		round: state.round,
		nil: derived?.nil ?? false,
		change: derived === null ? null : listed.reduce((sum, { change }) => sum + (change.issued ?? 0n), 0n),
		submittedOn: submission?.submittedOn ?? null,
		late: at !== null && deadline !== null && at > deadline && state.round === 1,
		differs: state.published === 'differs',
		beforeUs: isBeforeUs(chain, client, month),
	};
}

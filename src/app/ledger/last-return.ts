/** The return of the month before, derived from the same ledger; kept with the ledger, since each month asks for it. */
import type { Ledger } from '../../ledger/fold.ts';
import { type Prepared, prepareReturn } from '../../prepare/prepare.ts';
import type { PrepareSettings } from '../../prepare/settings.ts';
import { addMonths, type Month } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';

type Returns = Prepared['returns'];

const KEPT = new WeakMap<Ledger, Map<Month, Returns | null>>();

/** Null where the ledger or the e-form does not reach so far back. */
export function lastReturns(
	ledger: Ledger,
	month: Month,
	settings: Pick<PrepareSettings, 'status' | 'signatory'>,
): Returns | null {
	const kept = KEPT.get(ledger) ?? new Map<Month, Returns | null>();
	KEPT.set(ledger, kept);
	const found = kept.get(month);
	if (found !== undefined) return found;
	const made = derived(ledger, { ...settings, month: addMonths(month, -1), dateSubmitted: null });
	kept.set(month, made);
	return made;
}

function derived(ledger: Ledger, settings: PrepareSettings): Returns | null {
	try {
		return prepareReturn(ledger, settings).returns;
	} catch (error) {
		const before =
			error instanceof Refusal &&
			(error.code === 'LEDGER_BEGINS_LATER' || error.code === 'EDITION_NOT_PREPARED');
		if (before) return null;
		throw error;
	}
}

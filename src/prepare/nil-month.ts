/** A month without movement: its return is last month's, rolled forward. */
import type { Ledger } from '../ledger/fold.ts';
import type { Month } from '../value/day.ts';
import { monthOfLedger } from './month.ts';

/**
 * True when the return of the month is last month's rolled forward: nothing that the form shows took effect, no
 * purchase awaits cancellation and no signed agreement awaits completion.
 */
export function nilMonth(ledger: Ledger, month: Month): boolean {
	const of = monthOfLedger(ledger, month);
	const moved = of.steps.some(({ recorded: { entry } }) => !UNSEEN.has(entry.kind));
	const pending = [...of.closing.lots.values()].some((lots) => lots.length > 0);
	const agreed = [...of.closing.agreements.values()].some(
		({ name, scheme }) =>
			scheme === undefined &&
			(of.closing.balances.get(`agreement/${name}/outstanding`)?.mantissa ?? 0n) !== 0n,
	);
	return !moved && !pending && !agreed;
}

/** Kinds that change nothing of Parts I to III. */
const UNSEEN: ReadonlySet<string> = new Set(['public-float-snapshot', 'mandate-granted', 'mandate-lapsed']);

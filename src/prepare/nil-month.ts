/** A month without movement: its return is last month's, rolled forward. */
import type { Statement } from '../ledger/entry.ts';
import type { Ledger } from '../ledger/fold.ts';
import { type Month, monthOf } from '../value/day.ts';
import { monthOfLedger } from './month.ts';

/**
 * True when the return of the month is last month's rolled forward: nothing that the form shows took effect, no
 * purchase awaits cancellation, no signed agreement awaits completion, and nobody said anew who the
 * issuer is. A remark may be its own.
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
	return !moved && !pending && !agreed && !of.statements.some(({ entry }) => isTold(entry, month));
}

/** A registration may change the name, or whether Part I applies. */
function isTold(entry: Statement, month: Month): boolean {
	return entry.kind === 'issuer-registered' && monthOf(entry.day) === month;
}

/** Kinds that change nothing of Parts I to III. */
const UNSEEN: ReadonlySet<string> = new Set(['public-float-snapshot', 'mandate-granted', 'mandate-lapsed']);

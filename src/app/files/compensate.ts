/** The conversion that Rule 8A.15 asks for beside a cancellation or a purchase into treasury: asked about, or added. */
import { isStatement, type LedgerEntry } from '../../ledger/entry.ts';
import { type Ledger, standingAt } from '../../ledger/fold.ts';
import type { Movement, MovementKind, MovementOf } from '../../ledger/movement.ts';
import { tailOf } from '../../ledger/tail.ts';
import { compensation } from '../../ledger/weighted-voting.ts';
import { formatGrouped } from '../../value/decimal.ts';
import type { Question } from './row-draft.ts';

/** Kinds after which fewer shares are in issue. */
const LEAVING: ReadonlySet<MovementKind> = new Set<MovementKind>([
	'repurchase-cancelled',
	'repurchase-into-treasury',
	'pending-to-treasury',
	'redemption-cancelled',
	'forfeiture',
	'a-share-buy-back',
]);

type Conversion = MovementOf<'weighted-voting-conversion'>;

/** The conversion that a group lacks; null when it lacks none. Refuses what the group would be refused for. */
export function lacking(ledger: Ledger, entries: readonly LedgerEntry[]): Conversion | null {
	const movements = entries.filter((entry): entry is Movement => !isStatement(entry));
	const last = movements.at(-1);
	if (!last || !movements.some(({ kind }) => LEAVING.has(kind))) return null;
	const tail = tailOf(ledger);
	if (tail.standing.weightedVotingCap === null) return null;
	const atEnd = tail.day === null || movements.every(({ day }) => tail.day !== null && day >= tail.day);
	return compensation(atEnd ? tail.standing : standingAt(ledger, last.day), movements);
}

/** `1,505,420 shares of class A become shares of class B`. */
function words({ shares, from, to }: Conversion): string {
	return `${formatGrouped(shares)} shares of class ${from} become shares of class ${to}`;
}

export function asked(conversion: Conversion): Question {
	return {
		column: 'Group',
		seen: '',
		asks: `Rule 8A.15 asks that at least ${words(conversion)} with it: give the conversion a row in the same group, or have it added`,
		candidates: [
			`${conversion.day}, from ${conversion.from} to ${conversion.to}, ${conversion.shares} shares`,
		],
	};
}

export function added(conversion: Conversion): string {
	return `added to the group, as Rule 8A.15 asks: ${words(conversion)}`;
}

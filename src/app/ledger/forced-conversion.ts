/** The conversion that Rule 8A.15 asks for beside a group of entries, in words and as an entry of the same group. */
import { isStatement, type LedgerEntry } from '../../ledger/entry.ts';
import { type Ledger, standingAt } from '../../ledger/fold.ts';
import type { Movement } from '../../ledger/movement.ts';
import { compensation } from '../../ledger/weighted-voting.ts';
import { formatGrouped } from '../../value/decimal.ts';

export interface ForcedConversion {
	readonly entries: readonly LedgerEntry[];
	/** One sentence with the figures. */
	readonly told: string;
}

/** The least one; null where none is needed, or the group has it already. */
export function forcedConversionOf(ledger: Ledger, entries: readonly LedgerEntry[]): ForcedConversion | null {
	const movements = entries.filter(
		(entry): entry is Movement => !isStatement(entry) && entry.kind !== 'correction',
	);
	const last = movements.at(-1);
	if (!last) return null;
	const conversion = compensation(standingAt(ledger, last.day), movements);
	if (!conversion) return null;
	const { shares, from, to } = conversion;
	return {
		entries: [conversion],
		told: `at least ${formatGrouped(shares)} shares of class ${from} are to be converted into class ${to} with it, so that the proportion of weighted voting rights does not rise; --with-conversion records that in the same group`,
	};
}

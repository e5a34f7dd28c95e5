/** The conversion that Rule 8A.15 forces beside a group of entries. */
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { Ledger } from '../../ledger/fold.ts';

export interface ForcedConversion {
	readonly entries: readonly LedgerEntry[];
	/** One sentence with the figures. */
	readonly told: string;
}

export function forcedConversionOf(
	_ledger: Ledger,
	_entries: readonly LedgerEntry[],
): ForcedConversion | null {
	return null;
}

/** What one row comes to, before it meets the ledger: an entry, or questions and refusals with their places. */
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { RefusalCode } from '../../value/refusal.ts';

export interface Place {
	/** Null where the format has no sheets. */
	readonly sheet: string | null;
	/** Row of the sheet, or line of the text. */
	readonly row: number;
}

/** Something in a row that cannot be. */
export interface Problem {
	readonly code: RefusalCode;
	/** Title of the column; null for the row as a whole. */
	readonly column: string | null;
	/** What stands there; empty for a blank. */
	readonly seen: string;
	/** One sentence. */
	readonly why: string;
	/** What belongs there, or what to do. */
	readonly belongs: string | null;
}

/** Something that the file does not say, or says in a way that may mean two things. */
export interface Question {
	readonly column: string | null;
	readonly seen: string;
	readonly asks: string;
	/** What may be typed, the likeliest first. */
	readonly candidates: readonly string[];
}

export interface RowDraft {
	readonly at: Place;
	/** The row's word for its group. */
	readonly group: string | null;
	/** The key that the file gives, from an export. */
	readonly key: string | null;
	/** Number of an exported entry. */
	readonly number: number | null;
	readonly issuer: string | null;
	/** Null when there is a problem or a question. */
	readonly entry: LedgerEntry | null;
	readonly problems: readonly Problem[];
	readonly questions: readonly Question[];
	readonly warnings: readonly string[];
}

/**
 * What an extractor (text or PDF) hands to the solver, and what the solver makes of it. An extractor only
 * says what is printed and where; it never fills in, repairs or guesses.
 */
import type { MonthlyReturn } from '../form/return.ts';
import type { Decimal } from '../value/decimal.ts';
import type { Finding } from '../value/finding.ts';

/** Where something stands: on a PDF page (points from the top left) or in a text (both from 1). */
export type At =
	| { readonly page: number; readonly box: readonly [number, number, number, number] }
	| { readonly line: number; readonly column: number };

/** What is printed for one leaf of the return. `raw` is '' for a cell that is there and blank. */
export interface Evidence {
	readonly raw: string;
	readonly at: At;
}

/** A leaf or section that the edition has but that could not be had from the document. */
export interface Gap {
	/** JSON pointer of the leaf or section; its value in the return is null. */
	readonly path: string;
	/**
	 * `not found`: no trace of the label or cell. `ambiguous`: figures are there, but it cannot be told which
	 * cell they belong to. `no figure`: the cell holds words ("Unlimited", "No par value", "see remark").
	 */
	readonly reason: 'not found' | 'ambiguous' | 'no figure';
	readonly raw: string | null;
	readonly at: At | null;
}

export interface Draft {
	readonly return: MonthlyReturn;
	/** Evidence by JSON pointer, for every leaf that was printed or printed blank. */
	readonly evidence: ReadonlyMap<string, Evidence>;
	readonly gaps: readonly Gap[];
	/**
	 * Pointers of what was put in its cells by the form's arithmetic, the text having lost its order: the same
	 * arithmetic cannot prove it.
	 */
	readonly arranged?: readonly string[];
	/** Where another return begins in the same document; it is not read. */
	readonly second?: At;
	/** Findings about the reading itself that only the extractor can make: R02, whose tick it is. */
	readonly findings: readonly Finding[];
}

export type Status = 'proved' | 'read' | 'implied' | 'disputed' | 'missing';

/** One leaf of the return with its evidence. */
export interface Field {
	readonly path: string;
	readonly status: Status;
	/** Text as printed; '' for a blank cell; null when it is not on the page. */
	readonly raw: string | null;
	readonly at: At | null;
	/** The value that the identities ask for, only when there is exactly one. */
	readonly implied?: Decimal;
	/** Why a field is missing. */
	readonly reason?: Gap['reason'];
	/** The currency printed with a par value, where it is another than that of the capital. */
	readonly currency?: string;
}

export interface Reading {
	readonly return: MonthlyReturn;
	/** In the order of the form. */
	readonly fields: readonly Field[];
	/** Where another return begins in the same document; it is not read. */
	readonly second?: At;
	readonly findings: readonly Finding[];
}

/**
 * An identity of the form as data: which cells, in which relation, on which editions, and who says so.
 * Checking evaluates identities, reading proves and disputes figures with them, preparing fills totals from
 * them, and the documents list them; there is no second list.
 *
 * A path is relative to `over` unless it starts with `/` (this return) or `last:/` (the return of the
 * preceding month). Steps:
 *   `{}`            every element; in `over` each gives one instance of the equation
 *   `*`             every element, all of them summed in one term
 *   `*exercised`    every element that the filter of that name picks (`filters.ts`)
 *   `{same class}`  the element for the same class of shares as the instance
 */
import type { Severity } from '../../value/finding.ts';
import type { EditionName } from '../return.ts';

export interface TermSpec {
	readonly path: string;
	readonly sign: 1 | -1;
	/** What the form makes of an empty cell: nothing moved, or not known. */
	readonly blank: 'zero' | 'unknown';
	/** The printed sign means nothing (AA2 to DD2: "Decrease in treasury shares"). */
	readonly magnitude?: true;
}

/**
 * `sum`: stated = Σ sign × term. `product`: stated = term × term to two decimals (within half a cent).
 * `quotient`: stated + third term = floor(first ÷ second). `at most`: stated ≤ Σ sign × term.
 * `not negative`: stated ≥ 0.
 */
export type Relation = 'sum' | 'product' | 'quotient' | 'at most' | 'not negative';

export interface Equation {
	readonly over: string;
	readonly relation: Relation;
	readonly stated: TermSpec;
	readonly terms: readonly TermSpec[];
	/** A quotient that the stated figure may stay below, and that then proves nothing. */
	readonly atMost?: true;
	/** Cells, relative to `over`, that must hold the same currency for the equation to mean anything. */
	readonly sameCurrency?: readonly [string, string];
	/** The equation speaks only when this filter (`filters.ts`) accepts the element it is over. */
	readonly when?: string;
	/** When set, this equation alone is limited to those editions; otherwise the identity's range holds. */
	readonly from?: EditionName;
	readonly to?: EditionName;
}

export interface Identity {
	/** Code of the rule it is; never reused. */
	readonly code: string;
	/** Its name in the form's arithmetic (A3, E2 …). */
	readonly cite: string;
	readonly title: { readonly en: string; readonly zh: string };
	/** The relation in the form's words, for documents. */
	readonly formula: string;
	/** First and last edition it holds on; absent means no limit. */
	readonly from?: EditionName;
	readonly to?: EditionName;
	/**
	 * `binding`: figures that break it are wrong. `confirming`: it proves what it fits, but a misfit has
	 * ordinary explanations (another currency, existing shares, a floor price) and disputes nothing.
	 */
	readonly strength: 'binding' | 'confirming';
	readonly severity: Severity;
	readonly severityReading: Severity;
	readonly source: string;
	readonly equations: readonly Equation[];
}

/** A term that is added; an empty cell is not known. */
export function plus(path: string): TermSpec {
	return { path, sign: 1, blank: 'unknown' };
}

/** A term that is added; an empty cell means that nothing moved. */
export function plusOrNothing(path: string): TermSpec {
	return { path, sign: 1, blank: 'zero' };
}

/** A term that is subtracted; an empty cell means that nothing moved. */
export function minusOrNothing(path: string): TermSpec {
	return { path, sign: -1, blank: 'zero' };
}

/** A decrease that is printed with either sign. */
export function minusMagnitude(path: string): TermSpec {
	return { path, sign: -1, blank: 'zero', magnitude: true };
}

/**
 * A finding: the return is wrong, unusual or worth a note. Findings are data; they are returned, never thrown.
 * One object feeds the command line, JSON output and later the API and the desk.
 */
export type Severity = 'error' | 'warning' | 'info';

/** Where a cell stands: for people (`Part I, Class B, balance at close of the month, par value`) and machines. */
export interface Place {
	/** JSON pointer into the return; empty for the return as a whole. */
	readonly path: string;
	/** Official terms of the form: part, class, row, column. */
	readonly label: string;
}

/** A figure that the finding speaks of, as plain decimal text, a date or words. */
export interface Figure {
	readonly label: string;
	readonly value: string;
	readonly path?: string;
}

export interface Finding {
	/** Code of the rule (`A03`); never reused. */
	readonly code: string;
	readonly severity: Severity;
	/** One sentence without blame. */
	readonly title: string;
	readonly place: Place;
	/** Other places with the same fault, so that one cause is told once. */
	readonly also: readonly Place[];
	/** The figures written out, line by line: the sum as it should be, and what the return says. */
	readonly lines: readonly string[];
	readonly figures: readonly Figure[];
	/** What the return says minus what was expected, where both are figures. */
	readonly difference: string | null;
	readonly note: string | null;
	/** Only where the repair is known. */
	readonly help: string | null;
	/** Form part, Listing Rule or convention behind it. */
	readonly source: string;
}

const RANK: Record<Severity, number> = { error: 2, warning: 1, info: 0 };

/** True when `severity` is `least` or worse. */
export function atLeast(severity: Severity, least: Severity): boolean {
	return RANK[severity] >= RANK[least];
}

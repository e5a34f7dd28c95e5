/**
 * The shape of a rule. A rule is a head (code, official words, severities, basis, dates, facts it needs) and one
 * small function that gives the faults it sees. A rule that changed with an edition is two records, not an `if`.
 */
import { labelOf } from '../form/label.ts';
import type { EditionName, MonthlyReturn } from '../form/return.ts';
import type { Month } from '../value/day.ts';
import type { Figure, Finding, Place, Severity } from '../value/finding.ts';
import type { CheckContext } from './context.ts';
import type { FactKey } from './facts.ts';

export interface RuleHead {
	readonly code: string;
	/** One sentence without blame: what is so when the rule finds something. */
	readonly title: { readonly en: string; readonly zh: string };
	/** When the return is being prepared. */
	readonly severity: Severity;
	/** When a filed return is read back. */
	readonly severityReading: Severity;
	/** Form part, Listing Rule or convention behind it. */
	readonly basis: string;
	/** How sure the basis is: seen in a document, high, medium or low. */
	readonly sure: 'seen' | 'high' | 'medium' | 'low';
	/** First and last edition of the form, or month ended, that the rule holds for. */
	readonly since?: EditionName | Month;
	readonly until?: EditionName | Month;
	/** Facts without which the rule cannot be run. */
	readonly needs: readonly FactKey[];
	/** What it checks, for the documents: one or two sentences. */
	readonly about: string;
}

export interface Rule extends RuleHead {
	check(context: CheckContext): readonly Finding[];
}

/** One thing that a rule sees. */
export interface Fault {
	/** JSON pointer of the cell at fault. */
	readonly path: string;
	readonly also?: readonly string[];
	readonly lines: readonly string[];
	readonly figures?: readonly Figure[];
	readonly difference?: string;
	readonly note?: string;
	readonly help?: string;
	/** Where this fault weighs less than the rule as a whole. */
	readonly severity?: Severity;
	/** Faults of one rule with the same cause are told once, with all their places. */
	readonly cause?: string;
}

export interface RuleSource extends RuleHead {
	faults(context: CheckContext): Iterable<Fault>;
}

const NONE: readonly Finding[] = [];

/** A rule from its head and its faults; nothing is built until there is a fault. */
export function rule(source: RuleSource): Rule {
	const { faults, ...head } = source;
	return {
		...head,
		check(context) {
			let seen: Fault[] | null = null;
			for (const fault of faults(context)) {
				if (seen === null) seen = [fault];
				else seen.push(fault);
			}
			return seen === null ? NONE : told(seen).map((fault) => findingOf(head, context, fault));
		},
	};
}

/** Puts faults of one cause together: the first gives the figures, all give their places and lines. */
function told(faults: readonly Fault[]): readonly Fault[] {
	const byCause = new Map<string, Fault>();
	const result: Fault[] = [];
	for (const fault of faults) {
		const first = fault.cause === undefined ? undefined : byCause.get(fault.cause);
		if (first === undefined) {
			if (fault.cause !== undefined) byCause.set(fault.cause, fault);
			result.push(fault);
			continue;
		}
		const joined: Fault = {
			...first,
			also: [...(first.also ?? []), fault.path, ...(fault.also ?? [])],
			lines: [...first.lines, ...fault.lines.filter((line) => !first.lines.includes(line))],
			figures: [...(first.figures ?? []), ...(fault.figures ?? [])],
		};
		if (fault.cause !== undefined) byCause.set(fault.cause, joined);
		result[result.indexOf(first)] = joined;
	}
	return result;
}

function findingOf(head: RuleHead, context: CheckContext, fault: Fault): Finding {
	return {
		code: head.code,
		severity: fault.severity ?? (context.as === 'reading' ? head.severityReading : head.severity),
		title: head.title.en,
		place: placeAt(context.return, fault.path),
		also: (fault.also ?? []).map((path) => placeAt(context.return, path)),
		lines: fault.lines,
		figures: fault.figures ?? [],
		difference: fault.difference ?? null,
		note: fault.note ?? null,
		help: fault.help ?? null,
		source: head.basis,
	};
}

function placeAt(of: MonthlyReturn, path: string): Place {
	return { path, label: path === '' ? 'the return' : labelOf(of, path) };
}

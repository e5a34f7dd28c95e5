/**
 * A document in, findings out. A published return is judged as a reader does, one that came as bare JSON as a
 * preparer does; the deadline comes from the trading days on file, other facts from whoever calls.
 */
import { deadlineOf } from '../calendar/deadlines.ts';
import { YEARS_HELD } from '../calendar/trading-days/table.ts';
import type { MonthlyReturn } from '../form/return.ts';
import type { At, Reading } from '../read/draft.ts';
import { checkReturn, mergeFindings, type Unchecked } from '../rules/check.ts';
import type { Facts } from '../rules/facts.ts';
import { addMonths, type Day, monthOf } from '../value/day.ts';
import type { Finding } from '../value/finding.ts';
import { Refusal } from '../value/refusal.ts';
import { type LoadedReturn, loadReturn } from './load-return.ts';
import { placesOf } from './places.ts';

export type Judging = 'preparing' | 'reading';

export interface CheckSettings {
	/** Overrides what the kind of document says. */
	readonly as?: Judging;
	readonly facts: Facts;
	/** Only these codes; null for all. */
	readonly only: ReadonlySet<string> | null;
}

export interface CheckedDocument {
	readonly as: Judging;
	/** In the order of the form. */
	readonly findings: readonly Finding[];
	/** How many rules are in force for the return, of those asked for; a code with several records is one rule. */
	readonly rules: number;
	/** How many of them were run, in part at least. */
	readonly checked: number;
	/** Rules, or parts of rules, that were not run for want of facts. */
	readonly unchecked: readonly Unchecked[];
	/** Where in the document the cell of a pointer stands; null when that is not known. */
	readonly placeOf: (path: string) => At | null;
}

/** Refuses what `loadReturn` refuses, and with `USAGE` a last return that is not of the preceding month. */
export async function checkDocument(bytes: Uint8Array, settings: CheckSettings): Promise<CheckedDocument> {
	return checkLoaded(await loadReturn(bytes), settings);
}

/** The same for a return that is at hand. */
export function checkLoaded(loaded: LoadedReturn, settings: CheckSettings): CheckedDocument {
	const { return: value, reading } = loaded;
	const as = settings.as ?? (reading ? 'reading' : 'preparing');
	const { facts, only } = settings;
	if (facts.last) refuseOtherMonth(value, facts.last);
	const result = checkReturn({
		return: value,
		as,
		facts: {
			...calendarFacts(value, as),
			...(reading && { reading: factsOf(reading) }),
			...facts,
		},
	});
	const told = reading
		? mergeFindings(result.findings, notToldAgain(reading.findings, result.findings))
		: null;
	const findings = told ?? result.findings;
	const unchecked = only ? result.unchecked.filter(({ code }) => only.has(code)) : result.unchecked;
	const checked = only ? result.checked.filter((code) => only.has(code)) : result.checked;
	return {
		as,
		findings: only ? findings.filter(({ code }) => only.has(code)) : findings,
		rules: new Set([...checked, ...unchecked.map(({ code }) => code)]).size,
		checked: checked.length,
		unchecked,
		placeOf: placesOf(reading?.fields ?? []),
	};
}

/** What the rules of a reading ask for. */
function factsOf({ fields, second }: Reading): NonNullable<Facts['reading']> {
	return { fields: [...fields], ...(second && { second }) };
}

/** The last return of a command line, from any format. */
export async function loadLast(bytes: Uint8Array): Promise<MonthlyReturn> {
	return (await loadReturn(bytes)).return;
}

/** What the calendar says of the month: the target when preparing, the definition when judging what was filed. */
function calendarFacts(value: MonthlyReturn, as: Judging): Pick<Facts, 'calendar'> {
	if (value.monthEnded === null) return {};
	const lastDay = `${YEARS_HELD.last}-12-31` as Day;
	try {
		const { scheduled, byDefinition } = deadlineOf(monthOf(value.monthEnded));
		const deadline = as === 'preparing' ? scheduled.instant : byDefinition.instant;
		return { calendar: { coversMonth: true, deadline, lastDay } };
	} catch (error) {
		if (!(error instanceof Refusal) || error.code !== 'CALENDAR_BEYOND') throw error;
		return { calendar: { coversMonth: false, deadline: null, lastDay } };
	}
}

/** Balances compared with another month than the preceding one would all look broken. */
function refuseOtherMonth(value: MonthlyReturn, last: MonthlyReturn): void {
	if (value.monthEnded === null || last.monthEnded === null) return;
	const [month, given] = [monthOf(value.monthEnded), monthOf(last.monthEnded)];
	const wanted = addMonths(month, -1);
	if (given === wanted) return;
	throw new Refusal(
		'USAGE',
		`the last return given is for ${given}, and this return, for ${month}, follows that for ${wanted}`,
		`give the return for ${wanted}, in its latest submission`,
	);
}

/** A dispute of the reading is told once: by the identity, which has the figures, where one speaks of its cells. */
function notToldAgain(reading: readonly Finding[], rules: readonly Finding[]): readonly Finding[] {
	const covered = new Set(rules.flatMap(cellsOf));
	return reading.filter(
		(finding) => finding.code !== 'R03' || !cellsOf(finding).every((path) => covered.has(path)),
	);
}

function cellsOf(finding: Finding): string[] {
	const figures = finding.figures.flatMap(({ path }) => (path === undefined ? [] : [path]));
	return [finding.place.path, ...finding.also.map(({ path }) => path), ...figures];
}

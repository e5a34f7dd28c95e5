/**
 * The return for a month, derived from a ledger and checked as a preparer does: openings against the return of the
 * month before, which is derived too. A month that was submitted before gives a re-submission.
 */
import type { EditionName, MonthlyReturn } from '../../form/return.ts';
import type { Ledger } from '../../ledger/fold.ts';
import { monthsOf } from '../../ledger/months.ts';
import { nilMonth } from '../../prepare/nil-month.ts';
import { type Prepared, prepareReturn } from '../../prepare/prepare.ts';
import type { PrepareSettings } from '../../prepare/settings.ts';
import type { Facts } from '../../rules/facts.ts';
import { addMonths, type Day, type Month } from '../../value/day.ts';
import { type CheckedDocument, type CheckSettings, checkLoaded } from '../check-document.ts';
import { lastReturns } from './last-return.ts';

export type ReturnLanguage = MonthlyReturn['language'];

export interface DeriveAsked {
	readonly month: Month;
	/** English when absent. */
	readonly language?: ReturnLanguage;
	/** The edition in force for the month when absent. */
	readonly edition?: EditionName;
	/** The first signatory on record when absent. */
	readonly signatory?: { readonly name: string; readonly title: string };
	/** Blank when absent. */
	readonly dateSubmitted?: Day;
	/** That of the ledger when absent: a month that was submitted before gives a re-submission. */
	readonly status?: PrepareSettings['status'];
	/** Facts beside those that the ledger knows, or made from these, and the rules that are asked for. */
	readonly check?: {
		readonly facts: Facts | ((known: Facts) => Facts);
		readonly only: CheckSettings['only'];
	};
}

export interface Derived {
	readonly return: MonthlyReturn;
	/** The same in both languages, with the entries behind each cell. */
	readonly prepared: Prepared;
	/** As a preparer judges it, what preparing itself has to tell included. */
	readonly checked: CheckedDocument;
	/** Nothing took effect and nothing is pending: last month's return, rolled forward. */
	readonly nil: boolean;
}

/** Refuses what `prepareReturn` refuses: a month that the ledger does not cover, an edition that is not prepared. */
export function deriveReturn(ledger: Ledger, asked: DeriveAsked): Derived {
	const language = asked.language ?? 'en';
	const last = returnsBefore(ledger, asked.month)?.[language];
	const prepared = prepareReturn(ledger, { ...settingsOf(ledger, asked), ...(last && { last }) });
	const value = prepared.returns[language];
	const known = language === 'en' ? prepared.facts : prepared.factsInChinese;
	const { facts, only } = asked.check ?? { facts: {}, only: null };
	const checked = checkLoaded(
		{ return: value, reading: null },
		{ as: 'preparing', facts: { ...known, ...(typeof facts === 'function' ? facts(known) : facts) }, only },
	);
	const told = only ? [] : prepared.findings;
	return {
		return: value,
		prepared,
		checked: { ...checked, findings: [...told, ...checked.findings] },
		nil: nilMonth(ledger, asked.month),
	};
}

/** The return of a month alone, without judging it. */
export function prepareMonth(ledger: Ledger, asked: DeriveAsked): Prepared {
	return prepareReturn(ledger, settingsOf(ledger, asked));
}

/** The month before, where the ledger and the e-form reach so far. */
export function returnsBefore(ledger: Ledger, month: Month): Prepared['returns'] | null {
	const { status, signatory } = settingsOf(ledger, { month: addMonths(month, -1) });
	return lastReturns(ledger, month, { status, signatory });
}

function settingsOf(ledger: Ledger, asked: DeriveAsked): PrepareSettings {
	const { month, edition, signatory, dateSubmitted } = asked;
	const submitted = monthsOf(ledger).some((each) => each.month === month);
	return {
		month,
		...(edition !== undefined && { edition }),
		status: asked.status ?? (submitted ? 're-submission' : 'new-submission'),
		dateSubmitted: dateSubmitted ?? null,
		signatory: signatory ?? firstSignatory(ledger),
	};
}

function firstSignatory(ledger: Ledger): PrepareSettings['signatory'] {
	const found = ledger.statements.findLast(({ entry }) => entry.kind === 'issuer-registered');
	return (found?.entry.kind === 'issuer-registered' ? found.entry.signatories?.[0] : undefined) ?? null;
}

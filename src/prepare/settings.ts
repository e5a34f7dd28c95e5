/** What a return needs that no ledger knows: its form, who signs it, when it is submitted. */
import { EDITIONS, type Edition, editionNamed, editionOf } from '../form/editions.ts';
import { CONFIRMATION_ITEMS, type EditionName, type MonthlyReturn } from '../form/return.ts';
import type { Day, Month } from '../value/day.ts';
import { Refusal } from '../value/refusal.ts';
import type { LedgerMonth } from './month.ts';

export type ConfirmationItem = (typeof CONFIRMATION_ITEMS)[number];

export interface PrepareSettings {
	readonly month: Month;
	/** The edition in use for the month when absent. */
	readonly edition?: EditionName;
	readonly status: 'new-submission' | 're-submission';
	readonly dateSubmitted: Day | null;
	readonly signatory: { readonly name: string; readonly title: string } | null;
	/**
	 * `by-rule`, and when absent: all eight items when shares were issued, or treasury shares sold or transferred, in
	 * the month (Rule 13.25C); else not applicable.
	 */
	readonly confirmations?: readonly ConfirmationItem[] | 'not-applicable' | 'by-rule';
	/** The return of the preceding month in its latest submission, in either language. */
	readonly last?: MonthlyReturn;
}

/** The edition to prepare in. Refuses with `EDITION_NOT_PREPARED` the paper forms before July 2021. */
export function editionFor({ edition, month }: Pick<PrepareSettings, 'edition' | 'month'>): Edition {
	const found = edition === undefined ? editionOf(month) : editionNamed(edition);
	if (found?.electronic) return found;
	const electronic = EDITIONS.filter((each) => each.electronic).map(({ name }) => name);
	throw new Refusal(
		'EDITION_NOT_PREPARED',
		found === null
			? `there was no monthly return for ${month}`
			: `the form of ${month} is the ${found.name === 'paper' ? 'paper form' : `paper form of ${found.name}`}, which is read and not prepared`,
		`name an edition of the e-form: ${electronic.join(', ')}`,
	);
}

/** Part V, by the settings or by what happened in the month. */
export function confirmationsOf(
	of: LedgerMonth,
	confirmations: PrepareSettings['confirmations'] = 'by-rule',
): NonNullable<MonthlyReturn['confirmations']> {
	switch (confirmations) {
		case 'not-applicable':
			return { applicable: false };
		case 'by-rule': {
			// Treasury shares set aside for cancellation are neither issued nor sold, though the column rises.
			const isIssue = of.steps.some(
				({ recorded, effects }) =>
					recorded.entry.kind !== 'treasury-to-pending' && effects.some(({ issued }) => issued > 0n),
			);
			return isIssue ? { applicable: true, items: [...CONFIRMATION_ITEMS] } : { applicable: false };
		}
		default:
			return { applicable: true, items: [...confirmations] };
	}
}

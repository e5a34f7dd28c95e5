/**
 * The editions of the form as dated data. An edition is a property of a return, not of an issuer or a month
 * alone: a return for an old month filed today may stand on today's form.
 */
import type { Month } from '../value/day.ts';
import type { EditionName } from './return.ts';

export interface Edition {
	readonly name: EditionName;
	/** First month ended for which the edition was used, as far as is known. */
	readonly firstMonth: Month;
	/** How sure the first month is: read in a document, high, medium or low confidence. */
	readonly sure: 'seen' | 'high' | 'medium' | 'low';
	/** The e-form FF301; false for the paper forms before July 2021. */
	readonly electronic: boolean;
	/** Which of the two labels of the class line names the kind (ordinary, preference): swapped at 1.0.2. */
	readonly kindLabel: 'Type of shares' | 'Class of shares';
	readonly typeLabel: 'Class of shares' | 'Type of shares' | null;
	/** "SEHK" until 1.0.2, "the Exchange" from 1.1.0. */
	readonly exchange: 'SEHK' | 'the Exchange' | null;
	readonly counters: boolean;
	/** Treasury shares: three columns in Part II, double columns in Part III. */
	readonly treasury: boolean;
	readonly publicFloat: boolean;
	readonly confirmations: boolean;
	/** What changed with it, in a sentence. */
	readonly change: string;
}

const PAPER = {
	electronic: false,
	kindLabel: 'Type of shares',
	typeLabel: null,
	exchange: null,
	counters: false,
	treasury: false,
	publicFloat: false,
} as const;

const ELECTRONIC_1_0_0 = {
	electronic: true,
	kindLabel: 'Type of shares',
	typeLabel: 'Class of shares',
	exchange: 'SEHK',
	counters: false,
	treasury: false,
	publicFloat: false,
	confirmations: true,
} as const;

const ELECTRONIC_1_0_2 = {
	...ELECTRONIC_1_0_0,
	kindLabel: 'Class of shares',
	typeLabel: 'Type of shares',
	counters: true,
} as const;

const ELECTRONIC_1_1_0 = { ...ELECTRONIC_1_0_2, exchange: 'the Exchange', treasury: true } as const;

const ELECTRONIC_1_2_0 = { ...ELECTRONIC_1_1_0, publicFloat: true } as const;

function edition(name: EditionName, firstMonth: string, rest: Omit<Edition, 'name' | 'firstMonth'>): Edition {
	return { name, firstMonth: firstMonth as Month, ...rest };
}

/** All editions, oldest first. */
export const EDITIONS: readonly Edition[] = [
	edition('paper', '2008-12', {
		...PAPER,
		sure: 'high',
		confirmations: false,
		change: 'monthly returns became compulsory in January 2009; Part II is one table of four columns',
	}),
	edition('March 2019', '2019-03', {
		...PAPER,
		sure: 'medium',
		confirmations: true,
		change: 'adds Part IV, Confirmations (Rule 13.25C)',
	}),
	edition('1.0.0', '2021-07', {
		...ELECTRONIC_1_0_0,
		sure: 'seen',
		change:
			'the e-form FF301: a block for each class, Status, Part IV for depositary receipts, Part V Confirmations',
	}),
	edition('1.0.1', '2021-12', {
		...ELECTRONIC_1_0_0,
		sure: 'medium',
		change: 'no change of layout that can be seen',
	}),
	edition('1.0.2', '2023-03', {
		...ELECTRONIC_1_0_2,
		sure: 'medium',
		change: 'the labels "Type of shares" and "Class of shares" change places; adds multi-counter stock codes',
	}),
	edition('1.1.0', '2024-06', {
		...ELECTRONIC_1_1_0,
		sure: 'seen',
		change:
			'treasury shares: three columns in Part II, double columns in Part III; "the Exchange" for "SEHK"; each of III.A to E has its own page',
	}),
	edition('1.1.1', '2024-11', {
		...ELECTRONIC_1_1_0,
		sure: 'seen',
		change: 'no change of layout that can be seen',
	}),
	edition('1.2.0', '2026-01', {
		...ELECTRONIC_1_2_0,
		sure: 'seen',
		change: 'Part II carries the public float sufficiency confirmation',
	}),
	edition('1.2.1', '2026-03', {
		...ELECTRONIC_1_2_0,
		sure: 'seen',
		change: 'known from file names only',
	}),
];

/** The record of an edition. */
export function editionNamed(name: EditionName): Edition {
	const found = EDITIONS.find((each) => each.name === name);
	if (!found) throw new Error(`editions: no record for ${name}`);
	return found;
}

/** The edition in use for a month ended; null for months before the first one. */
export function editionOf(month: Month): Edition | null {
	return EDITIONS.findLast((each) => each.firstMonth <= month) ?? null;
}

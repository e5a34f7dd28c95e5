/** What the preparer has to tell about its own work: words that are wanting, figures that the ledger cannot give. */
import { labelOf } from '../form/label.ts';
import type { MonthlyReturn } from '../form/return.ts';
import type { Finding, Severity } from '../value/finding.ts';

/** Names of what is told. They are no rules of the form, and have no rule's code. */
const NOTICES = {
	'language-gap': {
		severity: 'warning',
		title: 'the Chinese words are not on record; English ones are printed',
	},
	'funds-unknown': {
		severity: 'warning',
		title: 'the funds raised from the exercise of options are not known',
	},
	'funds-in-several-currencies': {
		severity: 'warning',
		title: 'the funds raised from the exercise of options are in several currencies',
	},
	'no-column': { severity: 'warning', title: 'this edition of the form has no column for treasury shares' },
	'rate-missing': {
		severity: 'warning',
		title: 'the number of shares cannot be worked out without a rate of exchange',
	},
	'note-left-out': {
		severity: 'warning',
		title: 'a note is not printed, for the return has no remark in its place',
	},
	'note-sum': { severity: 'error', title: 'the shares in a note do not add up to the balance' },
} as const satisfies Readonly<Record<string, { readonly severity: Severity; readonly title: string }>>;

export type NoticeName = keyof typeof NOTICES;

export interface Notice {
	readonly name: NoticeName;
	readonly path: string;
	readonly lines: readonly string[];
	readonly help: string;
}

/** Notices of one document, in the order in which they came up. */
export class Notices {
	readonly all: Notice[] = [];

	tell(name: NoticeName, path: string, lines: readonly string[], help: string): void {
		this.all.push({ name, path, lines, help });
	}
}

/** Notices as findings, so that they are shown where findings are. */
export function noticeFinding(value: MonthlyReturn, { name, path, lines, help }: Notice): Finding {
	const { severity, title } = NOTICES[name];
	return {
		code: name,
		severity,
		title,
		place: { path, label: labelOf(value, path) },
		also: [],
		lines,
		figures: [],
		difference: null,
		note: null,
		help,
		source: 'preparing the return from the ledger',
	};
}

/**
 * An issuer is taken on from its last published return: what closed there opens the ledger. Every figure says where
 * it came from and how sure it is; what cannot be had is named, and nothing is taken over then.
 */
import { type MonthlyReturn, SECTION_KEYS, type SectionKey } from '../form/return.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { Day } from '../value/day.ts';
import { Refusal } from '../value/refusal.ts';
import { classesIn, classOpening } from './take-on/classes.ts';
import { instrumentOpenings } from './take-on/instruments.ts';
import { Taken, type TakenCell, type TakeOnReading } from './take-on/taken.ts';

export type { TakenCell, TakeOnReading } from './take-on/taken.ts';

export interface TakeOn {
	/** Groups to record in this order: the registration, then one for each class, scheme, instrument and agreement. */
	readonly groups: readonly (readonly LedgerEntry[])[];
	/** Every figure that was taken over. */
	readonly taken: readonly TakenCell[];
	/** What whoever keeps the ledger should know: values that were implied, days that are not known. */
	readonly notes: readonly string[];
}

export interface TakeOnOptions {
	/** The same return in the other language, for the words. */
	readonly other?: MonthlyReturn;
	/** Sections that were not found in the document, and that somebody says are not applicable. */
	readonly notApplicable?: readonly SectionKey[];
}

/**
 * The first entries of a ledger, on the closing day of the return. Refuses with `TAKE_ON_INCOMPLETE` when a closing
 * balance was not found, or is disputed without exactly one value that would satisfy the form; all places are named.
 */
export function openingFromReturn(
	value: MonthlyReturn,
	reading: TakeOnReading | null = null,
	{ other, notApplicable = [] }: TakeOnOptions = {},
): TakeOn {
	const taken = new Taken(value, reading, other ?? null);
	const { monthEnded: day, details, issued, authorised } = value;
	if (day === null) taken.problems.push('the month ended was not found');
	if (authorised === null) taken.problems.push('Part I was not found');
	if (issued === null || issued.classes.length === 0) taken.problems.push('Part II was not found');
	for (const key of SECTION_KEYS) {
		if (details[key] !== null || notApplicable.includes(key)) continue;
		taken.problems.push(`${taken.label(`/details/${key}`)} was not found`);
	}
	const groups = day === null ? [] : groupsOf(taken, day);
	if (taken.problems.length > 0) throw incomplete(taken.problems);
	return { groups, taken: taken.cells, notes: taken.notes };
}

function groupsOf(taken: Taken, day: Day): readonly (readonly LedgerEntry[])[] {
	const classes = classesIn(taken);
	const receipts = taken.value.depositaryReceipts?.applicable
		? taken.words('/depositaryReceipts/text')
		: undefined;
	return [
		[registration(taken, day)],
		...classes.map((each): readonly LedgerEntry[] => [classOpening(taken, each, day)]),
		...instrumentOpenings({ taken, classes, day }).map((each): readonly LedgerEntry[] => [each]),
		...(receipts ? [[{ kind: 'depositary-receipts-changed', day, text: receipts } as const]] : []),
	];
}

function registration(taken: Taken, day: Day): LedgerEntry {
	const { issued, authorised, signatory } = taken.value;
	const issuerName = taken.words('/issuerName');
	if (issuerName === undefined) taken.problems.push('the name of the issuer was not found');
	const code = issued?.classes.find(({ class: line }) => line.listed && line.stockCode !== null)?.class
		.stockCode;
	const { name, title } = signatory;
	return {
		kind: 'issuer-registered',
		day,
		issuerName: issuerName ?? { en: '—' },
		...(code && { stockCode: code }),
		authorised: authorised?.applicable === true,
		...(name !== null && title !== null && { signatories: [{ name, title }] }),
	};
}

function incomplete(problems: readonly string[]): Refusal {
	const [first, ...others] = problems;
	const more = others.length > 0 ? ` (and ${others.length} more)` : '';
	return new Refusal(
		'TAKE_ON_INCOMPLETE',
		`the closing balances of the return cannot all be taken over: ${first}${more}`,
		'read the return from its PDF, or enter the balances by hand',
		problems,
	);
}

/** The entries of a ledger as rows: found by what was typed, with a correction and what it takes back side by side. */
import type { EntryLine } from '../../../api/movements.ts';
import { add, formatDecimal, parseDecimal } from '../../../value/decimal.ts';
import type { Language } from '../../words/language.ts';

export interface LedgerRow {
	readonly entry: EntryLine;
	/** What a correction takes back, where it is among the entries that are shown. */
	readonly takenBack: EntryLine | null;
}

/** Rows in the order of the entries; those that hold every word of `find`, in either language. */
export function ledgerRows(entries: readonly EntryLine[], find: string): readonly LedgerRow[] {
	const words = find
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => word !== '');
	const bySequence = new Map(entries.map((entry) => [entry.sequence, entry]));
	return entries
		.filter((entry) => {
			const text = textOf(entry);
			return words.every((word) => text.includes(word));
		})
		.map((entry) => ({
			entry,
			takenBack: entry.reverses === null ? null : (bySequence.get(entry.reverses) ?? null),
		}));
}

function textOf({ sequence, kind, title, says, day, postings }: EntryLine): string {
	const figures = postings.flatMap(({ account, change }) => [account, change]);
	const words = [title.en, title['zh-Hant'], says.en, says['zh-Hant']];
	return [`#${sequence}`, kind, day, ...words, ...figures].join(' ').toLowerCase();
}

/** The entries that stand or fall together with one, itself among them, in the order of recording. */
export function groupOf(entries: readonly EntryLine[], { key }: EntryLine): readonly EntryLine[] {
	return entries.filter((entry) => entry.key === key).toSorted((a, b) => a.sequence - b.sequence);
}

type Posting = EntryLine['postings'][number];

/**
 * What is told of what an entry did to the accounts: one line for an account, and not the other side of it. Shares that
 * are not issued, and what a mandate has used, follow from the rest; they are told where nothing else moved.
 */
export function postingsTold(postings: readonly Posting[]): readonly Posting[] {
	const whole = new Map<string, Posting>();
	for (const each of postings) {
		const before = whole.get(each.account);
		const change = before ? sumOf(before.change, each.change) : each.change;
		whole.set(each.account, { ...each, change });
	}
	const all = [...whole.values()];
	return all.filter(({ account }) => {
		const other = /^(.*)\/(?:unissued|used)$/.exec(account)?.[1];
		return (
			other === undefined ||
			!all.some((each) => each.account !== account && each.account.startsWith(`${other}/`))
		);
	});
}

function sumOf(one: string, other: string): string {
	const a = parseDecimal(one);
	const b = parseDecimal(other);
	return a && b ? formatDecimal(add(a, b)) : other;
}

/** Rows as lines with tabs, for a spreadsheet: figures whole and without separators, nothing that begins a formula. */
export function tabbed(rows: readonly LedgerRow[], language: Language): string {
	const lines = rows.flatMap(({ entry }) => {
		const says = entry.says[language] ?? entry.says.en ?? '';
		const head = [String(entry.sequence), entry.day, entry.kind, says];
		return entry.postings.length === 0
			? [[...head, '', '', '']]
			: entry.postings.map(({ account, change, balance }) => [...head, account, change, balance]);
	});
	return lines.map((line) => line.map(plainCell).join('\t')).join('\n');
}

/** A cell that a spreadsheet takes for what it says: no tab, no line break, no formula. */
function plainCell(text: string): string {
	const flat = text.replace(/[\t\r\n]+/g, ' ');
	return /^[=+@]|^-(?![0-9])/.test(flat) ? `'${flat}` : flat;
}

/** The end of a day in Hong Kong, up to which everything recorded on it is known. */
export function endOfDay(day: string): string {
	return `${day}T23:59:59.999+08:00`;
}

/**
 * The tables that make questions quick: keys, instants, balances by day. They follow from the entries alone and are
 * written some dozens of entries later, many at once, so that a commit writes little; until then the last entries
 * are read themselves. `verify` derives them anew and compares.
 */
import { parseBalances } from './balance-text.ts';

/** At most this many small groups wait to be indexed. */
const EVERY = 128;
/** A group with more entries or balances than this is indexed at once. */
const DRAFTS_LARGE = 16;
const BALANCES_LARGE = 32;

/** Whether a group that follows `sequence` is to be indexed with all that waits before it. */
export function isIndexDue(sequence: number, drafts: number, balances: number): boolean {
	const crosses = Math.floor(sequence / EVERY) !== Math.floor((sequence + drafts) / EVERY);
	return crosses || drafts > DRAFTS_LARGE || balances > BALANCES_LARGE;
}

/** An entry, as far as the index asks. */
export interface Indexable {
	readonly sequence: number;
	readonly key: string;
	readonly recordedAt: string;
	readonly balances: string | null;
}

export type Values = readonly (readonly (string | number)[])[];

/** Rows of the index tables, each without its issuer. */
export interface IndexRows {
	/** Key and first sequence of its group. */
	readonly keys: Values;
	/** Account, day, sequence, quantity. */
	readonly balances: Values;
	/** Account and the sequence since which it is known. */
	readonly accounts: Values;
	/** Account, day with a balance, and the sequence since which it has one. */
	readonly days: Values;
	/** Account, month with a balance, and the sequence since which it has one. */
	readonly months: Values;
	/** Sequence and instant: between two of them lie few entries, or one group. */
	readonly marks: Values;
}

/** The index rows of whole groups that follow the entry `from`. */
export function indexRows(entries: readonly Indexable[], from: number): IndexRows {
	const keys: (readonly [string, number])[] = [];
	const balances: Balance[] = [];
	const marks = new Map<number, readonly [number, string]>();
	let start = 0;
	let mark = from;
	entries.forEach((entry, index) => {
		const { sequence } = entry;
		const before = entries[start - 1];
		if (index === start) keys.push([entry.key, sequence]);
		if (entry.balances === null) return;
		for (const { account, day, quantity } of parseBalances(entry.balances))
			balances.push([account, day, sequence, quantity]);
		const large = index - start >= DRAFTS_LARGE;
		if (large && before) marks.set(before.sequence, [before.sequence, before.recordedAt]);
		if (large || sequence - mark >= EVERY || index === entries.length - 1) {
			marks.set(sequence, [sequence, entry.recordedAt]);
			mark = sequence;
		}
		start = index + 1;
	});
	// In the order of the table, so that neighbours are written together; sequences of a place stay in order.
	balances.sort(byPlace);
	return { keys, balances, ...firstOnes(balances), marks: [...marks.values()] };
}

type Balance = readonly [account: string, day: string, sequence: number, quantity: string];

/** For each account, day and month the first sequence with a balance, from balances in the order of their table. */
function firstOnes(balances: readonly Balance[]): Pick<IndexRows, 'accounts' | 'days' | 'months'> {
	const accounts: [string, number][] = [];
	const days: [string, string, number][] = [];
	const months: [string, string, number][] = [];
	for (const [account, day, sequence] of balances) {
		const known = accounts.at(-1);
		const isKnown = known?.[0] === account;
		if (isKnown) known[1] = Math.min(known[1], sequence);
		else accounts.push([account, sequence]);
		if (isKnown && days.at(-1)?.[1] === day) continue;
		days.push([account, day, sequence]);
		const month = day.slice(0, 7);
		const last = months.at(-1);
		if (isKnown && last?.[1] === month) last[2] = Math.min(last[2], sequence);
		else months.push([account, month, sequence]);
	}
	return { accounts, days, months };
}

function byPlace([account, day]: Balance, [other, later]: Balance): number {
	return account < other ? -1 : account > other ? 1 : day < later ? -1 : day > later ? 1 : 0;
}

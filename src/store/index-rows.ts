/**
 * The tables that make questions quick: keys, instants, balances by day. They follow from the entries alone and are
 * written some dozens of entries later, many at once, so that a commit writes little; until then the last entries
 * are read themselves. `verify` derives them anew and compares.
 */
import { parseBalances } from './balance-text.ts';

/** At most this many small groups wait to be indexed. */
const EVERY = 64;
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
	const rows = {
		keys: [] as (string | number)[][],
		balances: [] as (string | number)[][],
		accounts: new Map<string, (string | number)[]>(),
		days: new Map<string, (string | number)[]>(),
		months: new Map<string, (string | number)[]>(),
		marks: new Map<number, (string | number)[]>(),
	};
	let start = 0;
	let mark = from;
	entries.forEach((entry, index) => {
		const first = entries[start];
		const before = entries[start - 1];
		if (index === start) rows.keys.push([entry.key, entry.sequence]);
		if (entry.balances === null || !first) return;
		for (const { account, day, quantity } of parseBalances(entry.balances)) {
			const { sequence } = entry;
			rows.balances.push([account, day, sequence, quantity]);
			if (!rows.accounts.has(account)) rows.accounts.set(account, [account, sequence]);
			if (!rows.days.has(`${day} ${account}`)) rows.days.set(`${day} ${account}`, [account, day, sequence]);
			const month = day.slice(0, 7);
			if (!rows.months.has(`${month} ${account}`))
				rows.months.set(`${month} ${account}`, [account, month, sequence]);
		}
		const large = index - start >= DRAFTS_LARGE;
		if (large && before) rows.marks.set(before.sequence, [before.sequence, before.recordedAt]);
		if (large || entry.sequence - mark >= EVERY || index === entries.length - 1) {
			rows.marks.set(entry.sequence, [entry.sequence, entry.recordedAt]);
			mark = entry.sequence;
		}
		start = index + 1;
	});
	return {
		keys: rows.keys,
		// In the order of the table, so that neighbours are written together.
		balances: rows.balances.toSorted(byPlace),
		accounts: [...rows.accounts.values()],
		days: [...rows.days.values()].sort(byPlace),
		months: [...rows.months.values()],
		marks: [...rows.marks.values()],
	};
}

function byPlace(a: Values[number], b: Values[number]): number {
	const [account = '', day = ''] = a;
	const [other = '', later = ''] = b;
	return account < other ? -1 : account > other ? 1 : day < later ? -1 : day > later ? 1 : 0;
}

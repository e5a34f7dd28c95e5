/** Entries to put into a store: made of plain texts, since a store does not know what they mean. */
import type { Append, Appended, BalanceRow, Head, Store } from '../../src/store/store.ts';
import { canonicalJson } from '../../src/value/canonical-json.ts';

export const ISSUER = '00020';

/** An instant of 3 October 2022 in Hong Kong, so many minutes after nine. */
export function at(minutes: number): string {
	const hour = String(9 + Math.floor(minutes / 60)).padStart(2, '0');
	return `2022-10-03T${hour}:${String(minutes % 60).padStart(2, '0')}:00.000+08:00`;
}

export function content(text: string): string {
	return canonicalJson({ kind: 'issue', note: text });
}

export function balance(account: string, day: string, quantity: string): BalanceRow {
	return { account, day, quantity };
}

export interface Group {
	readonly issuer?: string;
	readonly key: string;
	readonly contents?: readonly string[];
	readonly recordedAt?: string;
	readonly expected?: Head;
	readonly balances?: readonly BalanceRow[];
}

/** Appends a group on the head of now, unless another is expected. */
export async function append(store: Store, group: Group): Promise<Appended> {
	const { issuer = ISSUER, key, contents = [key], recordedAt = at(0), balances = [] } = group;
	const request: Append = {
		issuer,
		key,
		drafts: contents.map((each) => ({ content: content(each) })),
		recordedAt,
		expected: group.expected ?? (await store.head(issuer)),
		balances,
	};
	return store.append(request);
}

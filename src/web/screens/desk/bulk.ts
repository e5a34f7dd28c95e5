/** Acts for many issuers at once: what may be asked for, and how a reassignment is taken back. */
import type { Batch, DeskRow } from '../../../api/desk.ts';

export const BULK_ACTS = ['send', 'approve', 'remind', 'reassign'] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

export interface Recipient {
	readonly person: string;
	readonly role: 'maker' | 'checker';
}

export interface Skipped {
	readonly code: string;
	readonly title: Batch['skipped'][number]['title'];
	readonly why: string;
	readonly issuers: readonly string[];
}

/** What is skipped, gathered by its reason, the most frequent first. */
export function skippedByReason(skipped: Batch['skipped']): readonly Skipped[] {
	const found = new Map<string, Skipped & { readonly issuers: string[] }>();
	for (const { issuer, code, title, why } of skipped) {
		const held = found.get(`${code} ${why}`) ?? { code, title, why, issuers: [] };
		held.issuers.push(issuer);
		found.set(`${code} ${why}`, held);
	}
	return [...found.values()].sort((one, other) => other.issuers.length - one.issuers.length);
}

/** Who had each of the issuers before, gathered by person: what gives them back. Those that nobody had are left out. */
export function givenBack(
	rows: readonly DeskRow[],
	done: readonly string[],
	role: Recipient['role'],
): readonly { readonly person: string; readonly issuers: readonly string[] }[] {
	const found = new Map<string, string[]>();
	for (const row of rows) {
		const before = role === 'maker' ? row.maker : row.checker;
		if (before === null || !done.includes(row.issuer)) continue;
		const held = found.get(before.id) ?? [];
		held.push(row.issuer);
		found.set(before.id, held);
	}
	return [...found].map(([person, issuers]) => ({ person, issuers }));
}

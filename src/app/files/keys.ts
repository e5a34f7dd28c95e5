/**
 * The key of a group that a file brings: from what its entries say, the issuer, and which one it is among equal
 * groups of the file. So the same rows imported again, in whatever file and order, are known to be recorded
 * already, and two equal rows in one file are two movements.
 */
import { createHash } from 'node:crypto';
import { encodeEntry, type LedgerEntry } from '../../ledger/entry.ts';

/** Text that is the same for equal JSON: the names of fields in the order of their letters. */
export function canonical(json: unknown): string {
	return JSON.stringify(json, (_, value: unknown) =>
		value !== null && typeof value === 'object' && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
			: value,
	);
}

/** Gives keys, counting equal groups as they come. */
export function keyMaker(issuer: string | null): (entries: readonly LedgerEntry[]) => string {
	const seen = new Map<string, number>();
	return (entries) => {
		const content = canonical([issuer, ...entries.map(encodeEntry)]);
		const ordinal = (seen.get(content) ?? 0) + 1;
		seen.set(content, ordinal);
		const digest = createHash('sha256').update(`${ordinal}\n${content}`).digest('hex');
		return `import-${digest.slice(0, 32)}`;
	};
}

/** Everything that a store holds, as lines of text: for a backup, for moving to another engine, for other programs. */
import { createHash } from 'node:crypto';
import { headsDigest } from './chain.ts';
import { endLine, entryLine, headerLine } from './export-lines.ts';
import type { Store } from './store.ts';

/** Entries read at once. */
const PAGE = 500;

/**
 * The lines of an export, each with its line feed. What is recorded while it runs is left out: the heads are read
 * first, and nothing before a head ever changes, so the export is the store as it was at that moment.
 */
export async function* exportStore(
	store: Pick<Store, 'heads' | 'records'>,
	madeAt: string,
): AsyncGenerator<string, void> {
	const digest = createHash('sha256');
	const line = (text: string) => {
		digest.update(`${text}\n`, 'utf8');
		return `${text}\n`;
	};
	const heads = await store.heads();
	yield line(headerLine({ madeAt, issuers: heads.length, heads: headsDigest(heads) }));
	let entries = 0;
	for (const { issuer, sequence: upTo } of heads) {
		for (let after = 0; after < upTo; ) {
			const records = await store.records(issuer, { after, upTo, limit: PAGE });
			if (records.length === 0) break;
			for (const record of records) yield line(entryLine(record));
			entries += records.length;
			after = records.at(-1)?.sequence ?? upTo;
		}
	}
	yield `${endLine({ entries, sha256: digest.digest('hex') })}\n`;
}

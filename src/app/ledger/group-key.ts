/**
 * The key of a group that was given none: a digest of what it says. The same words typed twice are then recorded once,
 * unless what was recorded the first time has been reversed since.
 */
import { createHash } from 'node:crypto';
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { Ledger } from '../../ledger/fold.ts';
import { contentOf } from './record.ts';

/** `add-…`, and `add-…-2` when the first was reversed. */
export function keyOfGroup(ledger: Ledger, entries: readonly LedgerEntry[]): string {
	const texts = entries.map(contentOf).join('\n');
	const base = `add-${createHash('sha256').update(texts).digest('hex').slice(0, 24)}`;
	for (let turn = 1; ; turn += 1) {
		const key = turn === 1 ? base : `${base}-${turn}`;
		const first = ledger.entries.find((each) => each.key === key);
		if (!first || !ledger.reversed.has(first.sequence)) return key;
	}
}

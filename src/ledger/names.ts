/** Accounts and schemes that statements name: there must be such a thing in the ledger. */
import { Refusal } from '../value/refusal.ts';
import type { LedgerEntry } from './entry.ts';
import { figureOf, figuresOf } from './figures.ts';
import { named, type Standing } from './standing.ts';

/** Refuses with `LEDGER_UNKNOWN` assertions and notes about what the ledger has not. */
export function checkNames(standing: Standing, drafts: readonly LedgerEntry[]): void {
	for (const entry of drafts) {
		if (entry.kind === 'assertion') {
			for (const { account } of entry.balances)
				if (figureOf(standing, account) === null) throw unknown(standing, account);
		}
		if (entry.kind === 'note' && entry.note.says === 'holding-split') {
			named(standing.schemes, 'scheme', entry.note.scheme);
		}
	}
}

function unknown(standing: Standing, account: string): Refusal {
	const known = figuresOf(standing);
	return new Refusal(
		'LEDGER_UNKNOWN',
		`the ledger has no figure called "${account}"`,
		known.length > 0 ? `it has: ${known.join(', ')}` : 'record the opening balances first',
		[account],
	);
}

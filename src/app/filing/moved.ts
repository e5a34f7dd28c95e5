/** Since which entry the ledger gives another return than was sent. */
import type { ActOf, RecordedAct } from '../../filing/act.ts';
import type { Month } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import { prepareMonth } from '../ledger/derive.ts';
import { type Chain, ledgerUpTo } from './chain.ts';
import { returnDigest } from './content.ts';

type Sent = RecordedAct<ActOf<'send-to-checker'>>;
export type Moved = { readonly sequence: number; readonly recordedAt: string };

const KEPT = new WeakMap<Chain['ledger'], Map<number, Moved | null>>();

/**
 * The last entry of the first group after the sending with which another return follows, group by group. Null where
 * every one of them gives the same: then what derives returns has changed, and not the ledger.
 */
export function movedSince(chain: Chain, month: Month, sent: Sent): Moved | null {
	const kept = KEPT.get(chain.ledger) ?? new Map<number, Moved | null>();
	KEPT.set(chain.ledger, kept);
	const known = kept.get(sent.sequence);
	if (known !== undefined) return known;
	const found = looked(chain, month, sent);
	kept.set(sent.sequence, found);
	return found;
}

function looked(chain: Chain, month: Month, sent: Sent): Moved | null {
	const later = chain.ledger.entries.filter(({ sequence }) => sequence > sent.sequence);
	for (const [index, { key, sequence, recordedAt }] of later.entries()) {
		if (later[index + 1]?.key === key) continue;
		if (digestThen(chain, month, { sent, sequence }) !== sent.act.returnDigest)
			return { sequence, recordedAt };
	}
	return null;
}

function digestThen(
	chain: Chain,
	month: Month,
	{ sent, sequence }: { readonly sent: Sent; readonly sequence: number },
): string | null {
	const { dateSubmitted, signatory, status } = sent.act;
	try {
		const ledger = ledgerUpTo(chain, sequence);
		return returnDigest(prepareMonth(ledger, { month, dateSubmitted, signatory, status }).returns);
	} catch (error) {
		if (error instanceof Refusal) return null;
		throw error;
	}
}

/** The versions of a return that can be compared: what the ledger gives, last month's, and what was bound to. */
import type { SIDES } from '../api/returns.ts';
import { contentOf, type Returns } from '../app/filing/content.ts';
import type { Filing } from '../app/filing/load.ts';
import { returnsBefore } from '../app/ledger/derive.ts';
import type { DeskStore } from '../store/desk.ts';

export type Side = (typeof SIDES)[number];

export interface SideShown {
	readonly side: Side;
	readonly returns: Returns;
	/** Of the content, where it was bound to. */
	readonly digest: string | null;
	readonly at: string | null;
	/** Digests of the PDFs, by language. */
	readonly documents: Readonly<Record<'en' | 'zh-Hant', string>> | null;
}

/** What each side is bound to; null where there is none. `published` is told by its own documents. */
function boundTo({ life }: Filing, side: Side): { readonly digest: string; readonly at: string } | null {
	const { sent, signature, submission } = life;
	switch (side) {
		case 'sent':
			return sent && { digest: sent.act.digest, at: sent.recordedAt };
		case 'signed':
			return signature && { digest: signature.act.digest, at: signature.recordedAt };
		case 'submitted':
			return (
				submission && {
					digest: submission.digest,
					at: submission.act?.act.submittedAt ?? submission.recordedAt,
				}
			);
		case 'now':
		case 'last-month':
		case 'published':
			return null;
		default:
			return side satisfies never;
	}
}

/** Which sides there are. */
export function sidesOf(filing: Filing): readonly Side[] {
	const { derived, chain, month, life } = filing;
	const has: Readonly<Record<Side, boolean>> = {
		now: derived !== null,
		'last-month': returnsBefore(chain.ledger, month) !== null,
		sent: boundTo(filing, 'sent') !== null,
		signed: boundTo(filing, 'signed') !== null,
		submitted: boundTo(filing, 'submitted') !== null,
		published: life.publication !== null,
	};
	return (Object.keys(has) as Side[]).filter((side) => has[side]);
}

/** Null where there is no such side; `published` is read from its documents, elsewhere. */
export async function sideOf(
	filing: Filing,
	side: Exclude<Side, 'published'>,
	desk: Pick<DeskStore, 'document'>,
): Promise<SideShown | null> {
	const { client, chain, month, derived, failed } = filing;
	if (side === 'now') {
		if (!derived) throw failed ?? new Error('compare: there is no return');
		return { side, returns: derived.prepared.returns, digest: null, at: null, documents: null };
	}
	if (side === 'last-month') {
		const returns = returnsBefore(chain.ledger, month);
		return returns && { side, returns, digest: null, at: null, documents: null };
	}
	const bound = boundTo(filing, side);
	const content = bound && (await contentOf(desk, client.firm, bound.digest));
	return bound && content && { side, ...bound, returns: content.returns, documents: content.documents };
}

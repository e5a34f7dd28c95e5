/**
 * Which page a director sees: the return to be signed, or one of the plain pages that say why not and what to do. One
 * decision over what the server said, so that no two pages can be shown at once.
 */
import type { Link } from '../../api/people.ts';
import type { SignPage } from '../../api/signing.ts';

/** Why there is nothing to sign here. */
export const REASONS = [
	'unknown-address',
	'link-unknown',
	'expired',
	'used',
	'not-yours',
	'not-approved',
	'signed',
	'submitted',
	'changed',
] as const;
export type Reason = (typeof REASONS)[number];

export type Showing =
	| { readonly kind: 'signing'; readonly page: SignPage }
	| {
			readonly kind: 'plain';
			readonly reason: Reason;
			readonly page: SignPage | null;
			readonly link: Link | null;
	  };

/** What the link itself forbids, before the return is asked for; null when it leads on. */
export function stopsAtLink(link: Link): Reason | null {
	if (link.purpose !== 'sign') return 'link-unknown';
	switch (link.state) {
		case 'expired':
			return 'expired';
		case 'other-person':
			return 'not-yours';
		case 'open':
		case 'used':
		case 'changed':
			return link.issuer === null || link.month === null ? 'link-unknown' : null;
		default:
			return link.state satisfies never;
	}
}

/** What is shown once the return is known. A link that was used or whose content changed never leads into signing. */
export function showingOf(page: SignPage, link: Link | null): Showing {
	const plain = (reason: Reason): Showing => ({ kind: 'plain', reason, page, link });
	switch (page.state) {
		case 'not-yours':
		case 'signed':
		case 'submitted':
		case 'changed':
		case 'not-approved':
			return plain(page.state);
		case 'open':
			if (link?.state === 'changed') return plain('changed');
			return link?.state === 'used' ? plain('used') : { kind: 'signing', page };
		default:
			return page.state satisfies never;
	}
}

/** Whether a fresh look at the return can lead on to signing. */
export function canGoOn({
	reason,
	page,
}: {
	readonly reason: Reason;
	readonly page: SignPage | null;
}): boolean {
	return (reason === 'changed' || reason === 'used') && page?.state === 'open';
}

export type Answers = SignPage['confirmations'][number]['item'];

/** The first confirmation without an answer; null when all are answered. */
export function firstUnanswered(
	items: readonly Answers[],
	answers: Readonly<Partial<Record<Answers, string>>>,
): Answers | null {
	return items.find((item) => answers[item] === undefined) ?? null;
}

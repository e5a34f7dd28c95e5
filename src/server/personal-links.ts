/**
 * Personal links: to a signatory when a return is approved, to the client's contact when they are asked. A link's
 * secret follows from its number under a secret of the server, so it can be shown to the team again and is kept nowhere.
 */
import { createHmac, randomUUID } from 'node:crypto';
import { recordedInstant } from '../app/ledger/instant.ts';
import type { Token } from '../store/desk.ts';
import { filingOf, monthIn, type OfMonth } from './filing.ts';
import type { Keeping } from './keeping.ts';
import { hashOf } from './secret.ts';

/** A link serves so many milliseconds: longer than a month has to be submitted in. */
const LASTS = 21 * 24 * 60 * 60 * 1000;

/** The secret of the link with a number. */
function secretOf({ people }: Keeping, id: string): string {
	return createHmac('sha256', people.secretFor('personal-links')).update(id).digest('base64url');
}

/** `/s/…` for whoever signs, `/a/…` for whoever answers. */
export function addressOf(keeping: Keeping, { id, purpose }: Pick<Token, 'id' | 'purpose'>): string {
	return `${keeping.settings.origin}/${purpose === 'sign' ? 's' : 'a'}/${secretOf(keeping, id)}`;
}

/** One link for the signatory of what was approved; those made before for the month end. */
export async function signLinks(of: OfMonth): Promise<void> {
	const { state, life } = await filingOf(of);
	const signatory = life.sent?.act.signatory.id;
	if (signatory === undefined || state.digest === null) return;
	await makeLink(of, { purpose: 'sign', person: signatory, digest: state.digest, about: '{}' });
}

/** One link for the contact of the client. */
export async function answerLink(of: OfMonth): Promise<void> {
	const client = await of.keeping.desk.client(of.params['code'] ?? '');
	const contact = client?.team.contact;
	if (!contact) return;
	await makeLink(of, {
		purpose: 'answer',
		person: null,
		digest: null,
		about: JSON.stringify({ contact: contact.name }),
	});
}

async function makeLink(
	of: OfMonth,
	about: Pick<Token, 'purpose' | 'person' | 'digest' | 'about'>,
): Promise<void> {
	const { keeping, who, params } = of;
	const { desk } = keeping;
	const now = keeping.now();
	const at = recordedInstant(now);
	const where = { firm: who.firm.id, issuer: params['code'] ?? '', month: monthIn(of) };
	for (const old of await desk.tokensOf({ purpose: about.purpose, ...where })) {
		// Also what was answered: it could be answered again.
		if (old.revokedAt === null) await desk.revokeToken(old.id, at);
	}
	const id = randomUUID();
	await desk.addToken({
		id,
		hash: hashOf(secretOf(keeping, id)),
		...about,
		...where,
		createdAt: at,
		expiresAt: recordedInstant(now + LASTS),
		usedAt: null,
		revokedAt: null,
	});
}

export type LinkState = 'open' | 'expired' | 'used';

/** Whether a link still serves, whoever asks. One that was replaced is as expired. */
export function stateOfLink(token: Token, at: string): LinkState {
	if (token.usedAt !== null) return 'used';
	const isOver = token.revokedAt !== null || (token.expiresAt !== null && token.expiresAt <= at);
	return isOver ? 'expired' : 'open';
}

/** Null for a secret that no link has, or one of another kind. */
export async function linkOf({ desk }: Keeping, secret: string): Promise<Token | null> {
	const token = await desk.tokenOf(hashOf(secret));
	return token?.purpose === 'sign' || token?.purpose === 'answer' ? token : null;
}

/** The links to sign what was signed are used up. */
export async function linksUsed({ keeping, who, params }: OfMonth): Promise<void> {
	const { desk } = keeping;
	const where = {
		purpose: 'sign',
		firm: who.firm.id,
		issuer: params['code'] ?? '',
		month: params['month'] ?? '',
	} as const;
	for (const { id, revokedAt, usedAt } of await desk.tokensOf(where)) {
		if (revokedAt === null && usedAt === null) await desk.useToken(id, recordedInstant(keeping.now()));
	}
}

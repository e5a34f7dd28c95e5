/**
 * Links that make an account: the first of a database, and invitations. The secret is in the link alone; what is kept
 * is its hash. A link serves once, for a limited time, and a new one for the same ends the one before.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { recordedInstant } from '../../app/ledger/instant.ts';
import { Refusal } from '../../value/refusal.ts';
import type { LinkTable, Tables } from './tables.ts';

const HOUR = 60 * 60 * 1000;
export const FIRST_RUN_LASTS = 24 * HOUR;
export const INVITATION_LASTS = 7 * 24 * HOUR;

export interface MadeLink {
	readonly id: string;
	readonly secret: string;
	readonly expiresAt: string;
}

export async function makeLink(
	session: Transaction<Tables>,
	about: Pick<LinkTable, 'purpose' | 'firm' | 'email' | 'name' | 'roles' | 'made_by'>,
	{ now, lasts }: { readonly now: number; readonly lasts: number },
): Promise<MadeLink> {
	const [id, secret] = [randomUUID(), randomBytes(32).toString('base64url')];
	const [at, expiresAt] = [recordedInstant(now), recordedInstant(now + lasts)];
	await session
		.updateTable('people_link')
		.set({ revoked_at: at })
		.where('purpose', '=', about.purpose)
		.where('used_at', 'is', null)
		.where('revoked_at', 'is', null)
		.$if(about.email !== null, (query) =>
			query.where('email', '=', about.email).where('firm', '=', about.firm),
		)
		.execute();
	await session
		.insertInto('people_link')
		.values({
			id,
			hash: hashOf(secret),
			...about,
			made_at: at,
			expires_at: expiresAt,
			used_at: null,
			revoked_at: null,
		})
		.execute();
	return { id, secret, expiresAt };
}

/** The link that still serves. Refuses with `LINK_REFUSED`, whatever is wrong with it. */
export async function openLink(
	kysely: Kysely<Tables>,
	{
		secret,
		purpose,
		now,
	}: { readonly secret: string; readonly purpose: LinkTable['purpose']; readonly now: number },
): Promise<LinkTable> {
	const link = await kysely
		.selectFrom('people_link')
		.selectAll()
		.where('hash', '=', hashOf(secret))
		.where('purpose', '=', purpose)
		.where('used_at', 'is', null)
		.where('revoked_at', 'is', null)
		.executeTakeFirst();
	// One from the future was made while the clock was wrong, and would serve for longer than it should.
	if (!link || link.expires_at <= recordedInstant(now) || link.made_at > recordedInstant(now + HOUR))
		throw refused();
	return link;
}

/** Uses it up. Refuses with `LINK_REFUSED` all but the first who do. */
export async function useLink(session: Transaction<Tables>, link: LinkTable, now: number): Promise<void> {
	const used = await session
		.updateTable('people_link')
		.set({ used_at: recordedInstant(now) })
		.where('id', '=', link.id)
		.where('used_at', 'is', null)
		.where('revoked_at', 'is', null)
		.executeTakeFirst();
	if (used.numUpdatedRows !== 1n) throw refused();
}

export async function openInvitations(kysely: Kysely<Tables>, firm: string, now: number) {
	return kysely
		.selectFrom('people_link')
		.selectAll()
		.where('firm', '=', firm)
		.where('purpose', '=', 'invitation')
		.where('used_at', 'is', null)
		.where('revoked_at', 'is', null)
		.where('expires_at', '>', recordedInstant(now))
		.orderBy('made_at', 'desc')
		.orderBy('id')
		.execute();
}

/** False where the firm has no such invitation that is still open. */
export async function revokeInvitation(
	kysely: Kysely<Tables>,
	{ id, firm, now }: { readonly id: string; readonly firm: string; readonly now: number },
): Promise<boolean> {
	const at = recordedInstant(now);
	const revoked = await kysely
		.updateTable('people_link')
		.set({ revoked_at: at })
		.where('id', '=', id)
		.where('firm', '=', firm)
		.where('purpose', '=', 'invitation')
		.where('used_at', 'is', null)
		.where('revoked_at', 'is', null)
		.where('expires_at', '>', at)
		.executeTakeFirst();
	return revoked.numUpdatedRows === 1n;
}

function hashOf(secret: string): string {
	return createHash('sha256').update(secret).digest('hex');
}

function refused(): Refusal {
	return new Refusal(
		'LINK_REFUSED',
		'this link is unknown, used, revoked or too old',
		'ask for a new one; the first is made anew whenever the server starts',
	);
}

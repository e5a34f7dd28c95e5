/** Making an account: a person, a password, a place in one firm. All of it is written, or nothing. */
import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Role } from '../../api/people.ts';
import { recordedInstant } from '../../app/ledger/instant.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Tables } from './tables.ts';

export interface NewAccount {
	readonly id?: string;
	readonly firm: string;
	readonly name: string;
	readonly email: string;
	readonly passwordHash: string;
	readonly roles: readonly Role[];
}

const address = z.email().max(320);

/** In small letters, as it is kept. Refuses with `EMAIL_REFUSED` what is no address. */
export function emailOf(text: string): string {
	const email = text.trim().toLowerCase();
	if (address.safeParse(email).success) return email;
	throw new Refusal('EMAIL_REFUSED', 'this is no e-mail address', 'write it as name@example.com');
}

/** Refuses with `EMAIL_REFUSED` an address that has an account. */
export async function refuseKnown(session: Transaction<Tables>, email: string): Promise<void> {
	const known = await session
		.selectFrom('people_user')
		.select('id')
		.where('email', '=', email)
		.executeTakeFirst();
	if (known) throw taken();
}

function taken(): Refusal {
	return new Refusal('EMAIL_REFUSED', 'the e-mail address has an account already', 'use another one');
}

export async function makeFirm(session: Transaction<Tables>, name: string, now: number): Promise<string> {
	const id = randomUUID();
	await session
		.insertInto('people_firm')
		.values({ id, name: name.trim(), made_at: recordedInstant(now), changes: 0 })
		.execute();
	return id;
}

/** Gives the identifier of the person. Refuses with `EMAIL_REFUSED`. */
export async function makeAccount(
	session: Transaction<Tables>,
	{ id = randomUUID(), firm, name, email, passwordHash, roles }: NewAccount,
	now: number,
): Promise<string> {
	const [made, account] = [new Date().toISOString(), randomUUID()];
	const user = await session
		.insertInto('people_user')
		.values({
			id,
			name: name.trim(),
			email,
			// No mail is sent; the link that was opened was given by an administrator.
			emailVerified: false,
			createdAt: made,
			updatedAt: made,
			twoFactorEnabled: false,
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (user.numInsertedOrUpdatedRows !== 1n) throw taken();
	await session
		.insertInto('people_account')
		.values({
			id: account,
			accountId: id,
			providerId: 'credential',
			userId: id,
			password: passwordHash,
			createdAt: made,
			updatedAt: made,
		})
		.execute();
	await session
		.insertInto('people_member')
		.values({
			person: id,
			firm,
			roles: JSON.stringify(roles),
			joined_at: recordedInstant(now),
			suspended_at: null,
			seen_at: null,
		})
		.execute();
	return id;
}

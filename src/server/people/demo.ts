/** Ready accounts of the demonstration, the same at every start. Their identifiers follow from their names. */
import type { Kysely, Transaction } from 'kysely';
import type { Role } from '../../api/people.ts';
import { recordedInstant } from '../../app/ledger/instant.ts';
import { makeAccount } from './accounts.ts';
import type { DemoAccount } from './face.ts';
import { hashPassword } from './passwords.ts';
import type { Tables } from './tables.ts';

export interface Demonstration {
	readonly password: string;
	readonly accounts: readonly {
		/** Name of the firm. */
		readonly firm: string;
		readonly name: string;
		readonly email: string;
		readonly roles: readonly Role[];
	}[];
}

/** `Maker One` → `maker-one`; for firms and people alike. */
export function demonstrationId(name: string): string {
	return name
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');
}

export async function makeDemonstration(
	kysely: Kysely<Tables>,
	{ password, accounts }: Demonstration,
	now: number,
): Promise<readonly DemoAccount[]> {
	const firms = [...new Set(accounts.map(({ firm }) => firm))];
	const passwordHash = await hashPassword(password);
	await kysely.transaction().execute(async (session) => {
		for (const name of firms) if (!(await isFirst(session, name, now))) return;
		for (const { firm, name, email, roles } of accounts) {
			const about = { id: demonstrationId(name), firm: demonstrationId(firm) };
			await makeAccount(session, { ...about, name, email, passwordHash, roles }, now);
		}
	});
	return accounts.map(({ email, name, roles }) => ({ email, password, name, roles }));
}

/** False when the firm is there; another server that makes it in this moment is waited for. */
async function isFirst(session: Transaction<Tables>, name: string, now: number): Promise<boolean> {
	const made = await session
		.insertInto('people_firm')
		.values({ id: demonstrationId(name), name, made_at: recordedInstant(now), changes: 0 })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return made.numInsertedOrUpdatedRows === 1n;
}

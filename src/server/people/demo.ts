/** Ready accounts of the demonstration, the same at every start. Their identifiers follow from their names. */
import type { Kysely } from 'kysely';
import type { Role } from '../../api/people.ts';
import { makeAccount, makeFirm } from './accounts.ts';
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
	const first = accounts[0];
	if (first && !(await isMade(kysely, first.name))) {
		const passwordHash = await hashPassword(password);
		await kysely.transaction().execute(async (session) => {
			for (const name of new Set(accounts.map(({ firm }) => firm)))
				await makeFirm(session, { id: demonstrationId(name), name }, now);
			for (const { firm, name, email, roles } of accounts) {
				const about = { id: demonstrationId(name), firm: demonstrationId(firm) };
				await makeAccount(session, { ...about, name, email, passwordHash, roles }, now);
			}
		});
	}
	return accounts.map(({ email, name, roles }) => ({ email, password, name, roles }));
}

async function isMade(kysely: Kysely<Tables>, name: string): Promise<boolean> {
	const person = demonstrationId(name);
	const made = await kysely
		.selectFrom('people_member')
		.select('person')
		.where('person', '=', person)
		.executeTakeFirst();
	return made !== undefined;
}

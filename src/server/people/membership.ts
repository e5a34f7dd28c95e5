/** People of a firm: their roles, and whether they are suspended. */
import { type Kysely, sql, type Transaction } from 'kysely';
import { ROLES, type Role } from '../../api/people.ts';
import { recordedInstant } from '../../app/ledger/instant.ts';
import { Refusal } from '../../value/refusal.ts';
import type { PersonKept } from './face.ts';
import type { MemberTable, Tables } from './tables.ts';

export async function memberOf(kysely: Kysely<Tables>, person: string): Promise<MemberTable | undefined> {
	return kysely.selectFrom('people_member').selectAll().where('person', '=', person).executeTakeFirst();
}

export async function noteSeen(kysely: Kysely<Tables>, person: string, at: string): Promise<void> {
	await kysely.updateTable('people_member').set({ seen_at: at }).where('person', '=', person).execute();
}

/** In the order of the roles, each once; what is no role of this version is left out. */
export function rolesOf(text: string): readonly Role[] {
	const kept: unknown = JSON.parse(text);
	return Array.isArray(kept) ? ROLES.filter((role) => kept.includes(role)) : [];
}

/** First letters of the first and the last word; of a name in Chinese its first two characters. */
export function initialsOf(name: string): string {
	const words = name.trim().split(/\s+/u);
	const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : undefined];
	const letters = last === '' ? [...first].slice(0, /\p{Script=Han}/u.test(first) ? 2 : 1) : [first, last];
	return letters.map((each) => [...each][0]?.toUpperCase() ?? '').join('');
}

export async function peopleOf(kysely: Kysely<Tables>, firm: string): Promise<readonly PersonKept[]> {
	const rows = await select(kysely).where('m.firm', '=', firm).orderBy('u.name').orderBy('u.id').execute();
	return rows.map(personOf);
}

function select(kysely: Kysely<Tables>) {
	return kysely
		.selectFrom('people_member as m')
		.innerJoin('people_user as u', 'u.id', 'm.person')
		.select(['u.id', 'u.name', 'u.email', 'u.twoFactorEnabled', 'm.roles', 'm.suspended_at', 'm.seen_at']);
}

function personOf(
	row: Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>,
): PersonKept {
	return {
		id: row.id,
		name: row.name,
		initials: initialsOf(row.name),
		email: row.email,
		roles: rolesOf(row.roles),
		secondFactor: Boolean(row.twoFactorEnabled),
		suspended: row.suspended_at !== null,
		lastSeenAt: row.seen_at,
	};
}

export interface Change {
	readonly roles?: readonly Role[] | undefined;
	readonly suspended?: boolean | undefined;
}

/**
 * Changes somebody of the firm. Whoever is suspended loses every session in the same moment. Refuses with
 * `PERSON_UNKNOWN` and `LAST_ADMINISTRATOR`; of two administrators who suspend each other at once, one stays.
 */
export async function changeMember(
	kysely: Kysely<Tables>,
	{ firm, person, now }: { readonly firm: string; readonly person: string; readonly now: number },
	{ roles, suspended }: Change,
): Promise<PersonKept> {
	return kysely.transaction().execute(async (session) => {
		await lockFirm(session, firm);
		const member = await memberOf(session, person);
		if (!member || member.firm !== firm)
			throw new Refusal('PERSON_UNKNOWN', 'the firm has nobody with that identifier', 'load the page again');
		const isSuspended = suspended ?? member.suspended_at !== null;
		await session
			.updateTable('people_member')
			.set({
				roles: JSON.stringify(roles ?? rolesOf(member.roles)),
				suspended_at: isSuspended ? (member.suspended_at ?? recordedInstant(now)) : null,
			})
			.where('person', '=', person)
			.execute();
		await refuseWithoutAdministrator(session, firm);
		if (isSuspended) await session.deleteFrom('people_session').where('userId', '=', person).execute();
		return personOf(await select(session).where('m.person', '=', person).executeTakeFirstOrThrow());
	});
}

/** Whoever comes second waits here until the first is done. */
async function lockFirm(session: Transaction<Tables>, firm: string): Promise<void> {
	await session
		.updateTable('people_firm')
		.set({ changes: sql`changes + 1` })
		.where('id', '=', firm)
		.execute();
}

async function refuseWithoutAdministrator(session: Transaction<Tables>, firm: string): Promise<void> {
	const rows = await session
		.selectFrom('people_member')
		.select('roles')
		.where('firm', '=', firm)
		.where('suspended_at', 'is', null)
		.execute();
	if (rows.some(({ roles }) => rolesOf(roles).includes('administrator'))) return;
	throw new Refusal(
		'LAST_ADMINISTRATOR',
		'the person is the only administrator of the firm who is not suspended',
		'give the role to somebody else first',
	);
}

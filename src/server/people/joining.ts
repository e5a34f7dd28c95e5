/** How people come in: the first of all, and everybody whom an administrator invites. */
import type { Kysely } from 'kysely';
import { Refusal } from '../../value/refusal.ts';
import { emailOf, makeAccount, makeFirm, refuseKnown } from './accounts.ts';
import { type Attempts, addressSubject } from './attempts.ts';
import type { People, Told } from './face.ts';
import {
	FIRST_RUN_LASTS,
	INVITATION_LASTS,
	makeLink,
	openInvitations,
	openLink,
	revokeInvitation,
	useLink,
} from './links.ts';
import { rolesOf } from './membership.ts';
import { OPERATOR } from './operator.ts';
import { hashPassword, refuseWeak } from './passwords.ts';
import type { LinkTable, Tables } from './tables.ts';

export interface Joining {
	readonly kysely: Kysely<Tables>;
	readonly attempts: Attempts;
	readonly baseUrl: string;
	readonly now: () => number;
	readonly told: (line: Told) => Promise<void>;
}

type Face = Pick<
	People,
	| 'isNew'
	| 'firstRunLink'
	| 'firstRun'
	| 'invite'
	| 'revokeInvitation'
	| 'invitations'
	| 'invitation'
	| 'acceptInvitation'
>;

export function joining(settings: Joining): Face {
	const { kysely, baseUrl, now } = settings;
	return {
		isNew: () => isNew(kysely),
		firstRunLink: async () => {
			if (!(await isNew(kysely))) return null;
			const about = {
				purpose: 'first-run',
				firm: null,
				email: null,
				name: null,
				roles: null,
				made_by: null,
			} as const;
			const { secret } = await kysely
				.transaction()
				.execute((session) => makeLink(session, about, { now: now(), lasts: FIRST_RUN_LASTS }));
			return `${baseUrl}/first-run/${secret}`;
		},
		firstRun: (asked, address) => firstRun(settings, asked, address),
		invite: async (by, asked) => {
			const email = emailOf(asked.email);
			const made = await kysely.transaction().execute(async (session) => {
				await refuseKnown(session, email);
				const about = {
					purpose: 'invitation',
					firm: by.firm.id,
					email,
					name: asked.name.trim(),
					roles: JSON.stringify(asked.roles),
					made_by: by.person.id,
				} as const;
				return makeLink(session, about, { now: now(), lasts: INVITATION_LASTS });
			});
			const about = { firm: by.firm.id, person: by.person.id };
			await settings.told({ ...about, what: 'POST /v1/people/invitations', outcome: 'given' });
			return { id: made.id, link: `${baseUrl}/invitation/${made.secret}`, expiresAt: made.expiresAt };
		},
		revokeInvitation: async (by, id) => {
			const firm = by.firm.id;
			const isDone = await revokeInvitation(kysely, { id, firm, now: now() });
			const what = 'DELETE /v1/people/invitations/{id}';
			await settings.told({ firm, person: by.person.id, what, outcome: isDone ? 'given' : 'not-found' });
			if (!isDone) throw new Refusal('REQUEST_UNKNOWN', 'the firm has no such open invitation', null);
		},
		invitations: async (firm) =>
			(await openInvitations(kysely, firm, now())).map((link) => ({
				id: link.id,
				email: link.email ?? '',
				roles: rolesOf(link.roles ?? '[]'),
				sentAt: link.made_at,
				expiresAt: link.expires_at,
			})),
		invitation: async (token, address) => {
			const link = await guessed(settings, 'invitation', token, address);
			const { name } = await kysely
				.selectFrom('people_firm')
				.select('name')
				.where('id', '=', link.firm ?? '')
				.executeTakeFirstOrThrow();
			return { email: link.email ?? '', name: link.name ?? '', firm: name, expiresAt: link.expires_at };
		},
		acceptInvitation: (token, asked, address) => accept(settings, token, asked, address),
	};
}

/** Wrong secrets count against the address that they come from. */
async function guessed(
	{ kysely, attempts, now }: Joining,
	purpose: LinkTable['purpose'],
	secret: string,
	address: string,
): Promise<LinkTable> {
	const subject = addressSubject(address);
	await attempts.begin(subject);
	const link = await openLink(kysely, { secret, purpose, now: now() });
	await attempts.clear(subject);
	return link;
}

async function isNew(kysely: Kysely<Tables>): Promise<boolean> {
	const somebody = await kysely.selectFrom('people_member').select('person').limit(1).executeTakeFirst();
	return somebody === undefined;
}

async function firstRun(
	settings: Joining,
	{ token, firm, name, email: written, password }: Parameters<People['firstRun']>[0],
	address: string,
): Promise<void> {
	const { kysely, now } = settings;
	if (!(await isNew(kysely))) throw done();
	const link = await guessed(settings, 'first-run', token, address);
	const email = emailOf(written);
	refuseWeak(password, email);
	const passwordHash = await hashPassword(password);
	const made = await kysely.transaction().execute(async (session) => {
		await useLink(session, link, now());
		const made = await makeFirm(session, firm, now());
		const founding = await session
			.insertInto('people_founding')
			.values({ one: 1, firm: made })
			.onConflict((conflict) => conflict.doNothing())
			.executeTakeFirst();
		if (founding.numInsertedOrUpdatedRows !== 1n) throw done();
		const about = { firm: made, name, email, passwordHash, roles: ['administrator'] } as const;
		return { firm: made, person: await makeAccount(session, about, now()) };
	});
	await settings.told({ ...made, what: 'POST /v1/first-run', outcome: 'given' });
}

async function accept(
	settings: Joining,
	token: string,
	{ name, password }: Parameters<People['acceptInvitation']>[1],
	address: string,
): Promise<void> {
	const { kysely, now } = settings;
	const link = await guessed(settings, 'invitation', token, address);
	const [email, firm] = [link.email ?? '', link.firm ?? ''];
	refuseWeak(password, email);
	const passwordHash = await hashPassword(password);
	const person = await kysely.transaction().execute(async (session) => {
		await useLink(session, link, now());
		const roles = rolesOf(link.roles ?? '[]');
		return makeAccount(session, { firm, name, email, passwordHash, roles }, now());
	});
	const what = `POST /v1/invitations/{token}${link.made_by === OPERATOR ? ' of the OPERATOR' : ''}`;
	await settings.told({ firm, person, what, outcome: 'given' });
}

function done(): Refusal {
	return new Refusal('FIRST_RUN_DONE', 'the firm and its administrator were made already', 'sign in');
}

/** Opens people: their database, the sign-in library over it, and what the rest of the server knows of both. */
import { createHmac } from 'node:crypto';
import { Refusal } from '../../value/refusal.ts';
import { attemptsIn } from './attempts.ts';
import { authentication } from './authentication.ts';
import { openPeopleDatabase } from './database.ts';
import { type Demonstration, makeDemonstration } from './demo.ts';
import type { People, Told } from './face.ts';
import { peopleHandler } from './handler.ts';
import { joining } from './joining.ts';
import { changeMember, peopleOf } from './membership.ts';
import { operatorIn } from './operator.ts';
import { secondFactor } from './second-factor.ts';
import { sessionOf } from './session.ts';
import { signInsTold } from './sign-ins-told.ts';

export interface OpenPeople {
	/** Of the ledgers: a path, `:memory:`, or the address of a PostgreSQL. */
	readonly place: string;
	/** The address under which people reach the server, without a path. */
	readonly baseUrl: string;
	/** FF301_SECRET, at least 32 characters; null for one that is made once and kept. */
	readonly secret: string | null;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	readonly demo: Demonstration | null;
	/** Is told of sign-ins, of those that were refused, and of changes of people. */
	readonly told?: (line: Told) => Promise<void>;
}

const SECRET_LEAST = 32;

/** Refuses as `openStore` does, and with `USAGE` a secret that is too short. */
export async function openPeople(asked: OpenPeople): Promise<People> {
	const { place, baseUrl: given, secret: own, now, demo, told = async () => {} } = asked;
	const baseUrl = new URL(given).origin;
	if (own !== null && own.length < SECRET_LEAST)
		throw new Refusal(
			'USAGE',
			`FF301_SECRET has ${own.length} characters; at least ${SECRET_LEAST} are asked for`,
		);
	const database = await openPeopleDatabase(place);
	const { kysely } = database;
	try {
		const secret = own ?? (await database.secret());
		const auth = authentication({ database, baseUrl, secret, now });
		const { authCookies } = await auth.$context;
		const attempts = attemptsIn(kysely, now);
		const demoAccounts = demo ? await makeDemonstration(kysely, demo, now()) : [];
		const session = (headers: Headers) =>
			sessionOf(headers, { kysely, secret, cookie: authCookies.sessionToken.name, now });
		let closed: Promise<void> | null = null;
		return {
			handler: peopleHandler({
				auth,
				attempts,
				baseUrl,
				sessionOf: session,
				told: signInsTold(kysely, told),
			}),
			sessionOf: session,
			...secondFactor({ kysely, attempts, auth }),
			...joining({ kysely, attempts, baseUrl, now, told }),
			...operatorIn({ kysely, attempts, baseUrl, now, told }),
			people: (firm) => peopleOf(kysely, firm),
			firmName: async (id) => {
				const row = await kysely
					.selectFrom('people_firm')
					.select('name')
					.where('id', '=', id)
					.executeTakeFirst();
				return row?.name ?? null;
			},
			onlyFirm: async () => {
				const firms = await kysely.selectFrom('people_firm').select('id').limit(2).execute();
				return firms.length === 1 ? (firms[0]?.id ?? null) : null;
			},
			changePerson: async (by, person, change) => {
				const about = { firm: by.firm.id, person: by.person.id, what: 'PATCH /v1/people/{id}' };
				try {
					const changed = await changeMember(kysely, { firm: by.firm.id, person, now: now() }, change);
					await told({ ...about, outcome: 'given' });
					return changed;
				} catch (error) {
					const isUnknown = error instanceof Refusal && error.code === 'PERSON_UNKNOWN';
					if (isUnknown) await told({ ...about, outcome: 'not-found' });
					throw error;
				}
			},
			demoAccounts,
			secretFor: (purpose) => createHmac('sha256', secret).update(`for ${purpose}`).digest('base64url'),
			ping: async () => {
				await kysely.selectFrom('people_firm').select('id').limit(1).execute();
			},
			close: async () => {
				closed ??= database.close();
				await closed;
			},
		};
	} catch (error) {
		await database.close();
		throw error;
	}
}

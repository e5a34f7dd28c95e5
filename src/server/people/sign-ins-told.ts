/** Sign-ins for the log of access: who came in, and whose account somebody tried in vain. */
import type { Kysely } from 'kysely';
import type { Session, Told } from './face.ts';
import type { Tables } from './tables.ts';

export interface SignInsTold {
	/** What was done under `path`, in this session. */
	readonly given: (path: string, session: Session) => Promise<void>;
	/** A password that was refused; where nobody has the address, the line is of no firm. */
	readonly refused: (path: string, email: string) => Promise<void>;
}

export function signInsTold(kysely: Kysely<Tables>, told: (line: Told) => Promise<void>): SignInsTold {
	return {
		given: (path, { firm, person }) =>
			told({ firm: firm.id, person: person.id, what: `POST ${path}`, outcome: 'given' }),
		refused: async (path, email) => {
			const member = await kysely
				.selectFrom('people_user as u')
				.innerJoin('people_member as m', 'm.person', 'u.id')
				.select(['m.firm', 'm.person'])
				.where('u.email', '=', email.trim().toLowerCase())
				.executeTakeFirst();
			// Written either way, so that the time it takes tells nothing.
			const { firm = null, person = null } = member ?? {};
			await told({ firm, person, what: `POST ${path}`, outcome: 'refused' });
		},
	};
}

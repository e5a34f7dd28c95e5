/**
 * The operator's way in, for a firm whose only administrator cannot come in any more: an invitation of one more
 * administrator, made on the database itself. Nobody's account is opened: what was done stays under its name, and the
 * new administrator suspends the old one.
 */
import type { Kysely } from 'kysely';
import { Refusal } from '../../value/refusal.ts';
import { emailOf, refuseKnown } from './accounts.ts';
import type { People } from './face.ts';
import type { Joining } from './joining.ts';
import { makeLink } from './links.ts';
import type { Tables } from './tables.ts';

/** Who made the link, where no person did. */
export const OPERATOR = 'operator';
const LASTS = 60 * 60 * 1000;

export function operatorIn(settings: Joining): Pick<People, 'inviteAdministrator'> {
	const { kysely, baseUrl, now, told } = settings;
	return {
		inviteAdministrator: async ({ email: written, firm: named }) => {
			const email = emailOf(written);
			const firm = await firmNamed(kysely, named);
			const made = await kysely.transaction().execute(async (session) => {
				await refuseKnown(session, email);
				const about = {
					purpose: 'invitation',
					firm: firm.id,
					email,
					name: '',
					roles: JSON.stringify(['administrator']),
					made_by: OPERATOR,
				} as const;
				return makeLink(session, about, { now: now(), lasts: LASTS });
			});
			await told({
				firm: firm.id,
				person: null,
				what: 'OPERATOR invites an administrator',
				outcome: 'given',
			});
			const { secret, expiresAt } = made;
			return { firm: firm.name, link: `${baseUrl}/invitation/${secret}`, expiresAt };
		},
	};
}

/** The firm of that name, or the only one. Refuses with `USAGE`. */
async function firmNamed(kysely: Kysely<Tables>, named: string | null) {
	const firms = await kysely.selectFrom('people_firm').select(['id', 'name']).orderBy('name').execute();
	const fitting = named === null ? firms : firms.filter(({ name }) => name === named.trim());
	const [firm] = fitting;
	if (firm && fitting.length === 1) return firm;
	if (firms.length === 0)
		throw new Refusal(
			'USAGE',
			'the database has no firm yet',
			'`ff301 serve` prints the link that makes one',
		);
	throw new Refusal(
		'USAGE',
		named === null ? 'the database has several firms' : `there is no firm "${named}"`,
		`name one with --firm: ${firms.map(({ name }) => name).join('; ')}`,
	);
}

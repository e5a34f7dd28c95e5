/** People of the firm: who is signed in, roles, invitations, teams, the access log. */
import type { Person } from '../../api/people.ts';
import { teamMoved } from '../../store/desk/clients.ts';
import type { Client } from '../../store/desk.ts';
import type { Keeping } from '../keeping.ts';
import type { PersonKept } from '../people/face.ts';
import type { Handlers } from '../route.ts';
import { directoryOf, personRef } from '../shown/person-shown.ts';
import { teamShown, teamVersion } from '../shown/team-shown.ts';
import { refuseUnfit } from '../team-fits.ts';
import { unknownIssuer } from '../wall.ts';

const PAGE = 100;

export const PEOPLE: Pick<
	Handlers,
	'me' | 'people' | 'invite' | 'revokeInvitation' | 'changePerson' | 'accessLog' | 'changeTeam'
> = {
	me: async ({ keeping, who }) => {
		const keys = await keeping.desk.signingKeys(who.person.id);
		return {
			person: { ...personRef(who.person), email: who.person.email },
			firm: who.firm,
			roles: who.roles,
			language: null,
			secondFactor: who.secondFactor,
			signingKeys: keys.map(({ id, name, enrolledAt }) => ({ id, name, enrolledAt })),
			demo: keeping.settings.isDemo,
			csrf: who.csrf,
		};
	},
	people: async ({ keeping, who }) => {
		const [people, invitations, clients] = await Promise.all([
			keeping.people.people(who.firm.id),
			keeping.people.invitations(who.firm.id),
			keeping.desk.clients(who.firm.id),
		]);
		const shown: Person[] = [];
		for (const person of people) shown.push(await personShown(keeping, person, clients));
		return { people: shown, invitations };
	},
	invite: async ({ body, keeping, who }) => keeping.people.invite(who, body),
	revokeInvitation: async ({ params, keeping, who }) => {
		await keeping.people.revokeInvitation(who, params['id'] ?? '');
		return { done: true };
	},
	changePerson: async ({ params, body, keeping, who }) => {
		const person = await keeping.people.changePerson(who, params['id'] ?? '', body);
		return personShown(keeping, person, await keeping.desk.clients(who.firm.id));
	},
	accessLog: async ({ query, keeping, who }) => {
		const page = { before: query.after ?? null, limit: query.limit ?? PAGE };
		const { items, next } = await keeping.desk.accesses(who.firm.id, page);
		const person = directoryOf(await keeping.people.people(who.firm.id));
		const shown = items.map(({ at, person: id, what, issuer, outcome }) => ({
			at,
			person: id === null ? null : person(id),
			what,
			issuer,
			outcome,
		}));
		return { items: shown, next };
	},
	changeTeam: async ({ params, body, keeping, who, client }) => {
		const issuer = params['code'] ?? '';
		if (!client) throw unknownIssuer(issuer);
		const { seen, ...team } = body;
		if (teamVersion(client.team) !== seen) throw teamMoved(issuer);
		const people = await keeping.people.people(who.firm.id);
		refuseUnfit(team, people);
		await keeping.desk.setTeam(issuer, team, client.team);
		return teamShown(team, directoryOf(people));
	},
};

async function personShown(
	{ desk }: Keeping,
	person: PersonKept,
	clients: readonly Client[],
): Promise<Person> {
	const keys = await desk.signingKeys(person.id);
	const isOn = ({ team }: Client) =>
		[...team.makers, ...team.checkers, ...team.signatories.map(({ id }) => id)].includes(person.id);
	return {
		...personRef(person),
		email: person.email,
		roles: person.roles,
		issuers: clients.filter(isOn).map(({ issuer }) => issuer),
		secondFactor: person.secondFactor,
		canSignWithPasskey: keys.length > 0,
		suspended: person.suspended,
		lastSeenAt: person.lastSeenAt,
	};
}

/** The team of an issuer as the interface has it. */
import type { Team } from '../../api/people.ts';
import type { ClientTeam } from '../../store/desk.ts';
import type { PersonRef } from '../people/face.ts';

export function teamShown(team: ClientTeam, person: (id: string) => PersonRef): Team {
	return {
		makers: team.makers.map(person),
		checkers: team.checkers.map(person),
		signatories: team.signatories.map(({ id, signsAs, title }) => ({ ...person(id), signsAs, title })),
		fourEyes: team.fourEyes,
		contact: team.contact,
	};
}

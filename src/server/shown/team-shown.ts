/** The team of an issuer as the interface has it. */
import type { Team } from '../../api/people.ts';
import { digestOf } from '../../app/filing/content.ts';
import type { ClientTeam } from '../../store/desk.ts';
import { canonicalJson } from '../../value/canonical-json.ts';
import type { PersonRef } from '../people/face.ts';

export function teamShown(team: ClientTeam, person: (id: string) => PersonRef): Team {
	return {
		makers: team.makers.map(person),
		checkers: team.checkers.map(person),
		signatories: team.signatories.map(({ id, signsAs, title }) => ({ ...person(id), signsAs, title })),
		fourEyes: team.fourEyes,
		contact: team.contact,
		version: teamVersion(team),
	};
}

/** The same for the same team, however it was written down. */
export function teamVersion({ makers, checkers, signatories, fourEyes, contact }: ClientTeam): string {
	const signing = signatories.map(({ id, signsAs, title }) => ({ id, signsAs, title }));
	const asked = contact && { name: contact.name, email: contact.email };
	return digestOf(canonicalJson({ makers, checkers, signatories: signing, fourEyes, contact: asked }));
}

/** Whether the people of a team may do what the team gives them: those of the firm, not suspended, each with the role. */
import type { Role } from '../api/people.ts';
import type { ClientTeam } from '../store/desk.ts';
import { Refusal } from '../value/refusal.ts';
import type { PersonKept } from './people/face.ts';

/**
 * Refuses with `PERSON_UNKNOWN` whoever is not of the firm or has not the role, and with `REQUEST_SHAPE` a signatory
 * without a printed name and title, somebody who is named twice, and a contact that cannot be written to; `where`
 * points at the place in the team.
 */
export function refuseUnfit(team: ClientTeam, people: readonly PersonKept[]): void {
	const lists: readonly (readonly [keyof ClientTeam, Role, readonly string[]])[] = [
		['makers', 'maker', team.makers],
		['checkers', 'checker', team.checkers],
		['signatories', 'signatory', team.signatories.map(({ id }) => id)],
	];
	for (const [list, role, ids] of lists) {
		for (const [index, id] of ids.entries()) {
			const where = `/${list}/${index}`;
			const person = people.find((each) => each.id === id);
			if (!person || person.suspended || !person.roles.includes(role)) {
				throw new Refusal('PERSON_UNKNOWN', `the firm has no ${role} of that name`, null, [where]);
			}
			if (ids.indexOf(id) !== index) throw shape(`${person.name} is named twice`, where);
		}
	}
	for (const [index, { signsAs, title }] of team.signatories.entries()) {
		const where = `/signatories/${index}`;
		if (signsAs.trim() === '') throw shape('the return prints the name of its signatory', `${where}/signsAs`);
		if (title.trim() === '') throw shape('the return prints the title of its signatory', `${where}/title`);
	}
	const { contact } = team;
	if (contact && contact.name.trim() === '') throw shape('the contact has no name', '/contact/name');
	if (contact && !/^[^\s@]+@[^\s@]+$/.test(contact.email)) {
		throw shape('the contact has no e-mail address', '/contact/email');
	}
}

function shape(says: string, where: string): Refusal {
	return new Refusal('REQUEST_SHAPE', says, null, [where]);
}

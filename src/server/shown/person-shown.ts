/** People as the interface has them. */
import type { PersonRef } from '../people/face.ts';

/** Without what only the person themselves may know. */
export function personRef({ id, name, initials }: PersonRef) {
	return { id, name, initials };
}

/** By their identifiers; somebody who is gone keeps their identifier as a name. */
export function directoryOf(people: readonly PersonRef[]): (id: string) => PersonRef {
	const known = new Map(people.map((each) => [each.id, personRef(each)]));
	return (id) => known.get(id) ?? { id, name: id, initials: '?' };
}

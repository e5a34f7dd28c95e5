/** Who is signed in, as routes see it. */
import type { Role } from '../api/people.ts';
import type { Session } from './people/face.ts';

export type SignedIn = Session;

export function hasRole(who: SignedIn, ...roles: readonly Role[]): boolean {
	return who.roles.some((role) => roles.includes(role));
}

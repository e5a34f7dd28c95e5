/** Who is signed in. The sign-in library is behind `Sessions`; routes see this and nothing of it. */
import type { Role } from '../api/people.ts';

export interface SignedIn {
	readonly person: {
		readonly id: string;
		readonly name: string;
		readonly initials: string;
		readonly email: string;
	};
	readonly firm: { readonly id: string; readonly name: string };
	readonly roles: readonly Role[];
	/** What the page sets on every request that changes something, in the header `X-CSRF-Token`. */
	readonly csrf: string;
}

export interface Sessions {
	/** Null when nobody is signed in. */
	of(headers: Headers): Promise<SignedIn | null>;
}

export function hasRole(who: SignedIn, ...roles: readonly Role[]): boolean {
	return who.roles.some((role) => roles.includes(role));
}

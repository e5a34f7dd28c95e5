/** Who is signed in: asked once, and kept for the page. */
import { useEffect } from 'react';
import type { Me, Role } from '../../api/people.ts';
import { setCsrf } from '../api/call.ts';
import { ProblemError } from '../api/problem-error.ts';
import { useRoute } from '../api/queries.ts';
import { draftsAreOf } from '../movement/drafts-kept.ts';
import { wordsAreOf } from './words-kept.ts';

export interface Session {
	readonly me: Me | null;
	readonly isPending: boolean;
	/** Nobody is signed in. */
	readonly isOut: boolean;
	readonly error: Error | null;
	readonly again: () => void;
}

export function useSession(): Session {
	const { data, error, isPending, again } = useRoute('me', {});
	const csrf = data?.csrf ?? null;
	if (csrf !== null) setCsrf(csrf);
	if (data) {
		draftsAreOf(data.person.id);
		wordsAreOf(data.person.id);
	}
	useEffect(() => {
		if (csrf !== null) setCsrf(csrf);
	}, [csrf]);
	return {
		me: data ?? null,
		isPending,
		isOut: error instanceof ProblemError && error.status === 401,
		error,
		again,
	};
}

/** Whether somebody has one of the roles; an administrator is not everybody. */
export function hasRole(me: Me | null, ...roles: readonly Role[]): boolean {
	return me?.roles.some((role) => roles.includes(role)) ?? false;
}

/** Signing out: ends the session on the server, and forgets everything that the page holds. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { setCsrf } from '../api/call.ts';
import { endSession } from '../api/sign-in.ts';
import { forgetDrafts } from '../movement/drafts-kept.ts';
import { forgetWords } from './words-kept.ts';

/** `end` ends one session, or all of the person. */
export function useSignOut(end: () => Promise<void> = endSession): () => Promise<void> {
	const client = useQueryClient();
	const navigate = useNavigate();
	return async () => {
		await end();
		setCsrf(null);
		forgetDrafts();
		forgetWords();
		client.clear();
		await navigate({ to: '/sign-in' });
	};
}

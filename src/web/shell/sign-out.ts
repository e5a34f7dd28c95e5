/** Signing out: ends the session on the server, and forgets everything that the page holds. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { setCsrf } from '../api/call.ts';
import { endSession } from '../api/sign-in.ts';
import { forgetDrafts } from '../movement/drafts-kept.ts';

export function useSignOut(): () => Promise<void> {
	const client = useQueryClient();
	const navigate = useNavigate();
	return async () => {
		await endSession();
		setCsrf(null);
		forgetDrafts();
		client.clear();
		await navigate({ to: '/sign-in' });
	};
}

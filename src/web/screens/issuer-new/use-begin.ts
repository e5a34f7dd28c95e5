/** Takes an issuer on, and goes to it. */
import { useNavigate } from '@tanstack/react-router';
import { useChange } from '../../api/queries.ts';
import { tell } from '../../look/toast.tsx';
import { useWords } from '../../words/define.ts';
import { beginWords } from './words.ts';

export interface Begin {
	readonly run: (
		code: string,
		board: 'main' | 'gem',
		entries: readonly unknown[],
		thenSheet?: boolean,
	) => Promise<void>;
	readonly isRunning: boolean;
	readonly error: Error | null;
}

export function useBegin(): Begin {
	const say = useWords(beginWords);
	const navigate = useNavigate();
	const begin = useChange('beginIssuer', ['issuers', 'issuer', 'desk']);
	return {
		isRunning: begin.isRunning,
		error: begin.error,
		run: async (code, board, entries, thenSheet = false) => {
			try {
				await begin.run({ body: { code, board, entries: [...entries] } });
			} catch {
				// The error stands beside the button; what was typed stays.
				return;
			}
			tell({ words: say('begun', { code }), tone: 'good' });
			// Nobody checks or signs yet: without a team nothing can be sent.
			if (thenSheet) await navigate({ to: '/issuers/$code/import', params: { code } });
			else await navigate({ to: '/issuers/$code', params: { code }, search: { tab: 'team' } });
		},
	};
}

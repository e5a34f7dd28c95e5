/** What taking an entry back would do, asked a moment after somebody stopped typing the reason. */
import { useEffect, useState } from 'react';
import type { EffectShown } from '../../../api/movements.ts';
import { call } from '../../api/call.ts';
import { changedSince } from '../../api/problem-error.ts';

export interface Correction {
	readonly sequence: number;
	readonly reason: string;
	readonly reopen: boolean;
}

export interface TakingBack {
	readonly effect: EffectShown | null;
	readonly error: Error | null;
	readonly isRunning: boolean;
	/** The head that the effect was worked out on. */
	readonly head: string;
	/** Recording failed; where somebody was faster, the effect is worked out anew. */
	readonly missed: (error: unknown) => void;
}

const QUIET = 300;

export function useTakingBack(
	code: string,
	first: string,
	{ sequence, reason, reopen }: Correction,
): TakingBack {
	const [head, setHead] = useState(first);
	const [effect, setEffect] = useState<EffectShown | null>(null);
	const [error, setError] = useState<Error | null>(null);
	const [isRunning, setRunning] = useState(false);
	const missed = (caught: unknown) => {
		const current = changedSince(caught)?.current ?? null;
		if (current === null) setError(caught instanceof Error ? caught : new Error(String(caught)));
		else setHead(current);
	};
	// The effect is that of any reason; only whether there is one matters.
	const isAsked = reason !== '';
	useEffect(() => {
		setEffect(null);
		setError(null);
		setRunning(isAsked);
		if (!isAsked) return undefined;
		const stop = new AbortController();
		const body = { sequence, reason: 'dry run', reopen, dryRun: true };
		const timer = setTimeout(() => {
			call('correct', { params: { code }, body, ifMatch: head, signal: stop.signal })
				.then((given) => setEffect(given.body))
				.catch((caught: unknown) => {
					if (stop.signal.aborted) return;
					const current = changedSince(caught)?.current ?? null;
					if (current !== null && current !== head) setHead(current);
					else setError(caught instanceof Error ? caught : new Error(String(caught)));
				})
				.finally(() => {
					if (!stop.signal.aborted) setRunning(false);
				});
		}, QUIET);
		return () => {
			clearTimeout(timer);
			stop.abort();
		};
	}, [code, head, sequence, isAsked, reopen]);
	return { effect, error, isRunning, head, missed };
}

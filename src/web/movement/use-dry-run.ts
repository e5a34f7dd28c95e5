/** What a group of entries would do, asked of the server while somebody types and a moment after they stop. */
import { useEffect, useRef, useState } from 'react';
import type { EffectShown } from '../../api/movements.ts';
import type { Problem } from '../../api/problem.ts';
import { call } from '../api/call.ts';
import { changedSince, ProblemError } from '../api/problem-error.ts';

export interface Trial {
	/** JSON of the entries; null while they are not complete enough to be asked about. */
	readonly entries: readonly unknown[] | null;
	readonly withConversion: boolean;
	readonly reopen: string | null;
}

export interface Tried {
	/** What it would do on `head`; stays while the next one is asked for. */
	readonly effect: EffectShown | null;
	readonly problem: Problem | null;
	readonly isRunning: boolean;
	/** The head that the effect was worked out on, for If-Match. */
	readonly head: string;
	/** Something that is no refusal: the connection, most often. */
	readonly error: Error | null;
	/** Asks on another head, after somebody was faster. */
	readonly moveTo: (head: string) => void;
}

/** Milliseconds of quiet before the server is asked. */
const QUIET = 300;

type Outcome = Pick<Tried, 'effect' | 'problem' | 'error'>;
const NOTHING: Outcome = { effect: null, problem: null, error: null };

export function useDryRun(code: string, firstHead: string, trial: Trial): Tried {
	const [head, moveTo] = useState(firstHead);
	const [outcome, setOutcome] = useState<Outcome>(NOTHING);
	const [isRunning, setRunning] = useState(false);
	const asked = trial.entries === null ? null : JSON.stringify(trial);
	const latest = useRef(trial);
	latest.current = trial;
	useEffect(() => {
		if (asked === null) {
			setOutcome(NOTHING);
			setRunning(false);
			return undefined;
		}
		const stop = new AbortController();
		setRunning(true);
		const timer = setTimeout(() => {
			tryOut(code, head, latest.current, stop.signal)
				.then(({ moved, ...found }) => {
					if (moved === null) setOutcome(found);
					else moveTo(moved);
					setRunning(false);
				})
				.catch((error: unknown) => {
					if (stop.signal.aborted) return;
					setOutcome({ ...NOTHING, error: error instanceof Error ? error : new Error(String(error)) });
					setRunning(false);
				});
		}, QUIET);
		return () => {
			clearTimeout(timer);
			stop.abort();
		};
	}, [code, head, asked]);
	return { ...outcome, isRunning, head, moveTo };
}

/** One try; `moved` is the head that stands now when it is another one. */
async function tryOut(
	code: string,
	head: string,
	{ entries, withConversion, reopen }: Trial,
	signal: AbortSignal,
): Promise<Outcome & { readonly moved: string | null }> {
	try {
		const body = { entries: [...(entries ?? [])], withConversion, reopen, dryRun: true };
		const given = await call('record', { params: { code }, body, ifMatch: head, signal });
		return { effect: given.body, problem: null, error: null, moved: null };
	} catch (error) {
		const moved = changedSince(error)?.current ?? null;
		if (!(error instanceof ProblemError)) throw error;
		return { effect: null, problem: error.problem, error: null, moved: moved === head ? null : moved };
	}
}

/**
 * Ticks of lines that were seen. They show at once and are sent together after a moment, so that a checker can go
 * through a list as fast as it is read; what could not be kept is shown as not seen again.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Review } from '../../../api/returns.ts';
import { call } from '../../api/call.ts';
import { changedSince } from '../../api/problem-error.ts';

const PAUSE = 500;

export interface Ticks {
	/** Ticked on this page, kept or on their way. */
	readonly ticked: ReadonlySet<string>;
	readonly tick: (path: string) => void;
	/** Why the last ticks were not kept. */
	readonly error: Error | null;
}

export function useTicks(review: Review): Ticks {
	const client = useQueryClient();
	const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
	const [error, setError] = useState<Error | null>(null);
	const waiting = useRef(new Set<string>());
	const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
	const latest = useRef(review);
	latest.current = review;
	const isSending = useRef(false);
	// What was ticked of other content is not seen of this one.
	// biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of content that matters.
	useEffect(() => setTicked(new Set()), [review.returnDigest]);
	const send = useCallback(async () => {
		if (isSending.current || waiting.current.size === 0) return;
		isSending.current = true;
		const paths = [...waiting.current];
		waiting.current.clear();
		try {
			await see(latest.current, paths);
			setError(null);
		} catch (failed) {
			setError(failed instanceof Error ? failed : new Error(String(failed)));
			setTicked((before) => new Set([...before].filter((path) => !paths.includes(path))));
		}
		await client.invalidateQueries({ queryKey: ['review'] });
		isSending.current = false;
		if (waiting.current.size > 0) void send();
	}, [client]);
	const tick = useCallback(
		(path: string) => {
			waiting.current.add(path);
			setTicked((before) => new Set([...before, path]));
			if (timer.current !== null) clearTimeout(timer.current);
			timer.current = setTimeout(() => void send(), PAUSE);
		},
		[send],
	);
	// Leaving the page sends what waits.
	useEffect(() => () => void send(), [send]);
	return { ticked, tick, error };
}

/** On the head that was seen; once more on the one that stands now, since a tick covers its digest and not the head. */
async function see(review: Review, paths: readonly string[]): Promise<void> {
	const { issuer, month, returnDigest, head } = review;
	const params = { code: issuer, month };
	const body = { act: 'see' as const, digest: review.digest ?? returnDigest, paths };
	try {
		await call('act', { params, body, ifMatch: head });
	} catch (error) {
		const current = changedSince(error)?.current;
		if (!current) throw error;
		await call('act', { params, body, ifMatch: current });
	}
}

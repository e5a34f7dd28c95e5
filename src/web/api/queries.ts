/** Routes as hooks: what a screen shows (`useRoute`) and what it changes (`useChange`). */
import { QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { RouteName } from '../../api/paths.ts';
import type { Answer } from '../../api/routes.ts';
import { type Asked, call, type Given, newIdempotencyKey } from './call.ts';
import { changedSince, ProblemError } from './problem-error.ts';

/** One for the application. A refusal is not tried again; a lost connection is, twice. */
export function newQueryClient(): QueryClient {
	return new QueryClient({
		defaultOptions: {
			queries: {
				staleTime: 5_000,
				retry: (failures, error) => !(error instanceof ProblemError) && failures < 2,
				refetchOnWindowFocus: true,
			},
		},
	});
}

export interface RouteOptions {
	/** Milliseconds between two looks, while the page is visible. */
	readonly every?: number;
	readonly enabled?: boolean;
	/** Goes on showing what was there while another month or filter loads. */
	readonly keepShown?: boolean;
}

export interface Shown<Name extends RouteName> {
	readonly data: Answer<Name> | undefined;
	/** The head that `data` was made on, for `ifMatch`. */
	readonly etag: string | null;
	readonly error: Error | null;
	readonly isPending: boolean;
	/** Something is shown, and it is that of another address. */
	readonly isPlaceholder: boolean;
	readonly again: () => void;
}

/** The key under which a route is kept; `[name]` alone stands for all its addresses. */
function keyOf<Name extends RouteName>(name: Name, asked?: Asked<Name>): readonly unknown[] {
	return asked === undefined ? [name] : [name, asked.params ?? {}, asked.query ?? {}];
}

/** Shows a route, and keeps it fresh. */
export function useRoute<Name extends RouteName>(
	name: Name,
	asked: Asked<Name>,
	options: RouteOptions = {},
): Shown<Name> {
	const { data, error, isPending, isPlaceholderData, refetch } = useQuery<Given<Name>>({
		queryKey: keyOf(name, asked),
		queryFn: ({ signal }) => call(name, { ...asked, signal }),
		enabled: options.enabled ?? true,
		refetchInterval: options.every ?? false,
		...(options.keepShown ? { placeholderData: (before: Given<Name> | undefined) => before } : {}),
	});
	return {
		data: data?.body,
		etag: data?.etag ?? null,
		error,
		isPending,
		isPlaceholder: isPlaceholderData,
		again: () => void refetch(),
	};
}

export interface Change<Name extends RouteName> {
	/** Does it; the promise fails with what the server said. Two calls while one is under way are one. */
	readonly run: (asked: Asked<Name>) => Promise<Given<Name>>;
	readonly isRunning: boolean;
	readonly error: Error | null;
	/** Somebody was faster: what was typed is still there; load what stands now and merge. */
	readonly changedSince: { readonly current: string | null } | null;
	readonly forget: () => void;
}

/**
 * Changes something. `touches` names the routes that show something else afterwards. A change that got no answer keeps
 * its Idempotency-Key, so that trying again cannot do it twice.
 */
export function useChange<Name extends RouteName>(
	name: Name,
	touches: readonly RouteName[] = [],
): Change<Name> {
	const client = useQueryClient();
	const pending = useRef<{ readonly text: string; readonly key: string } | null>(null);
	const running = useRef<Promise<Given<Name>> | null>(null);
	const mutation = useMutation<Given<Name>, Error, Asked<Name>>({
		mutationFn: async (asked) => {
			const text = JSON.stringify([asked.params, asked.query, asked.body, asked.ifMatch]);
			const key = pending.current?.text === text ? pending.current.key : newIdempotencyKey();
			pending.current = { text, key };
			try {
				const given = await call(name, { ...asked, idempotencyKey: asked.idempotencyKey ?? key });
				pending.current = null;
				return given;
			} catch (error) {
				if (error instanceof ProblemError) pending.current = null;
				throw error;
			}
		},
		onSuccess: async () => {
			await Promise.all(touches.map((each) => client.invalidateQueries({ queryKey: [each] })));
		},
	});
	const run = (asked: Asked<Name>) => {
		running.current ??= mutation.mutateAsync(asked).finally(() => {
			running.current = null;
		});
		return running.current;
	};
	return {
		run,
		isRunning: mutation.isPending,
		error: mutation.error,
		changedSince: changedSince(mutation.error),
		forget: mutation.reset,
	};
}

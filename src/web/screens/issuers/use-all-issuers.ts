/** All issuers of the firm, page after page as they come, so that the first ones are there at once. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Issuers } from '../../../api/issuers.ts';
import { call } from '../../api/call.ts';

export interface AllIssuers {
	readonly items: Issuers['items'];
	readonly isPending: boolean;
	/** The last page is there. */
	readonly isWhole: boolean;
	readonly error: Error | null;
	readonly again: () => void;
}

const PAGE = 200;

export function useAllIssuers(): AllIssuers {
	const query = useInfiniteQuery({
		queryKey: ['issuers', 'all'],
		initialPageParam: '',
		queryFn: async ({ pageParam, signal }) => {
			const after = pageParam === '' ? {} : { after: pageParam };
			return (await call('issuers', { query: { limit: PAGE, ...after }, signal })).body;
		},
		getNextPageParam: (last: Issuers) => last.next,
	});
	const { hasNextPage, isFetchingNextPage, fetchNextPage, isError } = query;
	useEffect(() => {
		if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
	}, [hasNextPage, isFetchingNextPage, fetchNextPage, isError]);
	return {
		items: query.data?.pages.flatMap(({ items }) => items) ?? [],
		isPending: query.isPending,
		isWhole: query.data !== undefined && !hasNextPage,
		error: query.error,
		again: () => void query.refetch(),
	};
}

/** What is in the query of the address, as text: filters, sorting, the chosen tab. A view is an address. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { changedSearch, type Search } from './search.ts';

export type { Search } from './search.ts';

export interface Address {
	readonly search: Search;
	/** Changes some members; null takes one out. Going back undoes it only where `remember`. */
	readonly set: (changes: Readonly<Record<string, string | null>>, remember?: boolean) => void;
}

export function useAddress(): Address {
	const search = useSearch({ strict: false }) as Search;
	const navigate = useNavigate();
	const set = useCallback(
		(changes: Readonly<Record<string, string | null>>, remember = false) => {
			void navigate({
				to: '.',
				search: (before: object) => changedSearch(before as Search, changes),
				replace: !remember,
				resetScroll: false,
			});
		},
		[navigate],
	);
	return { search, set };
}

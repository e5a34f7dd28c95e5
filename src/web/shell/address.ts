/** What is in the query of the address, as text: filters, sorting, the chosen tab. A view is an address. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

export type Search = Readonly<Record<string, string>>;

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

/** The members with the changes made; what is null or empty is left out. */
export function changedSearch(before: Search, changes: Readonly<Record<string, string | null>>): Search {
	const entries = Object.entries({ ...before, ...changes });
	return Object.fromEntries(
		entries.filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== ''),
	);
}

/** `?code=00020` stays text: nothing in an address is a number. */
export function parseSearch(text: string): Search {
	return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
	const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== null);
	const text = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString();
	return text === '' ? '' : `?${text}`;
}

/** The query of an address as text, and back: nothing in it is a number. */

export type Search = Readonly<Record<string, string>>;

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

/**
 * Where the ledgers are kept: the PostgreSQL of `FF301_DATABASE_URL`, else the file that is named, else `ff301.db` in
 * the nearest folder upwards that has one.
 */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Refusal } from '../../value/refusal.ts';

export type Place =
	| { readonly kind: 'postgres'; readonly url: string }
	| { readonly kind: 'file'; readonly path: string };

export interface PlaceAsked {
	/** The file named on the command line; comes before everything else. */
	readonly data: string | undefined;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** The folder from which the search goes upwards. */
	readonly cwd: string;
}

export const STORE_FILE = 'ff301.db';

/** Refuses with `WORKSPACE_MISSING` when nothing is named and no folder upwards has a store. */
export function placeOf(asked: PlaceAsked): Place {
	const named = placeNamed(asked);
	if (named) return named;
	for (let folder = resolve(asked.cwd); ; folder = dirname(folder)) {
		const path = join(folder, STORE_FILE);
		if (existsSync(path)) return { kind: 'file', path };
		if (dirname(folder) === folder) break;
	}
	throw new Refusal(
		'WORKSPACE_MISSING',
		`neither this folder nor one above it has a ${STORE_FILE}`,
		'make one with `ff301 init`, or name a file with --data',
	);
}

/** The place that was named, by option or environment; null when none was. */
export function placeNamed({ data, env, cwd }: PlaceAsked): Place | null {
	if (data !== undefined) return fileOrServer(data, cwd);
	const url = env['FF301_DATABASE_URL'];
	if (url) return { kind: 'postgres', url };
	const file = env['FF301_DATA'];
	return file ? fileOrServer(file, cwd) : null;
}

/** For people: the path, or the address without what opens it. */
export function placeText(place: Place): string {
	if (place.kind === 'file') return place.path;
	try {
		const { protocol, host, pathname } = new URL(place.url);
		return `${protocol}//${host}${pathname}`;
	} catch {
		return 'the database of FF301_DATABASE_URL';
	}
}

function fileOrServer(name: string, cwd: string): Place {
	return /^postgres(?:ql)?:\/\//.test(name)
		? { kind: 'postgres', url: name }
		: { kind: 'file', path: resolve(cwd, name) };
}

/** Turns the name of a route into the address of a request. */
import { PATHS, type RouteName } from '../../api/paths.ts';

type NamesIn<Path> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The places in the path of a route, such as `code` and `month`. */
export type ParamsOf<Name extends RouteName> = Readonly<Record<NamesIn<(typeof PATHS)[Name][1]>, string>>;

/** Fills the places of a path, such as one of `FILES`; a place without a value is our bug and is thrown. */
export function fillPath(path: string, params: Readonly<Record<string, string>>): string {
	return path.replace(/\{([A-Za-z]+)\}/g, (_place, name: string) => {
		const value = params[name];
		if (value === undefined) throw new Error(`the path ${path} needs a value for ${name}`);
		return encodeURIComponent(value);
	});
}

/** Path and query of a route; members of the query that are undefined are left out. */
export function addressOf(
	name: RouteName,
	params: Readonly<Record<string, string>> = {},
	query: Readonly<Record<string, unknown>> = {},
): string {
	const asked = new URLSearchParams();
	for (const [key, value] of Object.entries(query)) {
		if (value !== undefined && value !== null) asked.set(key, String(value));
	}
	const text = asked.toString();
	return fillPath(PATHS[name][1], params) + (text === '' ? '' : `?${text}`);
}

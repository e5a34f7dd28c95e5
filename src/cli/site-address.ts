/** The address of a site, as `--behind-proxy` names it. */
import { Refusal } from '../value/refusal.ts';

/** Null where none is given. Refuses with `USAGE` what has a path, a query or no name. */
export function siteAddress(text: string | undefined): string | null {
	if (text === undefined) return null;
	const url = URL.canParse(text) ? new URL(text) : null;
	const isPlain = url?.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
	if (url && isPlain && /^https?:$/.test(url.protocol)) return url.origin;
	throw new Refusal('USAGE', `"${text}" is no address of a site`, 'write it as https://desk.example');
}

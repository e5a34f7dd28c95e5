/** Before any route: the name under which the server is asked, and where a change comes from. */
import { timingSafeEqual } from 'node:crypto';
import { Refusal } from '../value/refusal.ts';
import type { Settings } from './keeping.ts';
import type { SignedIn } from './session.ts';

/** Refuses with `REQUEST_FOREIGN` a name that is not ours: a page elsewhere may have pointed its own name here. */
export function refuseHost(request: Request, { hosts }: Settings): void {
	const host = request.headers.get('host') ?? new URL(request.url).host;
	if (hosts.includes(host.toLowerCase())) return;
	throw new Refusal('REQUEST_FOREIGN', 'the server is not known under that name', null);
}

/** Refuses with `REQUEST_FOREIGN` a change that a page of another site sends. */
export function refuseOrigin(request: Request, { origin, hosts }: Settings): void {
	const from = request.headers.get('origin');
	const site = request.headers.get('sec-fetch-site');
	const isOwn = from === null || from === origin || hosts.some((host) => from === `http://${host}`);
	const isNear = site === null || site === 'same-origin' || site === 'none';
	if (isOwn && isNear) return;
	throw new Refusal('REQUEST_FOREIGN', 'the request comes from another site', null);
}

/** Refuses with `REQUEST_FOREIGN` a change without the token of the session. */
export function refuseToken(request: Request, who: SignedIn): void {
	const given = Buffer.from(request.headers.get('x-csrf-token') ?? '');
	const wanted = Buffer.from(who.csrf);
	if (given.length === wanted.length && timingSafeEqual(given, wanted)) return;
	throw new Refusal(
		'REQUEST_FOREIGN',
		'the request does not carry the token of the session',
		'load the page again',
	);
}

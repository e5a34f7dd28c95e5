/** What the server has for the place that was opened. Reading the page is not an act; it may be done again at will. */
import type { Link, Me } from '../../api/people.ts';
import { call, setCsrf } from '../api/call.ts';
import { ProblemError } from '../api/problem-error.ts';
import type { SignPlace } from './place.ts';
import { type Showing, showingOf, stopsAtLink } from './showing.ts';

export type Loaded =
	| { readonly kind: 'signed-out' }
	| { readonly kind: 'shown'; readonly me: Me; readonly showing: Showing };

/** Throws `UnreachableError`, and `ProblemError` for what no page of ours is made for. */
export async function load(place: SignPlace): Promise<Loaded> {
	const me = await whoIsSignedIn();
	if (me === null) return { kind: 'signed-out' };
	setCsrf(me.csrf);
	return { kind: 'shown', me, showing: await showingAt(place) };
}

async function whoIsSignedIn(): Promise<Me | null> {
	try {
		return (await call('me', {})).body;
	} catch (error) {
		if (error instanceof ProblemError && error.status === 401) return null;
		throw error;
	}
}

async function showingAt(place: SignPlace): Promise<Showing> {
	const plain = (reason: 'unknown-address' | 'link-unknown' | 'not-yours', link: Link | null = null) =>
		({ kind: 'plain', reason, page: null, link }) as const;
	try {
		switch (place.kind) {
			case 'unknown':
				return plain('unknown-address');
			case 'return':
				return await pageFor(place.code, place.month, null);
			case 'link': {
				const { body: link } = await call('link', { params: { token: place.token } });
				const stop = stopsAtLink(link);
				if (stop !== null) return { kind: 'plain', reason: stop, page: null, link };
				return await pageFor(link.issuer ?? '', link.month ?? '', link);
			}
			default:
				return place satisfies never;
		}
	} catch (error) {
		if (!(error instanceof ProblemError)) throw error;
		if (error.status === 403) return plain('not-yours');
		if (error.status === 404) return plain(place.kind === 'link' ? 'link-unknown' : 'unknown-address');
		throw error;
	}
}

async function pageFor(code: string, month: string, link: Link | null): Promise<Showing> {
	const { body } = await call('signPage', { params: { code, month } });
	return showingOf(body, link);
}

/**
 * One route of the interface, from request to answer: who asks, may they see the issuer, what was sent, is it a
 * change that came before, on which head; then its handler; then the answer, compared with its schema in tests.
 */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { PATHS, type RouteName } from '../api/paths.ts';
import { ROUTES, type Route } from '../api/routes.ts';
import type { Client, KeptAnswer } from '../store/desk.ts';
import { Refusal } from '../value/refusal.ts';
import type { accessLog } from './access.ts';
import { JSON_TYPE, refused } from './answering.ts';
import { codingOf } from './compressed.ts';
import { refuseOrigin, refuseToken } from './guard.ts';
import { changeOf, groupKeyOf, once } from './idempotency.ts';
import type { Keeping } from './keeping.ts';
import type { Made } from './made.ts';
import { onHead, stale } from './on-head.ts';
import { fittedParams } from './params.ts';
import { mayCall } from './people/policy.ts';
import { fitted, type ReadBody, readFile, readJson } from './request-body.ts';
import { type Asked, type Handler, Tagged } from './route.ts';
import type { SignedIn } from './session.ts';
import { clientFor, unknownIssuer } from './wall.ts';

export interface Bound {
	readonly keeping: Keeping;
	readonly opened: ReturnType<typeof accessLog>;
	readonly made: Made;
}

interface Arrived {
	readonly request: Request;
	readonly params: Readonly<Record<string, string>>;
	readonly query: Readonly<Record<string, string>>;
	readonly who: SignedIn | null;
	readonly address: string;
}

/** `make` gives the body of an answer of which all follows from its ETag. */
type Answered = KeptAnswer & { readonly make?: () => Promise<string> };

/** A handler of any route: what it is given fits, since the schemas of its name were asked. */
type AnyHandler = (asked: Asked<RouteName>) => ReturnType<Handler<RouteName>>;

/** Routes that tell figures of every issuer at once. */
const TELLS_ALL: ReadonlySet<RouteName> = new Set(['desk']);

export async function answerRoute(
	bound: Bound,
	name: RouteName,
	handler: AnyHandler,
	arrived: Arrived,
): Promise<Response> {
	const route: Route = ROUTES[name];
	const { keeping } = bound;
	const { request, who } = arrived;
	const [method, path] = PATHS[name];
	if (!route.open && !who) throw new Refusal('SESSION_NEEDED', 'nobody is signed in', 'sign in');
	const params = fittedParams(arrived.params);
	const query = route.query ? fitted(route.query, arrived.query, 'the query') : {};
	const isChange = method !== 'get';
	if (isChange) {
		refuseOrigin(request, keeping.settings);
		if (who && !route.open) refuseToken(request, who);
	}
	if (who && !route.open && !mayCall(name, who.roles)) {
		await bound.opened({ who, what: `${method.toUpperCase()} ${path}`, issuer: null, outcome: 'refused' });
		throw new Refusal(
			'ROLE_NEEDED',
			'this is for other roles than yours',
			'ask an administrator of the firm',
		);
	}
	const what = `${method.toUpperCase()} ${path}`;
	const client = await seenIssuer(bound, what, params['code'], who);
	if (who && TELLS_ALL.has(name)) await bound.opened({ who, what, issuer: null, outcome: 'given' });
	const body = await bodyOf(route, request, arrived.query['name']);
	const match = matchOf(route, request);
	const asked = {
		keeping,
		params,
		query,
		body: body.value,
		who,
		client,
		see: (issuer: string) => needIssuer(bound, what, issuer, who),
		match,
		headers: request.headers,
		address: arrived.address,
		ledgers: match === null ? keeping.ledgers : onHead(keeping.ledgers, match),
	};
	const work = (key: string) =>
		answered(name, route, bound, () => handler({ ...asked, key } as Asked<RouteName>), match, params['code']);
	const given = (answer: Answered) =>
		sent(request, answer, (tag, ...rest) => bound.made(`${name} ${tag}`, ...rest));
	if (!isChange) return given(await work(randomUUID()));
	const owner = who?.person.id ?? `open ${params['token'] ?? ''}`;
	const { pathname, search } = new URL(request.url);
	const change = changeOf(request, `${pathname}${search}`, body.bytes, owner);
	return given(await once(keeping, change, () => work(groupKeyOf(change))));
}

async function needIssuer(bound: Bound, what: string, issuer: string, who: SignedIn | null): Promise<Client> {
	const client = await seenIssuer(bound, what, issuer, who);
	if (client) return client;
	throw unknownIssuer(issuer);
}

/** Whether the issuer of the path is shown to the person, written down either way. */
export async function seenIssuer(
	{ keeping, opened }: Bound,
	what: string,
	issuer: string | undefined,
	who: SignedIn | null,
): Promise<Client | null> {
	if (issuer === undefined) return null;
	if (!who) throw unknownIssuer(issuer);
	try {
		const client = await clientFor(keeping, who, issuer);
		await opened({ who, what, issuer, outcome: 'given' });
		return client;
	} catch (error) {
		if (error instanceof Refusal) await opened({ who, what, issuer, outcome: 'not-found' });
		throw error;
	}
}

async function bodyOf(route: Route, request: Request, name: string | undefined): Promise<ReadBody> {
	if (route.body === undefined) return { bytes: new Uint8Array(), value: undefined };
	return route.body === 'file' ? readFile(request, name) : readJson(request, route.body as z.ZodType);
}

/** The head of `If-Match`; refuses with `REQUEST_MATCH` a request without one where the route asks for it. */
function matchOf(route: Route, request: Request): string | null {
	const given = request.headers.get('if-match');
	const match = /^"?([0-9a-f]{64})"?$/.exec(given ?? '')?.[1] ?? null;
	if (route.match && match === null) {
		throw new Refusal(
			'REQUEST_MATCH',
			'the request has no If-Match with a head',
			'send the `head` that was loaded',
		);
	}
	return route.match ? match : null;
}

async function answered(
	name: RouteName,
	route: Route,
	{ keeping }: Bound,
	work: () => ReturnType<Handler<RouteName>>,
	match: string | null,
	issuer: string | undefined,
): Promise<Answered> {
	const given = await onItsHead(keeping, work, match, issuer);
	const text = (value: unknown): string => {
		if (keeping.settings.isStrict) refuseOwn(name, route, value);
		return JSON.stringify(value);
	};
	if (!(given instanceof Tagged)) return { status: 200, etag: null, body: text(given) };
	const { value, etag } = given;
	if (typeof value !== 'function') return { status: 200, etag, body: text(value) };
	return { status: 200, etag, body: '', make: async () => text(await value()) };
}

/** A refusal of something that was asked on a state that is gone is told as that: the page is to be loaded again. */
async function onItsHead<Value>(
	{ ledgers }: Keeping,
	work: () => Promise<Value>,
	match: string | null,
	issuer: string | undefined,
): Promise<Value> {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof Refusal) || match === null || issuer === undefined) throw error;
		const { hash } = await ledgers.head(issuer);
		if (hash === match || error.code === 'KEY_REUSED') throw error;
		throw new StaleRefusal(stale(issuer), hash);
	}
}

/** Knows the head that stands now. */
export class StaleRefusal extends Error {
	readonly refusal: Refusal;
	readonly current: string;

	constructor(refusal: Refusal, current: string) {
		super(refusal.message);
		this.refusal = refusal;
		this.current = current;
	}

	answer(): Response {
		return refused(this.refusal, { current: this.current, headers: { etag: `"${this.current}"` } });
	}
}

/** An answer that is not as its schema says is our own fault. */
function refuseOwn(name: RouteName, route: Route, value: unknown): void {
	const result = route.response.safeParse(value);
	if (!result.success) throw new Error(`${name}: the answer does not fit: ${result.error.message}`);
}

async function sent(request: Request, { status, etag, body, make }: Answered, made: Made): Promise<Response> {
	const headers = new Headers({ 'content-type': JSON_TYPE });
	if (etag !== null) headers.set('etag', `"${etag}"`);
	if (!make || etag === null) return new Response(make ? await make() : body, { status, headers });
	if (request.headers.get('if-none-match')?.includes(`"${etag}"`)) {
		return new Response(null, { status: 304, headers: { etag: `"${etag}"` } });
	}
	const answer = await made(etag, JSON_TYPE, codingOf(request.headers.get('accept-encoding')), make);
	if (answer.coding !== null) {
		headers.set('content-encoding', answer.coding);
		headers.set('vary', 'accept-encoding');
	}
	return new Response(new Uint8Array(answer.bytes), { status, headers });
}

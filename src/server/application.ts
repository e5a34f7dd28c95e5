/** The whole application as one function from request to answer: routes, files, pages, and what surrounds them. */
import { randomUUID } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { FILES, PATHS, type RouteName } from '../api/paths.ts';
import { Refusal } from '../value/refusal.ts';
import { accessLog } from './access.ts';
import { faultOf, refused } from './answering.ts';
import { answerRoute, type Bound, StaleRefusal } from './bind-route.ts';
import { answerFeed } from './calendar-feed.ts';
import { compressed } from './compressed.ts';
import { answerFile, type FileName } from './file-route.ts';
import { refuseHost, refuseOrigin } from './guard.ts';
import { FILE_HANDLERS } from './handlers/files.ts';
import { HANDLERS } from './handlers/index.ts';
import { secure } from './headers.ts';
import { alive, ready } from './health.ts';
import type { Keeping } from './keeping.ts';
import { madeAnswers } from './made.ts';
import { openApi } from './openapi.ts';
import { pagesOf } from './pages.ts';
import { routerPath } from './params.ts';
import { rateLimit } from './rate.ts';
import { referencePage } from './reference.ts';
import type { SignedIn } from './session.ts';

/** What requests carry from one step to the next. */
interface Carried {
	Bindings: Partial<HttpBindings>;
	Variables: { route: string; who: SignedIn | null; address: string };
}
type App = Hono<Carried>;

/** Takes requests without a socket too: `application(keeping).request('/healthz')`. */
export function application(keeping: Keeping): App {
	const app: App = new Hono<Carried>();
	const bound = { keeping, opened: accessLog(keeping), made: madeAnswers() };
	surround(app, keeping);
	limit(app, keeping);
	bindRoutes(app, bound);
	bindFiles(app, bound);
	bindRest(app, keeping);
	return app;
}

/** First and last: a number for the request, who may ask, headers, the log, and the answer to what was thrown. */
function surround(app: App, keeping: Keeping): void {
	const { settings, log } = keeping;
	const isHttps = settings.origin.startsWith('https:');
	app.use(async (context, next) => {
		const [id, began] = [randomUUID(), keeping.now()];
		context.set('route', 'unknown');
		context.set('who', null);
		context.set('address', addressOf(context, settings.isBehindProxy));
		try {
			refuseHost(context.req.raw, settings);
			await next();
			if (context.error) context.res = answerTo(context.error, id, log);
		} catch (error) {
			context.res = answerTo(error, id, log);
		}
		const answer = await compressed(context.res, context.req.header('accept-encoding') ?? null);
		const headers = new Headers(answer.headers);
		secure(headers, isHttps);
		headers.set('x-request-id', id);
		context.res = undefined;
		context.res = new Response(answer.body, { status: answer.status, headers });
		const { method } = context.req;
		log.info(
			{ id, route: context.get('route'), method, status: answer.status, ms: keeping.now() - began },
			'request',
		);
	});
	app.onError((error) => {
		throw error;
	});
}

/** The other end of the socket; behind a proxy, what the proxy itself added to the list of addresses. */
function addressOf(context: Context<Carried>, isBehindProxy: boolean): string {
	const forwarded = isBehindProxy
		? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
		: undefined;
	return forwarded ?? context.env?.incoming?.socket.remoteAddress ?? 'unknown';
}

function answerTo(error: unknown, id: string, log: Keeping['log']): Response {
	if (error instanceof StaleRefusal) return error.answer();
	return refused(error instanceof Refusal ? error : faultOf(error, id, log));
}

/** Routes that read or print a whole document take more out of the bucket. */
const COSTLY: ReadonlySet<string> = new Set([
	'read',
	'check',
	'readTakeOn',
	'planImport',
	'recordImport',
	'publish',
	'pdf',
	'evidence',
]);

function limit(app: App, keeping: Keeping): void {
	const { people, settings } = keeping;
	const take = rateLimit(settings.rate);
	const byPath = namesByPath();
	const limited = async (
		context: Context<Carried>,
		next: () => Promise<void>,
		owner: string,
		cost: number,
	) => {
		const { isAllowed, limit: most, remaining, seconds } = take(owner, cost, keeping.now());
		if (!isAllowed) {
			const told = `more requests came than are taken; go on in ${seconds} seconds`;
			context.res = refused(new Refusal('REQUEST_TOO_MANY', told), {
				headers: { 'retry-after': String(seconds) },
			});
		} else await next();
		context.res.headers.set(
			'ratelimit-policy',
			`"session";q=${most};w=${Math.ceil(most / settings.rate.perSecond)}`,
		);
		context.res.headers.set('ratelimit', `"session";r=${remaining};t=${seconds}`);
	};
	app.use('/v1/*', async (context, next) => {
		const who = await people.sessionOf(context.req.raw.headers);
		context.set('who', who);
		const name = byPath(context.req.method, context.req.path);
		const owner = who ? `person ${who.person.id}` : `address ${context.get('address')}`;
		await limited(context, next, owner, COSTLY.has(name) ? 10 : 1);
	});
	// Whoever has the address of a calendar has no session.
	app.use('/feeds/*', (context, next) => limited(context, next, `address ${context.get('address')}`, 1));
}

/** The name of the route of an address. */
function namesByPath(): (method: string, path: string) => string {
	const routes = [
		...Object.entries(PATHS).map(([name, [method, path]]) => ({ name, method, path: path as string })),
		...Object.entries(FILES).map(([name, path]) => ({ name, method: 'get', path: path as string })),
	].map(({ name, method, path }) => ({
		name,
		method: method.toUpperCase(),
		pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{[a-z]+\}/g, '[^/]+')}$`),
	}));
	return (method, path) =>
		routes.find((each) => each.method === method && each.pattern.test(path))?.name ?? 'unknown';
}

function bindRoutes(app: App, bound: Bound): void {
	const methods = new Map<string, string[]>();
	for (const name of Object.keys(PATHS) as RouteName[]) {
		const [method, path] = PATHS[name];
		const at = routerPath(path);
		methods.set(at, [...(methods.get(at) ?? []), method.toUpperCase()]);
		app.on(method.toUpperCase(), at, async (context) => {
			context.set('route', name);
			const handler = HANDLERS[name];
			return within(bound.keeping.settings.patience, () =>
				answerRoute(bound, name, handler as Parameters<typeof answerRoute>[2], {
					request: context.req.raw,
					params: context.req.param(),
					query: context.req.query(),
					who: context.get('who'),
					address: context.get('address'),
				}),
			);
		});
	}
	for (const [at, taken] of methods) {
		app.all(at, (context) => {
			const told = `the address takes ${taken.join(', ')}, not ${context.req.method}`;
			return refused(new Refusal('REQUEST_METHOD', told), { headers: { allow: taken.join(', ') } });
		});
	}
}

function bindFiles(app: App, bound: Bound): void {
	for (const name of Object.keys(FILE_HANDLERS) as FileName[]) {
		const handler = FILE_HANDLERS[name];
		app.get(routerPath(FILES[name]), async (context) => {
			context.set('route', name);
			return within(bound.keeping.settings.patience, () =>
				answerFile(bound, FILES[name], handler, {
					params: context.req.param(),
					query: context.req.query(),
					who: context.get('who'),
				}),
			);
		});
	}
}

function bindRest(app: App, keeping: Keeping): void {
	const pages = pagesOf(keeping.settings.pages);
	const named = (name: keyof typeof FILES, answer: () => Response | Promise<Response>) =>
		app.get(FILES[name], (context) => {
			context.set('route', name);
			return answer();
		});
	named('health', alive);
	named('ready', () => ready(keeping));
	named(
		'openapi',
		() => new Response(openApi(), { headers: { 'content-type': 'application/json; charset=utf-8' } }),
	);
	named(
		'reference',
		() => new Response(referencePage(), { headers: { 'content-type': 'text/html; charset=utf-8' } }),
	);
	app.all('/api/auth/*', async (context) => {
		context.set('route', 'sign-in');
		const request = context.req.raw;
		if (request.method !== 'GET') refuseOrigin(request, keeping.settings);
		return keeping.people.handler(request, context.get('address'));
	});
	app.get('/feeds/:file{[A-Za-z0-9_-]+\\.ics}', (context) => {
		context.set('route', 'feed');
		return answerFeed(keeping, context.req.param('file').slice(0, -'.ics'.length), context.req.raw);
	});
	app.get('*', async (context) => {
		const page = await pages(context.req.raw);
		if (page === null) throw nothingHere();
		context.set('route', 'page');
		return isElsewhere(context, keeping.settings)
			? context.redirect(ownAddress(context, keeping), 307)
			: page;
	});
	app.all('*', () => {
		throw nothingHere();
	});
}

/** A page under another name than the one that sessions and passkeys are bound to. */
function isElsewhere(context: Context<Carried>, { origin }: Keeping['settings']): boolean {
	const host = context.req.header('host');
	const isPage = /\btext\/html\b/.test(context.req.header('accept') ?? '');
	return isPage && host !== undefined && host.toLowerCase() !== new URL(origin).host;
}

function ownAddress(context: Context<Carried>, { settings }: Keeping): string {
	const { pathname, search } = new URL(context.req.url);
	return `${settings.origin}${pathname}${search}`;
}

function nothingHere(): Refusal {
	return new Refusal('REQUEST_UNKNOWN', 'there is nothing at this address', '`/reference` lists the routes');
}

/** Refuses with `REQUEST_TOO_SLOW` what takes longer; what it does goes on, and its key tells what came of it. */
async function within<Value>(milliseconds: number, work: () => Promise<Value>): Promise<Value> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(
			() =>
				reject(new Refusal('REQUEST_TOO_SLOW', `the request took more than ${milliseconds / 1000} seconds`)),
			milliseconds,
		);
	});
	try {
		return await Promise.race([work(), late]);
	} finally {
		clearTimeout(timer);
	}
}

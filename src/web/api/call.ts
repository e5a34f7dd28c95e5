/**
 * The one way to speak to the server: sets what every request needs, turns a refusal into a `ProblemError`, and keeps
 * what came with an ETag so that asking again costs nothing where nothing changed.
 */
import { PATHS, type RouteName } from '../../api/paths.ts';
import type { Answer, Body, Query } from '../../api/routes.ts';
import { addressOf, type ParamsOf } from './address.ts';
import { ProblemError, problemOf, UnreachableError } from './problem-error.ts';

/** What a request says. */
export type Asked<Name extends RouteName> = (keyof ParamsOf<Name> extends never
	? { readonly params?: Readonly<Record<string, never>> }
	: { readonly params: ParamsOf<Name> }) & {
	readonly query?: [Query<Name>] extends [never] ? Readonly<Record<string, never>> : Query<Name>;
	readonly body?: Body<Name>;
	/** One file as it is, for routes whose body is a file. */
	readonly file?: Blob;
	/** The head that the change was thought out on. */
	readonly ifMatch?: string;
	/** Made anew for every change where none is given. */
	readonly idempotencyKey?: string;
	readonly signal?: AbortSignal;
};

export interface Given<Name extends RouteName> {
	readonly body: Answer<Name>;
	readonly etag: string | null;
}

interface Loose {
	readonly params?: Readonly<Record<string, string>>;
	readonly query?: Readonly<Record<string, unknown>>;
	readonly body?: unknown;
	readonly file?: Blob;
	readonly ifMatch?: string;
	readonly idempotencyKey?: string;
	readonly signal?: AbortSignal;
}

const kept = new Map<string, { readonly etag: string; readonly body: unknown }>();
const KEPT_MOST = 200;
let csrf: string | null = null;
let toldOut: () => void = () => undefined;

/** What happens when a change or a screen is refused because nobody is signed in any more. */
export function whenOut(tell: () => void): void {
	toldOut = tell;
}

/** Takes what `me` gave for every later change; null after signing out, which also forgets everything kept. */
export function setCsrf(token: string | null): void {
	csrf = token;
	if (token === null) kept.clear();
}

export function csrfToken(): string | null {
	return csrf;
}

/** A key under which the server does a change once, however often it is asked. */
export function newIdempotencyKey(): string {
	return crypto.randomUUID();
}

/** Asks a route. Throws `ProblemError` for what is refused and `UnreachableError` where no answer came. */
export async function call<Name extends RouteName>(name: Name, asked: Asked<Name>): Promise<Given<Name>> {
	const loose = asked as Loose;
	const [method] = PATHS[name];
	const address = addressOf(name, loose.params, loose.query);
	const before = method === 'get' ? kept.get(address) : undefined;
	const response = await send(address, method, headersOf(method, loose, before?.etag), loose);
	if (response.status === 304 && before) return { body: before.body as Answer<Name>, etag: before.etag };
	const body = await bodyOf(response);
	if (response.status === 401 && name !== 'me') toldOut();
	if (!response.ok) throw new ProblemError(problemOf(response.status, body));
	const etag = bare(response.headers.get('ETag'));
	if (method === 'get' && etag !== null) keep(address, { etag, body });
	return { body: body as Answer<Name>, etag };
}

async function send(
	address: string,
	method: string,
	headers: Readonly<Record<string, string>>,
	asked: Loose,
): Promise<Response> {
	const body = asked.file ?? (asked.body === undefined ? null : JSON.stringify(asked.body));
	try {
		return await fetch(address, {
			method: method.toUpperCase(),
			headers,
			body,
			credentials: 'same-origin',
			cache: 'no-store',
			...(asked.signal ? { signal: asked.signal } : {}),
		});
	} catch (error) {
		if (error instanceof DOMException && error.name === 'AbortError') throw error;
		throw new UnreachableError(error instanceof Error ? error.message : String(error));
	}
}

function headersOf(method: string, asked: Loose, etag: string | undefined): Record<string, string> {
	const headers: Record<string, string> = { Accept: 'application/json' };
	if (etag !== undefined) headers['If-None-Match'] = `"${etag}"`;
	if (asked.ifMatch !== undefined) headers['If-Match'] = `"${asked.ifMatch}"`;
	if (method === 'get') return headers;
	headers['Idempotency-Key'] = asked.idempotencyKey ?? newIdempotencyKey();
	if (csrf !== null) headers['X-CSRF-Token'] = csrf;
	if (asked.file) headers['Content-Type'] = asked.file.type || 'application/octet-stream';
	else if (asked.body !== undefined) headers['Content-Type'] = 'application/json';
	return headers;
}

async function bodyOf(response: Response): Promise<unknown> {
	const text = await response.text();
	if (text === '') return null;
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return null;
	}
}

/** `W/"abc"` and `"abc"` are the same head for us. */
function bare(etag: string | null): string | null {
	return etag === null ? null : etag.replace(/^W\//, '').replace(/^"|"$/g, '');
}

function keep(address: string, given: { readonly etag: string; readonly body: unknown }): void {
	kept.delete(address);
	kept.set(address, given);
	const oldest = kept.keys().next();
	if (kept.size > KEPT_MOST && !oldest.done) kept.delete(oldest.value);
}

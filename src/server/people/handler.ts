/**
 * Everything under `/api/auth`: the library does the work, and around it stand the limits, the session and its token,
 * and the project's own refusals. What the library answers is cut down to what the browser needs; above all, the
 * token of a session is in its cookie and nowhere else.
 */
import { timingSafeEqual } from 'node:crypto';
import { Refusal } from '../../value/refusal.ts';
import { type Attempts, accountSubject, addressSubject, type Subject } from './attempts.ts';
import { ADDRESS_HEADER, type Authentication } from './authentication.ts';
import type { Session } from './face.ts';
import { refuseWeak } from './passwords.ts';
import { refusalOf } from './refusals.ts';
import { ruleFor, type SignInRule } from './routes.ts';
import type { SignInsTold } from './sign-ins-told.ts';

export interface HandlerSettings {
	readonly auth: Authentication;
	readonly attempts: Attempts;
	readonly baseUrl: string;
	readonly sessionOf: (headers: Headers) => Promise<Session | null>;
	readonly told: SignInsTold;
}

type Body = Readonly<Record<string, unknown>>;

const BYTES_MOST = 256 * 1024;
const FRESH = 15 * 60 * 1000;

export function peopleHandler(
	settings: HandlerSettings,
): (request: Request, address: string) => Promise<Response> {
	return async (request, address) => {
		const { pathname } = new URL(request.url);
		const found = ruleFor(pathname);
		if (!found) throw new Refusal('REQUEST_UNKNOWN', 'there is nothing at this address');
		const { name, rule } = found;
		if (request.method !== rule.method)
			throw new Refusal('REQUEST_METHOD', `the address takes ${rule.method}, not ${request.method}`);
		const session = await sessionFor(settings, request, rule);
		const body = rule.method === 'POST' ? await bodyOf(request, rule) : {};
		if (name === 'changePassword' && session) refuseWeak(String(body['newPassword']), session.person.email);
		const subjects = subjectsOf(name === 'password', { rule, body, session, address });
		let answer: Response;
		let said: unknown;
		try {
			for (const subject of subjects) await settings.attempts.begin(subject);
			answer = await settings.auth.handler(passedOn(settings, request, pathname, body, address));
			said = await answer.json().catch(() => null);
			if (!answer.ok) throw refusalOf(answer.status, said);
		} catch (error) {
			// What is locked or too often is not written down, or a stranger could fill the log.
			const isWrong = error instanceof Refusal && error.code === 'SIGN_IN_REFUSED';
			if (name === 'password' && isWrong) await settings.told.refused(pathname, String(body['email']));
			throw error;
		}
		for (const subject of subjects) await settings.attempts.clear(subject);
		const cookies = answer.headers.getSetCookie();
		const given = rule.method === 'POST' ? (session ?? (await sessionGiven(settings, cookies))) : null;
		if (given) await settings.told.given(pathname, given);
		const headers = new Headers({
			'content-type': 'application/json; charset=utf-8',
			'cache-control': 'no-store',
		});
		for (const cookie of cookies) headers.append('set-cookie', cookie);
		return new Response(JSON.stringify(name === 'password' ? secondFactorOf(said) : cutDown(said, rule)), {
			headers,
		});
	};
}

/** The session that the answer opens. */
async function sessionGiven(
	{ sessionOf }: HandlerSettings,
	cookies: readonly string[],
): Promise<Session | null> {
	const cookie = cookies.map((each) => each.split(';')[0] ?? '').join('; ');
	return cookie === '' ? null : sessionOf(new Headers({ cookie }));
}

/** Refuses with `SESSION_NEEDED`, `REQUEST_FOREIGN`, `SIGN_IN_AGAIN`. */
async function sessionFor(
	{ sessionOf }: HandlerSettings,
	request: Request,
	rule: SignInRule,
): Promise<Session | null> {
	if (rule.session === 'none') return null;
	const session = await sessionOf(request.headers);
	if (!session) throw new Refusal('SESSION_NEEDED', 'nobody is signed in', 'sign in');
	if (rule.method === 'POST' && !isToken(request.headers.get('x-csrf-token') ?? '', session.csrf))
		throw new Refusal(
			'REQUEST_FOREIGN',
			'the request does not carry the token of the session',
			'load the page again',
		);
	if (rule.session === 'fresh' && session.age > FRESH)
		throw new Refusal('SIGN_IN_AGAIN', 'this needs a sign-in of the last 15 minutes', 'sign in again');
	return session;
}

function isToken(given: string, wanted: string): boolean {
	const [left, right] = [Buffer.from(given), Buffer.from(wanted)];
	return left.length === right.length && timingSafeEqual(left, right);
}

/** Refuses with `REQUEST_TYPE`, `REQUEST_TOO_LARGE`, `REQUEST_SHAPE`. */
async function bodyOf(request: Request, { body }: SignInRule): Promise<Body> {
	const type = request.headers.get('content-type') ?? '';
	const declared = Number.parseInt(request.headers.get('content-length') ?? '0', 10);
	if (declared > BYTES_MOST) throw tooLarge();
	const text = await textOf(request);
	if (text !== '' && !/^application\/json\s*(?:;|$)/i.test(type))
		throw new Refusal('REQUEST_TYPE', 'this address takes application/json', 'set the header Content-Type');
	let given: unknown = {};
	try {
		if (text !== '') given = JSON.parse(text);
	} catch {
		given = null;
	}
	const parsed = body.safeParse(given);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const place = issue ? `/${issue.path.join('/')}: ${issue.message}` : 'the body';
	throw new Refusal('REQUEST_SHAPE', `the body does not fit at ${place}`);
}

async function textOf(request: Request): Promise<string> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of request.body ?? []) {
		bytes += chunk.length;
		if (bytes > BYTES_MOST) throw tooLarge();
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}

function tooLarge(): Refusal {
	return new Refusal('REQUEST_TOO_LARGE', 'the body is larger than any sign-in needs');
}

/** Whose password or code is guessed at with this request, and from where. */
function subjectsOf(
	isSignIn: boolean,
	{
		rule,
		body,
		session,
		address,
	}: {
		readonly rule: SignInRule;
		readonly body: Body;
		readonly session: Session | null;
		readonly address: string;
	},
): readonly Subject[] {
	if (isSignIn) return [addressSubject(address), accountSubject(String(body['email']))];
	if (rule.password !== undefined && session) return [`person ${session.person.id}`];
	return [];
}

/** The request as the library gets it: our own address, nothing that was not asked for, and who really sent it. */
function passedOn(
	{ baseUrl }: HandlerSettings,
	request: Request,
	path: string,
	body: Body,
	address: string,
): Request {
	const headers = new Headers();
	for (const name of [
		'cookie',
		'origin',
		'referer',
		'user-agent',
		'sec-fetch-site',
		'sec-fetch-mode',
		'sec-fetch-dest',
	]) {
		const value = request.headers.get(name);
		if (value !== null) headers.set(name, value);
	}
	headers.set(ADDRESS_HEADER, address);
	if (request.method === 'GET') return new Request(new URL(path, baseUrl), { headers });
	headers.set('content-type', 'application/json');
	const whole = 'newPassword' in body ? { ...body, revokeOtherSessions: true } : body;
	return new Request(new URL(path, baseUrl), { method: 'POST', headers, body: JSON.stringify(whole) });
}

function secondFactorOf(said: unknown): { readonly secondFactor: boolean } {
	return { secondFactor: isObject(said) && said['twoFactorRedirect'] === true };
}

function cutDown(said: unknown, { gives }: SignInRule): Body {
	if (!gives || !isObject(said)) return { done: true };
	if (gives.includes('*')) return said;
	return Object.fromEntries(Object.entries(said).filter(([name]) => gives.includes(name)));
}

function isObject(value: unknown): value is Body {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Somebody of the demonstration, signed in over the socket as a browser is: cookie, token of the session, kept connections. */
import { Agent, request } from 'node:http';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from '../../src/app/demonstration/accounts.ts';

export interface Answer {
	readonly status: number;
	readonly etag: string | null;
	/** As it came, compressed. */
	readonly bytes: Buffer;
}

export interface Asking {
	readonly method?: string;
	readonly json?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

export interface PersonAsking {
	readonly cookie: string;
	/** Compressed with gzip unless the headers say otherwise. */
	ask(path: string, asking?: Asking): Promise<Answer>;
	/** The JSON of an answer, which has to be 200. */
	json(path: string, asking?: Asking): Promise<unknown>;
	close(): void;
}

const PLAIN = { 'accept-encoding': 'identity' };
let keys = 0;

/** `name` is that of an account of the demonstration. */
export async function signIn(origin: string, name: string): Promise<PersonAsking> {
	const account = DEMONSTRATION_ACCOUNTS.find((each) => each.name === name);
	const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', origin },
		body: JSON.stringify({ email: account?.email, password: DEMONSTRATION_PASSWORD }),
	});
	if (!answer.ok) throw new Error(`${name} could not sign in: ${answer.status} ${await answer.text()}`);
	const cookie = answer.headers
		.getSetCookie()
		.map((each) => each.split(';')[0])
		.join('; ');
	const agent = new Agent({ keepAlive: true, maxSockets: 16 });
	let token = '';
	const ask = (path: string, { method = 'GET', json, headers = {} }: Asking = {}) =>
		sent(origin + path, agent, {
			method,
			body: json === undefined ? null : JSON.stringify(json),
			headers: {
				cookie,
				'accept-encoding': 'gzip',
				...(json === undefined ? {} : { 'content-type': 'application/json' }),
				...(method === 'GET' ? {} : changing(origin, token)),
				...headers,
			},
		});
	const person: PersonAsking = {
		cookie,
		ask,
		json: async (path, asking = {}) => {
			const { status, bytes } = await ask(path, { ...asking, headers: { ...asking.headers, ...PLAIN } });
			if (status !== 200)
				throw new Error(`${asking.method ?? 'GET'} ${path}: ${status} ${bytes.toString().slice(0, 400)}`);
			return JSON.parse(bytes.toString());
		},
		close: () => agent.destroy(),
	};
	token = ((await person.json('/v1/me')) as { readonly csrf: string }).csrf;
	return person;
}

function changing(origin: string, token: string): Record<string, string> {
	keys += 1;
	return { origin, 'x-csrf-token': token, 'idempotency-key': `bench-${process.pid}-${Date.now()}-${keys}` };
}

interface Sending {
	readonly method: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string | null;
}

function sent(url: string, agent: Agent, sending: Sending): Promise<Answer> {
	const { method, headers, body } = sending;
	return new Promise((resolve, reject) => {
		const asked = request(url, { method, headers, agent }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('error', reject);
			response.on('end', () => {
				const etag = response.headers.etag ?? null;
				resolve({ status: response.statusCode ?? 0, etag, bytes: Buffer.concat(parts) });
			});
		});
		asked.on('error', (error: NodeJS.ErrnoException) => {
			// The server closed a connection that nothing came over just as it was taken again: browsers ask anew, too.
			if (asked.reusedSocket && error.code === 'ECONNRESET') sent(url, agent, sending).then(resolve, reject);
			else reject(error);
		});
		asked.end(body ?? undefined);
	});
}

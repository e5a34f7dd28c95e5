/** Somebody of the team at a browser: signed in, asking now one server and now the other, acting on what was seen last. */
import assert from 'node:assert/strict';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from '../../src/app/demonstration/accounts.ts';
import { type Draw, drawFrom } from '../../src/app/demonstration/draw.ts';
import { Authenticator } from '../app/signing/authenticator.ts';
import { ORIGIN, type TwoServers } from './two-servers.ts';

/** What the page of a return shows, as far as these people look. */
export interface Seen {
	readonly head: string;
	readonly digest: string | null;
	readonly stage: string;
}

export interface Racer {
	readonly name: string;
	/** Takes one step; gives the status of the answer and what was asked. */
	step(): Promise<Outcome>;
	/** Loads the page anew. */
	look(): Promise<Seen>;
}

export interface Outcome {
	readonly what: string;
	readonly status: number;
	readonly code: string | null;
}

type Ask = (method: string, path: string, body?: unknown, match?: string) => Promise<Response>;

export async function racer(servers: TwoServers, name: string, seed: number): Promise<Racer> {
	const account = DEMONSTRATION_ACCOUNTS.find((each) => each.name === name);
	assert.ok(account);
	const draw = drawFrom(seed);
	const ask = await signedIn(servers, draw, account.email);
	const device = account.roles.includes('signatory') ? await withPasskey(ask) : null;
	let seen: Seen | null = null;
	const path = `/v1/issuers/${servers.issuer}/returns/${servers.month}`;
	const look = async () => {
		const answer = await ask('GET', path);
		assert.equal(answer.status, 200, `${name}: ${await answer.clone().text()}`);
		seen = (await answer.json()) as Seen;
		return seen;
	};
	const choose = account.roles.includes('maker') ? makes : account.roles.includes('checker') ? checks : signs;
	return {
		name,
		look,
		step: async () => {
			// More often than not somebody acts on a page that has stood open for a while.
			const at = seen === null || !draw.once(3) ? await look() : seen;
			const asked: Asked = { draw, servers, path, at, ask, device };
			const { what, answer } = await choose(asked);
			const problem = answer.ok ? null : ((await answer.json()) as { code: string }).code;
			if (answer.ok) seen = null;
			return { what, status: answer.status, code: problem };
		},
	};
}

interface Asked {
	readonly draw: Draw;
	readonly servers: TwoServers;
	readonly path: string;
	readonly at: Seen;
	readonly ask: Ask;
	readonly device: Authenticator | null;
}

type Answered = Promise<{ readonly what: string; readonly answer: Response }>;

async function act({ ask, path, at }: Asked, body: { readonly act: string }): Answered {
	return { what: body.act, answer: await ask('POST', `${path}/acts`, body, at.head) };
}

const NONE = `sha256:${'0'.repeat(64)}`;

async function makes(asked: Asked): Answered {
	const { draw, servers, at, ask } = asked;
	const chosen = draw.between(1, 20);
	if (at.stage === 'submitted') return act(asked, { act: 'start-resubmission', ...{ reason: 'more came' } });
	if (chosen <= 4) {
		const entry = {
			kind: 'public-float-snapshot',
			day: lastDayOf(servers.month),
			class: 'ordinary',
			complied: true,
			threshold: {
				en: 'Initial Prescribed Threshold - 25% of the total number of issued shares in the class to which the listed shares belong (excluding treasury shares)',
				'zh-Hant': '初始指定門檻 - 上市股份所屬類別的已發行股份總數(不包括庫存股份)的25%',
			},
			additional: { en: `Counted again, ${draw.between(1, 1_000_000)}`, 'zh-Hant': '再次點算' },
		};
		const body = { entries: [entry], withConversion: false, reopen: null, dryRun: false };
		const answer = await ask('POST', `/v1/issuers/${servers.issuer}/movements`, body, at.head);
		return { what: 'record', answer };
	}
	if (chosen <= 16) {
		return act(asked, {
			act: 'send-to-checker',
			...{ dateSubmitted: servers.today, signatory: 'director-one', words: '' },
		});
	}
	if (chosen === 17) return act(asked, { act: 'withdraw', ...{ reason: 'once more' } });
	return act(asked, {
		act: 'submit',
		...{ digest: at.digest ?? NONE, submittedAt: `${servers.today}T15:00:00+08:00`, reference: 'REF' },
	});
}

async function checks(asked: Asked): Answered {
	const { draw, at } = asked;
	const chosen = draw.between(1, 10);
	if (chosen <= 8) return act(asked, { act: 'approve', ...{ digest: at.digest ?? NONE, words: '' } });
	if (chosen === 9) return act(asked, { act: 'send-back', ...{ reason: 'look again' } });
	return act(asked, { act: 'comment', ...{ words: `seen ${draw.between(1, 1_000_000)}` } });
}

async function signs({ path, at, ask, device }: Asked): Answered {
	const about = { digest: at.digest ?? NONE, confirmations: {} };
	const options = await ask('POST', `${path}/sign/options`, about);
	if (!options.ok || device === null) return { what: 'sign options', answer: options };
	const given = (await options.json()) as { options: Parameters<Authenticator['get']>[0] };
	const response = device.get(given.options);
	const body = { ...about, with: { kind: 'passkey', response } };
	return { what: 'sign', answer: await ask('POST', `${path}/sign`, body, at.head) };
}

function lastDayOf(month: string): string {
	const end = new Date(
		Date.UTC(Number.parseInt(month.slice(0, 4), 10), Number.parseInt(month.slice(5), 10), 0),
	);
	return end.toISOString().slice(0, 10);
}

async function signedIn({ addresses }: TwoServers, draw: Draw, email: string): Promise<Ask> {
	const anybody = async (path: string, init: RequestInit) =>
		fetch(`${addresses[draw.between(0, 1)] ?? addresses[0]}${path}`, init);
	const answer = await anybody('/api/auth/sign-in/email', {
		method: 'POST',
		headers: { 'content-type': 'application/json', origin: ORIGIN },
		body: JSON.stringify({ email, password: DEMONSTRATION_PASSWORD }),
	});
	assert.equal(answer.status, 200, await answer.clone().text());
	const cookie = answer.headers
		.getSetCookie()
		.map((each) => each.split(';')[0])
		.join('; ');
	const me = (await (await anybody('/v1/me', { headers: { cookie } })).json()) as { csrf: string };
	return async (method, path, body, match) =>
		anybody(path, {
			method,
			headers: {
				cookie,
				origin: ORIGIN,
				'x-csrf-token': me.csrf,
				...(method !== 'GET' && { 'idempotency-key': crypto.randomUUID() }),
				...(body !== undefined && { 'content-type': 'application/json' }),
				...(match !== undefined && { 'if-match': `"${match}"` }),
			},
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
}

async function withPasskey(ask: Ask): Promise<Authenticator> {
	const device = new Authenticator(ORIGIN);
	const asked = await ask('POST', '/v1/signing-keys/options', {});
	const { options } = (await asked.json()) as { options: Parameters<Authenticator['create']>[0] };
	const body = { name: 'Key', response: device.create(options) };
	const made = await ask('POST', '/v1/signing-keys', body);
	assert.equal(made.status, 200, await made.clone().text());
	return device;
}

/** Places where people are kept for tests, and a browser that keeps its cookies. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../../src/api/people.ts';
import { SIGN_IN, type SignInRoute } from '../../src/api/sign-in.ts';
import type { Demonstration } from '../../src/server/people/demo.ts';
import type { People, Session, Told } from '../../src/server/people/face.ts';
import { openPeople } from '../../src/server/people/open.ts';
import { Refusal, type RefusalCode } from '../../src/value/refusal.ts';
import { schemaPlace } from '../store/postgres.ts';

export const ORIGIN = 'http://localhost:3010';
export const PASSWORD = 'harbour kettle seventeen';

export interface PeoplePlace {
	/** Opens the same place once more, as another server would. */
	readonly open: (settings?: {
		readonly baseUrl?: string;
		readonly secret?: string;
		readonly demo?: Demonstration;
	}) => Promise<People>;
	/** Sets the clock of all servers so many milliseconds ahead of this machine's. */
	readonly shift: (milliseconds: number) => void;
	readonly now: () => number;
	/** What the log of access was told. */
	readonly told: Told[];
	readonly location: string;
	readonly remove: () => Promise<void>;
}

function placeAt(location: string, remove: () => Promise<void>): PeoplePlace {
	const opened: People[] = [];
	let ahead = 0;
	const now = () => Date.now() + ahead;
	const told: Told[] = [];
	return {
		told,
		open: async ({ baseUrl = ORIGIN, secret, demo } = {}) => {
			const people = await openPeople({
				place: location,
				baseUrl,
				secret: secret ?? null,
				now,
				demo: demo ?? null,
				told: async (line) => {
					told.push(line);
				},
			});
			opened.push(people);
			return people;
		},
		shift: (milliseconds) => {
			ahead = milliseconds;
		},
		now,
		location,
		remove: async () => {
			for (const people of opened) await people.close();
			await remove();
		},
	};
}

export async function peopleFile(): Promise<PeoplePlace> {
	const folder = mkdtempSync(join(tmpdir(), 'ff301-people-'));
	return placeAt(join(folder, 'ff301.db'), async () => rmSync(folder, { recursive: true, force: true }));
}

export async function peopleSchema(): Promise<PeoplePlace> {
	const schema = await schemaPlace();
	return placeAt(schema.location, schema.remove);
}

export interface Answer {
	readonly said: Readonly<Record<string, unknown>>;
	readonly cookies: readonly string[];
}

/** A browser at one address. Refusals come out as they were thrown. */
export class Browser {
	readonly #people: People;
	readonly #address: string;
	readonly #cookies = new Map<string, string>();

	constructor(people: People, address = '192.0.2.1') {
		this.#people = people;
		this.#address = address;
	}

	async ask(
		route: SignInRoute,
		body: Readonly<Record<string, unknown>> = {},
		headers: Readonly<Record<string, string>> = {},
	): Promise<Answer> {
		const session = await this.session();
		const isGet = route === 'passkeys';
		const request = new Request(`${ORIGIN}${SIGN_IN[route]}`, {
			method: isGet ? 'GET' : 'POST',
			headers: {
				'content-type': 'application/json',
				origin: ORIGIN,
				...(session && { 'x-csrf-token': session.csrf }),
				...(this.#cookies.size > 0 && { cookie: this.cookie }),
				...headers,
			},
			...(!isGet && { body: JSON.stringify(body) }),
		});
		const answer = await this.#people.handler(request, this.#address);
		const cookies = answer.headers.getSetCookie();
		for (const each of cookies) this.#keep(each);
		return { said: (await answer.json()) as Answer['said'], cookies };
	}

	get cookie(): string {
		return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	}

	/** Takes the cookies of another browser, as a thief would. */
	take(other: Browser): void {
		for (const each of other.cookie.split('; ')) this.#keep(each);
	}

	async session(): Promise<Session | null> {
		return this.#people.sessionOf(new Headers({ cookie: this.cookie }));
	}

	async signIn(email: string, password = PASSWORD): Promise<Session> {
		await this.ask('password', { email, password });
		const session = await this.session();
		if (!session) throw new Error(`${email} is not signed in`);
		return session;
	}

	#keep(setCookie: string): void {
		const [pair = ''] = setCookie.split(';');
		const equals = pair.indexOf('=');
		const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
		if (value === '') this.#cookies.delete(name);
		else this.#cookies.set(name, value);
	}
}

export function secretIn(link: string | null): string {
	return link?.split('/').at(-1) ?? '';
}

export const ADMINISTRATOR = 'administrator@example.com';

/** The first run, to its end; gives the administrator's browser. */
export async function founded(people: People, address = '192.0.2.1'): Promise<Browser> {
	const token = secretIn(await people.firstRunLink());
	const asked = {
		token,
		firm: 'Firm One',
		name: 'Administrator One',
		email: ADMINISTRATOR,
		password: PASSWORD,
	};
	await people.firstRun(asked, address);
	const browser = new Browser(people, address);
	await browser.signIn(ADMINISTRATOR);
	return browser;
}

/** Invites and accepts; gives the newcomer's browser, signed in. */
export async function joined(
	people: People,
	by: Browser,
	{ email, roles }: { readonly email: string; readonly roles: readonly Role[] },
): Promise<Browser> {
	const session = await by.session();
	if (!session) throw new Error('nobody to invite');
	const { link } = await people.invite(session, { email, name: 'New One', roles });
	await people.acceptInvitation(secretIn(link), { name: 'New One', password: PASSWORD }, '192.0.2.9');
	const browser = new Browser(people, '192.0.2.9');
	await browser.signIn(email);
	return browser;
}

export function refusedWith(code: RefusalCode): (error: unknown) => boolean {
	return (error) => {
		if (error instanceof Refusal && error.code === code) return true;
		throw error;
	};
}

/** A server without a socket: stores in memory, a clock that stands, people who are signed in by a header. */
import { readFileSync } from 'node:fs';
import type { Role } from '../../src/api/people.ts';
import { planFile, recordPlan } from '../../src/app/ledger/import-file.ts';
import { application } from '../../src/server/application.ts';
import { type Keeping, localSettings, type Settings } from '../../src/server/keeping.ts';
import { logTo } from '../../src/server/log.ts';
import type { People, PersonKept } from '../../src/server/people/face.ts';
import type { SignedIn } from '../../src/server/session.ts';
import { openDeskStore } from '../../src/store/desk/open.ts';
import { openStore } from '../../src/store/open-store.ts';

export const ORIGIN = 'http://127.0.0.1:3010';
/** The morning of 6 October 2022 in Hong Kong. */
export const NOW = Date.parse('2022-10-06T10:00:00+08:00');
const CSRF = 'c'.repeat(43);

export interface Desk {
	readonly keeping: Keeping;
	readonly log: string[];
	readonly ask: Ask;
	/** Sends a body of which nobody says how long it is. */
	readonly stream: (path: string, body: ReadableStream<Uint8Array>) => Promise<Response>;
	/** A head to write on. */
	readonly head: (issuer: string) => Promise<string>;
	readonly close: () => Promise<void>;
}

export interface Asking {
	readonly method?: string;
	/** `maker@one`: a role, or several with `+`, of a firm. Nobody when null. */
	readonly as?: string | null;
	readonly json?: unknown;
	readonly bytes?: Uint8Array;
	readonly key?: string;
	readonly match?: string;
	readonly headers?: Readonly<Record<string, string>>;
}
export type Ask = (path: string, asking?: Asking) => Promise<Response>;

/** `maker+checker@one` → somebody with these roles, always the same for the same words. */
function personOf(words: string): SignedIn {
	const [roles = '', firm = ''] = words.split('@');
	return {
		person: { id: `person-${words}`, name: `Person ${roles}`, initials: 'PP', email: `${roles}@example.com` },
		firm: { id: firm, name: `Firm ${firm}` },
		roles: roles.split('+') as Role[],
		id: `session-${words}`,
		secondFactor: true,
		age: 0,
		csrf: CSRF,
	};
}

/** People without a database: signed in by a header, everybody of a firm known; the rest is not for these tests. */
function somePeople(): People {
	const known = {
		sessionOf: async (headers: Headers) => {
			const words = headers.get('x-test-person');
			return words === null ? null : personOf(words);
		},
		people: async (firm: string): Promise<readonly PersonKept[]> =>
			['administrator', 'maker', 'checker', 'signatory', 'viewer'].map((role) => {
				const { person, roles, secondFactor } = personOf(`${role}@${firm}`);
				return { ...person, roles, secondFactor, suspended: false, lastSeenAt: null };
			}),
		verifyPassword: async (_: string, password: string) => password === 'the right password',
		verifyCode: async (_: string, code: string) => code === '123456',
		secretFor: (purpose: string) => `a secret for ${purpose} that nobody else knows`,
		onlyFirm: async () => null,
		firmName: async (firm: string) => `Firm ${firm}`,
		isNew: async () => false,
		demoAccounts: [],
		ping: async () => undefined,
		close: async () => undefined,
	};
	return known as unknown as People;
}

let keys = 0;

function nextKey(): string {
	keys += 1;
	return `test-key-${keys}`;
}

/** `asked` of a request that changes something: a key of its own, the token of the session, JSON. */
function requestOf(path: string, asking: Asking): Request {
	const { as = 'maker@one', json, bytes, key, match } = asking;
	const method = asking.method ?? (json === undefined && bytes === undefined ? 'GET' : 'POST');
	const headers = new Headers({ host: '127.0.0.1:3010' });
	if (as !== null) headers.set('x-test-person', as);
	if (method !== 'GET') {
		headers.set('idempotency-key', key ?? nextKey());
		headers.set('x-csrf-token', CSRF);
	}
	if (json !== undefined) headers.set('content-type', 'application/json');
	if (match !== undefined) headers.set('if-match', `"${match}"`);
	for (const [name, value] of Object.entries(asking.headers ?? {})) headers.set(name, value);
	const body = bytes ? new Uint8Array(bytes) : json === undefined ? null : JSON.stringify(json);
	return new Request(`${ORIGIN}${path}`, { method, headers, body });
}

/** `location` is that of the ledgers; memory that nobody shares when absent. */
export async function desk(settings: Partial<Settings> = {}, location = ':memory:'): Promise<Desk> {
	const [ledgers, kept] = [await openStore(location), await openDeskStore(location)];
	const log: string[] = [];
	const keeping: Keeping = {
		ledgers,
		desk: kept,
		people: somePeople(),
		now: () => NOW,
		log: logTo({ write: (line) => log.push(line) }),
		settings: { ...localSettings(ORIGIN, 3010, null), isStrict: true, ...settings },
	};
	const app = application(keeping);
	return {
		keeping,
		log,
		ask: async (path, asking = {}) => app.fetch(requestOf(path, asking)),
		stream: async (path, body) => {
			const { headers } = requestOf(path, { method: 'POST' });
			const init = { method: 'POST', headers, body, duplex: 'half' };
			return app.fetch(new Request(`${ORIGIN}${path}`, init as RequestInit));
		},
		head: async (issuer) => (await ledgers.head(issuer)).hash,
		close: async () => {
			await ledgers.close();
			await kept.close();
		},
	};
}

/** A desk whose firm `one` looks after the sample issuer. */
export async function sampleDesk(settings: Partial<Settings> = {}, location = ':memory:'): Promise<Desk> {
	const made = await desk(settings, location);
	const { ledgers, desk: kept } = made.keeping;
	const bytes = readFileSync(new URL('../../examples/00020.ledger.jsonl', import.meta.url));
	const { plan } = await planFile(ledgers, '00020', bytes, { now: NOW, withConversion: false });
	await recordPlan(ledgers, '00020', plan, NOW, async () => undefined);
	await kept.addClient({
		issuer: '00020',
		firm: 'one',
		board: 'main',
		addedAt: '2022-09-01T09:00:00.000+08:00',
		team: {
			makers: ['person-maker@one'],
			checkers: ['person-checker@one'],
			signatories: [{ id: 'person-signatory@one', signsAs: 'Director One', title: 'Director' }],
			fourEyes: 'maker-is-not-checker',
			contact: null,
		},
	});
	return made;
}

/** An entry that the sample's ledger takes next: shares bought back in October. */
export const BUY_BACK = {
	kind: 'repurchase-for-cancellation',
	day: '2022-10-05',
	class: 'B',
	shares: '1234567',
	price: { currency: 'HKD', amount: '2.05' },
	mandate: 'buy-back-2022',
} as const;

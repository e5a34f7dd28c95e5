/** A desk in this process, on its own stores in memory and a free port, with a few issuers of the demonstration in every stage. */

import { buildWeb, WEB } from '../../scripts/web-build.ts';
import {
	DEMONSTRATION_ACCOUNTS,
	DEMONSTRATION_FIRMS,
	DEMONSTRATION_PASSWORD,
} from '../../src/app/demonstration/accounts.ts';
import { madeUpCode } from '../../src/app/demonstration/made-up-names.ts';
import { type DemonstrationMoment, demonstrationMoment } from '../../src/app/demonstration/moment.ts';
import { recordClients } from '../../src/app/demonstration/record-clients.ts';
import { recordLedgers } from '../../src/app/demonstration/record-ledgers.ts';
import { recordReturns } from '../../src/app/demonstration/record-returns.ts';
import {
	ALL_NUMBERS,
	DESK_ISSUERS,
	SITUATIONS,
	type Situation,
	situationOf,
} from '../../src/app/demonstration/situations.ts';
import { recordedInstant } from '../../src/app/ledger/instant.ts';
import { type Log, localSettings } from '../../src/server/keeping.ts';
import { listen } from '../../src/server/listen.ts';
import { demonstrationId } from '../../src/server/people/demo.ts';
import { openPeople } from '../../src/server/people/open.ts';
import { hashOf } from '../../src/server/secret.ts';
import { openDeskStore } from '../../src/store/desk/open.ts';
import type { DeskStore } from '../../src/store/desk.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

export interface OpenDesk {
	readonly origin: string;
	readonly month: string;
	/** The code of an issuer in a situation. */
	issuerIn(situation: Situation): string;
	readonly ledgers: Store;
	readonly desk: DeskStore;
	/** Paths of pages behind links: to come in by an invitation, and to answer the question of the month. */
	readonly links: { readonly invitation: string; readonly answer: string };
	/** What the server could not answer. */
	readonly faults: readonly string[];
	/** Makes the firm and its administrator; null where there are people. */
	readonly firstRun: string | null;
	/** Moves the desk's clock. */
	setNow(now: number): void;
	close(): Promise<void>;
}

const MEMORY = ':memory:';
const PATIENCE = 1_000;
const NOW = Date.parse('2026-11-20T09:00:00+08:00');
const NAMED = { firm: demonstrationId, person: demonstrationId };

/** One issuer in each situation, and one of the other firm. */
const BY_SITUATION = new Map(
	SITUATIONS.map((situation) => [
		situation,
		ALL_NUMBERS.find((number) => number < DESK_ISSUERS && situationOf(number) === situation) ?? 0,
	]),
);
const NUMBERS = [...BY_SITUATION.values(), DESK_ISSUERS];

/** Builds the pages when they are not, and fills the stores unless they are to be empty; people are always there but where none are asked for. The caller closes it. */
export async function openDesk(
	empty?: { readonly now: number; readonly people?: 'none' },
	issuers: 'few' | 'all' = 'few',
): Promise<OpenDesk> {
	const numbers = issuers === 'all' ? ALL_NUMBERS : NUMBERS;
	if (!(await buildWeb())) throw new Error('e2e: the pages could not be built');
	const moment = demonstrationMoment(NOW);
	const [ledgers, desk] = [await openStore(MEMORY), await openDeskStore(MEMORY)];
	if (!empty) {
		await recordLedgers(ledgers, moment, numbers, () => undefined);
		await recordClients(desk, NAMED, moment, numbers);
		await recordReturns({ store: ledgers, desk }, NAMED, moment, numbers, () => undefined);
	}
	let begins = (empty?.now ?? moment.now) - Date.now();
	const now = () => Date.now() + begins;
	const faults: string[] = [];
	let [invitation, isClosed] = ['', false];
	const isNew = empty?.people === 'none';
	const demo = isNew ? null : { password: DEMONSTRATION_PASSWORD, accounts: DEMONSTRATION_ACCOUNTS };
	let firstRun: string | null = null;
	const closing: { close(): Promise<void> }[] = [ledgers, desk];
	const listening = await listen({ host: '127.0.0.1', port: 0 }, async (port) => {
		const settings = localSettings(`http://localhost:${port}`, port, WEB);
		const people = await openPeople({ place: MEMORY, baseUrl: settings.origin, secret: null, now, demo });
		closing.push(people);
		firstRun = await people.firstRunLink();
		const asked = { email: 'invited@demonstration.example', firm: DEMONSTRATION_FIRMS.desk };
		if (!isNew) invitation = new URL((await people.inviteAdministrator(asked)).link).pathname;
		const rate = { burst: 100_000, perSecond: 100_000 };
		return {
			ledgers,
			desk,
			people,
			now,
			log: faultsOnly(faults),
			settings: { ...settings, rate, isStrict: true, isDemo: !isNew },
		};
	});
	return {
		origin: `http://localhost:${listening.port}`,
		month: moment.month,
		issuerIn: (situation) => madeUpCode(BY_SITUATION.get(situation) ?? 0),
		links: { invitation, answer: empty ? '' : await answerLink(desk, moment) },
		ledgers,
		desk,
		faults,
		firstRun,
		setNow: (at) => {
			begins = at - Date.now();
		},
		close: async () => {
			if (isClosed) return;
			isClosed = true;
			await listening.close(PATIENCE);
			for (const each of closing) await each.close();
		},
	};
}

/** A link for the contact of a client that is silent, as `ask-client` makes one. */
async function answerLink(desk: DeskStore, { month, now }: DemonstrationMoment): Promise<string> {
	const secret = 'answer-of-the-silent-client-0123456789abcdef';
	await desk.addToken({
		id: 'answer-of-the-silent-client',
		hash: hashOf(secret),
		purpose: 'answer',
		firm: demonstrationId(DEMONSTRATION_FIRMS.desk),
		issuer: madeUpCode(BY_SITUATION.get('silent') ?? 0),
		month,
		person: null,
		digest: null,
		about: JSON.stringify({ contact: 'Company Secretary' }),
		createdAt: recordedInstant(now),
		expiresAt: recordedInstant(now + 86_400_000),
		usedAt: null,
		revokedAt: null,
	});
	return `/a/${secret}`;
}

function faultsOnly(faults: string[]): Log {
	return {
		info: () => undefined,
		warn: () => undefined,
		error: (members, what) => faults.push(`${what} ${JSON.stringify(members)}`),
	};
}

/** Two servers on one PostgreSQL, each with stores of its own, and one made-up issuer with everybody of its team. */
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from '../../src/app/demonstration/accounts.ts';
import { madeUpIssuer } from '../../src/app/demonstration/character.ts';
import { demonstrationMoment } from '../../src/app/demonstration/moment.ts';
import { recordClients } from '../../src/app/demonstration/record-clients.ts';
import { recordLedgers } from '../../src/app/demonstration/record-ledgers.ts';
import { ALL_NUMBERS, DESK_ISSUERS, situationOf } from '../../src/app/demonstration/situations.ts';
import { localSettings } from '../../src/server/keeping.ts';
import { listen } from '../../src/server/listen.ts';
import { demonstrationId } from '../../src/server/people/demo.ts';
import { openPeople } from '../../src/server/people/open.ts';
import { openDeskStore } from '../../src/store/desk/open.ts';
import type { DeskStore } from '../../src/store/desk.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

/** The address under which people reach both, as behind a proxy. */
export const ORIGIN = 'http://localhost:3010';

/** An issuer of which everything is recorded, and whose signatory may be anybody. */
const NUMBER = ALL_NUMBERS.find(
	(number) => number < DESK_ISSUERS && number % 10 !== 3 && situationOf(number) === 'answered',
);

export interface TwoServers {
	readonly issuer: string;
	readonly month: string;
	/** Hong Kong day on which the return is to be submitted. */
	readonly today: string;
	/** Addresses of the sockets. */
	readonly addresses: readonly [string, string];
	/** What neither could answer. */
	readonly faults: readonly string[];
	readonly ledgers: Store;
	readonly desk: DeskStore;
	close(): Promise<void>;
}

interface Closing {
	close(): Promise<void>;
}

/** `meddle` stands between each server and its ledgers. */
export async function twoServers(location: string, meddle: (store: Store) => Store): Promise<TwoServers> {
	const moment = demonstrationMoment(Date.parse('2026-11-20T09:00:00+08:00'));
	const open: Closing[] = [];
	const kept = <Opened extends Closing>(opened: Opened): Opened => {
		open.push(opened);
		return opened;
	};
	const faults: string[] = [];
	const begins = moment.now - Date.now();
	const now = () => Date.now() + begins;
	const numbers = [NUMBER ?? 0];
	const ledgers = kept(await openStore(location));
	const desk = kept(await openDeskStore(location));
	await recordLedgers(ledgers, moment, numbers, () => undefined);
	const named = { firm: demonstrationId, person: demonstrationId };
	await recordClients(desk, named, moment, numbers);
	const demo = { password: DEMONSTRATION_PASSWORD, accounts: DEMONSTRATION_ACCOUNTS };
	const serve = async () => {
		const listening = await listen({ host: '127.0.0.1', port: 0 }, async (port) => ({
			ledgers: meddle(kept(await openStore(location))),
			desk: kept(await openDeskStore(location)),
			people: kept(await openPeople({ place: location, baseUrl: ORIGIN, secret: null, now, demo })),
			now,
			log: {
				info: () => undefined,
				warn: () => undefined,
				error: (members, what) => faults.push(`${what} ${JSON.stringify(members)}`),
			},
			settings: {
				...localSettings(ORIGIN, port, null),
				rate: { burst: 100_000, perSecond: 100_000 },
				isStrict: true,
			},
		}));
		kept({ close: () => listening.close(1_000) });
		return `http://127.0.0.1:${listening.port}`;
	};
	const addresses = [await serve(), await serve()] as const;
	return {
		issuer: madeUpIssuer(NUMBER ?? 0).code,
		month: moment.month,
		today: new Date(moment.now).toISOString().slice(0, 10),
		addresses,
		faults,
		ledgers,
		desk,
		close: async () => {
			for (const each of open.toReversed()) await each.close();
		},
	};
}

/** Opens what the server needs, listens, and gives back how to end it. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from '../app/demonstration/accounts.ts';
import { recordedInstant } from '../app/ledger/instant.ts';
import { createLedgers } from '../app/ledger/open.ts';
import type { Place } from '../app/ledger/place.ts';
import type { Sealer } from '../app/sealing/seal.ts';
import { openDeskStore } from '../store/desk/open.ts';
import { adoptIssuers } from './adopt.ts';
import { demonstrationClock, makeDemonstration, type Progress } from './demonstration.ts';
import { type Keeping, localSettings, type Settings } from './keeping.ts';
import { type Listening, listen } from './listen.ts';
import { logTo } from './log.ts';
import type { Told } from './people/face.ts';
import { openPeople } from './people/open.ts';
import { warmed } from './warm.ts';

export interface ServeAsked {
	readonly place: Place;
	readonly host: string;
	readonly port: number;
	/** The address before a proxy that speaks https; null without one. */
	readonly base: string | null;
	/** Shared by servers on one database; null for one that is made once and kept. */
	readonly secret: string | null;
	/** Signs the PDFs of what was signed; null where no certificate is configured. */
	readonly sealer: Sealer | null;
	readonly now: () => number;
	/** The data are those of the demonstration, made first where there are none; null for a desk of one's own. */
	readonly demonstration: Progress | null;
}

export interface Served {
	/** Where people open it. */
	readonly address: string;
	/** The desk's clock. */
	readonly now: () => number;
	/** Makes the firm and its administrator; null when there is one. */
	readonly firstRun: string | null;
	close(): Promise<void>;
}

const DEMONSTRATION = { password: DEMONSTRATION_PASSWORD, accounts: DEMONSTRATION_ACCOUNTS };

interface Closing {
	close(): Promise<void>;
}

/** Milliseconds that running requests have to end. */
const PATIENCE = 10_000;

/** Refuses with what the stores refuse to open, and with `USAGE` a port that cannot be had. */
export async function serve(asked: ServeAsked): Promise<Served> {
	const open: Closing[] = [];
	const closeAll = async () => {
		for (const each of open.toReversed()) await each.close();
	};
	const kept = <Opened extends Closing>(opened: Opened): Opened => {
		open.push(opened);
		return opened;
	};
	if (asked.demonstration) await makeDemonstration(asked.place, asked.now(), asked.demonstration);
	try {
		let keeping: Keeping | null = null;
		const listening = await listen(asked, async (port) => {
			keeping = await keepingFor(asked, port, kept);
			return keeping;
		});
		open.push(closingOf(listening));
		if (!keeping) throw new Error('serve: nothing was opened');
		const { people, settings, now }: Keeping = keeping;
		open.push(warmed(keeping));
		return { address: settings.origin, now, firstRun: await people.firstRunLink(), close: closeAll };
	} catch (error) {
		await closeAll();
		throw error;
	}
}

async function keepingFor(
	{ place, base, secret, sealer, ...asked }: ServeAsked,
	port: number,
	kept: <Opened extends Closing>(opened: Opened) => Opened,
): Promise<Keeping> {
	const location = place.kind === 'file' ? place.path : place.url;
	const settings = settingsOf(base, port, asked.demonstration !== null);
	const ledgers = kept(await createLedgers(place));
	const desk = kept(await openDeskStore(location));
	const now = asked.demonstration ? await demonstrationClock(ledgers, asked.now) : asked.now;
	const demo = asked.demonstration ? DEMONSTRATION : null;
	const told = (line: Told) => desk.logAccess({ ...line, at: recordedInstant(now()), issuer: null });
	const people = kept(
		await openPeople({ place: location, baseUrl: settings.origin, secret, now, demo, told }),
	);
	const keeping = { ledgers, desk, people, now, log: logTo(), settings, ...(sealer && { sealer }) };
	await adoptIssuers(keeping);
	return keeping;
}

function closingOf(listening: Listening): Closing {
	return { close: () => listening.close(PATIENCE) };
}

/** Without a proxy the address is that of this machine by its name, since passkeys are bound to no number. */
function settingsOf(base: string | null, port: number, isDemo: boolean): Settings {
	const settings = localSettings(base ?? `http://localhost:${port}`, port, pagesFolder());
	return { ...settings, isBehindProxy: base !== null, isDemo };
}

/** `dist/web` of the package: two folders up from the sources as from what is built of them. */
function pagesFolder(): string | null {
	const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist', 'web');
	return existsSync(folder) ? folder : null;
}

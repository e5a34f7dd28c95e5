/** Opens what the server needs, listens, and gives back how to end it. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { recordedInstant } from '../app/ledger/instant.ts';
import { createLedgers } from '../app/ledger/open.ts';
import type { Place } from '../app/ledger/place.ts';
import { openDeskStore } from '../store/desk/open.ts';
import { demonstrationClock, makeDemonstration, type Progress } from './demonstration.ts';
import { adoptIssuers, fixedSession } from './development.ts';
import { localSettings, type Settings } from './keeping.ts';
import { type Listening, listen } from './listen.ts';
import { logTo } from './log.ts';

export interface ServeAsked {
	readonly place: Place;
	readonly host: string;
	readonly port: number;
	/** The address before a proxy that speaks https; null without one. */
	readonly base: string | null;
	readonly now: () => number;
	/** The data are those of the demonstration, made first where there are none; null for a desk of one's own. */
	readonly demonstration: Progress | null;
}

export interface Served {
	/** Where people open it. */
	readonly address: string;
	/** The desk's clock. */
	readonly now: () => number;
	close(): Promise<void>;
}

/** Milliseconds that running requests have to end. */
const PATIENCE = 10_000;

/** Refuses with what the stores refuse to open, and with `USAGE` a port that cannot be had. */
export async function serve({ place, host, port, base, ...asked }: ServeAsked): Promise<Served> {
	if (asked.demonstration) await makeDemonstration(place, asked.now(), asked.demonstration);
	const ledgers = await createLedgers(place);
	const desk = await openDeskStore(place.kind === 'file' ? place.path : place.url);
	const closeStores = async () => {
		await ledgers.close();
		await desk.close();
	};
	try {
		const now = asked.demonstration ? await demonstrationClock(ledgers, asked.now) : asked.now;
		await adoptIssuers(ledgers, desk, recordedInstant(now()));
		const keeping = { ledgers, desk, sessions: fixedSession(), now, log: logTo() };
		const listening = await listen({ host, port }, (taken) => ({
			...keeping,
			settings: { ...settingsOf(base, taken), isDemo: asked.demonstration !== null },
		}));
		return served(listening, { address: base ?? `http://127.0.0.1:${listening.port}`, now }, closeStores);
	} catch (error) {
		await closeStores();
		throw error;
	}
}

function served(
	listening: Listening,
	at: Pick<Served, 'address' | 'now'>,
	closeStores: () => Promise<void>,
): Served {
	return {
		...at,
		close: async () => {
			await listening.close(PATIENCE);
			await closeStores();
		},
	};
}

function settingsOf(base: string | null, port: number): Settings {
	return localSettings(base ?? `http://127.0.0.1:${port}`, pagesFolder());
}

/** `dist/web` of the package: two folders up from the sources as from what is built of them. */
function pagesFolder(): string | null {
	const folder = fileURLToPath(new URL('../../dist/web', import.meta.url));
	return existsSync(folder) ? folder : null;
}

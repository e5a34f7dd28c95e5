/** What the server is made of: where things are kept, people, the clock, the log. Nothing else reaches outside. */
import type { Sealer } from '../app/sealing/seal.ts';
import type { DeskStore } from '../store/desk.ts';
import type { Store } from '../store/store.ts';
import type { People } from './people/face.ts';

/** A line of the log: the name of what happened, and members without figures, names, secrets or addresses. */
export interface Log {
	info(members: object, what: string): void;
	warn(members: object, what: string): void;
	error(members: object, what: string): void;
}

export interface Settings {
	/** The address under which people reach it, without a path: `http://127.0.0.1:3010`. */
	readonly origin: string;
	/** Names that `Host` may have: the origin's own, and those of this machine. */
	readonly hosts: readonly string[];
	/** Folder of the built browser application; null where there is none. */
	readonly pages: string | null;
	/** Compares every answer with its schema: tests and development. */
	readonly isStrict: boolean;
	/** Requests that a session may send at once, and how many come back each second. */
	readonly rate: { readonly burst: number; readonly perSecond: number };
	/** Milliseconds that are given to one request. */
	readonly patience: number;
	/** A proxy stands in front, and says from where a request comes. */
	readonly isBehindProxy: boolean;
	/** The data are made up, with ready accounts. */
	readonly isDemo: boolean;
}

export interface Keeping {
	readonly ledgers: Store;
	readonly desk: DeskStore;
	readonly people: People;
	/** Milliseconds since 1970 (UTC). */
	readonly now: () => number;
	readonly log: Log;
	readonly settings: Settings;
	/** Signs the PDFs of what was signed; absent where no certificate is configured. */
	readonly sealer?: Sealer;
}

/** The settings of a server that people reach at `origin`, and this machine at `port`. */
export function localSettings(origin: string, port: number, pages: string | null): Settings {
	const { host } = new URL(origin);
	return {
		origin,
		hosts: [host, `127.0.0.1:${port}`, `localhost:${port}`],
		pages,
		isStrict: false,
		rate: { burst: 600, perSecond: 40 },
		patience: 60_000,
		isBehindProxy: false,
		isDemo: false,
	};
}

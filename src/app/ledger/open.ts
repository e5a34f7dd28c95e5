/** Opens the database of ledgers, or makes one; the engines are loaded only by who needs them. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Store } from '../../store/store.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Place } from './place.ts';

/** The ledgers of all issuers. */
export type Ledgers = Store;

/** Refuses with `WORKSPACE_MISSING` a file that is not there, and with what the store refuses to open. */
export async function openLedgers(place: Place): Promise<Ledgers> {
	if (place.kind === 'file' && !existsSync(place.path)) {
		throw new Refusal(
			'WORKSPACE_MISSING',
			`${place.path} is not there`,
			'make it with `ff301 init`, or name another file with --data',
			[place.path],
		);
	}
	return createLedgers(place);
}

/** Opens what is there and makes what is not. */
export async function createLedgers(place: Place): Promise<Ledgers> {
	const { openStore } = await import('../../store/open-store.ts');
	return openStore(place.kind === 'file' ? place.path : place.url);
}

/** True when there is a file; of a server, when it has the ledger of any issuer. */
export async function ledgersAreThere(place: Place): Promise<boolean> {
	if (place.kind === 'file') return existsSync(place.path);
	const ledgers = await createLedgers(place);
	try {
		return (await ledgers.issuers()).length > 0;
	} finally {
		await ledgers.close();
	}
}

/** Takes away the file of a database that was just made and got nothing; of a server, nothing was made. */
export async function forgetLedgers(place: Place): Promise<void> {
	if (place.kind !== 'file') return;
	for (const rest of ['', '-wal', '-shm']) await rm(place.path + rest, { force: true });
}

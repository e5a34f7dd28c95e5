/** The desk's lines are made once the server listens, so that the first person of the morning does not wait for them. */
import { deskEntries } from '../app/desk/rows.ts';
import { hongKongTime, nextDue } from '../app/due.ts';
import { addMonths } from '../value/day.ts';
import type { Keeping } from './keeping.ts';

/** Begins at once and goes on beside requests; closing ends it. */
export function warmed(keeping: Keeping): { close(): Promise<void> } {
	let isOver = false;
	const work = warm(keeping, () => isOver).catch(() => {
		// What cannot be made now is told to whoever asks for it.
		keeping.log.warn({}, 'the desk was not made beforehand');
	});
	return {
		close: async () => {
			isOver = true;
			await work;
		},
	};
}

async function warm({ ledgers, desk, now }: Keeping, isOver: () => boolean): Promise<void> {
	const month = nextDue(hongKongTime(now()));
	const issuers = (await ledgers.heads()).map(({ issuer }) => issuer);
	for (const each of [month, addMonths(month, -1)]) {
		for (const issuer of issuers) {
			if (isOver()) return;
			const client = await desk.client(issuer);
			if (client) await deskEntries(ledgers, [client], each, { now: now(), knownAt: null });
		}
	}
}

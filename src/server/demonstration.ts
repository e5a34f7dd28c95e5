/**
 * The data of the demonstration: made once beside their place and then moved there, so that what is there is whole; and
 * the clock of the demonstration, which goes on from what was recorded last.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { demonstrationMoment, momentShown } from '../app/demonstration/moment.ts';
import { recordClients } from '../app/demonstration/record-clients.ts';
import { recordLedgers } from '../app/demonstration/record-ledgers.ts';
import { recordReturns } from '../app/demonstration/record-returns.ts';
import { ALL_NUMBERS } from '../app/demonstration/situations.ts';
import { dayOfInstant } from '../app/due.ts';
import { createLedgers, type Ledgers } from '../app/ledger/open.ts';
import type { Place } from '../app/ledger/place.ts';
import { openDeskStore } from '../store/desk/open.ts';
import { Refusal } from '../value/refusal.ts';
import { demonstrationId } from './people/demo.ts';

/** Told while the data are made: so much of so much. */
export type Progress = (done: number, of: number) => void;

/** Makes the data where there are none; refuses with `USAGE` a place that is no file. */
export async function makeDemonstration(place: Place, now: number, progress: Progress): Promise<void> {
	if (place.kind !== 'file') {
		throw new Refusal('USAGE', 'the demonstration keeps its data in a file', 'name one with --data');
	}
	if (existsSync(place.path)) return;
	const folder = dirname(place.path);
	const making = join(folder, 'in-the-making');
	await rm(making, { recursive: true, force: true });
	await mkdir(making, { recursive: true });
	await fill(join(making, basename(place.path)), now, progress);
	// The ledgers last: where they are, everything is.
	const made = (await readdir(making)).sort((a) => (a === basename(place.path) ? 1 : -1));
	for (const name of made) await rename(join(making, name), join(folder, name));
	await rm(making, { recursive: true });
}

async function fill(path: string, now: number, progress: Progress): Promise<void> {
	const moment = demonstrationMoment(now);
	const ledgers = await createLedgers({ kind: 'file', path });
	const desk = await openDeskStore(path);
	try {
		const [whole, half] = [2 * ALL_NUMBERS.length, ALL_NUMBERS.length];
		await recordLedgers(ledgers, moment, ALL_NUMBERS, (done) => progress(done, whole));
		await recordClients(desk, NAMED, moment, ALL_NUMBERS);
		const told = (done: number) => progress(half + done, whole);
		await recordReturns({ store: ledgers, desk }, NAMED, moment, ALL_NUMBERS, told);
	} finally {
		await ledgers.close();
		await desk.close();
	}
}

const NAMED = { firm: demonstrationId, person: demonstrationId };

/** A clock that goes on, as fast as that of this machine, from the moment shown or from what was recorded last. */
export async function demonstrationClock(ledgers: Ledgers, now: () => number): Promise<() => number> {
	const recorded = (await ledgers.heads()).map(({ recordedAt }) => recordedAt ?? '').sort();
	const last = recorded.at(-1) ?? '';
	const shown = last === '' ? demonstrationMoment(now()).now : momentShown(dayOfInstant(last));
	const begins = Math.max(shown, last === '' ? 0 : Date.parse(last) + 1000);
	const started = now();
	return () => begins + (now() - started);
}

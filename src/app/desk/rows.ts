/**
 * The lines of the month-end desk for many issuers. A line is kept under the head that it was made on: one query tells
 * which chains moved, and only those are read again.
 */

import { setImmediate } from 'node:timers/promises';
import type { Ledger } from '../../ledger/fold.ts';
import type { Client } from '../../store/desk.ts';
import type { Store } from '../../store/store.ts';
import type { Day, Month } from '../../value/day.ts';
import { addDays } from '../../value/day-number.ts';
import { dayOfInstant, hongKongTime } from '../due.ts';
import { loadChain } from '../filing/chain.ts';
import { type DeskLine, deskLine, deskLineThen } from '../filing/desk-line.ts';
import { type HeadroomTold, headroomAt } from '../ledger/headroom.ts';
import { nextDayReturns } from './next-day.ts';

export interface DeskEntry {
	readonly client: Client;
	readonly line: DeskLine;
	readonly mandates: HeadroomTold['mandates'];
	/** Shares that may be cancelled before a conversion is due; null without weighted voting rights. */
	readonly cancellable: bigint | null;
	readonly nextDay: readonly NextDayOwing[];
}

export interface NextDayOwing {
	readonly day: Day;
	readonly due: string;
	readonly kind: string;
}

interface Kept {
	readonly mark: string;
	/** Made once, however many ask meanwhile. */
	readonly entry: Promise<DeskEntry>;
}

const KEPT = new WeakMap<Store, Map<string, Kept>>();
const KEPT_MOST = 20_000;
/** Days back in which a movement can still owe a next day return. */
const OWING_DAYS = 10;

export interface DeskMoment {
	/** Milliseconds since 1970 (UTC). */
	readonly now: number;
	/** Hong Kong time with milliseconds; null for now. */
	readonly knownAt: string | null;
}

/** In the order of the clients. */
export async function deskEntries(
	store: Store,
	clients: readonly Client[],
	month: Month,
	{ now, knownAt }: DeskMoment,
): Promise<readonly DeskEntry[]> {
	if (knownAt !== null) return entriesThen(store, clients, month, knownAt);
	const heads = new Map((await store.heads()).map(({ issuer, hash }) => [issuer, hash]));
	const kept = KEPT.get(store) ?? new Map<string, Kept>();
	KEPT.set(store, kept);
	const clock = hongKongTime(now);
	const today = dayOfInstant(clock);
	const entries: DeskEntry[] = [];
	for (const client of clients) {
		const key = `${client.issuer} ${month}`;
		const mark = `${heads.get(client.issuer) ?? ''} ${today} ${JSON.stringify(client)}`;
		const found = kept.get(key);
		if (found?.mark === mark) {
			entries.push(owingAt(await found.entry, clock));
			continue;
		}
		const entry = entryOf(store, client, month, now);
		// What failed once is not remembered.
		entry.catch(() => kept.delete(key));
		if (kept.size > KEPT_MOST) kept.clear();
		kept.set(key, { mark, entry });
		entries.push(owingAt(await entry, clock));
		// Hundreds of lines at once would keep everybody else waiting.
		await setImmediate();
	}
	return entries;
}

async function entryOf(store: Store, client: Client, month: Month, now: number): Promise<DeskEntry> {
	const line = await deskLine(store, client, month, now);
	const { ledger } = await loadChain(store, client.issuer);
	return entryWith({ client, line, ledger }, hongKongTime(now));
}

async function entriesThen(
	store: Store,
	clients: readonly Client[],
	month: Month,
	knownAt: string,
): Promise<readonly DeskEntry[]> {
	const entries: DeskEntry[] = [];
	for (const client of clients) {
		const line = await deskLineThen(store, client, month, knownAt);
		const { ledger } = await loadChain(store, client.issuer, knownAt);
		entries.push(owingAt(entryWith({ client, line, ledger }, knownAt), knownAt));
	}
	return entries;
}

interface Line {
	readonly client: Client;
	readonly line: DeskLine;
	readonly ledger: Ledger;
}

/** `now` is Hong Kong time. */
function entryWith({ client, line, ledger }: Line, now: string): DeskEntry {
	const { mandates, weightedVoting } = headroomAt(ledger, dayOfInstant(now));
	return {
		client,
		line,
		mandates: mandates.filter(({ expired }) => !expired),
		cancellable: weightedVoting?.cancellable ?? null,
		nextDay: owingOf(ledger, now),
	};
}

/** What took effect lately and asks for a next day return, whether or not its time has come. */
function owingOf(ledger: Ledger, now: string): readonly NextDayOwing[] {
	const since = addDays(dayOfInstant(now), -OWING_DAYS);
	const recent = ledger.movements.map(({ entry }) => entry).filter(({ day }) => day >= since);
	return nextDayReturns(recent)
		.filter(({ group }) => group === 'a')
		.map(({ entry, day, due }) => ({ day, due, kind: entry.kind }));
}

/** Without the next day returns whose time has come: it comes in the morning, when nothing else moves. */
function owingAt(entry: DeskEntry, now: string): DeskEntry {
	const nextDay = entry.nextDay.filter(({ due }) => due > now);
	return nextDay.length === entry.nextDay.length ? entry : { ...entry, nextDay };
}

/**
 * Many groups, one after another, each whole by itself: what was acknowledged stays when the process ends, and the
 * same groups again record what is missing and nothing twice.
 */
import { setImmediate } from 'node:timers/promises';
import type { Recorded } from '../../ledger/entry.ts';
import type { Store } from '../../store/store.ts';
import { Refusal } from '../../value/refusal.ts';
import { loadLedger } from './load.ts';
import { attemptGroup, type Group, type RecordedGroup, type Recording, recordGroup } from './record.ts';

export interface GroupsRecorded {
	/** Entries that were recorded now. */
	readonly entries: number;
	/** Groups recorded now, and groups that were there already. */
	readonly appended: number;
	readonly repeated: number;
	readonly reaches: RecordedGroup['reaches'];
}

/** Tries all groups first, so that none is recorded when one is refused; then records them. */
export async function recordGroups(
	store: Store,
	issuer: string,
	groups: readonly Group[],
	recording: Recording,
	done?: (result: RecordedGroup) => Promise<void>,
): Promise<GroupsRecorded> {
	const tried = await inTurn(store, issuer, groups, { ...recording, dryRun: true });
	return recording.dryRun === true ? tried : inTurn(store, issuer, groups, recording, done);
}

async function inTurn(
	store: Store,
	issuer: string,
	groups: readonly Group[],
	recording: Recording,
	done?: (result: RecordedGroup) => Promise<void>,
): Promise<GroupsRecorded> {
	let loaded = await loadLedger(store, issuer);
	// A ledger that grows is asked for its entries only once, since that gathers them all.
	const byKey = entriesByKey(loaded.ledger.entries);
	const told = { entries: 0, appended: 0, repeated: 0 };
	const reaches = new Map<string, RecordedGroup['reaches'][number]>();
	for (const group of groups) {
		let result: RecordedGroup;
		try {
			const kept = byKey.get(group.key) ?? [];
			result = await attemptGroup(store, issuer, { ...loaded, kept }, group, recording);
		} catch (error) {
			if (!(error instanceof Refusal) || error.code !== 'STORE_CONFLICT') throw error;
			// Somebody else recorded something meanwhile: go on from what there is now.
			result = await recordGroup(store, issuer, group, recording);
		}
		loaded = { ledger: result.after, head: result.head };
		byKey.set(group.key, result.recorded);
		if (result.kind === 'repeated') told.repeated += 1;
		else {
			told.appended += 1;
			told.entries += result.recorded.length;
		}
		for (const each of result.reaches) reaches.set(each.month, each);
		await done?.(result);
		// The embedded engine answers at once; without a turn of the event loop no Ctrl-C would be heard.
		await setImmediate();
	}
	return { ...told, reaches: [...reaches.values()] };
}

function entriesByKey(entries: readonly Recorded[]): Map<string, readonly Recorded[]> {
	const found = new Map<string, Recorded[]>();
	for (const entry of entries) {
		const others = found.get(entry.key);
		if (others) others.push(entry);
		else found.set(entry.key, [entry]);
	}
	return found;
}

/** Adds a group to the ledger of an issuer, tells what it does, and offers the conversion that Rule 8A.15 forces. */
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { Ledger } from '../../ledger/fold.ts';
import type { Store } from '../../store/store.ts';
import { type Effect, effectOnBalances } from './effect.ts';
import { type ForcedConversion, forcedConversionOf } from './forced-conversion.ts';
import { keyOfGroup } from './group-key.ts';
import { openingsFor } from './open-correction.ts';
import { type RecordedGroup, recordGroup, sayTheSame } from './record.ts';

export interface AddAsked {
	readonly entries: readonly LedgerEntry[];
	/** Null for a key made of what the entries say. */
	readonly key: string | null;
	/** Record the forced conversion in the same group. */
	readonly withConversion: boolean;
	/** Why a submitted month is opened for correction; null to leave it closed. */
	readonly reopen: string | null;
	readonly dryRun: boolean;
	/** Milliseconds since 1970 (UTC). */
	readonly now: number;
}

export interface Added extends RecordedGroup {
	readonly issuer: string;
	readonly key: string;
	readonly effect: Effect;
	/** The least conversion that keeps the proportion of weighted voting rights; null where none is needed. */
	readonly conversion: ForcedConversion | null;
	/** The conversion is part of the group. */
	readonly converted: boolean;
}

/** Refuses what `recordGroup` refuses; nothing is then recorded. */
export async function addGroup(store: Store, issuer: string, asked: AddAsked): Promise<Added> {
	let conversion: ForcedConversion | null = null;
	let key = '';
	const made = await recordGroup(
		store,
		issuer,
		(ledger) => {
			key = asked.key ?? keyOfGroup(ledger, asked.entries);
			const kept = ledger.entries.filter((each) => each.key === key).map(({ entry }) => entry);
			// What was recorded with its conversion is the same group, whatever would be forced by now.
			if (kept.length > 0) {
				const same = sayTheSame(within(kept, asked.entries), asked.entries);
				return { key, entries: same ? kept : asked.entries };
			}
			conversion = forcedConversionOf(ledger, asked.entries);
			const forced = asked.withConversion && conversion ? conversion.entries : [];
			return { key, entries: [...openings(ledger, asked), ...asked.entries, ...forced] };
		},
		asked,
	);
	return {
		...made,
		issuer,
		key,
		effect: effectOnBalances(made.before, made.after),
		conversion,
		converted: asked.withConversion && conversion !== null,
	};
}

function openings(ledger: Ledger, { entries, reopen }: AddAsked): readonly LedgerEntry[] {
	const [first] = entries.map(({ day }) => day).sort();
	return reopen === null || first === undefined ? [] : openingsFor(ledger, first, reopen);
}

/** What was asked for, within a group that has the opening of a month before it and a conversion after it. */
function within(kept: readonly LedgerEntry[], asked: readonly LedgerEntry[]): readonly LedgerEntry[] {
	const own = kept[0]?.kind === 'correction-opened' && asked[0]?.kind !== 'correction-opened' ? 1 : 0;
	return kept.slice(own, own + asked.length);
}

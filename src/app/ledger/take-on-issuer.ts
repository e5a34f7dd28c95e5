/** Takes an issuer on: the entries with which its ledger begins, recorded one group each, so that each can be corrected. */
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { Store } from '../../store/store.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Recording } from './record.ts';
import { type GroupsRecorded, recordGroups } from './record-groups.ts';

const KEYS = 'taken-on-';

/** Refuses with `ISSUER_KNOWN` an issuer whose ledger has begun otherwise; the same again completes what was cut off. */
export async function takeOnIssuer(
	store: Store,
	issuer: string,
	entries: readonly LedgerEntry[],
	recording: Recording,
): Promise<GroupsRecorded> {
	const { sequence } = await store.head(issuer);
	if (sequence >= entries.length || (sequence > 0 && !(await onlyTakenOn(store, issuer)))) {
		throw new Refusal(
			'ISSUER_KNOWN',
			`${issuer} has a ledger already, of ${sequence} ${sequence === 1 ? 'entry' : 'entries'}`,
			'record what has changed with `ff301 add` or `ff301 correct`',
			[issuer],
		);
	}
	const groups = entries.map((entry, index) => ({ key: `${KEYS}${index + 1}`, entries: [entry] }));
	return recordGroups(store, issuer, groups, recording);
}

async function onlyTakenOn(store: Store, issuer: string): Promise<boolean> {
	const entries = await store.entries(issuer);
	return entries.every(({ key }) => key.startsWith(KEYS));
}

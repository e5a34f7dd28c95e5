/**
 * Records a group of entries: loads the ledger, asks whether the group may be appended, and appends it on the head
 * that was seen. When somebody else recorded something in between, all of it is done again.
 */
import { type Appended, appended } from '../../ledger/append.ts';
import { encodeEntry, type LedgerEntry, type Recorded } from '../../ledger/entry.ts';
import type { Ledger } from '../../ledger/fold.ts';
import type { Head, Store } from '../../store/store.ts';
import { type CanonicalValue, canonicalJson } from '../../value/canonical-json.ts';
import { Refusal } from '../../value/refusal.ts';
import { dayOfInstant } from '../due.ts';
import { refuseMovedHead } from './head.ts';
import { recordedInstant } from './instant.ts';
import { entriesIn, headOf, type LoadedLedger, loadLedger } from './load.ts';

export interface Group {
	/** The same key is recorded once. */
	readonly key: string;
	readonly entries: readonly LedgerEntry[];
}

export interface RecordedGroup {
	/** `repeated`: the key was recorded before with the same contents; nothing was recorded now. */
	readonly kind: 'appended' | 'repeated' | 'tried';
	readonly recorded: readonly Recorded[];
	readonly before: Ledger;
	/** The same as `before` when nothing was recorded. */
	readonly after: Ledger;
	/** Submitted months whose figures it reaches; their returns are to be submitted again. */
	readonly reaches: Appended['reaches'];
	/** The last entry afterwards. */
	readonly head: Head;
}

export interface Recording {
	/** Milliseconds since 1970 (UTC). */
	readonly now: number;
	/** Hash of the head that the request was made on; refuses with `HEAD_MOVED` when another stands. */
	readonly expectedHead?: string;
	/** Asks everything and records nothing. */
	readonly dryRun?: boolean;
}

/** What is recorded, made from the ledger as it stands at each attempt. */
export type GroupMaker = (ledger: Ledger) => Group;

const ATTEMPTS = 5;

/**
 * Refuses what `appended` refuses, `KEY_REUSED`, `HEAD_MOVED`, and `STORE_CONFLICT` when others were faster five times.
 * `group` may depend on the ledger, and is then made anew for each attempt.
 */
export async function recordGroup(
	store: Store,
	issuer: string,
	group: Group | GroupMaker,
	recording: Recording,
): Promise<RecordedGroup> {
	for (let attempt = 1; ; attempt += 1) {
		const loaded = await loadLedger(store, issuer);
		const made = typeof group === 'function' ? group(loaded.ledger) : group;
		try {
			const kept = loaded.ledger.entries.filter(({ key }) => key === made.key);
			return await attemptGroup(store, issuer, { ...loaded, kept }, made, recording);
		} catch (error) {
			const again = error instanceof Refusal && error.code === 'STORE_CONFLICT' && attempt < ATTEMPTS;
			if (!again) throw error;
		}
	}
}

/** A ledger with what it has under the key of the group. */
export interface Attempt extends LoadedLedger {
	readonly kept: readonly Recorded[];
}

/** One attempt on a ledger that was loaded; for several groups one after another on the same ledger, too. */
export async function attemptGroup(
	store: Store,
	issuer: string,
	{ ledger, head, kept }: Attempt,
	{ key, entries }: Group,
	{ now, dryRun, expectedHead }: Recording,
): Promise<RecordedGroup> {
	if (kept.length > 0) {
		refuseOtherContents(issuer, key, kept, entries);
		return { kind: 'repeated', recorded: kept, before: ledger, after: ledger, reaches: [], head };
	}
	refuseMovedHead(issuer, head, expectedHead);
	const clock = recordedInstant(now);
	const recordedAt = head.recordedAt !== null && head.recordedAt > clock ? head.recordedAt : clock;
	const today = dayOfInstant(clock);
	const made = appended(ledger, entries, { key, recordedAt, today, after: head.sequence });
	if (dryRun === true) {
		return { ...made, kind: 'tried', before: ledger, after: made.ledger, head };
	}
	const answer = await store.append({
		issuer,
		key,
		drafts: entries.map((entry) => ({ content: contentOf(entry) })),
		recordedAt,
		expected: head,
		balances: made.balances,
	});
	const last = answer.entries.at(-1);
	return {
		kind: answer.kind,
		recorded: answer.entries.flatMap(entriesIn),
		before: ledger,
		after: made.ledger,
		reaches: made.reaches,
		head: last ? headOf(last) : head,
	};
}

/** The text under which an entry is kept. */
export function contentOf(entry: LedgerEntry): string {
	// Every figure of an entry is text; what is absent has no member.
	return canonicalJson(encodeEntry(entry) as CanonicalValue);
}

/** True for lists of entries with the same contents in the same order. */
export function sayTheSame(a: readonly LedgerEntry[], b: readonly LedgerEntry[]): boolean {
	const texts = b.map(contentOf);
	return a.length === b.length && a.every((entry, index) => contentOf(entry) === texts[index]);
}

function refuseOtherContents(
	issuer: string,
	key: string,
	kept: readonly Recorded[],
	entries: readonly LedgerEntry[],
): void {
	if (
		sayTheSame(
			kept.map(({ entry }) => entry),
			entries,
		)
	) {
		return;
	}
	const [first, last] = [kept[0]?.sequence, kept.at(-1)?.sequence];
	const where = first === last ? `entry ${first}` : `entries ${first} to ${last}`;
	throw new Refusal(
		'KEY_REUSED',
		`the key "${key}" of issuer ${issuer} was recorded before with other contents, as ${where}`,
		'if it is another movement, give it another key; if it is a correction, use `ff301 correct`',
		[key],
	);
}

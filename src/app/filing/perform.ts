/**
 * Performing an act: everything is loaded, the act is judged, and it is recorded on exactly the head that it was judged
 * on. When somebody recorded something in between, all of it is done again; a caller who named the head that the
 * request was made on is told instead. The same act again, with nothing done in between, is the first one.
 */
import type { Act, RecordedAct } from '../../filing/act.ts';
import type { ActName } from '../../filing/act-names.ts';
import { mayAct } from '../../filing/may.ts';
import type { Actor, Denial } from '../../filing/person.ts';
import { appended } from '../../ledger/append.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { Append, Head } from '../../store/store.ts';
import { type CanonicalValue, canonicalJson } from '../../value/canonical-json.ts';
import type { Month } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import { dayOfInstant } from '../due.ts';
import { refuseMovedHead } from '../ledger/head.ts';
import { recordedInstant } from '../ledger/instant.ts';
import { headOf } from '../ledger/load.ts';
import { contentOf as entryContent } from '../ledger/record.ts';
import { type Filing, type FilingStores, loadFiling } from './load.ts';
import type { printContent } from './print-content.ts';

/** Where, on what, who and when. */
export interface Acting extends FilingStores {
	readonly issuer: string;
	readonly month: Month;
	/** Null for the client behind a personal link, who may only answer. */
	readonly actor: Actor | null;
	/** Milliseconds since 1970 (UTC). */
	readonly now: number;
	/** Hash of the head that the request was made on (If-Match); absent for an act that fits any. */
	readonly expectedHead?: string;
	/** How a content is printed; as PDFs that are read back when absent. */
	readonly print?: typeof printContent;
}

export interface Acted {
	/** `repeated`: it was recorded before, and nothing was recorded now. */
	readonly kind: 'recorded' | 'repeated';
	readonly recorded: RecordedAct;
	/** The last of the chain afterwards. */
	readonly head: Head;
}

/** What is to be recorded. */
export interface Planned {
	readonly act: Act;
	/** Entries of the ledger in the same group, before the act. */
	readonly entries?: readonly LedgerEntry[];
}

export interface Performing {
	readonly name: ActName;
	/** True for what would be the same act as the last one on this month's return. */
	readonly isSame: (last: Act, filing: Filing) => boolean;
	/** The findings are judged by `plan`, on what is asked for. */
	readonly judgesFindings?: true;
	/** Judges what depends on what is asked for, and gives what is recorded. */
	readonly plan: (filing: Filing) => Planned | Promise<Planned>;
}

const ATTEMPTS = 5;

/** Refuses what `mayAct` denies, `HEAD_MOVED`, and `STORE_CONFLICT` when others were faster five times. */
export async function perform(acting: Acting, performing: Performing): Promise<Acted> {
	const { store, issuer, month, now, actor, expectedHead } = acting;
	for (let attempt = 1; ; attempt += 1) {
		const filing = await loadFiling(acting, issuer, month, { now });
		const { head } = filing.chain;
		const last = filing.acts.at(-1);
		const isLast = last?.sequence === head.sequence && isBy(last.act, actor);
		if (isLast && performing.isSame(last.act, filing)) return { kind: 'repeated', recorded: last, head };
		refuseMovedHead(issuer, head, expectedHead);
		if (actor !== null) refuseDenied(performing, filing, actor);
		const planned = await performing.plan(filing);
		try {
			const { entries } = await store.append(appendOf(filing, planned, now));
			const end = entries.at(-1);
			if (!end) throw new Error('perform: a group without an entry was recorded');
			const { sequence, key, recordedAt } = end;
			return {
				kind: 'recorded',
				recorded: { sequence, key, recordedAt, act: planned.act },
				head: headOf(end),
			};
		} catch (error) {
			if (!isOvertaken(error) || attempt >= ATTEMPTS) throw error;
		}
	}
}

/** The key names the place in the chain, so that it can be taken only by somebody who was faster. */
function isOvertaken(error: unknown): boolean {
	return error instanceof Refusal && (error.code === 'STORE_CONFLICT' || error.code === 'KEY_REUSED');
}

function refuseDenied({ name, judgesFindings }: Performing, filing: Filing, actor: Actor): void {
	const denial = mayAct(name, askingOf(filing, actor));
	const isOfFindings = denial?.code === 'FILING_ERRORS_OPEN' || denial?.code === 'FILING_WARNINGS_OPEN';
	if (!(judgesFindings && isOfFindings)) refuse(denial);
}

function isBy({ by }: Act, actor: Actor | null): boolean {
	return (by?.id ?? null) === (actor?.id ?? null);
}

function askingOf({ client, issuer, month, life, state }: Filing, actor: Actor) {
	return { issuer, month, actor, team: client.team, life, state };
}

/** Throws what was denied. */
export function refuse(denial: Denial | null): void {
	if (denial === null) return;
	throw new Refusal(denial.code, denial.why, denial.help ?? null, denial.where ?? []);
}

function appendOf(filing: Filing, { act, entries = [] }: Planned, now: number): Append {
	const { chain, issuer, month } = filing;
	const { head, ledger } = chain;
	const clock = recordedInstant(now);
	const recordedAt = head.recordedAt !== null && head.recordedAt > clock ? head.recordedAt : clock;
	const key = `${month}/${act.round}/${act.act}/${head.sequence + 1}`;
	const today = dayOfInstant(clock);
	const balances =
		entries.length === 0
			? []
			: appended(ledger, entries, { key, recordedAt, today, after: head.sequence }).balances;
	return {
		issuer,
		key,
		drafts: [
			...entries.map((entry) => ({ content: entryContent(entry) })),
			// An act is plain JSON; what is absent has no member.
			{ content: canonicalJson(act as unknown as CanonicalValue) },
		],
		recordedAt,
		expected: head,
		balances,
	};
}

/** The members that every act has. */
export function aboutOf(
	{ month, life }: Filing,
	actor: Actor | null,
): {
	readonly month: string;
	readonly round: number;
	readonly by: { readonly id: string; readonly name: string };
} {
	if (actor === null) throw new TypeError('filing: somebody acts');
	return { month, round: life.round, by: { id: actor.id, name: actor.name } };
}

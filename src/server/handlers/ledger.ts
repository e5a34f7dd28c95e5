/** The ledger of an issuer: its entries, its headroom, what may be recorded, and what a file of movements would do. */

import { monthsSent } from '../../app/desk/months-sent.ts';
import { dayOfInstant, hongKongTime } from '../../app/due.ts';
import { addGroup } from '../../app/ledger/add.ts';
import { correctEntry } from '../../app/ledger/correct.ts';
import { entryOf } from '../../app/ledger/entries-json.ts';
import { headroomAt } from '../../app/ledger/headroom.ts';
import { knownAtInstant } from '../../app/ledger/instant.ts';
import { formKinds } from '../../app/ledger/kind-form.ts';
import { loadLedger } from '../../app/ledger/load.ts';
import { standingAt } from '../../ledger/fold.ts';
import { type Day, parseDay } from '../../value/day.ts';
import { Refusal } from '../../value/refusal.ts';
import { tagOf } from '../on-head.ts';
import { type Handlers, Tagged } from '../route.ts';
import { effectShown } from '../shown/effect-shown.ts';
import { entriesShown } from '../shown/entry-shown.ts';
import { headroomShown } from '../shown/headroom-shown.ts';

const PAGE = 100;

/** Undefined for now. Refuses with `USAGE` what is no instant. */
function knownAt(text: string | undefined): string | undefined {
	return text === undefined ? undefined : knownAtInstant(text);
}

export const LEDGER: Pick<Handlers, 'movements' | 'kinds' | 'headroom' | 'record' | 'correct'> = {
	movements: async ({ params, query, keeping }) => {
		const known = knownAt(query.known_at);
		const { ledger, head } = await loadLedger(keeping.ledgers, params['code'] ?? '', known);
		const before = cursorOf(query.after);
		const all = entriesShown(ledger)
			.filter(({ sequence, kind, day }) => {
				const fits = query.kind === undefined || query.kind === kind;
				return sequence < before && fits && (query.month === undefined || day.startsWith(query.month));
			})
			.toReversed();
		const items = all.slice(0, query.limit ?? PAGE);
		const next = all.length > items.length ? String(items.at(-1)?.sequence ?? 0) : null;
		return new Tagged({ items, next, head: tagOf(head), knownAt: known ?? null }, tagOf(head));
	},
	kinds: async ({ params, keeping }) => {
		const { ledger } = await loadLedger(keeping.ledgers, params['code'] ?? '');
		return { kinds: formKinds(standingAt(ledger, null)) };
	},
	headroom: async ({ params, query, keeping }) => {
		const known = knownAt(query.known_at);
		const { ledger } = await loadLedger(keeping.ledgers, params['code'] ?? '', known);
		return headroomShown(headroomAt(ledger, dayAsked(query.as_at, keeping.now())), known ?? null);
	},
	record: async ({ params, body, ledgers, key, keeping }) => {
		const sent = await monthsSent(keeping.ledgers, params['code'] ?? '');
		const several = body.entries.length > 1;
		const added = await addGroup(ledgers, params['code'] ?? '', {
			entries: body.entries.map((entry, index) => entryOf(entry, several ? index + 1 : null)),
			key,
			withConversion: body.withConversion,
			reopen: body.reopen,
			dryRun: body.dryRun,
			now: keeping.now(),
		});
		return new Tagged(effectShown({ ...added, sent }), tagOf(added.head));
	},
	correct: async ({ params, body, ledgers, key, keeping }) => {
		const { sequence, reason, reopen, dryRun } = body;
		const now = keeping.now();
		const sent = await monthsSent(keeping.ledgers, params['code'] ?? '');
		const made = await correctEntry(ledgers, params['code'] ?? '', {
			sequence,
			reason,
			reopen,
			dryRun,
			key,
			now,
		});
		return new Tagged(effectShown({ ...made, sent }), tagOf(made.head));
	},
};

/** The cursor of a page is the last sequence that was told. Refuses with `REQUEST_SHAPE`. */
function cursorOf(after: string | undefined): number {
	if (after === undefined) return Number.MAX_SAFE_INTEGER;
	if (/^[0-9]{1,9}$/.test(after)) return Number.parseInt(after, 10);
	throw new Refusal('REQUEST_SHAPE', 'the cursor is none of this list', null, ['/after']);
}

function dayAsked(text: string | undefined, now: number): Day {
	if (text === undefined) return dayOfInstant(hongKongTime(now));
	const day = parseDay(text);
	if (day) return day;
	throw new Refusal('REQUEST_SHAPE', 'as_at is no day', 'write it as 2022-09-30', ['/as_at']);
}

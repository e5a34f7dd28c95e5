/** Groups tried one after another on a copy of the ledger: what each does to the balances, or why it may not be. */
import { type Account, balanceOf } from '../../ledger/account.ts';
import { type Appended, appended } from '../../ledger/append.ts';
import { encodeEntry } from '../../ledger/entry.ts';
import { entryAt, lastSequence } from '../../ledger/entry-at.ts';
import { type Ledger, standingAt } from '../../ledger/fold.ts';
import type { Day } from '../../value/day.ts';
import { type Decimal, equal, parseDecimal, ZERO } from '../../value/decimal.ts';
import { Refusal } from '../../value/refusal.ts';
import { added, asked, lacking } from './compensate.ts';
import type { Effect } from './effects.ts';
import type { Group } from './groups.ts';
import { canonical } from './keys.ts';
import type { Problem, Question } from './row-draft.ts';

export interface Tried {
	readonly group: Group;
	readonly already: boolean;
	readonly does: readonly Effect[];
	readonly warnings: readonly string[];
	readonly problems: readonly Problem[];
	readonly questions: readonly Question[];
}

interface Settings {
	readonly today: Day;
	readonly compensate?: boolean;
}

const GATHERED_EVERY = 200;

/** Tries the groups in their order; what a refused group would have done is not there for those after it. */
export function tryGroups(ledger: Ledger, groups: readonly Group[], settings: Settings): Tried[] {
	const held = heldBy(ledger);
	const known = new Map(standingAt(ledger, null).balances);
	let now = ledger;
	let last: Day | null = ledger.movements.at(-1)?.entry.day ?? null;
	return groups.map((group, index) => {
		// A ledger that was added to holds every one before it until somebody asks for its entries.
		if (index % GATHERED_EVERY === 0) now.entries.at(-1);
		const nothing = { group, already: false, does: [], warnings: [], problems: [], questions: [] };
		const recorded = held.byKey.get(group.key);
		if (recorded) return alreadyThere(group, recorded, ledger);
		try {
			const about = {
				key: group.key,
				recordedAt: `${settings.today}T00:00:00.000+08:00`,
				today: settings.today,
			};
			const strange = misnumbered(group, now);
			if (strange) return { ...nothing, problems: [strange] };
			const reversed = reversals(group, now);
			const conversion = lacking(now, group.entries);
			if (conversion && settings.compensate !== true) return { ...nothing, questions: [asked(conversion)] };
			const entries = conversion ? [...group.entries, conversion] : group.entries;
			const after = appended(now, entries, about);
			const does = effects(after, { before: now, known, last });
			now = after.ledger;
			last = after.lastDay;
			const warnings = [...(conversion ? [added(conversion)] : []), ...twins(group, held), ...reached(after)];
			return { ...nothing, group: { ...group, entries }, does: [...reversed, ...does], warnings };
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			const problem = { code: error.code, column: null, seen: '', why: error.message, belongs: error.help };
			return { ...nothing, problems: [problem] };
		}
	});
}

interface RecordedGroup {
	readonly sequences: readonly number[];
	/** Of each entry. */
	readonly contents: readonly string[];
	/** Its last entry is a conversion that Rule 8A.15 asked for. */
	readonly converted: boolean;
}

interface Held {
	/** What is recorded under a key: sequences and content. */
	readonly byKey: ReadonlyMap<string, RecordedGroup>;
	/** Sequence of the last entry of some content. */
	readonly byContent: ReadonlyMap<string, number>;
}

function heldBy({ entries, reversed }: Ledger): Held {
	const byKey = new Map<string, { sequences: number[]; contents: string[]; converted: boolean }>();
	const byContent = new Map<string, number>();
	for (const { key, sequence, entry } of entries) {
		const content = canonical(encodeEntry(entry));
		const group = byKey.get(key) ?? { sequences: [], contents: [], converted: false };
		byKey.set(key, group);
		group.sequences.push(sequence);
		group.contents.push(content);
		group.converted = entry.kind === 'weighted-voting-conversion';
		if (!reversed.has(sequence)) byContent.set(content, sequence);
	}
	return { byKey, byContent };
}

function alreadyThere(
	group: Group,
	{ sequences, contents, converted }: RecordedGroup,
	{ reversed }: Ledger,
): Tried {
	const wanted = group.entries.map((entry) => canonical(encodeEntry(entry)));
	const whole = wanted.length === contents.length || (converted && wanted.length === contents.length - 1);
	const same = whole && wanted.every((content, index) => content === contents[index]);
	const first = sequences[0] ?? 0;
	const by = reversed.get(first);
	const problem: Problem = {
		code: 'TABLE_KEY',
		column: 'Key',
		seen: group.key,
		why: `the key ${group.key} stands for other entries already`,
		belongs: 'a blank, and a correction of the old entries',
	};
	const words = `recorded already, as entry ${first}${by === undefined ? '' : `, and reversed by entry ${by}: to record it anew, use \`ff301 add\``}`;
	return {
		group,
		already: true,
		does: [],
		warnings: same ? [words] : [],
		problems: same ? [] : [problem],
		questions: [],
	};
}

/** A correction counts entries by their numbers; those of another ledger would reverse something else here. */
function misnumbered({ rows, entries }: Group, now: Ledger): Problem | null {
	const strange = rows.find(({ entry, number }) => {
		if (entry?.kind !== 'correction' || number === null) return false;
		return number !== lastSequence(now.entries) + 1 + entries.indexOf(entry);
	});
	return strange?.entry?.kind !== 'correction'
		? null
		: {
				code: 'LEDGER_NOT_REVERSIBLE',
				column: null,
				seen: '',
				why: `the correction reverses entry ${strange.entry.reverses} of the ledger that it was exported from, and entries have other numbers here`,
				belongs: 'a correction of an entry of this ledger',
			};
}

/** What corrections take out of the ledger. */
function reversals({ entries }: Group, now: Ledger): Effect[] {
	return entries.flatMap((entry) => {
		const target = entry.kind === 'correction' ? entryAt(now.entries, entry.reverses)?.entry : undefined;
		return target && entry.kind === 'correction'
			? [{ does: 'reverses', entry: entry.reverses, kind: target.kind, day: target.day }]
			: [];
	});
}

/** The same entry may be there under another key, typed by hand perhaps. */
function twins({ entries }: Group, { byContent }: Held): string[] {
	return entries.flatMap((entry) => {
		const sequence = byContent.get(canonical(encodeEntry(entry)));
		return sequence === undefined
			? []
			: [`entry ${sequence} of the ledger says the same: is it another one?`];
	});
}

function reached({ reaches }: Appended): string[] {
	return reaches.map(({ month }) => `the return for ${month} was submitted; it will be submitted again`);
}

/** Balances at the close of the group's last day, before and after; `known` is kept up to date. */
function effects(
	{ recorded, balances }: Appended,
	{
		before,
		known,
		last,
	}: { readonly before: Ledger; readonly known: Map<Account, Decimal>; readonly last: Day | null },
): Effect[] {
	const day = recorded.reduce<Day | null>(
		(latest, { entry }) => (latest && latest > entry.day ? latest : entry.day),
		null,
	);
	if (day === null) return [];
	const old = last === null || day >= last ? known : standingAt(before, day).balances;
	const does = balances
		.filter((balance) => balance.day === day && tells(balance.account))
		.flatMap(({ account, quantity }) => {
			const after = parseDecimal(quantity) ?? ZERO;
			const was = balanceOf(old, account);
			return equal(after, was) ? [] : [{ does: 'moves' as const, account, before: was, after }];
		});
	for (const { account, quantity } of balances) known.set(account, parseDecimal(quantity) ?? ZERO);
	return does.map((effect, index) => ({ ...effect, day: index === 0 ? day : null }));
}

/** The other side of every posting tells nobody anything. */
function tells(account: Account): boolean {
	return !account.endsWith('/outside') && !account.endsWith('/unissued');
}

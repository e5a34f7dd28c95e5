/**
 * One month of a ledger: where the issuer stood before it, what took effect in it, where it stood at its close.
 * The parts of the return are views of this and nothing else.
 */
import { type Account, countOf, type Posting, type Unit } from '../ledger/account.ts';
import type { Recorded, Statement } from '../ledger/entry.ts';
import { type Ledger, walk } from '../ledger/fold.ts';
import type { Movement, MovementOf } from '../ledger/movement.ts';
import type { Lot } from '../ledger/movements/opening.ts';
import { frozen, newStanding, type Standing } from '../ledger/standing.ts';
import { addMonths, type Day, lastDay, type Month, monthOf } from '../value/day.ts';
import { Refusal } from '../value/refusal.ts';
import { releasedLots } from './lots.ts';
import { subjectsOf } from './subjects.ts';

/** Numbers of ledger entries, ascending. */
export type Sequences = readonly number[];

/** What a movement did to the two columns of Part II of one class. */
export interface Effect {
	readonly class: string;
	/** Issued shares excluding treasury shares, those awaiting cancellation included. */
	readonly issued: bigint;
	readonly treasury: bigint;
}

/** A movement of the month. */
export interface MonthStep {
	readonly recorded: Recorded<Movement>;
	readonly postings: readonly Posting[];
	readonly effects: readonly Effect[];
	/** Purchases or redemptions that it took off those awaiting cancellation. */
	readonly released: readonly Lot[];
}

export interface LedgerMonth {
	readonly month: Month;
	readonly end: Day;
	readonly opening: Standing;
	readonly closing: Standing;
	/** By day, and within a day as they were recorded: the order of rows on the form. */
	readonly steps: readonly MonthStep[];
	/** Statements in force, of all months. */
	readonly statements: readonly Recorded<Statement>[];
	/** Entries that moved an account before the month, and in it. */
	readonly before: ReadonlyMap<Account, Sequences>;
	readonly during: ReadonlyMap<Account, Sequences>;
	/** Entries that brought in a subject or changed its words, par value or price. */
	readonly subjects: ReadonlyMap<Unit, Sequences>;
	/** Days, by class, on which shares awaiting cancellation were taken over; when they were bought may lie earlier. */
	readonly takenOver: ReadonlySet<string>;
	/** The latest day on which a class was subdivided or consolidated, so that earlier numbers are restated. */
	readonly reorganised: ReadonlyMap<string, Day>;
}

/**
 * The month of a ledger. Refuses with `LEDGER_INCOMPLETE` when the issuer is not registered, and with
 * `LEDGER_BEGINS_LATER` when balances were taken over in the month itself, so that nobody knows how it opened.
 */
export function monthOfLedger(ledger: Ledger, month: Month): LedgerMonth {
	const end = lastDay(month);
	const lastBefore = lastDay(addMonths(month, -1));
	const dayBefore = ledger.movements.findLast(({ entry }) => entry.day <= lastBefore)?.entry.day ?? null;
	const found = new Collected();
	let opening: Standing | null = null;
	const closing = walk(ledger, end, {
		step: ({ recorded, postings }, after) => {
			found.add(recorded, postings, after, recorded.entry.day > lastBefore);
		},
		closed: (day, standing) => {
			if (day === dayBefore) opening = frozen(standing);
		},
	});
	if (closing.issuer === null) {
		throw new Refusal(
			'LEDGER_INCOMPLETE',
			'the issuer was not registered',
			'record `issuer-registered` first',
		);
	}
	if (closing.classes.size === 0) throw beginsLater(ledger, month);
	for (const { recorded, postings } of found.steps) {
		const { entry } = recorded;
		if (entry.kind === 'opening-balance' && opensFigures(entry.opens.of) && postings.length > 0) {
			throw beginsLater(ledger, month);
		}
	}
	return {
		month,
		end,
		opening: opening ?? { ...newStanding(), issuer: closing.issuer },
		closing,
		...found,
		steps: found.steps.sort(byDayAndRecord),
		statements: ledger.statements,
	};
}

/** The form tells how these opened; of agreements and mandates it tells the close alone. */
function opensFigures(of: MovementOf<'opening-balance'>['opens']['of']): boolean {
	return of !== 'mandate' && of !== 'agreement';
}

function beginsLater(ledger: Ledger, month: Month): Refusal {
	const taken = ledger.movements.find(
		({ entry }) =>
			entry.kind === 'opening-balance' && opensFigures(entry.opens.of) && monthOf(entry.day) >= month,
	);
	const day = taken?.entry.day;
	return new Refusal(
		'LEDGER_BEGINS_LATER',
		day === undefined
			? `the ledger has no class of shares at the end of ${month}`
			: `balances were taken over on ${day}, so the ledger cannot tell how ${month} opened`,
		day === undefined
			? 'record the opening balances first'
			: `the first return that can be derived is that for ${addMonths(monthOf(day), 1)}`,
	);
}

function byDayAndRecord({ recorded: a }: MonthStep, { recorded: b }: MonthStep): number {
	if (a.entry.day !== b.entry.day) return a.entry.day < b.entry.day ? -1 : 1;
	return a.sequence - b.sequence;
}

/** What is collected while the ledger is walked. */
class Collected {
	readonly steps: MonthStep[] = [];
	readonly before = new Map<Account, number[]>();
	readonly during = new Map<Account, number[]>();
	readonly subjects = new Map<Unit, number[]>();
	readonly takenOver = new Set<string>();
	readonly reorganised = new Map<string, Day>();
	readonly #lots = new Map<string, readonly Lot[]>();

	add(recorded: Recorded<Movement>, postings: readonly Posting[], after: Standing, inMonth: boolean): void {
		const { sequence, entry } = recorded;
		for (const { account } of postings) push(inMonth ? this.during : this.before, account, sequence);
		for (const unit of subjectsOf(entry)) push(this.subjects, unit, sequence);
		if (entry.kind === 'opening-balance' && entry.opens.of === 'class') {
			const { name } = entry.opens.subject;
			this.#lots.set(name, after.lots.get(name) ?? []);
			for (const { day } of entry.opens.pending ?? []) {
				if (day === entry.day) this.takenOver.add(`${name}/${day}`);
			}
		}
		if (entry.kind === 'subdivision' || entry.kind === 'consolidation') {
			this.reorganised.set(entry.class, entry.day);
		}
		const released = inMonth && 'class' in entry && RELEASES.has(entry.kind);
		const lots = released
			? releasedLots(this.#lots.get(entry.class) ?? [], after.lots.get(entry.class) ?? [])
			: [];
		if ('class' in entry) this.#lots.set(entry.class, after.lots.get(entry.class) ?? []);
		if (inMonth) this.steps.push({ recorded, postings, effects: effectsOf(postings), released: lots });
	}
}

/** Kinds that take purchases or redemptions off those awaiting cancellation. */
const RELEASES: ReadonlySet<Movement['kind']> = new Set([
	'repurchase-cancelled',
	'redemption-cancelled',
	'pending-to-treasury',
]);

function push<Key>(lists: Map<Key, number[]>, key: Key, sequence: number): void {
	const list = lists.get(key);
	if (list === undefined) lists.set(key, [sequence]);
	else if (list.at(-1) !== sequence) list.push(sequence);
}

/** The classes whose issued or treasury shares the postings change. */
function effectsOf(postings: readonly Posting[]): readonly Effect[] {
	const effects = new Map<string, { class: string; issued: bigint; treasury: bigint }>();
	for (const { account, quantity } of postings) {
		if (!account.startsWith('class/')) continue;
		const spot = account.slice(account.lastIndexOf('/') + 1);
		if (spot !== 'issued' && spot !== 'pending' && spot !== 'treasury') continue;
		const name = account.slice('class/'.length, account.lastIndexOf('/'));
		let effect = effects.get(name);
		if (effect === undefined) {
			effect = { class: name, issued: 0n, treasury: 0n };
			effects.set(name, effect);
		}
		if (spot === 'treasury') effect.treasury += quantity.mantissa;
		else effect.issued += quantity.mantissa;
	}
	return [...effects.values()].filter(({ issued, treasury }) => issued !== 0n || treasury !== 0n);
}

/** Whole shares, options or the like on an account, before the month and at its close. */
export function countsOf(
	of: LedgerMonth,
	account: Account,
): { readonly opening: bigint; readonly close: bigint } {
	return { opening: countOf(of.opening.balances, account), close: countOf(of.closing.balances, account) };
}

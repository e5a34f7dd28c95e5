/**
 * Random histories of an issuer's share capital, over all kinds of movement, three to seven months long: entries
 * recorded on the day or days later, corrections, submitted months and their corrections. Each is drawn against
 * where the issuer stands, so that most are accepted, and appended as a user's would be.
 */
import fc from 'fast-check';
import { appended } from '../../src/ledger/append.ts';
import type { ClosingBalance } from '../../src/ledger/closings.ts';
import type { LedgerEntry, Recorded } from '../../src/ledger/entry.ts';
import { isReversible, type Ledger, ledgerOf, standingAt } from '../../src/ledger/fold.ts';
import { MOVEMENT_KINDS, type Movement } from '../../src/ledger/movement.ts';
import { tailOf } from '../../src/ledger/tail.ts';
import { compensation } from '../../src/ledger/weighted-voting.ts';
import { addMonths, type Day, lastDay, type Month, monthOf } from '../../src/value/day.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { Draw } from './draw.ts';
import { DRAWN_CLASSES, DRAWN_MANDATES, DRAWN_OPENINGS, DRAWN_REPURCHASES } from './drawn-classes.ts';
import { DRAWN_CAPITAL, DRAWN_ISSUES } from './drawn-issues.ts';
import { DRAWN_INSTRUMENTS, DRAWN_OPTIONS } from './drawn-options.ts';
import { openingGroups } from './random-issuer.ts';
import type { DrawnKinds, Situation } from './situation.ts';

const DRAWN: DrawnKinds<Movement['kind']> = {
	...DRAWN_OPENINGS,
	...DRAWN_CAPITAL,
	...DRAWN_ISSUES,
	...DRAWN_OPTIONS,
	...DRAWN_INSTRUMENTS,
	...DRAWN_REPURCHASES,
	...DRAWN_CLASSES,
	...DRAWN_MANDATES,
};

/** A group as it was appended, with the rows that a store would have written. */
export interface AppendedGroup {
	readonly recorded: readonly Recorded[];
	readonly balances: readonly ClosingBalance[];
}

export interface History {
	/** Appended to group by group, never folded at once. */
	readonly ledger: Ledger;
	readonly groups: readonly AppendedGroup[];
	/** First and last day of which it tells something. */
	readonly opened: Day;
	readonly today: Day;
	/** Groups that were refused: the drawing could not know. */
	readonly refused: number;
	/** The seeds, so that a failure can be looked at. */
	readonly [fc.toStringMethod]: () => string;
}

/** Month ends on which ledgers begin: before treasury shares, with them, with the public float. */
const BEGINNINGS = ['2022-08-31', '2024-06-30', '2025-12-31'] as const;

interface Open {
	ledger: Ledger;
	today: Day;
	seconds: number;
	refused: number;
	readonly opened: Day;
	readonly groups: AppendedGroup[];
}

/** The history that follows from seeds, one for the issuer and one for each thing that happens afterwards. */
export function historyOf(seeds: readonly number[]): History {
	const draw = new Draw(seeds[0] ?? 0);
	const opened = (draw.pick(BEGINNINGS) ?? BEGINNINGS[0]) as Day;
	const open: Open = { ledger: ledgerOf([]), today: opened, seconds: 0, refused: 0, opened, groups: [] };
	const treasury = opened >= '2024-06-11';
	for (const group of openingGroups(draw, opened, treasury)) append(open, group);
	for (const seed of seeds.slice(1)) happen(open, new Draw(seed), treasury);
	const { ledger, groups, today, refused } = open;
	return {
		...{ ledger, groups, opened, today, refused },
		[fc.toStringMethod]: () => `historyOf(${JSON.stringify(seeds)})`,
	};
}

/** Histories of about 10 to 35 entries, openings included. */
export const histories: fc.Arbitrary<History> = fc
	.array(fc.integer({ min: 0, max: 0x7fffffff }), { minLength: 4, maxLength: 18, size: 'max' })
	.map(historyOf);

/** How often a property is to run: a share of the runs asked for by FF301_PROPERTY_RUNS, 10,000 without it. */
export function runs(share = 1): number {
	const asked = Number.parseInt(process.env['FF301_PROPERTY_RUNS'] ?? '10000', 10);
	return Math.max(1, Math.ceil(asked * share));
}

function append(open: Open, drafts: readonly LedgerEntry[]): boolean {
	open.seconds += 1;
	const minutes = String(Math.floor(open.seconds / 60)).padStart(2, '0');
	const seconds = String(open.seconds % 60).padStart(2, '0');
	const about = {
		key: `group-${open.groups.length + 1}`,
		recordedAt: `${open.today}T12:${minutes}:${seconds}.000+08:00`,
		today: open.today,
	};
	try {
		const { ledger, recorded, balances } = appended(open.ledger, drafts, about);
		open.ledger = ledger;
		open.groups.push({ recorded, balances });
		return true;
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		open.refused += 1;
		return false;
	}
}

function happen(open: Open, draw: Draw, treasury: boolean): void {
	const before = open.today;
	open.today = daysLater(open.today, draw.below(4) === 0 ? draw.below(25) : draw.below(5));
	if (monthOf(before) !== monthOf(open.today) && draw.once(2)) submit(open, monthOf(before));
	if (draw.once(8)) correct(open, draw);
	else move(open, draw, treasury);
}

/** Something happens today, or is told days later. */
function move(open: Open, draw: Draw, treasury: boolean): void {
	const back = draw.once(5) ? daysLater(open.today, -draw.below(40)) : open.today;
	const day = later(back, open.opened);
	const standing = day === open.today ? tailOf(open.ledger).standing : standingAt(open.ledger, day);
	const group = drawnGroup(draw, { standing, day, treasury, fresh: `x${open.groups.length + 1}` });
	if (group.length > 0) append(open, [...openedFor(open, day), ...group]);
}

/** One movement, or two that stand or fall together, as a cancellation and its conversion do. */
function drawnGroup(draw: Draw, at: Situation): LedgerEntry[] {
	const first = drawn(draw, at);
	if (!first) return [];
	const second = draw.once(6) ? drawn(draw, { ...at, fresh: `${at.fresh}-2` }) : null;
	const conversion = second || draw.once(3) ? null : conversionFor(at, first);
	return [first, ...(second ? [second] : []), ...(conversion ? [conversion] : [])];
}

/** The conversion that Rule 8A.15 asks for beside a movement; none when the movement itself does not fit. */
function conversionFor({ standing }: Situation, movement: Movement): Movement | null {
	try {
		return compensation(standing, [movement]);
	} catch (error) {
		if (error instanceof Refusal) return null;
		throw error;
	}
}

/** A movement of a kind drawn at random, or of the next kinds when there can be none of it. */
export function drawn(draw: Draw, at: Situation): Movement | null {
	const start = draw.below(MOVEMENT_KINDS.length);
	for (let step = 0; step < 12; step++) {
		const kind = MOVEMENT_KINDS[(start + step * 17) % MOVEMENT_KINDS.length];
		if (kind === undefined || (!at.treasury && kind.includes('treasury'))) continue;
		const movement = DRAWN[kind](draw, at);
		if (movement) return movement;
	}
	return null;
}

/** Reverses an entry that is in force; a movement is recorded anew now and then, with the same figures a day later or earlier. */
function correct(open: Open, draw: Draw): void {
	const inForce = open.ledger.entries.filter(
		({ sequence, entry }) =>
			isReversible(entry.kind) && entry.kind !== 'issuer-registered' && !open.ledger.reversed.has(sequence),
	);
	const target = draw.pick(inForce);
	if (!target || (target.entry.kind === 'opening-balance' && !draw.once(6))) return;
	const { day } = target.entry;
	const reversal: LedgerEntry = {
		kind: 'correction',
		day,
		reverses: target.sequence,
		reason: 'recorded by mistake',
	};
	const moved = daysLater(day, draw.below(3) - 1);
	const anew =
		moved >= open.opened && moved <= open.today && draw.once(2) ? [{ ...target.entry, day: moved }] : [];
	append(open, [...openedFor(open, earlier(moved, day)), reversal, ...anew]);
}

/** What opens the month of a day for a correction, when its return was submitted. */
function openedFor(open: Open, day: Day): LedgerEntry[] {
	const first = tailOf(open.ledger).months.find(({ month }) => month >= monthOf(day));
	if (!first || first.open) return [];
	return [
		{ kind: 'correction-opened', day: open.today, month: first.month, reason: 'something was left out' },
	];
}

function submit(open: Open, month: Month): void {
	const found = tailOf(open.ledger).months.find((each) => each.month === month);
	append(open, [
		{
			kind: 'return-submitted',
			day: lastDay(month),
			month,
			status: found ? 're-submission' : 'new-submission',
			submittedOn: open.today,
			digest: `return of ${month}`,
		},
	]);
}

function earlier(a: Day, b: Day): Day {
	return a <= b ? a : b;
}

function later(a: Day, b: Day): Day {
	return a >= b ? a : b;
}

/** The day so many days later; earlier when negative. */
export function daysLater(day: Day, count: number): Day {
	let month = monthOf(day);
	let date = Number.parseInt(day.slice(8), 10) + count;
	for (;;) {
		const length = Number.parseInt(lastDay(month).slice(8), 10);
		if (date > length) {
			date -= length;
			month = addMonths(month, 1);
		} else if (date < 1) {
			month = addMonths(month, -1);
			date += Number.parseInt(lastDay(month).slice(8), 10);
		} else return `${month}-${String(date).padStart(2, '0')}` as Day;
	}
}

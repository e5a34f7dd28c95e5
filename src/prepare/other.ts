/**
 * Part III.E, other movements. All purchases of a class under one mandate that are not yet cancelled make one row,
 * without a date; what took effect makes one row for each event, date, mandate and price.
 */
import type { Details, OtherRow, Price } from '../form/return.ts';
import { type EventName, KINDS } from '../ledger/kinds.ts';
import type { Movement } from '../ledger/movement.ts';
import type { Lot } from '../ledger/movements/opening.ts';
import type { Day } from '../value/day.ts';
import { formatDecimal } from '../value/decimal.ts';
import { blocksOf, type PreparedRow } from './blocks.ts';
import { eventIn, otherWords } from './event-words.ts';
import { meetingBehind } from './meeting.ts';
import type { MonthStep, Sequences } from './month.ts';
import { behindClose, type Preparation } from './preparation.ts';
import { otherRemark } from './remarks/other.ts';

type Row = PreparedRow<OtherRow>;

export function partThreeE(p: Preparation): NonNullable<Details['other']> {
	const rows = [...p.classes.flatMap(({ name }) => pendingRows(p, name)), ...datedRows(p)];
	if (rows.length === 0) return { applicable: false };
	return { applicable: true, blocks: blocksOf(p, 'other', rows), remarks: otherRemark(p) };
}

/** Shares bought back or redeemed and not yet cancelled, this month or before (Note 3): a negative figure. */
function pendingRows(p: Preparation, name: string): readonly Row[] {
	const groups = new Map<string, { redeemed: boolean; generalMeeting: Day | null; shares: bigint }>();
	for (const { shares, redeemed = false, generalMeeting = null } of p.of.closing.lots.get(name) ?? []) {
		const key = `${redeemed} ${generalMeeting}`;
		const group = groups.get(key) ?? { redeemed, generalMeeting, shares: 0n };
		group.shares += shares;
		groups.set(key, group);
	}
	const unit = `class/${name}` as const;
	const behind = behindClose(p, unit, `${unit}/pending`);
	return [...groups.values()].map(({ redeemed, generalMeeting, shares }) => ({
		class: name,
		row: {
			event: eventIn(
				p.edition.name,
				redeemed ? 'redemption-not-yet-cancelled' : 'repurchase-not-yet-cancelled',
			),
			text: null,
			price: null,
			date: null,
			generalMeeting,
			issued: null,
			treasury: null,
			issuable: -shares,
		},
		cells: { issuable: behind, generalMeeting: behind },
	}));
}

interface Dated {
	readonly class: string;
	readonly event: EventName;
	readonly movement: Movement;
	readonly generalMeeting: Day | null;
	readonly price: Price | null;
	readonly issued: bigint;
	readonly treasury: bigint;
	readonly sequence: number;
}

/** What took effect, one row for each event, date, mandate, price and text, in the order of the dates. */
function datedRows(p: Preparation): readonly Row[] {
	const rows = new Map<string, { row: OtherRow; class: string; behind: number[] }>();
	for (const each of p.of.steps.flatMap((step) => eventsOf(p, step))) {
		if (each.issued === 0n && !p.edition.treasury) continue;
		const event = eventIn(p.edition.name, each.event);
		const words = event === 'other' ? otherWords(each.movement, p.of.closing.classes) : null;
		const key = [
			each.class,
			event,
			words?.en,
			each.movement.day,
			each.generalMeeting,
			priceKey(each.price),
		].join('|');
		const found = rows.get(key) ?? {
			class: each.class,
			row: {
				event,
				text: words && p.words.say(words),
				price: each.price,
				date: each.movement.day,
				generalMeeting: each.generalMeeting,
				issued: null,
				treasury: null,
				issuable: null,
			},
			behind: [],
		};
		if (each.issued !== 0n) found.row.issued = (found.row.issued ?? 0n) + each.issued;
		if (each.treasury !== 0n && p.edition.treasury) {
			found.row.treasury = (found.row.treasury ?? 0n) + each.treasury;
		}
		found.behind.push(each.sequence);
		rows.set(key, found);
	}
	return [...rows.values()].map(({ class: name, row, behind }) => ({
		class: name,
		row,
		cells: cellsOf(behind),
	}));
}

function cellsOf(behind: Sequences): Row['cells'] {
	const cells = ['date', 'text', 'generalMeeting', 'price/currency', 'price/amount', 'issued', 'treasury'];
	return Object.fromEntries(cells.map((cell) => [cell, behind]));
}

function priceKey(price: Price | null): string {
	return price?.amount ? `${price.currency} ${formatDecimal(price.amount)}` : '';
}

/** The events of a step; none for what III.E does not show, or what changed no figure of Part II. */
function eventsOf(p: Preparation, { recorded, effects, released }: MonthStep): Dated[] {
	const { entry: movement, sequence } = recorded;
	const { place, event } = KINDS[movement.kind];
	if (place !== 'other' || event === null) return [];
	const price = priceOf(movement);
	return effects.flatMap((effect): Dated[] => {
		const common = { class: effect.class, event, movement, price, sequence };
		if (movement.kind !== 'repurchase-cancelled' && movement.kind !== 'redemption-cancelled') {
			return [{ ...common, ...effect, generalMeeting: meetingOf(p, movement) }];
		}
		return byMeeting(released).map(([generalMeeting, shares]) => ({
			...common,
			generalMeeting,
			issued: -shares,
			treasury: 0n,
		}));
	});
}

function byMeeting(lots: readonly Lot[]): (readonly [Day | null, bigint])[] {
	const shares = new Map<Day | null, bigint>();
	for (const { generalMeeting = null, shares: each } of lots) {
		shares.set(generalMeeting, (shares.get(generalMeeting) ?? 0n) + each);
	}
	return [...shares];
}

/** The meeting recorded with the movement, or that of the agreement which it completes, or of the mandate it uses. */
function meetingOf(p: Preparation, movement: Movement): Day | null {
	const own = 'generalMeeting' in movement ? movement.generalMeeting : undefined;
	if (own !== undefined) return own;
	const { agreements, mandates } = p.of.closing;
	const agreement = 'agreement' in movement ? movement.agreement : undefined;
	const subject = typeof agreement === 'string' ? agreements.get(agreement) : undefined;
	if (subject) return meetingBehind(subject, p.of.closing);
	const mandate = 'mandate' in movement ? movement.mandate : undefined;
	return mandates.get(mandate ?? '')?.granted ?? null;
}

/** Prices are those of shares issued or sold; what was paid for shares bought back is left blank. */
function priceOf(movement: Movement): Price | null {
	const isPurchase = movement.kind === 'repurchase-into-treasury' || movement.kind === 'redemption';
	if (isPurchase || !('price' in movement) || movement.price === undefined) return null;
	return { ...movement.price };
}

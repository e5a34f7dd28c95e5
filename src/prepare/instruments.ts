/** Parts III.B, warrants, and III.C, convertibles: a row for each that is outstanding or moved in the month. */
import type { ConvertibleRow, Details, WarrantRow } from '../form/return.ts';
import { balanceOf, type Unit } from '../ledger/account.ts';
import type { MovementKind } from '../ledger/movement.ts';
import { sharesFor } from '../ledger/postings/instruments.ts';
import type { ConvertibleSubject, WarrantSubject } from '../ledger/subject.ts';
import { add, type Decimal, isZero, ZERO } from '../value/decimal.ts';
import { blocksOf, type PreparedRow } from './blocks.ts';
import { type Delivered, deliveredBy } from './delivered.ts';
import type { MonthStep, Sequences } from './month.ts';
import { behindClose, behindOpening, behindSubject, merged, type Preparation } from './preparation.ts';
import { notesFor } from './remarks/notes.ts';

export function partThreeB(p: Preparation): NonNullable<Details['warrants']> {
	const rows = [...p.of.closing.warrants.values()].flatMap((each) => warrantRow(p, each));
	if (rows.length === 0) return { applicable: false };
	return {
		applicable: true,
		blocks: blocksOf(p, 'warrants', rows),
		remarks: notesFor(p, 'warrants', '/details/warrants/remarks'),
	};
}

export function partThreeC(p: Preparation): NonNullable<Details['convertibles']> {
	const rows = [...p.of.closing.convertibles.values()].flatMap((each) => convertibleRow(p, each));
	if (rows.length === 0) return { applicable: false };
	return {
		applicable: true,
		blocks: blocksOf(p, 'convertibles', rows),
		remarks: notesFor(p, 'convertibles', '/details/convertibles/remarks'),
	};
}

const WARRANT_MOVEMENTS: Lines<WarrantRow['movements'][number]['kind']> = {
	order: ['issued', 'exercised', 'lapsed', 'cancelled', 'other'],
	of: {
		'warrant-issued': 'issued',
		'warrant-exercised': 'exercised',
		'warrant-expired': 'lapsed',
		'warrant-cancelled': 'cancelled',
	},
};

const CONVERTIBLE_MOVEMENTS: Lines<ConvertibleRow['movements'][number]['kind']> = {
	order: ['issued', 'converted', 'redeemed', 'cancelled', 'other'],
	of: {
		'convertible-issued': 'issued',
		'convertible-converted': 'converted',
		'convertible-converted-treasury': 'converted',
		'convertible-redeemed': 'redeemed',
		'convertible-repurchased': 'redeemed',
	},
};

function warrantRow(p: Preparation, subject: WarrantSubject): readonly PreparedRow<WarrantRow>[] {
	const held = instrumentOf(p, `warrants/${subject.name}`, subject, WARRANT_MOVEMENTS);
	if (held === null) return [];
	const row: WarrantRow = {
		description: p.words.say(subject.description),
		currency: subject.currency,
		...held.row,
		stockCode: subject.stockCode ?? null,
		price: { ...subject.price },
		expiry: subject.expiry ?? null,
		generalMeeting: subject.generalMeeting ?? null,
	};
	return [{ class: subject.class, row, cells: held.cells }];
}

function convertibleRow(p: Preparation, subject: ConvertibleSubject): readonly PreparedRow<ConvertibleRow>[] {
	const held = instrumentOf(p, `convertible/${subject.name}`, subject, CONVERTIBLE_MOVEMENTS);
	if (held === null) return [];
	const row: ConvertibleRow = {
		description: p.words.say(subject.description),
		currency: subject.currency,
		...held.row,
		kind: p.words.sayIf(subject.kind),
		stockCode: subject.stockCode ?? null,
		price: { ...subject.price },
		generalMeeting: subject.generalMeeting ?? null,
	};
	return [{ class: subject.class, row, cells: held.cells }];
}

interface Lines<Kind extends string> {
	readonly order: readonly Kind[];
	readonly of: { readonly [Each in MovementKind]?: Kind };
}

interface Line<Kind extends string> {
	kind: Kind;
	text: null;
	amount: Decimal | null;
}

/** What a row of warrants and one of convertibles have alike; null when there is nothing to show. */
function instrumentOf<Kind extends string>(
	p: Preparation,
	unit: Unit,
	subject: WarrantSubject | ConvertibleSubject,
	lines: Lines<Kind>,
) {
	const account = `${unit}/outstanding` as const;
	const preceding = balanceOf(p.of.opening.balances, account);
	const close = balanceOf(p.of.closing.balances, account);
	const steps = p.of.steps.filter(({ postings }) => postings.some((each) => each.account === account));
	if (isZero(preceding) && isZero(close) && steps.length === 0) return null;
	const delivered = deliveredBy(p, steps);
	const { movements, behind } = movementsOf(steps, account, lines);
	const behindBalance = behindClose(p, unit, account);
	const row = {
		preceding,
		movements,
		close,
		sharesIssued: delivered.sharesIssued,
		treasuryTransferred: delivered.treasuryTransferred,
		sharesIssuable: issuableOf(p, subject, close),
	};
	return { row, cells: cellsOf(p, unit, { delivered, behind, behindBalance }) };
}

/**
 * One line for each kind, in the form's order. The e-form shows a line in any case, so a row that did not move has
 * its first kind with a blank amount.
 */
function movementsOf<Kind extends string>(steps: readonly MonthStep[], account: string, lines: Lines<Kind>) {
	const found = new Map<Kind, { amount: Decimal; behind: number[] }>();
	for (const { recorded, postings } of steps) {
		const kind = lines.of[recorded.entry.kind];
		const quantity = postings.find((each) => each.account === account)?.quantity;
		if (kind === undefined || quantity === undefined) continue;
		const line = found.get(kind) ?? { amount: ZERO, behind: [] };
		line.amount = add(line.amount, quantity);
		line.behind.push(recorded.sequence);
		found.set(kind, line);
	}
	const kinds = lines.order.filter((kind) => found.has(kind));
	const shown = kinds.length > 0 ? kinds : lines.order.slice(0, 1);
	return {
		movements: shown.map(
			(kind): Line<Kind> => ({ kind, text: null, amount: found.get(kind)?.amount ?? null }),
		),
		behind: kinds.map((kind): Sequences => found.get(kind)?.behind ?? []),
	};
}

/** Identity C2; null, and told, where the price is in another currency and no rate is fixed. */
function issuableOf(
	p: Preparation,
	subject: WarrantSubject | ConvertibleSubject,
	close: Decimal,
): bigint | null {
	if (subject.currency === subject.price.currency || subject.rate !== undefined || isZero(close)) {
		return sharesFor(subject, close);
	}
	p.notices.tell(
		'rate-missing',
		'/details/convertibles',
		[`${subject.name}: amounts in ${subject.currency}, price in ${subject.price.currency}`],
		'record the instrument with its fixed rate of exchange',
	);
	return null;
}

function cellsOf(
	p: Preparation,
	unit: Unit,
	found: {
		readonly delivered: Delivered;
		readonly behind: readonly Sequences[];
		readonly behindBalance: Sequences;
	},
): Record<string, Sequences> {
	const { delivered, behind, behindBalance } = found;
	const subject = behindSubject(p, unit);
	return {
		description: subject,
		preceding: behindOpening(p, unit, `${unit}/outstanding`),
		...Object.fromEntries(behind.map((each, index) => [`movements/${index}/amount`, each])),
		close: behindBalance,
		sharesIssued: delivered.behindIssued,
		treasuryTransferred: delivered.behindTransferred,
		sharesIssuable: merged(behindBalance, subject),
		'price/amount': subject,
		'price/currency': subject,
		generalMeeting: subject,
	};
}

/** What happened in a month, in few sentences and nothing left out: several entries of one kind are summed into one. */
import type { LedgerEntry, Recorded } from '../../ledger/entry.ts';
import { type Ledger, standingAt } from '../../ledger/fold.ts';
import { KINDS } from '../../ledger/kinds.ts';
import type { Movement } from '../../ledger/movement.ts';
import { type Day, lastDay, type Month, monthOf } from '../../value/day.ts';
import { add, formatGrouped, fromInteger } from '../../value/decimal.ts';
import { monthWords } from './days.ts';
import { sayingOf } from './index.ts';
import { type Names, namesIn } from './names.ts';
import { both, type Said, type Saying, sentence } from './say.ts';

interface Told {
	readonly kind: Movement['kind'];
	readonly saying: Saying;
	readonly days: readonly Day[];
}

/** The names of a ledger, reversed entries among them. */
export function namesOf(ledger: Ledger): Names {
	return namesIn(ledger.entries.map(({ entry }) => entry));
}

/** One sentence where nothing happened; else one for each kind of movement, what changes issued shares first. */
export function monthInSentences(ledger: Ledger, month: Month): readonly Said[] {
	const movements = ledger.movements.filter(({ entry }) => isOf(entry, month));
	const told = summed(movements, namesOf(ledger));
	if (told.length === 0) {
		const { en, 'zh-Hant': chinese } = monthWords(month);
		return [both(`Nothing happened to the shares in ${en}.`, `${chinese}並無任何股份變動。`)];
	}
	const ranked = told
		.map((each, at) => ({ each, at }))
		.sort((a, b) => rank(a.each) - rank(b.each) || a.at - b.at);
	return ranked.map(({ each }) => sentence(withPending(each, ledger, month), each.days));
}

function isOf(entry: LedgerEntry, month: Month): boolean {
	return monthOf(entry.day) === month && entry.kind !== 'opening-balance';
}

function summed(movements: readonly Recorded<Movement>[], names: Names): readonly Told[] {
	const told = new Map<string, Told>();
	for (const { sequence, entry } of movements) {
		const saying = sayingOf(entry, names);
		const key = saying.sums === null ? `${sequence}` : `${entry.kind} ${saying.sums}`;
		const before = told.get(key);
		const figure = before ? add(before.saying.figure, saying.figure) : saying.figure;
		told.set(key, {
			kind: entry.kind,
			saying: { ...saying, figure },
			days: [...(before?.days ?? []), entry.day],
		});
	}
	return [...told.values()];
}

/** What the form shows of issued shares first, then capital and instruments, mandates last. */
function rank({ kind }: Told): number {
	const { place, nextDay } = KINDS[kind];
	if (place === 'mandate' || place === 'public-float') return 3;
	if (place === 'other') return 0;
	return nextDay === 'none' ? 2 : 1;
}

/** Of shares bought back for cancellation, whether they still await it at the month end. */
function withPending({ kind, saying }: Told, ledger: Ledger, month: Month): Saying {
	const name = saying.sums;
	if (kind !== 'repurchase-for-cancellation' || name === null) return saying;
	const rescaled = ledger.movements.some(
		({ entry }) =>
			(entry.kind === 'subdivision' || entry.kind === 'consolidation') &&
			isOf(entry, month) &&
			entry.class === name,
	);
	if (rescaled) return saying;
	const lots = standingAt(ledger, lastDay(month)).lots.get(name) ?? [];
	const pending = lots
		.filter(
			({ day, redeemed, fromTreasury }) =>
				monthOf(day) === month && redeemed !== true && fromTreasury !== true,
		)
		.reduce((sum, { shares }) => sum + shares, 0n);
	if (pending === 0n || pending > saying.figure.mantissa) return saying;
	const isAll = pending === saying.figure.mantissa;
	const count = formatGrouped(fromInteger(pending));
	return {
		...saying,
		template: both(
			isAll
				? '{n} {were} bought back {when} and {are} not yet cancelled'
				: `{n} {were} bought back {when}; ${count} of them are not yet cancelled`,
			isAll ? '{when}購回{n}，尚未註銷' : `{when}購回{n}，其中${count}股尚未註銷`,
		),
	};
}

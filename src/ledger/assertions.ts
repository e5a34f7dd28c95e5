/**
 * Figures from outside, compared with the ledger at the close of the day they speak of: the registrar's count, a
 * published return. They are entries like others, and checked in the order of their days.
 */
import type { Day } from '../value/day.ts';
import { type Decimal, isZero, subtract } from '../value/decimal.ts';
import type { StatementOf } from './entry.ts';
import { figureOf } from './figures.ts';
import { type Ledger, standingAt } from './fold.ts';
import type { Standing } from './standing.ts';

export interface AssertedFigure {
	/** Number of the assertion among the issuer's entries. */
	readonly sequence: number;
	readonly day: Day;
	readonly source: StatementOf<'assertion'>['source'];
	/** Name of the figure, as `figures.ts` lists them. */
	readonly account: string;
	readonly stated: Decimal;
	/** At the close of that day; null when the ledger does not know of such a thing by then. */
	readonly ledger: Decimal | null;
	/** Stated less ledger; null with it. */
	readonly difference: Decimal | null;
}

export interface Assertions {
	readonly agreeing: readonly AssertedFigure[];
	readonly mismatches: readonly AssertedFigure[];
}

/** Every figure that somebody outside stated, by whether the ledger says the same; in the order of days, then as recorded. */
export function assertionsOf(ledger: Ledger): Assertions {
	const standings = new Map<Day, Standing>();
	const agreeing: AssertedFigure[] = [];
	const mismatches: AssertedFigure[] = [];
	for (const { sequence, entry } of asserted(ledger)) {
		const { day, source } = entry;
		const standing = standings.get(day) ?? standingAt(ledger, day);
		standings.set(day, standing);
		for (const { account, quantity } of entry.balances) {
			const found = figureOf(standing, account);
			const difference = found && subtract(quantity, found);
			const figure = { sequence, day, source, account, stated: quantity, ledger: found, difference };
			(difference && isZero(difference) ? agreeing : mismatches).push(figure);
		}
	}
	return { agreeing, mismatches };
}

function asserted(ledger: Ledger) {
	return ledger.statements
		.flatMap(({ sequence, entry }) => (entry.kind === 'assertion' ? [{ sequence, entry }] : []))
		.sort((a, b) => (a.entry.day < b.entry.day ? -1 : a.entry.day > b.entry.day ? 1 : 0));
}

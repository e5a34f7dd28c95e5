/** A ledger that an entry was added to at its end, without copying what was there until somebody asks for it. */
import { isStatement, type Recorded, type Statement } from './entry.ts';
import type { Ledger } from './fold.ts';
import type { Movement } from './movement.ts';
import { byEffect } from './order.ts';

interface Growth {
	readonly before: Ledger;
	readonly recorded: readonly Recorded[];
	/** None before the last day that the ledger has. */
	readonly movements: readonly Recorded<Movement>[];
}

const GROWN = new WeakMap<Ledger, Growth>();

/** The ledger with entries that reverse nothing and take effect on its last day or later. */
export function grown(
	before: Ledger,
	recorded: readonly Recorded[],
	movements: readonly Recorded<Movement>[],
) {
	let whole: Ledger | null = null;
	const made = (): Ledger => {
		whole ??= gathered(ledger);
		return whole;
	};
	const ledger: Ledger = {
		get entries() {
			return made().entries;
		},
		get movements() {
			return made().movements;
		},
		get statements() {
			return made().statements;
		},
		get reversed() {
			return made().reversed;
		},
	};
	GROWN.set(ledger, { before, recorded, movements });
	return ledger;
}

/** Goes back to the last ledger that is whole and adds everything since, at once. */
function gathered(last: Ledger): Ledger {
	const growths: Growth[] = [];
	let base = last;
	for (let growth = GROWN.get(base); growth; growth = GROWN.get(base)) {
		growths.push(growth);
		base = growth.before;
	}
	growths.reverse();
	GROWN.delete(last);
	const recorded = growths.flatMap((growth) => growth.recorded);
	return {
		entries: [...base.entries, ...recorded],
		movements: inOrder(
			base.movements,
			growths.flatMap(({ movements }) => movements),
		),
		statements: [
			...base.statements,
			...recorded.filter((each): each is Recorded<Statement> => isStatement(each.entry)),
		],
		reversed: base.reversed,
	};
}

/** Within the last day that was there, what was added may come first. */
function inOrder(before: readonly Recorded<Movement>[], added: readonly Recorded<Movement>[]) {
	const later = [...added].sort(byEffect);
	const day = later[0]?.entry.day;
	if (day === undefined || before.at(-1)?.entry.day !== day) return [...before, ...later];
	const first = before.findLastIndex(({ entry }) => entry.day < day) + 1;
	return [...before.slice(0, first), ...[...before.slice(first), ...later].sort(byEffect)];
}

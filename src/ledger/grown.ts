/** A ledger that entries were added to at its end, without copying what was there until somebody asks for it. */
import { isStatement, type Recorded, type Statement } from './entry.ts';
import type { Ledger } from './fold.ts';
import type { Movement } from './movement.ts';
import { byEffect } from './order.ts';
import type { Tail } from './tail.ts';

/** What was added to a ledger: nothing that reverses, or takes effect before its last day. */
export interface Growth {
	readonly before: Ledger;
	readonly recorded: readonly Recorded[];
	readonly movements: readonly Recorded<Movement>[];
	/** The end of the ledger with it. */
	readonly tail: Tail;
}

export class GrownLedger implements Ledger {
	readonly tail: Tail;
	#growth: Growth | null;
	#whole: Ledger | null = null;

	constructor(growth: Growth) {
		this.tail = growth.tail;
		this.#growth = growth;
	}

	get entries(): readonly Recorded[] {
		return this.#gathered().entries;
	}

	get movements(): readonly Recorded<Movement>[] {
		return this.#gathered().movements;
	}

	get statements(): readonly Recorded<Statement>[] {
		return this.#gathered().statements;
	}

	get reversed(): ReadonlyMap<number, number> {
		return this.#gathered().reversed;
	}

	/** Goes back to the last ledger that is whole and adds everything since, at once. */
	#gathered(): Ledger {
		if (this.#whole) return this.#whole;
		const growths: Growth[] = [];
		let base: Ledger = this;
		while (base instanceof GrownLedger && base.#growth) {
			growths.push(base.#growth);
			base = base.#growth.before;
		}
		this.#whole = joined(base, growths.reverse());
		this.#growth = null;
		return this.#whole;
	}
}

function joined(base: Ledger, growths: readonly Growth[]): Ledger {
	const recorded = growths.flatMap((growth) => growth.recorded);
	const statements = recorded.filter((each): each is Recorded<Statement> => isStatement(each.entry));
	return {
		entries: [...base.entries, ...recorded],
		movements: inOrder(
			base.movements,
			growths.flatMap(({ movements }) => movements),
		),
		statements: [...base.statements, ...statements],
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

/** What a correction may reverse: an entry in force, with everything recorded beside it. */
import { formatDay } from '../value/day.ts';
import { Refusal } from '../value/refusal.ts';
import type { Recorded } from './entry.ts';
import { entryAt } from './entry-at.ts';
import { isReversible, type Ledger } from './fold.ts';
import type { MovementOf } from './movement.ts';

/**
 * The entries that each correction of a group takes out of force. Refuses with `LEDGER_NOT_REVERSIBLE` one that
 * is not there, was reversed already, is of a kind that stays, or took effect on another day than is said.
 */
export function reversedBy(ledger: Ledger, group: readonly Recorded[]): readonly Recorded[] {
	const gone = new Map<string, number>();
	return group.flatMap(({ sequence, entry }) => {
		if (entry.kind !== 'correction') return [];
		const target = reversible(ledger, entry);
		const earlier = gone.get(target.key);
		if (earlier !== undefined) throw reversedAlready(target.sequence, earlier);
		gone.set(target.key, sequence);
		return ledger.entries.filter((each) => each.key === target.key && isReversible(each.entry.kind));
	});
}

function reversible(ledger: Ledger, { reverses, day }: MovementOf<'correction'>): Recorded {
	const target = entryAt(ledger.entries, reverses);
	if (!target) {
		const count = ledger.entries.length;
		throw refused(reverses, `is not there: the ledger has ${count} ${count === 1 ? 'entry' : 'entries'}`);
	}
	const by = ledger.reversed.get(reverses);
	if (by !== undefined) throw reversedAlready(reverses, by);
	if (!isReversible(target.entry.kind)) {
		throw refused(reverses, `is of the kind ${target.entry.kind}, which stays`);
	}
	if (target.entry.day !== day) {
		throw refused(
			reverses,
			`took effect on ${formatDay(target.entry.day)}, and the correction says ${formatDay(day)}`,
		);
	}
	return target;
}

function reversedAlready(sequence: number, by: number): Refusal {
	return refused(sequence, `was reversed already, by entry ${by}`);
}

function refused(sequence: number, why: string): Refusal {
	return new Refusal(
		'LEDGER_NOT_REVERSIBLE',
		`entry ${sequence} ${why}`,
		'look at `ff301 ledger` for the number and the day of the entry',
		[String(sequence)],
	);
}

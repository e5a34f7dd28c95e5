/** Small sums of a row, exact: shares are whole numbers as text. */
import type { DeskRow } from '../../../api/desk.ts';

type Class = DeskRow['classes'][number];
type Mandate = DeskRow['mandates'][number];

export function listedOf(row: DeskRow): readonly Class[] {
	return row.classes.filter(({ listed }) => listed);
}

/**
 * Thousandths of a mandate that are used or promised, 0 to 1000; 0 where the limit is nothing. What was bought back and
 * is not cancelled is used already.
 */
export function usedThousandths({ kind, limit, used, pending }: Mandate): number {
	const whole = BigInt(limit);
	if (whole <= 0n) return 0;
	const spent = kind === 'buy-back' ? BigInt(used) : BigInt(used) + BigInt(pending);
	const part = (spent * 1000n) / whole;
	return part > 1000n ? 1000 : Number.parseInt(part.toString(), 10);
}

const TIGHTEST = new WeakMap<DeskRow, Mandate | null>();

/** The mandate that is used up furthest; null where none was given. Worked out once for a row, since rows are sorted by it. */
export function tightest(row: DeskRow): Mandate | null {
	const known = TIGHTEST.get(row);
	if (known !== undefined) return known;
	let found: Mandate | null = null;
	for (const mandate of row.mandates) {
		if (found === null || usedThousandths(mandate) > usedThousandths(found)) found = mandate;
	}
	TIGHTEST.set(row, found);
	return found;
}

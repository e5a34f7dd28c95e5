/** One figure cell of the e-form put into the return: its value, its evidence, or the reason why there is none. */
import type { Decimal } from '../../value/decimal.ts';
import { isNothing, isWord, readAmount, readCount } from '../figure.ts';
import { missing, printed, type Recorder } from './recorder.ts';
import type { Token } from './tokens.ts';

/** `balance`: never negative, and dashes before it belong to a neighbour. `movement`: one minus is a sign. */
export type CellKind = 'balance' | 'movement';

/** A share count; `cell` null for a blank cell, whose place is `blankAt`. */
export function countCell(
	to: Recorder,
	path: string,
	cell: Token | null,
	blankAt: number,
	kind: CellKind,
): bigint | null {
	const raw = rawOf(cell, kind);
	if (cell === null || isNothing(raw)) return printed(to, path, null, raw, cell?.from ?? blankAt);
	const value = readCount(raw, kind === 'balance' ? 'none' : 'minus');
	if (value === null) return missing(to, path, isWord(raw) ? 'no figure' : 'ambiguous', raw, cell.from);
	return printed(to, path, value, raw, cell.from + cell.raw.length - raw.length);
}

/** An exact amount, as `countCell`; what is printed before it in the same cell goes into its evidence as `before`. */
export function amountCell(
	to: Recorder,
	path: string,
	cell: Token | null,
	blankAt: number,
	kind: CellKind,
	before = '',
): Decimal | null {
	const raw = rawOf(cell, kind);
	if (cell === null || isNothing(raw)) return printed(to, path, null, raw, cell?.from ?? blankAt);
	const value = readAmount(raw, kind === 'balance' ? 'none' : 'minus');
	if (value === null) return missing(to, path, isWord(raw) ? 'no figure' : 'ambiguous', raw, cell.from);
	return printed(to, path, value, before + raw, cell.from + cell.raw.length - raw.length);
}

/** In a balance cell a dash glued before the figure is the mark "nothing" of the cell before. */
function rawOf(cell: Token | null, kind: CellKind): string {
	const raw = cell?.raw ?? '';
	return kind === 'balance' && /^-+[0-9]/.test(raw) ? raw.replace(/^-+/, '') : raw;
}

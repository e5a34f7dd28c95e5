/** Where a reading of the paper form is written down: what is printed for each cell, and what could not be had. */

import type { Decimal } from '../../value/decimal.ts';
import { negate } from '../../value/decimal.ts';
import type { Evidence, Gap } from '../draft.ts';
import type { Sign } from '../figure.ts';
import { amountOf, type Cell, countOf } from './cells.ts';
import type { Source } from './source.ts';

export interface Sheet {
	readonly source: Source;
	readonly evidence: Map<string, Evidence>;
	readonly gaps: Gap[];
	/** Where each leaf's evidence begins in the source. */
	readonly starts: Map<string, number>;
	/** Figures found so far. */
	figures: number;
}

export function newSheet(source: Source): Sheet {
	return { source, evidence: new Map(), gaps: [], starts: new Map(), figures: 0 };
}

export function print(sheet: Sheet, path: string, raw: string, start: number): void {
	sheet.evidence.set(path, { raw, at: sheet.source.at(start) });
	sheet.starts.set(path, start);
}

export function miss(
	sheet: Sheet,
	path: string,
	reason: Gap['reason'],
	raw: string | null = null,
	start: number | null = null,
): null {
	sheet.gaps.push({ path, reason, raw, at: start === null ? null : sheet.source.at(start) });
	return null;
}

/** The count in a cell. Nothing printed is null; words are no figure; no cell, or a doubtful one, is ambiguous. */
export function printCount(sheet: Sheet, path: string, cell: Cell | null, sign: Sign): bigint | null {
	return value(sheet, path, cell, cell ? countOf(cell, sign) : null);
}

/** The amount in a cell, as `printCount`. */
export function printAmount(sheet: Sheet, path: string, cell: Cell | null, sign: Sign): Decimal | null {
	return value(sheet, path, cell, cell ? amountOf(cell, sign) : null);
}

/** A movement that the paper form prints without a sign, as a decrease; the evidence keeps it as printed. */
export function printDecrease(sheet: Sheet, path: string, cell: Cell | null): bigint | null {
	const count = printCount(sheet, path, cell, 'brackets');
	return count !== null && count > 0n ? -count : count;
}

/** An amount that the paper form prints without a sign, as a decrease. */
export function printAmountDecrease(sheet: Sheet, path: string, cell: Cell | null): Decimal | null {
	const amount = printAmount(sheet, path, cell, 'brackets');
	return amount !== null && amount.mantissa > 0n ? negate(amount) : amount;
}

function value<Value>(sheet: Sheet, path: string, cell: Cell | null, read: Value | null): Value | null {
	if (!cell) return miss(sheet, path, 'ambiguous');
	if (cell.kind === 'words') return miss(sheet, path, 'no figure', cell.raw, cell.start);
	if (cell.kind === 'figure' && (read === null || cell.doubtful)) {
		return miss(sheet, path, 'ambiguous', cell.raw, cell.start);
	}
	print(sheet, path, cell.raw, cell.start);
	if (cell.kind === 'figure') sheet.figures += 1;
	return read;
}

/** A cell → the value that its column asks for. */
import type { Cell } from './cell.ts';
import { MANDATE_FOR, readChoice, readCurrency, readKind, STATED, VENUES, YES_NO } from './choices.ts';
import { type ColumnKey, columnOf } from './columns.ts';
import { type DayOrder, readDay } from './days.ts';
import { readAmount, readCount } from './figures.ts';
import { unguarded } from './guard.ts';
import { readLots } from './lots.ts';
import { type Names, readName } from './names.ts';
import { type Outcome, refused, value } from './outcome.ts';
import type { Suggest } from './suggest.ts';

export interface Reading {
	readonly names: Names;
	readonly order: DayOrder;
	/** The name that is nearest to a word. */
	readonly suggest: Suggest;
	/** Texts carry the guard against formulas. */
	readonly guarded: boolean;
}

/** The value of a cell as its column has it; `own` is a name that the row brings in, which is known to nobody yet. */
export function readValue(key: ColumnKey, cell: Cell, reading: Reading, own = false): Outcome {
	const { value: kind, names } = columnOf(key);
	const strange = strangeCell(cell, kind !== 'words' && kind !== 'label');
	if (strange) return strange;
	switch (kind) {
		case 'day':
			return readDay(cell, reading.order);
		case 'count':
			return readCount(cell, false);
		case 'signed':
			return readCount(cell, true);
		case 'amount':
			return readAmount(cell);
		case 'currency':
			return readCurrency(cell);
		case 'yes-no':
			return readChoice(cell, YES_NO, reading.suggest);
		case 'stated':
			return readChoice(cell, STATED, reading.suggest);
		case 'choice':
			return readChoice(cell, key === 'venue' ? VENUES : MANDATE_FOR, reading.suggest);
		case 'movement':
			return readKind(cell, reading.suggest);
		case 'lots':
			return readLots(cell);
		case 'name':
			return names === undefined || own ? value(cell.text.trim()) : readName(cell, names, reading);
		case 'stock-code':
			return value(cell.type === 'number' ? cell.text.padStart(5, '0') : cell.text.trim());
		case 'json':
			return readJson(cell);
		case 'words':
		case 'label':
			return value(reading.guarded ? unguarded(cell.text) : cell.text);
		default:
			return kind satisfies never;
	}
}

/** Cells whose value is not what it seems: formulas, errors of formulas, merged cells. */
function strangeCell({ type, text }: Cell, figures: boolean): Outcome | null {
	if (type === 'formula' || (figures && type === 'text' && /^\s*[=＝]/.test(text))) {
		return refused(
			'it is a formula, and the value it shows may not be the one that was checked',
			'the value itself: copy, then paste as values',
			'TABLE_FORMULA',
		);
	}
	if (type === 'error') return refused('it is an error of Excel', 'the value itself');
	if (type === 'merged') {
		return refused(
			'it is merged with its neighbours',
			'a cell of its own: unmerge, and fill in each row',
			'TABLE_MERGED',
		);
	}
	return null;
}

function readJson(cell: Cell): Outcome {
	try {
		const entry: unknown = JSON.parse(cell.text);
		if (entry !== null && typeof entry === 'object' && !Array.isArray(entry)) return value(entry);
	} catch {
		// Told below.
	}
	return refused('it is no JSON of an entry', 'an entry such as {"kind": …, "day": …}');
}

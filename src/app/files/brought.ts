/** The names that entries bring into a ledger, so that other rows of the same file may use them. */
import type { LedgerEntry } from '../../ledger/entry.ts';
import { isMovementKind } from '../../ledger/movement.ts';
import type { Cell, TableRow } from './cell.ts';
import { readKind } from './choices.ts';
import { type ColumnKey, columnOf, type NamesOf } from './columns.ts';
import { broughtIn } from './fields.ts';

type Brought = readonly [NamesOf, string];

/** What the cells of a row bring in, as far as they say it. */
export function broughtByCells(cells: ReadonlyMap<ColumnKey, Cell>): Brought[] {
	const kind = cells.get('kind');
	const outcome = kind && readKind(kind, () => null);
	if (outcome?.is !== 'value' || typeof outcome.value !== 'string' || !isMovementKind(outcome.value))
		return [];
	const key = broughtIn(outcome.value);
	const name = key === null ? undefined : cells.get(key);
	const sort = key === null ? undefined : columnOf(key).names;
	return name && sort !== undefined ? [[sort, name.text.normalize('NFKC').trim()]] : [];
}

const OPENED: Readonly<Record<string, NamesOf>> = {
	class: 'classes',
	scheme: 'schemes',
	warrants: 'warrants',
	convertible: 'convertibles',
	agreement: 'agreements',
	mandate: 'mandates',
};

/** What an entry that was given whole brings in. */
export function broughtByEntry(entry: LedgerEntry): Brought[] {
	if (entry.kind === 'opening-balance') {
		const sort = OPENED[entry.opens.of];
		return sort === undefined ? [] : [[sort, entry.opens.subject.name]];
	}
	if (!isMovementKind(entry.kind)) return [];
	const key = broughtIn(entry.kind);
	const sort = key === null ? undefined : columnOf(key).names;
	const subject =
		'subject' in entry
			? entry.subject
			: key !== null && key in entry
				? (entry as Readonly<Record<string, unknown>>)[key]
				: null;
	if (sort === undefined || subject === null || typeof subject !== 'object') return [];
	return [[sort, (subject as { readonly name: string }).name]];
}

/** Rows of a sheet that are hidden from whoever looks at it. */
export function hiddenRows(rows: readonly TableRow[]): readonly number[] {
	return rows.filter(({ hidden }) => hidden).map(({ number }) => number);
}

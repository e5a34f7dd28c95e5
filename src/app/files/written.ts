/** An entry → the cells of its row: in columns where they say all of it, else whole, as JSON in one cell. */
import { encodeEntry, type LedgerEntry } from '../../ledger/entry.ts';
import { isMovementKind, type MovementKind } from '../../ledger/movement.ts';
import { assembled, taken } from './assemble.ts';
import type { CellType } from './cell.ts';
import { KIND_TITLES, MANDATE_FOR, STATED, VENUES, YES_NO } from './choices.ts';
import { type ColumnKey, columnOf } from './columns.ts';
import { columnsFor } from './fields.ts';
import { canonical } from './keys.ts';
import { writeLots } from './lots.ts';
import type { Names } from './names.ts';
import { JSON_ONLY } from './sheets.ts';
import { toStored } from './stored-number.ts';
import { readValue } from './values.ts';

export interface WrittenCell {
	readonly type: Extract<CellType, 'text' | 'number' | 'day'>;
	readonly text: string;
}

export type WrittenRow = ReadonlyMap<ColumnKey, WrittenCell>;

/** The row of an entry, without the labels of the file. */
export function writtenRow(entry: LedgerEntry): WrittenRow {
	const json = encodeEntry(entry) as Record<string, unknown>;
	const { kind } = entry;
	const row = isMovementKind(kind) && !JSON_ONLY.includes(kind) ? columnsRow(kind, json) : null;
	return row ?? new Map([['json', { type: 'text', text: jsonText(json) }]]);
}

const NO_NAMES: Names = new Map();

/** Null when columns cannot say all of the entry, or a text would not come back as it went out. */
function columnsRow(kind: MovementKind, json: Record<string, unknown>): WrittenRow | null {
	const values = taken(kind, json);
	if (canonical(assembled(kind, values)) !== canonical(json)) return null;
	const row = new Map<ColumnKey, WrittenCell>();
	for (const [key, value] of values) {
		const cell = writtenCell(key, value);
		if (!cell || !comesBack(key, cell, value)) return null;
		row.set(key, cell);
	}
	row.set('kind', { type: 'text', text: titleOf(KIND_TITLES, kind) ?? kind });
	if (columnsFor(kind).has('director') && !row.has('director')) {
		row.set('director', { type: 'text', text: titleOf(STATED, undefined) ?? '' });
	}
	return row;
}

function comesBack(key: ColumnKey, cell: WrittenCell, value: unknown): boolean {
	if (!isPlain(cell.text)) return false;
	const order = { monthsFirst: true, daysFirst: false };
	const outcome = readValue(key, cell, { names: NO_NAMES, order, guarded: false, suggest: () => null }, true);
	return outcome.is === 'value' && canonical([outcome.value]) === canonical([value]);
}

function writtenCell(key: ColumnKey, value: unknown): WrittenCell | null {
	const text = (of: string | null): WrittenCell | null => (of === null ? null : { type: 'text', text: of });
	switch (columnOf(key).value) {
		case 'day':
			return { type: 'day', text: String(value) };
		case 'count':
		case 'signed':
		case 'amount':
			return { type: toStored(String(value)) === null ? 'text' : 'number', text: String(value) };
		case 'yes-no':
			return text(titleOf(YES_NO, value));
		case 'stated':
			return text(titleOf(STATED, value));
		case 'choice':
			return text(titleOf(key === 'venue' ? VENUES : MANDATE_FOR, value));
		case 'lots':
			return text(writeLots(value));
		default:
			return typeof value === 'string' ? text(value) : null;
	}
}

function titleOf(choices: ReadonlyMap<string, unknown>, value: unknown): string | null {
	return [...choices].find(([, meant]) => meant === value)?.[0] ?? null;
}

/** Characters that a workbook or a CSV would not give back: all but printed ones and the end of a line. */
const ODD = /[\p{Cc}\p{Cs}\ufffe\uffff\u2028\u2029]|_x[0-9A-Fa-f]{4}_/u;

function isPlain(text: string): boolean {
	return text.trim() !== '' && !ODD.test(text.replaceAll('\n', ''));
}

/** JSON in characters that every format gives back. */
function jsonText(json: unknown): string {
	return JSON.stringify(json).replace(
		/[\p{Cc}\p{Cs}\ufffe\uffff\u2028\u2029]|_(?=x[0-9A-Fa-f]{4}_)/gu,
		(letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

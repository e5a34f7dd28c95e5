/** A recorded entry → the row of an export: its cells, its number and the key of its group. */
import type { Recorded } from '../../ledger/entry.ts';
import type { ColumnKey } from './columns.ts';
import { type WrittenCell, type WrittenRow, writtenRow } from './written.ts';

export function exportedRow({ entry, key, sequence }: Recorded, issuer: string | null): WrittenRow {
	const row = new Map<ColumnKey, WrittenCell>(writtenRow(entry));
	if (issuer !== null) row.set('issuer', { type: 'text', text: issuer });
	row.set('key', { type: 'text', text: key });
	row.set('entry', { type: 'text', text: String(sequence) });
	return row;
}

/** Entries → CSV and JSON Lines. What is written is read back as the same entries under the same keys. */
import { encodeEntry, type Recorded } from '../../ledger/entry.ts';
import { COLUMN_KEYS, type ColumnKey, columnOf } from './columns.ts';
import { exportedRow } from './exported.ts';
import { guarded } from './guard.ts';
import type { WrittenCell } from './written.ts';

/**
 * The entries as CSV, UTF-8 with the mark that Excel looks for, one row an entry, with the columns that are used.
 * Texts that a spreadsheet would take for formulas are guarded; figures are as they are, without commas.
 */
export async function ledgerToCsv(entries: readonly Recorded[], issuer: string | null): Promise<string> {
	const { stringify } = await import('csv-stringify/sync');
	const rows = entries.map((each) => exportedRow(each, issuer));
	const used = COLUMN_KEYS.filter((key) => rows.some((row) => row.has(key)));
	const titles = used.map((key) => columnOf(key).en);
	const lines = rows.map((row) => used.map((key) => csvText(key, row.get(key))));
	return `\ufeff${stringify([titles, ...lines], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })}`;
}

function csvText(key: ColumnKey, cell: WrittenCell | undefined): string {
	if (!cell) return '';
	const { value } = columnOf(key);
	return cell.type === 'text' && (value === 'words' || value === 'label') ? guarded(cell.text) : cell.text;
}

/** The entries as JSON Lines: `{ "key", "entries" }` for each group, in the order of recording. */
export function ledgerToJsonl(entries: readonly Recorded[]): string {
	const groups = new Map<string, unknown[]>();
	for (const { key, entry } of entries) {
		const group = groups.get(key);
		if (group) group.push(encodeEntry(entry));
		else groups.set(key, [encodeEntry(entry)]);
	}
	return [...groups].map(([key, group]) => `${JSON.stringify({ key, entries: group })}\n`).join('');
}

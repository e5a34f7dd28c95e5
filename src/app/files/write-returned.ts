/** An import as it came, with its last column filled in: what is asked about each row, or why it is refused. */
import type { Standing } from '../../ledger/standing.ts';
import type { Cell } from './cell.ts';
import { type ColumnKey, columnOf } from './columns.ts';
import { unguarded } from './guard.ts';
import { type ColumnMap, headed } from './headers.ts';
import type { Plan, PlannedRow } from './plan.ts';
import { cellsOf, isBlank } from './read-row.ts';
import type { Table } from './read-table.ts';
import { SHEETS } from './sheets.ts';
import { written } from './write-workbook.ts';
import type { WrittenCell, WrittenRow } from './written.ts';

/**
 * The rows of `table` that are not understood, or all of them, on the sheets of the template with "What is wrong"
 * filled in; to be corrected and imported again. JSON Lines have no rows to give back.
 */
export function writeReturned(
	table: Table,
	plan: Plan,
	{
		standing,
		columns,
		all = false,
	}: { readonly standing: Standing; readonly columns?: ColumnMap; readonly all?: boolean },
): Promise<Uint8Array> {
	const rows = new Map<string, WrittenRow[]>();
	const byPlace = new Map(plan.rows.map((row) => [`${row.at.sheet} ${row.at.row}`, row]));
	for (const sheet of table.sheets) {
		const found = headed(sheet, columns);
		for (const each of found?.rows ?? []) {
			const cells = cellsOf(each, found?.columns ?? new Map());
			const planned = byPlace.get(`${sheet.name} ${each.number}`);
			if (isBlank(cells) || !planned || (!all && planned.state === 'understood')) continue;
			const name = SHEETS.some((own) => own.name === sheet.name) ? sheet.name : SHEETS[0]?.name;
			const row = returnedRow(cells, planned, table.format !== 'xlsx');
			rows.set(name ?? '', [...(rows.get(name ?? '') ?? []), row]);
		}
	}
	return written(standing, 'returned', rows);
}

function returnedRow(
	cells: ReadonlyMap<ColumnKey, Cell>,
	planned: PlannedRow,
	isGuarded: boolean,
): WrittenRow {
	const row = new Map<ColumnKey, WrittenCell>();
	for (const [key, { type, text }] of cells) {
		if (key === 'problem') continue;
		const { value } = columnOf(key);
		const held = isGuarded && (value === 'words' || value === 'label') ? unguarded(text) : text;
		row.set(key, { type: type === 'number' || type === 'day' ? type : 'text', text: held });
	}
	const wrong = problemWords(planned);
	if (wrong !== '') row.set('problem', { type: 'text', text: wrong });
	return row;
}

/** What is wrong with a row, in one text; empty when nothing is. */
function problemWords({ problems, questions }: PlannedRow): string {
	const column = (name: string | null) => (name === null ? '' : `${name}: `);
	return [
		...problems.map(
			({ code, column: of, why, belongs }) =>
				`${code}: ${column(of)}${why}${belongs === null ? '' : `; ${belongs}`}`,
		),
		...questions.map(({ column: of, asks, candidates }) => {
			return `${column(of)}${asks}${candidates.length > 0 ? ` (${candidates.slice(0, 5).join(' | ')})` : ''}`;
		}),
	].join('\n');
}

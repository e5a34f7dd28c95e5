/** Which column of a table is which: by the titles in its header, in either language and any order. */
import { Refusal } from '../../value/refusal.ts';
import { nearest } from '../nearest.ts';
import type { TableRow, TableSheet } from './cell.ts';
import { COLUMN_KEYS, type ColumnKey, columnOf } from './columns.ts';
import { SHEETS } from './sheets.ts';

export interface Headed {
	/** By the number of the column, from 0. */
	readonly columns: ReadonlyMap<number, ColumnKey>;
	/** Rows under the header. */
	readonly rows: readonly TableRow[];
}

/** Titles of one's own → the column meant; null for one to leave out. */
export type ColumnMap = Readonly<Record<string, ColumnKey | null>>;

/** Rows among which a header is looked for. */
const HEADER_WITHIN = 20;

/** Case, width and spaces of a title do not matter. */
export function plainTitle(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/[’‘]/g, "'")
		.replace(/[\s*:]+/g, ' ')
		.trim()
		.toLowerCase();
}

const TITLES: ReadonlyMap<string, ColumnKey> = new Map(
	COLUMN_KEYS.flatMap((key) => {
		const { en, zh } = columnOf(key);
		return [key, en, zh, `${en} ${zh}`].map((title) => [plainTitle(title), key] as const);
	}),
);

/**
 * The header of a sheet. Null for a sheet of other names that has none, such as one of notes; refuses with
 * `TABLE_HEADER` one that ought to have it, unknown titles over cells that are filled, and titles that stand twice.
 */
export function headed({ name, rows }: TableSheet, map: ColumnMap = {}): Headed | null {
	const own = new Map(Object.entries(map).map(([title, key]) => [plainTitle(title), key]));
	const known = (text: string) => own.get(plainTitle(text)) ?? TITLES.get(plainTitle(text)) ?? null;
	const matches = (row: TableRow) =>
		[...row.cells.values()].filter(({ text }) => known(text) !== null).length;
	const header = rows
		.slice(0, HEADER_WITHIN)
		.reduce<TableRow | null>((best, row) => (matches(row) > (best ? matches(best) : 0) ? row : best), null);
	if (!header || (matches(header) < 2 && !isJson(header, known))) return unheaded(name, rows);
	const below = rows.slice(rows.indexOf(header) + 1);
	const second = below[0];
	const data = second && matches(second) > 1 ? below.slice(1) : below;
	const left = (text: string) => own.get(plainTitle(text)) === null;
	return { columns: columnsOf(header, data, { known, left }), rows: data };
}

function isJson(row: TableRow, known: (text: string) => ColumnKey | null): boolean {
	return [...row.cells.values()].some(({ text }) => known(text) === 'json');
}

function unheaded(name: string | null, rows: readonly TableRow[]): null {
	if (rows.length === 0 || (name !== null && !SHEETS.some((sheet) => sheet.name === name))) return null;
	const first = rows[0];
	const texts = [...(first?.cells.values() ?? [])].map(({ text }) => text.slice(0, 40));
	throw new Refusal(
		'TABLE_HEADER',
		`${name === null ? 'the table' : `the sheet "${name}"`} has no header: its first row holds ${texts.slice(0, 5).join(', ')}`,
		'the first row names the columns: Date, Kind, Class, Shares …; docs/files.md lists them',
	);
}

interface Titles {
	readonly known: (text: string) => ColumnKey | null;
	/** Left out by the caller. */
	readonly left: (text: string) => boolean;
}

function columnsOf(
	header: TableRow,
	rows: readonly TableRow[],
	{ known, left }: Titles,
): Map<number, ColumnKey> {
	const columns = new Map<number, ColumnKey>();
	const unknown: string[] = [];
	for (const [index, { text }] of header.cells) {
		const key = known(text);
		if (key === null) {
			if (!left(text) && rows.some(({ cells }) => cells.has(index))) unknown.push(text);
		} else if ([...columns.values()].includes(key)) {
			throw new Refusal(
				'TABLE_HEADER',
				`the column "${text}" stands twice in the header, row ${header.number}`,
				'keep one of them',
			);
		} else columns.set(index, key);
	}
	const untitled = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].filter(
		(index) => !header.cells.has(index),
	);
	if (unknown.length > 0 || untitled.length > 0) throw unknownTitles(unknown, untitled, header.number);
	return columns;
}

function unknownTitles(unknown: readonly string[], untitled: readonly number[], row: number): Refusal {
	const titles = COLUMN_KEYS.map((key) => columnOf(key).en);
	const told = unknown.map((text) => {
		const near = nearest(text.trim(), titles);
		return `"${text.slice(0, 40)}"${near === null ? '' : ` (is it "${near}"?)`}`;
	});
	const blank = untitled.map((index) => `column ${index + 1} without a title`);
	return new Refusal(
		'TABLE_HEADER',
		`the header in row ${row} has what is no column: ${[...told, ...blank].slice(0, 10).join(', ')}`,
		'correct the title, or delete the column; docs/files.md lists the columns',
		[...unknown, ...blank],
	);
}

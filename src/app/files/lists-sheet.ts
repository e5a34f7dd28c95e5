/** The hidden sheet behind the drop-downs: a column for each list, under the stamp of the file. */
import type { Standing } from '../../ledger/standing.ts';
import { KIND_TITLES, MANDATE_FOR, STATED, VENUES, YES_NO } from './choices.ts';
import { type ColumnKey, columnOf, type NamesOf } from './columns.ts';
import { LISTS, SHEETS, type Sheet } from './sheets.ts';
import { stampCells } from './stamp.ts';
import type { SheetOut } from './workbook-out.ts';
import type { WrittenCell } from './written.ts';

export interface Lists {
	readonly sheet: SheetOut;
	/** The cells that hold the choices of a column; undefined when it has none. */
	readonly choicesOf: (sheet: Sheet, key: ColumnKey) => string | undefined;
}

const CURRENCIES = ['HKD', 'USD', 'CNY', 'EUR', 'GBP', 'SGD', 'JPY', 'AUD', 'CAD'];

/** Lists of an issuer: its own names, the kinds of each sheet, and the few words of the other columns. */
export function listsOf(standing: Standing | null, made: string): Lists {
	const lists = new Map<string, readonly string[]>([
		['yes-no', [...YES_NO.keys()]],
		['stated', [...STATED.keys()]],
		['venue', [...VENUES.keys()]],
		['for', [...MANDATE_FOR.keys()]],
		['currency', CURRENCIES],
		...(['classes', 'schemes', 'warrants', 'convertibles', 'agreements', 'mandates'] as const).map(
			(sort: NamesOf) => [sort, [...(standing?.[sort].keys() ?? [])]] as const,
		),
		...SHEETS.map((sheet) => [sheet.name, kindTitles(sheet)] as const),
	]);
	const names = [...lists.keys()];
	return {
		sheet: listsSheet([...lists.values()], stampCells(made, standing?.issuer?.stockCode ?? null)),
		choicesOf(sheet, key) {
			const name = listFor(sheet, key);
			const length = name === null ? 0 : (lists.get(name)?.length ?? 0);
			if (name === null || length === 0) return undefined;
			const letters = columnLetters(names.indexOf(name));
			return `${LISTS}!$${letters}$2:$${letters}$${length + 1}`;
		},
	};
}

function kindTitles({ kinds }: Sheet): readonly string[] {
	return kinds.map((kind) => [...KIND_TITLES].find(([, each]) => each === kind)?.[0] ?? kind);
}

function listFor(sheet: Sheet, key: ColumnKey): string | null {
	const { value, names } = columnOf(key);
	if (value === 'movement') return sheet.name;
	if (names !== undefined) return names;
	if (value === 'choice') return key;
	return value === 'yes-no' || value === 'stated' || value === 'currency' ? value : null;
}

function listsSheet(lists: readonly (readonly string[])[], stamp: readonly string[]): SheetOut {
	const height = Math.max(...lists.map((list) => list.length));
	const text = (of: string | undefined): WrittenCell | null =>
		of === undefined || of === '' ? null : { type: 'text', text: of };
	const rows = Array.from({ length: height }, (_, row) => lists.map((list) => text(list[row])));
	return {
		name: LISTS,
		hidden: true,
		columns: lists.map(() => ({ titles: [], width: 20 })),
		rows: [stamp.map(text), ...rows],
	};
}

/** 0 → `A`, 26 → `AA`. */
function columnLetters(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

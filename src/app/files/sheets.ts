/** The sheets of the template: which kinds of movement each is for, and its columns in their order. */
import { KINDS } from '../../ledger/kinds.ts';
import { MOVEMENT_KINDS, type MovementKind } from '../../ledger/movement.ts';
import { COLUMN_KEYS, type ColumnKey } from './columns.ts';
import { columnsFor } from './fields.ts';

export interface Sheet {
	readonly name: string;
	readonly kinds: readonly MovementKind[];
	readonly columns: readonly ColumnKey[];
}

/** Kinds that columns cannot say, or that no secretary types: they go into the column of JSON. */
export const JSON_ONLY: readonly MovementKind[] = ['opening-balance', 'class-line-changed', 'correction'];

const BUY_BACKS: readonly MovementKind[] = [
	'repurchase-for-cancellation',
	'repurchase-into-treasury',
	'redemption',
];
const MANDATES: readonly MovementKind[] = ['mandate-granted', 'mandate-lapsed', 'public-float-snapshot'];

const startsWith = (...starts: readonly string[]) =>
	MOVEMENT_KINDS.filter((kind) => starts.some((start) => kind.startsWith(start)));
const OPTIONS = startsWith('option-', 'award-', 'holding-vehicle-');
const INSTRUMENTS = startsWith('warrant-', 'convertible-', 'conversion-price-');
const elsewhere = new Set([...JSON_ONLY, ...BUY_BACKS, ...MANDATES, ...OPTIONS, ...INSTRUMENTS]);
const MOVEMENTS = MOVEMENT_KINDS.filter((kind) => !elsewhere.has(kind));

const FIRST: readonly ColumnKey[] = ['group', 'day', 'kind'];
const LAST: readonly ColumnKey[] = ['evidence', 'reference', 'memo', 'json', 'problem'];

function sheet(name: string, kinds: readonly MovementKind[]): Sheet {
	const used = new Set(kinds.flatMap((kind) => [...columnsFor(kind).keys()]));
	const own = COLUMN_KEYS.filter((key) => used.has(key) && ![...FIRST, ...LAST].includes(key));
	return { name, kinds: [...kinds].sort(byRow), columns: [...FIRST, ...own, ...LAST] };
}

function byRow(a: MovementKind, b: MovementKind): number {
	return KINDS[a].row - KINDS[b].row;
}

export const SHEETS: readonly Sheet[] = [
	sheet('Movements', MOVEMENTS),
	sheet('Options and awards', OPTIONS),
	sheet('Warrants and convertibles', INSTRUMENTS),
	sheet('Buy-backs by day', BUY_BACKS),
	sheet('Mandates', MANDATES),
];

export const READ_ME = 'Read me 說明';
export const LISTS = 'Lists';

/** The sheet on which a kind of entry is written; the first for statements and what columns cannot say. */
export function sheetFor(kind: string): Sheet | undefined {
	return SHEETS.find(({ kinds }) => kinds.some((each) => each === kind)) ?? SHEETS[0];
}

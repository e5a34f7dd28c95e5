/**
 * The three rows of a class in Parts I and II: close of preceding month, increase / decrease, close of the month.
 * A row whose cells do not fit the columns of the edition is claimed not at all.
 */
import type { Block } from './blocks.ts';
import { withoutNumeral } from './blocks.ts';
import type { Range, TextDocument } from './document.ts';
import { endOfLine } from './grid.ts';
import { quote, type Token, tokens } from './tokens.ts';

export const ROWS = ['preceding', 'change', 'close'] as const;
export type RowName = (typeof ROWS)[number];

/** A row as found: its label, and what stands between it and the next label. */
export interface Row {
	readonly name: RowName;
	/** Null when the label was not found. */
	readonly label: Range | null;
	readonly range: Range;
	/** Figures, currencies and marks for nothing; words left out. */
	readonly cells: readonly Token[];
	/** Words that stand in the row, such as "Unlimited". */
	readonly words: string;
	/** A label of the form closes the row, so that it cannot have taken another row's cells. */
	readonly closed: boolean;
}

export interface RowSet {
	readonly preceding: Row;
	readonly change: Row;
	readonly close: Row;
}

/** The row sets of a block; more than one when a class line was lost or the table is printed twice. */
export function rowSets(document: TextDocument, block: Block): RowSet[] {
	const sets: Partial<Record<RowName, Row>>[] = [];
	let rank: number = ROWS.length;
	block.anchors.forEach((each, index) => {
		const at = ROWS.indexOf(each.name as RowName);
		const name = ROWS[at];
		if (name === undefined) return;
		const row = rowOf(document, block, name, index);
		const current = sets.at(-1);
		const again = at === rank && current?.[name]?.cells.length === 0 && name !== 'change';
		if (at > rank && current) current[name] = row;
		else if (again && current) current[name] = row;
		else sets.push({ [name]: row });
		rank = at;
	});
	const none = (name: RowName): Row => ({
		name,
		label: null,
		range: { from: block.to, to: block.to },
		cells: [],
		words: '',
		closed: false,
	});
	return (sets.length === 0 ? [{}] : sets).map((set) => ({
		preceding: set.preceding ?? none('preceding'),
		change: set.change ?? none('change'),
		close: set.close ?? none('close'),
	}));
}

function rowOf(document: TextDocument, block: Block, name: RowName, index: number): Row {
	const label = block.anchors[index] ?? block.opening;
	const next = block.anchors[index + 1];
	const whole = withoutNumeral(document, { from: label.to, to: next?.from ?? block.to });
	const range = { from: whole.from + tailOfLabel(document, whole, name), to: whole.to };
	const all = tokens(document, range);
	const words = all.filter((each) => each.kind === 'word');
	return {
		name,
		label,
		range,
		cells: all.filter(
			(each, at) => each.kind !== 'word' && !(name !== 'change' && isGlued(each, all[at + 1])),
		),
		words: words.map((each) => each.raw).join(' '),
		closed: name === 'preceding' ? next?.name === 'change' : name === 'close' || next?.name === 'close',
	};
}

/** Dashes glued to a balance are the mark of the row before, which had no change. */
function isGlued(each: Token, next: Token | undefined): boolean {
	return each.kind === 'nothing' && next?.kind === 'figure' && next.from === each.to;
}

/** What belongs to the label but has no letters: the `(-)` of "Increase / decrease (-)". */
function tailOfLabel(document: TextDocument, range: Range, name: RowName): number {
	if (name !== 'change') return 0;
	return /^\s{0,3}\(\s?-?\s?\)/.exec(document.plain.slice(range.from, range.from + 12))?.[0].length ?? 0;
}

/** True when all cells of a row stand on the line of its label, so that none can be of another row. */
export function onOwnLine(document: TextDocument, row: Row): boolean {
	const end = endOfLine(document.plain, row.label?.to ?? row.range.to);
	return row.cells.every((each) => each.to <= end);
}

/** A row as it stands, for a gap that quotes it. */
export function quoteRow(document: TextDocument, row: Row): string {
	return quote(document, row.range);
}

/** True when two row sets print the same cells: the table was kept twice. */
export function sameRows(one: RowSet, other: RowSet): boolean {
	return ROWS.every((name) => printedCells(one[name]) === printedCells(other[name]));
}

function printedCells(row: Row): string {
	return row.cells.map((each) => each.raw).join(' ');
}

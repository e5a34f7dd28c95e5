/** Part II in a text: issued shares, from 1.1.0 treasury shares too, from 1.2.0 the public float statement. */
import type { Edition } from '../../form/editions.ts';
import type { IssuedClass, MonthlyReturn } from '../../form/return.ts';
import { isWord } from '../figure.ts';
import { lost } from './authorised.ts';
import { onOwnLine, ROWS, type Row, type RowSet, rowSets, sameRows } from './balance.ts';
import { type Block, blocksIn, lacksClassLine } from './blocks.ts';
import { countCell } from './cell.ts';
import { readClass } from './class-line.ts';
import { endOfLine, type Spot, spotOf, underColumns } from './grid.ts';
import type { Part } from './outline.ts';
import { readPublicFloat } from './public-float.ts';
import { missing, type Recorder } from './recorder.ts';
import { remarksOf } from './remarks.ts';
import { scatteredIssued } from './scattered.ts';
import { quote, type Token, withoutFragments } from './tokens.ts';

/** What an edition prints in Part II. */
export type IssuedLayout = Pick<Edition, 'treasury' | 'publicFloat'>;

/** Reads Part II; null with a gap when its heading is missing or holds no class. */
export function readIssued(
	to: Recorder,
	part: Part | undefined,
	layout: IssuedLayout,
): MonthlyReturn['issued'] {
	if (!part) return missing(to, '/issued', 'not found');
	const found = blocksIn(to.document, part);
	if (found.blocks.length === 0) {
		return missing(to, '/issued', 'ambiguous', quote(to.document, part), part.from);
	}
	if (lacksClassLine(to.document, found))
		missing(to, '/issued/classes', 'ambiguous', 'a class line was lost', part.from);
	return {
		classes: found.blocks.map((block, index) => classOf(to, block, `/issued/classes/${index}`, layout)),
		remarks: remarksOf(to, found.remarks, '/issued/remarks'),
	};
}

function classOf(to: Recorder, block: Block, path: string, layout: IssuedLayout): IssuedClass {
	const name = readClass(to, block, `${path}/class`);
	const sets = rowSets(to.document, block);
	const [set] = sets;
	if (!set) throw new Error('issued: a block has at least an empty row set');
	if (sets.slice(1).some((other) => !sameRows(set, other))) {
		missing(to, '/issued/classes', 'ambiguous', 'more rows than classes', block.from);
	}
	const columns = layout.treasury ? 3 : 1;
	const reference = columnsOf(to, set, columns);
	const cells = {
		preceding: cellsOf(to, set.preceding, columns, reference),
		change: cellsOf(to, set.change, layout.treasury ? 2 : 1, reference),
		close: cellsOf(to, set.close, columns, reference),
	};
	const empty = isEmpty(set.preceding) && isEmpty(set.close);
	// A change of one figure is short of a cell, not torn.
	const torn = (row: Row, found: Cells | null) =>
		row.label !== null &&
		found === null &&
		!isWord(row.words) &&
		!(row.name === 'change' && row.cells.length < columns);
	const unfit = ROWS.some((name) => torn(set[name], cells[name]));
	const words = ROWS.some((row) => isWord(set[row].words));
	const scattered =
		!words && (empty || cells.preceding === null || cells.close === null)
			? scatteredIssued(to.document, block, columns)
			: null;
	if (scattered) to.arranged.push(path);
	// Where one row is torn, the figures after the label of another may be of the torn one.
	const held = (row: Row) => row.cells.length === 0 || !onOwnLine(to.document, row);
	const hold = (row: Row, found: Cells | null) => (empty || (unfit && held(row)) ? null : found);
	const [precedingCells, changeCells, closeCells] = [
		scattered?.preceding ?? hold(set.preceding, cells.preceding),
		scattered?.change ?? hold(set.change, cells.change),
		scattered?.close ?? hold(set.close, cells.close),
	];
	return {
		class: name,
		preceding: balance(to, `${path}/preceding`, set.preceding, precedingCells, layout),
		change: {
			issued: cell(to, `${path}/change/issued`, set.change, changeCells, 0, 'movement'),
			treasury: layout.treasury
				? cell(to, `${path}/change/treasury`, set.change, changeCells, 1, 'movement')
				: null,
		},
		close: balance(to, `${path}/close`, set.close, closeCells, layout),
		publicFloat: layout.publicFloat ? readPublicFloat(to, block, `${path}/publicFloat`) : null,
	};
}

function isEmpty(row: Row): boolean {
	return row.cells.length === 0 && !isWord(row.words);
}

/** The cells of a row in the order of the columns; null where they cannot be told apart. */
type Cells = readonly (Token | null)[];

function cellsOf(to: Recorder, row: Row, columns: number, reference: readonly Spot[] | null): Cells | null {
	if (row.label === null || !row.closed || isWord(row.words)) return null;
	const cells = row.cells.filter((each) => each.kind !== 'currency');
	if (cells.length === 0) return Array.from({ length: columns }, () => null);
	const kept = withoutFragments(to.document, cells, columns);
	if (kept.length === columns) return kept;
	if (kept.length > columns || reference === null) return null;
	const spots = kept.map((each) => spotOf(to.document, each)).filter((spot) => spot !== null);
	if (spots.length < kept.length || new Set(spots.map((spot) => spot.line)).size > 1) return null;
	const bound = underColumns(spots, reference);
	if (bound === null || bound.some((index) => index >= columns)) return null;
	return Array.from({ length: columns }, (_, column) => kept[bound.indexOf(column)] ?? null);
}

/** Where the three columns stand, from a balance row that has all of them on the line of its label. */
function columnsOf(to: Recorder, set: RowSet, columns: number): readonly Spot[] | null {
	if (columns === 1) return null;
	for (const row of [set.close, set.preceding]) {
		if (row.label === null || row.cells.length !== columns) continue;
		const lineEnd = endOfLine(to.document.plain, row.label.to);
		if (row.cells.some((each) => each.from > lineEnd)) continue;
		const spots = row.cells.map((each) => spotOf(to.document, each)).filter((spot) => spot !== null);
		if (spots.length === columns) return spots;
	}
	return null;
}

function balance(
	to: Recorder,
	path: string,
	row: Row,
	cells: Cells | null,
	layout: IssuedLayout,
): IssuedClass['close'] {
	return {
		issued: cell(to, `${path}/issued`, row, cells, 0, 'balance'),
		treasury: layout.treasury ? cell(to, `${path}/treasury`, row, cells, 1, 'balance') : null,
		total: layout.treasury ? cell(to, `${path}/total`, row, cells, 2, 'balance') : null,
	};
}

function cell(
	to: Recorder,
	path: string,
	row: Row,
	cells: Cells | null,
	column: number,
	kind: 'balance' | 'movement',
): bigint | null {
	if (cells === null) return lost(to, path, row);
	return countCell(to, path, cells[column] ?? null, row.range.from, kind);
}

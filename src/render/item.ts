/** One item of III.A to E: its row of cells with the movements under one another, and the lines that stand under it. */
import { type CellPlan, draftCell, INSET, placeCell, ROW, runAt, runsIn } from './cell.ts';
import { LEFT, RIGHT } from './class-line.ts';
import type { Column, SectionLayout, Term } from './columns.ts';
import type { Entry, Filled, Movement } from './filled.ts';
import type { Cell, Line } from './page.ts';
import { type Font, type Setting, sizeToFit, word } from './setting.ts';
import { cellsStrip, type Strip, type TableOfStrips } from './strip.ts';

/** Right edge of the cell for an item's number. */
const NUMBER = 37.701;
const NUMBER_FONT: Font = { size: 8, bold: false };

export function itemStrips(
	setting: Setting,
	table: TableOfStrips,
	layout: SectionLayout,
	filled: Filled,
	number: number,
	rest: Partial<Strip>,
): Strip[] {
	const font: Font = { size: layout.itemSize, bold: false };
	const [first, ...others] = layout.columns;
	if (!first) throw new Error('render: a section without columns');
	const plans = [
		entryPlan(filled, first, NUMBER, font),
		...others.flatMap((column, index) =>
			column.name === 'movements'
				? []
				: [entryPlan(filled, column, layout.columns[index]?.right ?? LEFT, font)],
		),
	];
	const drafts = plans.map((plan) => draftCell(setting, plan));
	const moves = movementCells(setting, layout, filled.movements, font);
	const height = Math.max(ROW, moves.height, ...drafts.map((draft) => draft.height));
	const numberPlan: CellPlan = {
		left: LEFT,
		right: NUMBER,
		role: 'label',
		text: word(setting, 'details.item', { number: `${number}` }),
		font: NUMBER_FONT,
		single: true,
		line: ROW,
	};
	const cells = [
		placeCell(setting, draftCell(setting, numberPlan), 0, height),
		...drafts.map((draft) => placeCell(setting, draft, 0, height)),
		...moves.cells(height),
	].sort((one, other) => one.box[0] - other.box[0] || one.box[1] - other.box[1]);
	return [cellsStrip(table, cells, height, rest), ...termStrips(setting, table, layout, filled)];
}

function entryPlan(filled: Filled, column: Column, left: number, font: Font): CellPlan {
	const entry = filled.cells[column.name];
	if (!entry) throw new Error(`render: nothing for the column ${column.name}`);
	const place = { left, right: column.right, role: entry.role, path: entry.path, font, line: ROW } as const;
	if (entry.role === 'figure') return { ...place, text: entry.words, align: 'right', single: true };
	if (column.name !== 'description') return { ...place, text: entry.words, smaller: [6, 5.5] };
	return {
		...place,
		text: entry.words,
		fromTop: true,
		smaller: [7, 6.5, 6].filter((size) => size < font.size),
		linesMost: 4,
	};
}

/** The cells of the movement column, and how high they are together. */
function movementCells(
	setting: Setting,
	layout: SectionLayout,
	movements: readonly Movement[] | null,
	font: Font,
): { readonly height: number; readonly cells: (height: number) => Cell[] } {
	const at = layout.columns.findIndex((column) => column.name === 'movements');
	const column = layout.columns[at];
	if (!movements || !column?.inner) return { height: 0, cells: () => [] };
	const left = layout.columns[at - 1]?.right ?? LEFT;
	const [nameRight, figureRight] = column.inner;
	const around = draftCell(setting, {
		left,
		right: column.right,
		role: movements.length > 0 ? 'frame' : 'blank',
	});
	let top = 0;
	const inner = movements.flatMap((movement): Cell[] => {
		const name = draftCell(setting, {
			left,
			right: nameRight,
			role: 'words',
			text: movement.name,
			font,
			path: movement.name[0]?.path ?? null,
			smaller: [6, 5.5].filter((size) => size < font.size),
			linesMost: movement.name.length,
		});
		const figure = draftCell(setting, {
			left: nameRight,
			right: figureRight,
			role: 'figure',
			text: movement.figure.words,
			align: 'right',
			single: true,
			font,
			path: movement.figure.path,
		});
		const height = Math.max(ROW, name.height);
		const placed = [placeCell(setting, name, top, height), placeCell(setting, figure, top, height)];
		top += height;
		return placed;
	});
	return { height: top, cells: (height) => [placeCell(setting, around, 0, height), ...inner] };
}

const TERM_FONT: Font = { size: 7, bold: false };
/** Height of a term by the lines of its label. */
const TERM_HEIGHT = [21, 21, 22.7];
const MORE = 8.4;
/** The last term stands so far above the end of its item. */
const TERMS_END = 2.8;

function termStrips(setting: Setting, table: TableOfStrips, layout: SectionLayout, filled: Filled): Strip[] {
	return layout.terms.map((term, index) => {
		const last = index === layout.terms.length - 1;
		return termStrip(setting, table, layout, term, filled.terms[term.name] ?? [], last);
	});
}

/** A label in one or two lines, and its value over a line; a price over two, currency and amount. */
function termStrip(
	setting: Setting,
	table: TableOfStrips,
	layout: SectionLayout,
	term: Term,
	entries: readonly Entry[],
	last: boolean,
): Strip {
	const [left, right] = layout.termLine;
	const label = draftCell(setting, {
		left: LEFT,
		right: left - 4,
		role: 'label',
		// The form breaks such labels before their bracket.
		text: word(setting, term.label).replace(/ ?\(/, '\n('),
		font: TERM_FONT,
	});
	const lines = label.lines.length;
	const own = (TERM_HEIGHT[Math.min(lines, 2)] ?? ROW) + Math.max(0, lines - 2) * MORE;
	const bottom = own + 0.04;
	const middle = (own + 4.9) / 2;
	const labelCell: Cell = {
		...placeCell(setting, label, 0, own),
		ruled: false,
		runs: runsIn(setting, label.lines, TERM_FONT, { left: LEFT + INSET, right: left, middle, align: 'left' }),
	};
	const spans: readonly Line[] =
		entries.length === 2
			? [
					{ left, right: left + 38.8, y: bottom },
					{ left: left + 39.7, right, y: bottom },
				]
			: [{ left, right, y: bottom }];
	const values = spans.map((line, index) => termCell(setting, entries[index], line, middle));
	const close: Cell[] = last ? [closing(own + TERMS_END)] : [];
	return cellsStrip(table, [labelCell, ...values, ...close], last ? own + TERMS_END : own, { kept: true });
}

function termCell(setting: Setting, entry: Entry | undefined, line: Line, middle: number): Cell {
	const text = entry?.words[0]?.text ?? '';
	const path = entry?.path ?? null;
	const base: Cell = {
		role: entry?.role ?? 'blank',
		box: [line.left, 0, line.right, line.y],
		ruled: false,
		grey: false,
		runs: [],
		lines: [line],
		ticks: [],
		path,
	};
	if (text === '' || !entry) return base;
	const size = sizeToFit(setting, text, line.right - line.left - 2, TERM_FONT, path);
	const y = middle + 2.03;
	const font = { ...TERM_FONT, size };
	const run =
		entry.role === 'figure'
			? runAt(setting, text, font, { left: line.left, right: line.right - 1.4, align: 'right', y, path })
			: runAt(setting, text, font, { left: line.left + 0.4, y, path });
	return { ...base, runs: [run] };
}

/** The rule that closes an item. */
function closing(y: number): Cell {
	return {
		role: 'blank',
		box: [LEFT, y, RIGHT, y],
		ruled: false,
		grey: false,
		runs: [],
		lines: [{ left: LEFT, right: RIGHT, y }],
		ticks: [],
		path: null,
	};
}

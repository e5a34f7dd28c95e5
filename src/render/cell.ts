/**
 * Cells with their text in place. The form sets text to the middle of its row; lines are one size and a fifth
 * apart. Measured from edition 1.2.0.
 */
import { rounded } from './move.ts';
import type { Align, Box, Cell, CellRole, Line, Run } from './page.ts';
import { type Font, linesOf, type Setting, sizeToFit } from './setting.ts';

/** Height of a row of one line, and how much of it lies around the text, in points. */
export const ROW = 18.142;
const AROUND = 7.342;
/** The same where the form sets its lines close. */
const TIGHT = 1.03;
/** From the edge of a cell to its text. */
export const INSET = 1.417;
/** Lines of a text are so many sizes apart. */
const LEADING = 1.2;
/** The baseline lies so many sizes under the middle of its line. */
const BELOW_MIDDLE = 0.2896;
/**
 * In a text that begins at the top of its cell: from the top to the first baseline, and under the last, in sizes. The
 * form leaves 0.21 there, so that a "g" of the last line touches the border; here it stands clear of it.
 */
const TO_FIRST = 1.623;
const UNDER_LAST = 0.3;

export const REGULAR: Font = { size: 9, bold: false };
export const BOLD: Font = { size: 9, bold: true };

export interface CellPlan {
	readonly left: number;
	readonly right: number;
	readonly role: CellRole;
	readonly text?: string | readonly Words[];
	readonly font?: Font;
	readonly align?: Align;
	readonly inset?: number;
	readonly path?: string | null;
	/** Text in one line, made smaller to fit; else it runs over as many lines as it needs. */
	readonly single?: boolean;
	/** Sizes to try, largest first, until the text needs no more lines than `linesMost`. */
	readonly smaller?: readonly number[];
	readonly linesMost?: number;
	/** The same by the height of all lines together, in points. */
	readonly highest?: number;
	readonly ruled?: boolean;
	readonly grey?: boolean;
	readonly lines?: readonly Line[];
	/** Text is set to the middle of this height from the top, not of the whole row. */
	readonly line?: number;
	/** Text begins at the top of the cell, however high its row is: descriptions of items. */
	readonly fromTop?: boolean;
	/** Next to nothing above and below its lines: the statements on the public float. */
	readonly tight?: boolean;
	/** From the end of its lines to the right edge, where that is more than the inset. */
	readonly rightInset?: number;
}

/** Words of a cell that holds more than one value, each on lines of its own. */
export interface Words {
	readonly text: string;
	readonly path: string | null;
}

/** A cell whose lines are known, but not how high its row will be. */
export interface Draft {
	readonly plan: CellPlan;
	readonly font: Font;
	readonly lines: readonly Words[];
	/** Height that the text asks for. */
	readonly height: number;
}

/** Breaks the text of a cell into its lines. */
export function draftCell(setting: Setting, plan: CellPlan): Draft {
	const path = plan.path ?? null;
	const words = typeof plan.text === 'string' ? [{ text: plan.text, path }] : (plan.text ?? []);
	const base = plan.font ?? REGULAR;
	const inset = plan.inset ?? INSET;
	const width = plan.right - plan.left - inset - (plan.rightInset ?? inset) + 0.05;
	const [only] = words;
	if (!only || words.every(({ text }) => text === '')) return { plan, font: base, lines: [], height: 0 };
	if (plan.single) {
		const size = sizeToFit(setting, only.text, width, base, path);
		return { plan, font: { ...base, size }, lines: [only], height: heightOf(1, size) };
	}
	const sizes = [base.size, ...(plan.smaller ?? [])];
	for (const [index, size] of sizes.entries()) {
		const font = { ...base, size };
		const lines = words.flatMap((each) =>
			linesOf(setting, each.text, width, font).map((text) => ({ text, path: each.path })),
		);
		const fits =
			plan.highest === undefined
				? lines.length <= (plan.linesMost ?? 1)
				: lines.length * LEADING * size <= plan.highest;
		if (fits || index === sizes.length - 1)
			return { plan, font, lines, height: heightFor(plan, lines.length, size) };
	}
	throw new Error('render: a cell without a size');
}

/** Height of a row that holds so many lines. */
function heightOf(lines: number, size: number): number {
	return lines === 0 ? 0 : rounded(lines * LEADING * size + Math.min(AROUND, ROW - LEADING * size));
}

function heightFor(plan: CellPlan, lines: number, size: number): number {
	if (plan.fromTop) return heightFromTop(lines, size);
	return plan.tight ? rounded(lines * LEADING * size + TIGHT) : heightOf(lines, size);
}

function heightFromTop(lines: number, size: number): number {
	return rounded((TO_FIRST + UNDER_LAST + (lines - 1) * LEADING) * size);
}

/** Puts a cell into its place: from `top`, as high as `height`. */
export function placeCell(setting: Setting, draft: Draft, top: number, height: number): Cell {
	const { plan, font, lines } = draft;
	const box: Box = [plan.left, rounded(top), plan.right, rounded(top + height)];
	const over = plan.line === undefined ? height : Math.max(plan.line, draft.height);
	const half = ((lines.length - 1) / 2) * LEADING * font.size;
	const middle = plan.fromTop ? (TO_FIRST - BELOW_MIDDLE) * font.size + half : over / 2;
	const runs = runsIn(setting, lines, font, {
		left: plan.left + (plan.inset ?? INSET),
		right: plan.right - (plan.inset ?? INSET),
		middle: top + middle,
		align: plan.align ?? 'left',
	});
	return {
		role: plan.role,
		box,
		ruled: plan.ruled ?? true,
		grey: plan.grey ?? false,
		runs,
		lines: plan.lines ?? [],
		ticks: [],
		path: plan.path ?? null,
	};
}

interface Span {
	readonly left: number;
	readonly right: number;
	/** Height of the middle of all lines together. */
	readonly middle: number;
	readonly align: Align;
}

/** Lines of text around a middle height, between two edges. */
export function runsIn(setting: Setting, lines: readonly Words[], font: Font, span: Span): Run[] {
	const first = span.middle + BELOW_MIDDLE * font.size - ((lines.length - 1) / 2) * LEADING * font.size;
	return lines.map(({ text, path }, index) =>
		runAt(setting, text, font, { ...span, path, y: first + index * LEADING * font.size }),
	);
}

/** One line of text with its baseline at `y`. */
export function runAt(
	setting: Setting,
	text: string,
	font: Font,
	at: {
		readonly left: number;
		readonly right?: number;
		readonly y: number;
		readonly align?: Align;
		readonly path?: string | null;
	},
): Run {
	const width = setting.measure.width(text, font.size, font.bold);
	const right = at.right ?? at.left + width;
	const align = at.align ?? 'left';
	const x = align === 'right' ? right - width : align === 'centre' ? (at.left + right - width) / 2 : at.left;
	return {
		x: rounded(x),
		y: rounded(at.y),
		width: rounded(width),
		...font,
		align,
		text,
		path: at.path ?? null,
	};
}

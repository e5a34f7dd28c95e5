/**
 * Values that stand beside their label, outside of cells: over a line of their own, or on the label's height.
 * Header, totals, the lines under an item of III.A to III.C, and the signatory.
 */
import type { Box } from '../page.ts';
import { readCurrency } from '../vocabulary.ts';
import { type Spot, spotOf } from './notes.ts';
import { atOf, inReadingOrder, middle, type Place, type Sheet, type Word } from './sheet.ts';

/** How far the line under a value may lie below its label, in points. */
const LINE_BELOW = 16;
/** How far it may lie below the last line of a label of several lines. */
const LINE_UNDER = 4;
/** How high a value of one line stands over its line. */
const VALUE_HEIGHT = 18;
/** Middles no further apart are on one height. */
const LEVEL = 6;

/** Words outside cells that begin as `pattern` says, down the sheet. */
export function labelled(sheet: Sheet, pattern: RegExp): Word[] {
	return sheet.words.filter((word) => pattern.test(word.text));
}

/**
 * The values of a label from left to right: one for each line beside it, blank ones too; without lines, the words
 * on its height; with neither, one blank where the label is.
 */
export function valuesBeside(sheet: Sheet, label: Word, height = VALUE_HEIGHT): Spot[] {
	const lines = linesBeside(sheet, label);
	if (lines.length > 0) {
		const values = lines.map((line) => overLine(sheet, label, line, height));
		return hasStray(sheet, label, lines) ? values.map((value) => ({ ...value, torn: true })) : values;
	}
	const words = sheet.words.filter(
		(word) => word.left >= label.right - 1 && Math.abs(middle(word) - middle(label)) <= LEVEL,
	);
	if (words.length > 0) return words.map((word) => spotOf(word, [word]));
	return [{ raw: '', at: atOf(label) }];
}

/** The one value of a label, when it has one line or none. */
export function valueBeside(sheet: Sheet, label: Word | undefined, height = VALUE_HEIGHT): Spot | null {
	return label ? (valuesBeside(sheet, label, height)[0] ?? null) : null;
}

/** Currency and amount beside a label, over two lines, over one, or over none. */
export function moneyBeside(sheet: Sheet, label: Word): { readonly currency: Spot; readonly amount: Spot } {
	const values = valuesBeside(sheet, label);
	const [first, second] = values;
	const blank: Spot = { raw: '', at: first?.at ?? atOf(label) };
	if (first && second) return { currency: first, amount: second };
	if (!first) return { currency: blank, amount: blank };
	const match = /^(\D+?)\s*(-?[0-9].*)?$/.exec(first.raw);
	if (match?.[1] && readCurrency(match[1]) !== null) {
		return { currency: { ...first, raw: match[1].trim() }, amount: { ...first, raw: match[2] ?? '' } };
	}
	return { currency: blank, amount: first };
}

/** A figure on the label's height over none of its lines: the line of that figure was lost, or it was moved. */
function hasStray(sheet: Sheet, label: Word, lines: readonly Place[]): boolean {
	return sheet.words.some((word) => {
		const x = (word.left + word.right) / 2;
		const beside = word.left >= label.right - 1 && Math.abs(middle(word) - middle(label)) <= LEVEL;
		return (
			beside &&
			/^-?[0-9][0-9,.]*$/.test(word.text) &&
			lines.every((line) => x < line.left - 2 || x > line.right + 2)
		);
	});
}

/** The last of the lines that go on right under a label, as far to the left. */
function lastLineOf(sheet: Sheet, label: Word): Word {
	let last = label;
	for (const word of sheet.words) {
		const under = word.top > last.top + 2 && word.top - last.bottom < 3;
		if (under && Math.abs(word.left - label.left) < 2) last = word;
	}
	return last;
}

function linesBeside(sheet: Sheet, label: Word): Place[] {
	const lowest = Math.max(label.bottom + LINE_BELOW, lastLineOf(sheet, label).bottom + LINE_UNDER);
	const near = sheet.lines.filter(
		(line) => line.left >= label.right - 2 && line.top >= middle(label) - 1 && line.top <= lowest,
	);
	const top = Math.min(...near.map((line) => line.top));
	return near.filter((line) => line.top - top <= 2).sort((one, other) => one.left - other.left);
}

function overLine(sheet: Sheet, label: Word, line: Place, height: number): Spot {
	const above = Math.max(
		line.top - height,
		...sheet.lines
			.filter((each) => each.top < line.top - 2 && each.left < line.right && each.right > line.left)
			.map((each) => each.top),
	);
	const words = sheet.words.filter((word) => {
		const x = (word.left + word.right) / 2;
		return (
			word !== label &&
			x >= line.left - 2 &&
			x <= line.right + 2 &&
			middle(word) > above &&
			middle(word) < line.top + 1
		);
	});
	if (words.length === 0) return { raw: '', at: atOf(line) };
	return spotOf(around(words), inReadingOrder(words));
}

/** The place that holds all of the words, on the page of the first. */
export function around(words: readonly Word[]): Place {
	const [first] = words;
	if (!first) throw new Error('labelled: no words to go around');
	const same = words.filter((word) => word.page === first.page);
	const box: Box = [
		Math.min(...same.map((word) => word.box[0])),
		Math.min(...same.map((word) => word.box[1])),
		Math.max(...same.map((word) => word.box[2])),
		Math.max(...same.map((word) => word.box[3])),
	];
	const depth = first.top - first.box[1];
	return { left: box[0], right: box[2], top: depth + box[1], bottom: depth + box[3], page: first.page, box };
}

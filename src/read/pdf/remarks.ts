/**
 * Remarks, in every part: kept whole, over pages, and taken out of the sheet before anything else is looked for,
 * because they hold tables and figures of their own that are no cells of the form.
 */
import { isClassLine } from './class-block.ts';
import { around } from './labelled.ts';
import { type Notes, printed } from './notes.ts';
import {
	atOf,
	behind,
	inReadingOrder,
	type Place,
	printedOf,
	rowsOf,
	type Sheet,
	type Word,
} from './sheet.ts';

export interface Remarks {
	readonly label: Place;
	/** The words of the remark without its label; empty for a blank box. */
	readonly words: readonly Word[];
}

const LABEL = /^Remarks?\s*:?/i;
/** A box for remarks is as wide as the page's content. */
const WIDE = 500;
/** What stands this far above the label's top still belongs to it. */
const SLACK = 3;

/** Parts a sheet into its remarks, if it has any, and all the rest. */
export function withoutRemarks(sheet: Sheet): { readonly rest: Sheet; readonly remarks: Remarks | null } {
	const label =
		sheet.words.find((word) => LABEL.test(word.text) && word.left < 60) ??
		sheet.cells.find((cell) => LABEL.test(cell.text) && cell.right - cell.left > WIDE);
	if (!label) return { rest: sheet, remarks: null };
	const from = label.top - SLACK;
	const to =
		sheet.cells.find((cell) => cell.top > label.top && isClassLine(cell))?.top ?? Number.POSITIVE_INFINITY;
	const inside = (place: Place): boolean => place.top >= from && place.top < to - SLACK;
	const outside = (place: Place): boolean => !inside(place);
	const words = [...sheet.words.filter(inside), ...sheet.cells.filter(inside).flatMap((cell) => cell.words)];
	return {
		rest: {
			cells: sheet.cells.filter(outside),
			words: sheet.words.filter(outside),
			lines: sheet.lines.filter(outside),
		},
		remarks: { label, words: withoutLabel(inReadingOrder(words)) },
	};
}

/** The remark as text, a line for each printed line; null when there is none or it is blank. */
export function readRemarks(notes: Notes, path: string, remarks: Remarks | null): string | null {
	if (!remarks) return null;
	if (remarks.words.length === 0) return printed(notes, path, { raw: '', at: atOf(remarks.label) }, null);
	const text = rowsOf(remarks.words).map(printedOf).join('\n');
	return printed(notes, path, { raw: text, at: atOf(around(remarks.words)) }, text);
}

function withoutLabel(words: readonly Word[]): Word[] {
	const at = words.findIndex((word) => LABEL.test(word.text));
	const label = words[at];
	if (!label) return [...words];
	const rest = behind(label, LABEL.exec(label.text)?.[0].length ?? 0);
	return words.flatMap((word, index) => (index !== at ? [word] : rest.text === '' ? [] : [rest]));
}

/** What every part of the form is laid out with: the edition's words in one language, and how wide text is. */
import type { EditionName } from '../form/return.ts';
import { fill, inForce, type Language, type WordKey, words } from '../form/words/index.ts';
import { Refusal } from '../value/refusal.ts';
import { wrap } from './wrap.ts';

/** What a renderer must know of its fonts. */
export interface Measure {
	/** Width of a line of text in points. */
	width(text: string, size: number, bold: boolean): number;
	/** The first character that no font can draw, or null. */
	missing(text: string, bold: boolean): string | null;
}

/** Editions that can be printed: those of the e-form. */
export type PrintedEdition = Exclude<EditionName, 'paper' | 'March 2019'>;

export interface Setting {
	readonly edition: PrintedEdition;
	readonly language: Language;
	readonly measure: Measure;
}

/** The form's words in this edition and language, with their places filled in. An edition without them is our bug. */
export function word(setting: Setting, key: WordKey, values: Readonly<Record<string, string>> = {}): string {
	const found = words(key, setting.edition, setting.language);
	if (!found) throw new Error(`render: edition ${setting.edition} has no words for ${key}`);
	return fill(found.text, values);
}

export function hasWord(setting: Setting, key: WordKey): boolean {
	return words(key, setting.edition, setting.language) !== null;
}

/** A value for a range of editions. */
export interface Dated<Value> {
	readonly from: EditionName;
	readonly until: EditionName;
	readonly value: Value;
}

/** The value that is in force in the edition of this setting. */
export function dated<Value>(setting: Setting, records: readonly Dated<Value>[]): Value {
	const found = records.find((each) => inForce(setting.edition, each.from, each.until));
	if (!found) throw new Error(`render: no record for edition ${setting.edition}`);
	return found.value;
}

export function before<Value>(value: Value): Dated<Value> {
	return { from: '1.0.0', until: '1.0.2', value };
}

export function since<Value>(value: Value): Dated<Value> {
	return { from: '1.1.0', until: '1.2.1', value };
}

export interface Font {
	readonly size: number;
	readonly bold: boolean;
}

/** Text in lines no wider than `width`. */
export function linesOf(setting: Setting, text: string, width: number, font: Font): string[] {
	return wrap(text, width, (part) => setting.measure.width(part, font.size, font.bold));
}

/** Steps by which type is made smaller to fit, and the smallest that is printed, in points. */
const STEP = 0.5;
const SMALLEST = 3;

/** The largest size from `size` down at which a line fits the width; refused when even the smallest does not. */
export function sizeToFit(
	setting: Setting,
	text: string,
	width: number,
	font: Font,
	path: string | null,
): number {
	for (let size = font.size; size >= SMALLEST; size -= STEP) {
		if (setting.measure.width(text, size, font.bold) <= width) return size;
	}
	throw tooLong(text, path, 'is too long for its cell');
}

/** A text that has no place on the form. */
export function tooLong(text: string, path: string | null, what: string): Refusal {
	const start = text.length > 40 ? `${text.slice(0, 40)}…` : text;
	return new Refusal(
		'RENDER_TOO_LONG',
		`the text at ${path ?? 'a label'}, ${text.length} characters beginning "${start}", ${what}`,
		'shorten it, or put the rest into the remarks',
		path === null ? [] : [path],
	);
}

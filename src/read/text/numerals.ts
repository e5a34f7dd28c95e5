/**
 * The numbers before class lines ("2.") and before the rows of Part III ("2)."): not needed to read them, but where
 * they are printed and out of turn, a class or a row was lost, and that must be told.
 */
import type { Range, TextDocument } from './document.ts';

const NUMBER = {
	class: /(?:^|\s)([0-9]{1,2})\s?\.\s*$/,
	row: /(?:^|\s)([0-9]{1,2})\s?\)\s?\.?\s*$/,
} as const;

/** The number of the class or row that begins at an offset; null when none is printed there. */
export function numberBefore(
	document: TextDocument,
	offset: number,
	what: keyof typeof NUMBER,
): string | null {
	return NUMBER[what].exec(document.plain.slice(Math.max(0, offset - 24), offset))?.[1] ?? null;
}

/** The numbers of items, "1)." and on, that begin a line of a range. */
export function itemNumbers(document: TextDocument, range: Range): string[] {
	const text = document.plain.slice(range.from, Math.min(range.to, range.from + 40_000));
	return [...text.matchAll(/(?:^|\n)[ \t]*([0-9]{1,2})\s?\)\s?\.(?=\s|$)/g)].map((match) => match[1] ?? '');
}

/** False where a number that is printed is not the one that its place asks for. */
export function inTurn(numbers: readonly (string | null)[]): boolean {
	return numbers.every((each, index) => each === null || each === String(index + 1));
}

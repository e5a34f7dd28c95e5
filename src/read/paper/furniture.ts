/**
 * Page furniture of the paper form: page numbers, the line "For Main Board and GEM listed issuers", the edition
 * mark "March 2019", and the marks that web pages put around words. All of it is blanked, place for place.
 */

const BOARD = /^\W*for (?:main board (?:and gem )?|gem )listed issuers\W*$/i;
/** A number before it on its line would make it a day. */
const EDITION = /^\W*(?:-\s*\d{1,2}\s*-\s+)?march 2019(?:\s+-?\s*\d{1,2}\s*-?)?\W*$/i;
const NUMBERED = /^\s*(?:-\s*\d{1,2}\s*-|page \d{1,2}(?: of \d{1,2})?)\s*$/i;
const BARE = /^\s*(?:[1-9]|1\d|20)\s*$/;

/** Marks of web pages and word processors that never belong to a cell. */
const MARKUP = /<br\s*\/?>|[*#`\\]|\p{Cc}/giu;

export function withoutFurniture(plain: string): { readonly text: string; readonly editionMark: boolean } {
	const lines = plain.replace(MARKUP, blankMarkup).split('\n');
	const drop = new Set<number>();
	let editionMark = false;
	lines.forEach((line, index) => {
		if (NUMBERED.test(line)) drop.add(index);
		if (line.length > 80 || !(BOARD.test(line) || EDITION.test(line))) return;
		if (EDITION.test(line)) editionMark = true;
		drop.add(index);
		const number = pageNumberBeside(lines, index);
		if (number !== null) drop.add(number);
	});
	const text = lines.map((line, index) => (drop.has(index) ? ' '.repeat(line.length) : line)).join('\n');
	return { text, editionMark };
}

/** A carriage return alone ends a line; with a line feed it is nothing. Word's cell mark is a space. */
function blankMarkup(mark: string, at: number, plain: string): string {
	if (mark === '\n' || mark === '\t') return mark;
	if (mark === '\r') return plain.charAt(at + 1) === '\n' ? ' ' : '\n';
	return ' '.repeat(mark.length);
}

/** The bare page number next to furniture; null when both neighbours could be it. */
function pageNumberBeside(lines: readonly string[], index: number): number | null {
	const found = [nearest(lines, index, -1), nearest(lines, index, 1)].filter(
		(each) => each !== null && BARE.test(lines[each] ?? ''),
	);
	return found.length === 1 ? (found[0] ?? null) : null;
}

function nearest(lines: readonly string[], index: number, step: 1 | -1): number | null {
	for (let at = index + step, left = 4; left > 0 && at >= 0 && at < lines.length; at += step, left -= 1) {
		if ((lines[at] ?? '').trim() !== '') return at;
	}
	return null;
}

/**
 * Page furniture of the paper form: page numbers, the line "For Main Board and GEM listed issuers", the edition
 * mark "March 2019", the rules of Markdown tables, list dashes, and the marks that web pages put around words.
 * All of it is blanked, place for place.
 */

const BOARD = /^\W*for (?:main board (?:and gem )?|gem )listed issuers\W*$/i;
/** A number before it on its line would make it a day. */
const EDITION = /^\W*(?:-\s*\d{1,2}\s*-\s+)?march 2019(?:\s+-?\s*\d{1,2}\s*-?)?\W*$/i;
const NUMBERED = /^\s*(?:-\s*\d{1,2}\s*-|page \d{1,2}(?: of \d{1,2})?)\s*$/i;
const BARE = /^\s*(?:[1-9]|1\d|20)\s*$/;
/** The line under the head of a Markdown table: its dashes are no cells. */
const RULED = /^\s*(?=.*\|)\|?(?:\s*:?-{2,}:?\s*\|)*\s*(?::?-{2,}:?)?\s*$/;
/** A list dash before the numeral of a part. */
const BULLET = /^(\s*)[-\u2022](?=\s+\(?[IV1-3]{1,3}\s?[.)])/;

/** Marks of web pages and word processors that never belong to a cell. */
const MARKUP = /<br\s*\/?>|[*#`\\]|\p{Cc}/giu;

export function withoutFurniture(plain: string): string {
	const lines = plain.replace(MARKUP, blankMarkup).split('\n');
	const drop = new Set<number>();
	lines.forEach((line, index) => {
		if (NUMBERED.test(line) || (line.length <= 400 && RULED.test(line))) drop.add(index);
		if (line.length > 80 || !(BOARD.test(line) || EDITION.test(line))) return;
		drop.add(index);
		const number = pageNumberBeside(lines, index);
		if (number !== null) drop.add(number);
	});
	return lines
		.map((line, index) => (drop.has(index) ? ' '.repeat(line.length) : line.replace(BULLET, '$1 ')))
		.join('\n');
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

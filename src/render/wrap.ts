/**
 * Text to lines of a given width. Lines break at spaces, between Chinese characters (never before a mark that
 * closes nor after one that opens), and inside a word only where the word alone is wider than the line.
 */

/** Width of a text in points. */
export type WidthOf = (text: string) => number;

const CHINESE =
	'\\u2e80-\\u2fff\\u3000-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u{20000}-\\u{3fffd}';
const OPENS = '「『（《〈【〔“‘(\\[';
const CLOSES = '、。，．：；！？」』）》〉】〕％”’),.;:!?%\\]';

/** A piece that stays whole, with the spaces after it. */
const PIECE = new RegExp(
	`[${OPENS}]*(?:[${CHINESE}]|[^\\s${CHINESE}${OPENS}]+|[${OPENS}])[${CLOSES}]*\\s*|\\s+`,
	'gu',
);

/** Lines of at most `width`; line breaks of the text are kept, runs of spaces count as one. */
export function wrap(text: string, width: number, widthOf: WidthOf): string[] {
	return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).flatMap((paragraph) => {
		const squeezed = paragraph.replace(/\s+/gu, ' ').trim();
		return squeezed === '' ? [] : wrapParagraph(squeezed, width, widthOf);
	});
}

function wrapParagraph(text: string, width: number, widthOf: WidthOf): string[] {
	if (widthOf(text) <= width) return [text];
	const lines: string[] = [];
	let line = '';
	// Nothing is kerned, so that a line is as wide as its pieces together.
	let wide = 0;
	for (const piece of piecesOf(text, width, widthOf)) {
		const own = piece.trimEnd();
		const ownWide = widthOf(own);
		if (line !== '' && wide + ownWide > width) {
			lines.push(line.trimEnd());
			line = '';
			wide = 0;
		}
		line += piece;
		wide += own === piece ? ownWide : widthOf(piece);
	}
	if (line.trim() !== '') lines.push(line.trimEnd());
	return lines;
}

function piecesOf(text: string, width: number, widthOf: WidthOf): string[] {
	return (text.match(PIECE) ?? []).flatMap((piece) =>
		widthOf(piece.trimEnd()) <= width ? [piece] : tooWide(piece, width, widthOf),
	);
}

/** A word wider than the line: after a slash or a hyphen where that is enough, else anywhere. */
function tooWide(word: string, width: number, widthOf: WidthOf): string[] {
	const parts = word.match(/[^/-]*[/-]+\s*|[^/-]+/g) ?? [word];
	return parts.flatMap((part) => {
		if (widthOf(part.trimEnd()) <= width) return [part];
		const pieces: string[] = [];
		let piece = '';
		for (const character of part) {
			if (piece !== '' && widthOf((piece + character).trimEnd()) > width) {
				pieces.push(piece);
				piece = '';
			}
			piece += character;
		}
		return piece === '' ? pieces : [...pieces, piece];
	});
}

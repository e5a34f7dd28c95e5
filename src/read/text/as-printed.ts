/**
 * The way back from the form's English to a Chinese text: what is printed where an extractor found words by their
 * English. Serves every leaf of a Chinese return that is kept as text.
 */
import { hasHan } from '../chinese/bones.ts';
import { type TextDocument, wordsIn } from './document.ts';

/** How far behind a place its words may begin. */
const AHEAD = 400;

/**
 * What a Chinese text prints for `words`, which stand in the form's English at or soon after a place. The words
 * themselves where they are printed so already, or the text is in English; null when they are not found there.
 */
export function printedAs(document: TextDocument, words: string, offset: number): string | null {
	if (!document.chinese || words === '' || hasHan(words)) return words;
	const wanted = words.replace(/\s+/g, '');
	for (let from = offset; from <= offset + AHEAD && from < document.plain.length; from += 1) {
		if (document.plain.charAt(from) !== wanted.charAt(0)) continue;
		const to = endOf(document.plain, wanted, from);
		if (to === null) continue;
		const printed = wordsIn(document, { from, to });
		if (printed !== '') return printed;
	}
	return null;
}

/** Where words end that begin at a place, whatever spaces stand between their signs. */
function endOf(plain: string, wanted: string, from: number): number | null {
	let at = from;
	for (const sign of wanted) {
		while (at < plain.length && /\s/.test(plain.charAt(at))) at += 1;
		if (plain.charAt(at) !== sign) return null;
		at += 1;
	}
	return at;
}

/**
 * Words torn by text recognition in the free text of Part III: a cell cut inside a word goes on in the next cell,
 * and a word cut at the end of a line lost its last letters. Both are mended only where the same document prints
 * the words whole; figures are never touched.
 */
import type { TextDocument } from './document.ts';

/** How much of a text, on either side, is searched for the same words printed whole. */
const SEARCHED = 8_000;

/** "Conversion of Class A Shar B Shares" and its next cell "es to Class" → the sentence with the word put together. */
export function joinCells(document: TextDocument, cells: readonly string[], near: number): string {
	const text = around(document, near);
	const [first = '', second = '', ...rest] = cells
		.map((cell) => cell.replace(/\s+/g, ' ').trim())
		.filter((cell) => cell !== '');
	if (second === '') return first;
	const seam = /^[a-z]/.test(second) ? seamOf(text, first, second) : null;
	return [seam ?? `${first} ${second}`, ...rest].join(' ').trim();
}

/** Where in the first cell the second one goes on: after the one word that is none, but becomes one with it. */
function seamOf(text: string, first: string, second: string): string | null {
	const tail = second.split(' ')[0] ?? '';
	const words = first.split(' ');
	for (let index = words.length - 1; index >= 0; index -= 1) {
		const torn = words[index] ?? '';
		if (!/^[A-Za-z]{2,}$/.test(torn)) continue;
		for (const rest of [tail, tail.slice(1)]) {
			const whole = torn + rest;
			if (
				rest.length < 2 ||
				occurrences(text, whole) < 3 ||
				occurrences(text, torn) * 3 > occurrences(text, whole)
			)
				continue;
			const before = words.slice(0, index);
			const after = words.slice(index + 1);
			return [...before, whole, ...second.split(' ').slice(1), ...after].join(' ');
		}
	}
	return null;
}

/** The text on both sides of a place. */
function around(document: TextDocument, near: number): string {
	return document.plain.slice(Math.max(0, near - SEARCHED), near + SEARCHED);
}

/** How often a word stands whole in a text. */
function occurrences(text: string, word: string): number {
	let count = 0;
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
		if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + word.length))) count += 1;
	}
	return count;
}

function isLetter(sign: string): boolean {
	return /[A-Za-z]/.test(sign);
}

/** "held fo the Pre-IPO ESOP" → "held for the…", when "for the Pre-IPO ESOP" stands elsewhere and no other word fits. */
export function completeWords(document: TextDocument, cell: string, near: number): string {
	const words = cell.split(' ');
	const text = around(document, near);
	return words
		.map((word, index) => {
			if (!/^[a-z]{2,}$/.test(word)) return word;
			const context = words.slice(index + 1, index + 4);
			if (context.length < 3) return word;
			return completion(text, word, context.join(' ')) ?? word;
		})
		.join(' ');
}

function completion(text: string, word: string, context: string): string | null {
	const found = new Set<string>();
	for (let at = text.indexOf(` ${context}`); at >= 0; at = text.indexOf(` ${context}`, at + 1)) {
		const before = /[A-Za-z]{1,40}$/.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
		if (before.startsWith(word) && before.length <= word.length + 2 && before !== word) found.add(before);
	}
	const [whole] = found;
	return whole !== undefined && found.size === 1 && occurrences(text, word) === 1 ? whole : null;
}

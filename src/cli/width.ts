/** Width of text on a terminal: Chinese characters and full-width forms take two columns, marks none. */

const WIDE =
	/[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;
const NONE = /\p{Mn}|\p{Cf}/u;

export function displayWidth(text: string): number {
	let width = 0;
	for (const character of text) {
		if (!NONE.test(character)) width += WIDE.test(character) ? 2 : 1;
	}
	return width;
}

export function padEnd(text: string, width: number): string {
	return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export function padStart(text: string, width: number): string {
	return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** Text cut to a width, with an ellipsis where it was cut. */
export function shorten(text: string, width: number): string {
	if (displayWidth(text) <= width) return text;
	let cut = '';
	for (const character of text) {
		if (displayWidth(cut) + displayWidth(character) > width - 1) break;
		cut += character;
	}
	return `${cut.trimEnd()}…`;
}

/** Control characters of a document never reach a terminal as they are. */
export function printable(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be kept out
	return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
}

/** Lines of at most `width` columns, broken at spaces, between Chinese characters, or within what is longer. */
export function wrap(text: string, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of wordsOf(text)) {
		if (displayWidth(line) + displayWidth(word.trimEnd()) <= width) {
			line += word;
			continue;
		}
		if (line.trimEnd() !== '') lines.push(line.trimEnd());
		line = '';
		for (const character of word) {
			if (displayWidth(line) + displayWidth(character) > width && character !== ' ') {
				lines.push(line);
				line = '';
			}
			line += character;
		}
	}
	if (line.trimEnd() !== '' || lines.length === 0) lines.push(line.trimEnd());
	return lines;
}

/** Words with the spaces after them, cut after a slash; a Chinese character, with the marks that close it, is a word. */
function wordsOf(text: string): readonly string[] {
	return text.match(WORD) ?? [];
}

const WORD =
	/[\u2e80-\u2fff\u3040-\u9fff\uf900-\ufaff][\u3001\u3002\u300d\u300f\uff01-\uff0f\uff1a\uff1b\uff1f]*\s*|[^\s/\u2e80-\u2fff\u3040-\u9fff\uf900-\ufaff]+\/*\s*|\/+\s*|\s+/gu;

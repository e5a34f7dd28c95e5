/** Width of text on a terminal, where Chinese signs take two columns, and texts filled up to a width. */

const WIDE =
	/[\u1100-\u115f\u2e80-\u303e\u3041-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;

export function columnsOf(text: string): number {
	let columns = 0;
	for (const sign of text) columns += WIDE.test(sign) ? 2 : 1;
	return columns;
}

/** A text with spaces up to a width: behind it, or before a figure. */
export function filled(text: string, width: number, align: 'left' | 'right'): string {
	const spaces = ' '.repeat(Math.max(0, width - columnsOf(text)));
	return align === 'left' ? text + spaces : spaces + text;
}

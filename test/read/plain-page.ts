/** A page of lines of text without a single cell, as other programs than the exchange's print a return. */
import type { Page, Run } from '../../src/read/page.ts';

export function plainPage(text: string): Page {
	const runs = text.split('\n').map(
		(line, index): Run => ({
			text: line.replaceAll('\t', '   '),
			box: [20, 20 + index * 11, 20 + line.length * 4, 29 + index * 11],
			size: 9,
			bold: false,
		}),
	);
	return { number: 1, width: 842, height: 595, runs, cells: [], lines: [], pictured: false };
}

/**
 * The text of a PDF in reading order, for documents that do not have the e-form's cells: lines from top to bottom,
 * runs of a line parted by tabs, pages by form feeds.
 */
import type { Page, PdfDocument, Run } from '../page.ts';

/** Runs whose middles differ by less than this share of their height are one line. */
const LEVEL = 0.5;

export function textOfPages(document: PdfDocument): string {
	return document.pages.map((page) => linesOf(page).join('\n')).join('\n\f');
}

function linesOf(page: Page): string[] {
	const sorted = [...page.runs].sort((one, other) => middle(one) - middle(other));
	const lines: Run[][] = [];
	for (const run of sorted) {
		const line = lines.at(-1);
		const last = line?.at(-1);
		const height = Math.max(run.box[3] - run.box[1], 1);
		if (line && last && middle(run) - middle(last) < height * LEVEL) line.push(run);
		else lines.push([run]);
	}
	return lines.map((line) =>
		line
			.sort((one, other) => one.box[0] - other.box[0])
			.map((run) => run.text)
			.join('\t'),
	);
}

function middle(run: Run): number {
	return (run.box[1] + run.box[3]) / 2;
}

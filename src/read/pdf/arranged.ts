/**
 * Pages as the form has them, whatever a printer made of them: in the order of their own footers, and at the size
 * at which the form is set. What is read from them is put back to where it stands in the file.
 */
import type { At, Draft } from '../draft.ts';
import type { Box, Page, PdfDocument } from '../page.ts';
import { footerOf } from './complete.ts';
import { hundredth } from './runs.ts';

/** The cells of the form reach so far across the page, in points. */
const CONTENT = 778;
/** Content less than this out of size is left as it is. */
const SAME_SIZE = 0.1;

/** Reads `document` with its pages put in order and to size; places in the draft are those of the file. */
export function arranged<Read extends Draft | null>(
	document: PdfDocument,
	read: (document: PdfDocument) => Read,
): Draft | Read {
	const { order, scale, set } = asSet(document);
	const draft = read(set);
	if (draft === null || set === document) return draft;
	const back = (at: At): At =>
		'page' in at
			? { page: order[at.page - 1]?.number ?? at.page, box: rounded(times(at.box, 1 / scale)) }
			: at;
	return {
		...draft,
		evidence: new Map([...draft.evidence].map(([path, each]) => [path, { ...each, at: back(each.at) }])),
		gaps: draft.gaps.map((gap) => ({ ...gap, at: gap.at && back(gap.at) })),
	};
}

/** A document as the form sets it, with what was done to it; the same document where there was nothing to do. */
function asSet(document: PdfDocument): {
	readonly order: readonly Page[];
	readonly scale: number;
	readonly set: PdfDocument;
} {
	const order = inOrder(document.pages);
	const scale = scaleOf(document.pages);
	if (scale === 1 && order.every((page, index) => page === document.pages[index]))
		return { order, scale, set: document };
	const pages = order.map((page, index) => scaled({ ...page, number: index + 1 }, scale));
	return { order, scale, set: { ...document, pages } };
}

/** Pages by their footers; those without one, such as a cover, keep their places. */
function inOrder(pages: readonly Page[]): readonly Page[] {
	const footers = pages.map(footerOf);
	const counted = footers.filter((each) => each !== null);
	if (new Set(counted.map((each) => each.of)).size !== 1) return pages;
	const numbered = pages
		.flatMap((page, index) => (footers[index] ? [{ page, number: footers[index].page }] : []))
		.sort((one, other) => one.number - other.number);
	let next = 0;
	return pages.map((page, index) => {
		if (!footers[index]) return page;
		next += 1;
		return numbered[next - 1]?.page ?? page;
	});
}

/** What the coordinates are to be multiplied by; 1 for the form's own size, and where there are no cells. */
function scaleOf(pages: readonly Page[]): number {
	let left = Number.POSITIVE_INFINITY;
	let right = Number.NEGATIVE_INFINITY;
	for (const page of pages) {
		for (const cell of page.cells) {
			left = Math.min(left, cell[0]);
			right = Math.max(right, cell[2]);
		}
	}
	const scale = CONTENT / (right - left);
	return scale > 0 && Number.isFinite(scale) && Math.abs(scale - 1) > SAME_SIZE ? scale : 1;
}

function scaled(page: Page, scale: number): Page {
	if (scale === 1) return page;
	return {
		...page,
		width: page.width * scale,
		height: page.height * scale,
		runs: page.runs.map((run) => ({ ...run, size: run.size * scale, box: times(run.box, scale) })),
		cells: page.cells.map((cell) => times(cell, scale)),
		lines: page.lines.map((line) => times(line, scale)),
	};
}

function rounded(box: Box): Box {
	return [hundredth(box[0]), hundredth(box[1]), hundredth(box[2]), hundredth(box[3])];
}

function times(box: Box, scale: number): Box {
	return [box[0] * scale, box[1] * scale, box[2] * scale, box[3] * scale];
}

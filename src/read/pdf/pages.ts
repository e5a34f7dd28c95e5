/**
 * Bytes of a PDF → its pages as the reader wants them: runs of text, cells, lines. The checks that can be made
 * without reading a page come first, so that a hostile file is refused before it costs anything.
 */
import { Refusal } from '../../value/refusal.ts';
import type { Box, Page, PdfDocument } from '../page.ts';
import { type Pdfium, SCRATCH } from './library.ts';
import { type Allowance, type Frame, rulingsOf } from './rulings.ts';
import { hundredth, runsOf } from './runs.ts';

/** What a document may ask for; `docs/limits.md` lists the values in use. */
export interface PageLimits {
	readonly pages: number;
	/** Characters of all pages together. */
	readonly characters: number;
	/** Drawings of all pages together. */
	readonly objects: number;
	/** Cells of one page, and runs of one page; a page of the form has no more than 400 of either. */
	readonly perPage: number;
}

export const PAGE_LIMITS: PageLimits = { pages: 200, characters: 1_000_000, objects: 400_000, perPage: 4000 };

/** A page with pictures over at least this share of it is a picture. */
const PICTURED = 0.4;
/** The end mark of a PDF stands this close to its end, give or take what mail gateways append. */
const TAIL = 4096;
/** PDFium's code for a password that is asked for. */
const PASSWORD = 4;
const SECURITY = 5;

/**
 * Reads all pages. Refuses with `PDF_DAMAGED`, `PDF_ENCRYPTED`, `PDF_EMPTY`, `PDF_SCANNED`,
 * `PDF_TOO_MANY_PAGES` or `PDF_TOO_HARD`; any other throw means that the library instance is broken.
 */
export function readPages(library: Pdfium, file: Uint8Array, limits: PageLimits = PAGE_LIMITS): PdfDocument {
	refuseCutOff(file);
	const { calls } = library;
	const data = calls.malloc(file.length);
	if (data === 0) throw new Refusal('PDF_TOO_HARD', 'the PDF does not fit into the memory it may use');
	library.bytes().set(file, data);
	const document = calls.FPDF_LoadMemDocument(data, file.length, 0);
	try {
		if (document === 0) throw notOpened(calls.FPDF_GetLastError());
		return {
			pages: allPages(library, document, limits),
			release: metaText(library, document, 'ReleaseVersion'),
			eForm: contains(file, 'HKEX_AEM_FORM>true'),
		};
	} finally {
		if (document !== 0) calls.FPDF_CloseDocument(document);
		calls.free(data);
	}
}

function allPages(library: Pdfium, document: number, limits: PageLimits): Page[] {
	const count = library.calls.FPDF_GetPageCount(document);
	if (count <= 0) throw new Refusal('PDF_EMPTY', 'the PDF has no page');
	if (count > limits.pages) {
		throw new Refusal(
			'PDF_TOO_MANY_PAGES',
			`the PDF has ${count} pages; a return has about ten, and at most ${limits.pages} are read`,
			'give the pages of the return alone',
		);
	}
	const allowance: Allowance = { characters: limits.characters, objects: limits.objects };
	const pages: Page[] = [];
	for (let index = 0; index < count; index += 1) {
		const page = onePage(library, document, index, allowance);
		refuseCrowded(page, limits.perPage);
		pages.push(page);
	}
	refuseWordless(pages);
	return pages;
}

function onePage(library: Pdfium, document: number, index: number, allowance: Allowance): Page {
	const { calls } = library;
	const page = calls.FPDF_LoadPage(document, index);
	if (page === 0) throw damaged(`page ${index + 1} cannot be opened`);
	const text = calls.FPDFText_LoadPage(page);
	try {
		const frame = frameOf(library, page);
		const upright = frame.rotation % 2 === 0;
		const rulings = rulingsOf(library, page, frame, allowance);
		const cells = rulings.cells.map(rounded);
		return {
			number: index + 1,
			width: hundredth(upright ? frame.right - frame.left : frame.top - frame.bottom),
			height: hundredth(upright ? frame.top - frame.bottom : frame.right - frame.left),
			runs: text === 0 ? [] : runsOf(library, text, frame, cells, allowance),
			cells,
			lines: rulings.lines.map(rounded),
			pictured: rulings.pictured >= PICTURED,
		};
	} finally {
		if (text !== 0) calls.FPDFText_ClosePage(text);
		calls.FPDF_ClosePage(page);
	}
}

function refuseCrowded(page: Page, most: number): void {
	if (page.cells.length <= most && page.runs.length <= most) return;
	throw new Refusal(
		'PDF_TOO_HARD',
		`page ${page.number} has more cells or text than a page of a return can have`,
	);
}

function frameOf(library: Pdfium, page: number): Frame {
	const { calls, scratch } = library;
	calls.FPDF_GetPageBoundingBox(page, scratch);
	const at = scratch >> 2;
	const [left = 0, top = 0, right = 0, bottom = 0] = library.floats().subarray(at, at + 4);
	return { left, bottom, right, top, rotation: calls.FPDFPage_GetRotation(page) & 3 };
}

function rounded(box: Box): Box {
	return [hundredth(box[0]), hundredth(box[1]), hundredth(box[2]), hundredth(box[3])];
}

function refuseWordless(pages: readonly Page[]): void {
	if (pages.some((page) => page.runs.length > 0)) return;
	if (pages.some((page) => page.pictured)) {
		throw new Refusal(
			'PDF_SCANNED',
			`the PDF has ${pages.length === 1 ? 'one page, a picture' : `${pages.length} pages, all pictures`}, and no text`,
			'use the PDF as published, or put the scan through text recognition and give the text',
		);
	}
	throw new Refusal(
		'PDF_EMPTY',
		pages.length === 1
			? 'the PDF has one page with nothing on it'
			: `the PDF has ${pages.length} pages with nothing on them`,
		'use the PDF as published',
	);
}

function refuseCutOff(file: Uint8Array): void {
	if (file.length === 0) throw new Refusal('PDF_EMPTY', 'the file holds no bytes');
	if (!contains(file.subarray(0, 1024), '%PDF-')) throw damaged('it does not begin as a PDF');
	let end = file.length;
	while (end > 0 && (file[end - 1] ?? 0) <= 32) end -= 1;
	if (!contains(file.subarray(Math.max(0, end - TAIL), end), '%%EOF')) throw damaged('its end is missing');
}

function notOpened(error: number): Refusal {
	if (error !== PASSWORD && error !== SECURITY) return damaged('its structure cannot be read');
	return new Refusal(
		'PDF_ENCRYPTED',
		'the PDF asks for a password',
		'save it without a password and read that file',
	);
}

function damaged(what: string): Refusal {
	return new Refusal('PDF_DAMAGED', `the PDF is cut off or broken: ${what}`, 'download it again');
}

function metaText(library: Pdfium, document: number, key: string): string | null {
	const { calls, scratch } = library;
	const bytes = library.bytes();
	for (let at = 0; at <= key.length; at += 1) bytes[scratch + at] = at < key.length ? key.charCodeAt(at) : 0;
	const answer = scratch + 64;
	const size = calls.FPDF_GetMetaText(document, scratch, answer, SCRATCH - 64);
	if (size <= 2 || size > SCRATCH - 64) return null;
	const units = new Uint16Array(library.bytes().slice(answer, answer + size - 2).buffer);
	return String.fromCharCode(...units);
}

/** True when ASCII `text` stands in `bytes`. */
function contains(bytes: Uint8Array, text: string): boolean {
	const first = text.charCodeAt(0);
	for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
		let length = 1;
		while (length < text.length && bytes[at + length] === text.charCodeAt(length)) length += 1;
		if (length === text.length) return true;
	}
	return false;
}

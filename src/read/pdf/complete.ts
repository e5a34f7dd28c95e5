/**
 * Is the document all there? A damaged PDF gives part of its text without an error, so a return proves itself
 * whole by its own footers, "Page 3 of 10".
 */
import { Refusal } from '../../value/refusal.ts';
import { plain } from '../glyphs.ts';
import type { Page, PdfDocument } from '../page.ts';

const FOOTER = /^(?:FF301\s*)?v?\s*page\s*([0-9]{1,4})\s*of\s*([0-9]{1,4})(?:\s*v\s*[0-9.]*)?$/i;
/** Footers stand in the lowest part of the page. */
const FOOT = 0.85;

export interface Footer {
	readonly page: number;
	readonly of: number;
}

/** The footer of a page, or null. */
export function footerOf(page: Page): Footer | null {
	for (const run of page.runs) {
		if (run.box[1] < page.height * FOOT) continue;
		const match = FOOTER.exec(plain(run.text));
		if (match) return { page: Number.parseInt(match[1] ?? '', 10), of: Number.parseInt(match[2] ?? '', 10) };
	}
	return null;
}

/**
 * Refuses with `PDF_INCOMPLETE` when footers say that pages are missing, or when a document of the exchange's
 * e-form has pages without a footer. A document with no footers at all that is no e-form proves nothing.
 */
export function refuseIncomplete(document: PdfDocument): void {
	const footers = document.pages.map(footerOf);
	const counted = footers.filter((each) => each !== null);
	const total = Math.max(0, ...counted.map((each) => each.of));
	if (total === 0) {
		if (document.eForm) throw incomplete('none of its pages has a page number', []);
		return;
	}
	const present = new Set(counted.map((each) => each.page));
	const missing: number[] = [];
	for (let page = 1; page <= total; page += 1) if (!present.has(page)) missing.push(page);
	if (missing.length === 0) return;
	const names = missing.slice(0, 5).join(', ') + (missing.length > 5 ? ', …' : '');
	throw incomplete(
		`${missing.length === 1 ? 'page' : 'pages'} ${names} of ${total} ${missing.length === 1 ? 'is' : 'are'} not there`,
		missing.map((page) => `page ${page}`),
	);
}

function incomplete(what: string, where: readonly string[]): Refusal {
	return new Refusal(
		'PDF_INCOMPLETE',
		`the PDF is not complete: ${what}`,
		'download the whole return again',
		where,
	);
}

/**
 * Is the document all there? A damaged PDF gives part of its text without an error, so a return proves itself
 * whole by its own footers, "Page 3 of 10".
 */

import { wordings } from '../../form/words/index.ts';
import { Refusal } from '../../value/refusal.ts';
import { hasHan } from '../chinese/bones.ts';
import { plain } from '../glyphs.ts';
import type { Page, PdfDocument, Run } from '../page.ts';

const FOOTER = /^(?:FF301\s*)?v?\s*page\s*([0-9]{1,4})\s*of\s*([0-9]{1,4})(?:\s*v\s*[0-9.]*)?$/i;
/** The same in Chinese, from the form's own words, whatever spaces stand between them. */
function chineseFooter(): RegExp {
	const pages = wordings('footer.page', 'zh-Hant').map(({ text }) =>
		text.replace(/\s+/g, '\\s*').replace(/\{[a-z]+\}/g, '([0-9]{1,4})'),
	);
	return new RegExp(`^(?:FF301\\s*)?v?\\s*(?:${pages.join('|')})(?:\\s*v\\s*[0-9.]*)?$`);
}

/** Footers stand in the lowest part of the page. */
const FOOT = 0.85;

export interface Footer {
	readonly page: number;
	readonly of: number;
}

/** A Chinese footer that came in pieces, put together: `第 1 頁` and `共 10 頁`. */
function inPieces(foot: readonly Run[]): string[] {
	if (!foot.some((run) => hasHan(run.text))) return [];
	const sorted = [...foot].sort((one, other) => one.box[0] - other.box[0]);
	return sorted.flatMap((first) => {
		const line = sorted.filter((run) => Math.abs(run.box[1] - first.box[1]) < 3);
		return line[0] === first ? [line.map((run) => run.text).join(' ')] : [];
	});
}

/** The footer of a page, or null. */
export function footerOf(page: Page): Footer | null {
	const foot = page.runs.filter((run) => run.box[1] >= page.height * FOOT);
	for (const text of [...foot.map((run) => run.text), ...inPieces(foot)]) {
		const match = hasHan(text) ? chineseFooter().exec(plain(text).trim()) : FOOTER.exec(plain(text));
		if (match) return { page: Number.parseInt(match[1] ?? '', 10), of: Number.parseInt(match[2] ?? '', 10) };
	}
	return null;
}

/**
 * Refuses with `PDF_INCOMPLETE` when footers say that pages are missing, or when a document of the exchange's
 * e-form has pages without a footer; with `PDF_REPEATED` when a page of the return is there twice, as in a file of
 * two returns. A document with no footers at all that is no e-form proves nothing.
 */
export function refuseIncomplete(document: PdfDocument): void {
	const counted = document.pages.map(footerOf).filter((each) => each !== null);
	if (counted.length === 0) {
		if (document.eForm) throw incomplete('none of its pages has a page number', []);
		return;
	}
	// An announcement before the form has a count of its own.
	for (const total of new Set(counted.map((each) => each.of))) {
		const pages = counted.filter((each) => each.of === total).map((each) => each.page);
		refuseMissing(new Set(pages), total);
		const twice = pages.find((page, index) => pages.indexOf(page) < index);
		if (twice === undefined) continue;
		throw new Refusal(
			'PDF_REPEATED',
			`page ${twice} of ${total} is in the PDF twice, as in a file of two returns`,
			'give the pages of one return alone',
			[`page ${twice}`],
		);
	}
}

function refuseMissing(present: ReadonlySet<number>, total: number): void {
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

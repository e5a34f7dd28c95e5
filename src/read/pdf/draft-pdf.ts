/**
 * Pages of the e-form → a draft: what is printed in which cell of which part, and where. Cells come from geometry
 * alone: a run of text belongs to the rectangle that holds it, a column to its head, a value to its line.
 */
import { type Edition, editionNamed } from '../../form/editions.ts';
import type { MonthlyReturn } from '../../form/return.ts';
import { monthOf } from '../../value/day.ts';
import { aligned, type Wording } from '../chinese/english.ts';
import type { Draft } from '../draft.ts';
import { decideEdition } from '../edition.ts';
import { plain, skeleton } from '../glyphs.ts';
import type { PdfDocument } from '../page.ts';
import { arranged } from './arranged.ts';
import { blocksOf } from './class-block.ts';
import { readConfirmations, readHeader, readReceipts, readSignatory } from './ends.ts';
import { emptyNotes, missing } from './notes.ts';
import { outlineOf } from './outline.ts';
import { readPart1 } from './part-1.ts';
import { readPart2 } from './part-2.ts';
import { readPart3 } from './part-3.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { textOfPages } from './text.ts';
import { noteUnclaimed } from './unclaimed.ts';

/** Reads the pages of an e-form. `chinese` is the wording of a Chinese one. Pure; nothing is filled in or repaired. */
export function draftFromPages(document: PdfDocument, chinese: Wording | null = null): Draft {
	return arranged(document, (set) => draftOf(set, sheetOf(set, chinese), chinese));
}

/**
 * The same for pages that may not be ruled as the e-form is; null where they lack its cells (a class line in a
 * cell of its own, and headings), since such pages are better read as text.
 */
export function draftFromRuledPages(document: PdfDocument, chinese: Wording | null = null): Draft | null {
	return arranged(document, (set) => {
		const sheet = sheetOf(set, chinese);
		const ruled = sheet.cells.length >= 8 && blocksOf(sheet).length > 0 && outlineOf(sheet).parts.size >= 2;
		return ruled ? draftOf(set, sheet, chinese) : null;
	});
}

function draftOf(document: PdfDocument, sheet: Sheet, chinese: Wording | null): Draft {
	const notes = emptyNotes();
	const outline = outlineOf(sheet);
	const header = readHeader(notes, outline.head);
	const edition = editionFor(document, header.monthEnded, chinese);
	const first = outline.parts.get('I');
	const second = outline.parts.get('II');
	const authorised = first ? readPart1(notes, first) : missing(notes, '/authorised', 'not found');
	const issued = second ? readPart2(notes, second, edition) : missing(notes, '/issued', 'not found');
	const classes = (issued?.classes ?? []).map((each) => each.class);
	const made: MonthlyReturn = {
		form: 'FF301',
		edition: edition?.name ?? missing(notes, '/edition', 'not found'),
		language: chinese ? 'zh-Hant' : 'en',
		...header,
		authorised,
		issued,
		details: readPart3(notes, outline, edition, classes),
		depositaryReceipts: readReceipts(notes, outline.parts.get('IV')),
		confirmations: readConfirmations(notes, outline.parts.get('V')),
		signatory: readSignatory(notes, outline),
	};
	noteUnclaimed(notes, outline);
	return { return: made, ...notes };
}

function editionFor(
	document: PdfDocument,
	monthEnded: MonthlyReturn['monthEnded'],
	chinese: Wording | null,
): Edition | null {
	const month = monthEnded === null ? null : monthOf(monthEnded);
	const clues = { form: 'electronic', release: document.release, month } as const;
	const named = decideEdition({ ...clues, plain: '', letters: '' });
	const { edition } =
		named.how === 'release' ? named : decideEdition({ ...clues, ...textClues(document, chinese) });
	return edition === null ? null : editionNamed(edition);
}

function textClues(
	document: PdfDocument,
	chinese: Wording | null,
): { readonly plain: string; readonly letters: string } {
	const given = textOfPages(document);
	const text = chinese ? aligned(given, chinese).english : plain(given);
	return { plain: text, letters: skeleton(text).letters };
}

/**
 * Pages of the e-form → a draft: what is printed in which cell of which part, and where. Cells come from geometry
 * alone: a run of text belongs to the rectangle that holds it, a column to its head, a value to its line.
 */
import { type Edition, editionNamed } from '../../form/editions.ts';
import type { MonthlyReturn } from '../../form/return.ts';
import { monthOf } from '../../value/day.ts';
import type { Draft } from '../draft.ts';
import { decideEdition } from '../edition.ts';
import { plain, skeleton } from '../glyphs.ts';
import type { PdfDocument } from '../page.ts';
import { blocksOf } from './class-block.ts';
import { readConfirmations, readHeader, readReceipts, readSignatory } from './ends.ts';
import { emptyNotes, missing, type Notes, noted } from './notes.ts';
import { type Outline, outlineOf, type PartName } from './outline.ts';
import { readPart1 } from './part-1.ts';
import { readPart2 } from './part-2.ts';
import { readPart3 } from './part-3.ts';
import { sheetOf } from './sheet.ts';
import { textOfPages } from './text.ts';

/**
 * True for pages with the cells of the e-form: a class line in a cell of its own, and headings. Other pages are
 * better read as text.
 */
export function hasCells(document: PdfDocument): boolean {
	const sheet = sheetOf(document);
	return sheet.cells.length >= 8 && blocksOf(sheet).length > 0 && outlineOf(sheet).parts.size >= 2;
}

/** Reads the pages of an e-form in English. Pure; nothing is filled in or repaired. */
export function draftFromPages(document: PdfDocument): Draft {
	const notes = emptyNotes();
	const outline = outlineOf(sheetOf(document));
	const header = readHeader(notes, outline.head);
	const edition = editionFor(document, header.monthEnded);
	noteHeadings(notes, outline);
	noteLabels(notes, edition);
	const first = outline.parts.get('I');
	const second = outline.parts.get('II');
	const authorised = first ? readPart1(notes, first) : missing(notes, '/authorised', 'not found');
	const issued = second ? readPart2(notes, second, edition) : missing(notes, '/issued', 'not found');
	const classes = (issued?.classes ?? []).map((each) => each.class);
	return {
		return: {
			form: 'FF301',
			edition: edition?.name ?? missing(notes, '/edition', 'not found'),
			language: 'en',
			...header,
			authorised,
			issued,
			details: readPart3(notes, outline, edition, classes),
			depositaryReceipts: readReceipts(notes, outline.parts.get('IV')),
			confirmations: readConfirmations(notes, outline.parts.get('V')),
			signatory: readSignatory(notes, outline),
		},
		...notes,
	};
}

function editionFor(document: PdfDocument, monthEnded: MonthlyReturn['monthEnded']): Edition | null {
	const month = monthEnded === null ? null : monthOf(monthEnded);
	const clues = { form: 'electronic', release: document.release, month } as const;
	const named = decideEdition({ ...clues, plain: '', letters: '' });
	const { edition } = named.how === 'release' ? named : decideEdition({ ...clues, ...textClues(document) });
	return edition === null ? null : editionNamed(edition);
}

function textClues(document: PdfDocument): { readonly plain: string; readonly letters: string } {
	const text = plain(textOfPages(document));
	return { plain: text, letters: skeleton(text).letters };
}

const SECTIONS: readonly (readonly [PartName, string, string])[] = [
	['I', '/authorised', 'Part I, Authorised / Registered Share Capital'],
	['II', '/issued', 'Part II, Issued Shares'],
	['A', '/details/options', 'Part III (A), Share Options'],
	['B', '/details/warrants', 'Part III (B), Warrants'],
	['C', '/details/convertibles', 'Part III (C), Convertibles'],
	['D', '/details/agreements', 'Part III (D), any other Agreements or Arrangements'],
	['E', '/details/other', 'Part III (E), Other Movements'],
	['IV', '/depositaryReceipts', 'Part IV, Hong Kong Depositary Receipts'],
	['V', '/confirmations', 'Part V, Confirmations'],
];

/** R04: a heading that is not there is told; it is never taken for "Not applicable". */
function noteHeadings(notes: Notes, outline: Outline): void {
	for (const [name, path, label] of SECTIONS) {
		if (outline.parts.has(name)) continue;
		noted(notes, 'R04', 'warning', {
			title: 'the heading of this section was not found',
			place: { path, label },
			lines: [],
			note: 'every edition prints the heading; its absence does not say "Not applicable"',
			source: 'form FF301',
		});
	}
}

/** R06: in editions before 1.0.2 the kind stands under "Type of shares" and the type under "Class of shares". */
function noteLabels(notes: Notes, edition: Edition | null): void {
	if (edition?.kindLabel !== 'Type of shares') return;
	noted(notes, 'R06', 'info', {
		title: `edition ${edition.name} prints the kind of a class under "Type of shares" and its type under "Class of shares"`,
		place: { path: '', label: 'class lines of Parts I, II and III' },
		lines: [],
		note: 'the labels changed places with 1.0.2; the return has both under their later names',
		source: `form FF301, edition ${edition.name}`,
	});
}

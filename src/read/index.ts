/**
 * Published returns to data: text or pages in, a reading out, in which every figure is proved, read, implied,
 * disputed or missing. Pure; throws nothing but a Refusal.
 */
import { conclude } from './conclude.ts';
import type { Draft, Reading } from './draft.ts';
import type { PdfDocument } from './page.ts';
import { draftFromPaperText } from './paper/draft-paper.ts';
import { draftFromRuledPages } from './pdf/draft-pdf.ts';
import { textOfPages } from './pdf/text.ts';
import { type Recognised, recognise } from './recognise.ts';
import { draftFromText } from './text/draft-text.ts';

/**
 * Reads the text of a return in English or Traditional Chinese, however it was extracted. Refuses another form or
 * language by name.
 */
export function readText(text: string): Reading {
	return conclude(draftOfText(text, recognise(text)));
}

/** Reads the pages of a PDF: an e-form by its ruled cells, anything else by its text. */
export function readPages(document: PdfDocument): Reading {
	const text = textOfPages(document);
	const recognised = recognise(text);
	const { form, chinese } = recognised;
	const ruled = form === 'electronic' ? draftFromRuledPages(document, chinese?.wording ?? null) : null;
	return conclude(ruled ?? draftOfText(text, recognised));
}

function draftOfText(text: string, { form, chinese }: Recognised): Draft {
	switch (form) {
		case 'electronic':
			return draftFromText(text, chinese);
		case 'paper':
			return draftFromPaperText(text, chinese);
		default: {
			const never: never = form;
			return never;
		}
	}
}

/** The header above Part I, Parts IV and V, and the signatory, from a PDF of any e-form edition. */
import type { MonthlyReturn } from '../../form/return.ts';
import { CONFIRMATION_ITEMS } from '../../form/return.ts';
import { readStatus } from '../vocabulary.ts';
import { labelled, valueBeside } from './labelled.ts';
import { missing, type Notes, printed, type Spot, takeDay, takeText, takeWith } from './notes.ts';
import { absenceOf, type Outline, type Part, present } from './outline.ts';
import { allWords, atOf, printedOf, type Sheet } from './sheet.ts';

type Header = Pick<MonthlyReturn, 'monthEnded' | 'status' | 'issuerName' | 'dateSubmitted'>;

/** A name of several lines grows upwards from its line, in points. */
const NAME_HEIGHT = 42;

const SUBMITTED = /^Submitted by\s*:?/i;

export function readHeader(notes: Notes, head: Sheet): Header {
	const value = (pattern: RegExp, height?: number): Spot | null =>
		valueBeside(head, labelled(head, pattern)[0], height);
	return {
		monthEnded: takeDay(notes, '/monthEnded', value(/^For the month ended/i)),
		status: takeWith(notes, '/status', value(/^Status\s*:/i), readStatus),
		issuerName: takeText(notes, '/issuerName', value(/^Name of Issuer/i, NAME_HEIGHT)),
		dateSubmitted: takeDay(notes, '/dateSubmitted', value(/^Date Submitted/i)),
	};
}

/** Part IV is kept whole: only one issuer of depositary receipts is listed. */
export function readReceipts(notes: Notes, part: Part | undefined): MonthlyReturn['depositaryReceipts'] {
	const path = '/depositaryReceipts';
	if (!part) return missing(notes, path, 'not found');
	if (part.notApplicable) return notApplicable(notes, path, part);
	const words = allWords(part.body).filter((word) => word !== part.heading);
	if (words.length === 0) return missing(notes, path, 'not found');
	const text = printedOf(words);
	return printed(
		notes,
		`${path}/text`,
		{ raw: text, at: atOf(part.heading) },
		{ applicable: present(notes, path, part), text },
	);
}

/** The items of Part V that are printed; an issuer leaves out, or rewords, those that do not apply. */
export function readConfirmations(notes: Notes, part: Part | undefined): MonthlyReturn['confirmations'] {
	const path = '/confirmations';
	if (!part) return missing(notes, path, 'not found');
	if (part.notApplicable) return notApplicable(notes, path, part);
	const words = allWords(part.body);
	const items = CONFIRMATION_ITEMS.flatMap((item) => {
		const glued = new RegExp(`[;,.)]\\s*(?:and\\s*)?\\(${item}\\)\\s`);
		const word =
			words.find((each) => each.text.startsWith(`(${item})`)) ?? words.find((each) => glued.test(each.text));
		return word ? [{ item, word }] : [];
	});
	if (items.length === 0) return missing(notes, path, 'not found');
	// The signature stands under the last item: without it the list may be torn.
	if (!words.some((word) => SUBMITTED.test(word.text))) return missing(notes, path, 'ambiguous');
	items.forEach(({ word }, index) => {
		printed(notes, `${path}/items/${index}`, { raw: word.printed, at: atOf(word) }, null);
	});
	return { applicable: present(notes, path, part), items: items.map(({ item }) => item) };
}

export function readSignatory(notes: Notes, outline: Outline): MonthlyReturn['signatory'] {
	const body = outline.parts.get('V')?.body;
	const submitted = body && labelled(body, SUBMITTED)[0];
	const title = body && submitted && labelled(body, /^Title\s*:/i).find((word) => word.top > submitted.top);
	return {
		name: takeText(notes, '/signatory/name', body ? valueBeside(body, submitted) : null),
		title: takeText(notes, '/signatory/title', body ? valueBeside(body, title) : null),
	};
}

function notApplicable(notes: Notes, path: string, part: Part): { applicable: false } {
	return printed(notes, `${path}/applicable`, absenceOf(part), { applicable: false });
}

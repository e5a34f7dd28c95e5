/** The headings of the e-form on the sheet, and what lies between one and the next. All editions. */
import { isNothing } from '../figure.ts';
import { type Notes, printed, type Spot } from './notes.ts';
import { atOf, cut, middle, printedOf, type Sheet, textOf, type Word } from './sheet.ts';

export type PartName = 'I' | 'II' | 'III' | 'A' | 'B' | 'C' | 'D' | 'E' | 'totals' | 'IV' | 'V' | 'Notes';

/** Each heading by the words that no other one begins with, in the form's order. */
const HEADINGS: readonly (readonly [PartName, RegExp])[] = [
	['I', /^I\s?\.\s*Movements in Authori[sz]ed/i],
	['II', /^II\s?\.\s*Movements in Issued/i],
	['III', /^III\s?\.\s*Details of Movements/i],
	['A', /^\(A\)\s?\.?\s*Share Options/i],
	['B', /^\(B\)\s?\.?\s*Warrants/i],
	['C', /^\(C\)\s?\.?\s*Convertibles/i],
	['D', /^\(D\)\s?\.?\s*Any other Agreements/i],
	['E', /^\(E\)\s?\.?\s*Other Movements/i],
	['totals', /^Total increase\s*\/\s*decrease \(-\) in .*\bduring the month/i],
	['IV', /^IV\s?\.\s*Information about/i],
	['V', /^V\s?\.\s*Confirmations?/i],
	['Notes', /^Notes?\s*:?$/i],
];

/** Headings begin at the left edge of the content; the grand totals are set right. */
const EDGE = 60;
/** How far a line may stand from another and be on its height, in points. */
const LEVEL = 5;

/** A heading with all that follows it, up to the next one. */
export interface Part {
	readonly name: PartName;
	readonly heading: Word;
	/** "Not applicable" on the heading's line, or alone on the next; null when it is not there. */
	readonly notApplicable: Word | null;
	/** What stands under the heading. */
	readonly body: Sheet;
}

/** Everything above the first heading, and the parts found, each at its first heading only. */
export interface Outline {
	readonly head: Sheet;
	readonly parts: ReadonlyMap<PartName, Part>;
}

export function outlineOf(sheet: Sheet): Outline {
	const found = headingsOf(sheet);
	const parts = new Map<PartName, Part>();
	found.forEach(({ name, heading }, index) => {
		const to = (found[index + 1]?.heading.top ?? Number.POSITIVE_INFINITY) - LEVEL;
		parts.set(name, partOf(name, heading, cut(sheet, heading.top - LEVEL, to)));
	});
	return { head: cut(sheet, 0, (found[0]?.heading.top ?? Number.POSITIVE_INFINITY) - LEVEL), parts };
}

interface Heading {
	readonly name: PartName;
	readonly heading: Word;
}

/** Headings in the form's order: one that is out of order is a cross-reference or a remark, and is left alone. */
function headingsOf(sheet: Sheet): Heading[] {
	const found: Heading[] = [];
	let next = 0;
	for (const word of sheet.words) {
		const place = HEADINGS.findIndex(([, pattern], at) => at >= next && pattern.test(word.text));
		const name = HEADINGS[place]?.[0];
		if (name === undefined || (word.left > EDGE && name !== 'totals')) continue;
		found.push({ name, heading: word });
		next = place + 1;
	}
	return found;
}

/** Records that a part is there and filled, for which its heading is the evidence; gives true. */
export function present(notes: Notes, path: string, part: Part): true {
	return printed(notes, `${path}/applicable`, { raw: '', at: atOf(part.heading) }, true as const);
}

/** "Not applicable" as it is printed, where a part says so. */
export function absenceOf({ notApplicable, heading }: Part): Spot {
	const word = notApplicable ?? heading;
	const chinese = word.printed !== word.text && word !== heading;
	return { raw: chinese ? word.printed : 'Not applicable', at: atOf(word) };
}

function partOf(name: PartName, heading: Word, body: Sheet): Part {
	const inline = /\bNot applicable\s*$/i.test(heading.text) ? heading : undefined;
	const level = body.words.filter(
		(word) => word !== heading && Math.abs(middle(word) - middle(heading)) <= LEVEL,
	);
	const beside = level.find(saysNot) ?? joined(level.filter((word) => word.left > heading.right - 1));
	const below = body.words.find((word) => word !== heading);
	const alone = body.cells.length === 0 && below && saysNot(below) ? below : undefined;
	return { name, heading, notApplicable: inline ?? beside ?? alone ?? null, body };
}

/** "Not applicable" that came in pieces. */
function joined(words: readonly Word[]): Word | undefined {
	const [first] = words;
	if (!first || words.length < 2) return undefined;
	const word: Word = { ...first, text: words.map((each) => each.text.trim()).join('') };
	return saysNot(word) ? { ...first, text: textOf(words), printed: printedOf(words) } : undefined;
}

function saysNot(word: Word): boolean {
	return word.text !== '' && isNothing(word.text) && /applicable|n\.?\s?\/?\s?a/i.test(word.text);
}

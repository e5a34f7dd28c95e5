/**
 * A return to the pages of the form: which part begins a page in which edition, page numbers, and a last look that
 * every character can be drawn. Editions 1.0.0 to 1.2.1, English and Traditional Chinese.
 */
import type { EditionName, MonthlyReturn, SectionKey } from '../form/return.ts';
import type { Language } from '../form/words/index.ts';
import { Refusal } from '../value/refusal.ts';
import { notesStrips, part4, part5 } from './ends.ts';
import { furniture, headerStrips } from './header.ts';
import { partHeading } from './headings.ts';
import { inLanguage } from './in-language.ts';
import { refuseIncomplete } from './incomplete.ts';
import { refuseLongTexts, refuseManyPages } from './limits.ts';
import { refuseWithoutCell } from './no-cell.ts';
import { type Block, type Page, runsOf } from './page.ts';
import { paginate } from './paginate.ts';
import { part1 } from './part-1.ts';
import { part2 } from './part-2.ts';
import { sectionStrips } from './section.ts';
import {
	before,
	type Dated,
	dated,
	type Measure,
	type PrintedEdition,
	type Setting,
	since,
} from './setting.ts';
import type { Strip } from './strip.ts';
import { grandTotalStrips } from './totals.ts';

export interface LayOutOptions {
	/** Language of the form's words; that of the return when left out. */
	readonly language?: Language;
	readonly measure: Measure;
}

type Piece = 'I' | 'II' | SectionKey | 'totals' | 'IV' | 'V' | 'notes';

/** What stands together on a page while there is room; each line begins a page. */
const PAGES: readonly Dated<readonly (readonly Piece[])[]>[] = [
	before([
		['I'],
		['II'],
		['options'],
		['warrants', 'convertibles'],
		['agreements', 'other', 'totals'],
		['IV'],
		['V'],
		['notes'],
	]),
	since([
		['I'],
		['II'],
		['options'],
		['warrants'],
		['convertibles'],
		['agreements'],
		['other', 'totals'],
		['IV'],
		['V'],
		['notes'],
	]),
];

/**
 * The pages of a return. Refuses by name what cannot be printed: paper editions, parts not filled, values without
 * a cell in the edition, texts too long for any page, characters that no font has.
 */
export function layOut(value: MonthlyReturn, options: LayOutOptions): Page[] {
	const setting: Setting = {
		edition: printedEdition(value.edition),
		language: options.language ?? value.language,
		measure: options.measure,
	};
	refuseIncomplete(value);
	refuseLongTexts(value);
	const printed = inLanguage(value, setting.language);
	refuseWithoutCell(setting, printed);
	const bodies = dated(setting, PAGES).flatMap((pieces) =>
		paginate(pieces.flatMap((piece) => pieceStrips(setting, printed, piece))),
	);
	refuseManyPages(bodies.length);
	const pages = bodies.map((blocks: readonly Block[], index) => ({
		number: index + 1,
		blocks,
		furniture: furniture(setting, index + 1, bodies.length),
	}));
	for (const page of pages) refuseUndrawn(page, setting.measure);
	return pages;
}

function pieceStrips(setting: Setting, value: MonthlyReturn, piece: Piece): Strip[] {
	const { authorised, issued, details, depositaryReceipts } = value;
	switch (piece) {
		case 'I':
			return [...headerStrips(setting, value), ...(authorised ? part1(setting, authorised) : [])];
		case 'II':
			return issued ? part2(setting, issued) : [];
		case 'totals':
			return grandTotalStrips(setting, details.totals);
		case 'IV':
			return depositaryReceipts ? part4(setting, depositaryReceipts) : [];
		case 'V':
			return part5(setting, value);
		case 'notes':
			return notesStrips(setting);
		case 'options':
			return [
				partHeading(setting, 'details.heading', 34, true),
				...sectionStrips(setting, details, piece, true),
			];
		default:
			return sectionStrips(setting, details, piece, false);
	}
}

function printedEdition(edition: EditionName | null): PrintedEdition {
	if (edition !== null && edition !== 'paper' && edition !== 'March 2019') return edition;
	const what = edition === null ? 'the return names no edition' : `the edition "${edition}" is a paper form`;
	throw new Refusal('RENDER_EDITION', `${what}; editions 1.0.0 to 1.2.1 are printed`, 'set the edition', [
		'/edition',
	]);
}

/** Marks without a shape of their own: controls, formats, private and unassigned places, marks over letters. */
const SHAPELESS =
	/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{M}]|[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

function refuseUndrawn(page: Page, measure: Measure): void {
	for (const run of runsOf(page)) {
		const found = SHAPELESS.exec(run.text)?.[0] ?? measure.missing(run.text, run.bold);
		if (found === null) continue;
		const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
		if (run.path === null)
			throw new Error(`render: no glyph for U+${code} in the form's own words "${run.text}"`);
		throw new Refusal(
			'RENDER_CHARACTER',
			`the text at ${run.path} has the character U+${code}, which no font of the form can print`,
			'write it another way',
			[run.path],
		);
	}
}

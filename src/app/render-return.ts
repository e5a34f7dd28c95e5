/** A return printed: its PDF, and the same pages as HTML and as plain text. */
import { encodeReturn } from '../form/json.ts';
import type { MonthlyReturn } from '../form/return.ts';
import { type Language, WORD_KEYS, words } from '../form/words/index.ts';
import { htmlOf } from '../render/html/html.ts';
import { layOut } from '../render/lay-out.ts';
import type { Page } from '../render/page.ts';
import type { PdfPrinter } from '../render/pdf/compile.ts';
import { typstOf } from '../render/pdf/source.ts';
import type { Measure } from '../render/setting.ts';
import { plainTextOf } from '../render/text/text.ts';
import { type CanonicalValue, canonicalJson } from '../value/canonical-json.ts';
import { FONT_STEPS, loadFonts } from './fonts.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';

export interface RenderOptions {
	/** Language of the form's words; that of the return when left out. */
	readonly language?: Language;
}

interface Press {
	readonly step: number;
	readonly measure: Measure;
	/** Typst with the same fonts; not there before a PDF is asked for. */
	readonly printer: () => Promise<PdfPrinter>;
	readonly families: readonly string[];
}

const presses = new Map<number, Promise<Press>>();

/** The PDF of a return. Refuses by name what cannot be printed; gives the same bytes for the same return. */
export async function renderReturn(
	value: MonthlyReturn,
	options: RenderOptions = {},
): Promise<{ readonly pdf: Uint8Array }> {
	const language = options.language ?? value.language;
	refuseUnreadable(value);
	const { pages, press } = await pagesOf(value, language);
	const printer = await press.printer();
	const pdf = printer.print(
		typstOf(pages, {
			title: titleOf(value, language),
			author: value.issuerName,
			language,
			day: value.dateSubmitted ?? value.monthEnded,
			families: press.families,
			attachment: canonicalJson(encodeReturn(value) as CanonicalValue),
		}),
	);
	// Typst gives the memory of a document back when the event loop turns.
	await new Promise((resolve) => setImmediate(resolve));
	return { pdf };
}

/** The same pages as one HTML document that stands alone; figures carry `data-path`, their JSON pointer. */
export async function renderHtml(value: MonthlyReturn, options: RenderOptions = {}): Promise<string> {
	const language = options.language ?? value.language;
	const { pages } = await pagesOf(value, language);
	return htmlOf(pages, { title: titleOf(value, language), language });
}

/** The same pages as text for a terminal. */
export async function renderPlain(value: MonthlyReturn, options: RenderOptions = {}): Promise<string> {
	const { pages } = await pagesOf(value, options.language ?? value.language);
	return plainTextOf(pages);
}

/** "Moon Inc. 2026-01 FF301": what a window or a list of files shows. */
function titleOf(value: MonthlyReturn, language: Language): string {
	const { edition, issuerName, monthEnded } = value;
	const title = edition === null ? null : words('header.title', edition, language);
	return [issuerName, monthEnded?.slice(0, 7), 'FF301', title?.text].filter((each) => each).join(' · ');
}

/** The pages of a return with the fewest fonts that draw them. */
export async function pagesOf(
	value: MonthlyReturn,
	language: Language,
): Promise<{ readonly pages: readonly Page[]; readonly press: Press }> {
	const own = JSON.stringify(encodeReturn(value)).replace(/\s/gu, '');
	const press = await pressFor(own, await stepOfWords(value, language));
	return { pages: layOut(value, { language, measure: press.measure }), press };
}

/** The first press from `step` on whose fonts have all characters of a text; the last one when none has. */
async function pressFor(text: string, step: number): Promise<Press> {
	const press = await pressOf(step);
	const last = step + 1 >= FONT_STEPS.length;
	return last || press.measure.missing(text, false) === null ? press : pressFor(text, step + 1);
}

const steps = new Map<string, number>();

/** The fonts that the words of an edition need; looked up once. */
async function stepOfWords({ edition }: MonthlyReturn, language: Language): Promise<number> {
	const key = `${edition} ${language}`;
	const known = steps.get(key);
	if (known !== undefined || edition === null) return known ?? 0;
	const all = WORD_KEYS.map((each) => words(each, edition, language)?.text ?? '').join('');
	const { step } = await pressFor(all.replace(/\s/gu, ''), 0);
	steps.set(key, step);
	return step;
}

function pressOf(step: number): Promise<Press> {
	const found = presses.get(step) ?? makePress(step);
	presses.set(step, found);
	return found;
}

async function makePress(step: number): Promise<Press> {
	const [fonts, { measureWith }] = await Promise.all([loadFonts(step), import('../render/pdf/fonts.ts')]);
	let printer: Promise<PdfPrinter> | null = null;
	return {
		step,
		measure: measureWith(fonts),
		printer: () => {
			printer ??= import('../render/pdf/compile.ts').then(({ pdfPrinter }) => pdfPrinter(fonts));
			return printer;
		},
		families: [...new Set(fonts.map((font) => font.family))],
	};
}

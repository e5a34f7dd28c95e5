/**
 * Pages as a Typst document: every run, line and box is placed where the pages have it, and Typst breaks, kerns and
 * joins nothing. Headings and tables keep their structure, so that the PDF is tagged with them.
 */
import { type Block, PAGE_HEIGHT, PAGE_WIDTH, type Page, type Run, type Table } from '../page.ts';
import { boxOf, linesOf, quoted, runOf, runsOf, tickOf } from './marks.ts';
import { tableTexts } from './tables.ts';

export interface DocumentFacts {
	readonly title: string;
	readonly author: string | null;
	readonly language: 'en' | 'zh-Hant';
	/** `YYYY-MM-DD`: the document's date. */
	readonly day: string | null;
	/** Families in the order in which they are tried. */
	readonly families: readonly string[];
	/** JSON text of the return, which is attached. */
	readonly attachment: string;
}

/** Name under which the return is attached. */
const ATTACHMENT = 'return.json';

/** The document as Typst source. */
export function typstOf(pages: readonly Page[], facts: DocumentFacts): string {
	return `${prelude(facts)}${pages.map(pageOf).join('#pagebreak()\n')}`;
}

function prelude({ title, author, language, day, families, attachment }: DocumentFacts): string {
	const [year = '', month = '', date = ''] = day?.split('-') ?? [];
	const when =
		day === null
			? 'none'
			: `datetime(year: ${Number.parseInt(year, 10)}, month: ${Number.parseInt(month, 10)}, day: ${Number.parseInt(date, 10)})`;
	const place = language === 'en' ? 'lang: "en", region: "HK"' : 'lang: "zh", region: "HK", script: "hant"';
	return `#set document(title: ${quoted(title)}, ${author === null ? '' : `author: ${quoted(author)}, `}date: ${when})
#set page(width: ${PAGE_WIDTH}pt, height: ${PAGE_HEIGHT}pt, margin: 0pt)
#set text(font: (${families.map(quoted).join(', ')},), fallback: false, ${place}, cjk-latin-spacing: none, overhang: false, kerning: false, ligatures: false, hyphenate: false, top-edge: "baseline", bottom-edge: "baseline")
#set par(leading: 0pt, spacing: 0pt, justify: false)
#set table(stroke: none, inset: 0pt)
#set heading(bookmarked: true)
#show heading: it => it.body
#let p(x, y, c) = place(dx: x * 1pt, dy: y * 1pt, c)
#let w(x, y, c) = p(x, y, box(width: 2000pt, c))
#let t(x, y, s, c) = p(x, y, text(size: s * 1pt, c))
#let b(x, y, s, c) = p(x, y, text(size: s * 1pt, weight: 700, c))
#let tw(x, y, s, c) = w(x, y, text(size: s * 1pt, c))
#let bw(x, y, s, c) = w(x, y, text(size: s * 1pt, weight: 700, c))
#let han(s, c) = text(size: s * 1pt, lang: "zh", region: "HK", c)
#let ct(x, y, s, c) = p(x, y, han(s, c))
#let cb(x, y, s, c) = p(x, y, text(weight: 700, han(s, c)))
#let ctw(x, y, s, c) = w(x, y, han(s, c))
#let cbw(x, y, s, c) = w(x, y, text(weight: 700, han(s, c)))
#let r(x, y, w, h) = place(dx: x * 1pt, dy: y * 1pt, rect(width: w * 1pt, height: h * 1pt, stroke: .5pt))
#let g(x, y, w, h) = place(dx: x * 1pt, dy: y * 1pt, rect(width: w * 1pt, height: h * 1pt, stroke: .5pt, fill: luma(234)))
#let l(x, y, w) = place(dx: x * 1pt, dy: y * 1pt, line(length: w * 1pt, stroke: .5pt))
#let v(x, y, s, c) = p(x, y, text(size: s * 1pt, fill: white, c))
#let k(x, y) = place(dx: x * 1pt, dy: y * 1pt, curve(stroke: (thickness: 1pt, cap: "round", join: "round"), curve.move((2.3pt, 5.6pt)), curve.line((4.1pt, 8pt)), curve.line((7.7pt, 1.9pt))))
#let head(n, y, c) = place(dy: y * 1pt, heading(level: n, c))
#pdf.attach(${quoted(ATTACHMENT)}, bytes(${quoted(attachment)}), relationship: "source", mime-type: "application/json", description: "The return as data")
`;
}

function pageOf(page: Page): string {
	const furniture = page.furniture.map((run) => runOf(run)).join('\n');
	return `${page.blocks.map(blockOf).join('')}#pdf.artifact(kind: "page")[${furniture}]\n`;
}

function blockOf(block: Block): string {
	switch (block.kind) {
		case 'heading':
			return headingOf(block.level, block.runs);
		case 'text':
			return `${linesOf(block.lines)}${runsOf(block.runs)
				.map((run) => `${run}\n`)
				.join('')}`;
		case 'table':
			return tableOf(block);
		default:
			return block satisfies never;
	}
}

/** A heading is one element, whose first run is the heading itself; "Not applicable" beside it is text. */
function headingOf(level: number, runs: readonly Run[]): string {
	const own = runs.filter((run) => run.bold);
	const rest = runs.filter((run) => !run.bold);
	const body = runsOf(own).join('');
	return `#head(${level}, 0)[${body}]\n${rest.map((run) => `${runOf(run)}\n`).join('')}`;
}

function tableOf(table: Table): string {
	const cells = table.rows.flatMap((row) => row.cells);
	const drawn = [
		...(table.frame ? [boxOf(table.frame, false)] : []),
		...cells.flatMap((cell) => (cell.ruled ? [boxOf(cell.box, cell.grey)] : [])),
	];
	// Ticks last: each is drawn over its text, which is white.
	const ticks = cells.flatMap((cell) => cell.ticks.map(tickOf));
	return `${drawn.join('')}${tableTexts(table)}${ticks.join('')}`;
}

/**
 * The pages of a return as one HTML document for the screen: the same boxes, lines and texts in the same places, and
 * printed it gives the same pages. Figures carry `data-path`, the JSON pointer of their value.
 */
import type { Language } from '../../form/words/index.ts';
import {
	type Block,
	type Box,
	type Cell,
	type Line,
	PAGE_WIDTH,
	type Page,
	type Run,
	type Table,
} from '../page.ts';
import { STYLE, TO_BASELINE } from './style.ts';

export interface HtmlFacts {
	readonly title: string;
	readonly language: Language;
}

/** A document that stands alone: no script, no picture, no font from elsewhere. */
export function htmlOf(pages: readonly Page[], { title, language }: HtmlFacts): string {
	const lang = language === 'en' ? 'en' : 'zh-Hant-HK';
	return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${pages.map(pageOf).join('\n')}
</body>
</html>
`;
}

function pageOf(page: Page): string {
	const furniture = page.furniture.map((run) => runOf(run, 0, 0, null)).join('');
	const name = page.furniture[1]?.text ?? `${page.number}`;
	return `<section class="sheet" aria-label="${escaped(name)}" tabindex="0"><div class="page">
${page.blocks.map(blockOf).join('\n')}
<div>${furniture}</div>
</div></section>`;
}

function blockOf(block: Block): string {
	switch (block.kind) {
		case 'heading': {
			const name = `h${block.level}`;
			const own = block.runs.filter((run) => run.bold).map((run) => runOf(run, 0, 0, null));
			const beside = block.runs.filter((run) => !run.bold).map((run) => runOf(run, 0, 0, null));
			return `<${name}>${own.join(' ')}</${name}>${beside.length > 0 ? `<p>${beside.join(' ')}</p>` : ''}`;
		}
		case 'text':
			return `<p>${block.runs.map((run) => runOf(run, 0, 0, run.path)).join(' ')}</p>${linesOf(block.lines, 0, 0)}`;
		case 'table':
			return tableOf(block);
		default:
			return block satisfies never;
	}
}

/** Cells stand where they stand, so the roles of a table are said in words. */
function tableOf(table: Table): string {
	const rows = table.rows.map((row) => {
		const cells = row.cells.filter((cell) => cell.role !== 'frame');
		const frames = row.cells.filter((cell) => cell.role === 'frame').map((cell) => frameOf(cell.box));
		return `<div role="row">${frames.join('')}${cells.map(cellOf).join('')}</div>`;
	});
	const frame = table.frame ? frameOf(table.frame) : '';
	return `<div role="table">${frame}${rows.join('\n')}</div>`;
}

function cellOf(cell: Cell): string {
	const [left, top] = cell.box;
	const classes = ['cell', ...(cell.ruled ? [] : ['free']), ...(cell.grey ? ['grey'] : [])].join(' ');
	const role = cell.role === 'head' ? 'columnheader' : 'cell';
	const path = cell.path === null ? '' : ` data-path="${escaped(cell.path)}"`;
	const inside = [
		...cell.runs.map((run) => runOf(run, left, top, run.path === cell.path ? null : run.path, cell.box[2])),
		linesOf(cell.lines, left, top),
		...cell.ticks.map(({ box }) => `<span class="tick" style="${placeOf(box, left, top)}"></span>`),
	];
	return `<div role="${role}" class="${classes}"${path} style="${placeOf(cell.box, 0, 0)}">${inside.join(' ')}</div>`;
}

function frameOf(box: Box): string {
	return `<div class="frame" aria-hidden="true" style="${placeOf(box, 0, 0)}"></div>`;
}

/** A run from the left, or from the right where figures end on one edge. */
function runOf(run: Run, left: number, top: number, path: string | null, right = PAGE_WIDTH): string {
	const at = path === null ? '' : ` data-path="${escaped(path)}"`;
	const across =
		run.align === 'right' ? `right:${points(right - run.x - run.width)}` : `left:${points(run.x - left)}`;
	const spread = run.wordSpace === undefined ? '' : `;word-spacing:${points(run.wordSpace)}`;
	const down = `top:${points(run.y - TO_BASELINE * run.size - top)}`;
	return `<span class="run${run.bold ? ' bold' : ''}"${at} style="${across};${down};font-size:${run.size}pt${spread}">${escaped(run.text)}</span>`;
}

function linesOf(lines: readonly Line[], left: number, top: number): string {
	return lines
		.map(
			(line) =>
				`<span class="line" style="left:${points(line.left - left)};top:${points(line.y - 0.25 - top)};width:${points(line.right - line.left)}"></span>`,
		)
		.join('');
}

function placeOf([left, top, right, bottom]: Box, fromLeft: number, fromTop: number): string {
	return `left:${points(left - fromLeft)};top:${points(top - fromTop)};width:${points(right - left)};height:${points(bottom - top)}`;
}

function points(value: number): string {
	return `${Math.round(value * 100) / 100}pt`;
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

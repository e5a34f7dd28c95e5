/** The pages of a return as plain text for a terminal: headings, tables in columns, labels with their values. */
import type { Block, Page, Run } from '../page.ts';
import { tableLines } from './table.ts';

const RULE = '─'.repeat(72);
/** Runs on one height are one line, in points. */
const NEAR = 3;

export function plainTextOf(pages: readonly Page[]): string {
	return pages.map(pageText).join('\n');
}

function pageText(page: Page): string {
	const blocks = page.blocks.map((block) => blockLines(block).join('\n')).filter((text) => text !== '');
	const foot = page.furniture.map((run) => run.text).join('  ');
	return `${blocks.join('\n\n')}\n\n${RULE}\n${foot}\n`;
}

function blockLines(block: Block): string[] {
	switch (block.kind) {
		case 'heading':
		case 'text':
			return heights(block.runs);
		case 'table':
			return tableLines(block);
		default:
			return block satisfies never;
	}
}

/** Runs by their height, each line from left to right. */
function heights(runs: readonly Run[]): string[] {
	const lines: Run[][] = [];
	for (const run of [...runs].sort((one, other) => one.y - other.y || one.x - other.x)) {
		const line = lines.at(-1);
		if (line?.[0] && run.y - line[0].y <= NEAR) line.push(run);
		else lines.push([run]);
	}
	return lines.map((line) =>
		line
			.sort((one, other) => one.x - other.x)
			.map((run) => run.text)
			.join('  '),
	);
}

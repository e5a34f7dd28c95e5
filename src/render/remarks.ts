/** Remarks and other long words in a box as wide as the page, as high as they are; a page break may part its lines. */

import { REGULAR, runAt } from './cell.ts';
import { LEFT, RIGHT } from './class-line.ts';
import type { Cell } from './page.ts';
import { linesOf, type Setting, word } from './setting.ts';
import { cellsStrip, type Strip, textStrip } from './strip.ts';

const LEADING = 10.8;
/** Above the first line and under the last. */
const PADDING = 3.7;
const INSET = 2.834;

/** "Remarks:" and its box; nothing when there are none, as in the form. */
export function remarksStrips(setting: Setting, text: string | null, path: string): Strip[] {
	if (text === null) return [];
	const label = textStrip(
		[runAt(setting, word(setting, 'remarks'), REGULAR, { left: 22.11, y: 11 })],
		[],
		15.5,
		{
			space: 9,
		},
	);
	return [label, ...boxStrips(setting, text, path, true)];
}

/** A box around words; the first line stays with what is above it when `kept`. */
export function boxStrips(setting: Setting, text: string, path: string, kept: boolean): Strip[] {
	const table = { id: path, frame: null, merged: true } as const;
	const lines = linesOf(setting, text, RIGHT - LEFT - 2 * INSET, REGULAR);
	return lines.map((line, index) => {
		const above = index === 0 ? PADDING : 0;
		const height = above + LEADING + (index === lines.length - 1 ? PADDING : 0);
		const run = runAt(setting, line, REGULAR, { left: LEFT + INSET, y: above + 8.3, path });
		const cell: Cell = {
			role: 'words',
			box: [LEFT, 0, RIGHT, height],
			ruled: true,
			grey: false,
			runs: [run],
			lines: [],
			ticks: [],
			path,
		};
		return cellsStrip(table, [cell], height, { kept: kept && index === 0 });
	});
}

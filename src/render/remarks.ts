/**
 * Remarks and other long words in a box as wide as the page, as high as they are. A page break may part the lines of
 * a long one, but leaves no line alone.
 */

import { REGULAR, runAt } from './cell.ts';
import { LEFT, RIGHT } from './class-line.ts';
import type { Cell } from './page.ts';
import { linesOf, type Setting, word } from './setting.ts';
import { cellsStrip, type Strip, textStrip } from './strip.ts';

const LEADING = 10.8;
/** Above the first line and under the last. */
const PADDING = 3.7;
const INSET = 2.834;
/** From the top of a line to its baseline. */
const TO_BASELINE = 8.3;
const AROUND = { above: PADDING + TO_BASELINE, below: LEADING - TO_BASELINE + PADDING } as const;
/** So many lines stay together. */
const WHOLE = 5;

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
	const table = { id: path, frame: null, merged: AROUND } as const;
	const lines = linesOf(setting, text, RIGHT - LEFT - 2 * INSET, REGULAR);
	return lines.map((line, index) => {
		const above = index === 0 ? PADDING : 0;
		const height = above + LEADING + (index === lines.length - 1 ? PADDING : 0);
		const run = runAt(setting, line, REGULAR, { left: LEFT + INSET, y: above + TO_BASELINE, path });
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
		return cellsStrip(table, [cell], height, { kept: index === 0 ? kept : together(index, lines.length) });
	});
}

/** True for a line that stays with the one before it: in a short text, and at both ends of a long one. */
function together(index: number, lines: number): boolean {
	return lines <= WHOLE || index === 1 || index === lines - 1;
}

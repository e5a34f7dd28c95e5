/** Single runs, lines and boxes as calls of the document's prelude. */
import { type Box, type Line, PAGE_WIDTH, type Run, TICK, type Tick } from '../page.ts';

/** Room that must be left for a run to stand without a box of its own, in points. */
const MARGIN = 1;
/** Chinese signs: the run is set as Chinese of Hong Kong, in which Typst presses no marks together. */
const HAN = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3fffd}]/u;
const HAN_START = new RegExp(`^${HAN.source}`, 'u');
const HAN_END = new RegExp(`${HAN.source}$`, 'u');
/** Marks that Typst would move to the left at the start of a line; an empty box before them keeps them in place. */
const OPENS = /^[“‘《〈（『「【〖〔［｛]/;

/** Runs one after the other; between the lines of a text stands a space, so that its words are not glued. */
export function runsOf(runs: readonly Run[], room: number = PAGE_WIDTH, inTick = false): string[] {
	return runs.map((run, index) => {
		const next = runs[index + 1];
		const goesOn =
			next !== undefined && next.y > run.y && !(HAN_END.test(run.text) && HAN_START.test(next.text));
		return runOf(goesOn ? { ...run, text: `${run.text} ` } : run, room, inTick);
	});
}

/**
 * One line of text. Typst breaks what is wider than its `room`, the cell or the page, unless it stands in a wider
 * box. In a box to tick, the tick is white, and drawn over.
 */
export function runOf(run: Run, room: number = PAGE_WIDTH, inTick = false): string {
	const { x, y, size, bold, text, wordSpace } = run;
	const boxed = run.width > room - MARGIN ? 'w' : '';
	const call =
		inTick && text.trimEnd() === TICK ? 'v' : `${HAN.test(text) ? 'c' : ''}${bold ? 'b' : 't'}${boxed}`;
	const line = OPENS.test(text) ? `box() + ${quoted(text)}` : quoted(text);
	const content = wordSpace === undefined ? line : `text(spacing: 100% + ${short(wordSpace)}pt, ${line})`;
	return `#${call}(${short(x)},${short(y)},${size},${content})`;
}

export function linesOf(all: readonly Line[]): string {
	return all.map(({ left, right, y }) => `#l(${short(left)},${short(y)},${short(right - left)})\n`).join('');
}

export function boxOf([left, top, right, bottom]: Box, grey: boolean): string {
	return `#${grey ? 'g' : 'r'}(${short(left)},${short(top)},${short(right - left)},${short(bottom - top)})\n`;
}

export function tickOf({ box, ticked }: Tick): string {
	return `${boxOf(box, false)}${ticked ? `#k(${short(box[0])},${short(box[1])})\n` : ''}`;
}

export function short(value: number): string {
	return `${Math.round(value * 1000) / 1000}`;
}

/** A Typst string: nothing in it is markup. */
export function quoted(text: string): string {
	return `"${text.replace(/[\\"]/g, '\\$&').replace(/[\n\r\t]/g, ' ')}"`;
}

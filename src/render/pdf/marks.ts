/** Single runs, lines and boxes as calls of the document's prelude. */
import { type Box, type Line, type Run, TICK, type Tick } from '../page.ts';

/** One line of text. In a box to tick, the tick is not seen: it is drawn. */
export function runOf({ x, y, size, bold, text }: Run, inTick = false): string {
	const call = inTick && text === TICK ? 'v' : bold ? 'b' : 't';
	return `#${call}(${short(x)},${short(y)},${size},${quoted(text)})`;
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

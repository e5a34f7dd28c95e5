/**
 * The geometry of a waterfall, row under row. Opening and close are some thousand times the movements between them, so
 * a scale from zero would show nothing: movements are drawn to scale among themselves, and the two totals run into a
 * break mark at the left edge. Positions are in the units of the drawing; figures stay exact until they become one.
 */

export interface Movement {
	readonly label: string;
	readonly change: bigint;
}

export interface Bar {
	readonly kind: 'total' | 'up' | 'down';
	readonly label: string;
	/** The balance of a total, else the signed change. */
	readonly value: bigint;
	/** The balance after it. */
	readonly after: bigint;
	/** Lines of the label, wrapped. */
	readonly lines: readonly string[];
	/** Left and right end of the bar. */
	readonly from: number;
	readonly to: number;
	/** Top of its row, of the bar in it, and the height of the row. */
	readonly top: number;
	readonly barTop: number;
	readonly height: number;
	/** Where the line to the next row stands; null on the last. */
	readonly join: number | null;
}

export interface Drawing {
	readonly width: number;
	readonly height: number;
	readonly bars: readonly Bar[];
	/** Where the break mark crosses the totals. */
	readonly breakAt: number;
}

export interface Asked {
	readonly opening: bigint;
	readonly openingLabel: string;
	readonly closingLabel: string;
	readonly movements: readonly Movement[];
	readonly width: number;
}

export const LINE = 15;
export const BAR = 14;
const GAP = 12;
const TEXT_SIZE = 12;
/** Room at the left of the scale in which the totals are broken. */
const STUB = 44;
/** A movement that is not nought is never drawn thinner than this. */
const THINNEST = 2;
const STEPS = 100_000n;

/** Rows from opening to close. The width is at least 240. */
export function drawWaterfall(asked: Asked): Drawing {
	const width = Math.max(240, asked.width);
	const levels = levelsOf(asked);
	const scale = scaleOf(levels, width);
	const closing = levels.at(-1) ?? asked.opening;
	const rows: readonly Omit<Bar, 'top' | 'barTop' | 'height' | 'join' | 'lines'>[] = [
		total(asked.openingLabel, asked.opening, scale),
		...asked.movements.map((each, index) => moved(each, levels, index, scale)),
		total(asked.closingLabel, closing, scale),
	];
	let top = 0;
	const bars = rows.map((row, index): Bar => {
		const figure = textWidth(grouped(row.value)) + 16;
		const lines = wrap(row.label, width - figure);
		const barTop = top + lines.length * LINE + 4;
		const height = lines.length * LINE + 4 + BAR + GAP;
		const last = index === rows.length - 1;
		const bar = { ...row, lines, top, barTop, height, join: last ? null : scale(row.after) };
		top += height;
		return bar;
	});
	return { width, height: top, bars, breakAt: STUB / 2 };
}

/** The balance before the first movement and after each. */
function levelsOf({ opening, movements }: Asked): bigint[] {
	const levels = [opening];
	let level = opening;
	for (const { change } of movements) {
		level += change;
		levels.push(level);
	}
	return levels;
}

/** Places of balances: the lowest at the end of the stub, the highest at the right edge; one level alone in the middle. */
function scaleOf(levels: readonly bigint[], width: number): (level: bigint) => number {
	const sorted = [...levels].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
	const lowest = sorted[0] ?? 0n;
	const highest = sorted.at(-1) ?? lowest;
	const room = width - STUB;
	if (lowest === highest) return () => STUB + room / 2;
	return (level) => {
		const part = ((level - lowest) * STEPS) / (highest - lowest);
		return STUB + (room * Number.parseInt(part.toString(), 10)) / Number.parseInt(STEPS.toString(), 10);
	};
}

function total(label: string, value: bigint, scale: (level: bigint) => number) {
	return { kind: 'total' as const, label, value, after: value, from: 0, to: scale(value) };
}

function moved(each: Movement, levels: readonly bigint[], index: number, scale: (level: bigint) => number) {
	const before = levels[index] ?? 0n;
	const after = levels[index + 1] ?? before;
	const [from, to] = [scale(before), scale(after)].sort((one, other) => one - other) as [number, number];
	const kind = each.change < 0n ? ('down' as const) : ('up' as const);
	const thick = each.change === 0n ? to : Math.max(to, from + THINNEST);
	return { kind, label: each.label, value: each.change, after, from, to: thick };
}

/** Breaks between words, and between any two characters of Chinese; a word that is too long stands alone. */
export function wrap(text: string, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+|\s+/gu) ?? []) {
		if (line !== '' && textWidth(line + piece.trimEnd()) > width) {
			lines.push(line.trim());
			line = '';
		}
		line += line === '' ? piece.trimStart() : piece;
	}
	if (line.trim() !== '') lines.push(line.trim());
	return lines.length === 0 ? [''] : lines;
}

/** Generous width of a text: characters of Chinese are square, others at most 0.6 of that. */
export function textWidth(text: string): number {
	let width = 0;
	for (const character of text) width += character > '\u2e80' ? TEXT_SIZE : TEXT_SIZE * 0.6;
	return width;
}

/** `-6,700,000`, with the form's own minus sign. */
export function grouped(value: bigint): string {
	const digits = (value < 0n ? -value : value).toString().replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
	return value < 0n ? `-${digits}` : digits;
}

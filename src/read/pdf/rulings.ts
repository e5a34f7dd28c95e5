/**
 * Ruling of a page: the stroked rectangles that are the form's cells, the single strokes under totals, and how
 * much of the page pictures cover. Serves every part of the form; no text is looked at here.
 */
import { Refusal } from '../../value/refusal.ts';
import type { Box } from '../page.ts';
import type { Pdfium } from './library.ts';

/** Where the visible page lies in the file's coordinates, whose y runs upwards; rotation in quarter turns. */
export interface Frame {
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
	readonly top: number;
	readonly rotation: number;
}

export interface Rulings {
	readonly cells: readonly Box[];
	readonly lines: readonly Box[];
	/** Share of the page that pictures cover, from 0 up. */
	readonly pictured: number;
}

/** What may still be looked at in this document; shared by its pages. */
export interface Allowance {
	characters: number;
	objects: number;
}

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const PATH = 2;
const IMAGE = 3;
const FORM = 5;
const MOVE = 2;
/** Drawings nested deeper than this are left out; an e-form nests none. */
const NESTING_MAX = 8;
/** A stroke no thicker than this, in points, is a line and not a cell. */
const THIN = 1.6;
/** How far a side of a rectangle may lean, in points. */
const LEAN = 0.3;

interface Found {
	readonly cells: Box[];
	readonly lines: Box[];
	area: number;
}

/** Walks the drawings of a page, and those inside drawings. */
export function rulingsOf(library: Pdfium, page: number, frame: Frame, allowance: Allowance): Rulings {
	const { calls } = library;
	const found: Found = { cells: [], lines: [], area: 0 };
	const walk = (count: number, at: (index: number) => number, matrix: Matrix, depth: number): void => {
		allowance.objects -= count;
		if (allowance.objects < 0)
			throw new Refusal('PDF_TOO_HARD', 'the PDF has more drawings than a return can have');
		for (let index = 0; index < count; index += 1) {
			const object = at(index);
			const type = calls.FPDFPageObj_GetType(object);
			if (type === PATH)
				addPath(library, object, compose(matrixOf(library, object), matrix), frame, found, allowance);
			else if (type === IMAGE) found.area += pictureArea(library, object, matrix);
			else if (type === FORM && depth < NESTING_MAX) {
				const inner = compose(matrixOf(library, object), matrix);
				const size = calls.FPDFFormObj_CountObjects(object);
				walk(Math.max(size, 0), (place) => calls.FPDFFormObj_GetObject(object, place), inner, depth + 1);
			}
		}
	};
	const count = calls.FPDFPage_CountObjects(page);
	walk(Math.max(count, 0), (index) => calls.FPDFPage_GetObject(page, index), IDENTITY, 0);
	const pageArea = Math.max((frame.right - frame.left) * (frame.top - frame.bottom), 1);
	return { cells: found.cells, lines: found.lines, pictured: found.area / pageArea };
}

/** A box of the file as a box of the page: from the top left, as the reader of the page sees it. */
export function toPage(frame: Frame, left: number, bottom: number, right: number, top: number): Box {
	switch (frame.rotation) {
		case 1:
			return [bottom - frame.bottom, left - frame.left, top - frame.bottom, right - frame.left];
		case 2:
			return [frame.right - right, bottom - frame.bottom, frame.right - left, top - frame.bottom];
		case 3:
			return [frame.top - top, frame.right - right, frame.top - bottom, frame.right - left];
		default:
			return [left - frame.left, frame.top - top, right - frame.left, frame.top - bottom];
	}
}

function addPath(
	library: Pdfium,
	path: number,
	matrix: Matrix,
	frame: Frame,
	found: Found,
	allowance: Allowance,
): void {
	const { calls, scratch } = library;
	calls.FPDFPath_GetDrawMode(path, scratch, scratch + 4);
	const modes = library.integers();
	const filled = modes[scratch >> 2] !== 0;
	const stroked = modes[(scratch >> 2) + 1] !== 0;
	if (!filled && !stroked) return;
	const count = calls.FPDFPath_CountSegments(path);
	allowance.objects -= count >> 3;
	let shape: Shape | null = null;
	for (let index = 0; index < count; index += 1) {
		const segment = calls.FPDFPath_GetPathSegment(path, index);
		calls.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
		const floats = library.floats();
		const pointX = floats[scratch >> 2] ?? 0;
		const pointY = floats[(scratch >> 2) + 1] ?? 0;
		const x = matrix[0] * pointX + matrix[2] * pointY + matrix[4];
		const y = matrix[1] * pointX + matrix[3] * pointY + matrix[5];
		if (shape && calls.FPDFPathSegment_GetType(segment) !== MOVE) extend(shape, x, y);
		else {
			if (shape) addShape(shape, stroked, frame, found);
			shape = { points: 1, left: x, right: x, bottom: y, top: y, x, y, upright: true };
		}
	}
	if (shape) addShape(shape, stroked, frame, found);
}

/** One stroke of a path without lifting the pen: how far it reaches, and whether all of it runs along an axis. */
interface Shape {
	points: number;
	left: number;
	right: number;
	bottom: number;
	top: number;
	x: number;
	y: number;
	upright: boolean;
}

function extend(shape: Shape, x: number, y: number): void {
	if (Math.abs(x - shape.x) > LEAN && Math.abs(y - shape.y) > LEAN) shape.upright = false;
	shape.points += 1;
	shape.x = x;
	shape.y = y;
	if (x < shape.left) shape.left = x;
	else if (x > shape.right) shape.right = x;
	if (y < shape.bottom) shape.bottom = y;
	else if (y > shape.top) shape.top = y;
}

/** A stroked rectangle is a cell; a stroke along one axis, or a filled sliver, is a line; the rest is decoration. */
function addShape(shape: Shape, stroked: boolean, frame: Frame, found: Found): void {
	if (shape.points < 2 || shape.points > 5) return;
	const box = toPage(frame, shape.left, shape.bottom, shape.right, shape.top);
	const width = box[2] - box[0];
	const height = box[3] - box[1];
	if (width <= THIN || height <= THIN) {
		if (width > THIN || height > THIN) found.lines.push(box);
	} else if (stroked && shape.points >= 4 && shape.upright) found.cells.push(box);
}

function pictureArea(library: Pdfium, object: number, matrix: Matrix): number {
	const { calls, scratch } = library;
	if (!calls.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return 0;
	const floats = library.floats();
	const [left = 0, bottom = 0, right = 0, top = 0] = floats.subarray(scratch >> 2, (scratch >> 2) + 4);
	return Math.abs((right - left) * (top - bottom) * (matrix[0] * matrix[3] - matrix[1] * matrix[2]));
}

function matrixOf(library: Pdfium, object: number): Matrix {
	const { calls, scratch } = library;
	if (!calls.FPDFPageObj_GetMatrix(object, scratch)) return IDENTITY;
	const floats = library.floats();
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = floats.subarray(scratch >> 2, (scratch >> 2) + 6);
	return [a, b, c, d, e, f];
}

/** First `inner`, then `outer`. */
function compose(inner: Matrix, outer: Matrix): Matrix {
	const [a, b, c, d, e, f] = inner;
	const [A, B, C, D, E, F] = outer;
	return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

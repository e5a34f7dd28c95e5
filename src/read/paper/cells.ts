/**
 * The cells of the paper form's tables as they follow one another in text: figures, marks for nothing, and words
 * in the place of a figure. Glued cells are parted only where they cannot be one figure.
 */

import type { Decimal } from '../../value/decimal.ts';
import { readAmount, readCount, type Sign } from '../figure.ts';
import { CURRENCY_PATTERN, readCurrency } from '../vocabulary.ts';

export interface Cell {
	readonly kind: 'figure' | 'nothing' | 'words' | 'blank';
	/** As printed. */
	readonly raw: string;
	/** The figure without its currency; '' for other kinds. */
	readonly digits: string;
	readonly currency: string | null;
	readonly start: number;
	readonly end: number;
	/** Alone on its line and small enough to be a page number. */
	readonly doubtful: boolean;
}

/** Cells that follow one another; `whole` is false when they stop at something that is half a cell. */
export interface Run {
	readonly cells: readonly Cell[];
	readonly end: number;
	readonly whole: boolean;
	/** Nothing but cells stands before the end of the stretch. */
	readonly complete: boolean;
}

const NUMBER = '(?:\\d{1,3}(?:[ \\t]?,[ \\t]?\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
const CURRENCY = `(?:${CURRENCY_PATTERN}|\\$)`;

/** A class named after its figure. */
const CLASS_NAME =
	'(?:(?:[A-H]|class [A-Z]|domestic|offshore|onshore|overseas|ordinary|preference|convertible|listed|unlisted|foreign)\\s+){0,4}shares?';

const SKIP = new RegExp(
	[
		'[\\s|:;]+',
		'\\((?:see )?(?:remarks?|notes?)[^)\\n]{0,12}\\)',
		`\\(\\s*${CURRENCY}\\s*\\)`,
		'-\\s\\d{1,2}\\s-(?=\\s)',
		`${CLASS_NAME}\\b`,
		`\\(["']?${CLASS_NAME}["']?\\)`,
		`of ${CURRENCY}\\s?\\d+(?:\\.\\d+)?(?:\\s+each)?`,
	].join('|'),
	'iy',
);
const STOP = /\d{1,2}\s{1,3}March\s{1,3}2019|\(\s*\d\s*\)|\d{1,2}\s*[.)](?!\d)|\d{1,2}\s*\/\s*\d{1,2}\s*\//iy;
const WORDS =
	/(?:unlimited(?: number)?|not limited|no limit|no par(?: value)?|nil par(?: value)?|without par(?: value)?|(?:see|refer to) (?:the )?(?:remarks?|notes?)(?: below| above)?(?:[ \t]*\(?\d\)?)?)/iy;
const NOTHING = /not applicable|n\.?\s?\/\s?a\.?|n\.a\.?|na\b|nil|-+(?!\d)|-{2,}/iy;
const FIGURE = new RegExp(
	`(${CURRENCY}\\s*)?(\\(\\s*(?:${CURRENCY}\\s*)?${NUMBER}\\s*\\)|-?${NUMBER})(?:([ \\t]*${CURRENCY})(?![a-z$]|[ \\t]*[-(]?\\d))?`,
	'iy',
);
/** A currency inside the brackets of a decrease: `(RMB70)`. */
const INSIDE = new RegExp(`^\\(\\s*(${CURRENCY})`, 'i');

/** The cells that stand one after another from `start`; words that are no cell end them. */
export function cellsFrom(text: string, start: number, end: number): Run {
	const cells: Cell[] = [];
	let at = start;
	let last = start;
	while (at < end) {
		const skipped = matchAt(SKIP, text, at, end);
		if (skipped) {
			at = skipped.end;
			continue;
		}
		if (matchAt(STOP, text, at, end)) return { cells, end: last, whole: true, complete: false };
		const cell = cellAt(text, at, end);
		if (!cell) return { cells, end: last, whole: !/[\d$(]/.test(text.charAt(at)), complete: false };
		if (isTorn(text, cell, cells.at(-1))) return { cells, end: last, whole: false, complete: false };
		cells.push(cell);
		at = cell.end;
		last = cell.end;
	}
	return { cells, end: last, whole: true, complete: true };
}

/** The one cell that a field of a table holds: blank when empty, null when it is not one cell. */
export function cellIn(text: string, start: number, end: number): Cell | null {
	const run = cellsFrom(text, start, end);
	const [cell, second] = run.cells;
	if (second || !run.whole) return null;
	if (
		text
			.slice(cell?.end ?? start, end)
			.replace(/\([^)]{0,20}\)|shares?|each/gi, '')
			.trim() !== ''
	)
		return null;
	if (!cell && /[\p{L}\p{N}]/u.test(text.slice(start, end))) return null;
	return cell ?? { kind: 'blank', raw: '', digits: '', currency: null, start, end: start, doubtful: false };
}

export function countOf(cell: Cell, sign: Sign): bigint | null {
	return cell.kind === 'figure' && cell.currency === null ? readCount(cell.digits, sign) : null;
}

export function amountOf(cell: Cell, sign: Sign): Decimal | null {
	return cell.kind === 'figure' ? readAmount(cell.digits, sign) : null;
}

/** True when nothing is claimed by the cell: blank, Nil, N/A, dashes. */
export function isEmpty(cell: Cell): boolean {
	return cell.kind === 'nothing' || cell.kind === 'blank';
}

function cellAt(text: string, start: number, end: number): Cell | null {
	for (const [kind, pattern] of [
		['words', WORDS],
		['nothing', NOTHING],
	] as const) {
		const found = matchAt(pattern, text, start, end);
		if (found)
			return { kind, raw: found.raw, digits: '', currency: null, start, end: found.end, doubtful: false };
	}
	const figure = matchAt(FIGURE, text, start, end);
	if (!figure) return null;
	const number = figure.groups[2] ?? '';
	const within = INSIDE.exec(number)?.[1];
	const sign = (figure.groups[1] ?? figure.groups[3] ?? within ?? '').trim();
	const digits = number.replace(within ?? '', '').replace(/\s+/g, '');
	return {
		kind: 'figure',
		raw: figure.raw.trim(),
		digits,
		currency: sign === '' ? null : (readCurrency(sign) ?? sign),
		start,
		end: figure.end,
		doubtful: sign === '' && /^-?[1-9]\d?$/.test(digits) && standsAlone(text, start, figure.end),
	};
}

/**
 * A figure that touches the one before it must be able to stand alone: a zero, a decimal, a figure with its
 * thousands marked or with a currency. A stray digit is no cell. Letters may not touch a figure.
 */
function isTorn(text: string, cell: Cell, before: Cell | undefined): boolean {
	if (cell.kind === 'figure' && /[a-z,.]/i.test(text.charAt(cell.end)) && !startsCell(text, cell.end))
		return true;
	if (cell.kind !== 'figure' || before?.kind !== 'figure' || before.end !== cell.start) return false;
	return cell.currency === null && !/^(?:0|\d+\.\d+|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\(.*\))$/.test(cell.digits);
}

function startsCell(text: string, at: number): boolean {
	const end = Math.min(text.length, at + 40);
	return (
		matchAt(NOTHING, text, at, end) !== null ||
		matchAt(FIGURE, text, at, end) !== null ||
		/^[.,]?(?:\s|$)/.test(text.slice(at, at + 2)) ||
		matchAt(SKIP, text, at, end) !== null
	);
}

function standsAlone(text: string, start: number, end: number): boolean {
	const before = text.slice(Math.max(0, start - 80), start);
	const after = text.slice(end, end + 80).split('\n', 1)[0] ?? '';
	return before.slice(before.lastIndexOf('\n') + 1).trim() === '' && after.trim() === '';
}

interface Found {
	readonly raw: string;
	readonly end: number;
	readonly groups: readonly (string | undefined)[];
}

function matchAt(pattern: RegExp, text: string, at: number, end: number): Found | null {
	pattern.lastIndex = at;
	const match = pattern.exec(text);
	if (!match || at + match[0].length > end) return null;
	return { raw: match[0], end: at + match[0].length, groups: match };
}

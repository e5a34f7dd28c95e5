/**
 * The lines that name a class of shares, in Parts I, II and III of all editions, and the block that each opens.
 * The first label is the kind and the second the type whatever their words, which changed places at 1.0.2.
 */
import type { ShareClass } from '../../form/return.ts';
import type { ClassKind } from '../../value/share-class.ts';
import { isNothing } from '../figure.ts';
import { readCurrency, readKind, readListed, readStockCode, readType } from '../vocabulary.ts';
import { missing, type Notes, printed, type Spot, saidIn, spotOf, takeName, takeWith } from './notes.ts';
import { atOf, type Cell, cut, rowsOf, type Sheet } from './sheet.ts';

/** One class with what stands under its name, up to the next class. */
export interface Block {
	/** The number before the class, from 1. */
	readonly number: number;
	readonly nameRows: readonly (readonly Cell[])[];
	/** From the class line on. */
	readonly body: Sheet;
}

const OPENING = /^(\d{1,3})\s?\.\s*(?:Class|Type) of shares\b/i;
const SECOND = /^(?:Class|Type) of shares\b/i;
const LISTED = /(?:^Listed on|to be listed on)/i;
const CODE = /^Stock code\b/i;
const COUNTER = /^Multi-?\s?counter stock code/i;
const DESCRIPTION = /^Description$/i;
/** What a label leaves in a value that it was glued to. */
const LABEL_INSIDE = /listed on (?:the exchange|SEHK)|stock code|(?:class|type) of shares/i;
/** A label's cell is narrower than this; a remark that begins like one is not. */
const LABEL_WIDTH = 260;

/** A value's cell begins where its label's ends, give or take this, in points. */
const BESIDE = 4;

/** True for the first cell of the line that names a class. */
export function isClassLine(cell: Cell): boolean {
	return OPENING.test(cell.text) && cell.right - cell.left <= LABEL_WIDTH;
}

/** The blocks of a part, in order; a class line repeated on the next page opens no new one and is no cell of it. */
export function blocksOf(sheet: Sheet): Block[] {
	const once = withoutRepeats(sheet);
	const openings = openingsOf(once);
	return openings.map(({ number, cell }, index) => {
		const body = cut(once, cell.top, openings[index + 1]?.cell.top ?? Number.POSITIVE_INFINITY);
		return { number, nameRows: nameRowsOf(cell, body.cells), body };
	});
}

interface Opening {
	readonly number: number;
	readonly cell: Cell;
}

function openingsOf(sheet: Sheet): Opening[] {
	return sheet.cells.flatMap((cell): Opening[] => {
		const match = OPENING.exec(cell.text);
		return match && isClassLine(cell) ? [{ number: Number.parseInt(match[1] ?? '', 10), cell }] : [];
	});
}

/** A sheet without the class lines that a page repeats because their block goes on. */
export function withoutRepeats(sheet: Sheet): Sheet {
	const all = openingsOf(sheet);
	const again = all.filter(({ number }, index) => all[index - 1]?.number === number);
	if (again.length === 0) return sheet;
	const repeated = new Set(
		again.flatMap(({ cell }) =>
			nameRowsOf(cell, cut(sheet, cell.top, Number.POSITIVE_INFINITY).cells).flat(),
		),
	);
	return { ...sheet, cells: sheet.cells.filter((cell) => !repeated.has(cell)) };
}

/** Classes are numbered from 1: a number out of turn tells of a class that was lost, or is there twice. */
export function inTurn(numbers: readonly number[]): boolean {
	return numbers.every((number, index) => number === index + 1);
}

/** Records it where the classes of a part are not numbered in turn. */
export function noteTurn(notes: Notes, path: string, blocks: readonly Block[]): void {
	const numbers = blocks.map((block) => block.number);
	const first = blocks[0]?.body.cells[0];
	if (inTurn(numbers) || !first) return;
	missing(notes, path, 'ambiguous', { raw: `classes numbered ${numbers.join(', ')}`, at: atOf(first) });
}

/** The rows under the class line that still name the class: codes, counters, description. */
function nameRowsOf(opening: Cell, cells: readonly Cell[]): Cell[][] {
	const rows = rowsOf(cells.filter((cell) => cell.page === opening.page));
	const named: Cell[][] = [];
	for (const row of rows) {
		const first = row[0]?.text ?? '';
		if (!OPENING.test(first) && !CODE.test(first) && !COUNTER.test(first)) break;
		named.push(row);
	}
	return named;
}

/** Reads the name of a class; leaves are recorded under `path`. */
export function readClass(notes: Notes, path: string, block: Block): ShareClass {
	const rows = block.nameRows;
	const listed = valueAfter(rows, (text) => LISTED.test(text));
	const code = valueAfter(rows, (text) => CODE.test(text));
	const description = valueAfter(
		rows.filter((row) => !COUNTER.test(row[0]?.text ?? '')),
		(text) => DESCRIPTION.test(text),
	);
	return {
		kind: takeKind(
			notes,
			`${path}/kind`,
			valueAfter(rows, (text) => OPENING.test(text)),
		),
		type: takeType(
			notes,
			`${path}/type`,
			valueAfter(rows, (text) => SECOND.test(text)),
		),
		listed: takeWith(notes, `${path}/listed`, listed, readListed),
		stockCode: takeWith(notes, `${path}/stockCode`, code, readStockCode),
		counters: readCounters(notes, `${path}/counters`, rows),
		// Before 1.1.0 the class line of Part III has no description at all.
		description: description ? takeName(notes, `${path}/description`, description) : null,
	};
}

/** A kind cannot be null in a return; one that is not understood is "other", and the gap says that it is not sure. */
function takeKind(notes: Notes, path: string, spot: Spot | null): ClassKind {
	if (spot && !spot.torn && isNothing(saidIn(spot))) {
		missing(notes, path, 'not found', spot);
		return 'other';
	}
	return takeWith(notes, path, spot, readKind) ?? 'other';
}

function takeType(notes: Notes, path: string, spot: Spot | null): string | null {
	if (!spot) return missing(notes, path, 'not found');
	if (spot.torn || LABEL_INSIDE.test(saidIn(spot))) return missing(notes, path, 'ambiguous', spot);
	return printed(notes, path, spot, isNothing(saidIn(spot)) ? null : (readType(spot.raw)?.type ?? null));
}

/** The cell right of the label, blank or not. */
function valueAfter(rows: readonly (readonly Cell[])[], isLabel: (text: string) => boolean): Spot | null {
	for (const row of rows) {
		const at = row.findIndex((cell) => isLabel(cell.text));
		const label = row[at];
		const cell = row[at + 1];
		if (label && cell && cell.left - label.right <= BESIDE && !isLabelOfClass(cell.text))
			return spotOf(cell, cell.words);
	}
	return null;
}

function isLabelOfClass(text: string): boolean {
	return [OPENING, SECOND, LISTED, CODE, COUNTER, DESCRIPTION].some((label) => label.test(text));
}

/** Rows "Multi-counter stock code": code, currency, and a description where the row has one. */
function readCounters(
	notes: Notes,
	path: string,
	rows: readonly (readonly Cell[])[],
): ShareClass['counters'] {
	const counters: ShareClass['counters'] = [];
	for (const row of rows) {
		if (!COUNTER.test(row[0]?.text ?? '')) continue;
		const code = row.slice(1).find((cell) => readStockCode(cell.text) !== null);
		const stockCode = code ? readStockCode(code.text) : null;
		if (!code || stockCode === null) continue;
		const at = `${path}/${counters.length}`;
		printed(notes, `${at}/stockCode`, spotOf(code, code.words), stockCode);
		counters.push({
			stockCode,
			currency: counterCurrency(notes, `${at}/currency`, row),
			description: counterDescription(notes, `${at}/description`, row),
		});
	}
	return counters;
}

function counterCurrency(notes: Notes, path: string, row: readonly Cell[]): string | null {
	const cell = row.slice(1).find((each) => currencyIn(each.text) !== null);
	if (!cell) return null;
	return printed(notes, path, spotOf(cell, cell.words), currencyIn(cell.text));
}

/** "RMB" alone, or behind the code in one cell: "80700 RMB". */
function currencyIn(text: string): string | null {
	return readCurrency(text.replace(/^[0-9]{1,6}\s+/, ''));
}

function counterDescription(notes: Notes, path: string, row: readonly Cell[]): string | null {
	const spot = valueAfter([row], (text) => DESCRIPTION.test(text));
	return spot ? takeName(notes, path, spot) : null;
}

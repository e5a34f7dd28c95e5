/** III.A of the paper form: schemes with four movements, shares issued and issuable; no balances of options. */
import type { Details, OptionRow, Price } from '../../form/return.ts';
import { readCurrency } from '../vocabulary.ts';
import { type Cell, cellsFrom } from './cells.ts';
import { type Classes, classNamed } from './classes.ts';
import {
	blocksOf,
	classed,
	entriesEnd,
	type FoundRow,
	isTemplate,
	readMeeting,
	withoutRows,
	wordsOf,
} from './details.ts';
import { areCounts, cellsOf, type Entry, entriesIn, unnumberedIn } from './entries.ts';
import { miss, print, printAmount, printCount, printDecrease, type Sheet } from './sheet.ts';
import { nextMark, type Span, theMark } from './source.ts';

const COLUMNS = 6;

interface Found {
	readonly entry: Entry;
	readonly words: string;
	readonly cells: readonly Cell[] | null;
}

export function readOptions(sheet: Sheet, span: Span, classes: Classes): Details['options'] {
	const zone = { start: span.start, end: entriesEnd(sheet, 'options', span) };
	const numbered = entriesIn(sheet.source, zone);
	const entries = numbered.length > 0 ? numbered : unnumberedIn(sheet.source, zone, COLUMNS);
	const found: FoundRow<Found>[] = [];
	for (const entry of entries) {
		const cells = cellsOf(sheet.source, entry.span, COLUMNS);
		const words = wordsOf(sheet, entry.span, cells?.span ?? null) ?? '';
		if ((!cells || cells.cells.every((cell) => cell.kind !== 'figure')) && isTemplate(words)) continue;
		const sure =
			cells && (entry.closed || cells.oneLine) && areCounts(cells.cells) && entry.number === found.length + 1;
		found.push({
			shares: classNamed(words, classes),
			row: { entry, words, cells: sure ? cells.cells : null },
		});
	}
	if (found.length === 0) return withoutRows(sheet, 'options', span);
	const rows = classed(sheet, 'options', found);
	if (!rows) return null;
	const blocks = blocksOf(sheet, 'options', rows, (path, row) => readRow(sheet, path, row), classes);
	return {
		applicable: true,
		blocks,
		fundsRaised: readFunds(sheet, '/details/options/fundsRaised'),
		remarks: null,
	};
}

function readRow(sheet: Sheet, path: string, { entry, words, cells }: Found): OptionRow {
	const told = words !== '' && entry.numbered;
	if (told) print(sheet, `${path}/particulars`, words, entry.span.start);
	const movement = (kind: 'granted' | 'exercised' | 'cancelled' | 'lapsed', index: number) => {
		const at = `${path}/movements/${index}/options`;
		const cell = cells?.[index] ?? null;
		const options =
			kind === 'granted' ? printCount(sheet, at, cell, 'brackets') : printDecrease(sheet, at, cell);
		return { kind, text: null, options };
	};
	return {
		particulars: told
			? words
			: miss(sheet, `${path}/particulars`, words === '' ? 'not found' : 'ambiguous', words, entry.span.start),
		preceding: null,
		movements: [
			movement('granted', 0),
			movement('exercised', 1),
			movement('cancelled', 2),
			movement('lapsed', 3),
		],
		close: null,
		sharesIssued: printCount(sheet, `${path}/sharesIssued`, cells?.[4] ?? null, 'none'),
		treasuryTransferred: null,
		sharesIssuable: printCount(sheet, `${path}/sharesIssuable`, cells?.[5] ?? null, 'none'),
		mandateAvailable: null,
		generalMeeting: readMeeting(sheet, `${path}/generalMeeting`, entry.span),
	};
}

/** "Total funds raised during the month from exercise of options": the one cell after it. */
function readFunds(sheet: Sheet, path: string): Price | null {
	const { source } = sheet;
	const mark = theMark(source.marks, 'funds raised');
	if (!mark) return miss(sheet, path, 'not found');
	const run = cellsFrom(source.text, mark.end, nextMark(source.marks, mark.end, source.text.length));
	const [cell] = run.cells;
	if (!cell || run.cells.length > 1 || !run.whole) return miss(sheet, path, cell ? 'ambiguous' : 'not found');
	if (cell.kind === 'nothing') {
		print(sheet, path, cell.raw, cell.start);
		return null;
	}
	if (cell.kind !== 'figure' || cell.doubtful) return miss(sheet, path, 'no figure', cell.raw, cell.start);
	const currency = cell.currency === null ? null : readCurrency(cell.currency);
	if (currency === null) miss(sheet, `${path}/currency`, 'not found');
	else print(sheet, `${path}/currency`, cell.raw, cell.start);
	return { currency, amount: printAmount(sheet, `${path}/amount`, cell, 'none') };
}

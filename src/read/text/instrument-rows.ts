/** Rows of III.A (options), III.B (warrants) and III.C (convertibles) put into the return. */
import type { ConvertibleRow, OptionRow, WarrantRow } from '../../form/return.ts';
import type { Day } from '../../value/day.ts';
import type { Decimal } from '../../value/decimal.ts';
import { findDays } from '../date.ts';
import { isNothing, isWord } from '../figure.ts';
import { readCurrency, readStockCode } from '../vocabulary.ts';
import { amountCell, countCell } from './cell.ts';
import { type Range, wordsIn } from './document.ts';
import { type ColumnName, type MovementRow, movementRows } from './movement-rows.ts';
import { inTurn, itemNumbers } from './numerals.ts';
import { missing, printed, type Recorder } from './recorder.ts';
import type { Table, TableLabel } from './section.ts';
import { quote, type Token, tokens } from './tokens.ts';
import { completeWords } from './torn.ts';

type Read<Value> = (
	to: Recorder,
	path: string,
	cell: Token | null,
	blankAt: number,
	kind: 'balance' | 'movement',
) => Value | null;

export function optionRows(to: Recorder, table: Table): OptionRow[] {
	return rowsOf(to, table, 'A').map((row, index) => {
		const path = `${table.path}/rows/${index}`;
		return {
			particulars: descriptionOf(to, row, `${path}/particulars`),
			preceding: cellOf(to, `${path}/preceding`, row, row.preceding, countCell),
			movements: row.movements.map((movement, at) => {
				const leaf = `${path}/movements/${at}`;
				movementWords(to, movement, leaf);
				return {
					kind: movement.kind as OptionRow['movements'][number]['kind'],
					text: movement.text,
					options: cellOf(to, `${leaf}/options`, row, movement.figure, countCell, 'movement'),
				};
			}),
			close: cellOf(to, `${path}/close`, row, row.cells.get('close'), countCell),
			...delivered(to, row, path, table),
			mandateAvailable: cellOf(to, `${path}/mandateAvailable`, row, row.cells.get('mandate'), countCell),
			generalMeeting: meeting(to, row, `${path}/generalMeeting`),
		};
	});
}

export function warrantRows(to: Recorder, table: Table): WarrantRow[] {
	return rowsOf(to, table, 'B').map((row, index) => {
		const path = `${table.path}/rows/${index}`;
		return {
			...instrument<WarrantMovement>(to, row, path, table),
			stockCode: codeUnder(to, row, `${path}/stockCode`),
			price: priceUnder(to, row, `${path}/price`),
			expiry: dayUnder(to, row, 'expiry', `${path}/expiry`),
			generalMeeting: meeting(to, row, `${path}/generalMeeting`),
		};
	});
}

export function convertibleRows(to: Recorder, table: Table): ConvertibleRow[] {
	return rowsOf(to, table, 'C').map((row, index) => {
		const path = `${table.path}/rows/${index}`;
		return {
			...instrument<ConvertibleMovement>(to, row, path, table),
			kind: wordsUnder(to, row, 'convertibleType', `${path}/kind`),
			stockCode: codeUnder(to, row, `${path}/stockCode`),
			price: priceUnder(to, row, `${path}/price`),
			generalMeeting: meeting(to, row, `${path}/generalMeeting`),
		};
	});
}

type WarrantMovement = WarrantRow['movements'][number]['kind'];
type ConvertibleMovement = ConvertibleRow['movements'][number]['kind'];

/** What warrants and convertibles have alike: a description, and amounts in one currency that roll forward. */
function instrument<Kind extends WarrantMovement | ConvertibleMovement>(
	to: Recorder,
	row: MovementRow,
	path: string,
	table: Table,
) {
	return {
		description: descriptionOf(to, row, `${path}/description`),
		currency: currencyOf(to, row, `${path}/currency`),
		preceding: cellOf(to, `${path}/preceding`, row, row.preceding, amountCell),
		movements: row.movements.map((movement, at) => {
			const leaf = `${path}/movements/${at}`;
			movementWords(to, movement, leaf);
			return {
				kind: movement.kind as Kind,
				text: movement.text,
				amount: cellOf(to, `${leaf}/amount`, row, movement.figure, amountCell, 'movement'),
			};
		}),
		close: cellOf(to, `${path}/close`, row, row.cells.get('close'), amountCell),
		...delivered(to, row, path, table),
	};
}

function rowsOf(to: Recorder, table: Table, section: 'A' | 'B' | 'C'): MovementRow[] {
	const rows = movementRows(to.document, table, section);
	if (rows.length === 0)
		missing(to, `${table.path}/rows`, 'ambiguous', quote(to.document, table.range), table.range.from);
	else {
		const numbers = itemNumbers(to.document, table.range);
		if (!inTurn(numbers) || numbers.length > rows.length) {
			const reason = `items numbered ${numbers.join(', ')}, of which ${rows.length} can be read`;
			missing(to, `${table.path}/rows`, 'ambiguous', reason, table.range.from);
		}
	}
	rows.forEach((row, index) => {
		if (row.movements.length > 0) return;
		const path = `${table.path}/rows/${index}/movements`;
		missing(to, path, 'not found', quote(to.document, row.range), row.range.from);
	});
	return rows;
}

function delivered(
	to: Recorder,
	row: MovementRow,
	path: string,
	table: Table,
): Pick<OptionRow, 'sharesIssued' | 'treasuryTransferred' | 'sharesIssuable'> {
	const read = (leaf: string, name: ColumnName) =>
		cellOf(to, `${path}/${leaf}`, row, row.cells.get(name), countCell);
	return {
		sharesIssued: read('sharesIssued', 'issued'),
		treasuryTransferred: table.layout.treasury ? read('treasuryTransferred', 'treasury') : null,
		sharesIssuable: read('sharesIssuable', 'issuable'),
	};
}

function cellOf<Value extends bigint | Decimal>(
	to: Recorder,
	path: string,
	row: MovementRow,
	cell: Token | null | undefined,
	read: Read<Value>,
	kind: 'balance' | 'movement' = 'balance',
): Value | null {
	if (cell !== undefined) return read(to, path, cell, row.range.from, kind);
	const raw = quote(to.document, row.range);
	return missing(to, path, row.cells.size > 0 ? 'not found' : 'ambiguous', raw, row.range.from);
}

function movementWords(to: Recorder, movement: MovementRow['movements'][number], path: string): void {
	printed(to, `${path}/kind`, null, movement.at.raw, movement.at.from);
	if (movement.text !== null) printed(to, `${path}/text`, null, movement.text, movement.at.from);
}

function descriptionOf(to: Recorder, row: MovementRow, path: string): string | null {
	const first = wordsIn(to.document, row.description).replace(/^(?:[0-9]{1,2}\s?)?\)\s?\.?\s*/, '');
	const rest = continuation(to, row);
	if (rest === null)
		return missing(to, path, 'ambiguous', quote(to.document, row.range), row.description.from);
	const cells = `${first} ${rest}`.trim();
	const recognised = to.document.plain.slice(row.range.from, row.range.to).includes('\t');
	const text = recognised ? completeWords(to.document, cells, row.range.from) : cells;
	if (text === '') return missing(to, path, 'not found', null, row.range.from);
	if (HEADWORDS.test(text.slice(0, 20))) return missing(to, path, 'ambiguous', text, row.range.from);
	return printed(to, path, text, first, row.description.from);
}

/**
 * What stands in the row after its last cell: a description wrapped around the figures goes on there. Null where the
 * cells could not be told apart and words stand among them, which may be of the description too.
 */
function continuation(to: Recorder, row: MovementRow): string | null {
	const known = [...row.cells.values(), ...row.movements.flatMap((each) => [each.at, each.figure])];
	const all = tokens(to.document, { from: row.description.to, to: row.range.to });
	const cells = row.cells.size > 0 ? known : [...known, ...all.filter((each) => each.kind !== 'word')];
	const last = Math.max(row.description.to, ...cells.map((each) => each?.to ?? 0));
	const among = all.filter(
		(each) => each.to <= last && !cells.some((cell) => cell && cell.from <= each.from && each.to <= cell.to),
	);
	if (row.cells.size === 0 && among.length > 0) return null;
	return wordsIn(to.document, { from: last, to: row.range.to });
}

function currencyOf(to: Recorder, row: MovementRow, path: string): string | null {
	if (!row.currency) return missing(to, path, 'not found', null, row.range.from);
	return printed(to, path, readCurrency(row.currency.raw), row.currency.raw, row.currency.from);
}

/** What stands between a label under the row and the next one. */
function under(to: Recorder, row: MovementRow, name: TableLabel): Range | null {
	const own = row.labels;
	const index = own.findIndex((each) => each.name === name);
	const label = own[index];
	if (!label) return null;
	const note =
		/^[\s(]*(?:Note)?\s*1?\s*\)/.exec(to.document.plain.slice(label.to, label.to + 16))?.[0].length ?? 0;
	const next = own.slice(index + 1).find((each) => each.name !== name);
	return { from: label.to + note, to: next?.from ?? row.to };
}

const HEADWORDS = /amount|preceding|movement|pursuant|number of|month|listed|currency/i;

function wordsUnder(to: Recorder, row: MovementRow, name: TableLabel, path: string): string | null {
	const range = under(to, row, name);
	if (!range) return missing(to, path, 'not found');
	const text = wordsIn(to.document, range);
	if (text.length > 80 || HEADWORDS.test(text) || /[0-9]{3}/.test(text))
		return missing(to, path, 'ambiguous', text, range.from);
	return printed(to, path, isNothing(text) ? null : text, text, range.from);
}

function codeUnder(to: Recorder, row: MovementRow, path: string): string | null {
	const range = under(to, row, 'instrumentCode');
	if (!range) return missing(to, path, 'not found');
	const text = wordsIn(to.document, range).replace(/^\)\s*/, '');
	if (text === '' || isNothing(text)) return printed(to, path, null, text, range.from);
	if (!/^[0-9]{1,6}(?:\.HK)?$/.test(text)) return missing(to, path, 'ambiguous', text, range.from);
	return printed(to, path, readStockCode(text), text, range.from);
}

function priceUnder(to: Recorder, row: MovementRow, path: string): ConvertibleRow['price'] {
	const range = under(to, row, 'price');
	if (!range) return missing(to, path, 'not found');
	return readPrice(to, range, path);
}

/** Currency and amount; words or more than one figure are no price. */
export function readPrice(to: Recorder, range: Range, path: string): ConvertibleRow['price'] {
	const all = tokens(to.document, range);
	const money = all.filter((each) => each.kind === 'currency');
	const figures = all.filter((each) => each.kind === 'figure' || each.kind === 'broken');
	const raw = quote(to.document, range);
	const [currency] = money;
	const [figure] = figures;
	if (isNothing(raw)) return printed(to, path, null, raw, range.from);
	const words = all.some((each) => each.kind === 'word');
	if (words || !figure || figures.length > 1 || money.length > 1) {
		return missing(to, path, isWord(raw) || (words && !figure) ? 'no figure' : 'ambiguous', raw, range.from);
	}
	return {
		currency: currency
			? printed(to, `${path}/currency`, readCurrency(currency.raw), currency.raw, currency.from)
			: missing(to, `${path}/currency`, 'not found'),
		amount: amountCell(to, `${path}/amount`, figure, range.from, 'balance'),
	};
}

function meeting(to: Recorder, row: MovementRow, path: string): Day | null {
	return dayUnder(to, row, 'meeting', path);
}

function dayUnder(to: Recorder, row: MovementRow, name: TableLabel, path: string): Day | null {
	const range = under(to, row, name);
	if (!range) return missing(to, path, 'not found');
	const text = to.document.plain.slice(range.from, range.to);
	const days = findDays(text);
	const [day] = days;
	const words = text.slice(0, day?.start ?? 0).replace(/\(?\s*if\s+applicable\s*\)?/gi, '');
	// A day inside a sentence is one that a description speaks of.
	if (days.length > 1 || /[A-Za-z]/.test(words.replace(/General\s+Meeting\s+approval\s+date/gi, ''))) {
		return missing(to, path, 'ambiguous', quote(to.document, range), range.from);
	}
	if (!day) return printed(to, path, null, '', range.from);
	return printed(to, path, day.day, day.raw, range.from + day.start);
}

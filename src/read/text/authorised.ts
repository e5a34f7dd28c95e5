/** Part I in a text: authorised or registered share capital, a block for each class, and the total. */
import type { AuthorisedClass, MonthlyReturn } from '../../form/return.ts';
import { isWord } from '../figure.ts';
import { readCurrency } from '../vocabulary.ts';
import { onOwnLine, quoteRow, ROWS, type Row, type RowName, rowSets, sameRows } from './balance.ts';
import { type Block, type Blocks, blocksIn, lacksClassLine, withoutNumeral } from './blocks.ts';
import { amountCell, type CellKind, countCell } from './cell.ts';
import { readClass } from './class-line.ts';
import { lettersOf, type Range } from './document.ts';
import type { Part } from './outline.ts';
import { missing, printed, type Recorder } from './recorder.ts';
import { remarksOf } from './remarks.ts';
import { type AuthorisedCells, type AuthorisedRows, scatteredAuthorised } from './scattered.ts';
import { quote, type Token, tokens, withoutFragments } from './tokens.ts';

type Authorised = MonthlyReturn['authorised'];
type Totals = Extract<NonNullable<Authorised>, { applicable: true }>['totals'];

/** Reads Part I; null with a gap when its heading is missing or what follows is not understood. */
export function readAuthorised(to: Recorder, part: Part | undefined): Authorised {
	if (!part) return missing(to, '/authorised', 'not found');
	const found = blocksIn(to.document, part);
	if (found.blocks.length === 0) return withoutBlocks(to, part);
	if (lacksClassLine(to.document, found))
		missing(to, '/authorised/classes', 'ambiguous', 'a class line was lost', part.from);
	printed(to, '/authorised/applicable', true, '', part.heading.from);
	const printedHow = found.blocks.map((block, index) =>
		classOf(to, block, `/authorised/classes/${index}`, found),
	);
	return {
		applicable: true,
		classes: printedHow.map((each) => each.value),
		totals: totalsOf(
			to,
			found,
			printedHow.some((each) => each.scrambled),
			printedHow[0]?.total ?? null,
		),
		remarks: remarksOf(to, found.remarks, '/authorised/remarks'),
	};
}

function withoutBlocks(to: Recorder, part: Part): Authorised {
	const letters = lettersOf(to.document, part);
	const begins = /^(?:registeredsharecapital|sharecapital|registered)?notapplicable/.exec(letters);
	if (begins)
		return { applicable: printed(to, '/authorised/applicable', false, 'Not applicable', part.from) };
	return missing(
		to,
		'/authorised',
		letters.length < 40 ? 'not found' : 'ambiguous',
		quote(to.document, part),
		part.from,
	);
}

interface Read {
	readonly value: AuthorisedClass;
	/** Cells of this class stand where they do not belong. */
	readonly scrambled: boolean;
	/** The total, where it was told by the order of all figures. */
	readonly total: AuthorisedRows['total'];
}

/** Cells of a row by column. */
type Cells = AuthorisedCells;

function classOf(to: Recorder, block: Block, path: string, found: Blocks): Read {
	const name = readClass(to, block, `${path}/class`);
	const sets = rowSets(to.document, block);
	const [set] = sets;
	if (!set) throw new Error('authorised: a block has at least an empty row set');
	if (sets.slice(1).some((other) => !sameRows(set, other))) {
		missing(to, '/authorised/classes', 'ambiguous', 'more rows than classes', block.from);
	}
	const inPlace = {
		preceding: cellsOf(to, set.preceding),
		change: cellsOf(to, set.change),
		close: cellsOf(to, set.close),
	};
	const blank = ROWS.every((row) => set[row].cells.length === 0);
	const torn = blank || ROWS.some((row) => set[row].label !== null && inPlace[row] === null);
	const words = ROWS.some((row) => isWord(set[row].words));
	const scattered = torn && !words ? scatteredAuthorised(to.document, block, found) : null;
	if (scattered) to.arranged.push(path, '/authorised/totals');
	const scrambled = torn && !scattered;
	const cells = scattered ?? inPlace;
	// Where one row is torn, the figures after the label of another may be of the torn one.
	const held = (row: RowName) => isBlankRow(cells[row]) || !onOwnLine(to.document, set[row]);
	const read = (row: RowName) => (scrambled && held(row) ? null : cells[row]);
	return {
		scrambled,
		total: scattered?.total ?? null,
		value: {
			class: name,
			currency: currencyOf(to, [cells.preceding, cells.change, cells.close], `${path}/currency`),
			preceding: balance(to, `${path}/preceding`, set.preceding, read('preceding')),
			change: change(to, `${path}/change`, set.change, read('change')),
			close: balance(to, `${path}/close`, set.close, read('close')),
		},
	};
}

function isBlankRow(cells: Cells | null): boolean {
	return !cells?.shares && !cells?.par && !cells?.capital;
}

/** Figures (F) with the currencies (C) of par value and capital all before or all after them, or left out. */
const IN_PLACE = /^F(?:C?F){1,2}$|^F(?:FC?){1,2}$/;

/**
 * Tells the columns of a row apart. Two currencies (one in a change row) stand before par value and capital and
 * part the three cells; without them all three figures (both, in a change row) must be there.
 */
function cellsOf(to: Recorder, row: Row): Cells | null {
	if (row.label === null || !row.closed) return null;
	const columns = row.name === 'change' ? 2 : 3;
	const currencies = row.cells.filter((each) => each.kind === 'currency');
	const figures = row.cells.filter((each) => each.kind !== 'currency');
	if (figures.length === 0 && currencies.length <= columns - 1 && !isWord(row.words)) {
		return { shares: null, par: null, capital: null, currencies };
	}
	const groups = groupsOf(row.cells).map((group) => withoutFragments(to.document, group, 1));
	if (groups.length === columns && groups.every((group) => group.length <= 1)) {
		return byColumn(
			groups.map((group) => group[0] ?? null),
			currencies,
		);
	}
	const shape = row.cells.map((each) => (each.kind === 'currency' ? 'C' : 'F')).join('');
	if (figures.length !== columns || !IN_PLACE.test(shape)) return null;
	return byColumn(figures, currencies);
}

function byColumn(cells: readonly (Token | null)[], currencies: readonly Token[]): Cells {
	const capital = cells.at(-1) ?? null;
	return {
		shares: cells[0] ?? null,
		par: cells.length === 3 ? (cells[1] ?? null) : null,
		capital,
		currencies,
	};
}

/** The figures between the currencies. */
function groupsOf(cells: readonly Token[]): Token[][] {
	const groups: Token[][] = [[]];
	for (const each of cells) {
		if (each.kind === 'currency') groups.push([]);
		else groups.at(-1)?.push(each);
	}
	return groups;
}

/** The currency of the class: the one that its rows print, before the capital where they differ. */
function currencyOf(to: Recorder, rows: readonly (Cells | null)[], path: string): string | null {
	const all = rows.flatMap((row) => row?.currencies.slice(-1) ?? []);
	const [first] = all;
	if (!first) return missing(to, path, 'not found');
	const names = new Set(all.map((each) => readCurrency(each.raw)));
	if (names.size > 1)
		return missing(to, path, 'ambiguous', all.map((each) => each.raw).join(' '), first.from);
	return printed(to, path, readCurrency(first.raw), first.raw, first.from);
}

function balance(to: Recorder, path: string, row: Row, cells: Cells | null): AuthorisedClass['close'] {
	const kind: CellKind = 'balance';
	if (!cells)
		return {
			shares: lost(to, `${path}/shares`, row),
			par: lost(to, `${path}/par`, row),
			capital: lost(to, `${path}/capital`, row),
		};
	const blankAt = row.range.from;
	return {
		shares: countCell(to, `${path}/shares`, cells.shares, blankAt, kind),
		par: amountCell(to, `${path}/par`, cells.par, blankAt, kind, foreignCurrency(cells)),
		capital: amountCell(to, `${path}/capital`, cells.capital, blankAt, kind),
	};
}

/** The currency of the par value, where the capital has another one: it is kept in the evidence of the par value. */
function foreignCurrency(cells: Cells): string {
	const [par, capital] = cells.currencies;
	if (!par || !capital || readCurrency(par.raw) === readCurrency(capital.raw)) return '';
	return `${par.raw} `;
}

function change(to: Recorder, path: string, row: Row, cells: Cells | null): AuthorisedClass['change'] {
	if (!cells) return { shares: lost(to, `${path}/shares`, row), capital: lost(to, `${path}/capital`, row) };
	return {
		shares: countCell(to, `${path}/shares`, cells.shares, row.range.from, 'movement'),
		capital: amountCell(to, `${path}/capital`, cells.capital, row.range.from, 'movement'),
	};
}

/** A cell of a row that was not found, or could not be told apart. */
export function lost(to: Recorder, path: string, row: Row): null {
	if (row.label === null) return missing(to, path, 'not found');
	const reason = isWord(row.words) ? 'no figure' : 'ambiguous';
	return missing(to, path, reason, quoteRow(to.document, row), row.label.from);
}

/** "Total … at the end of the month: USD 50,000", one line for each currency. */
function totalsOf(
	to: Recorder,
	found: Blocks,
	scrambled: boolean,
	scattered: AuthorisedRows['total'],
): Totals {
	const [label] = found.totals;
	if (!label) {
		missing(to, '/authorised/totals', 'not found');
		return [];
	}
	const range: Range = withoutNumeral(to.document, { from: label.to, to: found.end });
	const cells = tokens(to.document, range).filter((each) => each.kind !== 'word');
	const pairs = scattered ? [scattered] : pairsOf(cells);
	if (scrambled || pairs === null) {
		missing(to, '/authorised/totals', 'ambiguous', quote(to.document, range), label.from);
		return [];
	}
	return pairs.map((pair, index) => {
		const path = `/authorised/totals/${index}`;
		const name = pair.currency ? readCurrency(pair.currency.raw) : null;
		return {
			currency: pair.currency
				? printed(to, `${path}/currency`, name, pair.currency.raw, pair.currency.from)
				: missing(to, `${path}/currency`, 'not found'),
			amount: amountCell(to, `${path}/amount`, pair.amount, range.from, 'balance'),
		};
	});
}

interface Pair {
	readonly currency: Token | null;
	readonly amount: Token | null;
}

/** Currency and amount in turn, each currency once; null when the cells are not of that kind. */
function pairsOf(cells: readonly Token[]): Pair[] | null {
	if (cells.length === 0) return [];
	const pairs: { currency: Token | null; amount: Token | null }[] = [];
	for (const each of cells) {
		const last = pairs.at(-1);
		if (each.kind === 'currency') pairs.push({ currency: each, amount: null });
		else if (last && last.amount === null) last.amount = each;
		else if (!last) pairs.push({ currency: null, amount: each });
		else return null;
	}
	const names = new Set(pairs.map((pair) => (pair.currency ? readCurrency(pair.currency.raw) : '')));
	const blank = pairs.filter((pair) => pair.amount === null).length;
	return names.size === pairs.length && (pairs.length === 1 || blank === 0) ? pairs : null;
}

/**
 * Parts I and II where extraction tore the figures from the labels of their rows and gave them line by line or column
 * by column. The order is taken only where the figures are as many as the cells, their currencies stand where the
 * form has them, and one order alone makes the balances of the form agree; else nothing is claimed.
 */
import { equal, fromInteger, multiply } from '../../value/decimal.ts';
import { readAmount, readCount } from '../figure.ts';
import { readCurrency } from '../vocabulary.ts';
import { ROWS } from './balance.ts';
import type { Block, Blocks } from './blocks.ts';
import { linesOf } from './columns.ts';
import type { Range, TextDocument } from './document.ts';
import { type Token, tokens } from './tokens.ts';

/** Longest stretch in which figures are looked for, in code units. */
const STRETCH_MAX = 8_000;

/** Figures and currencies on lines of their own; null where a figure shares its line with words. */
function looseTokens(document: TextDocument, block: Block, range: Range): Token[] | null {
	const first = block.anchors.find((each) => each.name === 'head' || each.name === 'preceding');
	if (!first || range.to - first.from > STRETCH_MAX) return null;
	const found: Token[] = [];
	for (const line of linesOf(document, { from: first.from, to: range.to })) {
		const all = tokens(document, line);
		if (all.every((each) => each.kind === 'figure' || each.kind === 'currency')) found.push(...all);
		else if (all.some((each) => /,[0-9]{3}/.test(each.raw)) || !all.some(isWord)) return null;
	}
	return found;
}

function isWord(token: Token): boolean {
	return token.kind === 'word';
}

/** All three labels, once each. */
function hasAllRows(block: Block): boolean {
	return ROWS.every((name) => block.anchors.filter((each) => each.name === name).length === 1);
}

/** Places in the order of the text of the cells of each row. */
interface Order {
	readonly preceding: readonly number[];
	readonly change: readonly number[];
	readonly close: readonly number[];
}

const ISSUED_ORDERS: Readonly<Record<string, readonly Order[]>> = {
	'1 of 2': [{ preceding: [0], change: [], close: [1] }],
	'1 of 3': [{ preceding: [0], change: [1], close: [2] }],
	'3 of 6': [
		{ preceding: [0, 1, 2], change: [], close: [3, 4, 5] },
		{ preceding: [0, 2, 4], change: [], close: [1, 3, 5] },
	],
	'3 of 8': [
		{ preceding: [0, 1, 2], change: [3, 4], close: [5, 6, 7] },
		{ preceding: [0, 3, 6], change: [1, 4], close: [2, 5, 7] },
	],
};

export interface IssuedRows {
	readonly preceding: readonly Token[];
	/** Null for a blank row. */
	readonly change: readonly (Token | null)[];
	readonly close: readonly Token[];
}

/** The rows of a class of Part II, `columns` being 1 or, with treasury shares, 3. */
export function scatteredIssued(document: TextDocument, block: Block, columns: 1 | 3): IssuedRows | null {
	const all = hasAllRows(block) ? looseTokens(document, block, block) : null;
	if (!all || all.some((each) => each.kind !== 'figure')) return null;
	const fitting = (ISSUED_ORDERS[`${columns} of ${all.length}`] ?? []).flatMap((order) => {
		const rows = rowsIn(all, order);
		return agrees(rows, columns) ? [rows] : [];
	});
	const [first] = fitting;
	return first && fitting.every((each) => sameFigures(each, first)) ? first : null;
}

function rowsIn(all: readonly Token[], order: Order): IssuedRows {
	const row = (places: readonly number[]) =>
		places.flatMap((place) => {
			const token = all[place];
			return token ? [token] : [];
		});
	return {
		preceding: row(order.preceding),
		change: order.change.length === 0 ? [null, null] : row(order.change),
		close: row(order.close),
	};
}

/** Every balance is the one before and its change, and the columns add up. */
function agrees(rows: IssuedRows, columns: 1 | 3): boolean {
	const preceding = rows.preceding.map((each) => readCount(each.raw, 'none'));
	const change = rows.change.map((each) => (each ? readCount(each.raw) : 0n));
	const close = rows.close.map((each) => readCount(each.raw, 'none'));
	if ([...preceding, ...change, ...close].includes(null)) return false;
	const at = (list: readonly (bigint | null)[], column: number) => list[column] ?? 0n;
	const rolls = (column: number) => at(preceding, column) + at(change, column) === at(close, column);
	if (columns === 1) return rolls(0);
	const adds = (row: readonly (bigint | null)[]) => at(row, 0) + at(row, 1) === at(row, 2);
	return rolls(0) && rolls(1) && adds(preceding) && adds(close);
}

function sameFigures(one: IssuedRows, other: IssuedRows): boolean {
	const figures = (rows: IssuedRows) =>
		[rows.preceding, rows.change, rows.close].map((row) => row.map((each) => each?.raw ?? '').join(' '));
	return figures(one).join('\n') === figures(other).join('\n');
}

/** A balance row of Part I. */
export interface AuthorisedCells {
	readonly shares: Token | null;
	readonly par: Token | null;
	readonly capital: Token | null;
	readonly currencies: readonly Token[];
}

export interface AuthorisedRows {
	readonly preceding: AuthorisedCells;
	readonly change: AuthorisedCells;
	readonly close: AuthorisedCells;
	/** The total that stands after the figures of the only class; null where it is elsewhere. */
	readonly total: { readonly currency: Token; readonly amount: Token } | null;
}

/** How the figures (F) and currencies (C) of one class follow each other, and which cell each one is. */
const AUTHORISED_ORDERS: readonly (readonly [shape: string, cells: Readonly<Record<string, number>>])[] = [
	['FCFCFCFCFCF', { shares: 0, par: 2, capital: 4, closeShares: 6, closePar: 8, closeCapital: 10 }],
	['FCFCFCCFCFF', { shares: 0, closeShares: 2, par: 4, closePar: 7, capital: 9, closeCapital: 10 }],
];

/** The rows of the only class of Part I, with no change in the month. */
export function scatteredAuthorised(
	document: TextDocument,
	block: Block,
	found: Blocks,
): AuthorisedRows | null {
	const label = found.totals[0];
	if (found.blocks.length !== 1 || !hasAllRows(block) || !label) return null;
	const range = { from: block.from, to: found.end };
	const all = looseTokens(document, block, range);
	const totalLine = linesOf(document, { from: label.to, to: range.to })[0];
	const [currency, more] = totalLine ? tokens(document, totalLine) : [];
	if (!all || currency?.kind !== 'currency' || more) return null;
	const loose = all.filter((each) => each.from < label.to || each.from >= (totalLine?.to ?? label.to));
	const amount = loose.at(-1);
	const cells = loose.slice(0, -1);
	const shape = cells.map((each) => (each.kind === 'figure' ? 'F' : 'C')).join('');
	const places = AUTHORISED_ORDERS.find(([each]) => each === shape)?.[1];
	const names = new Set(
		[currency, ...cells.filter((each) => each.kind === 'currency')].map((each) => readCurrency(each.raw)),
	);
	if (!places || !amount || names.size !== 1) return null;
	const money = cells.find((each) => each.kind === 'currency') ?? currency;
	const token = (name: string) => cells[places[name] ?? -1] ?? null;
	const row = (shares: string, par: string, capital: string): AuthorisedCells => ({
		shares: token(shares),
		par: token(par),
		capital: token(capital),
		currencies: [money],
	});
	const preceding = row('shares', 'par', 'capital');
	const close = row('closeShares', 'closePar', 'closeCapital');
	if (!balances(preceding) || !sameRow(preceding, close) || amount.raw !== close.capital?.raw) return null;
	return {
		preceding,
		change: { shares: null, par: null, capital: null, currencies: [money] },
		close,
		total: { currency, amount },
	};
}

function balances(row: AuthorisedCells): boolean {
	const shares = readCount(row.shares?.raw ?? '', 'none');
	const par = readAmount(row.par?.raw ?? '', 'none');
	const capital = readAmount(row.capital?.raw ?? '', 'none');
	return (
		shares !== null && par !== null && capital !== null && equal(multiply(fromInteger(shares), par), capital)
	);
}

/** No change is printed, so both balances are the same. */
function sameRow(one: AuthorisedCells, other: AuthorisedCells): boolean {
	return (
		one.shares?.raw === other.shares?.raw &&
		one.par?.raw === other.par?.raw &&
		one.capital?.raw === other.capital?.raw
	);
}

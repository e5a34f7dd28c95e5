/** What stands above a table of Part I: which class it is, its stock code and description, the currency of its heads. */
import { readCurrency, readStockCode } from '../vocabulary.ts';
import { cellsFrom } from './cells.ts';
import type { Mark, MarkName } from './marks.ts';
import { hasStray, isOwnHead } from './part-2.ts';
import type { BalanceTable } from './rows.ts';
import { nextMark, type Source, tidy } from './source.ts';

/** Words beside a label: as printed, and where. */
export interface Words {
	readonly raw: string;
	readonly start: number;
}

export interface TableHead {
	readonly column: number | null;
	readonly code: Words | null;
	readonly description: Words | null;
	readonly currency: string | null;
	readonly stray: boolean;
	/** Its count's head names a class of the issuer's own. */
	readonly own: boolean;
}

/** What stands between the table before and this one: heading, stock code, description, column heads. */
export function headOf(source: Source, marks: readonly Mark[], from: number, table: BalanceTable): TableHead {
	const own = marks.filter((mark) => mark.start >= from && mark.start < table.start);
	const codes = own.filter((mark) => mark.name === 'stock code');
	const descriptions = own.filter((mark) => mark.name === 'description');
	const code = codes.length === 1 ? codes[0] : undefined;
	const description = descriptions.length === 1 ? descriptions[0] : undefined;
	const heads = own.filter(
		(mark) => mark.start > (description ?? code ?? { start: from }).start && isColumnHead(mark.name),
	);
	const columns = new Set<number>();
	for (const mark of own) {
		if (mark.name === 'count, preference') columns.add(2);
		if (mark.name === 'count, other') columns.add(3);
		if (mark.name !== 'stock code') continue;
		const numeral = /\(\s*([12])\s*\)\s*$/.exec(
			source.text.slice(Math.max(0, mark.start - 20), mark.start),
		)?.[1];
		if (numeral) columns.add(numeral === '1' ? 0 : 1);
	}
	for (const heading of source.text
		.slice(from, table.start)
		.matchAll(/(?:^|[\s|])([23])\s*\.\s*(preference|other)/gi)) {
		columns.add(heading[2]?.toLowerCase() === 'other' ? 3 : 2);
	}
	const first = heads[0];
	const opens = table.opening?.start === table.start;
	return {
		column: columns.size === 1 ? ([...columns][0] ?? null) : null,
		code: code ? wordsAfter(source, own, code, table.start, 'code', opens) : null,
		description:
			description && !(code && hasLead(source, own, from, code.start))
				? wordsAfter(source, own, description, table.start, 'description', opens)
				: null,
		currency: headCurrency(source, heads, table.start),
		stray: first ? hasStray(source, first.start, table.start) : !description,
		own: own.some((mark) => isOwnHead(source, mark)),
	};
}

const HEADING = /[123]\s*\.\s*(?:ordinary\s*shares|preference\s*shares|other\s*classes\s*of\s*shares)/gi;

/** Words before the stock code that are no heading and no note: a long description begins above its own label. */
function hasLead(source: Source, own: readonly Mark[], from: number, to: number): boolean {
	const heading = [...source.text.slice(from, to).matchAll(HEADING)].at(-1);
	const start = heading ? from + heading.index + heading[0].length : from;
	const labelled = own.some((mark) => mark.start >= start && mark.start < to);
	const words = source.text.slice(start, to).replace(/\([^()]*\)/g, ' ');
	return !labelled && /\p{L}{3}/u.test(words);
}

function isColumnHead(name: MarkName): boolean {
	return (
		name === 'count' ||
		name === 'count, preference' ||
		name === 'count, other' ||
		name === 'par value' ||
		name === 'capital' ||
		name === 'state currency'
	);
}

/** The words of one cell, or null when there are none or they cannot be the cell's. */
function wordsAfter(
	source: Source,
	marks: readonly Mark[],
	mark: Mark,
	end: number,
	what: 'code' | 'description',
	/** The first row follows the head, so that no row's cells can have run into it. */
	opens: boolean,
): Words | null {
	const stop = nextMark(marks, mark.end, end);
	const slice = source.text.slice(mark.end, stop);
	const raw = tidy(slice)
		.replace(/\s*\(?[123][.)]$/, '')
		.replace(/^[:\s]+/, '');
	const start = mark.end + Math.max(0, slice.search(/[^\s|:]/));
	if (raw === '' || raw.length > 200) return null;
	const nothing = /^(?:n\.?\/?\s?a\.?|nil|-+|not applicable)$/i.test(raw);
	if (nothing) return { raw, start };
	const next = marks.find((each) => each.start >= mark.end)?.name;
	const bounded = next === undefined ? opens : isColumnHead(next) || next === 'description';
	if (!bounded) return null;
	if (what === 'description') return isDescription(raw) ? { raw, start } : null;
	const isCode = raw.length <= 80 && !/\$|\d[.,]\d|\d{7}/.test(raw) && readStockCode(raw) !== null;
	return isCode ? { raw, start } : null;
}

/** Words, with nothing of another part of the form among them. */
function isDescription(raw: string): boolean {
	return /\p{L}/u.test(raw) && !isOneCell(raw) && raw.search(HEADING) < 0 && !/\(\s*\//.test(raw);
}

/** A figure is no description: the description's own words are lost. */
function isOneCell(raw: string): boolean {
	const run = cellsFrom(raw, 0, raw.length);
	return run.complete && run.cells.some((cell) => cell.kind === 'figure');
}

function headCurrency(source: Source, heads: readonly Mark[], end: number): string | null {
	const found = new Set<string>();
	heads.forEach((mark, index) => {
		if (mark.name !== 'par value' && mark.name !== 'capital') return;
		const currency = bracketedCurrency(source.text.slice(mark.end, heads[index + 1]?.start ?? end));
		if (currency !== null) found.add(currency);
	});
	return found.size === 1 ? ([...found][0] ?? null) : null;
}

export function bracketedCurrency(text: string): string | null {
	const words = /\(\s*([A-Z$.]{2,6})\s*\)/i.exec(text)?.[1];
	return words === undefined ? null : readCurrency(words);
}

/** A cell of a derived return with the entries behind it, for people and as JSON. */
import type { ExplainedCell } from '../app/ledger/behind-cell.ts';
import { formatGrouped, parseDecimal } from '../value/decimal.ts';
import type { Colours } from './colours.ts';
import { entryLine, lineShape } from './ledger-text.ts';
import { printable } from './width.ts';

export function cellText(
	{ path, label, value, entries }: ExplainedCell,
	colours: Colours,
	columns: number,
): string {
	const head = `${colours.bold(printable(label))}  ${colours.dim(path)}\n`;
	const figure = typeof value === 'string' ? parseDecimal(value) : null;
	const shown = figure ? formatGrouped(figure) : JSON.stringify(value);
	const behind = entries.map((line) => entryLine(line, colours, columns)).join('');
	return `${head}  ${shown}\n${behind === '' ? '  no entry is behind it\n' : behind}`;
}

export function cellShape({ path, label, value, entries }: ExplainedCell): Readonly<Record<string, unknown>> {
	return { path, label, value, entries: entries.map(lineShape) };
}

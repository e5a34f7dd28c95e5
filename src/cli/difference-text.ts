/** The fields in which two returns differ, for people. */
import type { FieldDifference } from '../app/diff-returns.ts';
import { type Day, formatDay } from '../value/day.ts';
import { formatGrouped, parseDecimal } from '../value/decimal.ts';
import type { Colours } from './colours.ts';
import { printable } from './width.ts';

type Told = Omit<FieldDifference, 'paths'>;

/** Label and pointer, then both values under one another. */
export function differenceText(fields: readonly Told[], colours: Colours): string {
	let text = '';
	for (const field of fields) {
		text += `${colours.bold(printable(field.label))}  ${colours.dim(field.path)}\n`;
		const [a, b] = [valueText(field.a), valueText(field.b)];
		if (field.same) text += `  = ${a}\n`;
		else text += `  ${colours.red('a')} ${a}\n  ${colours.green('b')} ${b}\n`;
	}
	return text === '' ? '' : `${text}\n`;
}

/** Long figures are grouped; short ones may be codes, and are told as they are. */
function valueText(value: FieldDifference['a']): string {
	if (value === undefined) return 'no such cell';
	if (value === null) return 'blank';
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)) return formatDay(value as Day);
	const figure = /^-?[1-9][0-9]{5,}|\./.test(value) ? parseDecimal(value) : null;
	return figure ? formatGrouped(figure) : printable(value);
}

/** The kinds of cell a return is made of, each with its JSON text and its exact value. */
import { z } from 'zod';
import { type Day, parseDay } from './day.ts';
import { DECIMAL_LENGTH_MAX, type Decimal, formatDecimal, parseDecimal } from './decimal.ts';

const COUNT = /^-?(?:0|[1-9][0-9]{0,19})$/;
const AMOUNT = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;

/** Whole number of shares or options, up to 20 digits: `"-5194580"` ↔ `-5194580n`. */
export const count = z.codec(
	z
		.string()
		.regex(COUNT, 'a whole number of up to 20 digits without commas, as text: "25973445420" or "-5194580"')
		.meta({ description: 'whole number, as decimal text' }),
	z.bigint(),
	{
		decode: (text) => BigInt(text),
		encode: (value) => value.toString(),
	},
);

/** Exact decimal, up to 38 characters: par values, prices, capital. */
export const amount = z.codec(
	z
		.string()
		.max(DECIMAL_LENGTH_MAX, `at most ${DECIMAL_LENGTH_MAX} characters`)
		.regex(AMOUNT, 'an exact decimal without commas, as text: "0.000000025" or "49800"')
		.meta({ description: 'exact decimal, as plain text, never in scientific notation' }),
	z.custom<Decimal>(),
	{
		decode: exactly,
		encode: (value) => formatDecimal(value),
	},
);

/** A day of the calendar: `"2022-09-30"`. */
export const day = z.codec(
	z
		.string()
		.refine((text) => parseDay(text) !== null, 'a day of the calendar, as text: "2022-09-30"')
		.meta({ format: 'date' }),
	z.custom<Day>(),
	{ decode: (text) => text as Day, encode: (value) => value },
);

/** Words as printed; a blank cell is null, never empty text. */
export const words = z.string().min(1);

function exactly(text: string): Decimal {
	const value = parseDecimal(text);
	if (!value) throw new Error(`cells: ${text} passed the pattern of an amount but is none`);
	return value;
}

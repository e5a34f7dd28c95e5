/**
 * Figures of the form as printed: share counts, par values, prices and capital, in all parts. Exact, and never a
 * figure out of words; what is not one figure is null, and the caller says so.
 */
import { type Decimal, negate, parseDecimal } from '../value/decimal.ts';

/**
 * Which marks make a figure negative. `minus`: one minus directly before the first digit (the e-form).
 * `brackets`: that, or the whole figure in brackets (movement cells of the paper form). `none`: neither (balances).
 */
export type Sign = 'none' | 'minus' | 'brackets';

const WHOLE = /^-?(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:\.0+)?$/;
const EXACT = /^-?(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:\.[0-9]+)?$/;

/** How a piece begins that goes on from its left neighbour: with a mark, or with a nought before more digits. */
export const GOES_ON: RegExp = /^[,.0][,.0-9]/;

const COUNT_DIGITS_MAX = 20;
/** Longest cell that is looked at as a figure. */
const CELL_MAX = 120;

/** A whole number of shares or options (`"-5,194,580"` → `-5194580n`), up to 20 digits; null when it is anything else. */
export function readCount(raw: string, sign: Sign = 'minus'): bigint | null {
	const figure = oneFigure(raw, sign, WHOLE);
	if (!figure) return null;
	const digits = figure.digits.replace(/\.0+$/, '').replaceAll(',', '');
	if (digits.replace('-', '').length > COUNT_DIGITS_MAX) return null;
	const value = BigInt(digits);
	return figure.negative ? -value : value;
}

/** An exact decimal (`"0.00000025"`), up to 38 characters; null when it is anything else. */
export function readAmount(raw: string, sign: Sign = 'minus'): Decimal | null {
	const figure = oneFigure(raw, sign, EXACT);
	if (!figure) return null;
	const value = parseDecimal(figure.digits.replaceAll(',', ''));
	if (!value) return null;
	return figure.negative ? negate(value) : value;
}

/** True for a cell that says "nothing here": blank, Nil, N/A, dashes, Not applicable. Never true for 0. */
export function isNothing(raw: string): boolean {
	return (
		raw.length <= CELL_MAX && /^(?:|-+|nil|n\.?\s?\/?\s?a\.?|not\s*applicable|不適用|無)$/i.test(raw.trim())
	);
}

const WORDS =
	/unlimited|not\s*limited|no\s*limit|no\s*par|nil\s*par|without\s*par|(?:see|refer\s*to)\s*(?:the\s*)?(?:remark|note|below|above)|not\s*(?:yet\s*)?determin|to\s*be\s*determin|various|無限|不限|無面值|沒有面值|[見閱](?:上文|下文|備註|附註)|待定/i;

/** True for words that stand in the place of a figure: "Unlimited", "No par value", "see remark". */
export function isWord(raw: string): boolean {
	return raw.length <= CELL_MAX * 4 && WORDS.test(raw);
}

/**
 * Joins a figure whose groups were torn apart by spaces or tabs. What can stand alone is joined only to a piece that
 * plainly goes on (`1,992,000 ,000,000`, `1 00,000`); before a piece that begins a figure (`0 644,517,121`,
 * `1 1,992,000,0 00,000`), there are two figures, and no answer.
 */
function oneFigure(
	raw: string,
	sign: Sign,
	shape: RegExp,
): { readonly digits: string; readonly negative: boolean } | null {
	if (raw.length > CELL_MAX) return null;
	const trimmed = raw.trim();
	const bracketed = sign === 'brackets' ? /^\(\s*([0-9].*?)\s*\)$/s.exec(trimmed)?.[1] : undefined;
	const pieces = (bracketed ?? trimmed).split(/\s+/);
	let digits = pieces[0] ?? '';
	for (const piece of pieces.slice(1)) {
		if (EXACT.test(digits) && (EXACT.test(piece) || !GOES_ON.test(piece))) return null;
		digits += piece;
	}
	if (!shape.test(digits) || (sign === 'none' && digits.startsWith('-'))) return null;
	return { digits, negative: bracketed !== undefined };
}

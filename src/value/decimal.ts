/**
 * Exact decimals: par values, prices, capital and every sum or product of them.
 * A value is `mantissa / 10^scale` with no trailing zero in the mantissa, so equal values have equal parts.
 * Nothing here touches binary floating point.
 */
export interface Decimal {
	readonly mantissa: bigint;
	/** Digits after the point, zero or more. */
	readonly scale: number;
}

export const ZERO: Decimal = { mantissa: 0n, scale: 0 };

/** Longest text of a figure that is accepted, sign and point included. */
export const DECIMAL_LENGTH_MAX = 38;

const PLAIN = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;

/** Reads plain decimal text (`-5194580`, `0.000000025`); null when it is anything else. */
export function parseDecimal(text: string): Decimal | null {
	if (text.length > DECIMAL_LENGTH_MAX || !PLAIN.test(text)) return null;
	const point = text.indexOf('.');
	if (point < 0) return { mantissa: BigInt(text), scale: 0 };
	return normal(BigInt(text.slice(0, point) + text.slice(point + 1)), text.length - point - 1);
}

/** A whole number as a decimal. */
export function fromInteger(value: bigint): Decimal {
	return { mantissa: value, scale: 0 };
}

/** Plain text, never in scientific notation, without trailing zeros. */
export function formatDecimal(value: Decimal): string {
	if (value.scale === 0) return value.mantissa.toString();
	const negative = value.mantissa < 0n;
	const digits = (negative ? -value.mantissa : value.mantissa).toString().padStart(value.scale + 1, '0');
	const point = digits.length - value.scale;
	return `${negative ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** The form's way to print a figure: thousands commas, point, leading minus. */
export function formatGrouped(figure: Decimal | bigint): string {
	const value = typeof figure === 'bigint' ? fromInteger(figure) : figure;
	const text = formatDecimal(value);
	const start = text.startsWith('-') ? 1 : 0;
	const point = value.scale === 0 ? text.length : text.indexOf('.');
	let grouped = text.slice(point);
	let end = point;
	for (; end - start > 3; end -= 3) grouped = `,${text.slice(end - 3, end)}${grouped}`;
	return text.slice(0, end) + grouped;
}

export function add(a: Decimal, b: Decimal): Decimal {
	if (a.scale === b.scale) return normal(a.mantissa + b.mantissa, a.scale);
	const scale = Math.max(a.scale, b.scale);
	return normal(rescale(a, scale) + rescale(b, scale), scale);
}

export function subtract(a: Decimal, b: Decimal): Decimal {
	return add(a, negate(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
	return normal(a.mantissa * b.mantissa, a.scale + b.scale);
}

export function negate(a: Decimal): Decimal {
	return { mantissa: -a.mantissa, scale: a.scale };
}

export function magnitude(a: Decimal): Decimal {
	return a.mantissa < 0n ? negate(a) : a;
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
	const scale = Math.max(a.scale, b.scale);
	const left = rescale(a, scale);
	const right = rescale(b, scale);
	return left < right ? -1 : left > right ? 1 : 0;
}

export function equal(a: Decimal, b: Decimal): boolean {
	return a.mantissa === b.mantissa && a.scale === b.scale;
}

export function isZero(a: Decimal): boolean {
	return a.mantissa === 0n;
}

/** `floor(a / b)` as a whole number; `b` must not be zero. */
export function floorQuotient(a: Decimal, b: Decimal): bigint {
	if (b.mantissa === 0n) throw new Error('floorQuotient: the divisor is zero');
	const scale = Math.max(a.scale, b.scale);
	const numerator = rescale(a, scale);
	const divisor = rescale(b, scale);
	const quotient = numerator / divisor;
	return numerator % divisor !== 0n && numerator < 0n !== divisor < 0n ? quotient - 1n : quotient;
}

/** `a / divisor`, or null when the quotient has no end in decimals; `divisor` must be above zero. */
export function exactQuotient(a: Decimal, divisor: bigint): Decimal | null {
	if (divisor <= 0n) throw new Error('exactQuotient: the divisor must be above zero');
	let mantissa = a.mantissa;
	let scale = a.scale;
	// A divisor of b bits has at most b factors of two or five, so so many digits more are enough.
	for (let left = divisor.toString(2).length; mantissa % divisor !== 0n && left > 0; left--) {
		mantissa *= 10n;
		scale += 1;
	}
	return mantissa % divisor === 0n ? normal(mantissa / divisor, scale) : null;
}

/** The mantissa of `a` written with `scale` digits after the point; `scale` must not be below `a.scale`. */
export function rescale(a: Decimal, scale: number): bigint {
	return scale === a.scale ? a.mantissa : a.mantissa * powerOfTen(scale - a.scale);
}

const POWERS_OF_TEN: readonly bigint[] = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent));

function powerOfTen(exponent: number): bigint {
	return POWERS_OF_TEN[exponent] ?? 10n ** BigInt(exponent);
}

/** `mantissa / 10^scale` in normal form. */
export function normal(mantissa: bigint, scale: number): Decimal {
	let digits = mantissa;
	let places = scale;
	while (places > 0 && digits % 10n === 0n) {
		digits /= 10n;
		places -= 1;
	}
	return { mantissa: digits, scale: places };
}

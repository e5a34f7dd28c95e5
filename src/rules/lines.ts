/** The lines of a message: figures with thousands commas, both sides of an equation under one another. */
import { type Day, formatDay } from '../value/day.ts';
import { formatGrouped } from '../value/decimal.ts';

/** A count as a figure's plain text. */
export function plain(value: bigint): string {
	return value.toString();
}

/**
 * Two lines: what it should be, and what stands in the return, the figures ending in one column.
 * `['6,700,000 + 31,775,000 = 38,475,000', 'the return says          38,475,001']`
 */
export function against(expected: string, printed: string, says = 'the return says'): string[] {
	const width = Math.max(expected.length, says.length + 1 + printed.length);
	return [expected.padStart(width), says + printed.padStart(width - says.length)];
}

/** `a + b − c` with the signs of the terms; `0` when there is none. */
export function sumText(terms: readonly bigint[]): string {
	let text = '';
	for (const term of terms) {
		if (text === '') text = formatGrouped(term);
		else text += term < 0n ? ` - ${formatGrouped(-term)}` : ` + ${formatGrouped(term)}`;
	}
	return text === '' ? '0' : text;
}

/** `2025-07-08T08:30:00+08:00` → `08 July 2025 08:30 HKT`; seconds only where there are any. */
export function timeText(instant: string): string {
	const seconds = instant.slice(17, 19);
	const time = seconds === '00' ? instant.slice(11, 16) : instant.slice(11, 19);
	return `${formatDay(instant.slice(0, 10) as Day)} ${time} HKT`;
}

/** When two class lines of the form name the same class of shares, and how one is told in a message. */
import { classLabel } from '../form/label.ts';
import type { ShareClass } from '../form/return.ts';

/** "Other type (specify in description)" and its Chinese. */
export const SPECIFY = /specify in description|請注明|請註明|請在說明/i;

/** Kind, type, listing and code agree; a code or listing that one of the two lines leaves blank agrees. */
export function sameClass(a: ShareClass, b: ShareClass): boolean {
	return (
		a.kind === b.kind &&
		sameType(a.type, b.type) &&
		(a.listed === b.listed || a.listed === null || b.listed === null) &&
		(a.stockCode === b.stockCode || a.stockCode === null || b.stockCode === null)
	);
}

function sameType(a: string | null, b: string | null): boolean {
	if (a === b) return true;
	return a !== null && b !== null && a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** A class line in one line of words: "WVR ordinary shares Class B, listed, 00020". */
export function classWords(line: ShareClass): string {
	const parts = [classLabel(line)];
	if (line.listed !== null) parts.push(line.listed ? 'listed' : 'not listed');
	if (line.stockCode !== null) parts.push(line.stockCode);
	return parts.join(', ');
}

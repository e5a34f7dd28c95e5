/** Which class line of another part speaks of the same class of shares. */
import type { ShareClass } from '../return.ts';

/**
 * Part III leaves out descriptions that Parts I and II print, so kind, type and stock code name a class;
 * the description counts only where the form says "specify in description".
 */
function isSameClass(a: ShareClass, b: ShareClass): boolean {
	return (
		a.kind === b.kind &&
		a.type === b.type &&
		a.stockCode === b.stockCode &&
		(a.kind !== 'other' || a.description === b.description)
	);
}

/**
 * The place in `among` of the class that is `wanted`, which stands at `place` in `beside`. Classes that look
 * alike (two series without a code) are told apart by their order, if both parts list as many; else -1.
 */
export function placeOfClass(
	wanted: ShareClass,
	among: readonly { readonly class: ShareClass }[],
	beside: readonly { readonly class: ShareClass }[],
	place: number,
): number {
	const found = among.findIndex((each) => isSameClass(each.class, wanted));
	if (found < 0) return -1;
	const last = among.findLastIndex((each) => isSameClass(each.class, wanted));
	const alike = beside === among ? 1 : countAlike(wanted, beside);
	if (last === found && alike <= 1) return found;
	if (countAlike(wanted, among) !== alike) return -1;
	let rank = 0;
	for (let index = 0; index < place; index += 1) {
		const each = beside[index];
		if (each && isSameClass(each.class, wanted)) rank += 1;
	}
	for (let index = 0; index < among.length; index += 1) {
		const each = among[index];
		if (each && isSameClass(each.class, wanted) && rank-- === 0) return index;
	}
	return -1;
}

function countAlike(wanted: ShareClass, list: readonly { readonly class: ShareClass }[]): number {
	let alike = 0;
	for (const each of list) if (isSameClass(each.class, wanted)) alike += 1;
	return alike;
}

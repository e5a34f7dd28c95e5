/** Which class line of another part speaks of the same class of shares. */
import type { ShareClass } from '../return.ts';

type Classes = readonly { readonly class: ShareClass }[];

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
export function placeOfClass(wanted: ShareClass, among: Classes, beside: Classes, place: number): number {
	const there = alike(wanted, among);
	if (there.length === 0) return withoutCode(wanted, among, beside);
	if (there.length <= 1 && beside === among) return there[0] ?? -1;
	const here = beside === among ? there : alike(wanted, beside);
	if (there.length <= 1 && here.length <= 1) return there[0] ?? -1;
	return there.length === here.length ? (there[here.indexOf(place)] ?? -1) : -1;
}

/** Totals are often printed without the stock code: then kind and type name a class, if they name only one. */
function withoutCode(wanted: ShareClass, among: Classes, beside: Classes): number {
	const isNamesake = ({ class: each }: { readonly class: ShareClass }) =>
		each.kind === wanted.kind && each.type === wanted.type;
	const only = among.findIndex(isNamesake);
	const found = among[only];
	if (!found || wanted.kind === 'other') return -1;
	const codes = wanted.stockCode === null || found.class.stockCode === null;
	const unique = only === among.findLastIndex(isNamesake) && beside.filter(isNamesake).length <= 1;
	return codes && unique ? only : -1;
}

/** Lists longer than this are indexed once; a return has one to three classes. */
const SCANNED_MAX = 8;

function alike(wanted: ShareClass, list: Classes): readonly number[] {
	if (list.length > SCANNED_MAX) return indexOf(list).get(keyOf(wanted)) ?? [];
	const places: number[] = [];
	for (let index = 0; index < list.length; index += 1) {
		const each = list[index];
		if (each && isSameClass(each.class, wanted)) places.push(index);
	}
	return places;
}

const INDEXES = new WeakMap<Classes, ReadonlyMap<string, readonly number[]>>();

function indexOf(list: Classes): ReadonlyMap<string, readonly number[]> {
	const known = INDEXES.get(list);
	if (known) return known;
	const index = new Map<string, number[]>();
	list.forEach((each, place) => {
		const key = keyOf(each.class);
		const places = index.get(key);
		if (places) places.push(place);
		else index.set(key, [place]);
	});
	INDEXES.set(list, index);
	return index;
}

function keyOf({ kind, type, stockCode, description }: ShareClass): string {
	return JSON.stringify([kind, type, stockCode, kind === 'other' ? description : null]);
}

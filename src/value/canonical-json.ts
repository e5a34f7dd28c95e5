/**
 * Canonical JSON (RFC 8785): one text for one value, so that equal values have equal digests. Members are sorted by
 * UTF-16 code units, nothing stands between tokens, strings are escaped no more than JSON asks. Of numbers only whole
 * ones below 2^53 are taken: figures are text, and the rest of the RFC's number rules is then never needed.
 */

export type CanonicalValue =
	| null
	| boolean
	| number
	| string
	| readonly CanonicalValue[]
	| { readonly [member: string]: CanonicalValue };

/** A value can nest this deep; an entry needs a few levels. */
const DEPTH_MOST = 64;

const HALF_PAIR = /\p{Surrogate}/u;

/**
 * The canonical text of a value. What has none is a mistake of the caller and throws a `TypeError` that names the
 * place: fractions, whole numbers from 2^53 on, -0, `undefined`, bigints, functions, dates, half of a surrogate pair,
 * cycles.
 */
export function canonicalJson(value: CanonicalValue): string {
	return textOf(value, '', 0);
}

function textOf(value: unknown, at: string, depth: number): string {
	if (depth > DEPTH_MOST) throw refused(at, `is nested deeper than ${DEPTH_MOST} levels`);
	if (value === null || typeof value === 'boolean') return String(value);
	if (typeof value === 'string') return stringText(value, at);
	if (typeof value === 'number') return numberText(value, at);
	if (Array.isArray(value)) {
		// Not `map`, which leaves out the holes of an array.
		const items = Array.from(value, (item: unknown, index) => textOf(item, `${at}/${index}`, depth + 1));
		return `[${items.join(',')}]`;
	}
	if (typeof value === 'object') return objectText(value, at, depth);
	throw refused(at, `is of type ${typeof value}`);
}

function objectText(value: object, at: string, depth: number): string {
	const prototype: unknown = Object.getPrototypeOf(value);
	if (prototype !== Object.prototype && prototype !== null) throw refused(at, 'is not a plain object');
	// Without a comparison of its own, sort goes by UTF-16 code units, as the RFC asks.
	const members = Object.keys(value).sort();
	const record = value as Readonly<Record<string, unknown>>;
	const texts = members.map(
		(member) => `${stringText(member, at)}:${textOf(record[member], `${at}/${member}`, depth + 1)}`,
	);
	return `{${texts.join(',')}}`;
}

function stringText(value: string, at: string): string {
	if (HALF_PAIR.test(value)) throw refused(at, 'holds half of a surrogate pair');
	return JSON.stringify(value);
}

function numberText(value: number, at: string): string {
	if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw refused(at, `is ${value}, no whole number`);
	return String(value);
}

function refused(at: string, what: string): TypeError {
	return new TypeError(`canonical JSON: the value at "${at}" ${what}`);
}

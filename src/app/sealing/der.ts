/** As much of DER as a signature in a PDF needs: values within values, and names of things by number. */

export interface Der {
	/** The first byte: what kind of value it is. */
	readonly tag: number;
	/** All of its bytes, and those after tag and length. */
	readonly all: Uint8Array;
	readonly content: Uint8Array;
}

export const SEQUENCE = 0x30;
export const SET = 0x31;
export const OCTETS = 0x04;
const OBJECT = 0x06;
export const FIRST = 0xa0;

/** A value at the start of `bytes`; null when they are cut off, or longer than a signature is. */
export function derAt(bytes: Uint8Array): Der | null {
	const [tag, first] = bytes;
	if (tag === undefined || first === undefined) return null;
	const more = first < 0x80 ? 0 : first - 0x80;
	if (more > 4) return null;
	let length = more === 0 ? first : 0;
	for (const byte of bytes.subarray(2, 2 + more)) length = length * 256 + byte;
	const start = 2 + more;
	if (start + length > bytes.length) return null;
	return { tag, all: bytes.subarray(0, start + length), content: bytes.subarray(start, start + length) };
}

/** The values in a value; null when they do not fill it. */
export function derIn({ content }: Der): readonly Der[] | null {
	const found: Der[] = [];
	for (let at = 0; at < content.length; ) {
		const next = derAt(content.subarray(at));
		if (!next) return null;
		found.push(next);
		at += next.all.length;
	}
	return found;
}

/** True for the object identifier with these bytes, as hexadecimal digits. */
export function isObject(value: Der | undefined, hex: string): boolean {
	return value?.tag === OBJECT && Buffer.from(value.content).toString('hex') === hex;
}

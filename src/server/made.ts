/**
 * Answers of which all follows from their tag, such as that of the desk, which a whole firm asks for all day: made once,
 * compressed once, and given to everybody whose answer has the same tag. Only the newest few are held.
 */
import { type Coding, coded, isWorthIt, QUALITY_ANEW } from './compressed.ts';

const HELD_MOST = 16;

export interface MadeAnswer {
	/** Plain, or compressed as was asked. */
	readonly bytes: Uint8Array;
	/** Null when it is plain. */
	readonly coding: Coding | null;
}

/** `tag` names what is asked and all that the answer follows from. */
export type Made = (
	tag: string,
	type: string,
	coding: Coding | null,
	make: () => Promise<string>,
) => Promise<MadeAnswer>;

export function madeAnswers(): Made {
	const held = new Map<string, Promise<MadeAnswer>>();
	const once = (key: string, make: () => Promise<MadeAnswer>): Promise<MadeAnswer> => {
		const known = held.get(key);
		if (known) return known;
		const made = make();
		held.set(key, made);
		// What could not be made is tried again by the next who asks.
		made.catch(() => held.delete(key));
		const [oldest] = held.keys();
		if (held.size > HELD_MOST && oldest !== undefined) held.delete(oldest);
		return made;
	};
	return async (tag, type, coding, make) => {
		const plain = await once(tag, async () => ({
			bytes: new TextEncoder().encode(await make()),
			coding: null,
		}));
		if (coding === null || !isWorthIt(type, plain.bytes.length)) return plain;
		return once(`${tag} ${coding}`, async () => ({
			bytes: await coded(plain.bytes, coding, QUALITY_ANEW),
			coding,
		}));
	};
}

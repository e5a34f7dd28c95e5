/** "Did you mean …?" for many cells: equal ones are looked up once, and a file full of slips costs no more than some. */
import { nearest } from '../nearest.ts';

export type Suggest = (typed: string, names: readonly string[]) => string | null;

/** Different words of one file for which the nearest name is looked for; the others get the list as it is. */
const LOOKED_UP = 300;

export function suggester(): Suggest {
	const found = new Map<string, string | null>();
	return (typed, names) => {
		const key = [typed, names.length, names[0]].join('\n');
		const known = found.get(key);
		if (known !== undefined || found.size >= LOOKED_UP) return known ?? null;
		const near = nearest(typed, names);
		found.set(key, near);
		return near;
	};
}

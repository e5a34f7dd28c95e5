/** What the palette finds for what was typed: pure, so that it can be tested. */

export interface Found {
	readonly id: string;
	readonly words: string;
	/** What it is, shown after it. */
	readonly about: string;
	/** Everything that finds it: code, names in both languages. */
	readonly text: string;
}

const MOST = 12;

/**
 * Those whose text has every typed word, the ones that begin with it first. A stock code is found without its zeros;
 * with nothing typed, the first of the list.
 */
export function find<Each extends Found>(typed: string, all: readonly Each[]): readonly Each[] {
	const words = typed
		.toLowerCase()
		.normalize('NFKC')
		.split(/\s+/)
		.filter((word) => word !== '');
	if (words.length === 0) return all.slice(0, MOST);
	const hits: { readonly each: Each; readonly rank: number }[] = [];
	for (const each of all) {
		const text = each.text.toLowerCase().normalize('NFKC');
		if (!words.every((word) => text.includes(word))) continue;
		const first = words[0] ?? '';
		const begins = text.startsWith(first) || text.replace(/^0+/, '').startsWith(first);
		hits.push({ each, rank: begins ? 0 : text.includes(` ${first}`) ? 1 : 2 });
	}
	return hits
		.sort((one, other) => one.rank - other.rank)
		.slice(0, MOST)
		.map(({ each }) => each);
}

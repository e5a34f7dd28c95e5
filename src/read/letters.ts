/**
 * Labels found by their letters alone, for text of every edition: whatever happened to spaces, dashes, case,
 * figures in between, or a letter read twice where a word was torn, a label keeps its letters in order.
 */

/** A pattern over the letters of a skeleton: `label('Class of shares')` also finds `classoofsharres`. */
export function label(words: string): string {
	const letters = words.toLowerCase().replace(/[^a-z]+/g, '');
	return [...letters.matchAll(/([a-z])\1*/g)]
		.map(([run, letter = ''], index) => {
			if (index === 0) return letter;
			return run.length > 1 ? `(?:${letter}${letter}|${letter}+?)` : `${letter}+?`;
		})
		.join('');
}

/** A label found: indexes into the letters, and which of the names it was. */
export interface Found<Name extends string> {
	readonly name: Name;
	readonly start: number;
	readonly end: number;
	readonly letters: string;
}

export interface Labels<Name extends string> {
	readonly names: readonly Name[];
	readonly pattern: RegExp;
}

/** One pattern for many labels; where two begin at the same letter, the one that stands first counts. */
export function labels<Name extends string>(table: Readonly<Record<Name, string>>): Labels<Name> {
	const names = Object.keys(table) as Name[];
	return { names, pattern: new RegExp(names.map((name) => `(${noGroups(table[name])})`).join('|'), 'g') };
}

/** Every label in the letters, in order, without overlaps. One pass. */
export function findLabels<Name extends string>(letters: string, wanted: Labels<Name>): Found<Name>[] {
	const found: Found<Name>[] = [];
	for (const match of letters.matchAll(wanted.pattern)) {
		const index = match.slice(1).findIndex((group) => group !== undefined);
		const name = wanted.names[index];
		if (name === undefined) continue;
		found.push({ name, start: match.index, end: match.index + match[0].length, letters: match[0] });
	}
	return found;
}

function noGroups(source: string): string {
	return source.replace(/\((?!\?)/g, '(?:');
}

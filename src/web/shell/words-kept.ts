/**
 * Words that were typed and not sent yet: a comment, the reason of an act. They outlive a session that ends in the
 * middle of a sentence, and a page that is loaded again. They stay in this tab, which takes them along when it closes:
 * words about a return that is not published are inside information.
 */
import { useState } from 'react';

const NAME = 'ff301.words';

interface Kept {
	/** Whose they are. */
	readonly person: string;
	/** By place, such as `00020 2022-09 comment`. */
	readonly words: Readonly<Record<string, string>>;
}

/** Who is signed in now. Whoever signs in again finds what they typed; another person finds nothing, and it is gone. */
export function wordsAreOf(person: string): void {
	if (read()?.person !== person) write({ person, words: {} });
}

/** After signing out. */
export function forgetWords(): void {
	write(null);
}

/** Empty where nothing was typed. */
export function keptWords(place: string): string {
	return read()?.words[place] ?? '';
}

/** Keeps words until they are sent; empty ones, and those of nobody, are not kept. */
export function keepWords(place: string, words: string): void {
	const kept = read();
	if (kept === null) return;
	const { [place]: _before, ...others } = kept.words;
	write({ ...kept, words: words === '' ? others : { ...others, [place]: words } });
}

/** Words as they are typed, beginning with those that were kept. Setting them to nothing, after sending, drops them. */
export function useKeptWords(place: string): readonly [string, (words: string) => void] {
	const [typed, setTyped] = useState(() => ({ place, words: keptWords(place) }));
	// The page of another month or issuer may be the same component: words of one place are never offered at the next.
	const words = typed.place === place ? typed.words : keptWords(place);
	const type = (next: string) => {
		setTyped({ place, words: next });
		keepWords(place, next);
	};
	return [words, type];
}

function read(): Kept | null {
	try {
		// Only `write` puts something there.
		return JSON.parse(sessionStorage.getItem(NAME) ?? 'null') as Kept | null;
	} catch {
		return null;
	}
}

function write(kept: Kept | null): void {
	try {
		if (kept === null) sessionStorage.removeItem(NAME);
		else sessionStorage.setItem(NAME, JSON.stringify(kept));
	} catch {
		// A browser that keeps nothing still has the words in their field.
	}
}

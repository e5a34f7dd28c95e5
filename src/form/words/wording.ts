/**
 * How one label or text of the form is kept: its wordings in English and in Traditional Chinese, each for a
 * range of editions, each with how sure we are of it and what it rests on.
 */
import { EDITION_NAMES, type EditionName } from '../edition-names.ts';

export type Language = 'en' | 'zh-Hant';

/**
 * `seen`: read in a published return of one of the editions. `high`, `medium`, `low`: known or inferred, from
 * "would build on it" to "our best wording in the official manner; confirm before printing it".
 */
export type Sureness = 'seen' | 'high' | 'medium' | 'low';

/** One edition, or a range of editions with both ends. */
export type EditionRange = EditionName | `${EditionName}..${EditionName}`;

export interface Wording {
	/** Official words. `{class}` and the like stand for what a return fills in; `\n` parts paragraphs. */
	readonly text: string;
	readonly sure: Sureness;
	/** Keys of the documents listed in `docs/form.md`; `known` and `inferred` where no document was read. */
	readonly source: string;
}

export interface DatedWording extends Wording {
	readonly language: Language;
	/** First and last edition that has this wording. */
	readonly from: EditionName;
	readonly until: EditionName;
}

/** The wordings of one label; an edition has at most one in each language. */
export type Label = readonly DatedWording[];

/** An English wording. */
export function en(editions: EditionRange, text: string, sure: Sureness, source: string): DatedWording {
	return { language: 'en', ...ends(editions), text, sure, source };
}

/** A wording in Traditional Chinese. */
export function zh(editions: EditionRange, text: string, sure: Sureness, source: string): DatedWording {
	return { language: 'zh-Hant', ...ends(editions), text, sure, source };
}

const ORDER: ReadonlyMap<EditionName, number> = new Map(EDITION_NAMES.map((name, index) => [name, index]));

/** True when `edition` is neither before `from` nor after `until`. */
export function inForce(edition: EditionName, from: EditionName, until: EditionName): boolean {
	const at = ORDER.get(edition) ?? -1;
	return (ORDER.get(from) ?? 0) <= at && at <= (ORDER.get(until) ?? 0);
}

function ends(editions: EditionRange): { from: EditionName; until: EditionName } {
	const [first = editions, last = first] = editions.split('..');
	return { from: named(first), until: named(last) };
}

function named(text: string): EditionName {
	const name = EDITION_NAMES.find((each) => each.length === text.length && each.startsWith(text));
	if (!name) throw new Error(`words: there is no edition ${text}`);
	return name;
}

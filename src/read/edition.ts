/**
 * Which edition of the form a return stands on: by the footer, by the release that the PDF names, else by what
 * only some editions print together with the month ended. Never by the month alone, but for the paper form, whose
 * two editions followed one another in March 2019.
 */
import { EDITIONS, editionOf } from '../form/editions.ts';
import type { EditionName } from '../form/return.ts';
import type { Month } from '../value/day.ts';

export interface EditionClues {
	/** Plain text of the return. */
	readonly plain: string;
	/** Letters of the text (`skeleton`). */
	readonly letters: string;
	readonly form: 'electronic' | 'paper';
	/** `ReleaseVersion` of a PDF, such as `1.2.0.2026Q1`; null when there is none. */
	readonly release: string | null;
	/** Month ended; null when it was not found. */
	readonly month: Month | null;
}

export interface DecidedEdition {
	/** Null when it cannot be told. */
	readonly edition: EditionName | null;
	readonly how: 'release' | 'footer' | 'content and month' | 'content' | 'not told';
	/** The editions that what is printed leaves possible, oldest first. */
	readonly possible: readonly EditionName[];
}

const NUMBER = '([0-9]\\s?\\.\\s?[0-9]\\s?\\.\\s?[0-9])(?![0-9.])';
/** Footers in every order that extraction leaves: `Page 2 of 10 v 1.2.0`, `vPage 2 of 12 1.0.2`, `v 1.0.1`, `1.2.0 Page 2 of 10`. */
const FOOTERS = new RegExp(
	`(?<![0-9.])(?:Page\\s{0,3}[0-9]{1,3}\\s{0,3}of\\s{0,3}[0-9]{1,3}\\s{0,40}(?:FF\\s?301\\s{0,40})?v?\\s{0,20}${NUMBER}|\\bv\\s{0,20}${NUMBER}|${NUMBER}\\s{0,20}v?\\s{0,20}Page\\s{0,3}[0-9]{1,3}\\s{0,3}of)`,
	'g',
);

/** What only some editions print, by letters; each leaves the editions named. */
const CONTENT: readonly (readonly [RegExp, readonly EditionName[]])[] = [
	[/publicfloatsufficiency/, ['1.2.0', '1.2.1']],
	[/numberoftreasuryshares|excludingtreasuryshares|totalofaa?toee/, ['1.1.0', '1.1.1', '1.2.0', '1.2.1']],
	[/multicounterstockcode/, ['1.0.2', '1.1.0', '1.1.1', '1.2.0', '1.2.1']],
	[/listedonsehk/, ['1.0.0', '1.0.1', '1.0.2']],
	[/listedontheexchange/, ['1.1.0', '1.1.1', '1.2.0', '1.2.1']],
	[
		/classo{1,2}fs{1,2}hares(?:issuable)?(?:wvr)?(?:ordinary|preference)/,
		['1.0.2', '1.1.0', '1.1.1', '1.2.0', '1.2.1'],
	],
	[/typeo{1,2}fs{1,2}hares(?:issuable)?(?:wvr)?(?:ordinary|preference)/, ['1.0.0', '1.0.1']],
	[
		/movementsinissuedsharesandpublic|movementsinissuedsharesandortreasurysharesandpublic/,
		['1.2.0', '1.2.1'],
	],
];

const ELECTRONIC = EDITIONS.filter((each) => each.electronic).map((each) => each.name);

/** Decides the edition and says how; the labels of the class line decide against the swap of 1.0.2. */
export function decideEdition(clues: EditionClues): DecidedEdition {
	if (clues.form === 'paper') return paperEdition(clues);
	const content = possibleBy(clues.letters);
	const released = named(/^([0-9]\.[0-9]\.[0-9])/.exec(clues.release ?? '')?.[1]);
	if (released) return { edition: released, how: 'release', possible: [released] };
	const footer = footerOf(clues.plain);
	if (footer) return { edition: footer, how: 'footer', possible: [footer] };
	const [only] = content;
	if (only !== undefined && content.length === 1) return { edition: only, how: 'content', possible: content };
	const current = clues.month === null ? null : (editionOf(clues.month)?.name ?? null);
	if (current !== null && content.includes(current) && content.length < ELECTRONIC.length) {
		return { edition: current, how: 'content and month', possible: content };
	}
	return { edition: null, how: 'not told', possible: content };
}

/** "March 2019" on a line of its own, a page number beside it. */
const MARKED =
	/^[^\p{L}\p{N}\n]*(?:-\s*\d{1,2}\s*-\s+)?march 2019(?:\s+-?\s*\d{1,2}\s*-?)?[^\p{L}\p{N}\n]*$/gimu;

/**
 * The paper form: "March 2019" stands by the page number; else its confirmations, or a month from March 2019 on,
 * tell it from the older one. One mark alone in a return for a month before could be the end of a day.
 */
function paperEdition(clues: EditionClues): DecidedEdition {
	const march2019 = (how: DecidedEdition['how']): DecidedEdition => ({
		edition: 'March 2019',
		how,
		possible: ['March 2019'],
	});
	const marks = [...clues.plain.matchAll(MARKED)].length;
	const before = clues.month !== null && clues.month < '2019-03';
	if (marks > (before ? 1 : 0)) return march2019('footer');
	if (before) return { edition: 'paper', how: 'content and month', possible: ['paper'] };
	if (/confirmations?.{0,60}(?:weherebyconfirm|notapplicable)/.test(clues.letters))
		return march2019('content');
	if (clues.month !== null) return march2019('content and month');
	return { edition: 'paper', how: 'content', possible: ['paper', 'March 2019'] };
}

/** The editions that everything printed leaves possible; all electronic ones when clues contradict one another. */
function possibleBy(letters: string): readonly EditionName[] {
	let possible: readonly EditionName[] = ELECTRONIC;
	for (const [pattern, leaves] of CONTENT) {
		if (!pattern.test(letters)) continue;
		const left = possible.filter((name) => leaves.includes(name));
		if (left.length > 0) possible = left;
	}
	return possible;
}

/** The edition that most footers name; null when none does, or two do equally often. */
function footerOf(plain: string): EditionName | null {
	const counts = new Map<EditionName, number>();
	for (const match of plain.matchAll(FOOTERS)) {
		const name = named((match[1] ?? match[2] ?? match[3] ?? '').replace(/\s+/g, ''));
		if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	const ranked = [...counts].sort((one, other) => other[1] - one[1]);
	const [first, second] = ranked;
	return first && first[1] !== second?.[1] ? first[0] : null;
}

function named(text: string | undefined): EditionName | null {
	return ELECTRONIC.find((name) => name === text) ?? null;
}

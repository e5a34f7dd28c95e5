/**
 * Where the form's Chinese words stand in a text, each with what stands for it in English. Days count as words of
 * the form: `2022年9月30日` in every width and spacing, and in Chinese figures.
 */
import { MONTH_NAMES } from '../../value/day.ts';
import { type Bones, bonesOf, isHan } from './bones.ts';
import type { Entry, Lexicon } from './lexicon.ts';

/** A stretch of the text (`to` exclusive) that the form's English stands for. */
export interface Segment {
	readonly from: number;
	readonly to: number;
	readonly english: string;
}

/** All segments of a text, in order and without overlaps: at each place the longest label counts. One pass. */
export function segmentsOf(text: string, lexicon: Lexicon): Segment[] {
	const bones = bonesOf(text);
	const found: Segment[] = [];
	scan(bones, lexicon, { from: 0, to: bones.signs.length }, found);
	return found;
}

interface Stretch {
	readonly from: number;
	readonly to: number;
}

/** Finds segments between two signs. */
function scan(bones: Bones, lexicon: Lexicon, within: Stretch, found: Segment[]): void {
	let at = within.from;
	/** The sign after the last segment. */
	let reached = within.from;
	while (at < within.to) {
		const length = daySegment(bones, at, found) || labelSegments(bones, lexicon, at, within, reached, found);
		at += length || 1;
		if (length > 0) reached = at;
	}
}

/** Records the label that begins at a sign; gives its length in signs, 0 when there is none. */
function labelSegments(
	bones: Bones,
	lexicon: Lexicon,
	at: number,
	within: Stretch,
	reached: number,
	found: Segment[],
): number {
	const { signs } = bones;
	for (const entry of lexicon.get(signs.charAt(at)) ?? []) {
		const spans = spansAt(signs, at, entry);
		const end = spans?.at(-1)?.to ?? within.to + 1;
		if (!spans || end > within.to) continue;
		if (entry.short && !standsAlone(bones, lexicon, at, end, reached)) continue;
		spans.forEach((span, index) => {
			const before = spans[index - 1];
			if (before) scan(bones, lexicon, { from: before.to, to: span.from }, found);
			if (span.to > span.from) found.push(segmentOf(bones, span, entry.english[index] ?? ''));
		});
		return end - at;
	}
	return 0;
}

/** A label with what a return fills in is no longer than this, in signs. */
const ROOM = 480;

/** Where the pieces of a label stand when it begins at a sign; null when it does not. */
function spansAt(signs: string, at: number, entry: Entry): Stretch[] | null {
	const [first = ''] = entry.pieces;
	if (!signs.startsWith(first, at)) return null;
	if (!entry.pattern) return [{ from: at, to: at + first.length }];
	if (!signs.slice(at, at + ROOM).includes(entry.pieces.at(-1) ?? '')) return null;
	entry.pattern.lastIndex = at;
	const match = entry.pattern.exec(signs);
	if (!match) return null;
	let from = at;
	return entry.pieces.map((piece, index) => {
		const span = { from, to: from + piece.length };
		from = span.to + (match[index + 1]?.length ?? 0);
		return span;
	});
}

/** True when neither neighbour of a short word is a Chinese word glued to it, other than a label. */
function standsAlone(bones: Bones, lexicon: Lexicon, at: number, end: number, reached: number): boolean {
	if (at > reached && isHan(bones.signs.charAt(at - 1)) && isGlued(bones, at)) return false;
	if (!isHan(bones.signs.charAt(end)) || !isGlued(bones, end)) return true;
	return (lexicon.get(bones.signs.charAt(end)) ?? []).some((entry) => spansAt(bones.signs, end, entry));
}

/** True when nothing stands between a sign and the one before it. */
function isGlued({ offsets }: Bones, at: number): boolean {
	return at > 0 && (offsets[at] ?? 0) === (offsets[at - 1] ?? 0) + 1;
}

function segmentOf({ offsets }: Bones, span: Stretch, english: string): Segment {
	return { from: offsets[span.from] ?? 0, to: (offsets[span.to - 1] ?? 0) + 1, english };
}

const DAY = /([12][0-9]{3})年([0-9]{1,2})月(?:([0-9]{1,2})日)?/y;
const DAY_IN_CHARACTERS =
	/([零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?/y;
const FIGURES = '零一二三四五六七八九';

/** Records the day, or the month, that begins at a sign; gives its length in signs, 0 when there is none. */
function daySegment(bones: Bones, at: number, found: Segment[]): number {
	const first = bones.signs.charAt(at);
	const inCharacters = FIGURES.includes(first);
	if (!inCharacters && first !== '1' && first !== '2') return 0;
	// A figure glued before the year makes it none.
	if (/[0-9]/.test(bones.signs.charAt(at - 1)) && isGlued(bones, at)) return 0;
	const pattern = inCharacters ? DAY_IN_CHARACTERS : DAY;
	pattern.lastIndex = at;
	const match = pattern.exec(bones.signs);
	if (!match) return 0;
	const [year = '', month = '', day = ''] = match
		.slice(1)
		.map((each) => (inCharacters ? inFigures(each) : each));
	const name = MONTH_NAMES[Number.parseInt(month, 10) - 1];
	if (name === undefined) return 0;
	const english = `${day} ${name} ${year}`.trim();
	found.push(segmentOf(bones, { from: at, to: at + match[0].length }, english));
	return match[0].length;
}

/** 二零二二 → 2022, 十 → 10, 三十一 → 31. */
function inFigures(characters: string | undefined): string {
	const text = (characters ?? '').replace(/^十/, '一十').replace(/十$/, '十零').replace('十', '');
	return [...text].map((each) => String(FIGURES.indexOf(each))).join('');
}

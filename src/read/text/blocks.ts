/** The blocks of a part: one for each class of shares, begun by the line that names the class (Parts I, II, III). */
import type { ClassKind } from '../../value/share-class.ts';
import { label, labels } from '../letters.ts';
import { type Anchor, anchors, type Range, type TextDocument } from './document.ts';
import { inTurn, numberBefore } from './numerals.ts';

const NOTE = `(?:${label('note')}(?:s)?(?:${label('and')})?)?`;
const PAIR = `(?:t?y{1,3}p+e+|c?l{1,3}a+s+)o*${label('of shares')}`;
const LISTED_ON = `l?i?sted o[a-z]{0,3}(?:${label('sehk')}|${label('the exchange')})`.replaceAll(' ', '');
const KIND = `(?:w*v+r+)?${label('ordinary share')}s*|${label('preference share')}s*|${label('other')}(?:${label('class')}|${label('type')})(?:${label('es')})?(?:${label('of shares')})?(?:${label('please')})?(?:${label('specify')}(?:${label('in description')})?)?`;

export type BlockLabel =
	| 'class'
	| 'second'
	| 'listed'
	| 'counters'
	| 'code'
	| 'description'
	| 'total'
	| 'head'
	| 'preceding'
	| 'change'
	| 'close'
	| 'float'
	| 'remarks';

const BLOCK = labels<BlockLabel>({
	class: `${PAIR}(?:${label('issuable')})?${NOTE}(?:${KIND})`,
	second: `${PAIR}(?:${label('issuable')})?${NOTE}`,
	listed: `(?:${label('shares issuable to be')})?${LISTED_ON}${NOTE}`,
	counters: `${label('multi counter')}(?:${label('stock code')})?`,
	code: `(?:s?t?o{1,3})?c{1,3}k+${label('code')}(?:${label('of shares issuable')})?(?:${label('if')}${LISTED_ON}|${label('if listed')})?${NOTE}`,
	description: `${label('description')}(?!${label('of')})`,
	total: label('total authorised registered share capital at the end of the month'),
	preceding: `(?:${label('balance')})?(?:${label('at')})?${label('close of preceding')}(?:${label('month')})?`,
	change: label('increase decrease'),
	close: `(?:${label('balance')})?${label('at close of the month')}`,
	head: `${label('number of authorised')}(?:${label('registered shares')})?|${label('par value')}|${label('authorised registered share')}(?:${label('capital')})?|${label('total number of issued shares')}|${label('number of issued shares')}(?:${label('excluding treasury shares')})?|${label('number of treasury shares')}`,
	float: label('public float sufficiency confirmation note'),
	remarks: label('remarks'),
});

export type BlockAnchor = Anchor<BlockLabel>;

export interface Block extends Range {
	/** The anchor of the class line: label and kind. */
	readonly opening: BlockAnchor;
	readonly kind: ClassKind;
	/** Where the kind itself stands. */
	readonly kindAt: Range;
	/** "Type of shares" or "Class of shares": the label that the kind stands under. */
	readonly kindLabel: 'Type of shares' | 'Class of shares';
	/** The labels of the block after the class line, in order. */
	readonly anchors: readonly BlockAnchor[];
}

export interface Blocks {
	readonly blocks: readonly Block[];
	/** Labels before the first class line. */
	readonly before: readonly BlockAnchor[];
	/** "Total authorised/registered share capital…" (Part I). */
	readonly totals: readonly BlockAnchor[];
	/** The remarks, without their label; null when there is no such label. */
	readonly remarks: Range | null;
	/** Where the part ends: at the remarks, or at a class line after the totals, whose own heading was lost. */
	readonly end: number;
}

/** Divides a range into blocks; what stands after the remarks is never looked at. */
export function blocksIn(document: TextDocument, range: Range): Blocks {
	const all = withSeconds(document, anchors(document, range, BLOCK));
	const remark = all.find((each) => each.name === 'remarks' && isRemarks(document, each));
	const known = all.filter((each) => each.name !== 'remarks' && (!remark || each.from < remark.from));
	const to = remark?.from ?? range.to;
	const total = known.find((each) => each.name === 'total');
	const openings = known.filter((each) => each.name === 'class');
	const own = openings.filter((each) => !total || each.from < total.from);
	const foreign = openings[own.length]?.from ?? to;
	const grouped = byOpening(known);
	const blocks = own.map((opening, index) => {
		const end = own[index + 1]?.from ?? foreign;
		return blockOf(document, opening, end, grouped.get(opening) ?? []);
	});
	const first = openings[0]?.from ?? to;
	return {
		blocks,
		before: known.filter((each) => each.from < first),
		totals: known.filter((each) => each.name === 'total' && each.from < foreign),
		remarks: remark ? { from: remark.to, to: range.to } : null,
		end: foreign,
	};
}

/** "Other type (specify in description)" stands under the second label of a class line and begins no class. */
function withSeconds(document: TextDocument, all: readonly BlockAnchor[]): BlockAnchor[] {
	const result: BlockAnchor[] = [];
	for (const each of all) {
		const last = result.at(-1);
		const second = each.name === 'class' && last?.name === 'class' && labelOf(each) !== labelOf(last);
		result.push(second ? { ...each, name: 'second', to: kindRange(document, each).from } : each);
	}
	return result;
}

/** The labels after each class line, up to the next one. */
function byOpening(known: readonly BlockAnchor[]): Map<BlockAnchor, BlockAnchor[]> {
	const groups = new Map<BlockAnchor, BlockAnchor[]>();
	let current: BlockAnchor[] = [];
	for (const each of known) {
		if (each.name === 'class') {
			current = [];
			groups.set(each, current);
		} else current.push(each);
	}
	return groups;
}

function labelOf(each: BlockAnchor): Block['kindLabel'] {
	return /^t?y+p+e/.test(each.letters) ? 'Type of shares' : 'Class of shares';
}

function blockOf(
	document: TextDocument,
	opening: BlockAnchor,
	to: number,
	own: readonly BlockAnchor[],
): Block {
	const kindAt = kindRange(document, opening);
	return {
		opening,
		kind: kindOf(opening.letters),
		kindAt,
		kindLabel: labelOf(opening),
		anchors: own,
		from: opening.from,
		to,
	};
}

const KIND_LAST = new RegExp(`(?:${KIND})$`);

function kindRange(document: TextDocument, opening: BlockAnchor): Range {
	const index = KIND_LAST.exec(opening.letters)?.index ?? 0;
	const bones = document.skeleton;
	return { from: bones.offsetAt(bones.indexAt(opening.from) + index), to: opening.to };
}

function kindOf(letters: string): ClassKind {
	const kind = KIND_LAST.exec(letters)?.[0] ?? '';
	if (kind.startsWith('p')) return 'preference';
	if (kind.startsWith('w') || kind.startsWith('v')) return 'wvr-ordinary';
	return /^o+r/.test(kind) ? 'ordinary' : 'other';
}

/** "Remarks:" as a label, not the word inside a sentence. */
function isRemarks(document: TextDocument, each: BlockAnchor): boolean {
	const { plain } = document;
	if (plain.charAt(each.from) !== 'R') return false;
	if (/^[ \t]{0,20}:/.test(plain.slice(each.to, each.to + 21))) return true;
	return (
		/(?:^|\n)[ \t]{0,40}$/.test(plain.slice(Math.max(0, each.from - 41), each.from)) &&
		/^[ \t]{0,40}(?:\n|$)/.test(plain.slice(each.to, each.to + 41))
	);
}

/** True when rows stand before the first class line, or the numbers of the classes are out of turn: one was lost. */
export function lacksClassLine(document: TextDocument, found: Blocks): boolean {
	if (found.before.some((each) => each.name === 'preceding' || each.name === 'close')) return true;
	return !inTurn(found.blocks.map((block) => numberBefore(document, block.from, 'class')));
}

/** Takes the numeral of the next item (`2.`, `1).`, `(B).`) off the end of a range. */
export function withoutNumeral(document: TextDocument, range: Range): Range {
	const tail = document.plain.slice(Math.max(range.from, range.to - 24), range.to);
	const numeral = /(?:^|\s)[(]?(?:[0-9]{1,2}|[A-E]|[IVX]{1,4})?\s?[).]{1,2}\s*$/.exec(tail);
	return numeral ? { from: range.from, to: range.to - numeral[0].length } : range;
}

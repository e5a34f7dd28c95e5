/** The parts and sections of the form in a text: where each heading stands and how far its part reaches. */
import { label, labels } from '../letters.ts';
import { type Anchor, anchors, type Range, type TextDocument } from './document.ts';

export type PartName =
	| 'authorised'
	| 'issued'
	| 'details'
	| 'options'
	| 'warrants'
	| 'convertibles'
	| 'agreements'
	| 'other'
	| 'depositaryReceipts'
	| 'confirmations'
	| 'notes';

/** Headings by their letters; the numeral before them may be lost. */
const HEADINGS = labels<PartName | 'title'>({
	title: label('monthly return for equity issuer and'),
	authorised: `${label('movements in authori')}[sz]${label('ed')}`,
	details: label('details of movements in issued'),
	other: label('other movements in issued share'),
	issued: label('movements in issued share'),
	options: `${label('share options')}(?:${label('under share option scheme')})`,
	warrants: `${label('warrants to issue shares of')}`,
	convertibles: `${label('convertibles')}(?:${label('ie convertible')}|${label('convertible into')})`,
	agreements: `${label('any other agreements or ar')}`,
	depositaryReceipts: label('information about hong kong depositary receipt'),
	confirmations: `${label('confirmations')}(?=${label('we hereby')}|${label('pursuant to')}|${label('not applicable')}|${label('i all money')})`,
	notes: `(?:${label('notes')})?(?:${label('sehk refers to')}|${label('the exchange refers to')})`,
});

/** The form's order. A heading out of order is not the heading. */
const ORDER: readonly PartName[] = [
	'authorised',
	'issued',
	'details',
	'options',
	'warrants',
	'convertibles',
	'agreements',
	'other',
	'depositaryReceipts',
	'confirmations',
	'notes',
];

export interface Part extends Range {
	readonly name: PartName;
	/** Where the heading begins and its known letters end. */
	readonly heading: Range;
}

export interface Outline {
	/** Everything before Part I. */
	readonly head: Range;
	readonly parts: ReadonlyMap<PartName, Part>;
	readonly end: number;
	/** Another return begins at `end`; it is not read. */
	readonly hasSecond: boolean;
}

/** Finds the headings in the form's order; what is missing is simply not in the map. */
export function outline(document: TextDocument): Outline {
	const whole = { from: 0, to: document.plain.length };
	const all = anchors(document, whole, HEADINGS);
	const end = secondTitle(all) ?? whole.to;
	const chosen = inOrder(all.filter((each) => each.from < end));
	const parts = new Map<PartName, Part>();
	chosen.forEach((each, index) => {
		const to = chosen[index + 1]?.from ?? end;
		parts.set(each.name, { name: each.name, heading: { from: each.from, to: each.to }, from: each.to, to });
	});
	const title = all.find((each) => each.name === 'title');
	const firstPart = chosen[0]?.from ?? end;
	const head = { from: title && title.from < firstPart ? title.from : 0, to: firstPart };
	return { head, parts, end, hasSecond: end < whole.to };
}

/** A second return in the same text begins with a second title, after the first one's parts. */
function secondTitle(all: readonly Anchor<PartName | 'title'>[]): number | null {
	const first = all.findIndex((each) => each.name === 'authorised' || each.name === 'issued');
	if (first < 0) return null;
	return all.slice(first).find((each) => each.name === 'title')?.from ?? null;
}

interface Chosen extends Range {
	readonly name: PartName;
}

/** The first of each heading, as long as no later part of the form has begun. */
function inOrder(all: readonly Anchor<PartName | 'title'>[]): Chosen[] {
	const chosen: Chosen[] = [];
	let reached = -1;
	for (const each of all) {
		if (each.name === 'title') continue;
		const rank = ORDER.indexOf(each.name);
		if (rank <= reached || (each.name === 'notes' && reached < ORDER.indexOf('other') - 1)) continue;
		if (rank > reached + 3 && all.some((other) => isBetween(other, each, ORDER, reached, rank))) continue;
		chosen.push({ name: each.name, from: each.from, to: each.to });
		reached = rank;
	}
	return chosen;
}

/** True when a heading that the form has earlier still comes later in the text: then this one was only mentioned. */
function isBetween(
	other: Anchor<PartName | 'title'>,
	each: Anchor<PartName | 'title'>,
	order: readonly PartName[],
	reached: number,
	rank: number,
): boolean {
	if (other.from <= each.from || other.name === 'title') return false;
	const otherRank = order.indexOf(other.name);
	return otherRank > reached && otherRank < rank - 1;
}

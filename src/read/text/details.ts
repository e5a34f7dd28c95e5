/** Part III in a text: the sections A to E and the totals of all of them for each class. */
import type { Details, IssuedClass, ShareClass } from '../../form/return.ts';
import { CHARACTER } from '../chinese/english.ts';
import { label, labels } from '../letters.ts';
import { KIND_WORDS, readCurrency } from '../vocabulary.ts';
import { amountCell, countCell } from './cell.ts';
import { bareType } from './class-line.ts';
import { type Anchor, anchors, plainWordsIn, type Range } from './document.ts';
import { agreementRows, otherRows } from './event-rows.ts';
import { convertibleRows, optionRows, warrantRows } from './instrument-rows.ts';
import type { IssuedLayout } from './issued.ts';
import type { Outline } from './outline.ts';
import { missing, printed, type Recorder } from './recorder.ts';
import { readSection, type Section, totalCells } from './section.ts';
import { quote, tokens } from './tokens.ts';

type TotalLabel = 'issued' | 'treasury' | 'class';

const TOTALS = labels<TotalLabel>({
	issued: `${label('total increase decrease in issued shares excluding treasury shares during the month')}(?:${label('ie total of')}a+toe+)?`,
	treasury: `${label('total increase decrease in treasury shares during the month')}(?:${label('ie total of')}a+toe+)?`,
	class: `${label('total increase decrease in')}[a-z]{4,60}?${label('during the month')}(?:${label('ie total of a to e')})?`,
});

/** Reads Part III; `classes` are those of Part II, to which the totals refer. */
export function readDetails(
	to: Recorder,
	plan: Outline,
	layout: IssuedLayout,
	classes: readonly IssuedClass[],
): Details {
	const from = (plan.parts.get('details') ?? plan.parts.get('options') ?? plan.parts.get('other'))?.from;
	const end =
		plan.parts.get('depositaryReceipts')?.heading.from ??
		plan.parts.get('confirmations')?.heading.from ??
		plan.end;
	const totals = from === undefined ? [] : anchors(to.document, { from, to: end }, TOTALS);
	const limit = totals[0]?.from ?? end;
	const options = readSection(to, plan, 'options', limit, layout, optionRows);
	const warrants = readSection(to, plan, 'warrants', limit, layout, warrantRows);
	const convertibles = readSection(to, plan, 'convertibles', limit, layout, convertibleRows);
	const agreements = readSection(to, plan, 'agreements', limit, layout, agreementRows);
	const other = readSection(to, plan, 'other', limit, layout, otherRows);
	const sections = [options, warrants, convertibles, agreements, other];
	const known = sections.flatMap((each) => (each?.applicable ? each.blocks.map((block) => block.class) : []));
	const issued = classes.map((each) => each.class);
	return {
		options: options?.applicable ? { ...shape(options), fundsRaised: fundsOf(to, options) } : options,
		warrants: warrants?.applicable ? shape(warrants) : warrants,
		convertibles: convertibles?.applicable ? shape(convertibles) : convertibles,
		agreements: agreements?.applicable ? shape(agreements) : agreements,
		other: other?.applicable ? shape(other) : other,
		totals: totalsOf(to, totals, end, layout, [...known, ...issued], issued),
	};
}

function shape<Row>(section: Section<Row>): Pick<Section<Row>, 'applicable' | 'blocks' | 'remarks'> {
	return { applicable: section.applicable, blocks: section.blocks, remarks: section.remarks };
}

/** "Total funds raised during the month from exercise of options: USD 650". */
function fundsOf(
	to: Recorder,
	section: Section<unknown>,
): Extract<Details['options'], { applicable: true }>['fundsRaised'] {
	const path = '/details/options/fundsRaised';
	const anchor = section.labels.find((each) => each.name === 'funds');
	if (!anchor) return missing(to, path, 'not found');
	const next = section.labels.find((each) => each.from > anchor.from)?.from ?? section.range.to;
	const range = { from: anchor.to, to: next };
	const all = tokens(to.document, range).filter((each) => each.kind !== 'word');
	const money = all.filter((each) => each.kind === 'currency');
	const figures = all.filter((each) => each.kind !== 'currency');
	const [figure] = figures;
	const [currency] = money;
	if (all.length === 0) return printed(to, path, null, '', range.from);
	if (figures.length > 1 || money.length > 1)
		return missing(to, path, 'ambiguous', quote(to.document, range), anchor.from);
	return {
		currency: currency
			? printed(to, `${path}/currency`, readCurrency(currency.raw), currency.raw, currency.from)
			: missing(to, `${path}/currency`, 'not found'),
		amount: amountCell(to, `${path}/amount`, figure ?? null, range.from, 'balance'),
	};
}

interface Named {
	readonly class: ShareClass;
	readonly anchor: Anchor<TotalLabel>;
}

/** Totals of A to E. Until 1.0.2 the label names the class; from 1.1.0 the class stands after the figure. */
function totalsOf(
	to: Recorder,
	found: readonly Anchor<TotalLabel>[],
	end: number,
	layout: IssuedLayout,
	known: readonly ShareClass[],
	issued: readonly ShareClass[],
): Details['totals'] {
	if (found.length === 0) {
		missing(to, '/details/totals', 'not found');
		return [];
	}
	const wanted = found.filter((each) => each.name === (layout.treasury ? 'issued' : 'class'));
	const held = found.filter((each) => each.name === 'treasury');
	const named = wanted.map((anchor) => ({
		anchor,
		class: classFor(
			to,
			anchor,
			after(found, anchor, end),
			layout,
			known,
			wanted.length === 1 ? { from: anchor.to, to: end } : null,
		),
	}));
	const complete = named.filter((each): each is Named => each.class !== null);
	if (complete.length !== wanted.length || complete.length === 0) {
		missing(
			to,
			'/details/totals',
			'ambiguous',
			quote(to.document, { from: found[0]?.from ?? end, to: end }),
			found[0]?.from ?? null,
		);
		return [];
	}
	noteClasses(to, complete, issued);
	const cells = totalCells(to, wanted, found, end);
	const treasury = held.length === wanted.length ? totalCells(to, held, found, end) : null;
	return complete.map((each, index) => {
		const path = `/details/totals/${index}`;
		recordClass(to, path, each);
		const read = (leaf: string, own: typeof cells) =>
			own === null
				? missing(
						to,
						`${path}/${leaf}`,
						'ambiguous',
						quote(to.document, after(found, each.anchor, end)),
						each.anchor.from,
					)
				: countCell(to, `${path}/${leaf}`, own[index] ?? null, each.anchor.to, 'movement');
		return {
			class: each.class,
			issued: read('issued', cells),
			treasury: layout.treasury ? read('treasury', treasury) : null,
		};
	});
}

/** Each class of Part II has one total of the month: a class without one, or with two, is told. */
function noteClasses(to: Recorder, totals: readonly Named[], issued: readonly ShareClass[]): void {
	const nameOf = (each: ShareClass) => `${each.kind} ${bareType(each.type)}`;
	const names = totals.map((each) => nameOf(each.class));
	const lost = issued.filter((each) => !names.includes(nameOf(each)));
	const twice = new Set(issued.map(nameOf)).size === issued.length && new Set(names).size < names.length;
	const [first] = totals;
	if (issued.length < 2 || !first || (lost.length === 0 && !twice)) return;
	const reason = `totals of ${names.join(', ')} for ${issued.length} classes`;
	missing(to, '/details/totals', 'ambiguous', reason, first.anchor.from);
}

function after(found: readonly Anchor<TotalLabel>[], anchor: Range, end: number): Range {
	return { from: anchor.to, to: found.find((each) => each.from > anchor.from)?.from ?? end };
}

/** The known class that a total names by kind and type; null unless it is exactly one. */
function classFor(
	to: Recorder,
	anchor: Anchor<TotalLabel>,
	rest: Range,
	layout: IssuedLayout,
	known: readonly ShareClass[],
	only: Range | null,
): ShareClass | null {
	const own = plainWordsIn(to.document, layout.treasury ? rest : anchor);
	const words = layout.treasury && only && !/shares/i.test(own) ? plainWordsIn(to.document, only) : own;
	const letters = words
		.toLowerCase()
		.replace(/[^a-z]+/g, '')
		.replace(/^totalincreasedecreasein/, '')
		.replace(/duringthemonth.*$/, '');
	const kind = KIND_WORDS.find(([name]) => letters.includes(name));
	if (!kind) return null;
	const type = letters
		.slice(letters.indexOf(kind[0]) + kind[0].length)
		.replace(/(?:totalincrease|ordinaryshare).*$/, '')
		.replaceAll(to.document.chinese ? CHARACTER : ' ', '');
	const fitting = known.filter(
		(each) => each.kind === kind[1] && bareType(each.type).replace(/ /g, '') === bareLetters(type),
	);
	const [first] = fitting;
	const ofKind = new Set(known.filter((each) => each.kind === kind[1]).map((each) => bareType(each.type)));
	const chosen = first ?? (ofKind.size === 1 ? known.find((each) => each.kind === kind[1]) : undefined);
	return chosen ? { ...chosen, counters: [], description: null } : null;
}

function bareLetters(type: string): string {
	return type
		.replace(/^class/, '')
		.replace(/shares?$/, '')
		.replace(/^notapplicable$/, '')
		.slice(0, 40);
}

function recordClass(to: Recorder, path: string, named: Named): void {
	const raw = plainWordsIn(to.document, named.anchor);
	printed(to, `${path}/class/kind`, null, raw, named.anchor.from);
	printed(to, `${path}/class/type`, null, raw, named.anchor.from);
}

/** What the five sections of Part III share: "Not applicable", class blocks, the head and rows of the table, totals. */
import type { SectionKey, ShareClass } from '../../form/return.ts';
import { label, labels } from '../letters.ts';
import { KIND_WORDS } from '../vocabulary.ts';
import { type Block, blocksIn, lacksClassLine } from './blocks.ts';
import { countCell } from './cell.ts';
import { bareType, readClass } from './class-line.ts';
import { type Anchor, anchors, lettersOf, type Range } from './document.ts';
import type { IssuedLayout } from './issued.ts';
import type { Outline } from './outline.ts';
import { missing, printed, type Recorder } from './recorder.ts';
import { remarksOf } from './remarks.ts';
import { quote, sameLine, type Token, tokens } from './tokens.ts';

export type TableLabel =
	| 'total'
	| 'increase'
	| 'decrease'
	| 'funds'
	| 'convertibleType'
	| 'instrumentCode'
	| 'price'
	| 'expiry'
	| 'meeting';

const TABLE = labels<TableLabel>({
	funds: label('total funds raised during the month from exercise of options'),
	total: `(?:${label('total')}|otal)[a-e](?=(?:w*v*r*)${label('ordinary')}|${label('preference')}|${label('other')}|${label('class')})`,
	increase: `${label('increase')}(?:${label('decrease')})?${label('in issued shares excluding treasury shares')}(?!${label('during')})`,
	decrease: `(?:${label('increase')})?${label('decrease in treasury shares')}(?!${label('during')})`,
	convertibleType: `${label('type of')}(?:${label('the')})?${label('convertibles')}`,
	instrumentCode: `${label('stock code of the')}(?:${label('convertibles')}|${label('warrant')}s*)(?:${label('if listed on')}(?:${label('the exchange')}|${label('sehk')})|${label('if listed')})?(?:${label('note')})?`,
	price: `(?:${label('subscription conversion price')}|${label('subscription price')}|${label('conversion price')})`,
	expiry: label('date of expiry'),
	meeting: `${label('general meeting approval date')}(?:${label('if applicable')})?`,
});

export type TableAnchor = Anchor<TableLabel>;

/** What a section's reader is given for one class. */
export interface Table {
	readonly block: Block;
	readonly path: string;
	/** From the end of the class line to the totals. */
	readonly range: Range;
	readonly labels: readonly TableAnchor[];
	readonly layout: IssuedLayout;
}

export interface SectionBlock<Row> {
	readonly class: ShareClass;
	readonly rows: Row[];
	readonly total: { readonly issued: bigint | null; readonly treasury: bigint | null };
}

export interface Section<Row> {
	readonly applicable: true;
	readonly blocks: SectionBlock<Row>[];
	readonly remarks: string | null;
	/** The whole section, for what only one section has. */
	readonly range: Range;
	readonly labels: readonly TableAnchor[];
}

/** Reads one section: absent, not applicable, or its blocks with the rows that `rowsOf` finds. */
export function readSection<Row>(
	to: Recorder,
	plan: Outline,
	key: SectionKey,
	end: number,
	layout: IssuedLayout,
	rowsOf: (to: Recorder, table: Table) => Row[],
): Section<Row> | { readonly applicable: false } | null {
	const path = `/details/${key}`;
	const part = plan.parts.get(key);
	if (!part) return missing(to, path, 'not found');
	const range = { from: part.from, to: Math.min(part.to, Math.max(end, part.from)) };
	const found = blocksIn(to.document, range);
	const letters = lettersOf(to.document, { from: range.from, to: Math.min(range.to, range.from + 2_000) });
	const nothing = /^[a-z]{0,120}?notapplicable/.test(letters);
	if (found.blocks.length === 0) {
		if (nothing)
			return { applicable: printed(to, `${path}/applicable`, false, 'Not applicable', part.heading.from) };
		return missing(
			to,
			path,
			letters.length < 150 ? 'not found' : 'ambiguous',
			quote(to.document, range),
			range.from,
		);
	}
	const first = found.blocks[0]?.from ?? range.to;
	if (/notapplicable/.test(lettersOf(to.document, { from: range.from, to: first }))) {
		return missing(to, path, 'ambiguous', quote(to.document, range), range.from);
	}
	const lost = lacksClassLine(to.document, found);
	if (lost || /[0-9],[0-9]{3}/.test(to.document.plain.slice(range.from, first))) {
		missing(
			to,
			`${path}/blocks`,
			'ambiguous',
			quote(to.document, { from: range.from, to: first }),
			range.from,
		);
	}
	printed(to, `${path}/applicable`, true, '', part.heading.from);
	const whole = { from: range.from, to: found.end };
	const all = anchors(to.document, whole, TABLE);
	let reached = 0;
	const tables = found.blocks.map((block, index) => {
		const after = all.findIndex((each, at) => at >= reached && each.from >= block.to);
		const own = all.slice(reached, after < 0 ? all.length : after).filter((each) => each.from > block.from);
		if (after >= 0) reached = after;
		return tableOf(block, `${path}/blocks/${index}`, own, layout);
	});
	const classes = tables.map((table) => readClass(to, table.block, `${table.path}/class`, layout.treasury));
	const rows = tables.map((table) => rowsOf(to, table));
	const totals = totalsOf(to, tables, classes, all, found.end);
	return {
		applicable: true,
		blocks: tables.map((_, index) => ({
			class: classes[index] as ShareClass,
			rows: rows[index] ?? [],
			total: totals[index] ?? { issued: null, treasury: null },
		})),
		remarks: remarksOf(to, found.remarks ? { ...found.remarks, to: range.to } : null, `${path}/remarks`),
		range: whole,
		labels: all,
	};
}

function tableOf(block: Block, path: string, all: readonly TableAnchor[], layout: IssuedLayout): Table {
	const own = all.filter((each) => each.from > block.from && each.from < block.to);
	const closing = own.find((each) => ['total', 'increase', 'decrease', 'funds'].includes(each.name));
	const first = own[0]?.from ?? block.to;
	const naming = block.anchors.filter((each, index) => isClassLabel(each, index) && each.from < first);
	const from = Math.max(...naming.map((each) => each.to), block.opening.to);
	return { block, path, range: { from, to: closing?.from ?? block.to }, labels: own, layout };
}

function isClassLabel(each: Block['anchors'][number], index: number): boolean {
	return index < 6 && ['second', 'listed', 'code', 'counters', 'description'].includes(each.name);
}

/** Effect on each class: "Total E (class)" to 1.0.2, the pair EE1 and EE2 from 1.1.0. */
function totalsOf(
	to: Recorder,
	tables: readonly Table[],
	classes: readonly ShareClass[],
	all: readonly TableAnchor[],
	end: number,
): SectionBlock<unknown>['total'][] {
	const treasury = tables[0]?.layout.treasury ?? false;
	const read = (name: TableLabel, leaf: 'issued' | 'treasury') => {
		const wanted = all.filter((each) => each.name === name);
		const values = totalCells(to, wanted, all, end);
		return tables.map((table, index) => {
			const path = `${table.path}/total/${leaf}`;
			const value = wanted.length === tables.length ? values?.[index] : undefined;
			const anchor = wanted[index];
			if (!anchor) return missing(to, path, 'not found');
			const others = classes.filter((_, at) => at !== index);
			const own = { from: anchor.to, to: all.find((each) => each.from > anchor.from)?.from ?? end };
			if (value === undefined || values === null || names(to, own, classes[index], others))
				return missing(to, path, 'ambiguous', null, anchor.from);
			return countCell(to, path, value, anchor.to, 'movement');
		});
	};
	const issued = read(treasury ? 'increase' : 'total', 'issued');
	const held = treasury ? read('decrease', 'treasury') : [];
	return tables.map((_, index) => ({ issued: issued[index] ?? null, treasury: held[index] ?? null }));
}

/** True when the words of a total name another class of the section than the one whose total it would be. */
function names(
	to: Recorder,
	range: Range,
	own: ShareClass | undefined,
	others: readonly ShareClass[],
): boolean {
	const letters = lettersOf(to.document, { from: range.from, to: Math.min(range.to, range.from + 160) });
	const says = (each: ShareClass): boolean =>
		KIND_WORDS.some(
			([words, kind]) =>
				kind === each.kind &&
				new RegExp(`^${words}(?:class)?${bareType(each.type).replace(/[^a-z]/g, '')}`).test(letters),
		);
	return own !== undefined && !says(own) && others.some(says);
}

/**
 * The figure of each total: on the line of its label or before the next label; where several labels come first and
 * then as many figures, in order. Null when the figures do not fit.
 */
export function totalCells(
	to: Recorder,
	wanted: readonly Range[],
	all: readonly Range[],
	end: number,
): (Token | null)[] | null {
	const segments = wanted.map((each) => {
		const next = all.find((other) => other.from > each.from)?.from ?? end;
		const rest = /^[12]?\s?\)?\s?:?/.exec(to.document.plain.slice(each.to, each.to + 6))?.[0].length ?? 0;
		return { from: each.to + rest, to: next };
	});
	const cells = segments.map((segment) =>
		tokens(to.document, segment).filter((each) => each.kind === 'figure' || each.kind === 'broken'),
	);
	if (cells.some((each) => each.some((cell) => cell.kind === 'broken'))) return null;
	const last = cells.at(-1) ?? [];
	const before = cells.slice(0, -1);
	const onLine = cells.every((each, index) =>
		each.every((cell) => sameLine(to.document, segments[index]?.from ?? 0, cell.from)),
	);
	if (
		cells.every((each) => each.length <= 1) &&
		(onLine || wanted.length === 1 || before.some((each) => each.length === 1))
	) {
		return cells.map((each) => each[0] ?? null);
	}
	if (cells.every((each) => each.length === 0)) return cells.map(() => null);
	return before.every((each) => each.length === 0) && last.length === wanted.length ? [...last] : null;
}

/** A section of Part III, (A) to (E): its heading, a block for each class with its items, totals and remarks. */
import type { Details, SectionKey, ShareClass } from '../form/return.ts';
import { type ClassPlace, classLine, LEFT, RIGHT } from './class-line.ts';
import { SECTIONS } from './columns.ts';
import { type Filled, fillAgreement, fillConvertible, fillOption, fillOther, fillWarrant } from './filled.ts';
import { sectionHeading } from './headings.ts';
import { headsStrip } from './heads.ts';
import { itemStrips } from './item.ts';
import { remarksStrips } from './remarks.ts';
import { before, type Dated, dated, type Setting, since } from './setting.ts';
import type { Strip, TableOfStrips } from './strip.ts';
import { fundsStrip, totalStrips } from './totals.ts';

/** A rectangle around all of a class; before it, a rule closes each item. */
const FRAMED: readonly Dated<boolean>[] = [before(false), since(true)];

/** A section as it is printed, whatever its rows are. */
export interface Printed {
	readonly key: SectionKey;
	readonly blocks: readonly {
		readonly class: ShareClass;
		readonly rows: readonly Filled[];
		readonly total: Effect;
	}[];
	readonly remarks: string | null;
}

export interface Effect {
	readonly issued: bigint | null;
	readonly treasury: bigint | null;
}

/** The sections that are filled; null for one that is marked "Not applicable". */
function printedSection(setting: Setting, details: Details, key: SectionKey): Printed | null {
	const path = `/details/${key}/blocks`;
	switch (key) {
		case 'options':
			return printed(key, details.options, (row, at) => fillOption(setting, row, at), path);
		case 'warrants':
			return printed(key, details.warrants, (row, at) => fillWarrant(setting, row, at), path);
		case 'convertibles':
			return printed(key, details.convertibles, (row, at) => fillConvertible(setting, row, at), path);
		case 'agreements':
			return printed(key, details.agreements, (row, at) => fillAgreement(setting, row, at), path);
		case 'other':
			return printed(key, details.other, (row, at) => fillOther(setting, row, at), path);
		default:
			return key satisfies never;
	}
}

interface Applicable<Row> {
	readonly applicable: true;
	readonly blocks: readonly {
		readonly class: ShareClass;
		readonly rows: readonly Row[];
		readonly total: Effect;
	}[];
	readonly remarks: string | null;
}

function printed<Row>(
	key: SectionKey,
	section: { readonly applicable: false } | Applicable<Row> | null,
	fill: (row: Row, path: string) => Filled,
	path: string,
): Printed | null {
	if (!section?.applicable) return null;
	return {
		key,
		blocks: section.blocks.map((block, index) => ({
			...block,
			rows: block.rows.map((row, at) => fill(row, `${path}/${index}/rows/${at}`)),
		})),
		remarks: section.remarks,
	};
}

/** The strips of a section; `under` Part III's heading when it is the first. */
export function sectionStrips(setting: Setting, details: Details, key: SectionKey, under: boolean): Strip[] {
	const section = printedSection(setting, details, key);
	const heading = sectionHeading(setting, `${key}.heading`, section !== null, under);
	if (!section) return [heading];
	const apart = totalsApart(section);
	const blocks = section.blocks.flatMap((_, index) => {
		const strips = blockStrips(setting, section, index);
		const own = apart ? [] : totalStrips(setting, section, [index]);
		return [
			...(index === 0
				? strips.map((strip, at) => (at === 0 ? { ...strip, space: 0, kept: true } : strip))
				: strips),
			...own,
		];
	});
	const all = apart
		? totalStrips(
				setting,
				section,
				section.blocks.map((_, index) => index),
			)
		: [];
	const funds =
		key === 'options' && details.options?.applicable
			? [fundsStrip(setting, details.options.fundsRaised)]
			: [];
	return [
		heading,
		...blocks,
		...all,
		...funds,
		...remarksStrips(setting, section.remarks, `/details/${key}/remarks`),
	];
}

/** Totals stand together under the last block, as the form has them, unless a class has no items or two have one name. */
function totalsApart(section: Printed): boolean {
	if (section.blocks.some((block) => block.rows.length === 0)) return false;
	const names = section.blocks.map(({ class: { kind, type } }) => `${kind} ${type}`);
	return new Set(names).size === names.length;
}

function blockStrips(setting: Setting, section: Printed, index: number): Strip[] {
	const block = section.blocks[index];
	if (!block) return [];
	const layout = dated(setting, SECTIONS[section.key]);
	const table: TableOfStrips = {
		id: `${section.key} ${index}`,
		frame: dated(setting, FRAMED) ? [LEFT, RIGHT] : null,
		merged: null,
	};
	const place: ClassPlace = section.key === 'other' ? 'other' : 'issuable';
	const path = `/details/${section.key}/blocks/${index}/class`;
	const again = [
		...classLine(setting, table, place, block.class, path, index + 1),
		headsStrip(setting, table, layout),
	];
	const items = block.rows.flatMap((row, at) =>
		itemStrips(setting, table, layout, row, at + 1, { again, kept: at === 0 }),
	);
	return [...again, ...items];
}

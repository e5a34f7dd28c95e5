/** The blocks of Part III as lists; a section that is not applicable, or was not found, has none. */
import type { Details, MonthlyReturn, SectionKey, ShareClass } from '../form/return.ts';

type Blocks<Key extends SectionKey> = Extract<NonNullable<Details[Key]>, { applicable: true }>['blocks'];
export type OtherBlock = Blocks<'other'>[number];
export type OptionBlock = Blocks<'options'>[number];

export const SECTION_KEYS: readonly SectionKey[] = [
	'options',
	'warrants',
	'convertibles',
	'agreements',
	'other',
];

const NONE: readonly never[] = [];

export function optionBlocks(of: MonthlyReturn): Readonly<Blocks<'options'>> {
	const section = of.details.options;
	return section?.applicable ? section.blocks : NONE;
}

export function warrantBlocks(of: MonthlyReturn): Readonly<Blocks<'warrants'>> {
	const section = of.details.warrants;
	return section?.applicable ? section.blocks : NONE;
}

export function convertibleBlocks(of: MonthlyReturn): Readonly<Blocks<'convertibles'>> {
	const section = of.details.convertibles;
	return section?.applicable ? section.blocks : NONE;
}

export function agreementBlocks(of: MonthlyReturn): Readonly<Blocks<'agreements'>> {
	const section = of.details.agreements;
	return section?.applicable ? section.blocks : NONE;
}

export function otherBlocks(of: MonthlyReturn): Readonly<Blocks<'other'>> {
	const section = of.details.other;
	return section?.applicable ? section.blocks : NONE;
}

interface AnyBlock {
	readonly class: ShareClass;
	readonly rows: readonly unknown[];
	readonly total: { readonly issued: bigint | null; readonly treasury: bigint | null };
}

/** The blocks of any section, for what concerns class lines and totals alone. */
export function blocksOf(of: MonthlyReturn, key: SectionKey): readonly AnyBlock[] {
	const section = of.details[key];
	return section?.applicable ? section.blocks : NONE;
}

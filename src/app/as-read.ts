/**
 * A return as a reading of its print can be at best: the form names a class once in full, and has one way to leave a
 * price blank. What is compared with a reading is brought into this shape first.
 */
import { encodeReturn } from '../form/json.ts';
import type { MonthlyReturn, MonthlyReturnJson } from '../form/return.ts';

/** A return as JSON without what the pages say elsewhere, or in no other way. */
export function asRead(value: MonthlyReturn): MonthlyReturnJson {
	const json = encodeReturn(value);
	const { details } = json;
	const named = <Each extends { class: object }>(each: Each) => ({
		...each,
		class: { ...each.class, description: null, counters: [] },
	});
	const sections = Object.fromEntries(
		Object.entries(details).map(([key, section]) => [
			key,
			hasBlocks(section) ? described(json.edition, section, named) : section,
		]),
	);
	const bare = { ...json, details: { ...sections, totals: details.totals.map(named) } };
	return blankPrices(bare) as MonthlyReturnJson;
}

interface Blocks {
	readonly blocks: readonly { readonly class: object }[];
}

function hasBlocks(section: unknown): section is Blocks {
	return section !== null && typeof section === 'object' && 'blocks' in section;
}

/** Until 1.0.2 a class of Part III has no description of its own: Part II has it. */
function described(
	edition: string | null,
	section: Blocks,
	named: (each: Blocks['blocks'][number]) => Blocks['blocks'][number],
): Blocks {
	if (!edition?.startsWith('1.0.')) return section;
	return {
		...section,
		blocks: section.blocks.map((block) => {
			const { class: own } = block;
			const { class: bare } = named(block);
			return { ...block, class: { ...own, description: 'description' in bare ? bare.description : null } };
		}),
	};
}

/** A price with nothing in it is a blank price. */
function blankPrices(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(blankPrices);
	if (value === null || typeof value !== 'object') return value;
	const entries = Object.entries(value).map(([key, each]) => [key, blankPrices(each)] as const);
	const blank =
		entries.length === 2 &&
		entries.every(([key, each]) => (key === 'currency' || key === 'amount') && each === null);
	return blank ? null : Object.fromEntries(entries);
}

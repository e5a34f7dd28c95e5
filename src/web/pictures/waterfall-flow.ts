/**
 * What a waterfall shows, taken from a return as JSON: from the opening of a class in Part II through every movement
 * of Part III to its close. What the movements do not explain is a step of its own, so that the picture never hides a
 * difference. Figures are whole shares, excluding treasury shares.
 */
import type { MonthlyReturnJson, SectionKey } from '../../form/return.ts';

export type IssuedClassJson = NonNullable<MonthlyReturnJson['issued']>['classes'][number];
type ShareClassJson = IssuedClassJson['class'];

/** Where a step comes from: a section of Part III by its key, an event of Part III.E, or nowhere. */
export type StepSource =
	| { readonly kind: 'section'; readonly section: Exclude<SectionKey, 'other'> }
	| { readonly kind: 'event'; readonly event: string; readonly text: string | null }
	| { readonly kind: 'unexplained' };

export interface FlowStep {
	readonly source: StepSource;
	readonly change: bigint;
	/** JSON pointer of the figure; null for what is not explained. */
	readonly path: string | null;
}

export interface Flow {
	/** Place in Part II. */
	readonly index: number;
	readonly shareClass: ShareClassJson;
	readonly opening: bigint;
	readonly closing: bigint;
	readonly steps: readonly FlowStep[];
}

/** One flow for each class of Part II whose opening and close are there. */
export function flowsOf(value: MonthlyReturnJson): Flow[] {
	return (value.issued?.classes ?? []).flatMap((each, index) => {
		const opening = whole(each.preceding.issued);
		const closing = whole(each.close.issued);
		if (opening === null || closing === null) return [];
		const steps = [
			...SECTIONS.flatMap((key) => sectionSteps(value, key, each.class)),
			...events(value, each.class),
		];
		const explained = steps.reduce((sum, { change }) => sum + change, opening);
		const rest = closing - explained;
		const unexplained: FlowStep[] =
			rest === 0n ? [] : [{ source: { kind: 'unexplained' }, change: rest, path: null }];
		return [{ index, shareClass: each.class, opening, closing, steps: [...steps, ...unexplained] }];
	});
}

const SECTIONS = ['options', 'warrants', 'convertibles', 'agreements'] as const;

/** One step for a section that issued or delivered shares of the class: its total, else the sum of its rows. */
function sectionSteps(
	value: MonthlyReturnJson,
	section: (typeof SECTIONS)[number],
	shareClass: ShareClassJson,
): FlowStep[] {
	const part = value.details[section];
	if (!part?.applicable) return [];
	return part.blocks.flatMap((block, at) => {
		if (!isSame(block.class, shareClass)) return [];
		const rows: readonly Delivered[] = block.rows;
		const change = whole(block.total.issued) ?? rows.reduce((sum, row) => sum + delivered(row), 0n);
		const path = `/details/${section}/blocks/${at}/total/issued`;
		return change === 0n ? [] : [{ source: { kind: 'section' as const, section }, change, path }];
	});
}

interface Delivered {
	readonly sharesIssued: string | null;
	readonly treasuryTransferred: string | null;
}

function delivered(row: Delivered): bigint {
	return (whole(row.sharesIssued) ?? 0n) + (whole(row.treasuryTransferred) ?? 0n);
}

function events(value: MonthlyReturnJson, shareClass: ShareClassJson): FlowStep[] {
	const part = value.details.other;
	if (!part?.applicable) return [];
	return part.blocks.flatMap((block, at) =>
		isSame(block.class, shareClass)
			? block.rows.flatMap((row, number): FlowStep[] => {
					const change = whole(row.issued) ?? 0n;
					const path = `/details/other/blocks/${at}/rows/${number}/issued`;
					const source = { kind: 'event' as const, event: row.event, text: row.text };
					return change === 0n ? [] : [{ source, change, path }];
				})
			: [],
	);
}

function isSame(one: ShareClassJson, other: ShareClassJson): boolean {
	return one.kind === other.kind && one.type === other.type && one.description === other.description;
}

/** A count as printed; null where the cell is blank or holds no whole number. */
function whole(text: string | null): bigint | null {
	return text !== null && /^-?[0-9]+$/.test(text) ? BigInt(text) : null;
}

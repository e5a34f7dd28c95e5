/**
 * What an entry, a correction above all, does to returns: exactly which cells of which months differ, and which of
 * those months were submitted and have to be submitted again.
 */
import { encodeReturn } from '../form/json.ts';
import { labelOf } from '../form/label.ts';
import type { EditionName, MonthlyReturn } from '../form/return.ts';
import type { Ledger } from '../ledger/fold.ts';
import { monthsOf } from '../ledger/months.ts';
import type { Month } from '../value/day.ts';
import { pointer, type Step } from '../value/pointer.ts';
import { Refusal } from '../value/refusal.ts';
import { type Prepared, prepareReturn } from './prepare.ts';

/** A cell that differs; figures are decimal text. */
export interface CellEffect {
	/** JSON pointer into the return in English. */
	readonly path: string;
	/** Its place in the form's words. */
	readonly label: string;
	/** Null for a blank cell; undefined where the return had no such cell. Chinese words where only those differ. */
	readonly before: string | boolean | null | undefined;
	readonly after: string | boolean | null | undefined;
}

export interface MonthEffect {
	readonly month: Month;
	/** In the order of the form. */
	readonly cells: readonly CellEffect[];
	/** The month's return was submitted, so that these cells call for a re-submission. */
	readonly isSubmitted: boolean;
	/** The status of the return that is to be submitted; null when the month is not affected. */
	readonly status: 'new-submission' | 're-submission' | null;
}

export interface EffectOptions {
	/** The edition of a month; the one in use for it when absent. */
	readonly editionOf?: (month: Month) => EditionName | undefined;
}

/**
 * The effect on each of `months`, in their order, of what `after` has and `before` had not (or the other way round).
 * A month that one of the two ledgers does not cover has only cells that came or went.
 */
export function effectOf(
	before: Ledger,
	after: Ledger,
	months: readonly Month[],
	{ editionOf }: EffectOptions = {},
): readonly MonthEffect[] {
	const submitted = new Set(monthsOf(after).map(({ month }) => month));
	return months.map((month) => {
		const edition = editionOf?.(month);
		const [was, is] = [returnsOf(before, month, edition), returnsOf(after, month, edition)];
		const cells = differencesOf(was, is);
		const isSubmitted = submitted.has(month);
		const status = cells.length === 0 ? null : isSubmitted ? 're-submission' : 'new-submission';
		return { month, cells, isSubmitted, status };
	});
}

/** Null where the ledger does not cover the month. */
function returnsOf(
	ledger: Ledger,
	month: Month,
	edition: EditionName | undefined,
): Prepared['returns'] | null {
	try {
		const settings = { month, status: 'new-submission', dateSubmitted: null, signatory: null } as const;
		return prepareReturn(ledger, { ...settings, ...(edition && { edition }) }).returns;
	} catch (error) {
		const isUncovered =
			error instanceof Refusal &&
			(error.code === 'LEDGER_BEGINS_LATER' || error.code === 'LEDGER_INCOMPLETE');
		if (isUncovered) return null;
		throw error;
	}
}

/** The cells of the return in English, then those of the other document of which it shows nothing. */
function differencesOf(was: Prepared['returns'] | null, is: Prepared['returns'] | null): CellEffect[] {
	const english = differences(was?.en ?? null, is?.en ?? null);
	const told = new Set(english.map(({ path }) => path));
	const chinese = differences(was?.['zh-Hant'] ?? null, is?.['zh-Hant'] ?? null);
	return [
		...english,
		...chinese
			.filter(({ path }) => !told.has(path))
			.map((cell) => {
				const owner = is ?? was;
				return owner === null ? cell : { ...cell, label: labelOf(owner.en, cell.path) };
			}),
	];
}

type Leaf = string | boolean | null;

function differences(was: MonthlyReturn | null, is: MonthlyReturn | null): CellEffect[] {
	const left = leavesOf(was);
	const right = leavesOf(is);
	const paths = [...left.keys(), ...[...right.keys()].filter((path) => !left.has(path))];
	return paths.flatMap((path) => {
		const [before, after] = [left.get(path), right.get(path)];
		if (before === after) return [];
		const owner = right.has(path) ? is : was;
		return owner === null ? [] : [{ path, label: labelOf(owner, path), before, after }];
	});
}

function leavesOf(value: MonthlyReturn | null): ReadonlyMap<string, Leaf> {
	const leaves = new Map<string, Leaf>();
	const visit = (node: unknown, path: readonly Step[]): void => {
		if (Array.isArray(node)) for (const [index, each] of node.entries()) visit(each, [...path, index]);
		else if (node !== null && typeof node === 'object') {
			for (const [key, each] of Object.entries(node)) visit(each, [...path, key]);
		} else leaves.set(pointer(path), node as Leaf);
	};
	if (value !== null) visit(encodeReturn(value), []);
	return leaves;
}

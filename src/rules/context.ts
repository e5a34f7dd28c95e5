/** What a rule is given, and the two questions that nearly every rule asks of it. */
import type { MonthlyReturn } from '../form/return.ts';
import type { Facts } from './facts.ts';

export interface CheckContext {
	readonly return: MonthlyReturn;
	/** `preparing`: the return is ours and not yet filed. `reading`: it was filed, and is being read back. */
	readonly as: 'preparing' | 'reading';
	readonly facts: Facts;
}

/**
 * Whether the null at `path` is known to be an empty cell. In a reading it may also be a cell that was not
 * found or not understood; that is for the reading to tell, not a fault of the return.
 */
export function isBlank(context: CheckContext, path: string): boolean {
	const reading = context.facts.reading;
	if (!reading) return true;
	if (reading.gaps?.some((gap) => gap.path === path)) return false;
	const field = reading.fields.find((each) => each.path === path);
	return field ? field.status !== 'missing' && field.status !== 'implied' : true;
}

/** What is printed at `path`, as it is printed; null when that is not known. */
export function printedText(context: CheckContext, path: string): string | null {
	const reading = context.facts.reading;
	if (!reading) return null;
	const field = reading.fields.find((each) => each.path === path);
	return field?.raw ?? reading.gaps?.find((gap) => gap.path === path)?.raw ?? null;
}

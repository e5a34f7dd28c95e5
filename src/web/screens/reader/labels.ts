/** The names of the cells of a return that was read, in the language of the screen. */
import { labelOfSteps } from '../../../form/label.ts';
import type { MonthlyReturnJson } from '../../../form/return.ts';
import { steps } from '../../../value/pointer.ts';
import type { Language } from '../../words/language.ts';

interface Labelled {
	readonly path: string;
	readonly label: string;
}

/** The server names cells in English; in Chinese they are named here, by the classes of the return itself. */
export function labelled<Field extends Labelled>(
	fields: readonly Field[],
	value: unknown,
	language: Language,
): readonly Field[] {
	if (language === 'en' || typeof value !== 'object') return fields;
	return fields.map((field) => ({
		...field,
		label: labelOfSteps(value as MonthlyReturnJson | null, steps(field.path), language),
	}));
}

/** The place of a cell in the form's own words: `Part I, WVR ordinary shares Class B, close of the month, par value`. */
import { type Step, steps } from '../value/pointer.ts';
import { LABEL_WORDS, type LabelWords } from './label-words.ts';
import type { EditionName, MonthlyReturn, ShareClass } from './return.ts';

/** `WVR ordinary shares Class B`; a class the form only describes is named by its description. */
export function classLabel(shareClass: ShareClass, language: MonthlyReturn['language'] = 'en'): string {
	const { kinds } = LABEL_WORDS[language];
	if (shareClass.kind === 'other' && shareClass.description !== null) return shareClass.description;
	return shareClass.type === null ? kinds[shareClass.kind] : `${kinds[shareClass.kind]} ${shareClass.type}`;
}

/** Steps that name no place of their own: the words come from what they hold. */
const SILENT: ReadonlySet<Step> = new Set<Step>([
	'details',
	'classes',
	'blocks',
	'class',
	'signatory',
	'rows',
	'movements',
	'counters',
]);

/**
 * Words for the place that a JSON pointer names in this return; `last:` before it names the return before, and
 * `approved:` what was approved.
 */
export function labelOf(
	value: Pick<MonthlyReturn, 'edition'> | null,
	path: string,
	language: MonthlyReturn['language'] = 'en',
): string {
	const { lastReturn, approvedReturn, join } = LABEL_WORDS[language];
	const at = path.indexOf(':/');
	if (at === -1) return labelOfSteps(value, steps(path), language);
	const which = path.startsWith('last:') ? lastReturn : approvedReturn;
	return `${which}${join}${labelOfSteps(null, steps(path.slice(at + 1)), language)}`;
}

/** The same for a pointer that is at hand in steps; without a return, its classes stay unnamed. */
export function labelOfSteps(
	value: Pick<MonthlyReturn, 'edition'> | null,
	all: readonly Step[],
	language: MonthlyReturn['language'] = 'en',
): string {
	const says = LABEL_WORDS[language];
	const words: string[] = [];
	let node: unknown = value;
	for (let index = 0; index < all.length; index += 1) {
		const step = all[index] ?? '';
		node = node === null || typeof node !== 'object' ? undefined : (node as Record<string, unknown>)[step];
		if (SILENT.has(step)) continue;
		const word = isIndex(step)
			? elementWord(node, all[index - 1] ?? '', step, language)
			: wordFor(`${step}`, index, all, value?.edition ?? null, says);
		if (word !== '') words.push(word);
	}
	return words.join(says.join);
}

function isIndex(step: Step): boolean {
	return typeof step === 'number' || (step >= '0' && step < ':');
}

function wordFor(
	step: string,
	index: number,
	all: readonly Step[],
	edition: EditionName | null,
	says: LabelWords,
): string {
	const isPart = index === 0 || (index === 1 && all[0] === 'details');
	if (isPart && step === 'confirmations') return confirmationsPart(edition, says);
	if (isPart && says.parts[step]) return says.parts[step];
	if (step === 'totals') return says.total;
	if (step === 'total' && all[0] === 'issued') return says.totalIssued;
	if (all[0] === 'signatory')
		return `${confirmationsPart(edition, says)}${says.join}${says.words[step] ?? step}`;
	return says.words[step] ?? step;
}

/** The confirmations came with the paper form of March 2019 as its Part IV, before there was one for receipts. */
function confirmationsPart(edition: EditionName | null, { confirmations }: LabelWords): string {
	return edition === 'March 2019' || edition === 'paper' ? confirmations.part4 : confirmations.part5;
}

/** What an element of a list is called: its class, its movement, or its number from 1. */
function elementWord(element: unknown, list: Step, step: Step, language: MonthlyReturn['language']): string {
	const { row, counter, movements } = LABEL_WORDS[language];
	const number = (typeof step === 'number' ? step : Number.parseInt(step, 10)) + 1;
	if (list === 'rows') return row(number);
	if (list === 'counters') return counter(number);
	if (element === null || typeof element !== 'object') return '';
	if (list === 'movements') {
		const { kind, text } = element as { readonly kind: string; readonly text: string | null };
		return text ?? movements[kind] ?? kind;
	}
	return 'class' in element ? classLabel((element as { readonly class: ShareClass }).class, language) : '';
}

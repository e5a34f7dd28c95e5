/** The place of a cell in the form's own words: `Part I, WVR ordinary shares Class B, close of the month, par value`. */
import { type Step, steps } from '../value/pointer.ts';
import type { ClassKind } from '../value/share-class.ts';
import type { EditionName, MonthlyReturn, ShareClass } from './return.ts';

const KINDS: Readonly<Record<ClassKind, string>> = {
	ordinary: 'Ordinary shares',
	'wvr-ordinary': 'WVR ordinary shares',
	preference: 'Preference shares',
	other: 'Other class',
};

/** `WVR ordinary shares Class B`; a class the form only describes is named by its description. */
export function classLabel(shareClass: ShareClass): string {
	if (shareClass.kind === 'other' && shareClass.description !== null) return shareClass.description;
	return shareClass.type === null ? KINDS[shareClass.kind] : `${KINDS[shareClass.kind]} ${shareClass.type}`;
}

const PARTS: Readonly<Record<string, string>> = {
	authorised: 'Part I',
	issued: 'Part II',
	options: 'Part III.A',
	warrants: 'Part III.B',
	convertibles: 'Part III.C',
	agreements: 'Part III.D',
	other: 'Part III.E',
	totals: 'Part III, total of A to E',
	depositaryReceipts: 'Part IV',
};

const WORDS: Readonly<Record<string, string>> = {
	monthEnded: 'month ended',
	status: 'status',
	issuerName: 'name of issuer',
	dateSubmitted: 'date submitted',
	edition: 'edition of the form',
	preceding: 'close of preceding month',
	change: 'increase / decrease',
	close: 'close of the month',
	shares: 'authorised/registered shares',
	par: 'par value',
	capital: 'authorised/registered share capital',
	issued: 'issued shares',
	treasury: 'treasury shares',
	total: 'total',
	currency: 'currency',
	amount: 'amount',
	remarks: 'remarks',
	publicFloat: 'public float sufficiency confirmation',
	complied: 'complied with',
	threshold: 'applicable public float threshold',
	additional: 'additional information',
	particulars: 'particulars of share option scheme',
	options: 'number of options',
	sharesIssued: 'new shares issued during the month',
	treasuryTransferred: 'treasury shares transferred during the month',
	sharesIssuable: 'shares which may be issued at close of the month',
	mandateAvailable: 'shares which may be issued upon options to be granted',
	generalMeeting: 'General Meeting approval date',
	fundsRaised: 'total funds raised during the month',
	description: 'description',
	price: 'price',
	expiry: 'date of expiry',
	kind: 'kind',
	stockCode: 'stock code',
	event: 'type of issue',
	text: 'text',
	date: 'date of event',
	issuable: 'shares which may be issued, or not yet cancelled',
	listed: 'listed',
	type: 'type of shares',
	items: 'items',
	name: 'submitted by',
	title: 'title',
	applicable: 'applicable or not',
};

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

/** Words for the place that a JSON pointer names in this return; `last:` before it names the return before. */
export function labelOf(value: MonthlyReturn, path: string): string {
	if (!path.startsWith('last:')) return labelOfSteps(value, steps(path));
	return `return of the preceding month, ${labelOfSteps(null, steps(path.slice(5)))}`;
}

/** The same for a pointer that is at hand in steps; without a return, its classes stay unnamed. */
export function labelOfSteps(value: MonthlyReturn | null, all: readonly Step[]): string {
	const words: string[] = [];
	let node: unknown = value;
	for (let index = 0; index < all.length; index += 1) {
		const step = all[index] ?? '';
		node = node === null || typeof node !== 'object' ? undefined : (node as Record<string, unknown>)[step];
		if (SILENT.has(step)) continue;
		const word = isIndex(step)
			? elementWord(node, all[index - 1] ?? '', step)
			: wordFor(`${step}`, index, all, value?.edition ?? null);
		if (word !== '') words.push(word);
	}
	return words.join(', ');
}

function isIndex(step: Step): boolean {
	return typeof step === 'number' || (step >= '0' && step < ':');
}

function wordFor(step: string, index: number, all: readonly Step[], edition: EditionName | null): string {
	const isPart = index === 0 || (index === 1 && all[0] === 'details');
	if (isPart && step === 'confirmations') return confirmationsPart(edition);
	if (isPart && PARTS[step]) return PARTS[step];
	if (step === 'totals') return 'total';
	if (step === 'total' && all[0] === 'issued') return 'total number of issued shares';
	if (all[0] === 'signatory') return `${confirmationsPart(edition)}, ${WORDS[step] ?? step}`;
	return WORDS[step] ?? step;
}

/** The confirmations came with the paper form of March 2019 as its Part IV, before there was one for receipts. */
function confirmationsPart(edition: EditionName | null): string {
	return edition === 'March 2019' || edition === 'paper' ? 'Part IV' : 'Part V';
}

/** What an element of a list is called: its class, its movement, or its number from 1. */
function elementWord(element: unknown, list: Step, step: Step): string {
	const number = (typeof step === 'number' ? step : Number.parseInt(step, 10)) + 1;
	if (list === 'rows') return `row ${number}`;
	if (list === 'counters') return `counter ${number}`;
	if (element === null || typeof element !== 'object') return '';
	if (list === 'movements') {
		const { kind, text } = element as { readonly kind: string; readonly text: string | null };
		return text ?? kind;
	}
	return 'class' in element ? classLabel((element as { readonly class: ShareClass }).class) : '';
}

/** The place of a cell in the form's own words: `Part I, WVR ordinary shares Class B, close of the month, par value`. */
import { steps, valueAt } from '../value/pointer.ts';
import type { ClassKind, MonthlyReturn, ShareClass } from './return.ts';

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
	confirmations: 'Part V',
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

/** Words for the place that a JSON pointer names in this return. */
export function labelOf(value: MonthlyReturn, path: string): string {
	const all = steps(path.startsWith('last:') ? path.slice(5) : path);
	const words = path.startsWith('last:') ? ['return of the preceding month'] : [];
	let at = '';
	for (let index = 0; index < all.length; index += 1) {
		const step = all[index] ?? '';
		at += `/${step}`;
		if (
			step === 'details' ||
			step === 'classes' ||
			step === 'blocks' ||
			step === 'class' ||
			step === 'signatory'
		)
			continue;
		if (/^[0-9]+$/.test(step)) words.push(...elementWords(value, at, all[index - 1] ?? '', step));
		else if (step === 'rows' || step === 'movements' || step === 'counters') continue;
		else words.push(wordFor(step, index, all));
	}
	return words.filter((word) => word !== '').join(', ');
}

function wordFor(step: string, index: number, all: readonly string[]): string {
	const isPart = index === 0 || (index === 1 && all[0] === 'details');
	if (isPart && PARTS[step]) return PARTS[step];
	if (step === 'totals') return 'total';
	// "total, issued shares" under a block of Part III; "total number of issued shares" in Part II.
	if (step === 'total' && all[0] === 'issued') return 'total number of issued shares';
	return WORDS[step] ?? step;
}

function elementWords(value: MonthlyReturn, at: string, list: string, step: string): string[] {
	if (list === 'rows') return [`row ${Number.parseInt(step, 10) + 1}`];
	if (list === 'movements') return [movementWords(value, at)];
	if (list === 'counters') return [`counter ${Number.parseInt(step, 10) + 1}`];
	const element = valueAt(value, at) as { readonly class?: ShareClass } | undefined;
	return element?.class ? [classLabel(element.class)] : [];
}

function movementWords(value: MonthlyReturn, at: string): string {
	const movement = valueAt(value, at) as { readonly kind: string; readonly text: string | null } | undefined;
	return movement ? (movement.text ?? movement.kind) : '';
}

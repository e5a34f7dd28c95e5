/** The order of findings: as their places follow one another on the form, the gravest first at one place. */
import type { Finding, Severity } from '../value/finding.ts';
import { steps } from '../value/pointer.ts';

/** Keys of a return in the order of the form; it serves every level, since no two levels contradict. */
const KEYS = [
	...['form', 'edition', 'language', 'monthEnded', 'status', 'issuerName', 'dateSubmitted', 'authorised'],
	...[
		'class',
		'particulars',
		'event',
		'kind',
		'type',
		'listed',
		'stockCode',
		'counters',
		'currency',
		'description',
	],
	...[
		'text',
		'price',
		'amount',
		'date',
		'preceding',
		'change',
		'movements',
		'shares',
		'par',
		'capital',
		'close',
	],
	...[
		'classes',
		'blocks',
		'rows',
		'expiry',
		'issued',
		'treasury',
		'total',
		'publicFloat',
		'complied',
		'threshold',
	],
	...['additional', 'details', 'options', 'warrants', 'convertibles', 'agreements', 'other', 'sharesIssued'],
	...['treasuryTransferred', 'sharesIssuable', 'mandateAvailable', 'generalMeeting', 'issuable', 'totals'],
	...['fundsRaised', 'remarks', 'depositaryReceipts', 'confirmations', 'items', 'signatory', 'name', 'title'],
];
const RANK = new Map(KEYS.map((key, index) => [key, index]));
const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Form order of place, then severity, then code. */
export function byForm(a: Finding, b: Finding): number {
	return (
		byPlace(a.place.path, b.place.path) ||
		WEIGHT[a.severity] - WEIGHT[b.severity] ||
		(a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
	);
}

function byPlace(a: string, b: string): number {
	if (a === b) return 0;
	const left = steps(a);
	const right = steps(b);
	for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
		const difference = rankOf(left[index] ?? '') - rankOf(right[index] ?? '');
		if (difference !== 0) return difference;
	}
	return left.length - right.length;
}

function rankOf(step: string): number {
	const index = Number.parseInt(step, 10);
	return Number.isNaN(index) ? (RANK.get(step) ?? KEYS.length) : index;
}
